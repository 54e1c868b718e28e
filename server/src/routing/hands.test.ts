import { randomBytes } from 'node:crypto'
import { TAKEOVER_GROUNDS } from '@senim/core/contacts/events.ts'
import { HANDOVER_STANDS } from '@senim/core/contacts/handover.ts'
import { isRefusal } from '@senim/core/decider.ts'
import type { Role } from '@senim/core/directory/staff.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assess } from '../cases/handle.ts'
import type { Centre } from '../centre.ts'
import { citizenState, findContact } from '../contacts/view.ts'
import { newId } from '../identity.ts'
import type { Answer } from '../journal/order.ts'
import { MasterKey } from '../keys/master.ts'
import { ask } from '../postgres/ask.ts'
import type { TestDatabase } from '../postgres/testing.ts'
import { createDatabase } from '../postgres/testing.ts'
import { enterStaff, granted, openCentre, write } from '../testing/centre.ts'
import { verifyDatabase } from '../verify.ts'
import { colleaguesOnLine } from './colleagues.ts'
import { lapseOffer, loseOperator, offer, setOperator } from './handle.ts'
import type { Taker } from './handover.ts'
import { answerAnyOffer, endContact, handOver, noteLook, takeOver, withdrawHandover } from './handover.ts'
import { historyOf, lastLooks } from './hands-view.ts'
import { shiftView } from './shift-view.ts'
import { dueHandovers, freeOperators, lostOperators } from './store.ts'
import { selfView } from './view.ts'

const EPOCH = { holder: 'test', epoch: 1 }
const LANES = 12
const RACES_A_LANE = 40

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

async function atWork(role: Role = 'operator', capacity = 3, languages: readonly ('kk' | 'ru')[] = ['kk', 'ru']): Promise<string> {
  const id = await enterStaff(a, role, { capacity, languages })
  await comeBack(id, capacity)
  return id
}

async function comeBack(id: string, capacity = 3): Promise<void> {
  await a.presence.arrive(id, true)
  granted(await setOperator(a.house, id, newId(), { do: 'goAvailable', capacity, now: a.house.clock() }))
}

async function inHandsOf(operator: string, text = 'көмек керек'): Promise<string> {
  const contact = await write(a, { text })
  granted(await offer(a.house, EPOCH, contact, operator))
  granted(await answerAnyOffer(a.house, operator, newId(), contact, 'accept'))
  return contact
}

const askFor = (centre: Centre, staff: string, contact: string, to: Taker, note: string | null = null): Promise<Answer> => handOver(centre.house, { staff, clientId: newId(), contact, to, note })
const stateOf = async (contact: string) => (await findContact(a.house.pool, contact)) ?? { status: 'none', operator: null, handover: undefined }

async function handsOf(staff: string): Promise<{ offered: string | null; holding: readonly string[] }> {
  const { rows } = await a.house.pool.query<{ offered: string | null; holding: string[] }>('select offered, holding from operator where id = $1', [staff])
  return rows[0] ?? { offered: null, holding: [] }
}

async function lose(centre: Centre, staff: string, contact: string): Promise<Answer> {
  await centre.house.pool.query('delete from presence where who = $1', [staff])
  return await loseOperator(centre.house, staff, [contact])
}

