import { describe, expect, test } from 'vitest'
import { fold } from '../decider.ts'
import { BOX, NOW, RULES_OF_111 } from '../testing/people.ts'
import { specification } from '../testing/specification.ts'
import { SECOND } from '../time.ts'
import type { ContactCommand } from './decide.ts'
import { decideContact, OFFER_STANDS } from './decide.ts'
import type { ContactEvent, HandoverEnd } from './events.ts'
import { HANDOVER_STANDS } from './handover.ts'
import { answererOf, evolveContact, formerOf, NO_CONTACT, offeredTo, standOf } from './state.ts'

const { given } = specification((command: ContactCommand, state: typeof NO_CONTACT) => decideContact(command, state, RULES_OF_111), evolveContact, NO_CONTACT)

const WAITING: readonly ContactEvent[] = [
  { type: 'contact.opened', channel: 'text', thread: 't', language: 'kk', region: null, about: null, at: NOW },
  { type: 'contact.wrote', seq: 1, by: 'citizen', staff: null, content: BOX, at: NOW },
]
const OFFERED: readonly ContactEvent[] = [...WAITING, { type: 'contact.offered', operator: 'asem', until: NOW + OFFER_STANDS }]
const LIVE: readonly ContactEvent[] = [...OFFERED, { type: 'contact.accepted', operator: 'asem', at: NOW }]
const asked: ContactEvent = { type: 'contact.handoverAsked', from: 'asem', to: 'marat', until: NOW + HANDOVER_STANDS, note: BOX, at: NOW }
const HANDING = [...LIVE, asked]
const ended = (why: HandoverEnd, at = NOW): ContactEvent => ({ type: 'contact.handoverEnded', from: 'asem', to: 'marat', why, at })
const handedOver: ContactEvent = { type: 'contact.handedOver', from: 'asem', to: 'marat', at: NOW }
const taken: ContactEvent = { type: 'contact.takenOver', from: 'asem', by: 'gulnar', ground: 'danger', at: NOW }
const handOver: ContactCommand = { do: 'handOver', staff: 'asem', to: 'marat', note: BOX, now: NOW }
const takeOver: ContactCommand = { do: 'takeOver', by: 'gulnar', from: 'asem', ground: 'danger', now: NOW }
const stateAfter = (events: readonly ContactEvent[]) => fold(evolveContact, NO_CONTACT, events)

describe('a hand-over', () => {
  test('is asked by whoever holds the dialogue, and stands a minute', () => {
    expect(HANDOVER_STANDS).toBe(60 * SECOND)
    given(...LIVE).when(handOver).happens(asked)
  })
  test('leaves the person with the first until the other has accepted', () => {
    expect(stateAfter(HANDING)).toMatchObject({ status: 'live', operator: 'asem' })
    expect([standOf(stateAfter(HANDING)), offeredTo(stateAfter(HANDING)), answererOf(stateAfter(HANDING))]).toEqual(['handing', 'marat', 'asem'])
  })
  test('is asked by nobody else', () => given(...LIVE).when({ ...handOver, staff: 'dana' }).refused('notYours'))
  test('goes to somebody else', () => given(...LIVE).when({ ...handOver, to: 'asem' }).refused('notToYourself'))
  test('is asked of one at a time', () => given(...HANDING).when({ ...handOver, to: 'dana' }).refused('notNow', { status: 'live' }))
  test('is not asked for somebody who still waits', () => given(...WAITING).when(handOver).refused('notNow', { status: 'waiting' }))
  test('accepted, puts the person into the hands of the other', () => {
    given(...HANDING).when({ do: 'accept', operator: 'marat', now: NOW }).happens(handedOver)
    expect(stateAfter([...HANDING, handedOver])).toMatchObject({ status: 'live', operator: 'marat' })
    expect(standOf(stateAfter([...HANDING, handedOver]))).toBe('live')
  })
  test('is accepted by nobody else', () => given(...HANDING).when({ do: 'accept', operator: 'dana', now: NOW }).refused('offerGone'))
  test('not by the first either', () => given(...HANDING).when({ do: 'accept', operator: 'asem', now: NOW }).refused('offerGone'))
  test('is not accepted when its time is over', () => given(...HANDING).when({ do: 'accept', operator: 'marat', now: NOW + HANDOVER_STANDS }).refused('offerGone'))
  test('declined, stays where it is', () => given(...HANDING).when({ do: 'decline', operator: 'marat', now: NOW }).happens(ended('declined')))
  test('is declined by nobody else', () => given(...HANDING).when({ do: 'decline', operator: 'asem', now: NOW }).refused('offerGone'))
  test('lapses at its time', () => given(...HANDING).when({ do: 'lapse', now: NOW + HANDOVER_STANDS }).happens(ended('lapsed', NOW + HANDOVER_STANDS)))
  test('never early', () => given(...HANDING).when({ do: 'lapse', now: NOW + HANDOVER_STANDS - 1 }).refused('tooEarly'))
  test('is taken back by whoever asked', () => given(...HANDING).when({ do: 'withdraw', staff: 'asem', now: NOW }).happens(ended('withdrawn')))
  test('and by nobody else', () => given(...HANDING).when({ do: 'withdraw', staff: 'marat', now: NOW }).refused('notYours'))
  test('that is over is not taken back', () => given(...LIVE).when({ do: 'withdraw', staff: 'asem', now: NOW }).refused('notNow', { status: 'live' }))
})

