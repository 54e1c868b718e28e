import type { Assessment } from '../directory/assessment.ts'
import { NOT_ASSESSED } from '../directory/assessment.ts'
import type { Risk } from '../directory/problems.ts'
import { compareRisk } from '../directory/problems.ts'
import type { Language } from '../language.ts'
import type { Instant } from '../time.ts'
import type { ContactEvent } from './events.ts'

/**
 * A text contact:
 *
 *     (none) ──open──► waiting ──offer──► offered ──accept──► live ──close──► closed
 *                        ▲  ▲                │                  │
 *                        │  └─lapse, decline─┘                  │
 *                        └──────────── operator lost ───────────┘   (to the head of the queue)
 *
 * `take` is an offer and its acceptance in one: an operator takes the next of those who have left.
 * Text is never abandoned: someone who left is still read and answered, so nothing but staff closes a contact.
 */
export const CONTACT_STATUSES = ['none', 'waiting', 'offered', 'live', 'closed'] as const
export type ContactStatus = (typeof CONTACT_STATUSES)[number]

export type ContactAction = 'open' | 'write' | 'reply' | 'offer' | 'take' | 'accept' | 'decline' | 'lapse' | 'release' | 'raise' | 'assess' | 'joinCase' | 'note' | 'close'

/** What may happen in which status. The server refuses by this table and the screens hide by it. */
export const CONTACT_ACTIONS = {
  none: ['open'],
  waiting: ['write', 'offer', 'take', 'raise', 'note'],
  offered: ['write', 'accept', 'decline', 'lapse', 'release', 'raise', 'note'],
  live: ['write', 'reply', 'release', 'raise', 'assess', 'joinCase', 'note', 'close'],
  closed: [],
} as const satisfies Record<ContactStatus, readonly ContactAction[]>

export interface Contact {
  readonly status: ContactStatus
  readonly thread: string
  readonly language: Language
  readonly openedAt: Instant
  /** Number of the last message. The messages themselves are rows, so that the n-th costs no more than the first. */
  readonly seq: number
  /** Number of the last note of the staff; absent while there is none. */
  readonly notes?: number
  readonly urgency: Risk | null
  /** Whom it is offered to, or who answers. */
  readonly operator: string | null
  readonly offerUntil: Instant | null
  /** Those who let the offer pass; they are asked again only after everybody else was. */
  readonly passed: readonly string[]
  /** Stands before everybody of its urgency: an operator was lost. */
  readonly atHead: boolean
  readonly firstReplyAt: Instant | null
  readonly assessment: Assessment
  readonly caseId: string | null
}

export const NO_CONTACT: Contact = {
  status: 'none', thread: '', language: 'kk', openedAt: 0, seq: 0, urgency: null, operator: null, offerUntil: null,
  passed: [], atHead: false, firstReplyAt: null, assessment: NOT_ASSESSED, caseId: null,
}

/** Who answers it, or did to the end. Somebody who is only offered it does not answer yet. */
export function answererOf(contact: Contact): string | null {
  return contact.status === 'live' || contact.status === 'closed' ? contact.operator : null
}

/** Whether a contact in this status allows the action. */
export function allows(status: ContactStatus, action: ContactAction): boolean {
  const actions: readonly ContactAction[] = CONTACT_ACTIONS[status]
  return actions.includes(action)
}

const waiting = (contact: Contact): Contact => ({ ...contact, status: 'waiting', operator: null, offerUntil: null })
const higher = (a: Risk | null, b: Risk): Risk => (a !== null && compareRisk(a, b) >= 0 ? a : b)

/** Folds one event. */
export function evolveContact(contact: Contact, event: ContactEvent): Contact {
  switch (event.type) {
    case 'contact.opened':
      return {
        ...NO_CONTACT, status: 'waiting', thread: event.thread, language: event.language, openedAt: event.at,
        // Where the person actually is, staff choose: whoever writes may write of somebody elsewhere.
        assessment: { ...NOT_ASSESSED, about: event.about },
      }
    case 'contact.wrote':
      return { ...contact, seq: event.seq, firstReplyAt: contact.firstReplyAt ?? (event.by === 'staff' ? event.at : null) }
    case 'contact.noted':
      return { ...contact, notes: event.n }
    case 'contact.urgencyRaised':
      return { ...contact, urgency: higher(contact.urgency, event.level) }
    case 'contact.offered':
      return { ...contact, status: 'offered', operator: event.operator, offerUntil: event.until }
    case 'contact.offerEnded':
      return { ...waiting(contact), passed: [...contact.passed.filter((id) => id !== event.operator), event.operator] }
    case 'contact.accepted':
      return { ...contact, status: 'live', operator: event.operator, offerUntil: null, passed: [], atHead: false }
    case 'contact.released':
      return { ...waiting(contact), atHead: true }
    case 'contact.assessed':
      return { ...contact, assessment: { ...contact.assessment, ...event.change } }
    case 'contact.joinedCase':
      return { ...contact, caseId: event.caseId }
    case 'contact.closed':
      return { ...contact, status: 'closed', offerUntil: null }
  }
}
