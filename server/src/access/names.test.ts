import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Centre } from '../centre.ts'
import { HISTORIES, historyOf } from '../directory/history.ts'
import { idOf, newId } from '../identity.ts'
import { newStreamOf } from '../journal/order.ts'
import { MasterKey } from '../keys/master.ts'
import { ask } from '../postgres/ask.ts'
import type { TestDatabase } from '../postgres/testing.ts'
import { createDatabase } from '../postgres/testing.ts'
import { enterStaff, granted, openCentre } from '../testing/centre.ts'
import { STAFF } from '../directory/events.ts'
import { verifyDatabase } from '../verify.ts'
import { settleNames } from './people.ts'

let database: TestDatabase
let centre: Centre

beforeAll(async () => {
  database = await createDatabase()
  centre = await openCentre(database, { master: new MasterKey(randomBytes(32)) })
})
afterAll(async () => {
  await centre.stop()
  await database.drop()
})

const differences = async (): Promise<readonly string[]> => (await verifyDatabase(database.migratorUrl)).differences
const nameOf = async (id: string): Promise<unknown> => (await ask(database.superUrl, `select name from account where id = '${id}'`))[0]?.['name']

/** Somebody as they stood in the journal before names did: an event without one, and a row. */
async function enterAsBefore(name: string): Promise<string> {
  const [id, { house }] = [newId(), centre]
  const member = { id, roles: ['analyst'], languages: ['kk'], skills: [], region: null, body: null, capacity: 1, active: true }
  const stream = idOf('staff', id)
  granted(await house.executor.execute({ commandId: newId(), bodyHash: Buffer.alloc(0), actor: 'test', at: house.clock(), streams: [newStreamOf(STAFF, stream)], contents: [], keys: [], decide: () => [{ stream, event: { type: 'staff.entered', member } }] }))
  await house.pool.query('insert into account (id, name) values ($1, $2)', [id, name])
  return id
}

async function namesIn(id: string): Promise<readonly unknown[]> {
  const kept = HISTORIES.get('staff')
  return kept === undefined ? [] : (await historyOf(centre.house, kept, id)).map(({ value, by }) => [value?.['name'], by.id])
}

test('a name from before names stood in the journal is sealed once, as it is', async () => {
  const id = await enterAsBefore('Бұрынғы')
  expect(await namesIn(id)).toEqual([[null, 'test']])
  await Promise.all([settleNames(centre.house), settleNames(centre.house)])
  expect(await namesIn(id)).toEqual([['Бұрынғы', 'upgrade'], [null, 'test']])
  expect(await nameOf(id)).toBe('Бұрынғы')
  expect(JSON.stringify(await ask(database.superUrl, 'select data, body_hash from event'))).not.toContain('Бұрынғы')
  expect(await differences()).toEqual([])
})

test('forty who are entered at once all come in: whoever waits for a turn takes no connection from the one whose turn it is', async () => {
  const ids = await Promise.all(Array.from({ length: 40 }, () => enterStaff(centre, 'analyst')))
  expect(new Set(ids).size).toBe(40)
})

test('a row that fell behind the journal says again what the journal says', async () => {
  const id = await enterStaff(centre, 'analyst')
  await ask(database.superUrl, `update account set name = 'old' where id = '${id}'`)
  await settleNames(centre.house)
  expect(await nameOf(id)).toBe('Test')
})

test('an erased name is gone from row and history, and comes back by no start', async () => {
  const [gone, kept] = [await enterStaff(centre, 'analyst'), await enterStaff(centre, 'analyst')]
  await ask(database.superUrl, `update key set wrapped = null, destroyed_at = now() where id = '${gone}'`)
  await settleNames(centre.house)
  expect([await nameOf(gone), await nameOf(kept)]).toEqual(['—', 'Test'])
  expect([await namesIn(gone), await namesIn(kept)]).toEqual([[[null, 'test']], [['Test', 'test']]])
  expect(await differences()).toEqual([])
})

test('verify says which box of a name is not what its event names', async () => {
  const id = await enterStaff(centre, 'analyst')
  await ask(database.superUrl, `update content set box = '\\x00' where key_id = '${id}' and kind = 'staffName'`)
  expect(await differences()).toEqual([expect.stringMatching(/^content .* is not what its event names$/) as unknown])
})
