import type { CaseView } from '@senim/contract/cases.ts'
import { caseView } from '@senim/contract/cases.ts'
import { contactView } from '@senim/contract/contacts.ts'
import type { Language } from '@senim/core/language.ts'
import { LANGUAGES } from '@senim/core/language.ts'
import { AGENCY } from '@senim/text/agency.ts'
import { CASES } from '@senim/text/cases.ts'
import { CLOSING } from '@senim/text/closing.ts'
import { DESK } from '@senim/text/desk.ts'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { signIn } from '../journey/sign-in.ts'
import { useBrowser } from './browser.ts'
import { actAs, openCase, openCaseOf, referralTo, sayHelped } from './casework.ts'
import { SIGNED_OUT } from './desk.ts'
import type { Got } from './form.ts'
import { expectSound } from './looks.ts'
import { Operator } from './operator.ts'
import { useServer } from './server.ts'

/** Closing on the desk: what is missing with its next step, waivers with a second person, what is taken back, the person's last word. */
const server = useServer()
const { visit } = useBrowser()
const text = CLOSING.ru
const NEVER = { change: { safe: { ways: [], quiet: null, note: null } } } as const
let operator: Operator
let open: CaseView
let asked: CaseView
let never: CaseView
let pupil: Got

beforeAll(async () => {
  operator = await Operator.signIn(server(), 'asem')
  await operator.available()
  const verified = async (view: CaseView): Promise<void> => {
    const police = referralTo(view, 'police')
    await actAs(server(), 'police.ulytau', police, ['accept', 'answer'])
    await operator.post(caseView, `/api/cases/${view.id}/referrals/${police}/verify`, {})
  }
  open = await openCase(server(), operator, 'бәрі әлі ашық')
  ;({ view: asked, person: pupil } = await openCaseOf(server(), operator, 'сұралған адам'))
  never = await openCase(server(), operator, 'ешқашан хабарласпау')
  for (const view of [open, asked, never]) await verified(view)
  await operator.post(contactView, `/api/contacts/${never.contact}/assessment`, NEVER)
  await operator.post(caseView, `/api/cases/${asked.id}/ask`, {})
  await operator.handIn()
})

/** Signs in where the answering people work and goes to a path. */
async function at(path: string, login: string, language: Language = 'ru'): Promise<Page> {
  const { page } = await visit({ address: server().address, language, width: 1440, height: 900, dark: true, expected: [SIGNED_OUT] })
  await signIn(page, path, server().account(login), language)
  return page
}

const focused = async (page: Page): Promise<string> => await page.evaluate(() => document.activeElement?.id ?? '')
const point = (page: Page, name: string) => page.locator('.missing li').filter({ hasText: name })

test.each(LANGUAGES)('in %s no state of it has a barrier or scrolls sideways', async (language) => {
  const { ask, waive, withdraw } = CLOSING[language]
  const { missing, kinds, cancel } = CASES[language]
  const page = await at(`/desk/cases/${open.id}`, 'gulnar', language)
  await page.getByRole('button', { name: ask.ask }).waitFor()
  await expectSound(page, 'what is missing, for a supervisor')
  await point(page, missing.noAnswer(kinds.minors)).getByRole('button', { name: waive.open }).press('Enter')
  await page.getByLabel(waive.why).waitFor()
  await page.getByRole('button', { name: waive.send }).press('Enter')
  await page.getByText(waive.needWhy).waitFor()
  await expectSound(page, 'waiving without a reason')
  await page.getByRole('button', { name: cancel, exact: true }).press('Enter')
  await page.locator(`#row-${referralTo(open, 'minors')}`).getByRole('button', { name: withdraw.open }).press('Enter')
  await page.getByRole('button', { name: withdraw.send, exact: true }).press('Enter')
  await page.getByText(withdraw.chooseGround).waitFor()
  await expectSound(page, 'withdrawing without a ground')
  const forbidden = await at(`/desk/cases/${never.id}`, 'asem', language)
  await forbidden.getByText(ask.forbidden).waitFor()
  await forbidden.getByText(DESK[language].triage.never).first().waitFor()
  await expectSound(forbidden, 'asking is forbidden')
  expect(await forbidden.title(), 'no number in the tab').toBe(DESK[language].title)
})

