import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideContact, OFFER_STANDS } from '../contacts/decide.ts'
import type { Contact } from '../contacts/state.ts'
import { evolveContact, NO_CONTACT, offeredTo } from '../contacts/state.ts'
import { fold, isRefusal } from '../decider.ts'
import { BOX, NOW, RULES_OF_111 } from '../testing/people.ts'
import type { MatchCommand } from './decide.ts'
import type { Hands, InHand } from './away.ts'
import { handsOf } from './away.ts'
import { decideLost, decideMatch, decideOperator } from './decide.ts'
import type { HandsCommand } from './handover.ts'
import { decideHands } from './handover.ts'
import type { Operator } from './state.ts'
import { evolveOperator, NO_OPERATOR } from './state.ts'

const CONTACTS = ['a', 'b', 'c', 'd']
const OPERATORS = ['asem', 'marat', 'dana']
const CAPACITY = 2

/** A small centre that lives in memory: whatever the deciders allow happens, in any order. */
class Centre {
  readonly contacts = new Map(CONTACTS.map((id) => [id, NO_CONTACT]))
  readonly operators = new Map(OPERATORS.map((id) => [id, NO_OPERATOR]))
  /** Whose page is closed. */
  readonly away = new Set<string>()
  /** What was in whose hands when an offer was made last. */
  atOffer: Hands | undefined
  now = NOW
  /** Those that came by a hand-over or a take-over: only they may be more than there are places. */
  readonly handed = new Set<string>()

  contact(id: string): Contact {
    return this.contacts.get(id) ?? NO_CONTACT
  }

  operator(id: string): Operator {
    return this.operators.get(id) ?? NO_OPERATOR
  }

  write(id: string): void {
    const command = this.contact(id).status === 'none' ? ({ do: 'open', thread: id, language: 'kk', region: null, about: null, danger: false, words: null, content: BOX, now: this.now } as const) : ({ do: 'write', content: BOX, danger: false, words: null, now: this.now } as const)
    const events = decideContact(command, this.contact(id), RULES_OF_111)
    if (!isRefusal(events)) this.contacts.set(id, fold(evolveContact, this.contact(id), events))
  }

  work(id: string, to: 'goAvailable' | 'goOnBreak' | 'goOffline'): void {
    const command = to === 'goAvailable' ? ({ do: to, capacity: CAPACITY, now: this.now } as const) : to === 'goOnBreak' ? ({ do: to, reason: 'rest', now: this.now } as const) : ({ do: to, now: this.now } as const)
    const events = decideOperator(command, this.operator(id))
    if (!isRefusal(events)) this.operators.set(id, fold(evolveOperator, this.operator(id), events))
  }

  match(what: MatchCommand['do'], contactId: string, operatorId: string): void {
    const about = { contactId, operatorId, now: this.now }
    const command: MatchCommand = what === 'close' ? { do: what, outcome: { kind: 'notRequest', what: 'test' }, ...about } : { do: what, ...about }
    const lookAt = (id: string): InHand => ({ urgency: this.contact(id).urgency, here: !this.away.has(id) })
    const hands = handsOf(this.operator(operatorId).holding.map(lookAt))
    const both = decideMatch(command, this.contact(contactId), this.operator(operatorId), RULES_OF_111, lookAt)
    if (isRefusal(both)) return
    if (what === 'offer') this.atOffer = hands
    this.contacts.set(contactId, fold(evolveContact, this.contact(contactId), both.contact))
    this.operators.set(operatorId, fold(evolveOperator, this.operator(operatorId), both.operator))
  }

  hands(what: HandsCommand['do'], contactId: string, other: string): void {
    const contact = this.contact(contactId)
    const about = { contactId, from: contact.operator ?? other, to: contact.handover?.to ?? other, now: this.now }
    const command = this.handsCommand(what, about, contact, other)
    const all = decideHands(command, contact, (id) => this.operator(id), RULES_OF_111)
    if (isRefusal(all)) return
    this.handed.add(contactId)
    this.contacts.set(contactId, fold(evolveContact, contact, all.contact))
    for (const [id, events] of all.operators) this.operators.set(id, fold(evolveOperator, this.operator(id), events))
  }

  private handsCommand(what: HandsCommand['do'], about: { contactId: string; from: string; to: string; now: number }, contact: Contact, other: string): HandsCommand {
    const { to: _, ...rest } = about
    if (what === 'handOver') return { do: what, ...about, to: other, note: null }
    if (what === 'takeOver') return { do: what, ...rest, by: other, asked: contact.handover?.to ?? null, ground: 'danger' }
    return what === 'close' ? { do: what, ...about, outcome: { kind: 'notRequest', what: 'test' } } : { do: what, ...about }
  }