describe('a hand-over', () => {
  test('leaves the dialogue where it is until it is accepted, and tells each what concerns them', async () => {
    const [asem, marat] = [await atWork(), await atWork('psychologist')]
    const contact = await inHandsOf(asem)
    granted(await askFor(a, asem, contact, { staff: marat }, 'тыныш сөйлесіңіз'))
    expect(await handsOf(asem)).toEqual({ offered: null, holding: [contact] })
    expect((await selfView(a.house, asem)).slots[0]?.handover).toMatchObject({ role: 'asked', ended: null, note: 'тыныш сөйлесіңіз' })
    expect((await selfView(a.house, marat)).offer).toMatchObject({ contact, handover: { role: 'taking', note: 'тыныш сөйлесіңіз' } })
    granted(await answerAnyOffer(b.house, marat, newId(), contact, 'accept'))
    expect([await handsOf(asem), await handsOf(marat)]).toEqual([{ offered: null, holding: [] }, { offered: null, holding: [contact] }])
    expect((await selfView(a.house, marat)).slots[0]?.handover).toMatchObject({ role: 'taking', ended: 'accepted', note: 'тыныш сөйлесіңіз' })
    expect((await citizenState(a.house, contact, (await findContact(a.house.pool, contact)) ?? expect.fail())).staff).toMatchObject({ role: 'psychologist', changed: true })
  })
  test('keeps its note in a box: no event, no row and no view of the person has it', async () => {
    const [asem, marat] = [await atWork(), await atWork()]
    const contact = await inHandsOf(asem)
    granted(await askFor(a, asem, contact, { staff: marat }, 'құпия сөздер'))
    for (const table of ['event', 'stream', 'handover', 'contact', 'content']) for (const row of await ask(database.superUrl, `select ${table}::text as row from ${table}`)) expect(String(row['row'])).not.toContain('құпия сөздер')
    expect(JSON.stringify(await citizenState(a.house, contact, (await findContact(a.house.pool, contact)) ?? expect.fail()))).not.toContain('құпия сөздер')
  })
  test('answered twice with one click has one answer, also after it was accepted', async () => {
    const [asem, marat] = [await atWork(), await atWork()]
    const contact = await inHandsOf(asem)
    const [asking, taking] = [newId(), newId()]
    const request = { staff: asem, clientId: asking, contact, to: { staff: marat }, note: null } as const
    expect(granted(await handOver(a.house, request))).toEqual(granted(await handOver(b.house, request)))
    expect(granted(await answerAnyOffer(a.house, marat, taking, contact, 'accept'))).toEqual(granted(await answerAnyOffer(b.house, marat, taking, contact, 'accept')))
  })
  test('is accepted by nobody else, who is told the same as of one that does not exist', async () => {
    const [asem, marat, dana] = [await atWork(), await atWork(), await atWork()]
    const contact = await inHandsOf(asem)
    granted(await askFor(a, asem, contact, { staff: marat }))
    const none = await answerAnyOffer(a.house, dana, newId(), newId(), 'accept')
    expect(none).toMatchObject({ refused: 'offerGone' })
    expect(await answerAnyOffer(a.house, dana, newId(), contact, 'accept')).toEqual(none)
    const taking = newId()
    const taken = granted(await answerAnyOffer(a.house, marat, taking, contact, 'accept'))
    granted(await askFor(a, marat, contact, { staff: dana }))
    expect(await answerAnyOffer(a.house, marat, taking, contact, 'accept')).toEqual(taken)
  })
  test('may be more than the taker has places for, since they say yes to it', async () => {
    const [asem, full] = [await atWork(), await atWork('operator', 1)]
    const [contact, own] = [await inHandsOf(asem), await inHandsOf(full)]
    granted(await askFor(a, asem, contact, { staff: full }))
    granted(await answerAnyOffer(a.house, full, newId(), contact, 'accept'))
    expect((await handsOf(full)).holding).toEqual([own, contact])
  })
  test('declined or out of time stays with the first, who is told', async () => {
    const [asem, marat] = [await atWork(), await atWork()]
    const contact = await inHandsOf(asem)
    granted(await askFor(a, asem, contact, { staff: marat }))
    granted(await answerAnyOffer(a.house, marat, newId(), contact, 'decline'))
    expect((await selfView(a.house, asem)).slots[0]?.handover).toMatchObject({ ended: 'declined' })
    granted(await askFor(a, asem, contact, { staff: marat }))
    const until = (await stateOf(contact)).handover?.until ?? 0
    expect(await lapseOffer(a.house, contact, marat, until, until - 1)).toMatchObject({ refused: 'tooEarly' })
    granted(await lapseOffer(a.house, contact, marat, until, until))
    expect((await selfView(a.house, asem)).slots[0]?.handover).toMatchObject({ ended: 'lapsed' })
    expect([await handsOf(asem), (await handsOf(marat)).offered]).toEqual([{ offered: null, holding: [contact] }, null])
  })
  test('is swept when its time is over on the clock of the database', async () => {
    const [asem, marat] = [await atWork(), await atWork()]
    const contact = await inHandsOf(asem)
    granted(await askFor(a, asem, contact, { staff: marat }))
    expect((await dueHandovers(a.house.pool)).filter((row) => row.contact === contact)).toEqual([])
    await ask(database.superUrl, `update deadline set due_at = due_at - interval '${HANDOVER_STANDS} milliseconds' where stream = '${contact}'`)
    expect((await dueHandovers(a.house.pool)).find((row) => row.contact === contact)).toMatchObject({ operator: marat })
    granted(await withdrawHandover(a.house, asem, newId(), contact))
    expect((await dueHandovers(a.house.pool)).filter((row) => row.contact === contact)).toEqual([])
  })
  test('to any lawyer goes to one who is free, speaks the language and is not the one who asks', async () => {
    const lawyer = await atWork('lawyer', 3, ['kk'])
    const contact = await inHandsOf(lawyer)
    expect(await askFor(a, lawyer, contact, { any: 'lawyer' })).toMatchObject({ refused: 'nobodyFree' })
    const [russian, kazakh] = [await atWork('lawyer', 3, ['ru']), await atWork('lawyer', 3, ['kk'])]
    granted(await askFor(a, lawyer, contact, { any: 'lawyer' }))
    expect((await handsOf(kazakh)).offered).toBe(contact)
    granted(await withdrawHandover(a.house, lawyer, newId(), contact))
    // One who takes something else meanwhile is passed over.
    await inHandsOf(kazakh)
    const busy = await write(a)
    granted(await offer(a.house, EPOCH, busy, kazakh))
    granted(await askFor(a, lawyer, contact, { any: 'lawyer' }))
    expect((await handsOf(russian)).offered).toBe(contact)
  })
  test('is not asked by somebody else, nor of somebody who is away', async () => {
    const [asem, marat, away] = [await atWork(), await atWork(), await enterStaff(a, 'operator')]
    const contact = await inHandsOf(asem)
    expect(await askFor(a, marat, contact, { staff: marat })).toMatchObject({ refused: 'notYours' })
    for (const nobody of [away, newId(), contact]) expect(await askFor(a, asem, contact, { staff: nobody })).toMatchObject({ refused: 'colleagueAway' })
  })
})

