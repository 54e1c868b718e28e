import { describe, expect, test } from 'vitest'
import type { ContactEvent } from '../contacts/events.ts'
import { evolveContact, NO_CONTACT } from '../contacts/state.ts'
import { fold } from '../decider.ts'
import { BOX, NOW, RULES_OF_111 } from '../testing/people.ts'
import { AWAY_AT_ONCE, awayRoom, byTurn, handsOf } from './away.ts'
import type { InHand } from './away.ts'
import type { MatchCommand } from './decide.ts'
import { decideMatch } from './decide.ts'
import type { OperatorEvent } from './events.ts'
import { evolveOperator, NO_OPERATOR } from './state.ts'

describe('what takes a place', () => {
  test('a page that is open', () => expect(handsOf([{ urgency: null, here: true }])).toEqual({ live: 1, away: 0 }))
  test('not one that is closed', () => expect(handsOf([{ urgency: 'medium', here: false }])).toEqual({ live: 0, away: 1 }))
  test('danger, whether the page is open or closed', () => expect(handsOf([{ urgency: 'high', here: false }, { urgency: 'critical', here: true }])).toEqual({ live: 2, away: 0 }))
  test('whoever comes back, at once', () => {
    const [left, back] = [false, true].map((here) => handsOf([{ urgency: null, here: true }, { urgency: null, here }]))
    expect([left, back]).toEqual([{ live: 1, away: 1 }, { live: 2, away: 0 }])
  })
  test('there is an end to those who have left, too', () => expect([awayRoom({ live: 3, away: AWAY_AT_ONCE - 1 }), awayRoom({ live: 0, away: AWAY_AT_ONCE + 1 })]).toEqual([1, 0]))
})

const WAITING: readonly ContactEvent[] = [
  { type: 'contact.opened', channel: 'text', thread: 't', language: 'kk', region: null, about: null, at: NOW },
  { type: 'contact.wrote', seq: 1, by: 'citizen', staff: null, content: BOX, at: NOW },
]
const available: OperatorEvent = { type: 'operator.available', capacity: 2, at: NOW }
const took = (contact: string): OperatorEvent => ({ type: 'operator.took', contact, heavy: false, at: NOW })
/** `left`: whose page is closed. */
const decide = (what: MatchCommand['do'] & ('offer' | 'take'), operator: readonly OperatorEvent[], left: readonly string[], contact = WAITING) =>
  decideMatch({ do: what, operatorId: 'asem', contactId: 'c', now: NOW }, fold(evolveContact, NO_CONTACT, contact), fold(evolveOperator, NO_OPERATOR, operator), RULES_OF_111, (id): InHand => ({ urgency: null, here: !left.includes(id) }))

describe('an operator with people who have left in hand', () => {
  const three = [available, took('d'), took('e'), took('f')]
  const most = Array.from({ length: AWAY_AT_ONCE }, (_, n) => `away ${n}`)
  const full = [available, ...most.map(took)]
  const offered: OperatorEvent = { type: 'operator.offered', contact: 'g' }
  const danger: ContactEvent = { type: 'contact.urgencyRaised', level: 'high', why: 'words' }
  test('is offered somebody while a place is free', () => expect(decide('offer', three, ['e', 'f'])).toMatchObject({ contact: [{ type: 'contact.offered' }] }))
  test('is offered nobody when they have come back and taken the places', () => expect(decide('offer', three, [])).toMatchObject({ refused: 'operatorFull' }))
  test('is offered nobody else who has left when as many are in hand as may be', () => expect(decide('offer', full, [...most, 'c'])).toMatchObject({ refused: 'awayFull', params: { n: AWAY_AT_ONCE } }))
  test('is offered whoever is here all the same', () => expect(decide('offer', full, most)).toMatchObject({ operator: [{ type: 'operator.offered' }] }))
  test('is offered whoever left in danger all the same', () => expect(decide('offer', full, [...most, 'c'], [...WAITING, danger])).toMatchObject({ operator: [{ type: 'operator.offered' }] }))
  test('takes the next one in a single step, on both sides', () => expect(decide('take', three, ['f'])).toMatchObject({ contact: [{ type: 'contact.offered' }, { type: 'contact.accepted' }], operator: [{ type: 'operator.took', contact: 'c' }] }))
  test('keeps the offer that stands', () => expect(fold(evolveOperator, NO_OPERATOR, [available, { type: 'operator.offered', contact: 'd' }, took('c')])).toMatchObject({ offered: 'd', holding: ['c'] }))
  test('takes none when as many are in hand as may be', () => expect(decide('take', full, most)).toMatchObject({ refused: 'awayFull', params: { n: AWAY_AT_ONCE } }))
  test('takes none when the last of these is being offered', () => {
    expect(decide('take', [...full.slice(0, -1), offered], [...most, 'g'])).toMatchObject({ refused: 'awayFull' })
    expect(decide('take', [...full.slice(0, -1), offered], most)).toMatchObject({ operator: [{ type: 'operator.took' }] })
  })
  test('takes nobody in danger: they take a place, so they are offered', () => expect(decide('take', three, ['c'], [...WAITING, danger])).toMatchObject({ refused: 'contactTaken' }))
  test('takes none on a break', () => expect(decide('take', [...three, { type: 'operator.onBreak', reason: 'rest', at: NOW }], [])).toMatchObject({ refused: 'operatorOffline' }))
  test('takes nobody who is offered to somebody', () => expect(decide('take', three, [], [...WAITING, { type: 'contact.offered', operator: 'marat', until: NOW + 1 }])).toMatchObject({ refused: 'contactTaken' }))
})

test('turns come in their order, and two at one moment in the order of their ids', () => {
  expect([{ id: 'b', turn: 2 }, { id: 'c', turn: 1 }, { id: 'a', turn: 2 }].toSorted(byTurn).map((one) => one.id)).toEqual(['c', 'a', 'b'])
})
