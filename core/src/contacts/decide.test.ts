import { describe, expect, test } from 'vitest'
import { SECOND } from '../time.ts'
import { BOX, NOW, RULES_OF_111, ULYTAU } from '../testing/people.ts'
import { specification } from '../testing/specification.ts'
import type { ContactCommand } from './decide.ts'
import { decideContact, OFFER_STANDS } from './decide.ts'
import type { ContactEvent } from './events.ts'
import { CONTACT_ACTIONS, CONTACT_STATUSES, evolveContact, NO_CONTACT } from './state.ts'

const { given } = specification((command: ContactCommand, state: typeof NO_CONTACT) => decideContact(command, state, RULES_OF_111), evolveContact, NO_CONTACT)

const opened: ContactEvent = { type: 'contact.opened', channel: 'text', thread: 't', language: 'kk', region: null, about: null, at: NOW }
const wrote = (seq: number, staff: string | null = null): ContactEvent => ({ type: 'contact.wrote', seq, by: staff === null ? 'citizen' : 'staff', staff, content: BOX, at: NOW })
const offered: ContactEvent = { type: 'contact.offered', operator: 'asem', until: NOW + OFFER_STANDS }
const accepted: ContactEvent = { type: 'contact.accepted', operator: 'asem', at: NOW }
const assessed = (change: Extract<ContactEvent, { type: 'contact.assessed' }>['change']): ContactEvent => ({ type: 'contact.assessed', change, by: 'asem', floor: null })
const WAITING = [opened, wrote(1)] as const
const OFFERED = [...WAITING, offered] as const
const LIVE = [...OFFERED, accepted] as const
const CLOSED = [...LIVE, assessed({ risk: 'low' }), { type: 'contact.closed', outcome: { kind: 'helped' }, by: 'asem', at: NOW }] as const satisfies readonly ContactEvent[]
const open: ContactCommand = { do: 'open', thread: 't', language: 'kk', region: null, about: null, danger: false, words: null, content: BOX, now: NOW }
const write: ContactCommand = { do: 'write', content: BOX, danger: false, words: null, now: NOW }

describe('somebody writes', () => {
  test('the first words open a contact', () => given().when(open).happens(opened, wrote(1)))
  test('"I am in danger now" stands before anybody has read it', () => given().when({ ...open, danger: true }).happens(opened, wrote(1), { type: 'contact.urgencyRaised', level: 'critical', why: 'person' }))
  test('words of danger raise the urgency', () => given().when({ ...open, words: 'high' }).happens(opened, wrote(1), { type: 'contact.urgencyRaised', level: 'high', why: 'words' }))
  test('words never lower it', () => given(...WAITING, { type: 'contact.urgencyRaised', level: 'critical', why: 'person' }).when({ ...write, words: 'high' }).happens(wrote(2)))
  test('one goes on writing while waiting', () => given(...WAITING).when(write).happens(wrote(2)))
  test('and while being offered', () => given(...OFFERED).when(write).happens(wrote(2)))
  test('and in the dialogue', () => given(...LIVE).when(write).happens(wrote(2)))
  test('not before there is a contact', () => given().when(write).refused('contactUnknown'))
  test('not after it has ended', () => given(...CLOSED).when(write).refused('contactClosed'))
  test('a contact is opened once', () => given(...WAITING).when(open).refused('contactTaken'))
})

