import type { Refusal } from '../../decider.ts'
import { refuse } from '../../decider.ts'
import type { LocalDate, Span, Unit } from '../../time.ts'
import { atLocalTime, DAY, localDate } from '../../time.ts'
import { BODY_KINDS } from '../bodies.ts'
import type { CalendarTable } from '../calendar.ts'
import { calendarFault, calendarOf } from '../calendar.ts'
import type { Clock, ClockTables, DeadlineRule, Ladder, LadderRule, Office, Side, Start, Step, Terms } from '../clocks.ts'
import { BASES, OFFICES, STEPS, termsFor } from '../clocks.ts'
import { CALENDAR } from '../data/calendar.ts'
import { OWN } from '../data/sources.ts'
import type { Risk } from '../problems.ts'
import { compareRisk, RISKS } from '../problems.ts'
import { ruleStem } from '../rules.ts'
import type { Versioned } from '../versioned.ts'
import type { ReferenceFault } from './faults.ts'
import { firstOf, lengthOf, listFault, REFERENCE_LIMITS, textFault } from './faults.ts'

type Fault = Refusal<ReferenceFault>
type Row = DeadlineRule | LadderRule

/** Which events a step's clock may count from: those after which the step is still to be done. */
export const STARTS_OF = {
  deliver: ['sent'], accept: ['sent', 'delivered'], interim: ['accepted', 'registered', 'served'], outcome: ['accepted', 'registered', 'served'], verify: ['answered'], replace: ['refused'],
} as const satisfies Readonly<Record<Step, readonly Start[]>>

/** The offices of each side, the lowest first: a ladder never goes down. */
export const OFFICES_OF = {
  body: ['duty', 'head', 'superior', 'akimat', 'ministry', 'prosecutor'], centre: ['supervisor', 'director'],
} as const satisfies Readonly<Record<Side, readonly Office[]>>

/** No step and no rung waits longer. Days and working days. */
export const LONGEST_SPAN = 90

const MINUTES: Readonly<Record<Unit, number>> = { minute: 1, hour: 60, day: 24 * 60, workday: 24 * 60 }
/** How long a span is at least, for comparing two of them. A working day is a day or more. */
const minutesOf = ({ n, unit }: Span): number => n * MINUTES[unit]

/** What the sentence of a fault names a row by. */
function nameOf(row: Pick<Row, 'id' | 'kind' | 'riskAtLeast'> & { readonly step?: Step; readonly side?: Side; readonly basis?: string }): Readonly<Record<string, string>> {
  const { id, kind, riskAtLeast = '', step = '', side = '', basis = '' } = row
  return { item: id, kind, risk: riskAtLeast, step, side, basis }
}

function sourceFault(row: Row): Fault | undefined {
  const { source, status } = row
  if (source.trim() === '') return refuse('rowSourceMissing', nameOf(row))
  if (lengthOf(source) > REFERENCE_LIMITS.source) return refuse('rowSourceTooLong', { ...nameOf(row), limit: REFERENCE_LIMITS.source })
  return status === 'law' && source === OWN.source ? refuse('lawUnnamed', nameOf(row)) : undefined
}

function spanFault(span: Span, least: number, row: Row): Fault | undefined {
  if (!Number.isInteger(span.n) || span.n < least) return refuse('spanTooShort', nameOf(row))
  return minutesOf(span) > LONGEST_SPAN * MINUTES.day ? refuse('spanTooLong', { ...nameOf(row), limit: LONGEST_SPAN }) : undefined
}

const inForce = (row: Versioned, on: LocalDate): boolean => row.since <= on && (row.until === undefined || on <= row.until)
const dayAfter = (date: LocalDate): LocalDate => localDate(atLocalTime(date, 0, 0) + DAY, 0)

/** Every day from today on at which other rows begin to hold. */
function turns(rows: readonly Versioned[], today: LocalDate): readonly LocalDate[] {
  return [...new Set([today, ...rows.flatMap(({ since, until }) => [since, ...(until === undefined ? [] : [dayAfter(until)])])])].filter((date) => date >= today).toSorted()
}

