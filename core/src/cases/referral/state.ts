import type { BodyKind, Ground, SliceField } from '../../directory/bodies.ts'
import type { DueTime, Step } from '../../directory/rules.ts'

/**
 * A referral: what one body must do about one case.
 *
 *     sent ──deliver──► delivered ──accept──► accepted ──report──► inProgress ──answer──► answered ──verify──► verified
 *       │                   │                                          ▲                     │
 *       └───── refuse ──────┴──► refused ──replace──► replaced          └──── returned ◄── sendBack
 *
 * "Received" is never feedback: only `verified` ends it, and a refused one ends only when another body has taken its place.
 */
export const REFERRAL_STATUSES = ['sent', 'delivered', 'accepted', 'refused', 'inProgress', 'answered', 'returned', 'verified', 'replaced'] as const
export type ReferralStatus = (typeof REFERRAL_STATUSES)[number]

export type ReferralAction = 'deliver' | 'accept' | 'refuse' | 'report' | 'answer' | 'verify' | 'sendBack' | 'replace' | 'lapse'

/** What may happen in which status. The server refuses by this table and the screens hide by it. */
export const REFERRAL_ACTIONS = {
  sent: ['deliver', 'accept', 'refuse', 'lapse'],
  delivered: ['accept', 'refuse', 'lapse'],
  accepted: ['report', 'answer', 'lapse'],
  inProgress: ['report', 'answer', 'lapse'],
  returned: ['report', 'answer', 'lapse'],
  answered: ['verify', 'sendBack', 'lapse'],
  refused: ['replace'],
  verified: [],
  replaced: [],
} as const satisfies Record<ReferralStatus, readonly ReferralAction[]>

/** Why a body may refuse. `conflict`: "I know these people". */
export const REFUSAL_REASONS = ['notOurTerritory', 'notOurPowers', 'conflict', 'other'] as const
export type RefusalReason = (typeof REFUSAL_REASONS)[number]

/** How it ended, in the body's own judgement. */
export const OUTCOME_KINDS = ['measureTaken', 'personSafe', 'notConfirmed', 'passedOn'] as const
export type OutcomeKind = (typeof OUTCOME_KINDS)[number]

export interface Referral {
  readonly id: string
  readonly status: ReferralStatus
  readonly body: string
  readonly kind: BodyKind
  /** The rule (or `manual`) that names what is asked: a body has one open referral a purpose. */
  readonly purpose: string
  readonly ground: Ground
  readonly slice: readonly SliceField[]
  readonly due: DueTime | null
  /** The step that was missed and is still not done. */
  readonly lapsed: Step | null
}

export function referralAllows(status: ReferralStatus, action: ReferralAction): boolean {
  const actions: readonly ReferralAction[] = REFERRAL_ACTIONS[status]
  return actions.includes(action)
}

/** Whether somebody still owes something. */
export function isOpen(referral: Referral): boolean {
  return referral.status !== 'verified' && referral.status !== 'replaced'
}
