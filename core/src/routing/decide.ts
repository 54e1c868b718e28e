import type { ContactCommand, ContactRefusal } from '../contacts/decide.ts'
import { decideContact } from '../contacts/decide.ts'
import type { ContactEvent, ContactOutcome } from '../contacts/events.ts'
import type { Contact } from '../contacts/state.ts'
import { isUrgent } from '../contacts/place.ts'
import { offeredTo } from '../contacts/state.ts'
import type { Decision, Refusal } from '../decider.ts'
import { isRefusal, refuse } from '../decider.ts'
import { compareRisk } from '../directory/problems.ts'
import type { Rules } from '../directory/rules.ts'
import type { Instant } from '../time.ts'
import type { LookAt } from './away.ts'
import { AWAY_AT_ONCE, awayRoom, handsOf, takesPlace } from './away.ts'
import type { BreakReason, OperatorEvent } from './events.ts'
import type { Operator, OperatorAction } from './state.ts'
import { operatorAllows } from './state.ts'

export const ROUTING_REFUSALS = ['operatorOffline', 'operatorFull', 'operatorBusy', 'awayFull', 'nobodyAway', 'stillHolding', 'staleView', 'presenceFresh', 'routerReplaced', 'colleagueAway', 'colleagueBusy', 'nobodyFree'] as const
export type RoutingRefusal = (typeof ROUTING_REFUSALS)[number]
type Answer = Decision<OperatorEvent, RoutingRefusal>

/** What an operator does about themselves. */
export type OperatorCommand =
  | { readonly do: 'goAvailable'; readonly capacity: number; readonly now: Instant }
  | { readonly do: 'goOnBreak'; readonly reason: BreakReason; readonly now: Instant }
  | { readonly do: 'goOffline'; readonly now: Instant }

/** Changes an operator's own state. Nobody leaves while a person is still talking to them. */
export function decideOperator(command: OperatorCommand, operator: Operator): Answer {
  if (!operatorAllows(operator.status, command.do)) return refuse('operatorOffline')
  switch (command.do) {
    case 'goAvailable':
      return [{ type: 'operator.available', capacity: command.capacity, at: command.now }]
    case 'goOnBreak':
      return operator.offered === null ? [{ type: 'operator.onBreak', reason: command.reason, at: command.now }] : refuse('operatorBusy')
    case 'goOffline':
      if (operator.holding.length > 0) return refuse('stillHolding', { n: operator.holding.length })
      return operator.offered === null ? [{ type: 'operator.offline', why: 'signedOut', at: command.now }] : refuse('operatorBusy')
  }
}

/** Commands that change an operator and a contact together, in one transaction. */
export type MatchCommand =
  | { readonly do: 'offer' | 'take' | 'accept' | 'decline' | 'lapse'; readonly operatorId: string; readonly contactId: string; readonly now: Instant }
  | { readonly do: 'close'; readonly operatorId: string; readonly contactId: string; readonly outcome: ContactOutcome; readonly now: Instant }

export interface MatchEvents {
  readonly contact: readonly ContactEvent[]
  readonly operator: readonly OperatorEvent[]
}

/**
 * Decides for both sides at once: either both change or neither does. So nobody ever has two open offers.
 * What is in hand is counted in the operator's own state, as the command before left it; `lookAt` says which of it takes a place now. Unless told, all do.
 */
export function decideMatch(command: MatchCommand, contact: Contact, operator: Operator, rules: Rules, lookAt: LookAt = () => ({ urgency: null, here: true })): MatchEvents | Refusal<ContactRefusal | RoutingRefusal> {
  // Three sides are needed then (see `handover.ts`); whoever it concerns looks again, and to all others it is as any that is not theirs.
  if (contact.handover && command.do === 'accept') return refuse(contact.handover.to === command.operatorId ? 'staleView' : 'offerGone')
  if (contact.handover && command.do === 'close') return refuse('staleView')
  const mine = operatorSide(command, contact, operator, lookAt)
  if (isRefusal(mine)) return mine
  const theirs = decideContact(contactSide(command), contact, rules)
  return isRefusal(theirs) ? theirs : { contact: theirs, operator: mine }
}