describe('an offer', () => {
  test('stands twenty seconds', () => {
    expect(OFFER_STANDS).toBe(20 * SECOND)
    given(...WAITING).when({ do: 'offer', operator: 'asem', now: NOW }).happens(offered)
  })
  test('is never made twice', () => given(...OFFERED).when({ do: 'offer', operator: 'marat', now: NOW }).refused('contactTaken'))
  test('is accepted by the operator it was made to', () => given(...OFFERED).when({ do: 'accept', operator: 'asem', now: NOW }).happens(accepted))
  test('and by nobody else', () => given(...OFFERED).when({ do: 'accept', operator: 'marat', now: NOW }).refused('offerGone'))
  test('cannot be accepted when its time is over', () => given(...OFFERED).when({ do: 'accept', operator: 'asem', now: NOW + OFFER_STANDS }).refused('offerGone'))
  test('goes back when it is declined', () => given(...OFFERED).when({ do: 'decline', operator: 'asem', now: NOW }).happens({ type: 'contact.offerEnded', operator: 'asem', why: 'declined', at: NOW }))
  test('is declined by nobody else', () => given(...OFFERED).when({ do: 'decline', operator: 'marat', now: NOW }).refused('offerGone'))
  test('lapses at its time', () => given(...OFFERED).when({ do: 'lapse', now: NOW + OFFER_STANDS }).happens({ type: 'contact.offerEnded', operator: 'asem', why: 'lapsed', at: NOW + OFFER_STANDS }))
  test('never lapses early', () => given(...OFFERED).when({ do: 'lapse', now: NOW + OFFER_STANDS - 1 }).refused('tooEarly'))
  test('and its acceptance are one when an operator takes the next of those who left', () => given(...WAITING).when({ do: 'take', operator: 'asem', now: NOW }).happens(offered, accepted))
  test('to somebody else stands in the way of taking it', () => given(...OFFERED).when({ do: 'take', operator: 'marat', now: NOW }).refused('contactTaken'))
  test('that was accepted lapses no more', () => given(...LIVE).when({ do: 'lapse', now: NOW + OFFER_STANDS }).refused('offerGone'))
  test('ends when its operator is lost', () => given(...OFFERED).when({ do: 'release', operator: 'asem', now: NOW }).happens({ type: 'contact.offerEnded', operator: 'asem', why: 'lost', at: NOW }))
})

describe('a dialogue', () => {
  test('is answered by its operator', () => given(...LIVE).when({ do: 'reply', staff: 'asem', content: BOX, now: NOW }).happens(wrote(2, 'asem')))
  test('and by nobody else', () => given(...LIVE).when({ do: 'reply', staff: 'marat', content: BOX, now: NOW }).refused('notYours'))
  test('is not answered while it waits', () => given(...WAITING).when({ do: 'reply', staff: 'asem', content: BOX, now: NOW }).refused('notNow', { status: 'waiting' }))
  test('of a lost operator goes back to the queue', () => given(...LIVE).when({ do: 'release', operator: 'asem', now: NOW }).happens({ type: 'contact.released', operator: 'asem', why: 'lost', at: NOW }))
  test('and stands at its head', () => expect([...LIVE, { type: 'contact.released', operator: 'asem', why: 'lost', at: NOW } as const].reduce(evolveContact, NO_CONTACT)).toMatchObject({ status: 'waiting', operator: null, atHead: true }))
  test('is released only by the one who has it', () => given(...LIVE).when({ do: 'release', operator: 'marat', now: NOW }).refused('notYours'))
  test('joins one case', () => given(...LIVE).when({ do: 'joinCase', staff: 'asem', caseId: 'c' }).happens({ type: 'contact.joinedCase', caseId: 'c' }))
  test('and no second', () => given(...LIVE, { type: 'contact.joinedCase', caseId: 'c' }).when({ do: 'joinCase', staff: 'asem', caseId: 'd' }).refused('alreadyInCase'))
  test('joins a case by its operator only', () => given(...LIVE).when({ do: 'joinCase', staff: 'marat', caseId: 'c' }).refused('notYours'))
  test('is not closed before somebody has judged the danger', () => given(...LIVE).when({ do: 'close', staff: 'asem', outcome: { kind: 'helped' }, now: NOW }).refused('unassessed'))
  test('noise needs no judgement', () => {
    const outcome = { kind: 'notRequest', what: 'joke' } as const
    given(...LIVE).when({ do: 'close', staff: 'asem', outcome, now: NOW }).happens({ type: 'contact.closed', outcome, by: 'asem', at: NOW })
  })
  test('is closed by its operator only', () => given(...LIVE).when({ do: 'close', staff: 'marat', outcome: { kind: 'helped' }, now: NOW }).refused('notYours'))
})

