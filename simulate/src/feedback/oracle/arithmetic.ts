import type { BodyKind } from '@senim/core/directory/bodies.ts'
import type { Basis, DeadlineRule, Rung, Side, Step } from '@senim/core/directory/clocks.ts'
import type { Risk } from '@senim/core/directory/problems.ts'
import type { Rules } from '@senim/core/directory/rules.ts'
import type { Calendar, Instant, LocalDate, Span } from '@senim/core/time.ts'

// Counted here once more and in another way, on purpose: an oracle that asked the core would agree with its mistakes.

const MINUTE = 60_000
const DAY = 86_400_000
const LONG = { minute: MINUTE, hour: 60 * MINUTE, day: DAY } as const
const GRAVITY: Readonly<Record<Risk, number>> = { low: 0, medium: 1, high: 2, critical: 3 }

export const gravity = (risk: Risk | null): number => (risk === null ? -1 : GRAVITY[risk])

/** The day on which people at the place of this calendar are. */
export const dayThere = (at: Instant, { offsetMinutes }: Calendar): LocalDate => new Date(at + offsetMinutes * MINUTE).toISOString().slice(0, 10)
/** When that day closes there. */
export const closeOf = (day: LocalDate, { offsetMinutes, closesAt }: Calendar): Instant => Date.parse(`${day}T00:00:00Z`) + (closesAt - offsetMinutes) * MINUTE

function isWorked(day: LocalDate, { worked, holidays, weekend }: Calendar): boolean {
  return worked.has(day) || (!holidays.has(day) && !weekend.includes(new Date(`${day}T00:00:00Z`).getUTCDay()))
}

/** When a span ends that begins at `from`: from day to day of a wall calendar. */
export function endOf(from: Instant, { n, unit }: Span, calendar: Calendar): Instant {
  if (unit !== 'workday') return from + n * LONG[unit]
  let day = dayThere(from, calendar)
  for (let counted = 0; counted < n; ) {
    day = new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10)
    if (isWorked(day, calendar)) counted += 1
  }
  return n === 0 ? from : closeOf(day, calendar)
}

/** What was promised when a referral was sent: the tables of that day, looked up again each time. */
export interface Promise {
  readonly kind: BodyKind
  readonly basis: Basis | null
  readonly on: LocalDate
  readonly rules: Rules
}

function holdsFor(row: { readonly kind: BodyKind | '*'; readonly since: LocalDate; readonly until?: LocalDate; readonly riskAtLeast?: Risk }, { kind, on }: Promise, risk: Risk | null): boolean {
  if (row.kind !== '*' && row.kind !== kind) return false
  if (on < row.since || (row.until !== undefined && on > row.until)) return false
  return row.riskAtLeast === undefined || gravity(risk) >= gravity(row.riskAtLeast)
}

/** The row that says how long a step has, at this risk. */
export function rowFor(promise: Promise, step: Step, risk: Risk | null): DeadlineRule | undefined {
  for (const row of promise.rules.deadlines) if (row.step === step && (row.basis === undefined || row.basis === promise.basis) && holdsFor(row, promise, risk)) return row
  return undefined
}

export function rungsFor(promise: Promise, side: Side, risk: Risk | null): readonly Rung[] {
  for (const row of promise.rules.ladders) if (row.side === side && holdsFor(row, promise, risk)) return row.rungs
  return []
}
