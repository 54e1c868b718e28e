import type { Office, Side, Start, Step } from '../../directory/clocks.ts'
import { clockOf, dueBy, hasStarted, OWED_BY, rungsOf } from '../../directory/clocks.ts'
import type { DueTime } from '../../directory/clocks.ts'
import type { Risk } from '../../directory/problems.ts'
import type { Calendar, Instant } from '../../time.ts'
import { due } from '../../time.ts'
import type { ReferralEvent } from '../events.ts'
import type { Climb, Referral, ReferralStatus } from './state.ts'
import { OWED } from './state.ts'

/** What a decision about a referral's clocks needs to know beside the referral. */
export interface Now {
  readonly risk: Risk | null
  readonly at: Instant
  readonly calendar: Calendar
}

type Running = Pick<Referral, 'terms' | 'due' | 'lapsed'>

/**
 * The clocks that run once a referral has come to `status` by `start`. What runs already runs on; what was missed stays missed, unless the event itself begins
 * it anew (`anew`): an outcome that was sent back, the next interim report.
 */
export function clocksAfter(referral: Running, status: ReferralStatus, start: Start, { risk, at, calendar }: Now, anew: readonly Step[] = []): readonly DueTime[] {
  return OWED[status].flatMap((step): readonly DueTime[] => {
    const running = referral.due.filter((one) => one.step === step)
    if (!anew.includes(step) && (running.length > 0 || referral.lapsed.includes(step))) return running
    const clock = clockOf(referral.terms, step, risk)
    return clock !== undefined && hasStarted(clock.from, start) ? [dueBy(clock, at, calendar)] : running
  })
}

/** The event from which on the clocks of each status may count. */
const STARTED_BY = {
  sent: 'sent', delivered: 'delivered', accepted: 'accepted', inProgress: 'accepted', returned: 'accepted', refused: 'refused', answered: 'answered', verified: 'answered', replaced: 'refused', withdrawn: 'sent',
} as const satisfies Record<ReferralStatus, Start>

/** The clocks of all that is owed as things stand: those that run, and those that begin now because nothing watches their step and their beginning has come. */
export function clocksNow(referral: Running & Pick<Referral, 'status'>, now: Now): readonly DueTime[] {
  return clocksAfter(referral, referral.status, STARTED_BY[referral.status], now)
}

/** The same clocks after the danger was judged graver: each ends when the graver one would if it started now, unless it ends before. Never later. */
export function hastened({ terms, due: running }: Running, { risk, at, calendar }: Now): readonly DueTime[] {
  return running.map((one) => {
    const clock = clockOf(terms, one.step, risk)
    const sooner = clock && dueBy(clock, at, calendar)
    return sooner && sooner.at < one.at ? sooner : one
  })
}

/** Where the climb of a silence stands once `step` has lapsed: it goes on if it is under way on this side, and begins above those who were told already. */
export function climbAfterLapse(referral: Pick<Referral, 'terms' | 'climb'>, step: Step, { risk, at, calendar }: Now): Climb {
  const side: Side = OWED_BY[step]
  const before = referral.climb?.side === side ? referral.climb : null
  if (before?.next != null) return before
  const told = before?.told ?? 0
  const rung = rungsOf(referral.terms, side, risk)[told]
  return { side, step: before?.step ?? step, told, next: rung ? due(at, rung.after, calendar) : null }
}

/** Where it stands once the next rung was told. While no step is late it waits there. */
export function climbAfterRung({ terms }: Pick<Referral, 'terms'>, climb: Climb, { risk, at, calendar }: Now): Climb {
  const told = climb.told + 1
  const above = rungsOf(terms, climb.side, risk)[told]
  return { ...climb, told, next: above && climb.step !== null ? due(at, above.after, calendar) : null }
}

type Climbed = Extract<ReferralEvent, { type: 'referral.climbed' }>

/**
 * The next rung is told; where nobody is behind it (`nobody` holds its office), that is recorded and the one above is told without waiting, so that an empty office holds up
 * nothing. Empty at the top.
 */
export function climbOn(referral: Pick<Referral, 'id' | 'terms'>, climb: Climb, nobody: readonly Office[], now: Now): readonly Climbed[] {
  const office = rungsOf(referral.terms, climb.side, now.risk)[climb.told]?.to
  if (office === undefined) return []
  const after = climbAfterRung(referral, climb, now)
  const told = { type: 'referral.climbed', referral: referral.id, step: climb.step, office, rung: climb.told, at: now.at } as const
  if (!nobody.includes(office)) return [{ ...told, climb: after }]
  return [{ ...told, nobody: true, climb: { ...after, next: after.next === null ? null : now.at } }, ...climbOn(referral, after, nobody, now)]
}

