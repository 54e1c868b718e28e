import type { CaseView } from '@senim/contract/cases.ts'
import { caseView } from '@senim/contract/cases.ts'
import type { Language } from '@senim/core/language.ts'
import { LANGUAGES } from '@senim/core/language.ts'
import { HOUR, MINUTE } from '@senim/core/time.ts'
import { BOARD } from '@senim/text/board.ts'
import { CASES } from '@senim/text/cases.ts'
import { DESK } from '@senim/text/desk.ts'
import { PORTAL } from '@senim/text/portal.ts'
import { AGENCY } from '@senim/text/agency.ts'
import { SILENCES } from '@senim/text/silences.ts'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { signIn } from '../journey/sign-in.ts'
import type { Visit } from './browser.ts'
import { useBrowser } from './browser.ts'
import { actAs, openCase, referralTo } from './casework.ts'
import { SIGNED_OUT } from './desk.ts'
import { expectSound } from './looks.ts'
import { Operator } from './operator.ts'
import { useServer } from './server.ts'
import { passTime } from './time.ts'
import { Wire } from './wire.ts'

const server = useServer()
const { visit } = useBrowser()
const SOON = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
let silent: CaseView
let joint: CaseView
/** Three hours after it was sent: nobody has accepted, and the head has been told. */
let later: number

beforeAll(async () => {
  const operator = await Operator.signIn(server(), 'asem')
  await operator.available()
  silent = await openCase(server(), operator, 'үнсіз іс')
  joint = await openCase(server(), operator, 'ортақ іс')
  await actAs(server(), 'police.ulytau', referralTo(joint, 'police'), ['accept', 'report'])
  await actAs(server(), 'school.ulytau', referralTo(joint, 'school'), ['accept'])
  await actAs(server(), 'guardianship.ulytau', referralTo(silent, 'guardianship'), ['accept'])
  const give = { text: 'Үйге бірге бару', parts: [referralTo(joint, 'police'), referralTo(joint, 'school')], due: SOON }
  await operator.post(caseView, `/api/cases/${joint.id}/tasks`, give)
  await operator.post(caseView, `/api/cases/${joint.id}/tasks`, { ...give, text: 'Мектеппен сөйлесу', parts: [referralTo(joint, 'school')] })
  await operator.post(caseView, `/api/cases/${joint.id}/conferences`, { on: '2026-01-02', present: [referralTo(joint, 'police'), referralTo(joint, 'school')], text: 'Аптасына бір рет бірге бару керек деп шешілді.' })
  await operator.handIn()
  later = silent.openedAt + 3 * HOUR
  await passTime(server(), silent.id, later)
})

async function at(path: string, { language = 'kk', login = 'asem', expected = [], ...more }: Partial<Visit> & { readonly language?: Language; readonly login?: string } = {}): Promise<Page> {
  const { page } = await visit({ address: server().address, language, width: 1440, height: 900, dark: true, expected: [SIGNED_OUT, ...expected], ...more })
  await signIn(page, path, server().account(login), language)
  // Whoever leaves before that is not signed in.
  await page.locator('header.bar').waitFor()
  return page
}

test.each(LANGUAGES)('in %s neither the board with a silence, nor tasks and conferences, nor their forms have a barrier or scroll sideways', async (language) => {
  const { task, conference, how } = BOARD[language]
  const page = await at(`/desk/cases/${silent.id}`, { language })
  await page.clock.setFixedTime(later)
  await page.reload()
  await page.locator('.ladder .at').first().waitFor()
  await page.locator(`#row-${referralTo(silent, 'police')}`).getByText(how).press('Enter')
  await expectSound(page, 'a silence')
  await page.goto(`/desk/cases/${joint.id}`)
  await page.locator('.together article').nth(2).waitFor()
  await page.getByRole('button', { name: task.give, exact: true }).press('Enter')
  await page.getByRole('button', { name: task.send, exact: true }).press('Enter')
  await page.getByText(task.needWhat).waitFor()
  await expectSound(page, 'a joint task')
  await page.getByRole('button', { name: CASES[language].cancel }).press('Enter')
  await page.getByRole('button', { name: conference.write, exact: true }).press('Enter')
  await page.getByRole('button', { name: conference.send, exact: true }).press('Enter')
  await page.getByText(conference.needWho).waitFor()
  await expectSound(page, 'a conference')
  expect(await page.title(), 'no number in the tab').toBe(DESK[language].title)
})

