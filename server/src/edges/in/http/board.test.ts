import type { CaseView } from '@senim/contract/cases.ts'
import { agencyList, agencyReferral, caseView } from '@senim/contract/cases.ts'
import { silences } from '@senim/contract/silences.ts'
import type { Body } from '@senim/core/directory/bodies.ts'
import type { Step } from '@senim/core/directory/clocks.ts'
import { DAY, HOUR } from '@senim/core/time.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { actOnCase, passMoments } from '../../../cases/handle.ts'
import { findCase } from '../../../cases/view.ts'
import { newId } from '../../../identity.ts'
import type { TestDatabase } from '../../../postgres/testing.ts'
import { createDatabase } from '../../../postgres/testing.ts'
import { offer } from '../../../routing/handle.ts'
import { enterStaff, enterTestBody, granted, onLine, ULYTAU, write } from '../../../testing/centre.ts'
import type { Browser, OpenWeb } from '../../../testing/web.ts'
import { openWeb } from '../../../testing/web.ts'
import { verifyDatabase } from '../../../verify.ts'

/** What a case's board tells: every clock, every climb, joint tasks and conferences. */
let database: TestDatabase
let open: OpenWeb
let bodies: Readonly<Record<'police' | 'school' | 'minors', Body>>
let officers: Readonly<Record<'police' | 'school' | 'minors', Browser>>
let mine: Browser
let supervisor: Browser
let staff: string
let contact: string
let caseId: string
let referral: Readonly<Record<'police' | 'school', string>>

const SOON = new Date(Date.now() + 3 * DAY).toISOString().slice(0, 10)
const board = async (): Promise<CaseView> => caseView.parse((await mine.get(`/api/cases/${caseId}`)).json())
const row = async (of: 'police' | 'school') => (await board()).rows.find((one) => one.referral === referral[of])
const post = async (browser: Browser, path: string, body: object = {}): Promise<readonly [number, unknown]> => {
  const answer = await browser.post(path, { id: newId(), ...body })
  return [answer.status, answer.json()['refused']]
}
const act = async (path: string, body: object = {}, browser = mine) => await post(browser, `/api/cases/${caseId}/${path}`, body)
const asBody = async (of: 'police' | 'school', path: string, body: object = {}, browser = officers[of]) => await post(browser, `/api/agency/referrals/${referral[of]}/${path}`, body)
const seen = async (of: 'police' | 'school') => agencyReferral.parse((await officers[of].get(`/api/agency/referrals/${referral[of]}`)).json())
const DONE = [200, undefined] as const

beforeAll(async () => {
  database = await createDatabase()
  open = await openWeb(database)
  await open.centre.house.pool.query(`insert into lease (name, holder, epoch, expires_at) values ('router', 'test', 1, now() + interval '1 hour')`)
  const [police, school, minors] = [await enterTestBody(open.centre, 'police'), await enterTestBody(open.centre, 'school'), await enterTestBody(open.centre, 'minors')]
  bodies = { police, school, minors }
  const officer = async (body: Body): Promise<Browser> => await open.signedIn(await enterStaff(open.centre, 'officer', { body: body.id }))
  officers = { police: await officer(police), school: await officer(school), minors: await officer(minors) }
  supervisor = await open.signedIn(await enterStaff(open.centre, 'supervisor'))
  staff = await onLine(open.centre, { capacity: 20 })
  mine = await open.signedIn(staff)
})
beforeEach(async () => {
  contact = await write(open.centre, { language: 'ru' })
  granted(await offer(open.centre.house, { holder: 'test', epoch: 1 }, contact, staff))
  await mine.post(`/api/offers/${contact}/accept`, { id: newId() })
  await mine.post(`/api/contacts/${contact}/assessment`, { id: newId(), change: { risk: 'high', region: ULYTAU, age: 14 } })
  const order = (body: Body): object => ({ body: body.id, purpose: 'manual', action: 'Проверить', slice: ['action'], ground: 'childAtRisk', replaces: null })
  const view = caseView.parse((await mine.post(`/api/contacts/${contact}/connect`, { id: newId(), consent: false, parts: { place: '', address: '', school: '', home: '' }, orders: [order(bodies.police), order(bodies.school)] })).json())
  caseId = view.id
  const to = (body: Body): string => view.rows.find((one) => one.body.id === body.id)?.referral ?? ''
  referral = { police: to(bodies.police), school: to(bodies.school) }
})
afterAll(async () => {
  await open.stop()
  await database.drop()
})

