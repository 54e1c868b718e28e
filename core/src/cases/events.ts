import type { ContentRef } from '../decider.ts'
import type { Assessment } from '../directory/assessment.ts'
import type { BodyKind, Ground, SliceField } from '../directory/bodies.ts'
import type { DueTime, Step } from '../directory/rules.ts'
import type { Instant, LocalDate } from '../time.ts'
import type { OutcomeKind, RefusalReason } from './referral/state.ts'

/** How a case ended. */
export const CASE_ENDS = ['resolved', 'personSafe', 'notConfirmed', 'personDeclined'] as const
export type CaseEnd = (typeof CASE_ENDS)[number]

/** All that can happen to a case and to its referrals: one stream, so that fan-out is atomic and closing sees everything. */
export type CaseEvent =
  | { readonly type: 'case.opened'; readonly number: string; readonly contact: string; readonly thread: string; readonly lead: string; readonly assessment: Assessment; readonly at: Instant }
  | { readonly type: 'case.assessed'; readonly change: Partial<Assessment>; readonly by: string }
  | {
      readonly type: 'referral.sent'
      readonly referral: string
      readonly body: string
      readonly kind: BodyKind
      readonly purpose: string
      readonly ground: Ground
      readonly slice: readonly SliceField[]
      /** The box that holds this body's slice and nothing else. */
      readonly content: ContentRef
      readonly due: DueTime | null
      readonly replaces: string | null
      readonly by: string
      readonly at: Instant
    }
  | { readonly type: 'referral.delivered'; readonly referral: string; readonly via: 'portal'; readonly to: string; readonly at: Instant }
  | { readonly type: 'referral.accepted'; readonly referral: string; readonly officer: string; readonly due: DueTime | null; readonly at: Instant }
  | { readonly type: 'referral.refused'; readonly referral: string; readonly officer: string; readonly reason: RefusalReason; readonly content: ContentRef | null; readonly at: Instant }
  | { readonly type: 'referral.reported'; readonly referral: string; readonly officer: string; readonly content: ContentRef; readonly at: Instant }
  | { readonly type: 'referral.answered'; readonly referral: string; readonly officer: string; readonly outcome: OutcomeKind; readonly on: LocalDate; readonly content: ContentRef; readonly due: DueTime | null; readonly at: Instant }
  | { readonly type: 'referral.verified'; readonly referral: string; readonly by: string; readonly at: Instant }
  | { readonly type: 'referral.returned'; readonly referral: string; readonly by: string; readonly content: ContentRef; readonly due: DueTime | null; readonly at: Instant }
  | { readonly type: 'referral.lapsed'; readonly referral: string; readonly step: Step; readonly at: Instant }
  /** Another member of staff answers for it from now on. */
  | { readonly type: 'case.handed'; readonly to: string; readonly by: string; readonly at: Instant }
  /** Bodies were connected again after it was closed. */
  | { readonly type: 'case.reopened'; readonly by: string; readonly at: Instant }
  | { readonly type: 'case.closed'; readonly end: CaseEnd; readonly by: string; readonly at: Instant }
