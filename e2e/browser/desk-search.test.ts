import { SEARCH } from '@senim/text/search.ts'
import type { Language } from '@senim/core/language.ts'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { ask, DeskPage, FIRST_WORDS, SIGNED_OUT, useDesks } from './desk.ts'
import { expectSound } from './looks.ts'
import { Operator } from './operator.ts'
import { useServer } from './server.ts'

const server = useServer()
const { visit } = useBrowser()
const { sit } = useDesks(server, visit)

/** A desk whose operator has answered and ended one dialogue. Gives its code. */
async function answered(login: string, words: string): Promise<{ page: Page; desk: DeskPage }> {
  const page = await sit(login, 'ru')
  const desk = await DeskPage.enter(page, server(), login, 'ru')
  await desk.comeOnLine()
  await ask(server(), words, 'ru')
  await desk.accept(words)
  const beside = await Operator.signIn(server(), login)
  const { contact } = await beside.until((heard) => heard.findLast((frame) => frame.t === 'self')?.self.slots[0])
  await desk.draft.fill('Я рядом, рассказывайте')
  await desk.press('Control+Enter')
  await desk.log.locator('li.out:not(.unsent)', { hasText: 'Я рядом' }).waitFor()
  await beside.close(contact)
  await desk.tabs.first().waitFor({ state: 'detached' })
  beside.leave()
  return { page, desk }
}

/** Somebody who only looks things up and is not on the line. */
async function look(language: Language): Promise<Page> {
  const { page } = await visit({ address: server().address, language, width: 1440, height: 900, dark: true, expected: [SIGNED_OUT] })
  return page
}

test('one key leads to the search, words find the own dialogue, and it is read from beginning to end', async () => {
  const text = SEARCH.ru
  const [words] = FIRST_WORDS.ru
  const { page, desk } = await answered('asem', words)
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await desk.press('/')
  await page.getByRole('heading', { name: text.title }).waitFor()
  await page.waitForFunction(() => document.activeElement?.id === 'find-number')
  await page.getByLabel(text.words).fill('ШКОЛЕ бьют')
  await desk.press('Enter')
  const found = page.locator('.found li')
  await found.filter({ hasText: words }).waitFor()
  expect(await found.count()).toBe(1)
  expect(page.url(), 'nothing that was looked for stands in the address').toBe(`${server().address}/desk/search`)
  expect(await page.evaluate(() => JSON.stringify(localStorage) + JSON.stringify(sessionStorage))).not.toContain('бьют')

  await found.getByRole('link').first().click()
  const sheet = page.locator('.sheet')
  await sheet.getByText(words, { exact: true }).waitFor()
  expect(await sheet.locator('.lines li:not(.day)').allInnerTexts()).toEqual([
    expect.stringContaining(words), expect.stringMatching(/Срочность/), expect.stringMatching(/Отвечает: Әсем/), expect.stringContaining('Я рядом, рассказывайте'), expect.stringMatching(/Диалог завершён \(Әсем\)/),
  ])
  expect(await page.title()).not.toMatch(/К-/)

  await page.getByRole('link', { name: text.transcript.back }).click()
  await found.filter({ hasText: words }).waitFor()
  expect(await page.getByLabel(text.words).inputValue(), 'the search is as it was').toBe('ШКОЛЕ бьют')
})

test('on paper stand the words and what they are, and nothing that can be pressed', async () => {
  const { page } = await answered('olga', FIRST_WORDS.ru[1])
  await page.goto('/desk/search')
  await page.getByRole('button', { name: SEARCH.ru.find }).click()
  await page.locator('.found a').first().click()
  await page.locator('.sheet').getByText(FIRST_WORDS.ru[1], { exact: true }).waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('button:visible, nav:visible').count()).toBe(0)
  expect(await page.getByText(SEARCH.ru.transcript.onPaper).isVisible()).toBe(true)
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
})

test('another operator finds nothing of it, and a number that is nobody’s brings a clear word', async () => {
  const text = SEARCH.ru
  const page = await look('ru')
  await DeskPage.enter(page, server(), 'timur', 'ru')
  await page.goto('/desk/search')
  await page.getByRole('button', { name: text.find }).click()
  await page.getByText(text.nothing).waitFor()
  await page.getByLabel(text.number).fill('1999-0001')
  await page.getByRole('button', { name: text.find }).click()
  await page.getByText(text.nothing).waitFor()
  expect(await page.getByLabel(text.number).inputValue()).toBe('1999-0001')
})

test.each(['kk', 'ru', 'en'] as const)('in %s, narrow and wide, light and dark, neither the search nor the sheet has a barrier', async (language) => {
  const page = await look(language)
  await DeskPage.enter(page, server(), 'gulnar', language)
  await page.goto('/desk/search')
  await page.getByRole('button', { name: SEARCH[language].find }).click()
  await page.locator('.found li').first().waitFor()
  await expectSound(page, `search in ${language}`)
  await page.locator('.found .open').first().click()
  await page.locator('.sheet .lines li').first().waitFor()
  await expectSound(page, `sheet in ${language}`)
  expect(await page.title(), 'no code stands in a title').not.toMatch(/[КK]-/)
})
