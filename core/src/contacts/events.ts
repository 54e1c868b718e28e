import type { ContentRef } from '../decider.ts'
import type { About, Assessment } from '../directory/assessment.ts'
import type { Entry } from '../directory/institutions.ts'
import type { NonRequest, Risk } from '../directory/problems.ts'
import type { RegionCode } from '../directory/regions.ts'
import type { Language } from '../language.ts'
import type { Instant } from '../time.ts'

/** How a dialogue ended. `notRequest` is never counted as violence. */
export type ContactOutcome =
  | { readonly kind: 'helped' }
  | { readonly kind: 'case'; readonly caseId: string }
  | { readonly kind: 'notRequest'; readonly what: NonRequest }

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
