import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRefusal } from '../decider.ts'
import type { Assessment } from '../directory/assessment.ts'
import { compareRisk, RISKS } from '../directory/problems.ts'
import { riskFloor } from '../directory/rules.ts'
import { BOX, NOW, PUPIL, RULES_OF_111, ULYTAU } from '../testing/people.ts'
import type { ContactCommand } from './decide.ts'
import { decideContact, OFFER_STANDS } from './decide.ts'
import type { ContactEvent } from './events.ts'
import { TAKEOVER_GROUNDS } from './events.ts'
import { HANDOVER_STANDS } from './handover.ts'
import { AWAY_BEHIND, place, turn } from './place.ts'
import type { Contact } from './state.ts'
import { allows, evolveContact, NO_CONTACT, standOf } from './state.ts'

type Draft = (now: number, contact: Contact) => ContactCommand

const who = fc.constantFrom('asem', 'marat')
const anybody = fc.constantFrom('asem', 'marat', 'gulnar')
const risk = fc.constantFrom(...RISKS)
const words = { danger: fc.boolean(), words: fc.option(risk, { freq: 2 }) }
const change: fc.Arbitrary<Partial<Assessment>> = fc.oneof(
  fc.record({ risk: fc.option(risk) }),
  fc.record({ age: fc.option(fc.constantFrom(9, 14, 30)), about: fc.constantFrom('self', 'child', null) }),
  fc.record({ reasons: fc.subarray([...PUPIL.reasons, 'violence.sexualViolence']), actors: fc.subarray([...PUPIL.actors]) }),
  fc.record({ region: fc.constantFrom(ULYTAU, null), incident: fc.constantFrom('rape', 'physicalAssault', null) }),
)
const outcome = fc.constantFrom({ kind: 'helped' } as const, { kind: 'notRequest', what: 'joke' } as const, { kind: 'case', caseId: 'c' } as const)

const draft: fc.Arbitrary<Draft> = fc.oneof(
  { weight: 1, arbitrary: fc.record(words).map((said): Draft => (now) => ({ do: 'open', thread: 't', language: 'kk', region: null, about: null, content: BOX, now, ...said })) },
  { weight: 4, arbitrary: fc.record(words).map((said): Draft => (now) => ({ do: 'write', content: BOX, now, ...said })) },
  // Mostly whoever has it in hand; now and then anybody.
  { weight: 10, arbitrary: fc.tuple(fc.constantFrom('offer', 'offer', 'take', 'accept', 'accept', 'accept', 'decline', 'release'), who, fc.nat(4)).map(([what, other, n]): Draft => (now, { operator, handover }) => {
      const right = what === 'release' && n % 2 === 0 ? operator : (handover?.to ?? operator)
      return { do: what, operator: n > 0 ? (right ?? other) : other, now }
    }) },
  { weight: 8, arbitrary: fc.tuple(anybody, fc.nat(4), fc.constantFrom('handOver', 'handOver', 'handOver', 'withdraw', 'observe')).map(([other, n, what]): Draft => (now, { operator }) => {
      const staff = n > 0 ? (operator ?? other) : other
      if (what === 'observe') return { do: what, by: other, now }
      return what === 'withdraw' ? { do: what, staff, now } : { do: what, staff, to: other, note: n % 2 === 0 ? BOX : null, now }
    }) },
  { weight: 1, arbitrary: fc.tuple(anybody, anybody, fc.constantFrom(...TAKEOVER_GROUNDS)).map(([by, other, ground]): Draft => (now, { operator }) => ({ do: 'takeOver', by, from: operator ?? other, ground, now })) },
  { weight: 2, arbitrary: fc.constant<Draft>((now) => ({ do: 'lapse', now })) },
  { weight: 1, arbitrary: risk.map((level): Draft => () => ({ do: 'raise', level })) },
  { weight: 1, arbitrary: who.map((staff): Draft => (now) => ({ do: 'dismiss', staff, what: 'joke', now })) },
  { weight: 6, arbitrary: fc.tuple(who, change, outcome, fc.constantFrom('reply', 'note', 'assess', 'assess', 'joinCase', 'close'), fc.nat(4)).map(([other, changed, ended, what, n]): Draft => (now, { operator }) => {
      const staff = n > 0 ? (operator ?? other) : other
      if (what === 'note') return { do: what, staff, to: n > 2 ? 'self' : 'colleagues', content: BOX, now }
      if (what === 'reply') return { do: what, staff, content: BOX, now }
      if (what === 'assess') return { do: what, staff, change: changed, now }
      return what === 'joinCase' ? { do: what, staff, caseId: 'case' } : { do: what, staff, outcome: ended, now }
    }) },
)
const steps = fc.array(fc.tuple(draft, fc.constantFrom(0, 0, 1000, 1000, OFFER_STANDS, HANDOVER_STANDS)), { minLength: 1, maxLength: 80, size: 'max' })

