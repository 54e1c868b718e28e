import type { ContentRef, Decision } from '../../decider.ts'
import { refuse } from '../../decider.ts'
import type { Rules, Step } from '../../directory/rules.ts'
import { dueTime } from '../../directory/rules.ts'
import type { Instant, LocalDate } from '../../time.ts'
import { localDate } from '../../time.ts'
import type { CaseEvent } from '../events.ts'
import type { Case } from '../state.ts'
import type { OutcomeKind, Referral, RefusalReason } from './state.ts'
import { referralAllows } from './state.ts'

interface ByOfficer {
  readonly referral: string
  readonly officer: string
  /** The officer's own body: it must be the referral's. */
  readonly body: string
  readonly now: Instant
}

/** What a body does, and what the centre does about a body's answer. */
export type ReferralCommand =
  | (ByOfficer & { readonly do: 'deliver' | 'accept' })
  | (ByOfficer & { readonly do: 'refuse'; readonly reason: RefusalReason; readonly content: ContentRef | null })
  | (ByOfficer & { readonly do: 'report'; readonly content: ContentRef })
  | (ByOfficer & { readonly do: 'answer'; readonly outcome: OutcomeKind; readonly on: LocalDate; readonly content: ContentRef })
  | { readonly do: 'verify'; readonly referral: string; readonly staff: string; readonly now: Instant }
  | { readonly do: 'sendBack'; readonly referral: string; readonly staff: string; readonly content: ContentRef; readonly now: Instant }
  | { readonly do: 'lapse'; readonly referral: string; readonly step: Step; readonly now: Instant }

export const REFERRAL_REFUSALS = ['referralUnknown', 'notYourBody', 'stepNotOpen', 'reasonNeeded', 'dateInFuture', 'lapseTooEarly'] as const
export type ReferralRefusal = (typeof REFERRAL_REFUSALS)[number]
type Answer = Decision<CaseEvent, ReferralRefusal>

/** The only place where a referral changes. */
export function decideReferral(command: ReferralCommand, state: Case, rules: Rules): Answer {
  const referral = state.referrals[command.referral]
  if (referral === undefined) return refuse('referralUnknown')
  if ('body' in command && command.body !== referral.body) return refuse('notYourBody')
  if (!referralAllows(referral.status, command.do)) return refuse('stepNotOpen', { status: referral.status })
  const { now } = command
  const next = (step: Step): ReturnType<typeof dueTime> | null => dueTime(step, referral.kind, state.assessment.risk, now, rules) ?? null
  switch (command.do) {
    case 'deliver':
      return [{ type: 'referral.delivered', referral: referral.id, via: 'portal', to: command.officer, at: now }]
    case 'accept':
      return [{ type: 'referral.accepted', referral: referral.id, officer: command.officer, due: next('outcome') ?? null, at: now }]
    case 'refuse':
      if (command.reason === 'other' && command.content === null) return refuse('reasonNeeded')
      return [{ type: 'referral.refused', referral: referral.id, officer: command.officer, reason: command.reason, content: command.content, at: now }]
    case 'report':
      return [{ type: 'referral.reported', referral: referral.id, officer: command.officer, content: command.content, at: now }]
    case 'answer':
      if (command.on > localDate(now, rules.calendar.offsetMinutes)) return refuse('dateInFuture')
      return [{ type: 'referral.answered', referral: referral.id, officer: command.officer, outcome: command.outcome, on: command.on, content: command.content, due: next('verify') ?? null, at: now }]
    case 'verify':
      return [{ type: 'referral.verified', referral: referral.id, by: command.staff, at: now }]
    case 'sendBack':
      return [{ type: 'referral.returned', referral: referral.id, by: command.staff, content: command.content, due: next('outcome') ?? null, at: now }]
    case 'lapse':
      return lapse(referral, command.step, now)
  }
}

/** Never early, and once a step: a lapsed step has no due time any more. */
function lapse(referral: Referral, step: Step, now: Instant): Answer {
  if (referral.due === null || referral.due.step !== step || now < referral.due.at) return refuse('lapseTooEarly')
  return [{ type: 'referral.lapsed', referral: referral.id, step, at: now }]
}
