import type { Calendar, Instant, LocalDate, Span } from '../time.ts'
import { due, localDate } from '../time.ts'
import type { BodyKind } from './bodies.ts'
import type { Risk } from './problems.ts'
import { compareRisk } from './problems.ts'
import type { Versioned } from './versioned.ts'

/** The steps of a referral that have a due time. */
export const STEPS = ['deliver', 'accept', 'interim', 'outcome', 'verify', 'replace'] as const
export type Step = (typeof STEPS)[number]

/** Who owes a step: the body, or the centre itself. */
export type Side = 'body' | 'centre'
export const OWED_BY = { deliver: 'body', accept: 'body', interim: 'body', outcome: 'body', verify: 'centre', replace: 'centre' } as const satisfies Record<Step, Side>

/**
 * The event from which a clock counts: the one that its law names. `registered` and `served` are told by the body; until they are, such a clock counts
 * from acceptance, so that silence stops none.
 */
export const STARTS = ['sent', 'delivered', 'accepted', 'registered', 'served', 'refused', 'answered'] as const
export type Start = (typeof STARTS)[number]
/** What a body may tell of the course of a matter that a law counts from. */
export const MILESTONES = ['registered', 'served'] as const satisfies readonly Start[]
export type Milestone = (typeof MILESTONES)[number]

const STAGE: Readonly<Record<Start, number>> = { sent: 0, delivered: 1, accepted: 2, registered: 2, served: 2, refused: 2, answered: 3 }

/** Which law an obligation stands on: that against domestic violence, the order on bullying, the article on a child's report. */
export const BASES = ['violence', 'bullying', 'childReport'] as const
export type Basis = (typeof BASES)[number]

/** How long a kind of body has for a step. The first row that fits holds, so special rows stand before general ones. */
export interface DeadlineRule extends Versioned {
  readonly kind: BodyKind | '*'
  /** Left out: whatever the obligation stands on. */
  readonly basis?: Basis
  readonly riskAtLeast?: Risk
  readonly step: Step
  readonly from: Start
  readonly span: Span
}

/** Who is told of a silence. `duty`: whoever is on duty in the body; `superior`: the body above it; the last two are of the centre. */
export const OFFICES = ['duty', 'head', 'superior', 'akimat', 'ministry', 'prosecutor', 'supervisor', 'director'] as const
export type Office = (typeof OFFICES)[number]

/** One rung: who is told, and how long after the lapse (the first) or after the rung below was told. */
export interface Rung {
  readonly to: Office
  readonly after: Span
}

/** Whom a silence climbs to. The first row that fits holds. */
export interface LadderRule extends Versioned {
  readonly side: Side
  readonly kind: BodyKind | '*'
  readonly riskAtLeast?: Risk
  readonly rungs: readonly Rung[]
}

/** The tables that clocks and ladders are taken from. */
export interface ClockTables {
  readonly deadlines: readonly DeadlineRule[]
  readonly ladders: readonly LadderRule[]
  readonly calendar: Calendar
}

/** A clock as it was promised to one body, and the record it was taken from. */
export interface Clock {
  readonly step: Step
  readonly riskAtLeast?: Risk
  readonly from: Start
  readonly span: Span
  readonly rule: string
}

export interface Ladder {
  readonly side: Side
  readonly riskAtLeast?: Risk
  readonly rungs: readonly Rung[]
  readonly rule: string
}

/** All that holds for one referral, as the tables stood when it was sent: what is changed in them later does not touch it. */
export interface Terms {
  readonly clocks: readonly Clock[]
  readonly ladders: readonly Ladder[]
}

/** A due time, the record it was computed under, and when its clock started. */
export interface DueTime {
  readonly step: Step
  readonly at: Instant
  readonly rule: string
  readonly since: Instant
}

const isFor = (row: { readonly kind: BodyKind | '*' } & Versioned, kind: BodyKind, on: LocalDate): boolean =>
  (row.kind === '*' || row.kind === kind) && row.since <= on && (row.until === undefined || on <= row.until)

/** The rows that can ever be the first that fits, at whatever risk. */
function reachable<T extends { readonly riskAtLeast?: Risk }>(rows: readonly T[]): readonly T[] {
  return rows.filter((row, at) => !rows.slice(0, at).some((before) => before.riskAtLeast === undefined || (row.riskAtLeast !== undefined && compareRisk(row.riskAtLeast, before.riskAtLeast) >= 0)))
}

/** What is promised to a body of this kind that is connected on this day; `basis` null: no law was named. */
export function termsFor(kind: BodyKind, basis: Basis | null, at: Instant, rules: ClockTables): Terms {
  const on = localDate(at, rules.calendar.offsetMinutes)
  const rows = rules.deadlines.filter((row) => isFor(row, kind, on) && (row.basis === undefined || row.basis === basis))
  const ladders = rules.ladders.filter((row) => isFor(row, kind, on))
  const risk = (row: { readonly riskAtLeast?: Risk }): { riskAtLeast?: Risk } => (row.riskAtLeast === undefined ? {} : { riskAtLeast: row.riskAtLeast })
  return {
    clocks: STEPS.flatMap((step) => reachable(rows.filter((row) => row.step === step))).map((row) => ({ step: row.step, ...risk(row), from: row.from, span: row.span, rule: row.id })),
    ladders: (['body', 'centre'] as const).flatMap((side) => reachable(ladders.filter((row) => row.side === side))).map((row) => ({ side: row.side, ...risk(row), rungs: row.rungs, rule: row.id })),
  }
}

const fits = (risk: Risk | null) => (row: { readonly riskAtLeast?: Risk }): boolean => row.riskAtLeast === undefined || compareRisk(risk, row.riskAtLeast) >= 0

/** The clock of a step at this risk; undefined when the table has none. */
export function clockOf(terms: Terms, step: Step, risk: Risk | null): Clock | undefined {
  return terms.clocks.filter((clock) => clock.step === step).find(fits(risk))
}

/** The rungs above whoever is silent, the lowest first; none when the table has none. */
export function rungsOf(terms: Terms, side: Side, risk: Risk | null): readonly Rung[] {
  return terms.ladders.filter((ladder) => ladder.side === side).find(fits(risk))?.rungs ?? []
}

/** Whether a clock that counts from `from` runs once `start` has happened. */
export const hasStarted = (from: Start, start: Start): boolean => STAGE[from] <= STAGE[start]

/** The due time of a clock that starts at `since`. */
export function dueBy(clock: Clock, since: Instant, calendar: Calendar): DueTime {
  return { step: clock.step, at: due(since, clock.span, calendar), rule: clock.rule, since }
}

/** When a body of this kind must have done a step whose clock starts at `from`; undefined when no row fits. */
export function dueTime(step: Step, { kind, basis = null, risk }: { readonly kind: BodyKind; readonly basis?: Basis | null | undefined; readonly risk: Risk | null }, from: Instant, rules: ClockTables): DueTime | undefined {
  const clock = clockOf(termsFor(kind, basis, from, rules), step, risk)
  return clock && dueBy(clock, from, rules.calendar)
}
