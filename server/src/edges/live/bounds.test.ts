import { MOST_MESSAGES } from '@senim/contract/live.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Centre } from '../../centre.ts'
import { newId } from '../../identity.ts'
import { ask } from '../../postgres/ask.ts'
import type { TestDatabase } from '../../postgres/testing.ts'
import { createDatabase } from '../../postgres/testing.ts'
import { openCentre, write } from '../../testing/centre.ts'
import { parseCitizen, parseStaff } from './frames.ts'
import { MarkBook } from './marks.ts'

let database: TestDatabase
let centre: Centre
beforeAll(async () => {
  database = await createDatabase()
  centre = await openCentre(database)
})
afterAll(async () => {
  await centre.stop()
  await database.drop()
})

describe('a number that no message can have', () => {
  const bytes = (frame: object): Buffer => Buffer.from(JSON.stringify(frame))
  const citizen = (n: number) => [{ t: 'hello', cap: 'c', after: n, lang: 'kk' }, { t: 'seen', upTo: n }].map((frame) => parseCitizen(bytes(frame)))
  const staff = (n: number) => [{ t: 'open', contact: newId(), after: n }, { t: 'seen', contact: newId(), upTo: n }].map((frame) => parseStaff(bytes(frame)))

  test('is not read on either socket; the highest that one can have is', () => {
    for (const n of [3_000_000_000, MOST_MESSAGES + 1, -1, 0.5]) for (const read of [...citizen(n), ...staff(n)]) expect(read).toMatchObject({ refusal: { refused: 'unreadable' } })
    for (const read of [...citizen(MOST_MESSAGES), ...staff(MOST_MESSAGES)]) expect(read).toHaveProperty('frame')
  })

  test('as a tick holds up nobody else’s ticks', async () => {
    const [poisoned, good] = [await write(centre), await write(centre)]
    const marks = new MarkBook(centre.house.pool, () => undefined)
    marks.note(poisoned, 'citizen', { delivered: 3_000_000_000, read: 0 })
    await expect(marks.flush()).rejects.toThrow('integer')
    marks.note(good, 'citizen', { delivered: 1, read: 1 })
    await marks.flush()
    expect(await ask(database.superUrl, `select contact, read from mark where side = 'citizen'`)).toEqual([{ contact: good, read: 1 }])
  })
})
