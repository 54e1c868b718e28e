import type { Decision } from '../decider.ts'
import { refuse } from '../decider.ts'
import type { Calendar, Instant } from '../time.ts'
import { DAY, isWorkday, localDate } from '../time.ts'
import type { Entry, Versions } from './decide.ts'

/** How often a shift comes again. `workdays`: on each working day of the calendar; `fourthDay`: a day and a night, then three days off. */
export const REPEATS = ['once', 'daily', 'workdays', 'weekly', 'fourthDay'] as const
export type Repeat = (typeof REPEATS)[number]

/** Days after which each comes again; of one that does not, the longest it may be. */
const DAYS: Readonly<Record<Repeat, number>> = { once: 7, daily: 1, workdays: 1, weekly: 7, fourthDay: 4 }
/** After so many days the pattern of all that come again is as it was. */
const ROUND = 28

/** One officer's turn: from `from` until just before `until`, and again as often as `repeat` says. */
export interface Shift {
  readonly officer: string
  /** Who is on duty instead while the officer is away. */
  readonly substitute: string | null
  readonly from: Instant
  readonly until: Instant
  readonly repeat: Repeat
}

/** When somebody cannot be on duty: leave, illness. */
export interface Absence {
  readonly officer: string
  readonly from: Instant
  readonly until: Instant
}

/** Who is on duty in a body, and when. Without any shift nothing is known of its duty, and every officer of it counts. */
export interface Roster {
  readonly body: string
  readonly shifts: readonly Shift[]
  readonly away: readonly Absence[]
}

/** Shifts, and absences, that a roster may have. */
export const MOST_SHIFTS = 100

export interface RosterEvent {
  readonly type: 'roster.entered'
  readonly roster: Roster
  readonly by: string
  readonly at: Instant
}

export const DUTY_REFUSALS = ['shiftEmpty', 'shiftTooLong', 'shiftTwice', 'notOurOfficer', 'ownSubstitute', 'tooManyShifts'] as const
export type DutyRefusal = (typeof DUTY_REFUSALS)[number]

/** What a roster is decided by besides itself. */
export interface RosterFacts extends Versions {
  /** Everybody who is an officer of the body now; null: there is no such body. */
  readonly officers: readonly string[] | null
  readonly calendar: Calendar
  readonly by: string
  readonly now: Instant
}

const covers = ({ from, until }: Absence | Shift, at: Instant): boolean => from <= at && at < until

/** Whether a shift runs at a moment. */
function runs(shift: Shift, at: Instant, calendar: Calendar): boolean {
  if (shift.repeat === 'once') return covers(shift, at)
  if (at < shift.from) return false
  const into = (at - shift.from) % (DAYS[shift.repeat] * DAY)
  if (into >= shift.until - shift.from) return false
  return shift.repeat !== 'workdays' || isWorkday(localDate(at - into, calendar.offsetMinutes), calendar)
}

/** Who is on duty at a moment, each once: of a roster the officers whose shift runs, or their substitutes; without one all of `officers`, who are those the body has. */
export function onDuty(roster: Roster | null, officers: readonly string[], at: Instant, calendar: Calendar): readonly string[] {
  if (roster === null || roster.shifts.length === 0) return officers
  const can = (one: string): boolean => officers.includes(one) && !roster.away.some((absence) => absence.officer === one && covers(absence, at))
  const there = roster.shifts.filter((shift) => runs(shift, at, calendar)).flatMap(({ officer, substitute }) => (can(officer) ? officer : (substitute ?? [])))
  return [...new Set(there.filter(can))]
}

/** When a shift begins, from `from` to `to`. */
function beginnings({ from: first, repeat }: Shift, from: Instant, to: Instant): readonly Instant[] {
  if (repeat === 'once') return [first]
  const every = DAYS[repeat] * DAY
  const next = Math.max(first, first + Math.floor((from - first) / every) * every)
  return Array.from({ length: Math.max(0, Math.ceil((to - next) / every)) }, (_, at) => next + at * every)
}

/** The stretches from `from` to `to` in which nobody is on duty. */
export function gapsOf(roster: Roster, officers: readonly string[], from: Instant, to: Instant, calendar: Calendar): readonly { readonly from: Instant; readonly until: Instant }[] {
  const changes = [
    ...roster.shifts.flatMap((shift) => beginnings(shift, from, to).flatMap((begins) => [begins, begins + shift.until - shift.from])),
    ...roster.away.flatMap((absence) => [absence.from, absence.until]),
  ]
  const moments = [...new Set([from, ...changes.filter((at) => from < at && at < to)])].toSorted((a, b) => a - b)
  const gaps: { from: Instant; until: Instant }[] = []
  for (const [index, begins] of moments.entries()) {
    const ends = moments[index + 1] ?? to
    if (onDuty(roster, officers, begins, calendar).length > 0) continue
    const before = gaps.at(-1)
    if (before?.until === begins) before.until = ends
    else gaps.push({ from: begins, until: ends })
  }
  return gaps
}

/** Whether the same officer would be on duty twice at once. Of two that come again it is enough to look over one round. */
function meets(a: Shift, b: Shift, calendar: Calendar): boolean {
  if (a.officer !== b.officer) return false
  const from = Math.max(a.from, b.from)
  const begins = (one: Shift): readonly Instant[] => beginnings(one, from, from + ROUND * DAY)
  const meet = (one: Shift, other: Shift): boolean => begins(one).some((at) => runs(one, at, calendar) && runs(other, at, calendar))
  return meet(a, b) || meet(b, a)
}

function faultOf({ shifts, away }: Roster, officers: readonly string[], calendar: Calendar): DutyRefusal | null {
  if (shifts.length > MOST_SHIFTS || away.length > MOST_SHIFTS) return 'tooManyShifts'
  if ([...shifts, ...away].some(({ from, until }) => until <= from)) return 'shiftEmpty'
  if (shifts.some(({ from, until, repeat }) => until - from > DAYS[repeat] * DAY)) return 'shiftTooLong'
  const named = [...shifts.flatMap(({ officer, substitute }) => [officer, substitute ?? officer]), ...away.map(({ officer }) => officer)]
  if (named.some((one) => !officers.includes(one))) return 'notOurOfficer'
  if (shifts.some(({ officer, substitute }) => officer === substitute)) return 'ownSubstitute'
  return shifts.some((shift, index) => shifts.slice(index + 1).some((other) => meets(shift, other, calendar))) ? 'shiftTwice' : null
}

/** Says who is on duty in a body, as a whole. What is over by now is left out of it: the history keeps it. */
export function decideRoster(said: Roster, known: Roster | null, { officers, calendar, by, now, expected, version }: RosterFacts): Decision<RosterEvent, DutyRefusal | 'bodyUnknown' | 'changedMeanwhile'> {
  if (expected !== version) return refuse('changedMeanwhile', { n: version })
  if (officers === null) return refuse('bodyUnknown')
  const fault = faultOf(said, officers, calendar)
  if (fault !== null) return refuse(fault, fault === 'tooManyShifts' ? { n: MOST_SHIFTS } : {})
  const roster: Roster = { body: said.body, shifts: said.shifts.filter(({ repeat, until }) => repeat !== 'once' || until > now), away: said.away.filter(({ until }) => until > now) }
  const same = JSON.stringify(known) === JSON.stringify(roster) || (known === null && roster.shifts.length === 0 && roster.away.length === 0)
  return same ? [] : [{ type: 'roster.entered', roster, by, at: now }]
}

export function evolveRoster(_before: Entry<Roster>, event: RosterEvent): Entry<Roster> {
  return { value: event.roster }
}
