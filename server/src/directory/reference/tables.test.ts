import type { ReferenceContent } from '@senim/core/directory/reference/sets.ts'
import { SHIPPED } from '@senim/core/directory/reference/sets.ts'
import { HOUR, localDate, MINUTE } from '@senim/core/time.ts'
import type { Case } from '@senim/core/cases/state.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actOnCase, assess, caseIdFor, connect } from '../../cases/handle.ts'
import { findCase, proposalsFor } from '../../cases/view.ts'
import type { Centre } from '../../centre.ts'
import { findContact } from '../../contacts/view.ts'
import { newId } from '../../identity.ts'
import type { TestDatabase } from '../../postgres/testing.ts'
import { createDatabase } from '../../postgres/testing.ts'
import { answerOffer, offer } from '../../routing/handle.ts'
import { enterStaff, enterTestBody, granted, onLine, openCentre, ULYTAU, write } from '../../testing/centre.ts'
import { enterRoster } from '../duty/handle.ts'
import { findRosterView } from '../duty/roster-view.ts'
import { verifyDatabase } from '../../verify.ts'
import { changeReference, restoreReference } from './handle.ts'
import { currentReference, currentRules } from './view.ts'

let database: TestDatabase
let one: Centre
let other: Centre
let zhanar: string
let staff: string
beforeAll(async () => {
  database = await createDatabase()
  one = await openCentre(database)
  other = await openCentre(database, { master: one.house.master })
  zhanar = await enterStaff(one, 'administrator')
  staff = await onLine(one, { capacity: 9 })
  await one.house.pool.query(`insert into lease (name, holder, epoch, expires_at) values ('router', 'test', 1, now() + interval '1 hour') on conflict (name) do update set holder = 'test', epoch = 1, expires_at = excluded.expires_at`)
})
afterAll(async () => {
  await one.stop()
  await other.stop()
  await database.drop()
})

/** Saves over whatever version there is. */
async function save(content: ReferenceContent) {
  const { version } = await currentReference(one.house.pool, content.set)
  return await changeReference(one.house, { actor: zhanar, clientId: newId(), expected: version }, content)
}
const deadlines = (change: (row: (typeof SHIPPED.deadlines)[number]) => (typeof SHIPPED.deadlines)[number]): ReferenceContent => ({ set: 'deadlines', value: SHIPPED.deadlines.map(change) })

interface Sent {
  readonly caseId: string
  readonly referral: string
  readonly body: string
}

async function send(body: string): Promise<Sent> {
  const { house } = one
  const contact = await write(one)
  granted(await offer(house, { holder: 'test', epoch: 1 }, contact, staff))
  granted(await answerOffer(house, staff, newId(), contact, 'accept'))
  granted(await assess(house, staff, newId(), contact, { caseId: null, leads: false }, { risk: 'high', age: 14, region: ULYTAU, actors: ['household'] }))
  const known = (await findContact(house.pool, contact))?.assessment
  if (known === undefined) throw new Error('the contact is gone')
  const caseId = caseIdFor(contact)
  granted(await connect(house, { clientId: newId(), staff, contact, caseId, consent: true, known, parts: { place: '', address: '', school: '', home: '' }, orders: [{ body, purpose: 'p', action: 'Тексеру', slice: ['action'], ground: 'childAtRisk', replaces: null }] }))
  return { caseId, referral: Object.keys((await stateOf(caseId)).referrals)[0] ?? '', body }
}

async function stateOf(caseId: string): Promise<Case> {
  const state = await findCase(one.house.pool, caseId)
  if (state === undefined) throw new Error('the case is gone')
  return state
}

/** The body accepts in another process than the one in which the table was edited. What it owes then, in milliseconds from now, by the rule it comes from. */
async function accepted({ caseId, referral, body }: Sent): Promise<readonly (readonly [rule: string, within: number])[]> {
  const now = other.house.clock()
  const act = (what: 'deliver' | 'accept') => actOnCase(other.house, { actor: 'test', scope: 'test', clientId: newId(), caseId, body: [what, referral] }, { do: 'act', act: what === 'deliver' ? { do: 'deliver', via: 'portal', referral, officer: newId(), body, now } : { do: 'accept', referral, officer: newId(), body, now } })
  granted(await act('deliver'))
  granted(await act('accept'))
  return ((await stateOf(caseId)).referrals[referral]?.due ?? []).map(({ rule, at, since }) => [rule, at - since] as const)
}

