import { LANGUAGES } from '@senim/core/language.ts'
import type { Language } from '@senim/core/language.ts'
import { CASES } from '@senim/text/cases.ts'
import { PERFORMANCE } from '@senim/text/performance.ts'
import { refusalSentence } from '@senim/text/refusals.ts'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { signIn } from '../journey/sign-in.ts'
import { useBrowser } from './browser.ts'
import { actAs, openCase, referralTo } from './casework.ts'
import { SIGNED_OUT } from './desk.ts'
import { expectSound } from './looks.ts'
import { Operator } from './operator.ts'
import { useServer } from './server.ts'

const server = useServer()
const { visit } = useBrowser()
const PATH = '/desk/counted/bodies'

async function open(path: string, language: Language, expected: readonly RegExp[] = []): Promise<Page> {
  const { page } = await visit({ address: server().address, language, width: 1440, height: 900, dark: true, expected: [SIGNED_OUT, ...expected] })
  await signIn(page, path, server().account('dias'), language)
  return page
}

beforeAll(async () => {
  const operator = await Operator.signIn(server(), 'asem')
  await operator.available()
  const view = await openCase(server(), operator, 'органдар жауап береді')
  await actAs(server(), 'police.ulytau', referralTo(view, 'police'), ['read', 'accept', 'answer'])
  await actAs(server(), 'school.ulytau', referralTo(view, 'school'), ['read', 'accept'])
  await operator.handIn()
})

test.each(LANGUAGES)('in %s an analyst compares bodies, keeps what is shown in the address and takes it away as files', async (language) => {
  const text = PERFORMANCE[language]
  const page = await open('/desk/counted', language, [/status of 422/])
  await page.getByRole('link', { name: text.tabs.performance }).press('Enter')
  const table = page.getByRole('region', { name: text.scroll })
  const all = text.share('1', '1', '100')
  // The figures are kept by a follower, a moment later.
  await expect.poll(async () => {
    await page.reload()
    await table.waitFor()
    return await table.locator('tfoot td').first().innerText()
  }, { timeout: 20_000 }).toBe('5')
  await table.locator('tbody tr').filter({ hasText: all }).first().waitFor()
  await page.getByText(text.meaning.heading).press('Enter')
  await expectSound(page, 'answers of bodies')

  const head = table.getByRole('columnheader', { name: text.columns.answeredInTime })
  await head.getByRole('button').press('Enter')
  expect(await head.getAttribute('aria-sort')).toBe('descending')
  expect(await table.locator('tbody tr').first().innerText()).toContain(all)
  await head.getByRole('button').press('Enter')
  expect(await head.getAttribute('aria-sort')).toBe('ascending')
  expect(await table.locator('tbody tr').first().innerText(), 'what is not known comes last').toContain(all)

  await page.getByLabel(text.by).selectOption('kinds')
  await table.getByRole('link', { name: CASES[language].kinds.school, exact: true }).press('Enter')
  await expect.poll(async () => await table.locator('tfoot td').first().innerText()).toBe('1')
  await page.getByLabel(text.plot.step).selectOption('weeks')
  await page.getByRole('region', { name: text.plot.scroll }).getByText(/20\d\d/).nth(50).waitFor()
  await expectSound(page, 'answers of schools by week')
  expect(new URL(page.url()).search).toBe('?kind=school&step=weeks&sort=answeredInTime&down=no')
  await page.reload()
  await expect.poll(async () => await page.getByLabel(text.kind).inputValue()).toBe('school')
  await expect.poll(async () => await table.locator('tfoot td').first().innerText()).toBe('1')

  for (const name of [text.csv, text.xlsx]) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).press('Enter')])
    expect(download.suggestedFilename()).toMatch(/^figures-\d{4}-\d\d-01-\d{4}-\d\d-\d\d\.(csv|xlsx)$/)
  }

  await page.getByLabel(text.to).fill('2020-01-01')
  await page.getByLabel(text.from).fill('2020-02-01')
  await page.getByText(refusalSentence({ refused: 'periodReversed', params: {} }, language)).waitFor()
  await page.getByLabel(text.from).fill('2020-01-01')
  await page.getByText(text.nothing).waitFor()
  await expectSound(page, 'answers in a time without referrals')
})

test('a narrow screen scrolls the table alone, by keyboard', async () => {
  const page = await open(PATH, 'kk')
  const table = page.getByRole('region', { name: PERFORMANCE.kk.scroll })
  await table.waitFor()
  await page.setViewportSize({ width: 320, height: 640 })
  await table.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(async () => await table.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0)
})