/** Time passes the due time of a step, by so much. */
async function lapse(of: 'police' | 'school', step: Step, by = 0): Promise<number> {
  const due = (await findCase(open.centre.house.pool, caseId))?.referrals[referral[of]]?.due.find((one) => one.step === step)
  if (due === undefined) throw new Error(`nothing runs for ${step}`)
  await passMoments(open.centre.house, [{ caseId, moment: { name: `${step} ${referral[of]} ${due.since}`, at: due.at } }], due.at + by)
  return due.at
}

/** And the next rung is told, when its moment has come. */
async function climb(of: 'police' | 'school'): Promise<number> {
  const next = (await findCase(open.centre.house.pool, caseId))?.referrals[referral[of]]?.climb
  if (next?.next == null) throw new Error('nothing climbs')
  await passMoments(open.centre.house, [{ caseId, moment: { name: `climb ${referral[of]} ${next.told}`, at: next.next } }], next.next)
  return next.next
}

describe('the clocks of a body', () => {
  test('all stand on the board, each with how it is counted and where that comes from', async () => {
    expect((await row('police'))?.clocks).toMatchObject([
      { step: 'deliver', late: false, from: 'sent', span: { n: 30, unit: 'minute' }, rule: { status: 'default' } },
      { step: 'accept', late: false, from: 'sent', span: { n: 30, unit: 'minute' } },
    ])
    expect(await asBody('police', 'accept')).toEqual(DONE)
    await officers.school.get(`/api/agency/referrals/${referral.school}`)
    expect((await row('school'))?.entries.at(-1)).toMatchObject({ what: 'delivered', via: 'portal' })
    expect((await row('police'))?.clocks.map((one) => [one.step, one.from, one.late])).toEqual([['interim', 'accepted', false], ['outcome', 'accepted', false]])
    expect((await seen('police')).clocks.map((one) => one.step)).toEqual(['interim', 'outcome'])
    await asBody('police', 'answer', { outcome: 'measureTaken', on: '2026-01-02', who: 'Ерлан', text: 'Выехали.' })
    expect((await row('police'))?.clocks.map((one) => one.step)).toEqual(['verify'])
    expect((await seen('police')).clocks, 'what the centre owes is not the body’s').toEqual([])
  })

  test('a missed one is late since its due time, however late it was marked; the list of the body begins with it', async () => {
    const due = await lapse('school', 'accept', 5 * HOUR)
    expect((await row('school'))?.clocks).toContainEqual(expect.objectContaining({ step: 'accept', at: due, late: true }))
    const list = agencyList.parse((await officers.school.get('/api/agency/referrals')).json())
    expect(list.waiting.find((one) => one.referral === referral.school)?.clocks).toEqual([{ step: 'accept', at: due, late: true }])
    expect(list.waiting.find((one) => one.referral === referral.school)?.taskDue).toBeNull()
  })

  test('a report tells the day a law counts from, once and not in the future; the timeline shows it', async () => {
    await asBody('police', 'accept')
    expect((await seen('police')).mayTell).toEqual(['registered', 'served'])
    expect((await seen('school')).mayTell).toEqual([])
    expect(await asBody('police', 'report', { text: 'КУИ 123', milestone: { what: 'registered', on: '2999-01-01' } })).toEqual([409, 'dateInFuture'])
    expect(await asBody('police', 'report', { text: 'КУИ 123', milestone: { what: 'burnt', on: '2026-01-02' } })).toEqual([400, 'unreadable'])
    expect(await asBody('police', 'report', { text: 'КУИ 123', milestone: { what: 'registered', on: '2026-01-02' } })).toEqual(DONE)
    expect(await asBody('police', 'report', { text: 'ещё раз', milestone: { what: 'registered', on: '2026-01-03' } })).toEqual([409, 'milestoneTold'])
    expect((await row('police'))?.entries.at(-1)).toMatchObject({ what: 'reported', milestone: 'registered', on: '2026-01-02', text: 'КУИ 123' })
    expect((await seen('police')).mayTell).toEqual(['served'])
  })
})