test('a referral keeps the times and the ladder it was sent under; the next one has those of the edited tables', async () => {
  const body = await enterTestBody(one, 'police')
  const before = await send(body.id)
  granted(await save(deadlines((row) => (row.id === 'interim.high' ? { ...row, span: { n: 2, unit: 'hour' } } : row.id === 'interim.critical' ? { ...row, span: { n: 1, unit: 'hour' } } : row))))
  granted(await save({ set: 'ladders', value: SHIPPED.ladders.map((row) => (row.id === 'ladder.police' ? { ...row, rungs: [{ to: 'head', after: { n: 7, unit: 'minute' } }] } : row.id === 'ladder.police.critical' ? { ...row, rungs: [{ to: 'head', after: { n: 1, unit: 'minute' } }] } : row)) }))
  const after = await send(body.id)
  expect((await accepted(before))[0]).toEqual(['interim.high', 24 * HOUR])
  expect((await accepted(after))[0]).toEqual(['interim.high.v1', 2 * HOUR])
  const ladderOf = async ({ caseId, referral }: Sent) => (await stateOf(caseId)).referrals[referral]?.terms.ladders.find(({ side, riskAtLeast }) => side === 'body' && riskAtLeast === undefined)
  expect((await ladderOf(before))?.rule).toBe('ladder.police')
  expect(await ladderOf(after)).toMatchObject({ rule: 'ladder.police.v1', rungs: [{ to: 'head', after: { n: 7, unit: 'minute' } }] })
  granted(await restoreReference(one.house, { actor: zhanar, clientId: newId(), expected: 1 }, 'ladders', 0))
  expect((await ladderOf(await send(body.id)))?.rule).toBe('ladder.police')
})

test('the edited calendar is the one that times are counted by, in every process at once', async () => {
  const { holidays, ...rest } = SHIPPED.calendar
  const name = { kk: 'Ауыл күні', ru: 'День села', en: 'Village day' }
  granted(await save({ set: 'calendar', value: { ...rest, holidays: [...holidays, { date: '2028-06-01', name }], worked: ['2028-06-03'], closesAt: 17 * 60 } }))
  for (const centre of [one, other]) {
    const { calendar } = await currentRules(centre.house.pool, centre.house.rules)
    expect([calendar.holidays.has('2028-06-01'), calendar.worked.has('2028-06-03'), calendar.closesAt, calendar.holidays.size]).toEqual([true, true, 1020, holidays.length + 1])
  }
  expect((await currentReference(one.house.pool, 'calendar')).content.value).toMatchObject({ worked: ['2028-06-03'] })
})

test('an officer who is on duty on working days is not on a day that was made a holiday', async () => {
  const body = await enterTestBody(one, 'social')
  const officer = await enterStaff(one, 'officer', { body: body.id })
  const now = one.house.clock()
  const dates = [now - HOUR, now].map((at) => localDate(at, SHIPPED.calendar.offsetMinutes))
  const name = { kk: 'Ауыл күні', ru: 'День села', en: 'Village day' }
  const { holidays } = SHIPPED.calendar
  const others = holidays.filter(({ date }) => !dates.includes(date))
  granted(await enterRoster(one.house, zhanar, newId(), { body: body.id, shifts: [{ officer, substitute: null, from: now - HOUR, until: now + HOUR, repeat: 'workdays' }], away: [] }, 0))
  granted(await save({ set: 'calendar', value: { ...SHIPPED.calendar, holidays: others, worked: [...new Set(dates)] } }))
  expect((await findRosterView(other.house, body)).present).toEqual([officer])
  granted(await save({ set: 'calendar', value: { ...SHIPPED.calendar, holidays: [...others, ...[...new Set(dates)].map((date) => ({ date, name }))] } }))
  expect((await findRosterView(other.house, body)).present).toEqual([])
})

test('what the desk shows beside a body is the due time of the edited table', async () => {
  const known = { ...(await stateOf((await send((await enterTestBody(one, 'minors')).id)).caseId)).assessment, risk: 'high' as const }
  granted(await save(deadlines((row) => (row.id === 'accept.high' ? { ...row, span: { n: 40, unit: 'minute' } } : row))))
  const minors = (await proposalsFor(other.house, known, undefined)).proposals.find(({ body }) => body.kind === 'minors')
  expect(minors?.due?.rule).toMatch(/^accept\.high\.v\d+$/)
  expect((minors?.due?.at ?? 0) - other.house.clock()).toBeLessThanOrEqual(40 * MINUTE)
})

test('what would leave anybody without a clock, a ladder or a working day is refused, and nothing is changed', async () => {
  expect(await save({ set: 'deadlines', value: [] })).toMatchObject({ refused: 'stepWithoutClock' })
  expect(await save({ set: 'ladders', value: SHIPPED.ladders.map((row) => ({ ...row, rungs: [] })) })).toMatchObject({ refused: 'ladderEmpty' })
  expect(await save({ set: 'calendar', value: { ...SHIPPED.calendar, weekend: [0, 1, 2, 3, 4, 5, 6] } })).toMatchObject({ refused: 'calendarNoWorkday' })
  expect((await currentRules(one.house.pool, one.house.rules)).calendar.weekend).toEqual([0, 6])
})

test('all of it is rebuilt from the journal', async () => expect((await verifyDatabase(database.migratorUrl)).differences).toEqual([]))
