import { describe, expect, test } from 'vitest'
import type { ContactEvent } from '../contacts/events.ts'
import { HANDOVER_STANDS } from '../contacts/handover.ts'
import { evolveContact, NO_CONTACT } from '../contacts/state.ts'
import { fold } from '../decider.ts'
import { BOX, NOW, RULES_OF_111 } from '../testing/people.ts'
import { decideLost, decideMatch } from './decide.ts'
import type { OperatorEvent } from './events.ts'
import type { Colleague, HandsCommand } from './handover.ts'
import { decideHands, handsOf, whomToAsk } from './handover.ts'
import { evolveOperator, NO_OPERATOR } from './state.ts'

const LIVE: readonly ContactEvent[] = [
  { type: 'contact.opened', channel: 'text', thread: 't', language: 'kk', region: null, about: null, at: NOW },
  { type: 'contact.wrote', seq: 1, by: 'citizen', staff: null, content: BOX, at: NOW },
  { type: 'contact.offered', operator: 'asem', until: NOW + 20_000 },
  { type: 'contact.accepted', operator: 'asem', at: NOW },
]
const HANDING: readonly ContactEvent[] = [...LIVE, { type: 'contact.handoverAsked', from: 'asem', to: 'marat', until: NOW + HANDOVER_STANDS, note: null, at: NOW }]
const available: OperatorEvent = { type: 'operator.available', capacity: 1, at: NOW }
const took: OperatorEvent = { type: 'operator.took', contact: 'c', heavy: false, at: NOW }
const freed: OperatorEvent = { type: 'operator.freed', contact: 'c', at: NOW }
const offered: OperatorEvent = { type: 'operator.offered', contact: 'c' }
const other: OperatorEvent = { ...took, contact: 'd' }
const WORK: Readonly<Record<string, readonly OperatorEvent[]>> = { asem: [available, took], marat: [available, offered], full: [available, other], busy: [available, { type: 'operator.offered', contact: 'e' }], pausing: [available, { type: 'operator.onBreak', reason: 'rest', at: NOW }] }
const decide = (command: HandsCommand, contact: readonly ContactEvent[]) => decideHands(command, fold(evolveContact, NO_CONTACT, contact), (id) => fold(evolveOperator, NO_OPERATOR, WORK[id] ?? []), RULES_OF_111)
const about = { contactId: 'c', from: 'asem', now: NOW } as const
const operatorsOf = (answer: ReturnType<typeof decide>): unknown => ('operators' in answer ? Object.fromEntries(answer.operators) : answer)

describe('a hand-over is written for all it concerns', () => {
  const handOver = (to: string): HandsCommand => ({ do: 'handOver', ...about, to, note: null })
  test('asking one who is full is allowed: they judge', () => expect(operatorsOf(decide(handOver('full'), LIVE))).toEqual({ full: [offered] }))
  test('one who has an offer is not asked', () => expect(decide(handOver('busy'), LIVE)).toMatchObject({ refused: 'colleagueBusy' }))
  test('nor one who is on a break', () => expect(decide(handOver('pausing'), LIVE)).toMatchObject({ refused: 'colleagueAway' }))
  test('nor one who is off the line', () => expect(decide(handOver('nobody'), LIVE)).toMatchObject({ refused: 'colleagueAway' }))
  test('accepting frees the one and fills the other', () => expect(operatorsOf(decide({ do: 'accept', ...about, to: 'marat' }, HANDING))).toEqual({ asem: [freed], marat: [took] }))
  test('taking it back frees the one who was asked', () => expect(operatorsOf(decide({ do: 'withdraw', ...about, to: 'marat' }, HANDING))).toEqual({ marat: [freed] }))
  test('closing frees both', () => expect(operatorsOf(decide({ do: 'close', ...about, to: 'marat', outcome: { kind: 'notRequest', what: 'joke' } }, HANDING))).toEqual({ asem: [freed], marat: [freed] }))
  test('declining and lapsing touch the one who was asked', () => {
    const both = [fold(evolveContact, NO_CONTACT, HANDING), fold(evolveOperator, NO_OPERATOR, WORK['marat'] ?? []), RULES_OF_111] as const
    expect(decideMatch({ do: 'decline', operatorId: 'marat', contactId: 'c', now: NOW }, ...both)).toMatchObject({ contact: [{ why: 'declined' }], operator: [freed] })
    expect(decideMatch({ do: 'lapse', operatorId: 'marat', contactId: 'c', now: NOW + HANDOVER_STANDS }, ...both)).toMatchObject({ contact: [{ why: 'lapsed' }], operator: [{ type: 'operator.freed' }] })
  })
  test('to whoever is not asked it is no offer, like one that is none', () => {
    const both = [fold(evolveContact, NO_CONTACT, HANDING), fold(evolveOperator, NO_OPERATOR, WORK['dana'] ?? []), RULES_OF_111] as const
    for (const operatorId of ['dana', 'asem']) expect(decideMatch({ do: 'accept', operatorId, contactId: 'c', now: NOW }, ...both)).toMatchObject({ refused: 'offerGone' })
  })
  test('a command that was made for two sides looks again', () => {
    const both = [fold(evolveContact, NO_CONTACT, HANDING), fold(evolveOperator, NO_OPERATOR, WORK['marat'] ?? []), RULES_OF_111] as const
    for (const command of [{ do: 'accept', operatorId: 'marat' }, { do: 'close', operatorId: 'asem', outcome: { kind: 'helped' } }] as const) expect(decideMatch({ ...command, contactId: 'c', now: NOW }, ...both)).toMatchObject({ refused: 'staleView' })
    expect(decide({ do: 'close', ...about, to: 'dana', outcome: { kind: 'helped' } }, HANDING)).toMatchObject({ refused: 'staleView' })
  })
})

