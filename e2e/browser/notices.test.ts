import { LANGUAGES } from '@senim/core/language.ts'
import type { Language } from '@senim/core/language.ts'
import { demoBodyId } from '@senim/server/demo/data/bodies.ts'
import { ADDRESSES } from '@senim/text/addresses.ts'
import { DESK } from '@senim/text/desk.ts'
import { NOTICES } from '@senim/text/notices.ts'
import { refusalSentence } from '@senim/text/refusals.ts'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { signIn } from '../journey/sign-in.ts'
import { useBrowser } from './browser.ts'
import { openCase } from './casework.ts'
import { SIGNED_OUT } from './desk.ts'
import { expectSound } from './looks.ts'
import { Operator } from './operator.ts'
import { useServer } from './server.ts'

const server = useServer()
const { visit } = useBrowser()
const BODY = `/desk/bodies/${demoBodyId('police', '620000000')}`
let operator: Operator

async function at(path: string, login: string, language: Language, expected: readonly RegExp[] = []): Promise<Page> {
  const { page } = await visit({ address: server().address, language, width: 1440, height: 900, dark: true, expected: [SIGNED_OUT, ...expected] })
  await signIn(page, path, server().account(login), language)
  return page
}

beforeAll(async () => {
  operator = await Operator.signIn(server(), 'asem')
  await operator.available(10)
  // What fails is given up at once: the real waits are an hour together.
  await server().ask(`update pgboss.queue set retry_limit = 0 where name = 'webhook'`)
})

test('the administrator says how a body is reached, with the keyboard alone, and sees the key of its system once', async () => {
  const text = ADDRESSES.kk
  const page = await at(BODY, 'zhanar', 'kk', [/status of 422/])
  const form = page.getByRole('form', { name: text.title })
  await form.getByLabel(text.webhook, { exact: true }).focus()
  await page.keyboard.type('https://127.0.0.1/senim')
  await page.keyboard.press('Tab')
  await page.keyboard.type('kezekshi')
  await page.keyboard.press('Enter')
  await form.getByRole('alert').getByText(refusalSentence({ refused: 'emailMalformed', params: {} }, 'kk')).waitFor()
  await expectSound(page, 'an address that is none')
  await form.getByRole('group', { name: text.duty }).getByLabel(text.email).fill('')
  await page.keyboard.press('Enter')
  const card = page.getByRole('region', { name: text.made.heading })
  await card.getByText(/^whsec_/).waitFor()
  await expectSound(page, 'the key of a body’s system')
  await card.getByRole('button', { name: text.made.done }).press('Enter')
  await card.waitFor({ state: 'detached' })
  await page.reload()
  await expect.poll(async () => await form.getByLabel(text.webhook, { exact: true }).inputValue()).toBe('https://127.0.0.1/senim')
  expect(await page.locator('main').innerText()).not.toContain('whsec_')
})

test.each(LANGUAGES)('in %s whoever supervises sees what did not arrive, without a barrier', async (language) => {
  const one = await openCase(server(), operator, `жетпейтін хабар ${language}`)
  const text = NOTICES[language]
  const page = await at('/desk/notices', 'gulnar', language)
  const row = page.getByRole('listitem').filter({ hasText: text.caseOf(one.number) })
  await row.getByText(text.why.wrongAddress).waitFor({ timeout: 30_000 })
  await row.getByRole('button', { name: text.byHand }).click()
  await page.getByRole('button', { name: text.form.save }).click()
  await page.getByText(text.form.needed).waitFor()
  await expectSound(page, 'what did not arrive')
  await page.getByRole('button', { name: text.form.cancel }).click()
  await expect.poll(async () => await page.getByRole('navigation').getByRole('link', { name: DESK[language].places.notices }).innerText()).toMatch(/\d/)
})

test('it is told by hand, or sent again, with the keyboard alone, and leaves the list', async () => {
  const text = NOTICES.ru
  const [told, sent] = [await openCase(server(), operator, 'сказано по телефону'), await openCase(server(), operator, 'отправлено ещё раз')]
  const page = await at('/desk/notices', 'gulnar', 'ru')
  const rowOf = (number: string) => page.getByRole('listitem').filter({ hasText: text.caseOf(number) })
  await rowOf(told.number).getByRole('button', { name: text.byHand }).press('Enter', { timeout: 30_000 })
  await page.keyboard.type('Дежурный Ерлан, по телефону')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText(text.noted).waitFor()
  await rowOf(told.number).waitFor({ state: 'detached' })
  expect(await page.getByRole('heading', { level: 1 }).evaluate((one) => one === document.activeElement)).toBe(true)

  // The address is mended, so that the portal alone tells them.
  const administrator = await at(BODY, 'zhanar', 'ru')
  const form = administrator.getByRole('form', { name: ADDRESSES.ru.title })
  await form.getByLabel(ADDRESSES.ru.webhook, { exact: true }).fill('')
  await form.getByRole('button', { name: ADDRESSES.ru.save }).press('Enter')
  await administrator.getByText(ADDRESSES.ru.saved).waitFor()
  await rowOf(sent.number).getByRole('button', { name: text.again }).press('Enter', { timeout: 30_000 })
  await page.getByText(text.begun).waitFor()
  await rowOf(sent.number).waitFor({ state: 'detached', timeout: 40_000 })
})