test('where the danger is high a supervisor gives a reason and another one agrees: with the keyboard alone, and seen in the list', async () => {
  const what = CASES.ru.missing.noAnswer(CASES.ru.kinds.school)
  const page = await at(`/desk/cases/${open.id}`, 'gulnar')
  await point(page, what).getByRole('button', { name: text.waive.open }).press('Enter')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  await page.getByText(text.waive.second).waitFor()
  await page.keyboard.type('Школа закрыта, ученик переведён')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await point(page, what).getByText(text.waive.yours).waitFor()
  await expect.poll(async () => await focused(page)).toBe('missing-of-case')
  expect(await point(page, what).getByRole('button', { name: text.waive.agree }).count(), 'nobody is their own second person').toBe(0)

  const second = await at('/desk/cases', 'arman')
  const first = second.locator('.case-list ol li').first()
  await first.getByText(text.row.seconds(1)).waitFor()
  await second.getByLabel(text.filter).check()
  await expect.poll(async () => await second.locator('.case-list ol li').count()).toBe(1)
  await second.getByRole('link', { name: open.number }).press('Enter')
  await point(second, what).getByText('Школа закрыта, ученик переведён').waitFor()
  await expectSound(second, 'a second person is asked')
  await point(second, what).getByRole('button', { name: text.waive.agree }).press('Enter')
  await expect.poll(async () => await point(second, what).count()).toBe(0)
  await expect.poll(async () => await focused(second)).toBe('missing-of-case')
  const line = second.locator('.timeline li').filter({ hasText: 'вместе с Арман' })
  expect(await line.textContent()).toContain('Школа закрыта, ученик переведён')
  // Whoever leads the case sees it too, and may waive nothing.
  const lead = await at(`/desk/cases/${open.id}`, 'asem')
  await lead.locator('.timeline li').filter({ hasText: 'вместе с Арман' }).waitFor()
  expect(await lead.getByRole('button', { name: text.waive.open }).count() + (await lead.getByRole('button', { name: text.withdraw.open }).count())).toBe(0)
})

test('a supervisor takes a referral back on a ground; its row ends there, and it is told in what happened', async () => {
  const minors = referralTo(open, 'minors')
  const page = await at(`/desk/cases/${open.id}`, 'gulnar')
  const row = page.locator(`#row-${minors}`)
  await row.getByRole('button', { name: text.withdraw.open }).press('Enter')
  await page.keyboard.press('Space')
  await row.getByLabel(text.withdraw.note).fill('две одинаковые отправки')
  await row.getByRole('button', { name: text.withdraw.send, exact: true }).press('Enter')
  await row.locator('s').waitFor()
  await expect.poll(async () => await focused(page)).toBe(`row-${minors}`)
  expect(await row.locator('.step').evaluateAll((steps) => steps.map((step) => step.className.replace('step ', '')))).toEqual(['done', 'skip', 'skip', 'skip', 'skip', 'skip'])
  await page.locator('.timeline li').filter({ hasText: text.withdraw.grounds.sentInError }).filter({ hasText: 'две одинаковые отправки' }).waitFor()
  await expectSound(page, 'withdrawn')
})

test('the desk hears the person say no while the board is open: what was verified is owed again, and what happened keeps it all', async () => {
  const page = await at(`/desk/cases/${asked.id}`, 'asem')
  await page.getByText(CASES.ru.missing.personMayAnswer).waitFor()
  await sayHelped(server(), pupil, false)
  await page.getByRole('link', { name: CASES.ru.missing.noAnswer(CASES.ru.kinds.police), exact: true }).waitFor()
  await page.locator('.timeline li').filter({ hasText: text.entry.notCame }).first().waitFor()
  await page.locator('.timeline li').filter({ hasText: text.entry.asked('Әсем') }).waitFor()
  await expectSound(page, 'said no')
  expect(await page.locator('.timeline li').filter({ hasText: CASES.ru.kinds.police }).first().textContent(), 'the newest of it on top').toContain('помощь не пришла')
})

test('where the rule forbids asking that is written down in the same place, and the body reads that nobody may get in touch', async () => {
  const page = await at(`/desk/cases/${never.id}`, 'asem')
  await page.getByRole('button', { name: text.ask.write }).press('Enter')
  await page.locator('.timeline li').filter({ hasText: text.entry.notAsked('Әсем') }).waitFor()
  await expect.poll(async () => await point(page, CASES.ru.missing.personNotAsked).count()).toBe(0)
  for (const login of ['school.ulytau', 'police.ulytau']) {
    const { page: portal } = await visit({ address: server().address, language: 'ru', expected: [SIGNED_OUT] })
    await signIn(portal, `/agency/referrals/${referralTo(never, login === 'school.ulytau' ? 'school' : 'police')}`, server().account(login), 'ru')
    await portal.getByText(AGENCY.ru.safe.never).waitFor()
    await expectSound(portal, `never, ${login}`)
  }
})
