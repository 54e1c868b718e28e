import type { Office, Step } from '../directory/clocks.ts'
import type { CaseEvent, Means } from './events.ts'

/**
 * Telling an office:  webhook ──fails──► e-mail ──fails──► SMS
 *
 * The first failure of a means starts the next one at once; the one that failed goes on trying by itself. The portal shows it anyway.
 */
export const OUTWARD = ['webhook', 'email', 'sms'] as const satisfies readonly Means[]
export type Outward = (typeof OUTWARD)[number]

/** By which means somebody can be reached now: an address is known, and the centre has what it needs to use it. */
export type Reach = Readonly<Record<Outward, boolean>>

/** The means of somebody in the order in which they are tried. */
export function meansInOrder(reach: Reach): readonly Outward[] {
  return OUTWARD.filter((means) => reach[means])
}

/** The means to begin with when this one has failed; null when there is none left. */
export function meansAfter(reach: Reach, failed: Outward): Outward | null {
  return OUTWARD.slice(OUTWARD.indexOf(failed) + 1).find((means) => reach[means]) ?? null
}

/** The events that somebody outside must hear of. */
export const TOLD_OF = ['sent', 'returned', 'reopened', 'withdrawn', 'climbed'] as const
export type ToldOf = (typeof TOLD_OF)[number]

/** What is to be told, and to which office. */
export interface Notice {
  readonly what: ToldOf
  readonly office: Office
}

/** Whom an event is told to; null when nobody outside needs to hear of it. What concerns the body itself goes to whoever is on duty there. */
export function noticeOf(event: CaseEvent): Notice | null {
  switch (event.type) {
    case 'referral.sent':
      return { what: 'sent', office: 'duty' }
    case 'referral.returned':
      return { what: 'returned', office: 'duty' }
    case 'referral.reopened':
      return { what: 'reopened', office: 'duty' }
    case 'referral.withdrawn':
      return { what: 'withdrawn', office: 'duty' }
    case 'referral.climbed':
      return event.nobody ? null : { what: 'climbed', office: event.office }
    case 'case.opened':
    case 'case.assessed':
    case 'case.tasked':
    case 'case.taskDone':
    case 'case.taskDropped':
    case 'case.taskLapsed':
    case 'case.conferred':
    case 'case.asked':
    case 'case.notAsked':
    case 'case.said':
    case 'case.waiverAsked':
    case 'case.waived':
    case 'case.waiverDeclined':
    case 'case.handed':
    case 'case.reopened':
    case 'case.closed':
    case 'referral.delivered':
    case 'referral.accepted':
    case 'referral.refused':
    case 'referral.reported':
    case 'referral.answered':
    case 'referral.verified':
    case 'referral.reclocked':
    case 'referral.lapsed':
    case 'referral.notified':
      return null
  }
}

/** Why somebody could not be told. `nobody`: no one stands behind the office. */
export const WHY_NOT = ['noAnswer', 'refused', 'wrongAddress', 'notSecure', 'cut', 'nobody'] as const
export type WhyNot = (typeof WHY_NOT)[number]

/** The step whose due time tells the reader by when to answer. */
export const ANSWER_BY = { sent: ['accept'], returned: ['outcome'], reopened: ['outcome'], withdrawn: [], climbed: [] } as const satisfies Record<ToldOf, readonly Step[]>

export const NOTICE_REFUSALS = ['noticeUnknown', 'noticeTold'] as const
export type NoticeRefusal = (typeof NOTICE_REFUSALS)[number]