describe('a take-over', () => {
  test('by a supervisor off the line: it is in their hands, and they can be lost like anybody', async () => {
    const [asem, gulnar] = [await atWork(), await enterStaff(a, 'supervisor')]
    const contact = await inHandsOf(asem)
    granted(await takeOver(a.house, gulnar, newId(), contact, asem, 'askedForHelp'))
    expect([await handsOf(asem), await handsOf(gulnar)]).toEqual([{ offered: null, holding: [] }, { offered: null, holding: [contact] }])
    expect((await selfView(a.house, asem)).taken).toMatchObject([{ contact, ground: 'askedForHelp' }])
    await a.house.pool.query('delete from presence where who = $1', [gulnar])
    expect(await lostOperators(a.house.pool)).toContainEqual({ staff: gulnar, contacts: [contact] })
    granted(await lose(a, gulnar, contact))
    expect(await stateOf(contact)).toMatchObject({ status: 'waiting', operator: null, atHead: true })
  })
  test('is shown to whom it was taken from only while their state says so: not when it was theirs again and they gave it away', async () => {
    const [asem, marat, gulnar] = [await atWork(), await atWork(), await atWork('supervisor')]
    const contact = await inHandsOf(asem)
    const taken = async (staff: string): Promise<readonly string[]> => (await selfView(a.house, staff)).taken?.map((one) => one.contact) ?? []
    granted(await takeOver(a.house, gulnar, newId(), contact, asem, 'quality'))
    expect(await taken(asem)).toEqual([contact])
    granted(await askFor(a, gulnar, contact, { staff: asem }))
    granted(await answerAnyOffer(a.house, asem, newId(), contact, 'accept'))
    expect(await taken(asem)).toEqual([])
    granted(await askFor(a, asem, contact, { staff: marat }))
    granted(await answerAnyOffer(a.house, marat, newId(), contact, 'accept'))
    // The row of the take-over is still there, and it still goes on.
    expect(await ask(database.superUrl, `select taken_from from takeover where contact = '${contact}'`)).toEqual([{ taken_from: asem }])
    expect([await taken(asem), (await stateOf(contact)).status]).toEqual([[], 'live'])
  })
  test('that two do at once: one has it, the other is told', async () => {
    const [asem, gulnar, arman] = [await atWork(), await enterStaff(a, 'supervisor'), await enterStaff(a, 'supervisor')]
    for (let n = 0; n < 10; n += 1) {
      const contact = await inHandsOf(asem)
      const answers = await Promise.all([takeOver(a.house, gulnar, newId(), contact, asem, 'danger'), takeOver(b.house, arman, newId(), contact, asem, 'quality')])
      expect(answers.filter((one) => isRefusal(one) && one.refused === 'contactTaken')).toHaveLength(1)
      const { operator } = await stateOf(contact)
      expect([gulnar, arman].filter((one) => one === operator)).toHaveLength(1)
    }
  })
})

