import type { ContentRef } from '../decider.ts'
import type { Assessment } from '../directory/assessment.ts'
import type { BodyKind, Ground, SliceField } from '../directory/bodies.ts'
import type { Basis, DueTime, Milestone, Office, Step, Terms } from '../directory/clocks.ts'
import type { Instant, LocalDate } from '../time.ts'
import type { Climb, DeliveredBy, OutcomeKind, RefusalReason, WithdrawalGround } from './referral/state.ts'

/** How a case ended. */
export const CASE_ENDS = ['resolved', 'personSafe', 'notConfirmed', 'personDeclined'] as const
export type CaseEnd = (typeof CASE_ENDS)[number]

/** How somebody outside is told: in the portal, by the body's own system, by letter, by a short message; by hand, when a member of staff rang them up. */
export const MEANS = ['portal', 'webhook', 'email', 'sms', 'hand'] as const
export type Means = (typeof MEANS)[number]

/** What is missing, by its name within its case: `noAnswer:<referral>`, `personNotAsked`. By it a supervisor waives it. */
export type BlockerKey = string

interface About {
  readonly referral: string
  readonly at: Instant
}
/** `due`: every clock of the referral that runs from now on. */
type Clocked = About & { readonly due: readonly DueTime[] }

/** What happens to one referral. */
export type ReferralEvent =
  | (Clocked & {
      readonly type: 'referral.sent'
      readonly body: string
      readonly kind: BodyKind
      readonly purpose: string
      readonly basis: Basis | null
      readonly ground: Ground
      readonly slice: readonly SliceField[]
      /** The box that holds this body's slice and nothing else. */
      readonly content: ContentRef
      /** What holds for it from now on, whatever becomes of the tables. */
      readonly terms: Terms
      readonly replaces: string | null
      readonly by: string
    })
  | (Clocked & { readonly type: 'referral.delivered'; readonly via: DeliveredBy; readonly to: string })
  | (Clocked & { readonly type: 'referral.accepted'; readonly officer: string })
  | (Clocked & { readonly type: 'referral.refused'; readonly officer: string; readonly reason: RefusalReason; readonly content: ContentRef | null })
  | (Clocked & { readonly type: 'referral.reported'; readonly officer: string; readonly content: ContentRef; readonly milestone: { readonly what: Milestone; readonly on: LocalDate } | null })
  | (Clocked & { readonly type: 'referral.answered'; readonly officer: string; readonly outcome: OutcomeKind; readonly on: LocalDate; readonly content: ContentRef })
  | (About & { readonly type: 'referral.verified'; readonly by: string })
  | (Clocked & { readonly type: 'referral.returned'; readonly by: string; readonly content: ContentRef })
  /** The person said that help did not come. */
  | (Clocked & { readonly type: 'referral.reopened' })
  | (About & { readonly type: 'referral.withdrawn'; readonly by: string; readonly ground: WithdrawalGround; readonly content: ContentRef | null })
  /** The danger was judged otherwise: some clocks end sooner, the climb goes by another ladder. */
  | (Clocked & { readonly type: 'referral.reclocked'; readonly climb: Climb | null })
  | (About & { readonly type: 'referral.lapsed'; readonly step: Step; readonly climb: Climb })
  /** An office above the silence is told. `step` null: the body had nobody on duty. */
  | (About & { readonly type: 'referral.climbed'; readonly step: Step | null; readonly office: Office; readonly rung: number; readonly climb: Climb })
  /** What became of telling somebody: `notice` names the event it was about. `proof`: what the other side's system gave for it, or why it failed. `content`: what a member of staff noted who told them by hand. */
  | (About & { readonly type: 'referral.notified'; readonly notice: string; readonly office: Office; readonly means: Means; readonly told: boolean; readonly proof: string | null; readonly content: ContentRef | null })

/** All that can happen to a case and to its referrals: one stream, so that fan-out is atomic and closing sees everything. */
export type CaseEvent =
  | ReferralEvent
  | { readonly type: 'case.opened'; readonly number: string; readonly contact: string; readonly thread: string; readonly lead: string; readonly assessment: Assessment; readonly at: Instant }
  | { readonly type: 'case.assessed'; readonly change: Partial<Assessment>; readonly by: string }
  /** Something several bodies do together, by a day. `parts`: the referrals whose bodies each do their part. */
  | { readonly type: 'case.tasked'; readonly task: string; readonly parts: readonly string[]; readonly content: ContentRef; readonly due: Instant; readonly by: string; readonly at: Instant }
  | { readonly type: 'case.taskDone'; readonly task: string; readonly part: string; readonly by: string; readonly content: ContentRef | null; readonly at: Instant }
  | { readonly type: 'case.taskDropped'; readonly task: string; readonly by: string; readonly content: ContentRef; readonly at: Instant }
  | { readonly type: 'case.taskLapsed'; readonly task: string; readonly at: Instant }
  /** The bodies met about the case: who was there (by referral), and the record. */
  | { readonly type: 'case.conferred'; readonly conference: string; readonly on: LocalDate; readonly present: readonly string[]; readonly content: ContentRef; readonly by: string; readonly at: Instant }
  /** The person is asked whether help came; after `until` their silence holds up nothing any more. */
  | { readonly type: 'case.asked'; readonly by: string; readonly until: Instant; readonly at: Instant }
  /** The person's own safe-contact rule forbids asking. */
  | { readonly type: 'case.notAsked'; readonly by: string; readonly at: Instant }
  | { readonly type: 'case.said'; readonly helped: boolean; readonly content: ContentRef | null; readonly at: Instant }
  /** A supervisor lets the case close without this; where the danger is high a second person must agree. */
  | { readonly type: 'case.waiverAsked'; readonly blocker: BlockerKey; readonly content: ContentRef; readonly by: string; readonly at: Instant }
  | { readonly type: 'case.waived'; readonly blocker: BlockerKey; readonly content: ContentRef; readonly by: string; readonly second: string | null; readonly at: Instant }
  | { readonly type: 'case.waiverDeclined'; readonly blocker: BlockerKey; readonly by: string; readonly at: Instant }
  /** Another member of staff answers for it from now on. */
  | { readonly type: 'case.handed'; readonly to: string; readonly by: string; readonly at: Instant }
  /** Bodies were connected again after it was closed, or the person said that help did not come (`by` null). */
  | { readonly type: 'case.reopened'; readonly by: string | null; readonly at: Instant }
  | { readonly type: 'case.closed'; readonly end: CaseEnd; readonly by: string; readonly at: Instant }
