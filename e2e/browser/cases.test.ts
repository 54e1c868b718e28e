import type { CaseView } from '@senim/contract/cases.ts'
import { agencyReferral, caseView } from '@senim/contract/cases.ts'
import { LANGUAGES } from '@senim/core/language.ts'
import { CASES } from '@senim/text/cases.ts'
import { CLOSING } from '@senim/text/closing.ts'
import { COUNTED } from '@senim/text/counted.ts'
import { DESK } from '@senim/text/desk.ts'
import { SEARCH } from '@senim/text/search.ts'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { signIn } from '../journey/sign-in.ts'
import { useBrowser } from './browser.ts'
import { actAs, openCase, openCaseOf, referralTo, sayHelped } from './casework.ts'
import type { Got } from './form.ts'
import { SIGNED_OUT } from './desk.ts'
import { expectSound } from './looks.ts'
import { Operator } from './operator.ts'
import { useServer } from './server.ts'

const server = useServer()
const { visit } = useBrowser()
/** Long enough for whatever was due to be late, in working days and over any holiday. */
const FORTNIGHT = 14 * 86_400_000
const text = CASES.ru
const CRISIS = 'Центр поддержки семьи города Алматы'
let every: CaseView
let small: CaseView
let pupil: Got

beforeAll(async () => {
  const operator = await Operator.signIn(server(), 'asem')
  await operator.available()
  every = await openCase(server(), operator, 'барлық күйі бар іс')
  ;({ view: small, person: pupil } = await openCaseOf(server(), operator, 'жабылатын іс'))
  const act = async (view: CaseView, kind: 'police' | 'school' | 'education' | 'guardianship' | 'minors', ...acts: Parameters<typeof actAs>[3]): Promise<void> =>
    await actAs(server(), `${kind}.ulytau`, referralTo(view, kind), acts)
  await act(every, 'police', 'accept', 'report', 'answer')
  await act(every, 'school', 'refuse')
  await act(every, 'education', 'read')
  await act(every, 'guardianship', 'accept')
  await act(small, 'school', 'refuse')
  for (const kind of ['police', 'education', 'guardianship', 'minors'] as const) await act(small, kind, 'accept', 'answer')
  for (const kind of ['education', 'guardianship', 'minors'] as const) await operator.post(caseView, `/api/cases/${small.id}/referrals/${referralTo(small, kind)}/verify`, {})
  await operator.handIn()
})

/** Signs in where the answering people work and goes to a path. */
async function at(path: string, language: 'kk' | 'ru' | 'en' = 'ru', login = 'asem'): Promise<Page> {
  const { page } = await visit({ address: server().address, language, width: 1440, height: 900, dark: true, expected: [SIGNED_OUT] })
  await signIn(page, path, server().account(login), language)
  return page
}

test.each(LANGUAGES)('in %s neither the list nor the board, in any state, has a barrier or scrolls sideways', async (language) => {
  const words = CASES[language]
  const page = await at('/desk/cases', language)
  await page.getByRole('listitem').filter({ hasText: every.number }).waitFor()
  await expectSound(page, 'the list')
  await page.getByRole('link', { name: every.number }).click()
  await page.getByRole('article').nth(4).waitFor()
  await expectSound(page, 'the board')
  await page.getByRole('button', { name: words.connect.another }).click()
  await page.getByLabel(words.connect.which).waitFor()
  await page.getByRole('button', { name: words.connect.send }).click()
  await expectSound(page, 'a new owner')
  await page.getByRole('button', { name: words.cancel }).click()
  await page.getByRole('button', { name: words.verify.back }).click()
  await page.getByRole('button', { name: words.verify.send, exact: true }).click()
  await expectSound(page, 'sending back')
  await page.clock.setFixedTime(Date.now() + FORTNIGHT)
  await page.reload()
  await page.locator('.step.late').first().waitFor()
  await expectSound(page, 'late')
  expect(await page.title(), 'no number in the tab').toBe(DESK[language].title)
})

