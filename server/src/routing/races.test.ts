import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Centre } from '../centre.ts'
import { CONTACT } from '../contacts/events.ts'
import { newId } from '../identity.ts'
import { isOf } from '../journal/order.ts'
import { EVENT_COLUMNS, recordedOf } from '../journal/write.ts'
import { MasterKey } from '../keys/master.ts'
import type { TestDatabase } from '../postgres/testing.ts'
import { createDatabase } from '../postgres/testing.ts'
import { granted, onLine, openCentre, write } from '../testing/centre.ts'
import { verifyDatabase } from '../verify.ts'
import { answerOffer, closeContact, lapseOffer, loseOperator, offer, setOperator } from './handle.ts'

const LANES = 25
const RACES_A_LANE = 40
const EPOCH = { holder: 'test', epoch: 1 }

let database: TestDatabase
let a: Centre
let b: Centre

beforeAll(async () => {
  database = await createDatabase()
  const master = new MasterKey(randomBytes(32))
  a = await openCentre(database, { master })
  b = await openCentre(database, { master })
  await a.house.pool.query(`insert into lease (name, holder, epoch, expires_at) values ('router', 'test', 1, now() + interval '1 hour')`)
})
afterAll(async () => {
  await Promise.all([a.stop(), b.stop()])
  await database.drop()
})

interface Row {
  readonly status: string
  readonly operator: string | null
}

async function stateOf(contact: string): Promise<Row> {
  const { rows } = await a.house.pool.query<Row>('select status, operator from contact where id = $1', [contact])
  return rows[0] ?? { status: 'none', operator: null }
}

async function handsOf(staff: string): Promise<{ offered: string | null; holding: readonly string[] }> {
  const { rows } = await a.house.pool.query<{ offered: string | null; holding: string[] }>('select offered, holding from operator where id = $1', [staff])
  return rows[0] ?? { offered: null, holding: [] }
}

const gone = async (staff: string): Promise<void> => void (await a.house.pool.query('delete from presence where who = $1', [staff]))

/** One contact, offered to one operator: whoever comes first of several who want something else of it, in two processes. */
async function race(first: string, second: string, nth: number): Promise<string> {
  const contact = await write(nth % 2 === 0 ? a : b)
  granted(await offer(a.house, EPOCH, contact, first))
  const until = a.house.clock() + 20_000
  const accept = (centre: Centre) => answerOffer(centre.house, first, newId(), contact, 'accept')
  const lapse = (centre: Centre) => lapseOffer(centre.house, contact, first, until, until)
  const lose = async (centre: Centre) => {
    await gone(first)
    return await loseOperator(centre.house, first, [contact])
  }
  const again = (centre: Centre) => offer(centre.house, EPOCH, contact, second)
  // Accepting races in each, the others in some; each comes first in a part of the races, in this process or in that.
  const all = [accept, ...(nth % 2 === 0 ? [lapse] : []), ...(nth % 3 === 0 ? [lose] : []), again]
  const wishes = [...all.slice(nth % all.length), ...all.slice(0, nth % all.length)]
  await Promise.all(wishes.flatMap((wish, at) => (nth % 5 === 0 ? [wish(a), wish(b)] : [wish((nth + at) % 2 === 0 ? a : b)])))
  await consistent(contact, first, second)
  return contact
}

async function consistent(contact: string, first: string, second: string): Promise<void> {
  const state = await stateOf(contact)
  for (const staff of [first, second]) {
    const hands = await handsOf(staff)
    expect(hands.offered === contact, `${state.status}: who is offered it`).toBe(state.status === 'offered' && state.operator === staff)
    expect(hands.holding.includes(contact), `${state.status}: who holds it`).toBe(state.status === 'live' && state.operator === staff)
  }
  expect(['waiting', 'offered', 'live']).toContain(state.status)
}

/** Ends whatever came of it and brings both operators back. */
async function tidy(contact: string, first: string, second: string): Promise<void> {
  const { status, operator } = await stateOf(contact)
  const outcome = { kind: 'notRequest', what: 'test' } as const
  if (status === 'offered' && operator !== null) granted(await answerOffer(a.house, operator, newId(), contact, 'accept'))
  if (operator !== null && status !== 'waiting') granted(await closeContact(a.house, operator, newId(), contact, outcome))
  for (const staff of [first, second]) {
    await a.presence.arrive(staff, true)
    granted(await setOperator(a.house, staff, newId(), { do: 'goAvailable', capacity: 3, now: a.house.clock() }))
  }
}

test('a thousand races of accepting, running out of time and losing the operator, in two processes', async () => {
  const outcomes = new Map<string, number>()
  await Promise.all(Array.from({ length: LANES }, async () => {
    const [first, second] = [await onLine(a), await onLine(b)]
    for (let nth = 0; nth < RACES_A_LANE; nth += 1) {
      const contact = await race(first, second, nth)
      const { status } = await stateOf(contact)
      outcomes.set(status, (outcomes.get(status) ?? 0) + 1)
      await tidy(contact, first, second)
    }
  }))
  expect([...outcomes.values()].reduce((sum, n) => sum + n, 0)).toBe(1000)
  // A race that always ends the same way is none.
  for (const status of ['live', 'waiting', 'offered']) expect(outcomes.get(status) ?? 0, status).toBeGreaterThan(20)
}, 120_000)

test('the journal tells the same: never two open offers, for nobody and for no contact', async () => {
  const client = new Client({ connectionString: database.superUrl })
  await client.connect()
  const { rows } = await client.query(`select ${EVENT_COLUMNS} from event order by seq`)
  await client.end()
  const open = new Map<string, string>()
  let offers = 0
  for (const recorded of rows.map(recordedOf)) {
    if (!isOf(CONTACT, recorded)) continue
    const { stream, event } = recorded
    if (event.type === 'contact.offered') {
      offers += 1
      expect(open.get(stream), 'one offer of a contact at a time').toBeUndefined()
      expect([...open.values()], 'one offer to an operator at a time').not.toContain(event.operator)
      open.set(stream, event.operator)
    }
    if (event.type === 'contact.accepted' || event.type === 'contact.offerEnded') open.delete(stream)
  }
  expect(offers).toBeGreaterThanOrEqual(1000)
  expect((await verifyDatabase(database.superUrl)).differences).toEqual([])
})
