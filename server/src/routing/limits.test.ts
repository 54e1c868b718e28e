import { randomBytes } from 'node:crypto'
import { isRefusal } from '@senim/core/decider.ts'
import { AWAY_AT_ONCE } from '@senim/core/routing/away.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Centre } from '../centre.ts'
import { approach } from '../contacts/handle.ts'
import { newId } from '../identity.ts'
import type { Answer } from '../journal/order.ts'
import { MasterKey } from '../keys/master.ts'
import type { TestDatabase } from '../postgres/testing.ts'
import { createDatabase } from '../postgres/testing.ts'
import { granted, onLine, openCentre, write } from '../testing/centre.ts'
import { offer, take } from './handle.ts'
import { answerAnyOffer, handOver } from './handover.ts'
import { selfView } from './view.ts'

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

const left = async (n: number): Promise<readonly string[]> => await Promise.all(Array.from({ length: n }, () => write(a, { here: false })))
const codes = (answers: readonly Answer[]): readonly string[] => answers.map((answer) => (isRefusal(answer) ? answer.refused : 'taken')).toSorted()
/** Of these dialogues, how many in hand take a place and how many do not. */
async function inHand(staff: string): Promise<{ live: number; away: number }> {
  const { slots } = await selfView(a.house, staff)
  return { live: slots.filter((slot) => slot.takesPlace).length, away: slots.filter((slot) => !slot.takesPlace).length }
}

describe('commands for one operator that are decided in one commit', () => {
  test('never take more of those who have left than may be in hand', async () => {
    const staff = await onLine(a)
    const all = await left(AWAY_AT_ONCE + 3)
    const answers = await Promise.all(all.map((contact) => take(a.house, staff, newId(), contact)))
    expect(codes(answers)).toEqual(['awayFull', 'awayFull', 'awayFull', ...Array.from({ length: AWAY_AT_ONCE }, () => 'taken')])
    expect(await inHand(staff)).toEqual({ live: 0, away: AWAY_AT_ONCE })
  })

  test('never do so from two processes either', async () => {
    const staff = await onLine(a)
    const all = await left(AWAY_AT_ONCE * 3)
    const answers = await Promise.all(all.map((contact, nth) => take((nth % 2 === 0 ? a : b).house, staff, newId(), contact)))
    expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(AWAY_AT_ONCE)
    expect(await inHand(staff)).toEqual({ live: 0, away: AWAY_AT_ONCE })
  })

  test('count one who has left and is being offered: accepting it is never too much', async () => {
    const staff = await onLine(a)
    const [offered = '', last = '', ...before] = await left(AWAY_AT_ONCE + 1)
    for (const contact of before) granted(await take(a.house, staff, newId(), contact))
    granted(await offer(a.house, EPOCH, offered, staff))
    expect(codes(await Promise.all([take(a.house, staff, newId(), last), answerAnyOffer(a.house, staff, newId(), offered, 'accept')]))).toEqual(['awayFull', 'taken'])
    expect(await inHand(staff)).toEqual({ live: 0, away: AWAY_AT_ONCE })
  })

  test('offer nobody who has left to hands that are full of them by then', async () => {
    const staff = await onLine(a)
    const [last = '', ...before] = await left(AWAY_AT_ONCE + 1)
    const answers = await Promise.all([...before.map((contact) => take(a.house, staff, newId(), contact)), offer(a.house, EPOCH, last, staff)])
    expect(answers.at(-1)).toMatchObject({ refused: 'awayFull' })
    expect(codes(answers)).toEqual(['awayFull', ...before.map(() => 'taken')])
  })

  test('offer nothing more when a colleague’s dialogue has just taken the last place', async () => {
    const [asem, staff] = [await onLine(a), await onLine(a, { capacity: 1 })]
    const contact = await write(a)
    granted(await offer(a.house, EPOCH, contact, asem))
    granted(await answerAnyOffer(a.house, asem, newId(), contact, 'accept'))
    granted(await handOver(a.house, { staff: asem, clientId: newId(), contact, to: { staff }, note: null }))
    const next = await write(a)
    // Both look at the rows first, and are decided in one commit.
    const accepting = answerAnyOffer(a.house, staff, newId(), contact, 'accept')
    while (a.house.executor.waiting === 0) await new Promise((resolve) => setImmediate(resolve))
    const offering = offer(a.house, EPOCH, next, staff)
    granted(await accepting)
    expect(await offering).toMatchObject({ refused: 'operatorFull' })
  })
})

test('nobody in danger is taken beside the places, even when their danger is known only in the same commit', async () => {
  const staff = await onLine(a)
  const [contact = ''] = await left(1)
  const danger = approach(a.house, { contact, clientId: newId(), text: 'ол мені өлтіреді', danger: true, language: 'kk', region: null, about: null })
  while (a.house.executor.waiting === 0) await new Promise((resolve) => setImmediate(resolve))
  const taken = take(a.house, staff, newId(), contact)
  granted(await danger)
  expect(await taken).toMatchObject({ refused: 'contactTaken' })
})
