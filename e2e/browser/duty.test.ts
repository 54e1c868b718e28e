import { LANGUAGES } from '@senim/core/language.ts'
import type { Language } from '@senim/core/language.ts'
import { BODIES } from '@senim/text/bodies.ts'
import { DUTY } from '@senim/text/duty.ts'
import { refusalSentence } from '@senim/text/refusals.ts'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signIn } from '../journey/sign-in.ts'
import { useBrowser } from './browser.ts'
import { openCase, referralTo } from './casework.ts'
import { ask, DeskPage, SIGNED_OUT, useDesks } from './desk.ts'
import { expectSound } from './looks.ts'
import { Operator } from './operator.ts'
import { useServer } from './server.ts'

const server = useServer()
const { visit } = useBrowser()
const { sit } = useDesks(server, visit)
const ULYTAU = '620000000'
const text = DUTY.kk

async function open(login: string, path: string, language: Language = 'kk', expected: readonly RegExp[] = []): Promise<Page> {
  const { page } = await visit({ address: server().address, language, width: 1440, height: 900, dark: true, expected: [SIGNED_OUT, ...expected] })
  await signIn(page, path, server().account(login), language)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

const tomorrow = (): string => new Date(Date.now() + 29 * 3_600_000).toISOString().slice(0, 10)

test.each(LANGUAGES)('in %s no page of duty has a barrier or scrolls sideways', async (language) => {
  const words = DUTY[language]
  const head = await open('head.police.ulytau', '/agency/duty', language)
  await head.getByText(words.now).waitFor()
  await expectSound(head, 'the duty of a body')
  await head.getByRole('button', { name: words.form.add }).click()
  await head.getByText(words.needs.officer).waitFor()
  await expectSound(head, 'a shift with nothing filled')
  await head.getByRole('link', { name: words.silent.nav }).click()
  await head.getByText(words.silent.empty, { exact: true }).waitFor()
  await expectSound(head, 'nobody is silent')
  const officer = await open('police.ulytau', '/agency/duty', language)
  await officer.getByText(words.onlyHead).waitFor()
  await expectSound(officer, 'duty, read only')
  const desk = await open('asem', '/desk/duty', language)
  await desk.getByLabel(words.place.region).selectOption(ULYTAU)
  await expect.poll(async () => await desk.locator('.duty li').count()).toBeGreaterThan(8)
  await expectSound(desk, 'who is on duty')
  const body = await open('zhanar', '/desk/bodies', language)
  await body.getByLabel(BODIES[language].filter.kind).selectOption('police')
  await body.getByLabel(BODIES[language].filter.region).selectOption(ULYTAU)
  await body.locator('.of-bodies section > ul > li a').first().click()
  await body.locator('summary', { hasText: words.history }).click()
  await expectSound(body, 'a body with its roster')
})

test('the head of a body says who is on duty with the keyboard alone; with nobody there the head is told first, and sees the silence', async () => {
  const head = await open('head.police.ulytau', '/agency/duty', 'kk', [/status of 409/])
  const lines = head.locator('.roster .lines').first().locator('li')
  await lines.first().getByRole('button').press('Enter')
  await head.getByText(text.noRoster).waitFor()
  expect(await head.evaluate(() => document.activeElement?.textContent), 'the button went with its line').toBe(text.shifts)
  const form = head.getByRole('form', { name: text.form.heading })
  await form.getByLabel(text.form.officer).selectOption({ index: 1 })
  await form.getByLabel(text.form.day).fill(tomorrow())
  await head.keyboard.press('Enter')
  await expect.poll(async () => await lines.count()).toBe(1)
  await head.getByText(text.nobodyThen).waitFor()
  await form.getByLabel(text.form.officer).selectOption({ index: 1 })
  await form.getByRole('button').press('Enter')
  await head.getByText(refusalSentence({ refused: 'shiftTwice', params: {} }, 'kk')).waitFor()
  expect(await form.getByLabel(text.form.day).inputValue(), 'what was typed stays').toBe(tomorrow())
  expect(await lines.count()).toBe(1)

  const at = await DeskPage.enter(await sit('marat', 'kk'), server(), 'marat', 'kk')
  await at.comeOnLine()
  await ask(server(), 'мектепте ұрады', 'kk', { region: ULYTAU })
  await at.accept('мектепте ұрады')
  await at.page.getByLabel(at.words.triage.region, { exact: true }).selectOption(ULYTAU)
  await at.page.getByLabel(at.words.triage.about, { exact: true }).selectOption('self')
  await at.page.getByLabel(at.words.triage.age, { exact: true }).fill('14')
  await at.page.getByRole('button', { name: at.words.triage.actorNames.household, exact: true }).click()
  await at.page.locator('#bodies').getByText(text.unmanned).first().waitFor()
  await at.page.getByRole('link', { name: at.words.places.duty }).press('Enter')
  await at.page.getByLabel(text.place.region).selectOption(ULYTAU)
  await at.page.getByLabel(text.place.kind).selectOption('police')
  await at.page.getByText(text.headTold('Серік')).waitFor()
  await at.page.close()

  const operator = await Operator.signIn(server(), 'asem')
  await operator.available()
  const view = await openCase(server(), operator, 'кезекте ешкім жоқ')
  await operator.handIn()
  await head.reload()
  await head.getByRole('link', { name: `${text.silent.nav}: 1` }).press('Enter')
  const row = head.locator('.silences li')
  await row.getByText(view.number, { exact: false }).waitFor()
  expect(await row.innerText()).toContain(text.silent.steps.unmanned)
  expect(await row.innerText()).toContain(text.silent.unseen)
  await expectSound(head, 'a silent body')
  await row.getByRole('link').press('Enter')
  await head.getByText(text.silent.todoHead).waitFor()
  expect(await head.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  expect(await head.content(), 'never what the referral says').not.toContain('Өгей әкесі')
  await expectSound(head, 'one silence')
  await head.getByRole('link', { name: text.silent.back }).press('Enter')
  await expect.poll(async () => await row.innerText()).toContain('Серік')

  const other = await open('education.ulytau', `/agency/silent/${referralTo(view, 'police')}`, 'kk', [/status of 404/])
  await other.getByText(text.silent.over).waitFor()
})
