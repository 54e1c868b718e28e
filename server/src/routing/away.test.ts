import { randomBytes } from 'node:crypto'
import { AWAY_AT_ONCE } from '@senim/core/routing/away.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Centre } from '../centre.ts'
import { findCitizenView, findContact } from '../contacts/view.ts'
import { newId } from '../identity.ts'
import { MasterKey } from '../keys/master.ts'
import type { TestDatabase } from '../postgres/testing.ts'
import { createDatabase } from '../postgres/testing.ts'
import { eventually, granted, onLine, openCentre, write } from '../testing/centre.ts'
import { answerOffer, closeContact, takeAway } from './handle.ts'
import { awayFor } from './store.ts'
import { queueView, selfView } from './view.ts'

let database: TestDatabase
let a: Centre
let b: Centre
beforeEach(async () => {
  database = await createDatabase()
  const master = new MasterKey(randomBytes(32))
  a = await openCentre(database, { master, works: true })
  b = await openCentre(database, { master })
})
afterEach(async () => {
  await Promise.all([a.stop(), b.stop()])
  await database.drop()
})

const handsOf = async (staff: string): Promise<{ offered: string | null; holding: readonly string[] }> => (await a.house.pool.query<{ offered: string | null; holding: string[] }>('select offered, holding from operator where id = $1', [staff])).rows[0] ?? { offered: null, holding: [] }
const offered = (staff: string): Promise<string> => eventually(async () => (await handsOf(staff)).offered ?? undefined)
async function accept(staff: string): Promise<string> {
  const contact = await offered(staff)
  granted(await answerOffer(a.house, staff, newId(), contact, 'accept'))
  return contact
}
const leave = async (contact: string): Promise<void> => void (await a.house.pool.query(`update presence set expires_at = now() - interval '2 minutes' where who = $1`, [contact]))
const comeBack = async (contact: string): Promise<void> => void (await a.house.pool.query(`insert into presence (who, node, expires_at) values ($1, 'test', now() + interval '1 hour') on conflict (who, node) do update set expires_at = excluded.expires_at`, [contact]))
/** Long enough for the router to look several times. */
const quiet = async (): Promise<void> => void (await new Promise((resolve) => setTimeout(resolve, 900)))

describe('those who have left', () => {
  test('are offered after those who look at their page, and yet before those who come half an hour later', async () => {
    const left = await write(a, { here: false })
    const here = await write(a)
    const long = await write(a, { here: false })
    await a.house.pool.query(`update contact set place = place - interval '31 minutes' where id = $1`, [long])
    const one = await onLine(a, { capacity: 3 })
    expect([await accept(one), await accept(one), await accept(one)]).toEqual([long, here, left])
  })

  test('are offered first when there is danger: it does not leave with the page', async () => {
    await write(a)
    const danger = await write(a, { here: false, danger: true })
    expect(await offered(await onLine(a))).toBe(danger)
  })

  test('take no place of those who are here, until they come back', async () => {
    const one = await onLine(a, { capacity: 1 })
    const left = await write(a, { here: false })
    expect(await accept(one)).toBe(left)
    const here = await write(a)
    expect(await accept(one)).toBe(here)
    expect((await selfView(a.house, one)).slots.map((slot) => [slot.contact, slot.online, slot.takesPlace])).toEqual([[left, false, false], [here, true, true]])
    granted(await closeContact(a.house, one, newId(), here, { kind: 'notRequest', what: 'test' }))
    await comeBack(left)
    expect((await selfView(a.house, one)).slots.map((slot) => slot.takesPlace)).toEqual([true])
    const next = await write(a)
    await quiet()
    expect((await handsOf(one)).offered, 'whoever is back takes the only place').toBeNull()
    await leave(left)
    expect(await offered(one)).toBe(next)
  })

  test('keep their place for a minute when a page closes', async () => {
    const one = await onLine(a, { capacity: 1 })
    const contact = await write(a)
    expect(await accept(one)).toBe(contact)
    await write(a)
    await a.house.pool.query(`update presence set expires_at = now() - interval '5 seconds' where who = $1`, [contact])
    await quiet()
    expect((await handsOf(one)).offered).toBeNull()
  })

  test('are counted in a queue of their own, with the longest wait and the danger', async () => {
    const [left, danger, here] = [await write(a, { here: false }), await write(a, { here: false, danger: true }), await write(a)]
    const view = await queueView(a.house.pool)
    expect([view.total, view.here.total, view.away.total, view.here.urgent, view.away.urgent]).toEqual([3, 1, 2, 0, 1])
    expect(view.rows.map((row) => [row.contact, row.here])).toEqual([[danger, false], [here, true], [left, false]])
    expect(view.away.since).toBe(view.rows.find((row) => row.contact === left)?.since)
    expect((await queueView(b.house.pool))).toEqual(view)
  })

  test('stand behind those who are here in what a page says of the queue', async () => {
    const [left, here] = [await write(a, { here: false }), await write(a)]
    expect([(await findCitizenView(a.house, here))?.ahead, (await findCitizenView(a.house, left))?.ahead]).toEqual([0, 1])
  })
})

