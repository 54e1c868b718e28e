import { LANGUAGES } from '@senim/core/language.ts'
import type { Language } from '@senim/core/language.ts'
import { CASES } from '@senim/text/cases.ts'
import { DESK } from '@senim/text/desk.ts'
import { REFERENCE } from '@senim/text/reference.ts'
import { REFERRAL } from '@senim/text/referral.ts'
import { TABLES } from '@senim/text/tables.ts'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signIn } from '../journey/sign-in.ts'
import { useBrowser } from './browser.ts'
import { SIGNED_OUT } from './desk.ts'
import { expectSound } from './looks.ts'
import { useServer } from './server.ts'

const server = useServer()
const { visit } = useBrowser()

async function edit(part: string, language: Language, expected: readonly RegExp[] = []): Promise<Page> {
  const { page } = await visit({ address: server().address, language, width: 1440, height: 900, dark: true, expected: [SIGNED_OUT, ...expected] })
  await signIn(page, `/desk/reference/${part}`, server().account('zhanar'), language)
  await page.locator('.what-if li').nth(5).waitFor()
  return page
}

const save = (page: Page, language: Language): Locator => page.getByRole('button', { name: REFERENCE[language].save.save, exact: true })
const outlook = (page: Page): Locator => page.locator('.what-if')

test.each(LANGUAGES)('in %s deadlines, ladders and the calendar have no barrier and do not scroll sideways', async (language) => {
  const text = TABLES[language]
  const { parts, save: saving, edit: editing } = REFERENCE[language]
  const page = await edit('deadlines', language)
  await expectSound(page, 'deadlines')
  await page.getByRole('button', { name: text.deadlines.addTo(text.steps.accept) }).click()
  await page.locator('.entry .span').waitFor()
  await expectSound(page, 'a deadline being added')
  await page.getByRole('button', { name: saving.discard }).click()
  await page.getByRole('link', { name: parts.ladders.nav }).click()
  await page.getByRole('heading', { level: 1, name: parts.ladders.title }).waitFor()
  await page.getByRole('button', { name: new RegExp(`^${editing}`) }).first().click()
  await page.locator('.rungs-form').waitFor()
  await expectSound(page, 'a ladder being edited')
  await page.getByRole('link', { name: parts.calendar.nav }).click()
  await page.getByRole('heading', { level: 1, name: parts.calendar.title }).waitFor()
  await expectSound(page, 'the calendar')
  await page.locator('.year .day[data-look="workday"]').first().click()
  await page.getByRole('button', { name: new RegExp(`^${editing}`) }).first().click()
  await expectSound(page, 'a holiday being named')
  await page.getByRole('button', { name: saving.discard }).click()
  expect(await page.title(), 'the same neutral title everywhere').toBe(DESK[language].title)
})

test('an edited deadline is seen in real dates before it is saved, holds on the next screen that names it, and is undone', async () => {
  const text = TABLES.ru
  const { history, parts, rules } = REFERENCE.ru
  const page = await edit('deadlines', 'ru')
  await outlook(page).getByLabel(text.kind).selectOption('education')
  await outlook(page).getByLabel(text.risk).selectOption('medium')
  await outlook(page).getByLabel(text.whatIf.moment).fill('2026-12-14T10:00')
  const due = (step: string): Locator => outlook(page).locator('li', { hasText: step })
  await expect.poll(async () => await due(text.steps.accept).textContent()).toContain('15 дек, 18:00')
  await expect.poll(async () => await due(text.steps.outcome).textContent(), { message: 'a holiday is named' }).toContain('16 дек (День Независимости)')

  const row = page.locator('.entry', { hasText: CASES.ru.kinds.education }).first()
  await row.getByRole('button', { name: new RegExp(`^${REFERENCE.ru.edit}`) }).focus()
  await page.keyboard.press('Enter')
  await row.getByLabel(text.amount).focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('2')
  await expect.poll(async () => await due(text.steps.accept).textContent()).toMatch(/17 дек, 18:00.*15 дек, 18:00/)
  await save(page, 'ru').focus()
  await page.keyboard.press('Enter')
  await page.getByText(REFERENCE.ru.save.saved).waitFor()
  await page.getByRole('button', { name: history.open }).click()
  await page.locator('.differences').getByText(history.from(REFERRAL.ru.span(1, 'workday'))).waitFor()

  await page.getByRole('link', { name: parts.proposals.nav }).click()
  await page.locator('.entry', { hasText: rules.within(REFERRAL.ru.span(2, 'workday')) }).waitFor()
  await page.getByRole('link', { name: parts.deadlines.nav }).click()
  await page.getByRole('button', { name: history.open }).click()
  await page.getByRole('button', { name: history.restoreTo(0) }).click()
  await page.getByText(history.done).waitFor()
  await page.getByRole('link', { name: parts.proposals.nav }).click()
  await page.locator('.entry', { hasText: rules.within(REFERRAL.ru.span(1, 'workday')) }).first().waitFor()
  expect(await page.locator('.entry', { hasText: rules.within(REFERRAL.ru.span(2, 'workday')) }).count()).toBe(0)
})

test('a ladder with no rungs is refused in one sentence that names it, and nothing typed is lost', async () => {
  const text = TABLES.kk
  const page = await edit('ladders', 'kk', [/status of 409/])
  const first = page.locator('.entry').first()
  await first.getByRole('button', { name: new RegExp(`^${REFERENCE.kk.edit}`) }).click()
  const takeOff = first.getByRole('button', { name: new RegExp(`^${text.ladders.removeRung('')}`) })
  while ((await takeOff.count()) > 0) await takeOff.first().click()
  await save(page, 'kk').click()
  await page.getByText('сатысында бірде-бір баспалдақ жоқ').waitFor()
  await expectSound(page, 'a ladder without rungs')
  await first.getByRole('button', { name: text.ladders.addRung }).click()
  expect(await first.getByLabel(text.ladders.office).inputValue()).toBe('duty')
  await page.getByRole('button', { name: REFERENCE.kk.save.discard }).click()
})

test('a day is made a holiday with the keyboard alone, and the year that has none is told', async () => {
  const text = TABLES.en
  const page = await edit('calendar', 'en')
  await page.locator('.year .day[tabindex="0"]').focus()
  for (const key of ['Home', 'PageDown', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key)
  const focused = async (): Promise<string> => await page.evaluate(() => document.activeElement?.id ?? '')
  expect(await focused()).toMatch(/^day-\d{4}-02-09$/)
  await page.keyboard.press('Space')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-look'))).toBe('holiday')
  await page.locator('#named').locator('..').locator('.entry', { hasText: '9 Feb' }).waitFor()
  await save(page, 'en').click()
  await page.getByText(REFERENCE.en.save.saved).waitFor()

  const next = new Date().getUTCFullYear() + 1
  await page.getByRole('button', { name: text.calendar.next }).click()
  const takeOff = page.locator(`.year .day[data-look="holiday"]`)
  while ((await takeOff.count()) > 0) await takeOff.first().click()
  await page.getByText(text.calendar.missing(next)).waitFor()
  await expectSound(page, 'a year with no holidays')
})
