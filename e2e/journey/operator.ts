import assert from 'node:assert/strict'
import { REASON_CATEGORIES } from '@senim/core/directory/data/reasons.ts'
import type { Risk } from '@senim/core/directory/problems.ts'
import { RISKS } from '@senim/core/directory/problems.ts'
import type { Actor } from '@senim/core/directory/problems.ts'
import type { About } from '@senim/core/directory/assessment.ts'
import type { Language } from '@senim/core/language.ts'
import { CASES } from '@senim/text/cases.ts'
import { CLOSING } from '@senim/text/closing.ts'
import { DESK } from '@senim/text/desk.ts'
import type { Locator, Page } from 'playwright-core'
import { signIn } from './sign-in.ts'
import type { Stage } from './stage.ts'

export interface Judgement {
  readonly risk: Risk
  readonly reasons: readonly string[]
  readonly actors: readonly Actor[]
  readonly region: string
  readonly place: string
  readonly about: About
  readonly age: number
}

/** An operator at the desk, by what stands on the screen. */
export class Operator {
  readonly page: Page
  private readonly language: Language

  private constructor(page: Page, language: Language) {
    this.page = page
    this.language = language
  }

  static async comeOnLine(stage: Stage, login: string, language: Language): Promise<Operator> {
    const page = await stage.enter(login, { language, size: 'desk', dark: true })
    await signIn(page, '/desk/', stage.server.account(login), language)
    await page.getByRole('button', { name: DESK[language].self.start }).click()
    await page.getByText(DESK[language].self.available, { exact: true }).waitFor()
    return new Operator(page, language)
  }

  /** Takes the offer with the key; the person's own words stand on the card. */
  async takeOffer(words: string): Promise<void> {
    const offer = this.page.getByRole('alertdialog')
    await offer.getByText(words).waitFor()
    await this.page.keyboard.press('F2')
    await this.log.getByText(words).waitFor()
  }

  get log(): Locator {
    return this.page.getByRole('log')
  }

  async say(words: string): Promise<void> {
    await this.page.getByLabel(DESK[this.language].composer.label, { exact: true }).last().fill(words)
    await this.page.keyboard.press('Control+Enter')
    // Not before it is stored: only then does it stand on the other side as well.
    await this.log.locator('li:not(.unsent)').getByText(words).waitFor()
  }

  async judge({ risk, reasons, actors, region, place, about, age }: Judgement): Promise<void> {
    const { page } = this
    const words = DESK[this.language].triage
    await page.keyboard.press(`Alt+${RISKS.indexOf(risk) + 1}`)
    await page.getByLabel(words.addReason).click()
    for (const id of reasons) await page.getByRole('dialog').getByRole('checkbox', { name: reasonName(id, this.language), exact: true }).check()
    await page.getByRole('button', { name: words.ready }).click()
    for (const actor of actors) await page.getByRole('button', { name: words.actorNames[actor], exact: true }).click()
    await page.getByLabel(words.about, { exact: true }).selectOption(about)
    await page.getByLabel(words.age, { exact: true }).fill(String(age))
    await page.getByLabel(words.region, { exact: true }).selectOption(region)
    await page.getByLabel(words.place, { exact: true }).fill(place)
  }

  /** How many bodies the rules propose; each is ticked from the start. */
  async proposed(count: number): Promise<void> {
    const boxes = this.page.locator('#bodies ul').getByRole('checkbox', { checked: true })
    await boxes.nth(count - 1).waitFor()
    assert.equal(await boxes.count(), count)
  }

  async tell(parts: { readonly school?: string; readonly home?: string; readonly address?: string }): Promise<void> {
    for (const field of ['school', 'home', 'address'] as const) {
      const told = parts[field]
      if (told !== undefined) await this.page.getByLabel(DESK[this.language].connect[field], { exact: true }).fill(told)
    }
  }

  /** One action connects them all. */
  async connect(count: number): Promise<void> {
    const words = DESK[this.language].connect
    await this.page.getByRole('checkbox', { name: words.consent }).check()
    await this.page.getByRole('button', { name: words.button(count) }).click()
    await this.page.getByText(words.done(count)).waitFor()
  }

  /** Opens the joint board and is told that it cannot close, and what is missing. */
  async openBoard(missing: number): Promise<void> {
    await this.page.getByRole('link', { name: DESK[this.language].connect.board }).click()
    await this.mayNotClose(missing)
  }

  async mayNotClose(missing: number): Promise<void> {
    const words = CASES[this.language].missing
    const close = this.page.getByRole('button', { name: words.close })
    await this.page.getByText(words.why(missing)).waitFor()
    assert.equal(await close.getAttribute('aria-disabled'), 'true')
  }

  async verifyAll(count: number): Promise<void> {
    const { verify } = CASES[this.language]
    for (let left = count; left > 0; left -= 1) {
      const open = this.page.getByRole('button', { name: verify.yes })
      await until(async () => (await open.count()) === left)
      await open.first().click()
      await until(async () => (await open.count()) === left - 1)
    }
  }

  /** Puts the question on the person's page; until they have answered the case stays open. */
  async askPerson(): Promise<void> {
    await this.page.getByRole('button', { name: CLOSING[this.language].ask.ask }).click()
    await this.page.getByText(CASES[this.language].missing.personMayAnswer).waitFor()
    await this.mayNotClose(1)
  }

  async closeCase(): Promise<void> {
    const words = CASES[this.language].missing
    await this.page.getByLabel(words.ends.personSafe).check()
    await this.page.getByRole('button', { name: words.close }).click()
    await this.page.getByText(CASES[this.language].done.closed).first().waitFor()
  }

  async finishDialogue(): Promise<void> {
    const { page } = this
    await page.getByRole('link', { name: DESK[this.language].places.desk, exact: true }).click()
    await page.getByRole('button', { name: DESK[this.language].dialogue.finishCase, exact: true }).click()
    await page.getByText(DESK[this.language].dialogue.none, { exact: true }).waitFor()
  }

  async takeBreak(): Promise<void> {
    await this.page.keyboard.press('F9')
    await this.page.getByRole('button', { name: DESK[this.language].self.reasons.debrief }).click()
    await this.page.getByText(DESK[this.language].self.onBreak, { exact: true }).waitFor()
  }
}

function reasonName(id: string, language: Language): string {
  const reason = REASON_CATEGORIES.flatMap((category) => category.reasons).find((one) => one.id === id)
  if (reason === undefined) throw new Error(`no reason is called ${id}`)
  return reason.name[language]
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries += 1) {
    if (tries > 150) throw new Error('waited in vain')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
