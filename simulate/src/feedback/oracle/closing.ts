import type { ReferralStatus } from '@senim/core/cases/referral/state.ts'
import type { Risk } from '@senim/core/directory/problems.ts'
import type { Instant } from '@senim/core/time.ts'
import { gravity } from './arithmetic.ts'
import type { Expected, Watched } from './watched.ts'

export interface WatchedTask {
  readonly due: Expected
  readonly left: Set<string>
  late: boolean
  dropped: boolean
}

/** One case as it must be. */
export interface WatchedCase {
  open: boolean
  risk: Risk | null
  readonly referrals: Map<string, Watched>
  readonly tasks: Map<string, WatchedTask>
  person: { askedUntil: Instant | null; forbidden: boolean; said: boolean | null; verifiedSince: boolean }
  waivers: Map<string, { readonly by: string; readonly second: string | null }>
}

const MISSING: Readonly<Record<ReferralStatus, string | null>> = {
  sent: 'noAnswer', delivered: 'noAnswer', accepted: 'noAnswer', inProgress: 'noAnswer', returned: 'noAnswer', refused: 'needsNewOwner', answered: 'needsVerification',
  verified: null, replaced: null, withdrawn: null,
}

function personMissing({ referrals, person }: WatchedCase, at: Instant): string | null {
  if (![...referrals.values()].some(({ status }) => status === 'verified')) return null
  if (person.said === false) return 'personSaysNo'
  if (person.forbidden) return null
  if (person.askedUntil === null || person.verifiedSince) return 'personNotAsked'
  return person.said === null && at < person.askedUntil ? 'personMayAnswer' : null
}

/** What is missing and not waived: alone where the danger is not high, by two who are not the same where it is. */
export function missingIn(one: WatchedCase, at: Instant): readonly string[] {
  const ofReferrals = [...one.referrals.values()].flatMap(({ id, status }) => (MISSING[status] === null ? [] : [`${MISSING[status]}:${id}`]))
  const ofTasks = [...one.tasks].flatMap(([id, task]) => (task.left.size > 0 && !task.dropped ? [`taskOpen:${id}`] : []))
  const ofPerson = personMissing(one, at)
  const all = [...ofReferrals, ...ofTasks, ...(one.risk === null ? ['riskNotAssessed'] : []), ...(ofPerson === null ? [] : [ofPerson])]
  return all.filter((key) => {
    const waiver = one.waivers.get(key)
    if (waiver === undefined || key === 'riskNotAssessed') return true
    return gravity(one.risk) >= gravity('high') && (waiver.second === null || waiver.second === waiver.by)
  })
}
