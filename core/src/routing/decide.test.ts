import { describe, expect, test } from 'vitest'
import type { ContactEvent } from '../contacts/events.ts'
import { evolveContact, NO_CONTACT } from '../contacts/state.ts'
import { fold } from '../decider.ts'
import { BOX, NOW, RULES_OF_111 } from '../testing/people.ts'
import { specification } from '../testing/specification.ts'
import type { MatchCommand, OperatorCommand } from './decide.ts'
import { decideLost, decideMatch, decideOperator } from './decide.ts'
import type { OperatorEvent } from './events.ts'
import { evolveOperator, NO_OPERATOR } from './state.ts'

const { given } = specification<typeof NO_OPERATOR, OperatorEvent, OperatorCommand>(decideOperator, evolveOperator, NO_OPERATOR)
const available: OperatorEvent = { type: 'operator.available', capacity: 2, at: NOW }
const offeredTo: OperatorEvent = { type: 'operator.offered', contact: 'c' }
const took: OperatorEvent = { type: 'operator.took', contact: 'c', heavy: false, at: NOW }

describe('an operator', () => {
  test('comes on line', () => given().when({ do: 'goAvailable', capacity: 2, now: NOW }).happens(available))
  test('takes a break', () => given(available).when({ do: 'goOnBreak', reason: 'debrief', now: NOW }).happens({ type: 'operator.onBreak', reason: 'debrief', at: NOW }))
  test('not while an offer stands', () => given(available, offeredTo).when({ do: 'goOnBreak', reason: 'rest', now: NOW }).refused('operatorBusy'))
  test('not when off line', () => given().when({ do: 'goOnBreak', reason: 'rest', now: NOW }).refused('operatorOffline'))
  test('goes off line', () => given(available).when({ do: 'goOffline', now: NOW }).happens({ type: 'operator.offline', why: 'signedOut', at: NOW }))
  test('not while somebody is still talking to them', () => given(available, took).when({ do: 'goOffline', now: NOW }).refused('stillHolding', { n: 1 }))
  test('not while an offer stands', () => given(available, offeredTo).when({ do: 'goOffline', now: NOW }).refused('operatorBusy'))
  test('keeps the dialogues in hand on a break', () => expect(fold(evolveOperator, NO_OPERATOR, [available, took, { type: 'operator.onBreak', reason: 'rest', at: NOW }])).toMatchObject({ status: 'onBreak', holding: ['c'] }))
})

const WAITING: readonly ContactEvent[] = [
  { type: 'contact.opened', channel: 'text', thread: 't', language: 'kk', region: null, about: null, at: NOW },
  { type: 'contact.wrote', seq: 1, by: 'citizen', staff: null, content: BOX, at: NOW },
]
const OFFERED: readonly ContactEvent[] = [...WAITING, { type: 'contact.offered', operator: 'asem', until: NOW + 20_000 }]
const LIVE: readonly ContactEvent[] = [...OFFERED, { type: 'contact.accepted', operator: 'asem', at: NOW }]
const match = (command: MatchCommand, contact: readonly ContactEvent[], operator: readonly OperatorEvent[]) =>
  decideMatch(command, fold(evolveContact, NO_CONTACT, contact), fold(evolveOperator, NO_OPERATOR, operator), RULES_OF_111)
const about = { operatorId: 'asem', contactId: 'c', now: NOW } as const

describe('contact and operator change together', () => {
  test('an offer is written on both sides', () => expect(match({ do: 'offer', ...about }, WAITING, [available])).toMatchObject({ contact: [{ type: 'contact.offered' }], operator: [offeredTo] }))
  test('not to somebody off line', () => expect(match({ do: 'offer', ...about }, WAITING, [])).toMatchObject({ refused: 'operatorOffline' }))
  test('not to somebody on a break', () => expect(match({ do: 'offer', ...about }, WAITING, [available, { type: 'operator.onBreak', reason: 'rest', at: NOW }])).toMatchObject({ refused: 'operatorOffline' }))
  test('not to somebody who has an offer already', () => expect(match({ do: 'offer', ...about }, WAITING, [available, { type: 'operator.offered', contact: 'd' }])).toMatchObject({ refused: 'operatorBusy' }))
  test('not to somebody whose places are taken', () => {
    const full: readonly OperatorEvent[] = [available, took, { ...took, contact: 'd' }]
    expect(match({ do: 'offer', ...about, contactId: 'e' }, WAITING, full)).toMatchObject({ refused: 'operatorFull' })
  })
  test('accepting takes a place', () => expect(match({ do: 'accept', ...about }, OFFERED, [available, offeredTo])).toMatchObject({ contact: [{ type: 'contact.accepted' }], operator: [{ type: 'operator.took', contact: 'c', heavy: false }] }))
  test('a grave one counts as heavy', () => expect(match({ do: 'accept', ...about }, [...OFFERED, { type: 'contact.urgencyRaised', level: 'high', why: 'words' }], [available, offeredTo])).toMatchObject({ operator: [{ heavy: true }] }))
  test('what was not offered cannot be accepted', () => expect(match({ do: 'accept', ...about }, OFFERED, [available])).toMatchObject({ refused: 'offerGone' }))
  test('declining frees both', () => expect(match({ do: 'decline', ...about }, OFFERED, [available, offeredTo])).toMatchObject({ contact: [{ why: 'declined' }], operator: [{ type: 'operator.freed' }] }))
  test('lapsing frees both', () => expect(match({ do: 'lapse', ...about, now: NOW + 20_000 }, OFFERED, [available, offeredTo])).toMatchObject({ contact: [{ why: 'lapsed' }], operator: [{ type: 'operator.freed' }] }))
  test('closing frees the place', () => expect(match({ do: 'close', ...about, outcome: { kind: 'notRequest', what: 'test' } }, LIVE, [available, took])).toMatchObject({ contact: [{ type: 'contact.closed' }], operator: [{ type: 'operator.freed' }] }))
  test('nobody closes what is in other hands', () => expect(match({ do: 'close', ...about, outcome: { kind: 'helped' } }, LIVE, [available])).toMatchObject({ refused: 'notYours' }))
})

describe('an operator who is lost', () => {
  const contacts = new Map([['c', fold(evolveContact, NO_CONTACT, LIVE)], ['d', fold(evolveContact, NO_CONTACT, OFFERED)]])
  const holding = fold(evolveOperator, NO_OPERATOR, [available, took, { type: 'operator.offered', contact: 'd' }])
  test('gives back the dialogues and the offer', () => {
    const lost = decideLost('asem', holding, contacts, RULES_OF_111, NOW)
    expect(lost).toMatchObject({ operator: [{ type: 'operator.freed', contact: 'c' }, { type: 'operator.freed', contact: 'd' }, { type: 'operator.offline', why: 'lost' }] })
    expect('contacts' in lost && [...lost.contacts].map(([id, events]) => [id, events[0]?.type])).toEqual([['c', 'contact.released'], ['d', 'contact.offerEnded']])
  })
  test('is looked at again when more is in their hands than was locked', () => expect(decideLost('asem', holding, new Map(), RULES_OF_111, NOW)).toMatchObject({ refused: 'staleView' }))
  test('cannot be lost when off line', () => expect(decideLost('asem', NO_OPERATOR, new Map(), RULES_OF_111, NOW)).toMatchObject({ refused: 'operatorOffline' }))
})