describe('a look', () => {
  test('is an event of the dialogue and a row of the list, once in a while for each supervisor', async () => {
    const [asem, gulnar, arman] = [await atWork(), await enterStaff(a, 'supervisor'), await enterStaff(a, 'supervisor')]
    const contact = await inHandsOf(asem)
    for (const who of [gulnar, gulnar, arman]) expect(await noteLook(a.house, who, contact)).toBeUndefined()
    const looks = (await lastLooks(a.house.pool)).filter((one) => one.contact === contact)
    expect(looks.map((one) => one.account).toSorted()).toEqual([gulnar, arman].toSorted())
    expect((await historyOf(a.house.pool, contact)).map((one) => one.what)).toEqual(['accepted', 'observed', 'observed'])
  })
})

test('places are counted alike by the router, to colleagues, on the own desk and before supervisors', async () => {
  const staff = await atWork('operator', 5)
  const { house } = a
  const [, moment, long, danger] = [await inHandsOf(staff), await inHandsOf(staff), await inHandsOf(staff), await inHandsOf(staff, 'меня бьёт муж')]
  // Judged calmer than it looked, which lowers no urgency.
  granted(await assess(house, staff, newId(), danger, { caseId: null, leads: false }, { risk: 'low' }))
  for (const [contact, ago] of [[moment, 5], [long, 120], [danger, 120]] as const) await house.pool.query(`update presence set expires_at = now() - $2 * interval '1 second' where who = $1`, [contact, ago])
  const shown = (await shiftView(house.pool)).operators.find((one) => one.id === staff)
  const free = (await freeOperators(house.pool)).find((one) => one.id === staff)
  const counts = {
    router: 5 - (free?.room ?? 0), colleagues: (await colleaguesOnLine(house.pool)).find((one) => one.id === staff)?.holding,
    desk: (await selfView(house, staff)).slots.filter((slot) => slot.takesPlace).length, supervisors: shown?.holding.filter((held) => held.takesPlace).length,
  }
  expect(counts).toEqual({ router: 3, colleagues: 3, desk: 3, supervisors: 3 })
  expect(shown?.holding.map((held) => held.open), 'a page is said to be closed at once').toEqual([true, false, false, false])
})

interface Lane {
  readonly asem: string
  readonly marat: string
  readonly gulnar: string
  readonly arman: string
}

