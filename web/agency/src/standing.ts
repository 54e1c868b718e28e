import type { AgencyReferral, AgencyRow } from '@senim/contract/cases.ts'
import type { ReferralStatus } from '@senim/core/cases/referral/state.ts'

/** What a body owes at some point of a referral. */
export type Owed = 'accept' | 'interim' | 'outcome' | 'task'

/** Where a referral stands for its body: what is owed and by when, or what the centre does with it now. */
export type Standing =
  | { readonly is: 'owed'; readonly step: Owed; readonly at: number | null; readonly left: number | null }
  /** `by`: milliseconds since the due time. */
  | { readonly is: 'late'; readonly step: Owed; readonly by: number }
  | { readonly is: 'checking' | 'verified' | 'refused' | 'replaced' | 'withdrawn' }

const OWES = {
  sent: 'accept', delivered: 'accept', accepted: 'outcome', inProgress: 'outcome', returned: 'outcome',
  answered: 'checking', verified: 'verified', refused: 'refused', replaced: 'replaced', withdrawn: 'withdrawn',
} as const satisfies Record<ReferralStatus, string>

/** What the body itself owes. */
export type OwedStanding = Extract<Standing, { readonly is: 'owed' | 'late' }>

type Known = Pick<AgencyRow, 'status' | 'clocks' | 'taskDue'> | Pick<AgencyReferral, 'status' | 'clocks' | 'tasks'>

/** When the own part of a joint task is due that is not done yet. It is owed also when the outcome was given. */
function taskDueOf(referral: Known): number | null {
  if (!('tasks' in referral)) return referral.taskDue
  const open = referral.tasks.filter((task) => task.status === 'open' && task.done === null).map((task) => task.due)
  return open.length === 0 ? null : Math.min(...open)
}

const isOwed = (step: string): step is Owed => step === 'accept' || step === 'interim' || step === 'outcome' || step === 'task'

/** All that is owed, what ends first before the rest: an interim report, the outcome and a joint task have clocks of their own. One that has passed is late at once, before the server has marked it. */
export function owedOf(referral: Known, now: number): readonly OwedStanding[] {
  const owes = OWES[referral.status]
  const owing = owes === 'accept' || owes === 'outcome'
  const clocks = owing ? referral.clocks.filter(({ step }) => isOwed(step)) : []
  const due = taskDueOf(referral)
  const running = [...clocks, ...(due === null ? [] : [{ step: 'task', at: due, late: false }])].toSorted((a, b) => a.at - b.at).flatMap(({ step, at, late }): readonly OwedStanding[] => {
    if (!isOwed(step)) return []
    return late || at <= now ? [{ is: 'late', step, by: now - at }] : [{ is: 'owed', step, at, left: at - now }]
  })
  return owing && clocks.length === 0 ? [...running, { is: 'owed', step: owes, at: null, left: null }] : running
}

/** The one thing that presses most. */
export function standingOf(referral: Known, now: number): Standing {
  const [first] = owedOf(referral, now)
  const owes = OWES[referral.status]
  return first ?? { is: owes === 'accept' || owes === 'outcome' ? 'checking' : owes }
}
