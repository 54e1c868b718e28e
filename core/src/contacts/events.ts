import type { ContentRef } from '../decider.ts'
import type { About, Assessment } from '../directory/assessment.ts'
import type { Entry } from '../directory/institutions.ts'
import type { NonRequest, Risk } from '../directory/problems.ts'
import type { RegionCode } from '../directory/regions.ts'
import type { Language } from '../language.ts'
import type { Instant } from '../time.ts'
import type { Behind } from './set-back.ts'

/** How a dialogue ended. `notRequest` is never counted as violence. */
export type ContactOutcome =
  | { readonly kind: 'helped' }
  | { readonly kind: 'case'; readonly caseId: string }
  | { readonly kind: 'notRequest'; readonly what: NonRequest }

/** Why a supervisor takes a dialogue over. */
export const TAKEOVER_GROUNDS = ['askedForHelp', 'danger', 'operatorLost', 'conflictOfInterest', 'quality'] as const
export type TakeoverGround = (typeof TAKEOVER_GROUNDS)[number]

/** How a hand-over ends without being accepted: the dialogue stays where it is, but for `closed`. */
export const HANDOVER_ENDS = ['declined', 'lapsed', 'lost', 'withdrawn', 'closed'] as const
export type HandoverEnd = (typeof HANDOVER_ENDS)[number]

/** All that can happen to a contact. No text, no name, no number: those are boxes that `content` points at. */
export type ContactEvent =
  | {
      readonly type: 'contact.opened'
      readonly channel: 'text'
      readonly thread: string
      readonly language: Language
      /** What the person said themselves, all optional. */
      readonly region: RegionCode | null
      readonly about: About | null
      /** The code they came by; absent when there was none, as in all contacts from before there were codes. */
      readonly entry?: Entry
      /** Stands behind others of its urgency; absent for almost everybody, and in all contacts from before there were floods. */
      readonly behind?: Behind
      readonly at: Instant
    }
  | { readonly type: 'contact.wrote'; readonly seq: number; readonly by: 'citizen' | 'staff'; readonly staff: string | null; readonly content: ContentRef; readonly at: Instant }
  /** A note of the staff, numbered apart from the messages: no page of the person's counts or reads it. */
  | { readonly type: 'contact.noted'; readonly n: number; readonly by: string; readonly to: 'colleagues' | 'self'; readonly content: ContentRef; readonly at: Instant }
  | { readonly type: 'contact.urgencyRaised'; readonly level: Risk; readonly why: 'person' | 'words' | 'staff' }
  | { readonly type: 'contact.offered'; readonly operator: string; readonly until: Instant }
  | { readonly type: 'contact.offerEnded'; readonly operator: string; readonly why: 'lapsed' | 'declined' | 'lost'; readonly at: Instant }
  | { readonly type: 'contact.accepted'; readonly operator: string; readonly at: Instant }
  | { readonly type: 'contact.released'; readonly operator: string; readonly why: 'lost'; readonly at: Instant }
  | { readonly type: 'contact.assessed'; readonly change: Partial<Assessment>; readonly by: string; readonly floor: string | null }
  | { readonly type: 'contact.joinedCase'; readonly caseId: string }
  | { readonly type: 'contact.closed'; readonly outcome: ContactOutcome; readonly by: string; readonly at: Instant }
  | { readonly type: 'contact.handoverAsked'; readonly from: string; readonly to: string; readonly until: Instant; readonly note: ContentRef | null; readonly at: Instant }
  | { readonly type: 'contact.handoverEnded'; readonly from: string; readonly to: string; readonly why: HandoverEnd; readonly at: Instant }
  | { readonly type: 'contact.handedOver'; readonly from: string; readonly to: string; readonly at: Instant }
  | { readonly type: 'contact.takenOver'; readonly from: string; readonly by: string; readonly ground: TakeoverGround; readonly at: Instant }
  /** A supervisor looked at it while it was in somebody else's hands. */
  | { readonly type: 'contact.observed'; readonly by: string; readonly at: Instant }
