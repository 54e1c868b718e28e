import { setTimeout as sleep } from 'node:timers/promises'
import { MINUTE } from '@senim/core/time.ts'
import { caseEvents, sendCases } from '@senim/server/testing/cases.ts'
import { enterStaff, enterTestBody, write } from '@senim/server/testing/centre.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestServer } from '../server.ts'

const CASES = 3000
/** From the first due time to the last. Milliseconds. */
const WHILE = 8000
const VICTIMS = ['server', 'postgres', 'server', 'postgres', 'server'] as const

let server: TestServer
beforeAll(async () => {
  server = await TestServer.start()
})
afterAll(() => server.stop())

async function lapses(): Promise<number> {
  const [row] = await server.ask(`select count(*)::int as n from event where type = 'referral.lapsed'`).catch(() => [])
  return Number(row?.['n'] ?? 0)
}

async function until(count: number): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(20)) if ((await lapses()) >= count) return
  throw new Error(`only ${await lapses()} of ${count} have lapsed`)
}

test('server and PostgreSQL are killed in the midst of deadlines: each lapses and climbs once, none early, none is lost', async () => {
  const centre = await server.centre()
  const [owner, body] = [await write(centre), await enterTestBody(centre, 'school')]
  // Somebody is behind the first two offices: an empty one would be passed over at once.
  for (const head of [false, true]) await enterStaff(centre, 'officer', { body: body.id, head })
  // By the shipped rules what was sent has to be opened within half an hour; these were sent almost so long ago.
  const sent = centre.house.clock() - 30 * MINUTE + 5000
  const cases = await sendCases(centre, owner, Array.from({ length: CASES }, (_, n) => sent + Math.floor((n * WHILE) / CASES)), [body])
  const due = new Map((await caseEvents(centre)).flatMap(({ stream, event }) => (event.type === 'referral.sent' ? [[stream, event.due.find((one) => one.step === 'deliver')?.at ?? Number.NaN] as const] : [])))
  await centre.stop()
  const before: number[] = []
  for (const [n, victim] of VICTIMS.entries()) {
    await until(((n + 0.3) * CASES) / (VICTIMS.length + 1))
    before.push(await lapses())
    if (victim === 'postgres') server.killDatabase()
    else {
      await server.kill9()
      await server.begin()
    }
  }
  await until(CASES)
  // Whatever would happen twice has the time for it.
  await sleep(2000)
  const after = await server.centre()
  const events = await caseEvents(after)
  await after.stop()
  const mine = new Set(cases.map(({ id }) => id))
  for (const type of ['referral.lapsed', 'referral.climbed'] as const) {
    const happened = events.filter(({ event, stream }) => event.type === type && mine.has(stream))
    expect(happened, type).toHaveLength(CASES)
    expect(new Set(happened.map(({ stream }) => stream)).size, `${type}: each once`).toBe(CASES)
    for (const { stream, at } of happened) expect(at).toBeGreaterThanOrEqual(due.get(stream) ?? Number.NaN)
  }
  expect(before.filter((n) => n < CASES), 'each was killed while some were still to come').toHaveLength(VICTIMS.length)
  expect(await server.verify()).toMatchObject({ ok: true, differences: 0 })
}, 180_000)