/** What must hold after a command that was allowed. */
function check(before: Contact, after: Contact, command: ContactCommand, events: readonly ContactEvent[]): void {
  expect(allows(standOf(before), command.do), 'nothing happens that the table does not allow').toBe(true)
  expect(after.seq - before.seq, 'each message has the next number, and none is skipped').toBe(events.filter((event) => event.type === 'contact.wrote').length)
  expect((after.notes ?? 0) - (before.notes ?? 0), 'notes have numbers of their own').toBe(command.do === 'note' ? 1 : 0)
  if (before.status !== 'none') expect(compareRisk(after.urgency, before.urgency), 'urgency only rises').toBeGreaterThanOrEqual(0)
  if ('danger' in command && command.danger) expect(after.urgency, 'the person’s own word counts most').toBe('critical')
  expect(after.operator === null, 'in somebody’s hands, in the queue, or dismissed from it').toBe(after.status === 'waiting' || command.do === 'dismiss')
  if (command.do === 'dismiss') expect([after.seq, compareRisk(before.urgency, 'high')], 'nobody in danger is dismissed, nor whoever said more').toEqual([1, -1])
  expect(after.offerUntil !== null, 'only an offer runs out').toBe(after.status === 'offered')
  if (before.caseId !== null) expect(after.caseId, 'a contact stays in its case').toBe(before.caseId)
  const until = before.handover?.until ?? before.offerUntil
  if (command.do === 'lapse') expect(until, 'no offer ends early').toBeLessThanOrEqual(command.now)
  if (command.do === 'accept') expect(until, 'an offer that has run out is nobody’s').toBeGreaterThan(command.now)
  checkHands(before, after, command)
  if (command.do === 'release' && before.operator !== after.operator && before.status === 'live') expect(place(after.openedAt, after.urgency, after.atHead), 'the head of the queue').toBeLessThan(place(after.openedAt, after.urgency, false))
  if (command.do === 'assess' && after.assessment.risk !== null) {
    const floor = riskFloor(after.assessment, RULES_OF_111, command.now)
    if (floor !== undefined) expect(compareRisk(after.assessment.risk, floor.floor), 'no judgement stands below its floor').toBeGreaterThanOrEqual(0)
    expect(compareRisk(after.urgency, after.assessment.risk), 'what staff judge grave is urgent').toBeGreaterThanOrEqual(0)
  }
  if (command.do === 'close' && command.outcome.kind !== 'notRequest') expect(before.assessment.risk, 'a request is not closed before somebody judged the danger').not.toBeNull()
}

/** Who holds the person: one at any moment, and only by an accepting, a take-over or a loss another. */
function checkHands(before: Contact, after: Contact, command: ContactCommand): void {
  if (after.handover) expect([after.status, after.handover.to === after.operator], 'a dialogue that is handed over goes on with the first').toEqual(['live', false])
  if (before.status === 'live' && after.operator !== before.operator) expect(command.do, 'hands change only so').toMatch(/^(accept|takeOver|release)$/)
  if (before.status === 'live' && (command.do !== 'release' || command.operator !== before.operator)) expect(after.operator, 'never in no hands').not.toBeNull()
  if (after.status === 'live') expect(after.takenFrom ?? [], 'whoever holds it does not only read').not.toContain(after.operator)
  if (command.do === 'observe') expect(after, 'a look changes nothing').toEqual(before)
}

test('whatever is done with a contact in whatever order, its promises hold', () => {
  const seen = new Set<string>()
  fc.assert(fc.property(steps, (all) => {
    let contact = NO_CONTACT
    let now = NOW
    for (const [draft, time] of all) {
      now += time
      const command = draft(now, contact)
      const events = decideContact(command, contact, RULES_OF_111)
      if (isRefusal(events)) continue
      let after = contact
      for (const event of events) {
        after = evolveContact(after, event)
        seen.add(event.type)
      }
      check(contact, after, command, events)
      contact = after
    }
  }), { numRuns: 800 })
  expect([...seen].toSorted(), 'the model reaches all that can happen').toEqual([
    'contact.accepted', 'contact.assessed', 'contact.closed', 'contact.handedOver', 'contact.handoverAsked', 'contact.handoverEnded', 'contact.joinedCase',
    'contact.noted', 'contact.observed', 'contact.offerEnded', 'contact.offered', 'contact.opened', 'contact.released', 'contact.takenOver', 'contact.urgencyRaised', 'contact.wrote',
  ])
})

test('whoever came, however urgent or lost, has a fixed place: nobody who comes two days later stands before them', () => {
  fc.assert(fc.property(fc.option(risk), fc.boolean(), fc.option(risk), fc.boolean(), (mine, lost, theirs, theyWereLost) => {
    expect(place(NOW, mine, lost)).toBeLessThan(place(NOW + 2 * 86_400_000, theirs, theyWereLost))
  }))
})

test('whoever looks at their page goes before whoever has closed it, by a fixed time, so nobody who left waits for ever', () => {
  fc.assert(fc.property(fc.nat(30 * 86_400_000), fc.option(risk), fc.boolean(), (later, urgency, here) => {
    const left = turn(place(NOW, null, false), null, false)
    const calm = turn(place(NOW + later, null, false), null, true)
    expect(calm < left, 'calm and here').toBe(later < AWAY_BEHIND)
    if (urgency === 'high' || urgency === 'critical') expect(turn(NOW, urgency, here), 'danger does not leave with the page').toBe(NOW)
  }))
})