describe('a silence', () => {
  test('shows each rung: told when, and what came of it; the next with when it will be', async () => {
    const due = await lapse('police', 'accept')
    expect((await row('police'))?.climb).toMatchObject({ side: 'body', step: 'accept', rungs: [{ office: 'duty', told: false, at: due }, { office: 'head', told: false, at: due + 2 * HOUR }, { office: 'superior' }, { office: 'ministry' }, { office: 'prosecutor' }] })
    const [duty, head] = [await climb('police'), await climb('police')]
    const { house } = open.centre
    granted(await actOnCase(house, { actor: 'test', scope: 'test', clientId: newId(), caseId, body: 'told' }, { do: 'notify', referral: referral.police, notice: newId(), office: 'head', means: 'email', told: true, proof: '250 ok', content: null, now: head + 1000 }))
    const shown = (await row('police'))?.climb
    expect(shown?.rungs.slice(0, 3)).toEqual([
      { office: 'duty', told: true, at: duty, receipts: [] },
      { office: 'head', told: true, at: head, receipts: [{ means: 'email', told: true, at: head + 1000 }] },
      { office: 'superior', told: false, at: head + 12 * HOUR, receipts: [] },
    ])
    expect((await row('police'))?.entries.slice(-2)).toMatchObject([{ what: 'climbed', office: 'duty', step: 'accept' }, { what: 'climbed', office: 'head' }])
    await asBody('police', 'accept')
    expect((await row('police'))?.climb, 'the body answered').toBeNull()
  })

  test('stands before supervisors alone, the gravest and longest first, until it ends or the case closes', async () => {
    for (const browser of [mine, officers.police]) expect((await browser.get('/api/silences')).status).toBe(403)
    const now = async () => silences.parse((await supervisor.get('/api/silences')).json())
    const ours = async () => (await now()).rows.filter((one) => one.caseId === caseId)
    expect(await ours()).toEqual([])
    const [late, later] = [await lapse('police', 'accept'), await lapse('school', 'accept')]
    await climb('police')
    expect(await ours()).toMatchObject([
      { referral: referral.police, step: 'accept', since: late, told: 1, rungs: 5, office: 'duty', toldAt: expect.any(Number), next: { office: 'head', at: late + 2 * HOUR }, risk: 'high' },
      { referral: referral.school, since: later, told: 0, office: null, toldAt: null, next: { office: 'duty', at: later } },
    ])
    expect(JSON.stringify(await now())).not.toMatch(/Проверить|contact/)
    await asBody('police', 'accept')
    await act(`referrals/${referral.school}/withdraw`, { ground: 'sentInError', note: '' }, supervisor)
    expect(await ours()).toEqual([])
    await lapse('police', 'interim')
    expect(await act('waive', { blocker: `noAnswer:${referral.police}`, reason: 'сделали сами' }, supervisor)).toEqual(DONE)
    const second = await open.signedIn(await enterStaff(open.centre, 'supervisor'))
    await act('waive/second', { blocker: `noAnswer:${referral.police}`, agrees: true }, second)
    expect(await ours()).toHaveLength(1)
    expect(await act('close', { end: 'resolved' })).toEqual(DONE)
    const after = await now()
    expect([after.total, after.rows.filter((one) => one.caseId === caseId)], 'nothing is owed by a closed case').toEqual([after.rows.length, []])
  })
})

