import type { ContactRefusal } from '../contacts/decide.ts'
import { decideContact } from '../contacts/decide.ts'
import type { ContactEvent, ContactOutcome, TakeoverGround } from '../contacts/events.ts'
import type { Contact } from '../contacts/state.ts'
import type { ContentRef, Refusal } from '../decider.ts'
import { isRefusal, refuse } from '../decider.ts'
import type { Rules } from '../directory/rules.ts'
import type { Role } from '../directory/staff.ts'
import type { Language } from '../language.ts'
import type { Instant } from '../time.ts'
import type { RoutingRefusal } from './decide.ts'
import { took } from './decide.ts'
import type { OperatorEvent } from './events.ts'
import type { Operator } from './state.ts'
import { operatorAllows } from './state.ts'

/** Commands that change in whose hands a dialogue is. `from` holds it as far as whoever asks knows. */
export type HandsCommand =
  | { readonly do: 'handOver'; readonly contactId: string; readonly from: string; readonly to: string; readonly note: ContentRef | null; readonly now: Instant }
  | { readonly do: 'accept' | 'withdraw'; readonly contactId: string; readonly from: string; readonly to: string; readonly now: Instant }
  | { readonly do: 'close'; readonly contactId: string; readonly from: string; readonly to: string; readonly outcome: ContactOutcome; readonly now: Instant }
  /** `asked`: to whom it is being handed over meanwhile; null when to nobody. */
  | { readonly do: 'takeOver'; readonly contactId: string; readonly from: string; readonly by: string; readonly asked: string | null; readonly ground: TakeoverGround; readonly now: Instant }

export interface HandsEvents {
  readonly contact: readonly ContactEvent[]
  readonly operators: ReadonlyMap<string, readonly OperatorEvent[]>
}
type Answer = HandsEvents | Refusal<ContactRefusal | RoutingRefusal>

/** Whose work changes with this command: all are locked, and to all is written, or to none. */
export function handsOf(command: HandsCommand): readonly string[] {
  if (command.do === 'takeOver') return [...new Set([command.from, command.by, ...(command.asked === null ? [] : [command.asked])])]
  return command.do === 'handOver' || command.do === 'withdraw' ? [command.to] : [command.from, command.to]
}

/** Decides for the contact and everybody whose hands it touches at once. Refuses with `staleView` when others are concerned by now than were locked. */
export function decideHands(command: HandsCommand, contact: Contact, operator: (id: string) => Operator, rules: Rules): Answer {
  const asked = contact.handover?.to ?? null
  switch (command.do) {
    case 'handOver':
      return handOver(command, contact, operator(command.to), rules)
    case 'withdraw':
      return asked === command.to ? both({ do: 'withdraw', staff: command.from, now: command.now }, contact, rules, [[command.to, freed(command)]]) : refuse('offerGone')
    case 'accept':
      if (asked !== command.to) return refuse('offerGone')
      if (contact.operator !== command.from) return refuse('staleView')
      return both({ do: 'accept', operator: command.to, now: command.now }, contact, rules, [[command.from, freed(command)], [command.to, took(command.contactId, contact, command.now)]])
    case 'close':
      if (asked !== command.to) return refuse('staleView')
      return both({ do: 'close', staff: command.from, outcome: command.outcome, now: command.now }, contact, rules, [[command.from, freed(command)], [command.to, freed(command)]])
    case 'takeOver':
      return takeOver(command, contact, operator(command.by), rules)
  }
}

function freed({ contactId, now }: HandsCommand): OperatorEvent {
  return { type: 'operator.freed', contact: contactId, at: now }
}

function both(command: Parameters<typeof decideContact>[0], contact: Contact, rules: Rules, operators: readonly (readonly [string, OperatorEvent])[]): Answer {
  const events = decideContact(command, contact, rules)
  return isRefusal(events) ? events : { contact: events, operators: new Map(operators.map(([id, event]) => [id, [event]])) }
}

/** Only to somebody who is on the line and is asked nothing else just now. Whether there is room, the taker judges. */
function handOver(command: Extract<HandsCommand, { do: 'handOver' }>, contact: Contact, taker: Operator, rules: Rules): Answer {
  const { contactId, from, to, note, now } = command
  const asked = both({ do: 'handOver', staff: from, to, note, now }, contact, rules, [[to, { type: 'operator.offered', contact: contactId }]])
  if (isRefusal(asked)) return asked
  if (!operatorAllows(taker.status, 'offer')) return refuse('colleagueAway')
  return taker.offered === null ? asked : refuse('colleagueBusy')
}

function takeOver(command: Extract<HandsCommand, { do: 'takeOver' }>, contact: Contact, taker: Operator, rules: Rules): Answer {
  const { contactId, from, by, asked, ground, now } = command
  if (!operatorAllows(taker.status, 'takeOver')) return refuse('operatorOffline')
  const others = contact.handover && contact.handover.to !== by ? [[contact.handover.to, freed(command)] as const] : []
  const taken = both({ do: 'takeOver', by, from, ground, now }, contact, rules, [[from, freed(command)], ...others, [by, took(contactId, contact, now)]])
  if (isRefusal(taken)) return taken
  return (contact.handover?.to ?? null) === asked ? taken : refuse('staleView')
}

export const PROFESSIONS = ['psychologist', 'lawyer'] as const satisfies readonly Role[]
export type Profession = (typeof PROFESSIONS)[number]

/** A colleague who is on the line. */
export interface Colleague {
  readonly id: string
  readonly roles: readonly Role[]
  readonly languages: readonly Language[]
  readonly holding: number
  readonly capacity: number
  /** Something is offered to them just now. */
  readonly busy: boolean
  readonly since: Instant
}

/**
 * "Any psychologist", "any lawyer": whom to ask, best first. Whoever speaks the person's language comes first, then whoever
 * has room, then the least loaded, then whoever has been free longest. Somebody without room is asked last, not left out: they may say yes.
 */
export function whomToAsk(profession: Profession, language: Language, colleagues: readonly Colleague[]): readonly string[] {
  const load = (one: Colleague): number => one.holding / Math.max(1, one.capacity)
  const speaks = (one: Colleague): number => Number(!one.languages.includes(language))
  return colleagues
    .filter((one) => one.roles.includes(profession) && !one.busy)
    .toSorted((a, b) => speaks(a) - speaks(b) || load(a) - load(b) || a.since - b.since || (a.id < b.id ? -1 : 1))
    .map((one) => one.id)
}
