import type { Assessment } from '../directory/assessment.ts'
import { NOT_ASSESSED } from '../directory/assessment.ts'
import type { Instant } from '../time.ts'
import type { CaseEvent } from './events.ts'
import type { Referral } from './referral/state.ts'

/**
 * A case:  (none) ──connect──► inWork ──close──► closed
 *                                ▲                  │
 *                                └──── connect ─────┘   (reopened: its history stays, and new bodies owe answers)
 *
 * "Awaiting feedback" is not a state: it is what {@link closureBlockers} finds.
 */
export type CaseStatus = 'none' | 'inWork' | 'closed'
export type CaseAction = 'connect' | 'assess' | 'act' | 'close' | 'hand'

export const CASE_ACTIONS = {
  none: ['connect'],
  inWork: ['connect', 'assess', 'act', 'close', 'hand'],
  closed: ['connect', 'assess'],
} as const satisfies Record<CaseStatus, readonly CaseAction[]>

export interface Case {
  readonly status: CaseStatus
  readonly number: string
  readonly contact: string
  readonly thread: string
  readonly lead: string
  readonly openedAt: Instant
  readonly assessment: Assessment
  readonly referrals: Readonly<Record<string, Referral>>
}

export const NO_CASE: Case = { status: 'none', number: '', contact: '', thread: '', lead: '', openedAt: 0, assessment: NOT_ASSESSED, referrals: {} }

export function caseAllows(status: CaseStatus, action: CaseAction): boolean {
  const actions: readonly CaseAction[] = CASE_ACTIONS[status]
  return actions.includes(action)
}

function change(state: Case, id: string, next: Partial<Referral>): Case {
  const before = state.referrals[id]
  return before ? { ...state, referrals: { ...state.referrals, [id]: { ...before, ...next } } } : state
}

function sent(state: Case, event: Extract<CaseEvent, { type: 'referral.sent' }>): Case {
  const { referral: id, body, kind, purpose, ground, slice, due } = event
  const referrals = { ...state.referrals, [id]: { id, status: 'sent', body, kind, purpose, ground, slice, due, lapsed: null } satisfies Referral }
  const next: Case = { ...state, referrals }
  return event.replaces === null ? next : change(next, event.replaces, { status: 'replaced' })
}

/** Folds one event. */
export function evolveCase(state: Case, event: CaseEvent): Case {
  switch (event.type) {
    case 'case.opened': {
      const { number, contact, thread, lead, assessment, at } = event
      return { ...NO_CASE, status: 'inWork', number, contact, thread, lead, assessment, openedAt: at }
    }
    case 'case.assessed':
      return { ...state, assessment: { ...state.assessment, ...event.change } }
    case 'case.closed':
      return { ...state, status: 'closed' }
    case 'case.handed':
      return { ...state, lead: event.to }
    case 'case.reopened':
      return { ...state, status: 'inWork' }
    case 'referral.sent':
      return sent(state, event)
    case 'referral.delivered':
      return change(state, event.referral, { status: 'delivered' })
    case 'referral.accepted':
      return change(state, event.referral, { status: 'accepted', due: event.due, lapsed: null })
    case 'referral.refused':
      return change(state, event.referral, { status: 'refused', due: null, lapsed: null })
    case 'referral.reported':
      return change(state, event.referral, { status: 'inProgress' })
    case 'referral.answered':
      return change(state, event.referral, { status: 'answered', due: event.due, lapsed: null })
    case 'referral.verified':
      return change(state, event.referral, { status: 'verified', due: null, lapsed: null })
    case 'referral.returned':
      return change(state, event.referral, { status: 'returned', due: event.due, lapsed: null })
    case 'referral.lapsed':
      return change(state, event.referral, { lapsed: event.step, due: null })
  }
}
