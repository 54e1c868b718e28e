import { LANGUAGES } from '@senim/core/language.ts'
import type { Language } from '@senim/core/language.ts'
import { ACCOUNTS } from '@senim/text/accounts.ts'
import { DESK } from '@senim/text/desk.ts'
import { KIT } from '@senim/text/kit.ts'
import { SETUP } from '@senim/text/setup.ts'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signIn } from '../journey/sign-in.ts'
import { useBrowser } from './browser.ts'
import { SIGNED_OUT } from './desk.ts'
import { expectSound } from './looks.ts'
import { useServer } from './server.ts'

const demo = useServer()
const empty = useServer('--empty')
const { visit } = useBrowser()

async function wide(address: string, language: Language, expected: readonly RegExp[] = []): Promise<Page> {
  const { page } = await visit({ address, language, width: 1440, height: 900, dark: true, expected: [SIGNED_OUT, ...expected] })
  return page
}

const focused = async (page: Page): Promise<string> => await page.evaluate(() => (document.activeElement instanceof HTMLInputElement ? (document.activeElement.labels?.[0]?.textContent ?? '') : ''))

test.each(LANGUAGES)('in %s no page of the accounts has a barrier or scrolls sideways', async (language) => {
  const text = ACCOUNTS[language]
  const page = await wide(demo().address, language)
  await signIn(page, '/desk/accounts', demo().account('zhanar'), language)
  await page.getByRole('listitem').nth(20).waitFor()
  await expectSound(page, 'everybody')
  await page.getByRole('button', { name: text.add }).click()
  await page.getByRole('button', { name: text.form.enter }).click()
  await page.getByText(text.needs.name).waitFor()
  await expectSound(page, 'a form with nothing filled')
  await page.getByLabel(text.form.body, { exact: true }).check()
  await expectSound(page, 'an officer')
  expect(await page.title(), 'the same neutral title everywhere').toBe(DESK[language].title)
})

test('somebody is entered with the keyboard alone, and signs in with the password that was shown once', async () => {
  const { form, made, needs, add } = ACCOUNTS.kk
  const page = await wide(demo().address, 'kk', [/status of 409/])
  await signIn(page, '/desk/accounts', demo().account('zhanar'), 'kk')
  await page.getByRole('button', { name: add }).press('Enter')
  expect(await focused(page)).toBe(form.name)
  await page.keyboard.type('Айша')
  await page.keyboard.press('Enter')
  await page.getByText(needs.login).waitFor()
  expect(await focused(page)).toBe(form.login)
  await page.keyboard.type('asem')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').filter({ hasText: /\S/ }).first().waitFor()
  expect(await page.getByLabel(form.name, { exact: true }).inputValue(), 'what was typed stays').toBe('Айша')
  await page.getByLabel(form.login, { exact: true }).fill('aisha')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: made.heading('Айша') }).waitFor()
  await expectSound(page, 'entered')
  const [login = '', password = ''] = await page.locator('.made code').allTextContents()
  await page.getByRole('button', { name: made.done }).press('Enter')
  await expect.poll(async () => await page.getByRole('button', { name: add }).evaluate((button) => button === document.activeElement)).toBe(true)
  await page.getByRole('searchbox').fill('Айша')
  await expect.poll(async () => await page.getByRole('listitem').count()).toBe(1)
  expect(await page.content(), 'seen once').not.toContain(password)

  const own = await wide(demo().address, 'kk')
  await signIn(own, '/desk/', { login, password, name: 'Айша' }, 'kk')
  await own.locator('[data-status="offline"]').waitFor()
})

test('an empty centre gets its first administrator with the keyboard alone, once', async () => {
  const { address, setupCode } = empty()
  const first = await wide(address, 'kk')
  for (const language of LANGUAGES) {
    const page = await wide(address, language)
    await page.goto('/desk/setup')
    await page.getByLabel(SETUP[language].labels.code).waitFor()
    await page.getByRole('button', { name: SETUP[language].make }).click()
    await page.getByText(SETUP[language].needs.code).waitFor()
    await expectSound(page, 'setting up')
  }
  const page = await wide(address, 'ru', [/status of 403/])
  const { labels, needs, wrongCode } = SETUP.ru
  await page.goto('/desk/setup')
  await page.getByLabel(labels.code).waitFor()
  await expect.poll(async () => await focused(page)).toBe(labels.code)
  const fields = { code: 'aaaabbbb', name: 'Жанар', login: 'zhanar', password: 'короткий' }
  for (const [field, value] of Object.entries(fields)) {
    await page.keyboard.type(value)
    if (field !== 'password') await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await page.getByText(needs.password).waitFor()
  expect(await focused(page)).toBe(labels.password)
  await page.keyboard.type(' но теперь уже длинный')
  await page.keyboard.press('Enter')
  await page.getByText(wrongCode).waitFor()
  await expect.poll(async () => await focused(page)).toBe(labels.code)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(setupCode)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: ACCOUNTS.ru.title }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/desk/accounts')

  await first.goto('/desk/setup')
  await first.getByText(SETUP.kk.done).waitFor()
  await expectSound(first, 'set up already')
  await first.getByRole('link', { name: SETUP.kk.signIn }).click()
  await first.getByLabel(KIT.kk.login).waitFor()
})