describe('a take-over is written for all it concerns', () => {
  const takeOver = (by: string, asked: string | null): HandsCommand => ({ do: 'takeOver', ...about, by, asked, ground: 'quality' })
  test('from the operator to the supervisor, who need not be on the line', () => expect(operatorsOf(decide(takeOver('gulnar', null), LIVE))).toEqual({ asem: [freed], gulnar: [took] }))
  test('whoever was asked to take it is asked no more', () => expect(operatorsOf(decide(takeOver('gulnar', 'marat'), HANDING))).toEqual({ asem: [freed], marat: [freed], gulnar: [took] }))
  test('whoever was asked may be the supervisor', () => {
    expect(operatorsOf(decide(takeOver('marat', 'marat'), HANDING))).toEqual({ asem: [freed], marat: [took] })
    expect(fold(evolveOperator, NO_OPERATOR, [...(WORK['marat'] ?? []), took])).toMatchObject({ offered: null, holding: ['c'] })
  })
  test('leaves another offer open', () => expect(fold(evolveOperator, NO_OPERATOR, [available, { type: 'operator.offered', contact: 'e' }, took])).toMatchObject({ offered: 'e', holding: ['c'] }))
  test('looks again when somebody was asked meanwhile', () => expect(decide(takeOver('gulnar', null), HANDING)).toMatchObject({ refused: 'staleView' }))
  test('locks each once', () => expect(handsOf(takeOver('marat', 'marat'))).toEqual(['asem', 'marat']))
})

describe('somebody is lost while a hand-over is open', () => {
  const contacts = new Map([['c', fold(evolveContact, NO_CONTACT, HANDING)]])
  const lose = (id: string) => decideLost(id, fold(evolveOperator, NO_OPERATOR, WORK[id] ?? []), contacts, RULES_OF_111, NOW)
  test('the first: it is offered to the other, whose card stays', () => {
    const lost = lose('asem')
    expect('contacts' in lost && lost.contacts.get('c')?.map((event) => event.type)).toEqual(['contact.released', 'contact.offered'])
    expect(lost).toMatchObject({ operator: [freed, { type: 'operator.offline', why: 'lost' }] })
  })
  test('the other: it stays with the first', () => {
    const lost = lose('marat')
    expect('contacts' in lost && lost.contacts.get('c')).toMatchObject([{ type: 'contact.handoverEnded', why: 'lost' }])
  })
  test('a supervisor who holds one off the line is lost like anybody', () => {
    const taken = new Map([['c', fold(evolveContact, NO_CONTACT, [...LIVE, { type: 'contact.takenOver', from: 'asem', by: 'gulnar', ground: 'danger', at: NOW }])]])
    expect(decideLost('gulnar', fold(evolveOperator, NO_OPERATOR, [took]), taken, RULES_OF_111, NOW)).toMatchObject({ operator: [freed, { type: 'operator.offline' }] })
  })
})

describe('any psychologist', () => {
  const one = (id: string, more: Partial<Colleague> = {}): Colleague => ({ id, roles: ['psychologist'], languages: ['kk'], holding: 0, capacity: 2, busy: false, since: NOW, ...more })
  const ask = (...colleagues: readonly Colleague[]) => whomToAsk('psychologist', 'kk', colleagues)
  test('is one of that profession to whom nothing is offered', () => expect(ask(one('a'), one('b', { roles: ['lawyer'] }), one('c', { busy: true }))).toEqual(['a']))
  test('who speaks the language, before one who has room', () => expect(ask(one('a', { languages: ['ru'] }), one('b', { holding: 2 }))).toEqual(['b', 'a']))
  test('then the least loaded, then who has been free longest', () => expect(ask(one('a', { holding: 1 }), one('b'), one('c', { since: NOW - 1 }))).toEqual(['c', 'b', 'a']))
})
