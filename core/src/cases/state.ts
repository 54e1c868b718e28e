import type { ContentRef } from '../decider.ts'
import type { Assessment } from '../directory/assessment.ts'
import { NOT_ASSESSED } from '../directory/assessment.ts'
import type { Instant } from '../time.ts'
import type { BlockerKey, CaseEvent, ReferralEvent } from './events.ts'
import type { Referral } from './referral/state.ts'
import { evolveReferral } from './referral/evolve.ts'

/**
 * A case:  (none) ──connect──► inWork ──close──► closed
 *                                ▲                  │
 *                                └─ connect, say no ┘   (reopened: its history stays, and answers are owed again)
 *
 * "Awaiting feedback" is not a state: it is what {@link closureBlockers} finds.
 */
export type CaseStatus = 'none' | 'inWork' | 'closed'
export type CaseAction = 'connect' | 'assess' | 'act' | 'notify' | 'close' | 'hand' | 'task' | 'confer' | 'ask' | 'say' | 'waive'

export const CASE_ACTIONS = {
  none: ['connect'],
  inWork: ['connect', 'assess', 'act', 'notify', 'close', 'hand', 'task', 'confer', 'ask', 'say', 'waive'],
  // A letter that is on its way when the case closes is still proven, and the person may always say that help did not come.
  closed: ['connect', 'assess', 'notify', 'say'],
} as const satisfies Record<CaseStatus, readonly CaseAction[]>

/** Something several bodies do together. */
export interface Task {
  readonly id: string
  readonly status: 'open' | 'done' | 'dropped'
  /** The referrals whose bodies do a part, and whether each has done it. */
  readonly parts: Readonly<Record<string, boolean>>
  readonly due: Instant
  readonly late: boolean
}

/** What the person says of the help, in the end. */
export interface LastWord {
  readonly asked: { readonly until: Instant } | null
  /** Their safe-contact rule forbids asking. */
  readonly forbidden: boolean
  /** null: nothing yet. */
  readonly helped: boolean | null
  /** Something was verified since: what they said, or their silence, was about less than there is now. */
  readonly since: boolean
}

/** Leave to close without something. `given`: it holds; otherwise a second person is awaited. */
export interface Waiver {
  readonly by: string
  readonly content: ContentRef
  readonly second: string | null
  readonly given: boolean
}

export interface Case {
  readonly status: CaseStatus
  readonly number: string
  readonly contact: string
  readonly thread: string
  readonly lead: string
  readonly openedAt: Instant
  readonly assessment: Assessment
  readonly referrals: Readonly<Record<string, Referral>>
  readonly tasks: Readonly<Record<string, Task>>
  readonly person: LastWord
  readonly waivers: Readonly<Record<BlockerKey, Waiver>>
}

const NOT_ASKED: LastWord = { asked: null, forbidden: false, helped: null, since: false }
export const NO_CASE: Case = { status: 'none', number: '', contact: '', thread: '', lead: '', openedAt: 0, assessment: NOT_ASSESSED, referrals: {}, tasks: {}, person: NOT_ASKED, waivers: {} }

export function caseAllows(status: CaseStatus, action: CaseAction): boolean {
  const actions: readonly CaseAction[] = CASE_ACTIONS[status]
  return actions.includes(action)
}

const without = <T>(all: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> => Object.fromEntries(Object.entries(all).filter(([one]) => one !== key))

function changeTask(state: Case, id: string, next: (before: Task) => Partial<Task>): Case {
  const before = state.tasks[id]
  return before ? { ...state, tasks: { ...state.tasks, [id]: { ...before, ...next(before) } } } : state
}

function taskDone(before: Task, part: string): Partial<Task> {
  const parts = { ...before.parts, [part]: true }
  return { parts, status: Object.values(parts).every(Boolean) ? 'done' : 'open' }
}

/** Whoever has closed a case is owed nothing by it: no clock goes on and nothing climbs. */
function stopped(referrals: Case['referrals']): Case['referrals'] {
  return Object.fromEntries(Object.entries(referrals).map(([id, one]) => [id, { ...one, due: [], lapsed: [], missed: [], climb: null }]))
}

const isAboutReferral = (event: CaseEvent): event is ReferralEvent => event.type.startsWith('referral.')

/** Whoever still has time to answer answers for this as well. */
function verifiedSince(person: LastWord, at: Instant): LastWord {
  const over = person.asked !== null && (person.helped !== null || at >= person.asked.until)
  return over ? { ...person, since: true } : person
}

/** Folds one event. */
export function evolveCase(state: Case, event: CaseEvent): Case {
  if (isAboutReferral(event)) return { ...state, referrals: evolveReferral(state.referrals, event), person: event.type === 'referral.verified' ? verifiedSince(state.person, event.at) : state.person }
  switch (event.type) {
    case 'case.opened': {
      const { number, contact, thread, lead, assessment, at } = event
      return { ...NO_CASE, status: 'inWork', number, contact, thread, lead, assessment, openedAt: at }
    }
    case 'case.assessed':
      // Another rule of safe contact may allow what the last one forbade.
      return { ...state, assessment: { ...state.assessment, ...event.change }, person: event.change.safe === undefined ? state.person : { ...state.person, forbidden: false } }
    case 'case.tasked':
      return { ...state, tasks: { ...state.tasks, [event.task]: { id: event.task, status: 'open', parts: Object.fromEntries(event.parts.map((part) => [part, false])), due: event.due, late: false } } }
    case 'case.taskDone':
      return changeTask(state, event.task, (before) => taskDone(before, event.part))
    case 'case.taskDropped':
      return changeTask(state, event.task, () => ({ status: 'dropped' }))
    case 'case.taskLapsed':
      return changeTask(state, event.task, () => ({ late: true }))
    case 'case.conferred':
      return state
    case 'case.asked':
      return { ...state, person: { asked: { until: event.until }, forbidden: false, helped: null, since: false } }
    case 'case.notAsked':
      return { ...state, person: { ...state.person, forbidden: true } }
    case 'case.said':
      // What was let go before the person said no is not let go after it.
      return { ...state, person: { ...state.person, helped: event.helped, since: false }, waivers: event.helped ? state.waivers : {} }
    case 'case.waiverAsked':
      return { ...state, waivers: { ...state.waivers, [event.blocker]: { by: event.by, content: event.content, second: null, given: false } } }
    case 'case.waived':
      return { ...state, waivers: { ...state.waivers, [event.blocker]: { by: event.by, content: event.content, second: event.second, given: true } } }
    case 'case.waiverDeclined':
      return { ...state, waivers: without(state.waivers, event.blocker) }
    case 'case.handed':
      return { ...state, lead: event.to }
    case 'case.reopened':
      return { ...state, status: 'inWork', waivers: {} }
    case 'case.closed':
      return { ...state, status: 'closed', referrals: stopped(state.referrals) }
  }
}
