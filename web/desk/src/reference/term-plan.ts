import type { BodyKind } from '@senim/core/directory/bodies.ts'
import type { CalendarTable } from '@senim/core/directory/calendar.ts'
import { calendarFault, calendarOf } from '@senim/core/directory/calendar.ts'
import type { Basis, ClockTables, DeadlineRule, DueTime, LadderRule, Office, Side, Start, Step } from '@senim/core/directory/clocks.ts'
import { clockOf, dueBy, rungsOf, STEPS, termsFor } from '@senim/core/directory/clocks.ts'
import type { Risk } from '@senim/core/directory/problems.ts'
import type { Instant, LocalDate, Unit } from '@senim/core/time.ts'
import { atLocalTime, DAY, due, isWorkday, localDate } from '@senim/core/time.ts'

/** A referral that is imagined: to whom, on which law, at which danger, sent when. */
export interface Situation {
  readonly kind: BodyKind
  readonly basis: Basis | null
  readonly risk: Risk | null
  readonly at: Instant
}

export interface PlannedStep {
  readonly step: Step
  /** Null when no row fits. */
  readonly due: (DueTime & { readonly unit: Unit }) | null
}

export interface PlannedRung {
  readonly to: Office
  readonly at: Instant
}

export interface Plan {
  readonly steps: readonly PlannedStep[]
  readonly rungs: Readonly<Record<Side, readonly PlannedRung[]>>
}

/** Tables while they are edited. */
export interface EditedTables {
  readonly deadlines: readonly DeadlineRule[]
  readonly ladders: readonly LadderRule[]
  readonly table: CalendarTable
}

/** The tables as they are computed with; undefined while nothing can be computed by them. */
export function computable({ deadlines, ladders, table }: EditedTables): ClockTables | undefined {
  const calendar = calendarOf(table)
  const spans = [...deadlines.map(({ span }) => span), ...ladders.flatMap(({ rungs }) => rungs.map(({ after }) => after))]
  return calendarFault(calendar) === undefined && spans.every(({ n }) => Number.isSafeInteger(n) && n >= 0 && n < 100_000) ? { deadlines, ladders, calendar } : undefined
}

/**
 * Every due time and every rung in real dates, by the functions that decisions are made with: each step is taken to be done at its last moment, and
 * the silence to begin when acceptance is due (of the body) and when the outcome must be verified (of the centre).
 */
export function planFor({ kind, basis, risk, at }: Situation, tables: ClockTables): Plan {
  const terms = termsFor(kind, basis, at, tables)
  const byStep = new Map<Step, DueTime & { readonly unit: Unit }>()
  const ended = (step: Step): Instant => byStep.get(step)?.at ?? at
  const began: Readonly<Record<Start, () => Instant>> = {
    sent: () => at, delivered: () => ended('deliver'), accepted: () => ended('accept'), registered: () => ended('accept'), served: () => ended('accept'), refused: () => ended('accept'), answered: () => ended('outcome'),
  }
  for (const step of STEPS) {
    const clock = clockOf(terms, step, risk)
    if (clock) byStep.set(step, { ...dueBy(clock, began[clock.from](), tables.calendar), unit: clock.span.unit })
  }
  const climb = (side: Side, from: Instant): readonly PlannedRung[] => {
    let passed = from
    return rungsOf(terms, side, risk).map(({ to, after }) => {
      passed = due(passed, after, tables.calendar)
      return { to, at: passed }
    })
  }
  return { steps: STEPS.map((step) => ({ step, due: byStep.get(step) ?? null })), rungs: { body: climb('body', ended('accept')), centre: climb('centre', ended('verify')) } }
}

/** Days in a row on which nobody works, and the holidays among them. */
export interface Rest {
  readonly first: LocalDate
  readonly last: LocalDate
  readonly holidays: readonly CalendarTable['holidays'][number][]
}

/** The days that a time in working days leaves out between its beginning and its end. */
export function restBetween(since: Instant, until: Instant, table: CalendarTable): readonly Rest[] {
  const calendar = calendarOf(table)
  const found: Rest[] = []
  const day = (at: Instant): LocalDate => localDate(at, 0)
  const begin = atLocalTime(localDate(since, table.offsetMinutes), 0, 0)
  const end = atLocalTime(localDate(until, table.offsetMinutes), 0, 0)
  for (let at = begin + DAY; at < end; at += DAY) {
    const date = day(at)
    if (isWorkday(date, calendar)) continue
    const before = found.at(-1)
    const holidays = table.holidays.filter((one) => one.date === date)
    if (before?.last === day(at - DAY)) found[found.length - 1] = { ...before, last: date, holidays: [...before.holidays, ...holidays] }
    else found.push({ first: date, last: date, holidays })
  }
  return found
}