test('the list is narrowed by what is chosen, also after a look into a case, and says when nothing fits', async () => {
  const words = SEARCH.ru
  const page = await at('/desk/cases', 'ru', 'gulnar')
  const row = page.getByRole('listitem').filter({ hasText: every.number })
  await row.waitFor()
  await page.getByRole('combobox', { name: words.cases.region }).selectOption('620000000')
  await page.getByRole('combobox', { name: words.cases.risk }).selectOption('high')
  await row.getByRole('link').click()
  await page.getByRole('link', { name: text.back }).click()
  await row.waitFor()
  expect(await page.getByRole('combobox', { name: words.cases.risk }).inputValue(), 'the choice is as it was').toBe('high')
  expect(page.url()).toBe(`${server().address}/desk/cases`)
  await page.getByLabel(words.cases.mine).check()
  await page.getByText(words.cases.none).waitFor()
  expect(await row.count(), 'a supervisor does not lead it').toBe(0)
  await page.getByRole('button', { name: words.clear }).click()
  await row.waitFor()
  await page.goto(`/desk/cases/${every.id}`)
  await page.getByRole('link', { name: text.dialogue(every.contactCode) }).click()
  await page.locator('.sheet').getByText('барлық күйі бар іс', { exact: true }).waitFor()
  expect(await page.locator('.facts').getByRole('link', { name: every.number }).count(), 'and back to the case').toBe(1)
})

/** The looks of the six steps of a body's row. */
async function stepsOf(page: Page, referral: string): Promise<readonly string[]> {
  return await page.locator(`#row-${referral} .step`).evaluateAll((steps) => steps.map((step) => step.className.replace('step ', '')))
}

test('where a row stops is where its body stands', async () => {
  const page = await at(`/desk/cases/${every.id}`)
  await page.getByRole('heading', { level: 1, name: text.heading(every.number) }).waitFor()
  const steps = async (): Promise<object> => ({
    police: await stepsOf(page, referralTo(every, 'police')),
    school: await stepsOf(page, referralTo(every, 'school')),
    education: await stepsOf(page, referralTo(every, 'education')),
    guardianship: await stepsOf(page, referralTo(every, 'guardianship')),
    minors: await stepsOf(page, referralTo(every, 'minors')),
  })
  expect(await steps()).toEqual({
    police: ['done', 'done', 'done', 'done', 'done', 'now'],
    school: ['done', 'skip', 'no', 'skip', 'skip', 'skip'],
    education: ['done', 'done', 'now', 'todo', 'todo', 'todo'],
    guardianship: ['done', 'done', 'done', 'now', 'todo', 'todo'],
    minors: ['done', 'now', 'todo', 'todo', 'todo', 'todo'],
  })
  // A fortnight later, for this screen at least, whatever was due is late.
  await page.clock.setFixedTime(Date.now() + FORTNIGHT)
  await page.reload()
  await page.locator('.step.late').first().waitFor()
  expect(await steps()).toMatchObject({ education: { 2: 'late' }, guardianship: { 3: 'late', 4: 'late' }, minors: { 1: 'late', 2: 'late' } })
  expect(await page.locator('.sum .is-late b').textContent()).not.toBe('0')
})

test('the rule of safe contact is changed on the board when the dialogue has ended, and the body reads it so', async () => {
  const page = await at(`/desk/cases/${every.id}`)
  const safe = page.locator('#safe')
  await safe.getByRole('button', { name: DESK.ru.triage.edit }).press('Enter')
  await expectSound(page, 'safe contact')
  const phone = safe.getByLabel(DESK.ru.triage.mayPhone)
  expect(await phone.isChecked()).toBe(false)
  await phone.press('Space')
  await expect.poll(async () => await phone.isChecked()).toBe(true)
  await safe.getByRole('button', { name: DESK.ru.triage.ready }).press('Enter')
  await safe.getByText(DESK.ru.triage.byPhone).waitFor()
  const officer = await Operator.signIn(server(), 'police.ulytau')
  const told = await officer.get(agencyReferral, `/api/agency/referrals/${referralTo(every, 'police')}`)
  expect(told.slice.contact?.ways).toEqual(['dialogue', 'phone'])
  officer.leave()
})

test('on a phone what is missing comes before the rows, and each point leads to its row', async () => {
  const page = await at(`/desk/cases/${every.id}`)
  await page.setViewportSize({ width: 320, height: 640 })
  const missing = page.locator('.missing')
  const top = async (locator: Locator): Promise<number> => (await locator.boundingBox())?.y ?? Number.NaN
  expect(await top(missing)).toBeLessThan(await top(page.getByRole('article').first()))
  expect(await missing.getByRole('link').count()).toBe(5)
  await missing.getByRole('link', { name: text.missing.needsNewOwner(text.kinds.school) }).press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(`row-${referralTo(every, 'school')}`)
})