describe('the next of those who have left', () => {
  test('is taken in one step, in the order of turns, and never somebody who is here', async () => {
    const one = await onLine(b, { capacity: 1 })
    const here = await write(a)
    expect(await accept(one)).toBe(here)
    const [first, second] = [await write(a, { here: false }), await write(a, { here: false })]
    await write(a)
    expect(granted(await takeAway(b.house, one, newId())).contact).toBe(first)
    expect(granted(await takeAway(b.house, one, newId())).contact).toBe(second)
    expect(await takeAway(b.house, one, newId())).toMatchObject({ refused: 'nobodyAway' })
    expect((await handsOf(one)).holding).toEqual([here, first, second])
  })

  test('is never somebody in danger, who is offered instead', async () => {
    const one = await onLine(b, { capacity: 1 })
    await write(a)
    await accept(one)
    const danger = await write(a, { here: false, danger: true })
    const [left, raised] = [await write(a, { here: false }), await write(a, { here: false, text: 'меня бьёт муж' })]
    expect(await awayFor(b.house.pool, one, b.house.clock(), 20)).toEqual([left])
    expect(granted(await takeAway(b.house, one, newId())).contact).toBe(left)
    expect(await takeAway(b.house, one, newId())).toMatchObject({ refused: 'nobodyAway' })
    for (const contact of [danger, raised]) expect((await findContact(a.house.pool, contact))?.status).toBe('waiting')
  })

  test('is the same one when the same click comes twice', async () => {
    const one = await onLine(b, { capacity: 1 })
    await write(a)
    await accept(one)
    const left = await write(a, { here: false })
    const click = newId()
    const answers = [await takeAway(a.house, one, click), await takeAway(b.house, one, click)]
    await write(a, { here: false })
    expect([...answers, await takeAway(b.house, one, click)]).toEqual([1, 2, 3].map(() => ({ contact: left })))
  })

  test('goes to one of two who take at the same moment, in two processes', async () => {
    const [one, two] = [await onLine(a, { capacity: 1 }), await onLine(b, { capacity: 1 })]
    for (const staff of [one, two]) {
      await write(a)
      await accept(staff)
    }
    const left = [await write(a, { here: false }), await write(a, { here: false })]
    const taken = await Promise.all([takeAway(a.house, one, newId()), takeAway(b.house, two, newId())])
    expect(taken.map((answer) => granted(answer).contact).toSorted()).toEqual(left.toSorted())
  })

  test('is not taken by somebody whose hands are full of them', async () => {
    const one = await onLine(a, { capacity: 1 })
    await write(a)
    await accept(one)
    for (let n = 0; n <= AWAY_AT_ONCE; n += 1) await write(a, { here: false })
    for (let n = 0; n < AWAY_AT_ONCE; n += 1) granted(await takeAway(a.house, one, newId()))
    expect(await takeAway(a.house, one, newId())).toMatchObject({ refused: 'awayFull' })
  })
})