/** Whether `row` holds for nothing that a row above it does not hold for already. */
function isCovered(row: Row & { readonly basis?: string }, above: readonly (Row & { readonly basis?: string })[], today: LocalDate): boolean {
  const from = (one: Versioned): LocalDate => (one.since > today ? one.since : today)
  const lasts = (one: Versioned): LocalDate => one.until ?? '9999-12-31'
  return above.some((one) =>
    (one.kind === '*' || one.kind === row.kind) && (one.basis === undefined || one.basis === row.basis) &&
    (one.riskAtLeast === undefined || compareRisk(row.riskAtLeast ?? null, one.riskAtLeast) >= 0) && from(one) <= from(row) && lasts(row) <= lasts(one))
}

const firstCovered = <T extends Row>(rows: readonly T[], apart: (row: T) => string, today: LocalDate): T | undefined =>
  rows.find((row, at) => isCovered(row, rows.slice(0, at).filter((one) => apart(one) === apart(row)), today))

const FROM_LOW_TO_HIGH: readonly (Risk | null)[] = [null, ...RISKS]
const forRisk = <T extends { readonly riskAtLeast?: Risk }>(all: readonly T[], risk: Risk | null): T | undefined => all.find((one) => one.riskAtLeast === undefined || compareRisk(risk, one.riskAtLeast) >= 0)

/** The first two of these rows that hold one after the other as the danger grows, of which the graver gives more time. */
function firstSlower<T extends Clock | Ladder>(all: readonly T[], isSlower: (graver: T, other: T) => boolean): readonly [graver: T, other: T] | undefined {
  const held = FROM_LOW_TO_HIGH.flatMap((risk) => forRisk(all, risk) ?? [])
  for (const [at, graver] of held.entries()) {
    const other = held.slice(0, at).find((one) => one.rule !== graver.rule && isSlower(graver, one))
    if (other) return [graver, other]
  }
  return undefined
}

/** What every kind of body would be promised, on whichever basis, on each day on which the tables turn. */
function allTerms(tables: Pick<ClockTables, 'deadlines' | 'ladders'>, bases: readonly (DeadlineRule['basis'] | null)[], today: LocalDate): readonly Terms[] {
  const days = turns([...tables.deadlines, ...tables.ladders], today)
  return days.flatMap((day) => BODY_KINDS.flatMap((kind) => bases.map((basis) => termsFor(kind, basis ?? null, atLocalTime(day, 0, CALENDAR.offsetMinutes), { ...tables, calendar: CALENDAR }))))
}

const longer = (graver: Clock, other: Clock): boolean => graver.from === other.from && minutesOf(graver.span) > minutesOf(other.span)

function graverFault<T extends Clock | Ladder>(groups: readonly (readonly T[])[], isSlower: (graver: T, other: T) => boolean, rows: readonly Row[], code: ReferenceFault): Fault | undefined {
  return firstOf(groups, (group) => {
    const found = firstSlower(group, isSlower)
    const [graver, other] = (found ?? []).map(({ rule }) => rows.find(({ id }) => id === rule))
    if (graver === undefined || other === undefined) return undefined
    return refuse(code, { ...nameOf(graver), otherKind: other.kind, otherRisk: other.riskAtLeast ?? '', otherBasis: 'basis' in other ? (other.basis ?? '') : '' })
  })
}

/** Nothing is ever without a clock, no row is without effect or without a source, and graver danger never has more time. */
export function deadlinesFault(rows: readonly DeadlineRule[], today: LocalDate): Fault | undefined {
  const bare = STEPS.find((step) => turns(rows, today).some((day) => !rows.some((row) => row.step === step && row.kind === '*' && row.basis === undefined && row.riskAtLeast === undefined && inForce(row, day))))
  const covered = firstCovered(rows, ({ step }) => step, today)
  return (
    listFault(rows.map(({ id }) => ruleStem(id))) ??
    firstOf(rows, (row) => sourceFault(row) ?? spanFault(row.span, 1, row) ?? (STARTS_OF[row.step].some((one) => one === row.from) ? undefined : refuse('startWrong', { ...nameOf(row), from: row.from }))) ??
    (bare && refuse('stepWithoutClock', { step: bare })) ??
    (covered && refuse('rowNeverHolds', nameOf(covered))) ??
    graverFault(allTerms({ deadlines: rows, ladders: [] }, [null, ...BASES], today).flatMap(({ clocks }) => STEPS.map((step) => clocks.filter((clock) => clock.step === step))), longer, rows, 'graverHasLonger')
  )
}

