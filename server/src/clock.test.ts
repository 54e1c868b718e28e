import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { HOUR, SECOND } from '@senim/core/time.ts'
import { DatabaseClock } from './clock.ts'
import { newId } from './identity.ts'
import type { TestDatabase } from './postgres/testing.ts'
import { createDatabase } from './postgres/testing.ts'
import { TEXT_GRACE } from './routing/presence.ts'
import { openCentre } from './testing/centre.ts'

const NOON = Date.parse('2026-03-02T12:00:00Z')

/** A database whose clock, distance and health the test sets, and the counter of the process beside it. */
function stage() {
  const world = { counter: 40_000, ahead: NOON - 40_000, there: 2, back: 2, away: false }
  const clock = new DatabaseClock(
    () => {
      if (world.away) return Promise.reject(new Error('away'))
      world.counter += world.there
      const told = world.counter + world.ahead
      world.counter += world.back
      return Promise.resolve(told)
    },
    () => world.counter,
  )
  return { world, clock, truth: () => world.counter + world.ahead }
}

test('it tells the database’s time, as near as the way there and back lets it', async () => {
  const { world, clock, truth } = stage()
  await clock.look()
  expect(Math.abs(clock.now() - truth())).toBeLessThanOrEqual(2)
  world.counter += 90 * SECOND
  expect(Math.abs(clock.now() - truth())).toBeLessThanOrEqual(2)
})

test('one slow answer, all of it on one way, does not carry it off', async () => {
  const { world, clock, truth } = stage()
  await clock.look()
  Object.assign(world, { there: 0, back: 900 })
  await clock.look()
  expect(Math.abs(clock.now() - truth())).toBeLessThanOrEqual(2)
})

test('drift is taken back by the next look', async () => {
  const { world, clock, truth } = stage()
  await clock.look()
  world.ahead += 40
  await clock.look()
  expect(Math.abs(clock.now() - truth())).toBeLessThanOrEqual(4)
})

test('it never goes back: when the database’s clock is set back it waits for it', async () => {
  const { world, clock, truth } = stage()
  await clock.look()
  const before = clock.now()
  world.ahead -= 30 * SECOND
  await clock.look()
  expect(clock.now()).toBe(before)
  world.counter += 29 * SECOND
  expect(clock.now()).toBe(before)
  world.counter += 11 * SECOND
  expect(Math.abs(clock.now() - truth())).toBeLessThanOrEqual(4)
})

test('while the database is away it goes on by what it knew', async () => {
  const { world, clock, truth } = stage()
  await clock.look()
  world.away = true
  await expect(clock.look()).rejects.toThrow('away')
  world.counter += HOUR
  expect(Math.abs(clock.now() - truth())).toBeLessThanOrEqual(2)
})

let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.drop())

test.each([HOUR, -HOUR])('the machine’s own clock jumps by %i ms: a centre goes on by the database’s', async (jump) => {
  const centre = await openCentre(database)
  const { clock, pool } = centre.house
  const offBy = async (): Promise<number> => {
    const before = clock()
    const { rows } = await pool.query<{ now: number }>('select extract(epoch from clock_timestamp())::float8 * 1000 as now')
    const told = rows[0]?.now ?? Number.NaN
    return told < before ? before - told : Math.max(0, told - clock())
  }
  try {
    expect(await offBy()).toBeLessThan(50)
    const wall = Date.now
    vi.spyOn(Date, 'now').mockImplementation(() => wall() + jump)
    expect(await offBy()).toBeLessThan(50)
  } finally {
    vi.restoreAllMocks()
    await centre.stop()
  }
})

test('the machine’s own clock is set back: whoever closes their desk is missed as soon as ever', async () => {
  const centre = await openCentre(database)
  const staff = newId()
  await centre.presence.arrive(staff, true)
  const lease = async (): Promise<number> => (await centre.house.pool.query<{ left: number }>('select extract(epoch from expires_at - now())::float8 * 1000 as left from presence where who = $1', [staff])).rows[0]?.left ?? 0
  try {
    const wall = Date.now
    vi.spyOn(Date, 'now').mockImplementation(() => wall() - HOUR)
    // Leases are renewed each four seconds by the last sign of life, and there is none.
    await sleep(4500)
    expect(await lease()).toBeLessThan(TEXT_GRACE)
  } finally {
    vi.restoreAllMocks()
    await centre.stop()
  }
})
