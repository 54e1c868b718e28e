import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestServer } from '../server.ts'
import type { Talk } from './crowd.ts'
import { gather, leave, settle, writersOf } from './crowd.ts'
import { judgeWords, nothingWrong } from './judge.ts'
import { Kills } from './kills.ts'

let server: TestServer
beforeAll(async () => {
  server = await TestServer.start()
})
afterAll(() => server.stop())

/** Everybody stops, everything is looked at word by word; how much there was. */
async function end(talks: readonly Talk[]): Promise<number> {
  await settle(talks)
  expect(await judgeWords(server, talks)).toEqual(nothingWrong)
  expect(await server.verify()).toMatchObject({ ok: true, differences: 0 })
  const writers = writersOf(talks)
  await leave(talks)
  return writers.reduce((sum, one) => sum + one.told.length, 0)
}

test('killed again and again under load, the server, PostgreSQL and one of its processes: nothing acknowledged is lost, doubled or out of order, everybody comes back', async () => {
  const talks = await gather(server, { citizens: 30, talks: 3, every: { citizen: 80, answer: 80 } })
  const kills = new Kills(server, talks)
  for (const [n, victim] of (['server', 'server', 'postgres', 'server', 'backend', 'server', 'postgres', 'server'] as const).entries()) {
    await sleep(700 + n * 110)
    const { back: _back, ...wrong } = await kills.next(victim)
    expect(wrong).toEqual({ victim, verified: true, ...nothingWrong })
  }
  for (const one of writersOf(talks)) expect(one.connections, `${one.name} came back by itself after each kill of the server`).toBeGreaterThanOrEqual(6)
  const messages = await end(talks)
  process.stdout.write(`8 kills, ${messages} messages of ${writersOf(talks).length} who write, all there\n`)
  expect(messages).toBeGreaterThan(1000)
}, 240_000)

test('asked to stop under load it drains: what it acknowledged is there, and it ends by itself', async () => {
  const talks = await gather(server, { citizens: 30, talks: 0 })
  await sleep(1000)
  const began = Date.now()
  await server.restart()
  expect(Date.now() - began).toBeLessThan(15_000)
  await sleep(1000)
  await end(talks)
}, 120_000)
