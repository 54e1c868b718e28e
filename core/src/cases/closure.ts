import type { Referral, ReferralStatus } from './referral/state.ts'
import { isOpen } from './referral/state.ts'
import type { Case } from './state.ts'

/** One thing that is missing before a case can close, and who owes it. */
export type ClosureBlocker =
  | { readonly code: 'noAnswer' | 'needsNewOwner' | 'needsVerification'; readonly referral: string; readonly body: string }
  | { readonly code: 'riskNotAssessed' }

const BLOCKS: Readonly<Record<ReferralStatus, 'noAnswer' | 'needsNewOwner' | 'needsVerification' | null>> = {
  sent: 'noAnswer', delivered: 'noAnswer', accepted: 'noAnswer', inProgress: 'noAnswer', returned: 'noAnswer',
  refused: 'needsNewOwner', answered: 'needsVerification', verified: null, replaced: null,
}

function blockerOf(referral: Referral): readonly ClosureBlocker[] {
  const code = BLOCKS[referral.status]
  return code === null || !isOpen(referral) ? [] : [{ code, referral: referral.id, body: referral.body }]
}

/** All that is missing, in the order the bodies were connected. Empty means: it may close. */
export function closureBlockers(state: Pick<Case, 'assessment' | 'referrals'>): readonly ClosureBlocker[] {
  const owed = Object.values(state.referrals).flatMap(blockerOf)
  return state.assessment.risk === null ? [...owed, { code: 'riskNotAssessed' }] : owed
}
