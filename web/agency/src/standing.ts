import type { AgencyReferral, AgencyRow } from '@senim/contract/cases.ts'
import type { ReferralStatus } from '@senim/core/cases/referral/state.ts'

/** What a body owes at some point of a referral. */
export type Owed = 'accept' | 'interim' | 'outcome'

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

const isOwed = (step: string): step is Owed => step === 'accept' || step === 'interim' || step === 'outcome'

/** All that is owed, what ends first before the rest: an interim report and the outcome have clocks of their own. One that has passed is late at once, before the server has marked it. */
export function owedOf({ status, clocks }: { readonly status: ReferralStatus; readonly clocks: AgencyRow['clocks'] }, now: number): readonly OwedStanding[] {
  const owes = OWES[status]
  if (owes !== 'accept' && owes !== 'outcome') return []
  const running = clocks.toSorted((a, b) => a.at - b.at).flatMap(({ step, at, late }): readonly OwedStanding[] => {
    if (!isOwed(step)) return []
    return late || at <= now ? [{ is: 'late', step, by: now - at }] : [{ is: 'owed', step, at, left: at - now }]
  })
  return running.length === 0 ? [{ is: 'owed', step: owes, at: null, left: null }] : running
}

/** The one thing that presses most. */
export function standingOf(referral: Pick<AgencyRow | AgencyReferral, 'status' | 'clocks'>, now: number): Standing {
  const [first] = owedOf(referral, now)
  const owes = OWES[referral.status]
  return first ?? { is: owes === 'accept' || owes === 'outcome' ? 'checking' : owes }
}
