import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Centre } from '../centre.ts'
import { newId } from '../identity.ts'
import { MasterKey } from '../keys/master.ts'
import { ask } from '../postgres/ask.ts'
import type { TestDatabase } from '../postgres/testing.ts'
import { createDatabase } from '../postgres/testing.ts'
import { eventually, granted, onLine, openCentre, write } from '../testing/centre.ts'
import { answerOffer, closeContact, offer } from './handle.ts'

let database: TestDatabase
let a: Centre
let b: Centre

// Two processes on a database of their own for each test: nobody on line, nobody waiting.
beforeEach(async () => {
  database = await createDatabase()
  const master = new MasterKey(randomBytes(32))
  a = await openCentre(database, { master, works: true })
  b = await openCentre(database, { master, works: true })
})
afterEach(async () => {
  await Promise.all([a.stop(), b.stop()])
  await database.drop()
})

const operator = (options: Parameters<typeof onLine>[1] = {}): Promise<string> => onLine(a, options)

async function handsOf(staff: string): Promise<string | null> {
  const { rows } = await a.house.pool.query<{ offered: string | null }>('select offered from operator where id = $1', [staff])
  return rows[0]?.offered ?? null
}

const offered = (staff: string): Promise<string> => eventually(async () => (await handsOf(staff)) ?? undefined)

const leaseNow = (): Promise<{ holder: string; epoch: string }> => eventually(async () => (await a.house.pool.query<{ holder: string; epoch: string }>(`select holder, epoch from lease where name = 'router'`)).rows[0])

async function finish(staff: string, contact: string): Promise<void> {
  granted(await answerOffer(a.house, staff, newId(), contact, 'accept'))
  granted(await closeContact(a.house, staff, newId(), contact, { kind: 'notRequest', what: 'test' }))
}

/** The order in which one operator is offered those who wait. */
async function orderFor(staff: string, count: number): Promise<readonly string[]> {
  const order: string[] = []
  for (let n = 0; n < count; n += 1) {
    const contact = await offered(staff)
    order.push(contact)
    await finish(staff, contact)
  }
  return order
}

describe('who is offered first', () => {
  test('the urgent, then whoever waits longest', async () => {
    const first = await write(a)
    const second = await write(b)
    const urgent = await write(a, { danger: true })
    expect(await orderFor(await operator({ capacity: 1 }), 3)).toEqual([urgent, first, second])
  })

  test('words of danger count before anybody has read them', async () => {
    const calm = await write(a, { text: 'сұрағым бар еді' })
    const beaten = await write(a, { text: 'мені ұрып жатыр, көмектесіңіздер' })
    expect(await orderFor(await operator({ capacity: 1 }), 2)).toEqual([beaten, calm])
  })
})

describe('to whom', () => {
  test('to somebody who speaks the language', async () => {
    const russian = await operator({ languages: ['ru'] })
    const kazakh = await operator({ languages: ['kk'] })
    const contact = await write(a, { language: 'kk' })
    expect(await offered(kazakh)).toBe(contact)
    expect(await handsOf(russian)).toBeNull()
  })

  test('never to more than there are places', async () => {
    const one = await operator({ capacity: 2 })
    const contacts = [await write(a), await write(a), await write(a)]
    for (const contact of contacts.slice(0, 2)) {
      expect(await offered(one)).toBe(contact)
      granted(await answerOffer(a.house, one, newId(), contact, 'accept'))
    }
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(await handsOf(one)).toBeNull()
  })

  test('declined, it goes to the next', async () => {
    const one = await operator()
    const contact = await write(a)
    expect(await offered(one)).toBe(contact)
    const other = await operator()
    granted(await answerOffer(a.house, one, newId(), contact, 'decline'))
    expect(await offered(other)).toBe(contact)
  })

  test('not taken within twenty seconds, it goes to the next, and not sooner', async () => {
    const one = await operator()
    const contact = await write(a)
    expect(await offered(one)).toBe(contact)
    const began = Date.now()
    const other = await operator()
    await eventually(async () => ((await handsOf(other)) === contact ? true : undefined), 25_000)
    expect(Date.now() - began).toBeGreaterThan(18_500)
    expect(await handsOf(one)).toBeNull()
  }, 40_000)
})

describe('an operator whose browser is gone', () => {
  test('loses the dialogues to the head of the queue, before everybody else who waits', async () => {
    const lost = await operator()
    const contact = await write(a)
    expect(await offered(lost)).toBe(contact)
    granted(await answerOffer(a.house, lost, newId(), contact, 'accept'))
    const earlier = await write(a, { language: 'en' })
    a.presence.leave(lost)
    await a.house.pool.query('delete from presence where who = $1', [lost])
    await eventually(async () => ((await a.house.pool.query(`select 1 from contact where id = $1 and status = 'waiting' and at_head`, [contact])).rows.length > 0 ? true : undefined))
    expect(await orderFor(await operator({ capacity: 1, languages: ['kk', 'en'] }), 2)).toEqual([contact, earlier])
  })

  test('keeps them while another window of theirs is open', async () => {
    const one = await operator()
    const contact = await write(a)
    expect(await offered(one)).toBe(contact)
    granted(await answerOffer(a.house, one, newId(), contact, 'accept'))
    await b.presence.arrive(one, true)
    a.presence.leave(one)
    await new Promise((resolve) => setTimeout(resolve, 1000))
    expect((await a.house.pool.query('select status, operator from contact where id = $1', [contact])).rows).toEqual([{ status: 'live', operator: one }])
    b.presence.leave(one)
  })
})

test('after an outage of everything, whoever was at work has time to come back', async () => {
  const one = await operator()
  const contact = await write(a)
  expect(await offered(one)).toBe(contact)
  granted(await answerOffer(a.house, one, newId(), contact, 'accept'))
  await Promise.all([a.stop(), b.stop()])
  await ask(database.superUrl, 'delete from presence')
  const master = new MasterKey(randomBytes(32))
  a = await openCentre(database, { master, works: true })
  b = await openCentre(database, { master, works: true })
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect((await a.house.pool.query('select status, operator from contact where id = $1', [contact])).rows).toEqual([{ status: 'live', operator: one }])
})

test('a router that was replaced while it slept offers nothing any more', async () => {
  const { holder, epoch } = await leaseNow()
  const held = { holder, epoch: Number(epoch) }
  const contact = await write(a)
  const staff = newId()
  expect(await offer(a.house, { ...held, epoch: held.epoch - 1 }, contact, staff)).toMatchObject({ refused: 'routerReplaced' })
  expect(await offer(a.house, { holder: 'somebody else', epoch: held.epoch }, contact, staff)).toMatchObject({ refused: 'routerReplaced' })
})

test('two processes work, one routes; when it goes, the other takes over', async () => {
  const before = await leaseNow()
  await a.house.pool.query(`update lease set holder = 'gone', expires_at = now() + interval '300 milliseconds' where name = 'router'`)
  const next = await eventually(async () => {
    const now = await leaseNow()
    return now.holder === 'gone' ? undefined : now
  })
  expect(Number(next.epoch)).toBeGreaterThan(Number(before.epoch))
  const one = await operator()
  const contact = await write(b)
  expect(await offered(one)).toBe(contact)
})