test.each(LANGUAGES)('in %s neither silences nor the portal with tasks has a barrier or scrolls sideways', async (language) => {
  const page = await at('/desk/silences', { language, login: 'gulnar' })
  await page.clock.setFixedTime(later)
  await page.reload()
  await page.locator('.silences li').first().waitFor()
  await expectSound(page, 'silences')
  const officer = await at(`/agency/referrals/${referralTo(joint, 'police')}`, { language, login: 'police.ulytau' })
  await officer.getByText(BOARD[language].how).press('Enter')
  await officer.getByLabel(PORTAL[language].milestone.days.served).check()
  await officer.getByRole('button', { name: PORTAL[language].task.done }).first().press('Enter')
  await expectSound(officer, 'tasks')
  const quiet = await at(`/agency/referrals/${referralTo(silent, 'minors')}`, { language, login: 'minors.ulytau' })
  await quiet.clock.setFixedTime(later)
  await quiet.reload()
  await quiet.locator('.clock.late').waitFor()
  await expectSound(quiet, 'a silence in the portal')
  expect(await quiet.title(), 'no number in the tab').toBe(AGENCY[language].title)
})

test('the ladder tells who was told and when, and who is next; what is late stands first and says by how much', async () => {
  const { ladder } = BOARD.kk
  const page = await at(`/desk/cases/${silent.id}`)
  await page.clock.setFixedTime(later)
  await page.reload()
  const rungs = page.locator(`#row-${referralTo(silent, 'police')} .ladder li`)
  await expect.poll(async () => await rungs.evaluateAll((all) => all.map((one) => one.className))).toEqual(['up', 'at', '', '', ''])
  expect(await rungs.nth(1).textContent()).toContain(ladder.offices.head)
  expect(await rungs.nth(1).textContent()).toContain(ladder.noReceipt)
  const steps = async (kind: 'police' | 'guardianship'): Promise<readonly string[]> => await page.locator(`#row-${referralTo(silent, kind)} .step`).evaluateAll((all) => all.map((one) => one.className.replace('step ', '')))
  expect(await steps('police')).toEqual(['done', 'late', 'late', 'todo', 'todo', 'todo'])
  expect(await steps('guardianship'), 'an interim report is owed, and the outcome after it').toEqual(['done', 'done', 'done', 'now', 'todo', 'todo'])
  const late = page.locator('.missing li').first()
  expect(await late.getAttribute('class')).toBe('is-late')
  expect(await page.locator('.timeline .is-late').count()).toBeGreaterThan(2)
})

test('a task is given, noted, and dropped with the keyboard alone; the focus stays with it, and it stands in what is missing until it is done', async () => {
  const { task, happened } = BOARD.kk
  const page = await at(`/desk/cases/${joint.id}`)
  const focused = async (): Promise<string> => await page.evaluate(() => document.activeElement?.id ?? '')
  await page.getByRole('button', { name: task.give, exact: true }).press('Enter')
  await page.keyboard.type('Әжесімен сөйлесу')
  await page.getByRole('button', { name: task.send, exact: true }).press('Enter')
  await page.getByText(task.needWho).waitFor()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: task.send, exact: true }).press('Enter')
  await page.getByText(task.needDue).waitFor()
  await page.getByLabel(task.due).fill('2026-01-02')
  await page.getByRole('button', { name: task.send, exact: true }).press('Enter')
  await page.getByText(task.past).waitFor()
  await page.getByLabel(task.due).fill(SOON)
  await page.getByRole('button', { name: task.send, exact: true }).press('Enter')
  const given = page.getByRole('article', { name: 'Әжесімен сөйлесу' })
  await given.waitFor()
  await expect.poll(focused).toBe(await given.getAttribute('id'))
  await page.locator('.missing').getByRole('link', { name: `${task.missing}: Әжесімен сөйлесу` }).press('Enter')
  expect(await focused()).toBe(await given.getAttribute('id'))
  await given.getByRole('button', { name: task.drop }).press('Enter')
  await given.getByRole('button', { name: task.drop, exact: true }).press('Enter')
  await page.getByText(task.needWhy).waitFor()
  await page.keyboard.type('Әжесі басқа қалада')
  await given.getByRole('button', { name: task.drop, exact: true }).press('Enter')
  await given.locator('s').waitFor()
  await page.locator('.timeline').getByText(happened.taskDropped('Әжесімен сөйлесу', 'Әсем')).waitFor()
  expect(await page.locator('.missing').getByText('Әжесімен сөйлесу').count()).toBe(0)
})