describe('a note of the staff', () => {
  const noted = (n: number, to: 'colleagues' | 'self' = 'colleagues'): ContactEvent => ({ type: 'contact.noted', n, by: 'gulnar', to, content: BOX, at: NOW })
  const note: ContactCommand = { do: 'note', staff: 'gulnar', to: 'colleagues', content: BOX, now: NOW }
  test('has a number of its own', () => given(...LIVE, noted(1)).when({ ...note, to: 'self' }).happens(noted(2, 'self')))
  test('leaves the numbers of the messages alone', () => given(...LIVE, noted(1), noted(2)).when(write).happens(wrote(2)))
  test('stands beside somebody who waits, too', () => given(...WAITING).when(note).happens(noted(1)))
  test('not beside what has ended', () => given(...CLOSED).when(note).refused('contactClosed'))
  test('not beside nobody', () => given().when(note).refused('contactUnknown'))
})

describe('a judgement', () => {
  const assess = (change: Extract<ContactCommand, { do: 'assess' }>['change']): ContactCommand => ({ do: 'assess', staff: 'asem', change, now: NOW })
  test('of high danger makes it urgent', () => given(...LIVE).when(assess({ risk: 'high' })).happens(assessed({ risk: 'high' }), { type: 'contact.urgencyRaised', level: 'high', why: 'staff' }))
  test('lower than before does not make it less urgent', () => given(...LIVE, { type: 'contact.urgencyRaised', level: 'critical', why: 'person' }).when(assess({ risk: 'low' })).happens(assessed({ risk: 'low' })))
  test('may not go below a floor, which names itself', () => {
    given(...LIVE, assessed({ about: 'child', reasons: ['violence.physicalViolence'], actors: ['household'] })).when(assess({ risk: 'medium' })).refused('riskBelowFloor', { floor: 'high', rule: 'floor.childAtHome' })
  })
  test('is lifted when a floor comes to hold', () => {
    given(...LIVE, assessed({ risk: 'low', about: 'child', reasons: ['violence.physicalViolence'] }), { type: 'contact.urgencyRaised', level: 'low', why: 'staff' })
      .when(assess({ actors: ['household'] }))
      .happens({ type: 'contact.assessed', change: { actors: ['household'], risk: 'high' }, by: 'asem', floor: 'floor.childAtHome' }, { type: 'contact.urgencyRaised', level: 'high', why: 'staff' })
  })
  test('is made by its operator only', () => given(...LIVE).when({ ...assess({ region: ULYTAU }), staff: 'marat' } as ContactCommand).refused('notYours'))
  test('is not made of somebody who still waits', () => given(...WAITING).when(assess({ risk: 'high' })).refused('notNow', { status: 'waiting' }))
  test('staff may raise the urgency of somebody who waits', () => given(...WAITING).when({ do: 'raise', level: 'high' }).happens({ type: 'contact.urgencyRaised', level: 'high', why: 'staff' }))
})

describe('one of many copies', () => {
  const dismiss: ContactCommand = { do: 'dismiss', staff: 'asem', what: 'joke', now: NOW }
  test('is closed as what it is, by the one who decided for all', () => given(...WAITING).when(dismiss).happens({ type: 'contact.closed', outcome: { kind: 'notRequest', what: 'joke' }, by: 'asem', at: NOW }))
  test('is answered like anybody when it may be somebody in danger', () => given(...WAITING, { type: 'contact.urgencyRaised', level: 'high', why: 'words' }).when(dismiss).refused('urgentOne'))
  test('and when they have said anything more', () => given(...WAITING, wrote(2)).when(dismiss).refused('wroteOn'))
  test('and when somebody is about to answer', () => given(...OFFERED).when(dismiss).refused('notNow', { status: 'offered' }))
  test('and when somebody does', () => given(...LIVE).when(dismiss).refused('notNow', { status: 'live' }))
  test('and when their operator was lost', () => given(...WAITING, offered, accepted, { type: 'contact.released', operator: 'asem', why: 'lost', at: NOW }).when(dismiss).refused('wroteOn'))
  test('remembers that it stands behind', () => given().when({ ...open, behind: 'copy' }).happens({ ...opened, behind: 'copy' }, wrote(1)))
})

test('nothing happens to a contact that has ended', () => {
  expect(CONTACT_ACTIONS.closed).toEqual([])
  for (const status of [...CONTACT_STATUSES, 'handing'] as const) expect(CONTACT_ACTIONS[status]).toBeDefined()
  given(...CLOSED).when({ do: 'offer', operator: 'asem', now: NOW }).refused('contactClosed')
})