/** One dialogue that is being handed over: everything that may become of it is wished for at once, in two processes. */
async function race({ asem, marat, gulnar, arman }: Lane, nth: number): Promise<string> {
  const contact = await inHandsOf(asem)
  granted(await askFor(a, asem, contact, { staff: marat }))
  const until = (await stateOf(contact)).handover?.until ?? 0
  const wishes: readonly ((centre: Centre) => Promise<Answer>)[] = [
    (centre) => answerAnyOffer(centre.house, marat, newId(), contact, 'accept'),
    (centre) => takeOver(centre.house, gulnar, newId(), contact, asem, TAKEOVER_GROUNDS[nth % TAKEOVER_GROUNDS.length] ?? 'danger'),
    (centre) => lose(centre, asem, contact),
    (centre) => answerAnyOffer(centre.house, marat, newId(), contact, 'decline'),
    (centre) => takeOver(centre.house, arman, newId(), contact, asem, 'quality'),
    (centre) => lose(centre, marat, contact),
    (centre) => endContact(centre.house, asem, newId(), contact, { kind: 'notRequest', what: 'test' }),
    (centre) => lapseOffer(centre.house, contact, marat, until, until),
    (centre) => withdrawHandover(centre.house, asem, newId(), contact),
  ]
  // A few at once, each of them first in a part of the races; some leave it with the first, some with nobody for a moment.
  const KINDS = [[0, 1, 3, 4, 6, 7], [2, 4], [0, 2, 1, 5], [3, 5, 7, 8], [0, 7, 8]] as const
  const chosen = (KINDS[nth % KINDS.length] ?? []).map((at) => wishes[at]).filter((one) => one !== undefined)
  const ordered = [...chosen.slice(nth % chosen.length), ...chosen.slice(0, nth % chosen.length)]
  await Promise.all(ordered.map((wish, at) => wish((nth + at) % 2 === 0 ? a : b)))
  return contact
}

async function consistent(contact: string, everybody: readonly string[]): Promise<string> {
  const state = await stateOf(contact)
  const asked = state.status === 'offered' ? state.operator : (state.handover?.to ?? null)
  for (const staff of everybody) {
    const hands = await handsOf(staff)
    expect(hands.holding.includes(contact), `${state.status}: who holds it`).toBe(state.status === 'live' && state.operator === staff)
    expect(hands.offered === contact, `${state.status}: who is asked`).toBe(asked === staff)
  }
  expect(state.operator === null, 'in hands, or in the queue').toBe(state.status === 'waiting')
  return state.status === 'live' ? `live ${everybody.indexOf(state.operator ?? '')}${state.handover ? ' handing' : ''}` : state.status
}

async function tidy(contact: string, { asem, marat }: Lane): Promise<void> {
  for (const staff of [asem, marat]) await comeBack(staff)
  const { status, operator } = await stateOf(contact)
  if (status === 'offered' && operator !== null) granted(await answerAnyOffer(a.house, operator, newId(), contact, 'accept'))
  if (operator !== null && status !== 'closed') granted(await endContact(a.house, operator, newId(), contact, { kind: 'notRequest', what: 'test' }))
}

test('hundreds of races of accepting, declining, taking over, losing, closing and running out of time leave one who holds the person', async () => {
  const outcomes = new Map<string, number>()
  await Promise.all(Array.from({ length: LANES }, async () => {
    const lane: Lane = { asem: await atWork('operator', 20), marat: await atWork('operator', 20), gulnar: await enterStaff(a, 'supervisor'), arman: await enterStaff(b, 'supervisor') }
    for (let nth = 0; nth < RACES_A_LANE; nth += 1) {
      const contact = await race(lane, nth)
      const outcome = await consistent(contact, [lane.asem, lane.marat, lane.gulnar, lane.arman])
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      await tidy(contact, lane)
    }
  }))
  // A race that always ends the same way is none: with the first, the other, either supervisor, in the queue, closed.
  for (const outcome of ['live 0', 'live 1', 'live 2', 'live 3', 'offered', 'closed']) expect(outcomes.get(outcome) ?? 0, `${outcome} of ${JSON.stringify([...outcomes])}`).toBeGreaterThan(3)
}, 120_000)

test('all of it can be made again from the journal', async () => {
  expect((await verifyDatabase(database.superUrl)).differences).toEqual([])
})
