import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { CaseEvent } from '@senim/core/cases/events.ts'
import { isRefusal } from '@senim/core/decider.ts'
import { OFFICES } from '@senim/core/directory/clocks.ts'
import type { Rules } from '@senim/core/directory/rules.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Centre } from '../centre.ts'
import { newId } from '../identity.ts'
import type { Recorded } from '../journal/order.ts'
import { MasterKey } from '../keys/master.ts'
import type { TestDatabase } from '../postgres/testing.ts'
import { createDatabase } from '../postgres/testing.ts'
import { caseEvents, hurried, sendCases } from '../testing/cases.ts'
import { enterStaff, enterTestBody, eventually, openCentre, write } from '../testing/centre.ts'
import { verifyDatabase } from '../verify.ts'
import type { Due } from './due.ts'
import { BEGINNING, claimDue, PAGE } from './due.ts'
import { actOnCase, passMoments } from './handle.ts'

let database: TestDatabase
const master = new MasterKey(randomBytes(32))
const open: Centre[] = []

beforeEach(async () => {
  database = await createDatabase()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await Promise.all(open.splice(0).map((centre) => centre.stop()))
  await database.drop()
})

/** One more process of the centre. */
async function process(rules: Rules, { works = false } = {}): Promise<Centre> {
  const centre = await openCentre(database, { master, works, rules })
  open.push(centre)
  return centre
}

const happened = <T extends CaseEvent['type']>(events: readonly Recorded<CaseEvent>[], type: T): readonly (Recorded<CaseEvent> & { readonly event: Extract<CaseEvent, { type: T }> })[] =>
  events.filter((one): one is Recorded<CaseEvent> & { readonly event: Extract<CaseEvent, { type: T }> } => one.event.type === type)

/** Waits for so many events of a kind. */
async function untilHappened<T extends CaseEvent['type']>(centre: Centre, type: T, count: number) {
  return await eventually(async () => {
    const found = happened(await caseEvents(centre), type)
    return found.length >= count ? found : undefined
  })
}

/** When each referral's first step was due, as it was promised. */
const promised = (events: readonly Recorded<CaseEvent>[]): ReadonlyMap<string, number> => new Map(happened(events, 'referral.sent').map(({ event }) => [event.referral, event.due[0]?.at ?? Number.NaN]))

async function claim(centre: Centre): Promise<readonly Due[]> {
  let mine: readonly Due[] = []
  await claimDue(centre.house.pool, BEGINNING, async (due) => { mine = due })
  return mine
}

test('a step lapses at its moment and never before; its silence climbs from rung to rung, each once, to the top', async () => {
  const waits = { duty: 0, head: 120, akimat: 250, prosecutor: 300 } as const
  const offices = OFFICES.filter((office): office is keyof typeof waits => office in waits)
  const centre = await process(hurried({ accept: 400 }, offices.map((office) => [office, waits[office]])), { works: true })
  const [owner, body] = [await write(centre), await enterTestBody(centre, 'police')]
  // Somebody is behind each office: an empty one holds up nothing.
  for (const kind of ['akimat', 'prosecutor'] as const) await enterStaff(centre, 'officer', { body: (await enterTestBody(centre, kind)).id })
  for (const head of [false, true]) await enterStaff(centre, 'officer', { body: body.id, head })
  await sendCases(centre, owner, Array.from({ length: 20 }, (_, n) => centre.house.clock() + n * 30), [body])
  await untilHappened(centre, 'referral.climbed', 20 * offices.length)
  // Whatever still comes would come now.
  await sleep(700)
  const events = await caseEvents(centre)
  const due = promised(events)
  for (const { event } of happened(events, 'referral.lapsed')) expect(event.at).toBeGreaterThanOrEqual(due.get(event.referral) ?? Number.NaN)
  for (const [referral, climb] of Map.groupBy(happened(events, 'referral.climbed'), ({ event }) => event.referral)) {
    expect(climb.map(({ event }) => event.office)).toEqual(offices)
    const lapse = happened(events, 'referral.lapsed').find(({ event }) => event.referral === referral)
    expect(climb[0]?.commandId, 'who is told at once is told in the same commit').toBe(lapse?.commandId)
    let before = lapse?.event.at ?? Number.NaN
    for (const { event } of climb) {
      expect(event.at - before, event.office).toBeGreaterThanOrEqual(waits[event.office as keyof typeof waits])
      before = event.at
    }
  }
  expect(happened(events, 'referral.lapsed')).toHaveLength(20)
  expect((await centre.house.pool.query(`select from deadline where kind = 'case'`)).rowCount).toBe(0)
  expect((await verifyDatabase(database.superUrl)).differences).toEqual([])
})

test('a worker that was down does all that came due meanwhile, once and in order', async () => {
  const rules = hurried({ accept: 100 })
  const web = await process(rules)
  const [owner, body] = [await write(web), await enterTestBody(web, 'school')]
  const began = web.house.clock() - 3_600_000
  // More than a page, in no order, several of them at one moment, a few not due yet.
  const moments = Array.from({ length: PAGE + 150 }, (_, n) => began + ((n * 397) % 211) * 1000)
  await sendCases(web, owner, [...moments, ...Array.from({ length: 5 }, () => web.house.clock() + 3_600_000)], [body])
  const worker = await process(rules, { works: true })
  const lapsed = await untilHappened(worker, 'referral.lapsed', moments.length)
  await worker.stop()
  open.splice(open.indexOf(worker), 1)
  await process(rules, { works: true })
  await sleep(700)
  const due = promised(await caseEvents(web))
  const order = lapsed.map(({ event }) => due.get(event.referral) ?? Number.NaN)
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  expect(new Set(lapsed.map(({ stream }) => stream)).size).toBe(moments.length)
  expect(happened(await caseEvents(web), 'referral.lapsed')).toHaveLength(moments.length)
})