test('an officer on a phone tells the day of registration and does the own part; the board shows both at once', async () => {
  const { task, milestone } = PORTAL.kk
  const board = await at(`/desk/cases/${joint.id}`)
  await board.locator('.together article').first().waitFor()
  const page = await at(`/agency/referrals/${referralTo(joint, 'police')}`, { login: 'police.ulytau', width: 320, height: 640, touch: true })
  await page.getByRole('button', { name: task.done }).press('Enter')
  await page.getByLabel(task.note).fill('Кешке бардық')
  await page.getByRole('button', { name: task.done, exact: true }).press('Enter')
  await page.getByText(/^Біздің үлес орындалды, /).waitFor()
  const done = board.getByRole('article', { name: 'Үйге бірге бару' })
  await done.getByText('Кешке бардық').waitFor()
  await page.getByLabel(AGENCY.kk.outcome.text, { exact: false }).fill('СДТБ-ға тіркелді')
  await page.getByLabel(milestone.days.registered).press('Space')
  await page.getByLabel(milestone.on).fill('2099-01-01')
  await page.getByRole('button', { name: AGENCY.kk.outcome.interim }).press('Enter')
  await page.getByText(AGENCY.kk.outcome.future).waitFor()
  await page.getByLabel(milestone.on).fill('2026-01-02')
  await page.getByRole('button', { name: AGENCY.kk.outcome.interim }).press('Enter')
  await board.locator('.timeline').getByText(/іс тіркелді: 2 \S+ 2026/).waitFor()
  expect(await page.getByLabel(milestone.days.registered).count(), 'it is told once').toBe(0)
})

test('a supervisor sees a climb the moment it happens, wherever they are at the desk; a lost link is said; nobody else has the place', async () => {
  const words = SILENCES.kk
  const wire = await Wire.to(server().address)
  const page = await at('/desk/silences', { login: 'gulnar', address: wire.address, expected: [/WebSocket connection/, /net::ERR_/] })
  const row = page.locator('.silences li').filter({ hasText: joint.number })
  await page.getByText(words.fresh).waitFor()
  expect(await row.count()).toBe(0)
  await page.getByRole('link', { name: DESK.kk.places.cases, exact: true }).press('Enter')
  const due = joint.openedAt + 61 * MINUTE
  await passTime(server(), joint.id, due)
  const place = page.getByRole('navigation', { name: DESK.kk.places.nav }).getByRole('link', { name: DESK.kk.places.silences })
  await place.locator('.count').waitFor()
  await place.press('Enter')
  await row.first().getByText(words.isNew).waitFor()
  await row.first().getByRole('link', { name: words.open(joint.number) }).press('Enter')
  await page.getByRole('heading', { level: 1, name: CASES.kk.heading(joint.number) }).waitFor()
  expect(await place.locator('.count').count(), 'it was looked at').toBe(0)
  await place.press('Enter')
  await row.first().waitFor()
  expect(await row.first().getByText(words.isNew).count()).toBe(0)
  wire.cut()
  await page.locator('.fresh.stale').waitFor()
  wire.mend()
  await page.getByText(words.fresh).waitFor()
  wire.close()
  const operator = await at('/desk/silences')
  await operator.getByRole('navigation').first().waitFor()
  expect(await operator.getByRole('link', { name: DESK.kk.places.silences }).count()).toBe(0)
  expect(await operator.locator('main.silences').count()).toBe(0)
})
