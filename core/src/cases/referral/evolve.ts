import type { ReferralEvent } from '../events.ts'
import type { Referral, ReferralStatus } from './state.ts'
import { OWED } from './state.ts'

type Referrals = Readonly<Record<string, Referral>>

type Moving = Exclude<ReferralEvent, { type: 'referral.sent' | 'referral.notified' | 'referral.reclocked' | 'referral.lapsed' | 'referral.climbed' }>

/** The status each event leads to. */
const LEADS_TO: Readonly<Record<Moving['type'], ReferralStatus>> = {
  'referral.delivered': 'delivered', 'referral.accepted': 'accepted', 'referral.refused': 'refused', 'referral.reported': 'inProgress', 'referral.answered': 'answered',
  'referral.verified': 'verified', 'referral.returned': 'returned', 'referral.reopened': 'returned', 'referral.withdrawn': 'withdrawn',
}

/** A referral in a new status. A step that is owed no more, or that begins anew, is late no more; when nothing is late, nothing climbs. */
function moved(before: Referral, status: ReferralStatus, due: Referral['due']): Referral {
  const owed: readonly string[] = OWED[status]
  const lapsed = before.lapsed.filter((step) => owed.includes(step) && !due.some((one) => one.step === step))
  const missed = before.missed.filter((one) => lapsed.includes(one.step))
  return { ...before, status, due, lapsed, missed, climb: lapsed.length === 0 ? null : before.climb }
}

function change(before: Referral, event: Exclude<ReferralEvent, { type: 'referral.sent' }>): Referral {
  switch (event.type) {
    case 'referral.notified':
      return before
    case 'referral.reclocked':
      return { ...before, due: event.due, climb: event.climb }
    case 'referral.lapsed':
      return { ...before, due: before.due.filter((one) => one.step !== event.step), lapsed: [...before.lapsed, event.step], missed: [...before.missed, ...before.due.filter((one) => one.step === event.step)], climb: event.climb }
    case 'referral.climbed':
      return { ...before, climb: event.climb }
    case 'referral.reported':
      return { ...moved(before, LEADS_TO[event.type], event.due), milestones: event.milestone === null ? before.milestones : [...before.milestones, event.milestone.what] }
    case 'referral.verified':
    case 'referral.withdrawn':
      return moved(before, LEADS_TO[event.type], [])
    case 'referral.delivered':
    case 'referral.accepted':
    case 'referral.refused':
    case 'referral.answered':
    case 'referral.returned':
    case 'referral.reopened':
      return moved(before, LEADS_TO[event.type], event.due)
  }
}

/** Folds what happened to one referral. */
export function evolveReferral(referrals: Referrals, event: ReferralEvent): Referrals {
  if (event.type !== 'referral.sent') {
    const before = referrals[event.referral]
    return before ? { ...referrals, [event.referral]: change(before, event) } : referrals
  }
  const { referral: id, body, kind, purpose, basis, ground, slice, terms, due, climb = null, replaces } = event
  const old = replaces === null ? undefined : referrals[replaces]
  return {
    ...referrals,
    ...(old && { [old.id]: moved(old, 'replaced', []) }),
    [id]: { id, status: 'sent', body, kind, purpose, basis, ground, slice, terms, due, lapsed: [], missed: [], climb, milestones: [] },
  }
}
