import type { ReferralStatus } from '@senim/core/cases/referral/state.ts'
import type { Side, Start, Step } from '@senim/core/directory/clocks.ts'
import type { Risk } from '@senim/core/directory/problems.ts'
import type { Calendar, Instant } from '@senim/core/time.ts'
import type { Promise } from './arithmetic.ts'
import { endOf, gravity, rowFor, rungsFor } from './arithmetic.ts'

/** A moment that must come: when, and since when that is known. */
export interface Expected {
  readonly at: Instant
  readonly known: Instant
  /** It did not come in time, and that was counted. */
  readonly missed?: true
}

/** How far up a silence has come, as the oracle reckons it. */
interface Climbing {
  readonly side: Side
  readonly told: ReadonlySet<number>
  /** The rung that is next. */
  readonly rung: number
  readonly next: Expected | null
}

/** One referral as it must be. */
export interface Watched {
  readonly id: string
  readonly body: string
  readonly promise: Promise
  status: ReferralStatus
  clocks: Map<Step, Expected>
  late: Set<Step>
  climb: Climbing | null
}

/** What happens now: the moment, the danger as it is judged, the calendar of today. */
export interface Today {
  readonly at: Instant
  readonly risk: Risk | null
  readonly calendar: Calendar
}

export const OWES: Readonly<Record<ReferralStatus, readonly Step[]>> = {
  sent: ['deliver', 'accept'], delivered: ['accept'], accepted: ['interim', 'outcome'], inProgress: ['interim', 'outcome'], returned: ['interim', 'outcome'],
  answered: ['verify'], refused: ['replace'], verified: [], replaced: [], withdrawn: [],
}

/** From which events on a clock may count in each status. */
const BEGUN: Readonly<Record<ReferralStatus, readonly Start[]>> = {
  sent: ['sent'], delivered: ['sent', 'delivered'],
  accepted: ['sent', 'delivered', 'accepted', 'registered', 'served', 'refused'], inProgress: ['sent', 'delivered', 'accepted', 'registered', 'served', 'refused'],
  returned: ['sent', 'delivered', 'accepted', 'registered', 'served', 'refused'], refused: ['sent', 'delivered', 'accepted', 'registered', 'served', 'refused'],
  answered: ['sent', 'delivered', 'accepted', 'registered', 'served', 'refused', 'answered'], verified: [], replaced: [], withdrawn: [],
}

export const sideOf = (step: Step): Side => (step === 'verify' || step === 'replace' ? 'centre' : 'body')

/** Starts what is owed and neither runs nor is late, where its beginning has come. */
export function startOwed(one: Watched, { at, risk, calendar }: Today): void {
  for (const step of OWES[one.status]) {
    const row = rowFor(one.promise, step, risk)
    if (row !== undefined && !one.clocks.has(step) && !one.late.has(step) && BEGUN[one.status].includes(row.from)) one.clocks.set(step, { at: endOf(at, row.span, calendar), known: at })
  }
}

/** A referral comes to a status: what is owed no more ends, `anew` begins again, and with nothing late nothing climbs. */
export function moveTo(one: Watched, status: ReferralStatus, today: Today, anew: readonly Step[] = []): void {
  one.status = status
  for (const step of [...one.clocks.keys(), ...one.late]) if (!OWES[status].includes(step) || anew.includes(step)) {
    one.clocks.delete(step)
    one.late.delete(step)
  }
  startOwed(one, today)
  if (one.late.size === 0) one.climb = null
}

/** A law's own beginning was told: the steps that count from it begin there, and what is late by it as well stays late. */
export function beginAt(one: Watched, from: Start, since: Instant, { at, risk, calendar }: Today): void {
  for (const step of OWES[one.status]) {
    const row = rowFor(one.promise, step, risk)
    if (row?.from !== from) continue
    const end = endOf(since, row.span, calendar)
    if (one.late.has(step) && end <= at) continue
    one.late.delete(step)
    one.clocks.set(step, { at: end, known: at })
  }
  if (one.late.size === 0) one.climb = null
}

function nextRung(one: Watched, side: Side, rung: number, { at, risk, calendar }: Today): Expected | null {
  const found = rungsFor(one.promise, side, risk)[rung]
  return found === undefined ? null : { at: endOf(at, found.after, calendar), known: at }
}

/** A step was missed: the climb begins, or goes on where it was. */
export function beginClimb(one: Watched, step: Step, today: Today): void {
  const side = sideOf(step)
  const before = one.climb?.side === side ? one.climb : { side, told: new Set<number>(), rung: 0, next: null }
  one.climb = before.next === null ? { ...before, next: nextRung(one, side, before.rung, today) } : before
}

/** Somebody was told, or nobody is there (`empty`) and the next one at once. */
export function climbTo(one: Watched, rung: number, empty: boolean, today: Today): void {
  const side = one.climb?.side ?? 'body'
  const above = nextRung(one, side, rung + 1, today)
  one.climb = { side, told: new Set([...(one.climb?.told ?? []), rung]), rung: rung + 1, next: above && empty ? { at: today.at, known: today.at } : above }
}

/** The danger is judged otherwise: graver is sooner, and nothing is ever later than it was. */
export function judgeAnew(one: Watched, before: Risk | null, today: Today): void {
  const graver = gravity(today.risk) > gravity(before)
  startOwed(one, today)
  if (graver) for (const [step, clock] of one.clocks) {
    const row = rowFor(one.promise, step, today.risk)
    const end = row === undefined ? clock.at : endOf(today.at, row.span, today.calendar)
    if (end < clock.at) one.clocks.set(step, { at: end, known: today.at })
  }
  const { climb } = one
  if (climb === null || one.late.size === 0) return
  const anew = nextRung(one, climb.side, climb.rung, today)
  if (climb.next !== null) one.climb = { ...climb, next: anew !== null && anew.at < climb.next.at ? anew : anew && climb.next }
  else if (graver) one.climb = { ...climb, next: anew }
}

/** Nothing is owed any more: the case has closed. */
export function stop(one: Watched): void {
  one.clocks = new Map()
  one.late = new Set()
  one.climb = null
}
