import { once } from 'node:events'
import type { Language } from '@senim/core/language.ts'
import { DESK } from '@senim/text/desk.ts'
import type { Locator, Page } from 'playwright-core'
import { afterEach } from 'vitest'
import { signIn } from '../journey/sign-in.ts'
import type { TestServer } from '../server.ts'
import type { Visit, Visitor } from './browser.ts'
import type { Got } from './form.ts'
import { get, post } from './form.ts'
import { Operator } from './operator.ts'

/** Whoever is not signed in yet is told so with 401: that is how the page knows, and the browser writes it down. */
export const SIGNED_OUT = /status of 401/
/** A person's first words in each language. */
export const FIRST_WORDS = {
  kk: ['мені мектепте ұрады', 'үйге барғым келмейді'],
  ru: ['меня бьют в школе', 'боюсь идти домой'],
  en: ['they beat me at school', 'I am afraid to go home'],
} as const satisfies Record<Language, readonly [string, string]>
/** What a browser writes to its console when a connection breaks. */
export const BROKEN = [/WebSocket connection/, /net::ERR_/, /status of 50[23]/]

/** Somebody without script who wrote these words; the answer carries their capability. */
export async function ask(server: TestServer, text: string, language: Language, more: Readonly<Record<string, string>> = {}): Promise<Got> {
  const { cap, nonce } = await get(server.address, '/', language)
  return await post(server.address, '/', { cap, nonce, text, ...more }, language)
}

/** The same from a page with a script, which is closed a moment later. */
export async function askAndLeave(server: TestServer, text: string, language: Language, more: Readonly<Record<string, string>> = {}): Promise<Got> {
  const got = await ask(server, text, language, more)
  // Node's own WebSocket takes headers where a browser's takes protocols.
  const socket = Reflect.construct(WebSocket, [`${server.address.replace('http', 'ws')}/live`, { headers: { origin: server.address } }]) as WebSocket
  await once(socket, 'open')
  socket.send(JSON.stringify({ t: 'hello', cap: got.cap, after: 0, lang: language }))
  await once(socket, 'message')
  socket.close()
  await once(socket, 'close')
  return got
}

/** Their next words. */
export async function askMore(server: TestServer, before: Got, text: string): Promise<Got> {
  return await post(server.address, '/dialogue', { cap: before.cap, nonce: before.nonce, text })
}

/** A desk, by what stands on its screen. */
export class DeskPage {
  readonly page: Page
  readonly words: (typeof DESK)[Language]

  constructor(page: Page, language: Language) {
    this.page = page
    this.words = DESK[language]
  }

  /** Signs in and waits until the desk shows the operator's state. */
  static async enter(page: Page, server: TestServer, login: string, language: Language): Promise<DeskPage> {
    await signIn(page, '/desk/', server.account(login), language)
    const desk = new DeskPage(page, language)
    await desk.self.locator('[data-status]').waitFor()
    return desk
  }

  get self(): Locator {
    return this.page.getByRole('region', { name: this.words.self.label })
  }

  get offer(): Locator {
    return this.page.getByRole('alertdialog')
  }

  get tabs(): Locator {
    return this.page.getByRole('tab')
  }

  get log(): Locator {
    return this.page.getByRole('log')
  }

  get draft(): Locator {
    return this.page.locator('#reply')
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  async press(...chords: readonly string[]): Promise<void> {
    for (const chord of chords) await this.page.keyboard.press(chord)
  }

  async comeOnLine(): Promise<void> {
    await this.self.locator('button.main').click()
    await this.self.locator('[data-status="available"]').waitFor()
  }

  async status(): Promise<string | null> {
    return await this.self.locator('[data-status]').getAttribute('data-status')
  }

  /** Goes down the list that has the focus to a value, as arrow keys do. */
  async choose(label: string, value: string): Promise<void> {
    const list = this.page.getByLabel(label, { exact: true }).and(this.page.locator(':focus'))
    for (let step = 0; step < 30 && (await list.inputValue()) !== value; step += 1) await this.press('ArrowDown')
    await this.page.waitForFunction(([wanted]) => document.activeElement instanceof HTMLSelectElement && document.activeElement.value === wanted, [value])
  }

  /** Goes on from where the focus is until it is there. */
  async tabTo(target: Locator): Promise<void> {
    for (let stops = 0; stops < 40 && (await target.and(this.page.locator(':focus')).count()) === 0; stops += 1) await this.press('Tab')
    await target.and(this.page.locator(':focus')).waitFor()
  }

  /** Takes the offer that carries these words with its key, and waits for the dialogue. */
  async accept(words: string): Promise<void> {
    await this.offer.getByText(words).waitFor()
    await this.press('F2')
    await this.log.getByText(words).first().waitFor()
  }

  /** What was said, each bubble with its side and, for ours, how far it got. */
  async said(): Promise<readonly string[]> {
    return await this.log.locator('li:has(.b)').evaluateAll((lines) =>
      lines.map((line) => {
        const side = line.classList.contains('in') ? 'in' : line.classList.contains('unsent') ? 'unsent' : 'out'
        return `${side}: ${line.querySelector('.b')?.textContent ?? ''}`
      }),
    )
  }

  /** How far our message with these words got, as the screen says it. */
  async reached(words: string): Promise<string> {
    const line = this.log.locator('li.out', { hasText: words }).last()
    return ((await line.locator('.m span').allTextContents()).at(-1) ?? '').trim()
  }

  /** Which of the parts that keys lead to has the focus. */
  async focusIn(): Promise<string> {
    return await this.page.evaluate(() => document.activeElement?.closest('#risk, #problem, #where, #about, #safe, #bodies, #reply')?.id ?? '')
  }
}

/** Desks for one test: `sit` opens the page, wide and dark as at night. After the test every desk is handed in, so that nobody is offered anything in the next. */
export function useDesks(server: () => TestServer, visit: (visit: Visit) => Promise<Visitor>): { readonly sit: (login: string, language: Language, more?: Partial<Visit>) => Promise<Page> } {
  const atWork = new Set<string>()
  afterEach(async () => {
    for (const login of atWork) await (await Operator.signIn(server(), login)).handIn()
    atWork.clear()
  })
  const sit = async (login: string, language: Language, { expected = [], ...more }: Partial<Visit> = {}): Promise<Page> => {
    atWork.add(login)
    const { page } = await visit({ address: server().address, language, width: 1440, height: 900, dark: true, expected: [SIGNED_OUT, ...expected], ...more })
    return page
  }
  return { sit }
}
