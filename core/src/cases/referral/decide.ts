import type { ContentRef, Decision } from '../../decider.ts'
import { refuse } from '../../decider.ts'
import type { Clock, Milestone, Office, Start, Step } from '../../directory/clocks.ts'
import { clockOf, dueBy } from '../../directory/clocks.ts'
import type { Rules } from '../../directory/rules.ts'
import type { Instant, LocalDate } from '../../time.ts'
import { atLocalTime, localDate } from '../../time.ts'
import type { CaseEvent } from '../events.ts'
import type { Case } from '../state.ts'
import type { Now } from './course.ts'
import { climbAfterLapse, climbOn, clocksAfter } from './course.ts'
import type { DeliveredBy, OutcomeKind, Referral, ReferralStatus, RefusalReason, WithdrawalGround } from './state.ts'
import { referralAllows } from './state.ts'

interface ByBody {
  readonly referral: string
  /** Who acts for the body: an officer's id, or the body's own when its system does. */
  readonly officer: string
  /** Whose officer it is: it must be the referral's body. */
  readonly body: string
  readonly now: Instant
}

/** What a body does, what the centre does about a body's answer, and what time does. */
export type ReferralCommand =
  | (ByBody & { readonly do: 'deliver'; readonly via: DeliveredBy })
  | (ByBody & { readonly do: 'accept' })
  | (ByBody & { readonly do: 'refuse'; readonly reason: RefusalReason; readonly content: ContentRef | null })
  /** `milestone`: the report says that on that day the matter was registered, or the order served. */
  | (ByBody & { readonly do: 'report'; readonly content: ContentRef; readonly milestone?: { readonly what: Milestone; readonly on: LocalDate } | undefined })
  | (ByBody & { readonly do: 'answer'; readonly outcome: OutcomeKind; readonly on: LocalDate; readonly content: ContentRef })
  | { readonly do: 'verify'; readonly referral: string; readonly staff: string; readonly now: Instant }
  | { readonly do: 'sendBack'; readonly referral: string; readonly staff: string; readonly content: ContentRef; readonly now: Instant }
  | { readonly do: 'withdraw'; readonly referral: string; readonly staff: string; readonly ground: WithdrawalGround; readonly content: ContentRef | null; readonly now: Instant }
  | { readonly do: 'lapse'; readonly referral: string; readonly step: Step; readonly now: Instant }
  /** `nobody`: the offices that nobody is behind now. */
  | { readonly do: 'climb'; readonly referral: string; readonly rung: number; readonly nobody: readonly Office[]; readonly now: Instant }

export const REFERRAL_REFUSALS = ['referralUnknown', 'notYourBody', 'stepNotOpen', 'reasonNeeded', 'dateInFuture', 'milestoneTold', 'lapseTooEarly', 'climbTooEarly'] as const
export type ReferralRefusal = (typeof REFERRAL_REFUSALS)[number]
type Answer = Decision<CaseEvent, ReferralRefusal>

/** The only place where a referral changes. */
export function decideReferral(command: ReferralCommand, state: Case, rules: Rules): Answer {
  const referral = state.referrals[command.referral]
  if (referral === undefined) return refuse('referralUnknown')
  if ('body' in command && command.body !== referral.body) return refuse('notYourBody')
  if (!referralAllows(referral.status, command.do)) return refuse('stepNotOpen', { status: referral.status })
  const now: Now = { risk: state.assessment.risk, at: command.now, calendar: rules.calendar }
  const about = { referral: referral.id, at: command.now }
  const due = (status: ReferralStatus, start: Start, anew?: readonly Step[]): { readonly due: ReturnType<typeof clocksAfter> } => ({ due: clocksAfter(referral, status, start, now, anew) })
  switch (command.do) {
    case 'deliver':
      return [{ type: 'referral.delivered', ...about, via: command.via, to: command.officer, ...due('delivered', 'delivered') }]
    case 'accept':
      return [{ type: 'referral.accepted', ...about, officer: command.officer, ...due('accepted', 'accepted') }]
    case 'refuse':
      if (command.reason === 'other' && command.content === null) return refuse('reasonNeeded')
      return [{ type: 'referral.refused', ...about, officer: command.officer, reason: command.reason, content: command.content, ...due('refused', 'refused') }]
    case 'report':
      return report(command, referral, now)
    case 'answer':
      if (command.on > localDate(command.now, rules.calendar.offsetMinutes)) return refuse('dateInFuture')
      return [{ type: 'referral.answered', ...about, officer: command.officer, outcome: command.outcome, on: command.on, content: command.content, ...due('answered', 'answered') }]
    case 'verify':
      return [{ type: 'referral.verified', ...about, by: command.staff }]
    case 'sendBack':
      return [{ type: 'referral.returned', ...about, by: command.staff, content: command.content, ...due('returned', 'accepted', ['interim', 'outcome']) }]
    case 'withdraw':
      return [{ type: 'referral.withdrawn', ...about, by: command.staff, ground: command.ground, content: command.content }]
    case 'lapse':
      return lapse(referral, command.step, now)
    case 'climb':
      return climb(referral, command, now)
  }
}

/** The next interim report is owed from now on; what a law counts from the day that is told now, from that day, once: but what is late by it as well stays late. */
function report(command: Extract<ReferralCommand, { do: 'report' }>, referral: Referral, now: Now): Answer {
  const { milestone } = command
  const told = { type: 'referral.reported', referral: referral.id, at: now.at, officer: command.officer, content: command.content } as const
  const next = clocksAfter(referral, 'inProgress', 'accepted', now, ['interim'])
  if (milestone === undefined) return [{ ...told, milestone: null, due: next }]
  const today = localDate(now.at, now.calendar.offsetMinutes)
  if (milestone.on > today) return refuse('dateInFuture')
  if (referral.milestones.includes(milestone.what)) return refuse('milestoneTold')
  const since = milestone.on === today ? now.at : atLocalTime(milestone.on, now.calendar.closesAt, now.calendar.offsetMinutes)
  const isOver = (clock: Clock): boolean => referral.lapsed.includes(clock.step) && dueBy(clock, since, now.calendar).at <= now.at
  const counted = referral.terms.clocks.filter((clock) => clock.from === milestone.what && clockOf(referral.terms, clock.step, now.risk) === clock && !isOver(clock)).map((clock) => clock.step)
  const from = clocksAfter({ ...referral, due: next }, 'inProgress', milestone.what, { ...now, at: since }, counted)
  return [{ ...told, milestone, due: from }]
}

/** Never early, and once a step: a lapsed step has no due time any more. */
function lapse(referral: Referral, step: Step, now: Now): Answer {
  const due = referral.due.find((one) => one.step === step)
  if (due === undefined || now.at < due.at) return refuse('lapseTooEarly')
  return [{ type: 'referral.lapsed', referral: referral.id, step, at: now.at, climb: climbAfterLapse(referral, step, now) }]
}

/** Never early, and each rung once. */
function climb(referral: Referral, { rung, nobody }: Extract<ReferralCommand, { do: 'climb' }>, now: Now): Answer {
  const { climb: stands } = referral
  if (stands === null || stands.told !== rung || stands.next === null || now.at < stands.next) return refuse('climbTooEarly')
  const told = climbOn(referral, stands, nobody, now)
  return told.length === 0 ? refuse('climbTooEarly') : told
}