describe('a joint task', () => {
  const give = async (change: object = {}) => await act('tasks', { parts: [referral.police, referral.school], text: 'Вместе навестить семью', due: SOON, ...change })
  const task = async () => (await board()).tasks.at(-1)

  test('is refused in one sentence when its day is over, nobody does it, or a body is not of the case', async () => {
    expect(await give({ due: '2026-01-02' })).toEqual([409, 'taskDueInPast'])
    expect(await give({ due: 'tomorrow' })).toEqual([400, 'unreadable'])
    expect(await give({ parts: [] })).toEqual([409, 'taskNeedsParts'])
    expect(await give({ parts: [referral.police, newId()] })).toEqual([404, 'referralUnknown'])
    expect(await give({ text: '  ' })).toEqual([422, 'empty'])
    expect(await give({ text: 'я'.repeat(2001) })).toEqual([422, 'tooLong'])
    const foreign = await open.signedIn(await enterStaff(open.centre, 'operator'))
    expect(await act('tasks', { parts: [referral.police], text: 'Чужое', due: SOON }, foreign)).toEqual([404, 'caseUnknown'])
    expect((await board()).tasks).toEqual([])
  })

  test('each body does its own part, the centre may note one for it, and until all have, the case stays open', async () => {
    expect(await give()).toEqual(DONE)
    const id = (await task())?.task ?? ''
    expect(await task()).toMatchObject({ text: 'Вместе навестить семью', by: 'Test', status: 'open', late: false, parts: [{ referral: referral.police, done: null }, { referral: referral.school, done: null }] })
    expect((await board()).missing.map((one) => one.key)).toContain(`taskOpen:${id}`)
    expect((await seen('police')).tasks).toEqual([expect.objectContaining({ task: id, text: 'Вместе навестить семью', status: 'open', done: null })])
    expect(JSON.stringify((await seen('police')).tasks), 'no other body is named').not.toContain(referral.school)
    const waits = async () => agencyList.parse((await officers.police.get('/api/agency/referrals')).json()).waiting.find((one) => one.referral === referral.police)?.taskDue
    await asBody('police', 'accept')
    await asBody('police', 'answer', { outcome: 'measureTaken', on: '2026-01-02', who: 'Ерлан', text: 'Выехали.' })
    expect(await waits(), 'owed also when the outcome was given').toBe((await task())?.due)
    const path = `tasks/${id}/done`
    expect(await asBody('police', path, { text: '' }, officers.minors), 'another body’s referral').toEqual([404, 'referralUnknown'])
    expect(await asBody('police', `tasks/${newId()}/done`, { text: '' })).toEqual([404, 'taskUnknown'])
    expect(await asBody('police', path, { text: 'Были вечером' })).toEqual(DONE)
    expect(await asBody('police', path, { text: 'Были вечером' }), 'done already').toEqual(DONE)
    expect(await waits(), 'nothing is owed here any more').toBeUndefined()
    expect((await task())?.parts[0]?.done).toMatchObject({ by: 'Test', text: 'Были вечером' })
    expect(await act(path, { part: newId(), text: '' })).toEqual([403, 'notYourPart'])
    expect(await act(path, { part: referral.school, text: 'По телефону' })).toEqual(DONE)
    expect(await task()).toMatchObject({ status: 'done' })
    expect((await board()).missing.map((one) => one.code)).not.toContain('taskOpen')
    expect(await asBody('school', path, { text: '' })).toEqual([409, 'taskOver'])
    expect(await act(`tasks/${id}/drop`, { reason: 'поздно' })).toEqual([409, 'taskOver'])
  })

  test('of a body that has no part in it is not seen by it and not done by it', async () => {
    expect(await give({ parts: [referral.police] })).toEqual(DONE)
    const id = (await task())?.task ?? ''
    expect((await seen('school')).tasks).toEqual([])
    expect(await asBody('school', `tasks/${id}/done`, { text: '' })).toEqual([403, 'notYourPart'])
    await act(`referrals/${referral.police}/withdraw`, { ground: 'sentInError', note: '' }, supervisor)
    expect((await seen('police')).tasks, 'nor once it was taken back').toEqual([])
    expect(await asBody('police', `tasks/${id}/done`, { text: '' })).toEqual([403, 'notYourPart'])
  })

  test('is late from its moment on; dropped only for a reason, and stays in what happened', async () => {
    expect(await give()).toEqual(DONE)
    const { task: id = '', due = 0 } = (await task()) ?? {}
    await passMoments(open.centre.house, [{ caseId, moment: { name: `task ${id}`, at: due } }], due)
    expect(await task()).toMatchObject({ late: true, lapsedAt: due })
    expect((await seen('school')).tasks[0]).toMatchObject({ late: true })
    expect(await act(`tasks/${id}/drop`, { reason: ' ' })).toEqual([422, 'reasonNeeded'])
    expect(await act(`tasks/${id}/drop`, { reason: 'семья переехала' })).toEqual(DONE)
    expect(await task()).toMatchObject({ status: 'dropped', dropped: { by: 'Test', why: 'семья переехала' } })
    expect((await seen('school')).tasks[0]).toMatchObject({ status: 'dropped' })
  })
})

test('a conference is written down with its day, who was there and the record; never for a day to come, for nobody, or for a body that is not of the case', async () => {
  const confer = async (change: object = {}) => await act('conferences', { on: '2026-01-02', present: [referral.police], text: 'Решили: навещать вместе', ...change })
  expect(await confer({ on: '2999-01-01' })).toEqual([409, 'dateInFuture'])
  expect(await confer({ present: [] })).toEqual([409, 'conferenceNeedsBodies'])
  expect(await confer({ present: [newId()] })).toEqual([404, 'referralUnknown'])
  expect(await confer({ text: '' })).toEqual([422, 'empty'])
  expect(await confer()).toEqual(DONE)
  expect((await board()).conferences).toMatchObject([{ on: '2026-01-02', by: 'Test', present: [referral.police], text: 'Решили: навещать вместе' }])
  expect(JSON.stringify(await seen('police')), 'the record is the centre’s').not.toContain('навещать')
})

test('every row is what the events make of it', async () => {
  expect((await verifyDatabase(database.superUrl)).differences).toEqual([])
})
