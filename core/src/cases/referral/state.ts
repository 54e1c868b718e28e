import type { BodyKind, Ground, SliceField } from '../../directory/bodies.ts'
import type { Basis, DueTime, Milestone, Side, Step, Terms } from '../../directory/clocks.ts'
import type { Instant } from '../../time.ts'

/**
 * A referral: what one body must do about one case.
 *
 *     sent ──deliver──► delivered ──accept──► accepted ──report──► inProgress ──answer──► answered ──verify──► verified
 *       │                   │                                          ▲                     │                   │
 *       └───── refuse ──────┴──► refused ──replace──► replaced          └──── returned ◄── sendBack                │
 *                                                                                ▲──────────── reopen ───────────┘
 *     whatever is not done ──withdraw (a supervisor, on a named ground)──► withdrawn
 *
 * "Received" is never feedback: only `verified` ends it, and a refused one ends only when another body has taken its place. The person's own "no" opens it again.
 */
export const REFERRAL_STATUSES = ['sent', 'delivered', 'accepted', 'refused', 'inProgress', 'answered', 'returned', 'verified', 'replaced', 'withdrawn'] as const
export type ReferralStatus = (typeof REFERRAL_STATUSES)[number]

export type ReferralAction = 'deliver' | 'accept' | 'refuse' | 'report' | 'answer' | 'verify' | 'sendBack' | 'replace' | 'withdraw' | 'reopen' | 'lapse' | 'climb'

/** What may happen in which status. The server refuses by this table and the screens hide by it. */
export const REFERRAL_ACTIONS = {
  sent: ['deliver', 'accept', 'refuse', 'withdraw', 'lapse', 'climb'],
  delivered: ['accept', 'refuse', 'withdraw', 'lapse', 'climb'],
  accepted: ['report', 'answer', 'withdraw', 'lapse', 'climb'],
  inProgress: ['report', 'answer', 'withdraw', 'lapse', 'climb'],
  returned: ['report', 'answer', 'withdraw', 'lapse', 'climb'],
  answered: ['verify', 'sendBack', 'withdraw', 'lapse', 'climb'],
  refused: ['replace', 'withdraw', 'lapse', 'climb'],
  verified: ['reopen'],
  replaced: [],
  withdrawn: [],
} as const satisfies Record<ReferralStatus, readonly ReferralAction[]>

/** What is owed in which status: a clock runs for each, or its lapse stands. */
export const OWED = {
  sent: ['deliver', 'accept'],
  delivered: ['accept'],
  accepted: ['interim', 'outcome'],
  inProgress: ['interim', 'outcome'],
  returned: ['interim', 'outcome'],
  answered: ['verify'],
  refused: ['replace'],
  verified: [],
  replaced: [],
  withdrawn: [],
} as const satisfies Record<ReferralStatus, readonly Step[]>

/** How a referral came to its body: seen in the portal, taken by its own system, or fetched by it. */
export const DELIVERED_BY = ['portal', 'webhook', 'api'] as const
export type DeliveredBy = (typeof DELIVERED_BY)[number]

/** Why a body may refuse. `conflict`: "I know these people". */
export const REFUSAL_REASONS = ['notOurTerritory', 'notOurPowers', 'conflict', 'other'] as const
export type RefusalReason = (typeof REFUSAL_REASONS)[number]

/** How it ended, in the body's own judgement. */
export const OUTCOME_KINDS = ['measureTaken', 'personSafe', 'notConfirmed', 'passedOn'] as const
export type OutcomeKind = (typeof OUTCOME_KINDS)[number]

/** On what ground a supervisor may take a referral back. */
export const WITHDRAWAL_GROUNDS = ['sentInError', 'personAsked', 'sentTwice', 'bodyClosed'] as const
export type WithdrawalGround = (typeof WITHDRAWAL_GROUNDS)[number]

/** How far up a silence has come. */
export interface Climb {
  readonly side: Side
  /** The step whose lapse began it; null: the body had nobody on duty when it was connected. */
  readonly step: Step | null
  /** How many rungs have been told. */
  readonly told: number
  /** When the next one is; null at the top, and while no step is late. */
  readonly next: Instant | null
}

export interface Referral {
  readonly id: string
  readonly status: ReferralStatus
  readonly body: string
  readonly kind: BodyKind
  /** The rule (or `manual`) that names what is asked: a body has one open referral a purpose. */
  readonly purpose: string
  readonly basis: Basis | null
  readonly ground: Ground
  readonly slice: readonly SliceField[]
  /** What was promised when it was sent. */
  readonly terms: Terms
  /** The clocks that run. */
  readonly due: readonly DueTime[]
  /** The steps that were missed and are still not done. */
  readonly lapsed: readonly Step[]
  /** The due times of those steps: since when each is late. */
  readonly missed: readonly DueTime[]
  readonly climb: Climb | null
  /** What the body has told of the matter's course. */
  readonly milestones: readonly Milestone[]
}

export function referralAllows(status: ReferralStatus, action: ReferralAction): boolean {
  const actions: readonly ReferralAction[] = REFERRAL_ACTIONS[status]
  return actions.includes(action)
}

/** Whether somebody still owes something. */
export function isOpen(referral: Pick<Referral, 'status'>): boolean {
  return OWED[referral.status].length > 0
}

/** The clock that ends first, or null. */
export function nextDue(referral: Pick<Referral, 'due'>): DueTime | null {
  return referral.due.reduce<DueTime | null>((first, one) => (first === null || one.at < first.at ? one : first), null)
}
