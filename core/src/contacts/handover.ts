import type { ContentRef, Decision } from '../decider.ts'
import { refuse } from '../decider.ts'
import type { Instant } from '../time.ts'
import { MINUTE } from '../time.ts'
import type { ContactEvent, HandoverEnd, TakeoverGround } from './events.ts'
import type { Contact } from './state.ts'

/** How long a colleague has to say yes. Longer than a new offer: they read a note first, and the person is not waiting meanwhile. */
export const HANDOVER_STANDS = MINUTE

/** What changes in whose hands a dialogue is. */
export type HandoverCommand =
  /** `note` is for the colleague alone. */
  | { readonly do: 'handOver'; readonly staff: string; readonly to: string; readonly note: ContentRef | null; readonly now: Instant }
  | { readonly do: 'withdraw'; readonly staff: string; readonly now: Instant }
  /** `from`: in whose hands the supervisor saw it. Of two who take it over at once the second is refused. */
  | { readonly do: 'takeOver'; readonly by: string; readonly from: string; readonly ground: TakeoverGround; readonly now: Instant }
  | { readonly do: 'observe'; readonly by: string; readonly now: Instant }

export const HANDOVER_REFUSALS = ['notToYourself', 'alreadyYours'] as const
type Answer = Decision<ContactEvent, 'notYours' | 'offerGone' | 'contactTaken' | (typeof HANDOVER_REFUSALS)[number]>

/** Decides about hands; the table of the contact's machine was asked before. */
export function decideHandover(command: HandoverCommand, contact: Contact): Answer {
  switch (command.do) {
    case 'handOver':
      if (contact.operator !== command.staff) return refuse('notYours')
      if (command.to === command.staff) return refuse('notToYourself')
      return [{ type: 'contact.handoverAsked', from: command.staff, to: command.to, until: command.now + HANDOVER_STANDS, note: command.note, at: command.now }]
    case 'withdraw':
      return contact.operator === command.staff ? endHandover(contact, 'withdrawn', command.now) : refuse('notYours')
    case 'takeOver':
      if (contact.operator === command.by) return refuse('alreadyYours')
      if (contact.operator !== command.from) return refuse('contactTaken')
      return [{ type: 'contact.takenOver', from: command.from, by: command.by, ground: command.ground, at: command.now }]
    case 'observe':
      return [{ type: 'contact.observed', by: command.by, at: command.now }]
  }
}

/** The end of an open hand-over, if there is one. */
export function endsOf(contact: Contact, why: HandoverEnd, at: Instant): readonly ContactEvent[] {
  const { handover, operator } = contact
  return handover === undefined || operator === null ? [] : [{ type: 'contact.handoverEnded', from: operator, to: handover.to, why, at }]
}

export function endHandover(contact: Contact, why: HandoverEnd, at: Instant): Answer {
  const ended = endsOf(contact, why, at)
  return ended.length > 0 ? ended : refuse('offerGone')
}

/** One that has run out is nobody's, even before it was swept. */
export function acceptHandover(contact: Contact, now: Instant): Answer {
  const { handover, operator } = contact
  if (handover === undefined || operator === null || now >= handover.until) return refuse('offerGone')
  return [{ type: 'contact.handedOver', from: operator, to: handover.to, at: now }]
}

/**
 * One of the two is lost. Without the other it stays with the first. Without the first the other already has the card before
 * them: it becomes an ordinary offer, of a person who now waits, so it stands no longer than such an offer does.
 */
export function releaseFromHandover(lost: string, contact: Contact, now: Instant, offerStands: number): Answer {
  const { handover, operator } = contact
  if (handover?.to === lost) return endHandover(contact, 'lost', now)
  if (handover === undefined || operator !== lost) return refuse('notYours')
  return [
    { type: 'contact.released', operator: lost, why: 'lost', at: now },
    { type: 'contact.offered', operator: handover.to, until: Math.min(handover.until, now + offerStands) },
  ]
}
