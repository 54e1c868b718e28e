import type { Assessment } from '../directory/assessment.ts'
import { NOT_ASSESSED } from '../directory/assessment.ts'
import type { Risk } from '../directory/problems.ts'
import { compareRisk } from '../directory/problems.ts'
import type { Language } from '../language.ts'
import type { Instant } from '../time.ts'
import type { ContactEvent } from './events.ts'
import type { Behind } from './set-back.ts'

/**
 * A text contact:
 *
 *     (none) ──open──► waiting ──offer──► offered ──accept──► live ──close──► closed
 *                        ▲  ▲                │                 ▲│                ▲
 *                        │  └─lapse, decline─┘                 ││                │
 *                        └──────────── operator lost ──────────┼┘ (to the head)  │
 *                                                              │                 │
 *     live ──hand over──► handing ──accept──► live, in the other's hands         │
 *       ▲                   │  │  └──────────── close ───────────────────────────┘
 *       │                   │  └── first operator lost ──► offered to the other
 *       └── decline, lapse, withdraw, other lost ┘
 *
 *     waiting ──dismiss──► closed      one of many copies that are no request, decided together
 *
 *     live, handing ──take over──► live, in the supervisor's hands
 *
 * `handing` is a dialogue that goes on: whoever began to hand it over stays with the person until the other has accepted,
 * so there is one who holds this person at any moment, never two and never none. Its status stays `live`.
 * `take` is an offer and its acceptance in one: an operator takes the next of those who have left.
 * Text is never abandoned: someone who left is still read and answered, so nothing but staff closes a contact.
 */
export const CONTACT_STATUSES = ['none', 'waiting', 'offered', 'live', 'closed'] as const
export type ContactStatus = (typeof CONTACT_STATUSES)[number]
/** Where a contact stands in the machine: its status, or `handing` while a live one is offered to somebody else. */
export type ContactStand = ContactStatus | 'handing'

export type ContactAction =
  | 'open' | 'write' | 'reply' | 'offer' | 'take' | 'accept' | 'decline' | 'lapse' | 'release' | 'raise' | 'assess' | 'joinCase' | 'note' | 'close' | 'dismiss'
  | 'handOver' | 'withdraw' | 'takeOver' | 'observe'

/** What may happen where. The server refuses by this table and the screens hide by it. */
export const CONTACT_ACTIONS = {
  none: ['open'],
  waiting: ['write', 'offer', 'take', 'raise', 'observe', 'dismiss', 'note'],
  offered: ['write', 'accept', 'decline', 'lapse', 'release', 'raise', 'observe', 'note'],
  live: ['write', 'reply', 'release', 'raise', 'assess', 'joinCase', 'close', 'handOver', 'takeOver', 'observe', 'note'],
  handing: ['write', 'reply', 'release', 'raise', 'assess', 'joinCase', 'close', 'accept', 'decline', 'lapse', 'withdraw', 'takeOver', 'observe', 'note'],
  closed: [],
} as const satisfies Record<ContactStand, readonly ContactAction[]>

/** A dialogue that is offered to somebody else while its operator goes on with it. */
export interface Handover {
  readonly to: string
  readonly until: Instant
}

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
  /** Stands behind others of its urgency; absent for almost everybody. */
  readonly behind?: Behind
  readonly firstReplyAt: Instant | null
  readonly assessment: Assessment
  readonly caseId: string | null
  /** Absent, not null, when there is none: contacts from before there were hand-overs fold to the same. */
  readonly handover?: Handover
  /** From whom it was taken over: they may still read it while it goes on. */
  readonly takenFrom?: readonly string[]
  /** Whoever answers came after somebody else had; the person is told so, even if the first had not written yet. */
  readonly changedHands?: true
}

export const NO_CONTACT: Contact = {
  status: 'none', thread: '', language: 'kk', openedAt: 0, seq: 0, urgency: null, operator: null, offerUntil: null,
  passed: [], atHead: false, firstReplyAt: null, assessment: NOT_ASSESSED, caseId: null,
}

/** Who answers it, or did to the end. Somebody who is only offered it does not answer yet. */
export function answererOf(contact: Contact): string | null {
  return contact.status === 'live' || contact.status === 'closed' ? contact.operator : null
}

/** Where it stands in the machine. */
export function standOf(contact: Pick<Contact, 'status' | 'handover'>): ContactStand {
  return contact.status === 'live' && contact.handover !== undefined ? 'handing' : contact.status
}

/** To whom it is offered now, as a new one or as a hand-over; null when to nobody. */
export function offeredTo(contact: Contact): string | null {
  return contact.status === 'offered' ? contact.operator : (contact.handover?.to ?? null)
}

/** Those from whom it was taken over and who may still read it: while it goes on, and no longer. */
export function formerOf(contact: Contact): readonly string[] {
  return contact.status === 'closed' ? [] : (contact.takenFrom ?? [])
}

/** Whether a contact that stands there allows the action. */
export function allows(stand: ContactStand, action: ContactAction): boolean {
  const actions: readonly ContactAction[] = CONTACT_ACTIONS[stand]
  return actions.includes(action)
}

function settled(contact: Contact): Contact {
  const { handover: _, ...rest } = contact
  return rest
}

const waiting = (contact: Contact): Contact => ({ ...settled(contact), status: 'waiting', operator: null, offerUntil: null })
/** In new hands: whoever held it before by somebody's order only reads, and whoever holds it now does not only read. */
function inHandsOf(contact: Contact, operator: string, takenFrom: readonly string[]): Contact {
  const readers = takenFrom.filter((one) => one !== operator)
  const { takenFrom: _, ...rest } = settled(contact)
  return { ...rest, operator, ...(readers.length > 0 ? { takenFrom: readers } : {}) }
}
const higher = (a: Risk | null, b: Risk): Risk => (a !== null && compareRisk(a, b) >= 0 ? a : b)

/** Folds one event. */
export function evolveContact(contact: Contact, event: ContactEvent): Contact {
  switch (event.type) {
    case 'contact.opened':
      return {
        ...NO_CONTACT, status: 'waiting', thread: event.thread, language: event.language, openedAt: event.at,
        // Where the person actually is, staff choose: whoever writes may write of somebody elsewhere.
        assessment: { ...NOT_ASSESSED, about: event.about },
        ...(event.behind ? { behind: event.behind } : {}),
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
      return { ...inHandsOf(contact, event.operator, contact.takenFrom ?? []), status: 'live', offerUntil: null, passed: [], atHead: false }
    case 'contact.released':
      return { ...waiting(contact), atHead: true }
    case 'contact.assessed':
      return { ...contact, assessment: { ...contact.assessment, ...event.change } }
    case 'contact.joinedCase':
      return { ...contact, caseId: event.caseId }
    case 'contact.closed':
      return { ...settled(contact), status: 'closed', offerUntil: null }
    case 'contact.handoverAsked':
      return { ...contact, handover: { to: event.to, until: event.until } }
    case 'contact.handoverEnded':
      return settled(contact)
    case 'contact.handedOver':
      return { ...inHandsOf(contact, event.to, contact.takenFrom ?? []), changedHands: true }
    case 'contact.takenOver':
      return { ...inHandsOf(contact, event.by, [...(contact.takenFrom ?? []).filter((one) => one !== event.from), event.from]), changedHands: true }
    case 'contact.observed':
      return contact
  }
}