describe('while a hand-over is open', () => {
  test('the person goes on writing', () => given(...HANDING).when({ do: 'write', content: BOX, danger: false, words: null, now: NOW }).happens({ type: 'contact.wrote', seq: 2, by: 'citizen', staff: null, content: BOX, at: NOW }))
  test('the first goes on answering', () => given(...HANDING).when({ do: 'reply', staff: 'asem', content: BOX, now: NOW }).happens({ type: 'contact.wrote', seq: 2, by: 'staff', staff: 'asem', content: BOX, at: NOW }))
  test('the other does not answer yet', () => given(...HANDING).when({ do: 'reply', staff: 'marat', content: BOX, now: NOW }).refused('notYours'))
  test('closing the dialogue ends the hand-over as well', () => {
    const outcome = { kind: 'notRequest', what: 'thanks' } as const
    given(...HANDING).when({ do: 'close', staff: 'asem', outcome, now: NOW }).happens(ended('closed'), { type: 'contact.closed', outcome, by: 'asem', at: NOW })
    expect(stateAfter([...HANDING, { type: 'contact.closed', outcome, by: 'asem', at: NOW }]).handover).toBeUndefined()
  })
  test('the loss of the other leaves the person with the first', () => given(...HANDING).when({ do: 'release', operator: 'marat', now: NOW }).happens(ended('lost')))
  test('the loss of the first makes it an offer to the other, which stands no longer than any offer', () => {
    given(...HANDING).when({ do: 'release', operator: 'asem', now: NOW }).happens(
      { type: 'contact.released', operator: 'asem', why: 'lost', at: NOW }, { type: 'contact.offered', operator: 'marat', until: NOW + OFFER_STANDS },
    )
  })
  test('and no longer than the hand-over would have', () => {
    const now = NOW + HANDOVER_STANDS - SECOND
    given(...HANDING).when({ do: 'release', operator: 'asem', now }).happens({ type: 'contact.released', operator: 'asem', why: 'lost', at: now }, { type: 'contact.offered', operator: 'marat', until: NOW + HANDOVER_STANDS })
  })
  test('then the person waits at the head of the queue', () => {
    expect(stateAfter([...HANDING, { type: 'contact.released', operator: 'asem', why: 'lost', at: NOW }, { type: 'contact.offered', operator: 'marat', until: NOW + OFFER_STANDS }])).toMatchObject({ status: 'offered', operator: 'marat', atHead: true })
  })
  test('nobody else is lost to it', () => given(...HANDING).when({ do: 'release', operator: 'dana', now: NOW }).refused('notYours'))
  test('a supervisor may take it over', () => given(...HANDING).when(takeOver).happens(taken))
  test('then it is handed over to nobody any more', () => {
    expect(stateAfter([...HANDING, taken])).toMatchObject({ operator: 'gulnar', takenFrom: ['asem'] })
    given(...HANDING, taken).when({ do: 'accept', operator: 'marat', now: NOW }).refused('offerGone')
  })
})

describe('a take-over', () => {
  test('names its ground', () => given(...LIVE).when({ ...takeOver, ground: 'conflictOfInterest' }).happens({ type: 'contact.takenOver', from: 'asem', by: 'gulnar', ground: 'conflictOfInterest', at: NOW }))
  test('of two at once, the second finds it in other hands', () => given(...LIVE, taken).when({ ...takeOver, by: 'arman' }).refused('contactTaken'))
  test('is not of one’s own', () => given(...LIVE, taken).when(takeOver).refused('alreadyYours'))
  test('is not of somebody who waits: the queue finds them an operator', () => given(...WAITING).when(takeOver).refused('notNow', { status: 'waiting' }))
  test('nor of a dialogue that has ended', () => given(...LIVE, { type: 'contact.closed', outcome: { kind: 'notRequest', what: 'joke' }, by: 'asem', at: NOW }).when(takeOver).refused('contactClosed'))
  test('leaves the operator to read, and nothing else', () => {
    expect(formerOf(stateAfter([...LIVE, taken]))).toEqual(['asem'])
    for (const command of [{ do: 'reply', staff: 'asem', content: BOX, now: NOW }, { do: 'close', staff: 'asem', outcome: { kind: 'helped' }, now: NOW }, { do: 'assess', staff: 'asem', change: { risk: 'high' }, now: NOW }, { ...handOver }] as const) given(...LIVE, taken).when(command).refused('notYours')
  })
  test('until the dialogue ends', () => expect(formerOf(stateAfter([...LIVE, taken, { type: 'contact.closed', outcome: { kind: 'helped' }, by: 'gulnar', at: NOW }]))).toEqual([]))
  test('ends with the dialogue back in the same hands', () => {
    const back: readonly ContactEvent[] = [taken, { type: 'contact.handoverAsked', from: 'gulnar', to: 'asem', until: NOW + HANDOVER_STANDS, note: null, at: NOW }, { type: 'contact.handedOver', from: 'gulnar', to: 'asem', at: NOW }]
    expect(formerOf(stateAfter([...LIVE, ...back]))).toEqual([])
  })
})

describe('a look', () => {
  const observe: ContactCommand = { do: 'observe', by: 'gulnar', now: NOW }
  test.each([['somebody who waits', WAITING], ['what is offered', OFFERED], ['a dialogue', LIVE], ['one that is handed over', HANDING]])('at %s is written down and changes nothing', (_, before) => {
    given(...before).when(observe).happens({ type: 'contact.observed', by: 'gulnar', at: NOW })
    expect(stateAfter([...before, { type: 'contact.observed', by: 'gulnar', at: NOW }])).toEqual(stateAfter(before))
  })
})