test('two workers at once on 500 moments: each happens once, and neither does what the other has claimed', async () => {
  const rules = hurried({ accept: 1500 })
  const [a, b] = [await process(rules, { works: true }), await process(rules, { works: true })]
  const [owner, body] = [await write(a), await enterTestBody(a, 'school')]
  const at = a.house.clock()
  const cases = await sendCases(a, owner, Array.from({ length: 500 }, () => at), [body])
  const commands = [a, b].map((centre) => vi.spyOn(centre.house.executor, 'execute'))
  await untilHappened(a, 'referral.lapsed', 500)
  await sleep(700)
  const lapsed = happened(await caseEvents(a), 'referral.lapsed')
  expect(lapsed.map(({ stream }) => stream).toSorted()).toEqual(cases.map(({ id }) => id).toSorted())
  // One that both saw between a commit and the end of its claim may be asked for twice; without claims it would be all.
  expect(commands.reduce((sum, { mock }) => sum + mock.calls.filter(([order]) => order.actor === 'clock').length, 0)).toBeLessThan(600)
})

test('what one worker has claimed another leaves alone, until it is let go, or PostgreSQL takes it from whoever has vanished', async () => {
  const [a, b] = [await process(hurried({ accept: 10 })), await process(hurried({ accept: 10 }))]
  const [owner, body] = [await write(a), await enterTestBody(a, 'school')]
  await sendCases(a, owner, [a.house.clock() - 5000, a.house.clock() - 4000], [body])
  const seen: number[] = []
  const vanishing = claimDue(a.house.pool, BEGINNING, async (mine) => {
    seen.push(mine.length, (await claim(b)).length)
    seen.push(await eventually(async () => (await claim(b)).length || undefined))
  })
  await expect(vanishing).rejects.toThrow(/connection/)
  expect(seen).toEqual([2, 0, 2])
  expect(await claim(a)).toHaveLength(2)
})

test('moments that are refused hold up nobody and keep nobody busy: they are tried again later and later', async () => {
  const centre = await process(hurried({ accept: 300 }), { works: true })
  const [owner, body] = [await write(centre), await enterTestBody(centre, 'school')]
  const execute = vi.spyOn(centre.house.executor, 'execute')
  await centre.house.pool.query(`insert into deadline select gen_random_uuid(), 'accept ' || gen_random_uuid(), 'case', now() - interval '1 day' from generate_series(1, $1::int)`, [PAGE + 100])
  // Every case that changes wakes it.
  const began = performance.now()
  while (performance.now() < began + 2500) {
    await sendCases(centre, owner, [centre.house.clock()], [body])
    await sleep(20)
  }
  const sent = happened(await caseEvents(centre), 'referral.sent').length
  await untilHappened(centre, 'referral.lapsed', sent)
  const tries = execute.mock.calls.map(([order]) => order).filter((order) => order.actor === 'clock').length - sent
  expect(tries).toBeGreaterThanOrEqual(2 * (PAGE + 100))
  // At once, after one second, after two more, after four more.
  const most = 1 + Math.floor(Math.log2(1 + (performance.now() - began) / 1000))
  expect(tries).toBeLessThanOrEqual(most * (PAGE + 100))
})

test('an officer accepts at the very moment of the lapse: whichever comes first, the journal tells one story', async () => {
  const rules = hurried({ accept: 10, outcome: 3_600_000 }, [['duty', 60_000]])
  const [a, b] = [await process(rules), await process(rules)]
  const [owner, body] = [await write(a), await enterTestBody(a, 'school')]
  const at = a.house.clock() - 10
  const cases = await sendCases(a, owner, Array.from({ length: 200 }, () => at), [body])
  await Promise.all(cases.map(async ({ id, referrals: [referral = ''] }, n) => {
    const now = at + 10
    const officer = newId()
    const accept = async (centre: Centre): Promise<void> => expect(isRefusal(await actOnCase(centre.house, { actor: officer, scope: 'test', clientId: id, caseId: id, body: 'accept' }, { do: 'act', act: { do: 'accept', referral, officer, body: body.id, now } }))).toBe(false)
    const lapse = (centre: Centre): Promise<void> => passMoments(centre.house, [{ caseId: id, moment: { name: `accept ${referral}`, at: now } }], now)
    const [one, other] = n % 4 < 2 ? [a, b] : [b, a]
    await Promise.all(n % 2 === 0 ? [accept(one), lapse(other), lapse(one)] : [lapse(one), accept(other), lapse(other)])
  }))
  const stories = Map.groupBy(await caseEvents(a), ({ stream }) => stream)
  const told = cases.map(({ id }) => (stories.get(id) ?? []).map(({ event }) => event.type).join(' '))
  const [inTime, late] = ['case.opened referral.sent referral.accepted', 'case.opened referral.sent referral.lapsed referral.accepted']
  for (const story of told) expect([inTime, late]).toContain(story)
  // A race that always ends the same way is none.
  for (const story of [inTime, late]) expect(told.filter((one) => one === story).length, story).toBeGreaterThan(5)
  const { rows } = await a.house.pool.query('select status, lapsed, due_step from referral')
  expect(new Set(rows.map((row) => JSON.stringify(row)))).toEqual(new Set([JSON.stringify({ status: 'accepted', lapsed: null, due_step: 'outcome' })]))
  expect((await a.house.pool.query(`select from deadline where kind = 'case' and name not like 'outcome %'`)).rowCount).toBe(0)
})
