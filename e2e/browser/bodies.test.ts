import { LANGUAGES } from '@senim/core/language.ts'
import type { Language } from '@senim/core/language.ts'
import { ADMIN } from '@senim/text/admin.ts'
import { BODIES } from '@senim/text/bodies.ts'
import { refusalSentence } from '@senim/text/refusals.ts'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signIn } from '../journey/sign-in.ts'
import { useBrowser } from './browser.ts'
import { SIGNED_OUT } from './desk.ts'
import { expectSound } from './looks.ts'
import { useServer } from './server.ts'

const demo = useServer()
const { visit } = useBrowser()

async function bodies(language: Language, expected: readonly RegExp[] = []): Promise<Page> {
  const { page } = await visit({ address: demo().address, language, width: 1440, height: 900, dark: true, expected: [SIGNED_OUT, ...expected] })
  await signIn(page, '/desk/bodies', demo().account('zhanar'), language)
  await page.getByRole('heading', { name: BODIES[language].title }).waitFor()
  return page
}

const rows = (page: Page) => page.locator('.of-bodies section > ul > li')

test.each(LANGUAGES)('in %s no page of the bodies has a barrier or scrolls sideways', async (language) => {
  const text = BODIES[language]
  const page = await bodies(language)
  await page.getByLabel(text.filter.region).selectOption('620000000')
  await expect.poll(async () => await rows(page).count()).toBeGreaterThan(5)
  await expectSound(page, 'bodies of a region')
  await page.getByRole('button', { name: text.add }).click()
  await page.getByRole('button', { name: text.form.enter }).click()
  await page.getByText(text.needs.kind).waitFor()
  await expectSound(page, 'a body with nothing filled')
  await rows(page).first().getByRole('link').click()
  // Some have a roster with a history of its own, folded.
  await page.getByText(ADMIN[language].history.first).last().waitFor()
  await expectSound(page, 'one body')
  await page.getByRole('button', { name: text.retire }).click()
  await page.getByText(text.retiring.now).waitFor()
  await expectSound(page, 'before a body is sent nothing new')
})

test('a body is entered, corrected, retired and put back with the keyboard alone', async () => {
  const text = BODIES.kk
  const page = await bodies('kk', [/status of 409/])
  await page.getByRole('button', { name: text.add }).press('Enter')
  const form = page.locator('form')
  await expect.poll(async () => await form.getByLabel(text.form.kind).evaluate((one) => one === document.activeElement)).toBe(true)
  await form.getByLabel(text.form.kind).selectOption('school')
  await form.getByLabel(text.form.region).selectOption('620000000')
  await form.getByLabel(text.form.kk).focus()
  for (const name of ['№ 21 мектеп', 'Школа № 21', 'School No. 21']) {
    await page.keyboard.type(name)
    if (name.startsWith('School')) await page.keyboard.press('Enter')
    else await page.keyboard.press('Tab')
  }
  await page.getByText(text.entered).waitFor()
  await expect.poll(async () => await page.getByRole('button', { name: text.add }).evaluate((one) => one === document.activeElement)).toBe(true)
  await page.getByRole('searchbox').fill('№ 21')
  await expect.poll(async () => await rows(page).count()).toBe(1)
  expect(await rows(page).innerText(), 'nobody of it can sign in yet').toContain(text.noOfficer)

  await page.getByRole('link', { name: '№ 21 мектеп' }).press('Enter')
  await page.getByRole('button', { name: text.retire }).press('Enter')
  await page.getByText(text.retiring.open(0)).waitFor()
  await page.getByRole('dialog').getByRole('button', { name: text.retiring.yes }).press('Enter')
  const versions = page.locator('.history li')
  await expect.poll(async () => await versions.count()).toBe(2)
  expect(await versions.first().innerText()).toContain(text.acts['body.retired'])
  await versions.last().getByRole('button').press('Enter')
  await expect.poll(async () => await versions.count()).toBe(3)
  await page.getByRole('button', { name: text.retire }).waitFor()

  await page.getByRole('link', { name: text.back }).press('Enter')
  await page.getByRole('button', { name: text.add }).press('Enter')
  await form.getByLabel(text.form.kind).selectOption('school')
  await form.getByLabel(text.form.region).selectOption('620000000')
  for (const [label, name] of [[text.form.kk, '№ 21 МЕКТЕП'], [text.form.ru, 'x'], [text.form.en, 'x']] as const) await form.getByLabel(label).fill(name)
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText(refusalSentence({ refused: 'bodyThere', params: {} }, 'kk')).waitFor()
  expect(await form.getByLabel(text.form.kk).inputValue(), 'what was typed stays').toBe('№ 21 МЕКТЕП')
})
