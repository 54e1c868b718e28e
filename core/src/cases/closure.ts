import { compareRisk } from '../directory/problems.ts'
import type { Instant } from '../time.ts'
import type { BlockerKey } from './events.ts'
import type { Referral, ReferralStatus } from './referral/state.ts'
import type { Case } from './state.ts'

export const BLOCKER_CODES = ['noAnswer', 'needsNewOwner', 'needsVerification', 'taskOpen', 'riskNotAssessed', 'personNotAsked', 'personMayAnswer', 'personSaysNo'] as const satisfies readonly ClosureBlocker['code'][]

/** One thing that is missing before a case can close, and who owes it. */
export type ClosureBlocker =
  | { readonly code: 'noAnswer' | 'needsNewOwner' | 'needsVerification'; readonly referral: string; readonly body: string }
  | { readonly code: 'taskOpen'; readonly task: string }
  | { readonly code: 'riskNotAssessed' }
  /** Nobody asked the person whether help came; they were asked and have time to answer; they said no. */
  | { readonly code: 'personNotAsked' | 'personMayAnswer' | 'personSaysNo' }

/** What a supervisor may let a case close without: how grave it is can only be judged. */
export const mayBeWaived = (code: ClosureBlocker['code']): boolean => code !== 'riskNotAssessed'

/** Where the danger is high, or nobody has judged it, one person alone gives nothing away. */
export const needsSecond = ({ assessment: { risk } }: Pick<Case, 'assessment'>): boolean => risk === null || compareRisk(risk, 'high') >= 0

export function blockerKey(blocker: ClosureBlocker): BlockerKey {
  return 'referral' in blocker ? `${blocker.code}:${blocker.referral}` : 'task' in blocker ? `${blocker.code}:${blocker.task}` : blocker.code
}

const BLOCKS: Readonly<Record<ReferralStatus, 'noAnswer' | 'needsNewOwner' | 'needsVerification' | null>> = {
  sent: 'noAnswer', delivered: 'noAnswer', accepted: 'noAnswer', inProgress: 'noAnswer', returned: 'noAnswer',
  refused: 'needsNewOwner', answered: 'needsVerification', verified: null, replaced: null, withdrawn: null,
}

function blockerOf(referral: Referral): readonly ClosureBlocker[] {
  const code = BLOCKS[referral.status]
  return code === null ? [] : [{ code, referral: referral.id, body: referral.body }]
}

/** The person has the last word wherever a body says that something was done, unless their own rule forbids asking. */
function personBlocks({ referrals, person }: Case, now: Instant): readonly ClosureBlocker[] {
  if (!Object.values(referrals).some((one) => one.status === 'verified')) return []
  if (person.helped !== null) return person.helped ? [] : [{ code: 'personSaysNo' }]
  if (person.asked !== null) return now < person.asked.until ? [{ code: 'personMayAnswer' }] : []
  return person.forbidden ? [] : [{ code: 'personNotAsked' }]
}

/** All that is missing, waived or not, in the order in which it was asked for. */
export function allBlockers(state: Case, now: Instant): readonly ClosureBlocker[] {
  return [
    ...Object.values(state.referrals).flatMap(blockerOf),
    ...Object.values(state.tasks).flatMap((task): readonly ClosureBlocker[] => (task.status === 'open' ? [{ code: 'taskOpen', task: task.id }] : [])),
    ...(state.assessment.risk === null ? [{ code: 'riskNotAssessed' } as const] : []),
    ...personBlocks(state, now),
  ]
}

/** What still stands between a case and its end. Empty means: it may close. */
export function closureBlockers(state: Case, now: Instant): readonly ClosureBlocker[] {
  return allBlockers(state, now).filter((blocker) => !isWaived(state, blockerKey(blocker)))
}

/** What one person gave away holds no longer once the danger is judged to be high. */
function isWaived(state: Case, key: BlockerKey): boolean {
  const waiver = state.waivers[key]
  return waiver?.given === true && (waiver.second !== null || !needsSecond(state))
}