function rungsFault(row: LadderRule): Fault | undefined {
  const { rungs, side } = row
  if (rungs.length === 0) return refuse('ladderEmpty', nameOf(row))
  const own: readonly Office[] = OFFICES_OF[side]
  const stranger = rungs.find(({ to }) => !own.includes(to))
  if (stranger) return refuse('officeOfOtherSide', { ...nameOf(row), office: stranger.to })
  const twice = rungs.find(({ to }, at) => rungs.slice(0, at).some((one) => one.to === to))
  if (twice) return refuse('rungTwice', { ...nameOf(row), office: twice.to })
  const low = rungs.find(({ to }, at) => at > 0 && OFFICES.indexOf(to) < OFFICES.indexOf(rungs[at - 1]?.to ?? to))
  if (low) return refuse('rungsOutOfOrder', { ...nameOf(row), office: low.to })
  return firstOf(rungs, ({ after }) => spanFault(after, 0, row))
}

/** When each office is told, in minutes from the lapse. */
function toldAfter({ rungs }: Ladder): ReadonlyMap<Office, number> {
  let passed = 0
  return new Map(rungs.map(({ to, after }) => [to, (passed += minutesOf(after))]))
}

/** Whether some office is told later in graver danger. */
function climbsLater(graver: Ladder, other: Ladder): boolean {
  const [one, two] = [toldAfter(graver), toldAfter(other)]
  return [...one].some(([office, after]) => after > (two.get(office) ?? Number.POSITIVE_INFINITY))
}

/** Every silence has a ladder, which has rungs, goes up, stays on its own side, and is never slower where the danger is graver. */
export function laddersFault(rows: readonly LadderRule[], today: LocalDate): Fault | undefined {
  const bare = (['body', 'centre'] as const).find((side) => turns(rows, today).some((day) => !rows.some((row) => row.side === side && row.kind === '*' && row.riskAtLeast === undefined && inForce(row, day))))
  const covered = firstCovered(rows, ({ side }) => side, today)
  return (
    listFault(rows.map(({ id }) => ruleStem(id))) ??
    firstOf(rows, (row) => sourceFault(row) ?? rungsFault(row)) ??
    (bare && refuse('sideWithoutLadder', { side: bare })) ??
    (covered && refuse('rowNeverHolds', nameOf(covered))) ??
    graverFault(allTerms({ deadlines: [], ladders: rows }, [null], today).flatMap(({ ladders }) => (['body', 'centre'] as const).map((side) => ladders.filter((one) => one.side === side))), climbsLater, rows, 'graverClimbsLater')
  )
}

/** A calendar as it is kept: in the order of the days. */
export function inOrder(table: CalendarTable): CalendarTable {
  return { ...table, weekend: [...new Set(table.weekend)].toSorted((a, b) => a - b), holidays: table.holidays.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)), worked: table.worked.toSorted() }
}

/** Terms can be counted by it, each holiday has a name, stands once, and at least one is still to come: a calendar that has run out counts holidays as working days. */
export function calendarTableFault(table: CalendarTable, today: LocalDate): Fault | undefined {
  const { holidays, worked } = table
  const dates = holidays.map(({ date }) => date)
  if (holidays.length + worked.length > REFERENCE_LIMITS.days) return refuse('listTooLong', { n: REFERENCE_LIMITS.days })
  const twice = [dates, worked].flatMap((all) => all.filter((date, at) => all.indexOf(date) !== at))[0]
  return (
    calendarFault(calendarOf(table)) ??
    (twice === undefined ? undefined : refuse('calendarDayTwice', { item: twice })) ??
    firstOf(holidays, ({ date, name }) => textFault(name, REFERENCE_LIMITS.name, date)) ??
    (dates.some((date) => date >= today) ? undefined : refuse('calendarAllPast'))
  )
}
