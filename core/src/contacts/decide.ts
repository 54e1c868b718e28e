import type { ContentRef, Decision } from '../decider.ts'
import { refuse } from '../decider.ts'
import type { About, Assessment } from '../directory/assessment.ts'
import type { Entry } from '../directory/institutions.ts'
import type { NonRequest, Risk } from '../directory/problems.ts'
import { compareRisk } from '../directory/problems.ts'
import type { RegionCode } from '../directory/regions.ts'
import type { Rules } from '../directory/rules.ts'
import { riskFloor } from '../directory/rules.ts'
import type { Language } from '../language.ts'
import type { Instant } from '../time.ts'
import { SECOND } from '../time.ts'
import type { ContactEvent, ContactOutcome } from './events.ts'
import type { HandoverCommand } from './handover.ts'
import { acceptHandover, decideHandover, endHandover, endsOf, HANDOVER_REFUSALS, releaseFromHandover } from './handover.ts'
import type { Contact, ContactAction } from './state.ts'
import { allows, offeredTo, standOf } from './state.ts'
import type { Behind } from './set-back.ts'

/** How long an offer stands before it goes to the next operator. */
export const OFFER_STANDS = 20 * SECOND

export type ContactCommand =
  | { readonly do: 'open'; readonly thread: string; readonly language: Language; readonly region: RegionCode | null; readonly about: About | null; readonly entry?: Entry | null; readonly behind?: Behind | null; readonly danger: boolean; readonly words: Risk | null; readonly content: ContentRef; readonly now: Instant }
  | { readonly do: 'write'; readonly content: ContentRef; readonly danger: boolean; readonly words: Risk | null; readonly now: Instant }
  | { readonly do: 'reply'; readonly staff: string; readonly content: ContentRef; readonly now: Instant }
  | { readonly do: 'offer'; readonly operator: string; readonly now: Instant }
  | { readonly do: 'take' | 'accept' | 'decline' | 'release'; readonly operator: string; readonly now: Instant }
  | { readonly do: 'lapse'; readonly now: Instant }
  | { readonly do: 'raise'; readonly level: Risk }
  | { readonly do: 'assess'; readonly staff: string; readonly change: Partial<Assessment>; readonly now: Instant }
  | { readonly do: 'joinCase'; readonly staff: string; readonly caseId: string }
  | { readonly do: 'note'; readonly staff: string; readonly to: 'colleagues' | 'self'; readonly content: ContentRef; readonly now: Instant }
  | { readonly do: 'close'; readonly staff: string; readonly outcome: ContactOutcome; readonly now: Instant }
  | { readonly do: 'dismiss'; readonly staff: string; readonly what: NonRequest; readonly now: Instant }
  | HandoverCommand

export const CONTACT_REFUSALS = ['contactUnknown', 'contactClosed', 'contactTaken', 'notYours', 'offerGone', 'tooEarly', 'riskBelowFloor', 'notNow', 'unassessed', 'alreadyInCase', 'slowed', 'urgentOne', 'wroteOn', 'groupGone', ...HANDOVER_REFUSALS] as const
export type ContactRefusal = (typeof CONTACT_REFUSALS)[number]
type Answer = Decision<ContactEvent, ContactRefusal>

/** The only place where a contact changes. Refuses what the table of its status does not allow. */
export function decideContact(command: ContactCommand, contact: Contact, rules: Rules): Answer {
  if (!allows(standOf(contact), command.do)) return notAllowed(command.do, contact)
  switch (command.do) {
    case 'open':
      return open(command)
    case 'write':
      return write(command, contact)
    case 'reply':
      return contact.operator === command.staff ? [wrote(contact, command.content, command.now, command.staff)] : refuse('notYours')
    case 'offer':
      return [{ type: 'contact.offered', operator: command.operator, until: command.now + OFFER_STANDS }]
    case 'take':
      return [{ type: 'contact.offered', operator: command.operator, until: command.now + OFFER_STANDS }, { type: 'contact.accepted', operator: command.operator, at: command.now }]
    case 'accept':
      return accept(command.operator, command.now, contact)
    case 'decline':
      return decline(command.operator, command.now, contact)
    case 'lapse':
      return lapse(command.now, contact)
    case 'release':
      return release(command.operator, command.now, contact)
    case 'raise':
      return raised(contact, command.level, 'staff')
    case 'assess':
      return assess(command, contact, rules)
    case 'joinCase':
      if (contact.operator !== command.staff) return refuse('notYours')
      return contact.caseId === null ? [{ type: 'contact.joinedCase', caseId: command.caseId }] : refuse('alreadyInCase')
    case 'note':
      // Who may read the dialogue may note; that is asked before.
      return [{ type: 'contact.noted', n: (contact.notes ?? 0) + 1, by: command.staff, to: command.to, content: command.content, at: command.now }]
    case 'close':
      return close(command, contact)
    case 'dismiss':
      return dismiss(command, contact)
    case 'handOver':
    case 'withdraw':
    case 'takeOver':
    case 'observe':
      return decideHandover(command, contact)
  }
}

function notAllowed(action: ContactAction, contact: Contact): Answer {
  if (contact.status === 'none') return refuse('contactUnknown')
  if (contact.status === 'closed') return refuse('contactClosed')
  if (action === 'open' || action === 'offer' || action === 'take') return refuse('contactTaken')
  if (action === 'accept' || action === 'decline' || action === 'lapse') return refuse('offerGone')
  return refuse('notNow', { status: contact.status })
}