function contactSide(command: MatchCommand): ContactCommand {
  const { now, operatorId: operator } = command
  if (command.do === 'lapse') return { do: 'lapse', now }
  if (command.do === 'close') return { do: 'close', staff: operator, outcome: command.outcome, now }
  return { do: command.do, operator, now }
}

function operatorSide(command: MatchCommand, contact: Contact, operator: Operator, lookAt: LookAt): Decision<OperatorEvent, ContactRefusal | RoutingRefusal> {
  const { contactId, now } = command
  switch (command.do) {
    case 'offer':
      return offer(contactId, contact, operator, lookAt)
    case 'take':
      return take(contactId, contact, operator, lookAt, now)
    case 'accept':
      return operator.offered === contactId ? [took(contactId, contact, now)] : refuse('offerGone')
    case 'decline':
    case 'lapse':
      return offeredTo(contact) === command.operatorId ? [{ type: 'operator.freed', contact: contactId, at: now }] : refuse('offerGone')
    case 'close':
      return operator.holding.includes(contactId) ? [{ type: 'operator.freed', contact: contactId, at: now }] : refuse('notYours')
  }
}

/** A grave one counts as heavy, however it came. */
export function took(contactId: string, contact: Contact, at: Instant): OperatorEvent {
  return { type: 'operator.took', contact: contactId, heavy: compareRisk(contact.urgency, 'high') >= 0, at }
}

function offer(contactId: string, contact: Contact, operator: Operator, lookAt: LookAt): Answer {
  const action: OperatorAction = 'offer'
  if (!operatorAllows(operator.status, action)) return refuse('operatorOffline')
  if (operator.offered !== null) return refuse('operatorBusy')
  const hands = handsOf(operator.holding.map(lookAt))
  if (hands.live >= operator.capacity) return refuse('operatorFull')
  const fits = takesPlace({ urgency: contact.urgency, here: lookAt(contactId).here }) || awayRoom(hands) > 0
  return fits ? [{ type: 'operator.offered', contact: contactId }] : refuse('awayFull', { n: AWAY_AT_ONCE })
}

/**
 * The next of those who have left, beside whatever else is in hand: also while an offer stands and all places are taken. One who has left
 * and is offered counts already: they may say yes to it. Danger takes a place, so nobody in danger comes this way, however late it is known.
 */
function take(contactId: string, contact: Contact, operator: Operator, lookAt: LookAt, now: Instant): Decision<OperatorEvent, ContactRefusal | RoutingRefusal> {
  if (!operatorAllows(operator.status, 'take')) return refuse('operatorOffline')
  if (isUrgent(contact.urgency)) return refuse('contactTaken')
  const coming = operator.offered === null ? operator.holding : [...operator.holding, operator.offered]
  return awayRoom(handsOf(coming.map(lookAt))) > 0 ? [took(contactId, contact, now)] : refuse('awayFull', { n: AWAY_AT_ONCE })
}

/**
 * An operator whose browser is gone: all that was in their hands goes back to the head of the queue, and they go offline.
 * `contacts` are the streams that were locked; when the operator holds another one by now the caller looks again.
 */
export function decideLost(
  operatorId: string, operator: Operator, contacts: ReadonlyMap<string, Contact>, rules: Rules, now: Instant,
): { readonly contacts: ReadonlyMap<string, readonly ContactEvent[]>; readonly operator: readonly OperatorEvent[] } | Refusal<RoutingRefusal | ContactRefusal> {
  if (operator.status === 'offline' && operator.holding.length === 0) return refuse('operatorOffline')
  const held = operator.offered === null ? operator.holding : [...operator.holding, operator.offered]
  const released = new Map<string, readonly ContactEvent[]>()
  for (const id of held) {
    const contact = contacts.get(id)
    if (contact === undefined) return refuse('staleView')
    const events = decideContact({ do: 'release', operator: operatorId, now }, contact, rules)
    if (isRefusal(events)) return events
    released.set(id, events)
  }
  const freed = held.map((contact): OperatorEvent => ({ type: 'operator.freed', contact, at: now }))
  return { contacts: released, operator: [...freed, { type: 'operator.offline', why: 'lost', at: now }] }
}
