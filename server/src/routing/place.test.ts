import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Centre } from '../centre.ts'
import { approach } from '../contacts/handle.ts'
import { newId } from '../identity.ts'
import { ask } from '../postgres/ask.ts'
import type { TestDatabase } from '../postgres/testing.ts'
import { createDatabase, MIGRATIONS } from '../postgres/testing.ts'
import { granted, onLine, openCentre, write } from '../testing/centre.ts'
import { verifyDatabase } from '../verify.ts'
import { answerOffer, closeContact, loseOperator, offer } from './handle.ts'
import { waitingContacts } from './store.ts'

const EPOCH = { holder: 'test', epoch: 1 }

let database: TestDatabase
let centre: Centre
beforeAll(async () => {
  database = await createDatabase()
  centre = await openCentre(database)
  await centre.house.pool.query(`insert into lease (name, holder, epoch, expires_at) values ('router', 'test', 1, now() + interval '1 hour')`)
})
afterAll(async () => {
  await centre.stop()
  await database.drop()
})

/** Somebody in danger who came in a flood, so that they stand behind others. */
async function writeBehind(text: string): Promise<string> {
  const contact = newId()
  await centre.house.pool.query(`insert into presence (who, node, expires_at) values ($1, 'test', now() + interval '1 hour')`, [contact])
  granted(await approach(centre.house, { contact, clientId: newId(), text, danger: false, language: 'kk', region: null, about: null, entry: null }, () => Promise.resolve('behind')))
  return contact
}

async function take(staff: string, contact: string): Promise<void> {
  granted(await offer(centre.house, EPOCH, contact, staff))
  granted(await answerOffer(centre.house, staff, newId(), contact, 'accept'))
}

test('places by an older rule are computed again for all rows, and then the queue and the journal agree', async () => {
  const { house } = centre
  const staff = await onLine(centre)
  const over = await write(centre, { text: 'меня бьёт муж' })
  await take(staff, over)
  granted(await closeContact(house, staff, newId(), over, { kind: 'notRequest', what: 'test' }))
  const [lost, calm, high, critical] = [await write(centre, { text: 'меня бьёт муж' }), await write(centre), await write(centre, { text: 'мектепте ұрады' }), await write(centre, { danger: true })]
  const [lostBehind, behind] = [await writeBehind('меня бьёт муж'), await writeBehind('мектепте ұрады')]
  const later = await write(centre, { text: 'мектепте ұрады' })
  for (const one of [lost, lostBehind]) await take(staff, one)
  await house.pool.query('delete from presence where who = $1', [staff])
  granted(await loseOperator(house, staff, [lost, lostBehind]))
  const rightly = [critical, lost, lostBehind, high, later, behind, calm]
  const waiting = await waitingContacts(house.pool)
  expect(waiting.map((one) => one.id)).toEqual(rightly)
  // Whoever was promised the head of the queue stands behind nobody, however they came.
  expect(waiting.filter((one) => one.behind).map((one) => one.id)).toEqual([behind])
  expect((await waitingContacts(house.pool, { first: true })).map((one) => one.id)).toEqual([critical, lost, lostBehind, high, later])

  // As it stood when `high` was one hour ahead.
  await ask(database.superUrl, `update contact set place = opened_at - interval '1 hour' - case when at_head then interval '12 hours' else interval '0' end where urgency = 'high'`)
  expect((await verifyDatabase(database.superUrl)).differences.filter((line) => line.startsWith('contact'))).toHaveLength(12)
  const migration = readFileSync(join(MIGRATIONS, '0011_place.sql'), 'utf8')
  for (const again of [1, 2]) {
    await ask(database.superUrl, migration)
    expect((await verifyDatabase(database.superUrl)).differences, `run ${again}`).toEqual([])
  }
  expect((await waitingContacts(house.pool)).map((one) => one.id)).toEqual(rightly)
})
