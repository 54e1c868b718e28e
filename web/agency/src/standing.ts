import type { AgencyReferral, AgencyRow, ReferralEntry } from '@senim/contract/cases.ts'
import type { ReferralStatus } from '@senim/core/cases/referral/state.ts'

/** Where a referral stands for its body: what is owed and by when, or what the centre does with it now. */
export type Standing =
  | { readonly is: 'owed'; readonly step: 'accept' | 'outcome'; readonly at: number | null; readonly left: number | null }
  /** `by`: milliseconds since the due time; null when the row does not say when it passed. */
  | { readonly is: 'late'; readonly step: 'accept' | 'outcome'; readonly by: number | null }
  | { readonly is: 'checking' | 'verified' | 'refused' | 'replaced' | 'withdrawn' }

const OWES = {
  sent: 'accept', delivered: 'accept', accepted: 'outcome', inProgress: 'outcome', returned: 'outcome',
  answered: 'checking', verified: 'verified', refused: 'refused', replaced: 'replaced', withdrawn: 'withdrawn',
} as const satisfies Record<ReferralStatus, string>

type Known = Pick<AgencyRow | AgencyReferral, 'status' | 'due' | 'lapsed'> & { readonly entries?: readonly ReferralEntry[] }

/**
 * A due time that passed is late at once, before the server's sweep has marked it. After the sweep the due time is gone and the
 * `lapsed` entry tells when it was.
 */
export function standingOf(referral: Known, now: number): Standing {
  const owes = OWES[referral.status]
  if (owes !== 'accept' && owes !== 'outcome') return { is: owes }
  const { due, lapsed } = referral
  if (lapsed !== null) {
    const passed = referral.entries?.findLast((entry) => entry.what === 'lapsed' && entry.step === lapsed)
    return { is: 'late', step: owes, by: passed ? now - passed.at : null }
  }
  if (due === null) return { is: 'owed', step: owes, at: null, left: null }
  return due.at <= now ? { is: 'late', step: owes, by: now - due.at } : { is: 'owed', step: owes, at: due.at, left: due.at - now }
}