function open(command: Extract<ContactCommand, { do: 'open' }>): Answer {
  const { thread, language, region, about, entry, behind, content, now } = command
  return [
    { type: 'contact.opened', channel: 'text', thread, language, region, about, ...(entry ? { entry } : {}), ...(behind ? { behind } : {}), at: now },
    { type: 'contact.wrote', seq: 1, by: 'citizen', staff: null, content, at: now },
    ...urgencyOf(null, command),
  ]
}

function write(command: Extract<ContactCommand, { do: 'write' }>, contact: Contact): Answer {
  return [wrote(contact, command.content, command.now, null), ...urgencyOf(contact.urgency, command)]
}

function wrote(contact: Contact, content: ContentRef, at: Instant, staff: string | null): ContactEvent {
  return { type: 'contact.wrote', seq: contact.seq + 1, by: staff === null ? 'citizen' : 'staff', staff, content, at }
}

/** The person's own word counts most: "I am in danger now" is critical, whatever the words are. */
function urgencyOf(before: Risk | null, said: { danger: boolean; words: Risk | null }): readonly ContactEvent[] {
  if (said.danger) return before === 'critical' ? [] : [{ type: 'contact.urgencyRaised', level: 'critical', why: 'person' }]
  if (said.words === null || compareRisk(said.words, before) <= 0) return []
  return [{ type: 'contact.urgencyRaised', level: said.words, why: 'words' }]
}

function raised(contact: Contact, level: Risk, why: 'staff'): readonly ContactEvent[] {
  return compareRisk(level, contact.urgency) > 0 ? [{ type: 'contact.urgencyRaised', level, why }] : []
}

function decline(operator: string, now: Instant, contact: Contact): Answer {
  if (offeredTo(contact) !== operator) return refuse('offerGone')
  return contact.handover ? endHandover(contact, 'declined', now) : [{ type: 'contact.offerEnded', operator, why: 'declined', at: now }]
}

function accept(operator: string, now: Instant, contact: Contact): Answer {
  if (offeredTo(contact) !== operator) return refuse('offerGone')
  if (contact.handover) return acceptHandover(contact, now)
  if (contact.offerUntil !== null && now >= contact.offerUntil) return refuse('offerGone')
  return [{ type: 'contact.accepted', operator, at: now }]
}

function lapse(now: Instant, contact: Contact): Answer {
  if (contact.handover) return now < contact.handover.until ? refuse('tooEarly') : endHandover(contact, 'lapsed', now)
  if (contact.operator === null || contact.offerUntil === null) return refuse('offerGone')
  if (now < contact.offerUntil) return refuse('tooEarly')
  return [{ type: 'contact.offerEnded', operator: contact.operator, why: 'lapsed', at: now }]
}

function release(operator: string, now: Instant, contact: Contact): Answer {
  if (contact.handover) return releaseFromHandover(operator, contact, now, OFFER_STANDS)
  if (contact.operator !== operator) return refuse('notYours')
  return contact.status === 'offered'
    ? [{ type: 'contact.offerEnded', operator, why: 'lost', at: now }]
    : [{ type: 'contact.released', operator, why: 'lost', at: now }]
}

/** A human judges; a rule only forbids going below its floor, and names itself in the event. */
function assess(command: Extract<ContactCommand, { do: 'assess' }>, contact: Contact, rules: Rules): Answer {
  if (contact.operator !== command.staff) return refuse('notYours')
  const next = { ...contact.assessment, ...command.change }
  const floor = riskFloor(next, rules, command.now)
  const below = floor !== undefined && compareRisk(next.risk, floor.floor) < 0
  if (below && command.change.risk) return refuse('riskBelowFloor', { floor: floor.floor, rule: floor.id })
  const lifted = below && next.risk !== null ? { ...command.change, risk: floor.floor } : command.change
  const risk = { ...contact.assessment, ...lifted }.risk
  return [
    { type: 'contact.assessed', change: lifted, by: command.staff, floor: floor?.id ?? null },
    ...(risk === null ? [] : raised(contact, risk, 'staff')),
  ]
}

/** A request for help is closed only when somebody has judged the danger; noise needs no judgement. */
function close(command: Extract<ContactCommand, { do: 'close' }>, contact: Contact): Answer {
  if (contact.operator !== command.staff) return refuse('notYours')
  if (command.outcome.kind !== 'notRequest' && contact.assessment.risk === null) return refuse('unassessed')
  return [...endsOf(contact, 'closed', command.now), { type: 'contact.closed', outcome: command.outcome, by: command.staff, at: command.now }]
}

/** One of many copies, closed unread with the others: never somebody who may be in danger, nor somebody who has said anything more. */
function dismiss(command: Extract<ContactCommand, { do: 'dismiss' }>, contact: Contact): Answer {
  if (compareRisk(contact.urgency, 'high') >= 0) return refuse('urgentOne')
  if (contact.seq > 1 || contact.atHead) return refuse('wroteOn')
  return [{ type: 'contact.closed', outcome: { kind: 'notRequest', what: command.what }, by: command.staff, at: command.now }]
}