  lose(id: string): void {
    const lost = decideLost(id, this.operator(id), this.contacts, RULES_OF_111, this.now)
    if (isRefusal(lost)) return
    for (const [contact, events] of lost.contacts) this.contacts.set(contact, fold(evolveContact, this.contact(contact), events))
    this.operators.set(id, fold(evolveOperator, this.operator(id), lost.operator))
  }
}

const contact = fc.constantFrom(...CONTACTS)
const operator = fc.constantFrom(...OPERATORS)
const step = fc.oneof(
  { weight: 3, arbitrary: contact.map((id) => (centre: Centre) => centre.write(id)) },
  { weight: 2, arbitrary: fc.tuple(operator, fc.constantFrom('goAvailable', 'goAvailable', 'goOnBreak', 'goOffline')).map(([id, to]) => (centre: Centre) => centre.work(id, to)) },
  { weight: 8, arbitrary: fc.tuple(fc.constantFrom('offer', 'offer', 'take', 'accept', 'accept', 'decline', 'lapse', 'close'), contact, operator, fc.boolean()).map(([what, c, o, right]) => (centre: Centre) =>
      // Half of the time the one who has it in hand; else anybody.
      centre.match(what, c, right ? (offeredTo(centre.contact(c)) ?? centre.contact(c).operator ?? o) : o)) },
  { weight: 1, arbitrary: operator.map((id) => (centre: Centre) => centre.lose(id)) },
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom('handOver', 'handOver', 'handOver', 'accept', 'accept', 'withdraw', 'close', 'takeOver'), contact, operator).map(([what, c, o]) => (centre: Centre) => centre.hands(what, c, o)) },
  { weight: 2, arbitrary: fc.tuple(contact, fc.boolean()).map(([id, left]) => (centre: Centre) => void (left ? centre.away.add(id) : centre.away.delete(id))) },
  { weight: 2, arbitrary: fc.constantFrom(1000, OFFER_STANDS).map((time) => (centre: Centre) => { centre.now += time }) },
)

/** What must hold whatever happened. */
function check(centre: Centre, before: ReadonlyMap<string, Contact>): void {
  for (const [id, one] of centre.contacts) {
    const asked = OPERATORS.filter((who) => centre.operator(who).offered === id)
    const heldBy = OPERATORS.filter((who) => centre.operator(who).holding.includes(id))
    expect(asked, 'an offer stands on both sides, and there is never a second').toEqual(offeredTo(one) === null ? [] : [offeredTo(one)])
    expect(heldBy, 'a dialogue is in the hands of one operator, who knows it').toEqual(one.status === 'live' ? [one.operator] : [])
    expect(one.seq, 'no message is lost').toBeGreaterThanOrEqual(before.get(id)?.seq ?? 0)
    if (before.get(id)?.status === 'closed') expect(one, 'what has ended stays as it ended').toEqual(before.get(id))
    if (before.get(id)?.status !== 'none') expect(one.status, 'text is never abandoned').not.toBe('none')
  }
  if (centre.atOffer) expect(centre.atOffer.live, 'nobody is offered more than there are places').toBeLessThan(CAPACITY)
  for (const one of centre.operators.values()) {
    if (one.status !== 'available') expect(one.offered, 'offers only go to whoever is on line').toBeNull()
    if (one.status === 'offline') expect(one.holding.filter((id) => !centre.handed.has(id)), 'nobody who is off the line holds a dialogue, unless they took it over').toEqual([])
  }
}

test('whatever happens in whatever order, contacts and operators never contradict each other', () => {
  fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 120, size: 'max' }), (steps) => {
    const centre = new Centre()
    for (const go of steps) {
      const before = new Map(centre.contacts)
      go(centre)
      check(centre, before)
    }
  }), { numRuns: 300 })
})

test('the model reaches what it is about: dialogues, lapsed offers, lost operators, hand-overs, take-overs', () => {
  const seen = new Set<string>()
  fc.assert(fc.property(fc.array(step, { minLength: 60, maxLength: 120 }), (steps) => {
    const centre = new Centre()
    for (const go of steps) {
      go(centre)
      for (const one of centre.contacts.values()) {
        seen.add(one.status)
        if (one.atHead) seen.add('lost')
        if (one.passed.length > 0) seen.add('passed')
        if (one.handover) seen.add('handing')
        if (one.takenFrom) seen.add('takenOver')
      }
      for (const one of centre.operators.values()) {
        if (one.holding.length > CAPACITY) seen.add('beside the places')
      }
    }
  }), { numRuns: 200, seed: 111 })
  expect([...seen].toSorted()).toEqual(['beside the places', 'closed', 'handing', 'live', 'lost', 'none', 'offered', 'passed', 'takenOver', 'waiting'])
})