test('an outcome goes back only with a reason, and a case closes only when nothing is missing', async () => {
  const page = await at(`/desk/cases/${small.id}`)
  const close = page.getByRole('button', { name: text.missing.close })
  await page.getByText(text.missing.why(3)).waitFor()
  expect(await close.getAttribute('aria-disabled')).toBe('true')
  await close.click({ force: true })
  await close.press('Enter')
  const asem = await Operator.signIn(server(), 'asem')
  await expect(asem.post(caseView, `/api/cases/${small.id}/close`, { end: 'resolved' })).rejects.toThrow(/409/)

  const police = page.locator(`#row-${referralTo(small, 'police')}`)
  await police.getByRole('button', { name: text.verify.back }).press('Enter')
  await page.getByLabel(text.verify.why).waitFor()
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  await page.getByRole('button', { name: text.verify.send, exact: true }).press('Enter')
  await page.getByText(text.verify.needWhy).waitFor()
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  await page.keyboard.type('Кто выехал и когда?')
  await page.getByRole('button', { name: text.verify.send, exact: true }).press('Enter')
  await expect.poll(async () => await stepsOf(page, referralTo(small, 'police'))).toMatchObject({ 3: 'todo', 4: 'now', 5: 'todo' })
  await page.getByRole('link', { name: text.missing.noAnswer(text.kinds.police), exact: true }).waitFor()

  const school = page.locator(`#row-${referralTo(small, 'school')}`)
  await school.getByRole('button', { name: text.connect.another }).press('Enter')
  await page.getByRole('button', { name: text.connect.send, exact: true }).press('Enter')
  await page.getByText(text.connect.needBody).waitFor()
  await page.getByLabel(text.connect.region).selectOption('750000000')
  await page.getByLabel(text.connect.which).selectOption({ label: CRISIS })
  expect(await page.getByLabel(text.connect.action).inputValue(), 'what the refused one was asked').not.toBe('')
  for (const field of ['Где', 'Адрес']) await page.getByRole('checkbox', { name: field }).uncheck()
  await page.getByRole('button', { name: text.connect.send, exact: true }).press('Enter')
  // By its name: the form in the refused row speaks of the same body.
  const row = page.getByRole('article', { name: CRISIS })
  await row.waitFor()
  await expect.poll(async () => await page.evaluate(() => document.activeElement?.id)).toBe(await row.getAttribute('id'))
  expect(await school.locator('s').count()).toBe(1)

  await actAs(server(), 'crisis.almaty', (await row.getAttribute('id'))?.replace('row-', '') ?? '', ['accept', 'answer'])
  await actAs(server(), 'police.ulytau', referralTo(small, 'police'), ['answer'])
  for (const left of [2, 1]) {
    await expect.poll(async () => await page.getByRole('button', { name: text.verify.yes }).count()).toBe(left)
    await page.getByRole('button', { name: text.verify.yes }).first().press('Enter')
  }
  await page.getByText(text.missing.why(1)).waitFor()
  await page.getByRole('button', { name: CLOSING.ru.ask.ask }).press('Enter')
  await page.getByText(text.missing.personMayAnswer).waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('missing-of-case')
  expect(await close.getAttribute('aria-disabled'), 'they have time to answer').toBe('true')
  await sayHelped(server(), pupil, true)
  await page.getByText(text.missing.none).waitFor()
  await close.press('Enter')
  await page.getByText(text.missing.chooseEnd).waitFor()
  await page.getByLabel(text.missing.ends.personSafe).press('Space')
  await close.press('Enter')
  await page.getByText(text.done.closed).first().waitFor()
  await page.getByRole('link', { name: text.back }).press('Enter')
  await page.getByText(text.closed(1)).press('Enter')
  await page.getByRole('link', { name: small.number }).waitFor()
})

test.each(LANGUAGES)('in %s the counted page has no barrier and only its table scrolls sideways', async (language) => {
  const page = await at('/desk/counted', language, 'dias')
  await page.getByRole('table').first().waitFor()
  await expectSound(page, 'counted')
  await page.getByLabel(COUNTED[language].since).fill('2026-01-01')
  await page.getByRole('table').first().waitFor()
  const table = page.getByRole('region', { name: COUNTED[language].regions.scroll })
  await page.setViewportSize({ width: 320, height: 640 })
  await table.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(async () => await table.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0)
})
