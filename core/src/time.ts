/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number
/** A calendar day, `YYYY-MM-DD`, without a zone. */
export type LocalDate = string

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Where a country's calendar stands: zone offset as data (no zone library in the core) and the days nobody works. */
export interface Calendar {
  /** Minutes east of UTC. Kazakhstan: 300 since 1 March 2024. */
  readonly offsetMinutes: number
  /** Weekdays off, 0 = Sunday … 6 = Saturday. */
  readonly weekend: readonly number[]
  readonly holidays: ReadonlySet<LocalDate>
  /** Weekend days worked instead of a moved holiday. */
  readonly worked: ReadonlySet<LocalDate>
  /** Close of a working day, minutes after local midnight: the moment a working-day deadline ends. */
  readonly closesAt: number
}

export const UNITS = ['minute', 'hour', 'day', 'workday'] as const
export type Unit = (typeof UNITS)[number]

/** A length of time as a law words it: "1 working day" is not "24 hours". */
export interface Span {
  readonly n: number
  readonly unit: Unit
}

/** Days since 1970-01-01 of a civil date (Howard Hinnant, "days_from_civil"). */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yoe = y - era * 400
  const doy = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const doe = yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy
  return era * 146_097 + doe - 719_468
}

function civilFromDays(days: number): LocalDate {
  const z = days + 719_468
  const era = Math.floor(z / 146_097)
  const doe = z - era * 146_097
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365)
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const day = doy - Math.floor((153 * mp + 2) / 5) + 1
  const month = mp < 10 ? mp + 3 : mp - 9
  const year = yoe + era * 400 + (month <= 2 ? 1 : 0)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** The local calendar day on which an instant falls. */
export function localDate(at: Instant, offsetMinutes: number): LocalDate {
  return civilFromDays(Math.floor((at + offsetMinutes * MINUTE) / DAY))
}

/** The instant `minutes` after local midnight of a day. */
export function atLocalTime(date: LocalDate, minutes: number, offsetMinutes: number): Instant {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number)
  return daysFromCivil(year, month, day) * DAY + (minutes - offsetMinutes) * MINUTE
}

/** Whether anybody is at work on that day. */
export function isWorkday(date: LocalDate, calendar: Calendar): boolean {
  if (calendar.worked.has(date)) return true
  if (calendar.holidays.has(date)) return false
  const weekday = (((Math.floor(atLocalTime(date, 0, 0) / DAY) + 4) % 7) + 7) % 7
  return !calendar.weekend.includes(weekday)
}

/** A calendar in which nobody ever works. `calendarFault` keeps such a one from being saved, so meeting it is a bug. */
export class NoWorkday extends Error {
  override readonly name = 'NoWorkday'
}

/**
 * When a span that began at `from` ends. Minutes, hours and days run through nights and holidays;
 * n working days end at the close of the n-th working day after the day they began; nothing at all ends when it begins.
 * A year whose holidays nobody has entered yet is counted by its weekdays: a holiday that is missing there ends a term too soon, a worked Saturday too late.
 * Throws RangeError for less than nothing and for a part of a working day, {@link NoWorkday} where the calendar has no such day.
 */
export function due(from: Instant, span: Span, calendar: Calendar): Instant {
  if (!(span.n >= 0 && Number.isFinite(span.n)) || (span.unit === 'workday' && !Number.isInteger(span.n))) throw new RangeError(`${span.n} is no length of time`)
  if (span.n === 0) return from
  if (span.unit === 'minute') return from + span.n * MINUTE
  if (span.unit === 'hour') return from + span.n * HOUR
  if (span.unit === 'day') return from + span.n * DAY
  const firstDay = Math.floor((from + calendar.offsetMinutes * MINUTE) / DAY)
  // Where any weekday is worked, one in every week is, save for as many weeks as there are holidays.
  const longestRest = 7 * (calendar.holidays.size + 1)
  let day = firstDay
  for (let left = span.n, rest = 0; left > 0; ) {
    day += 1
    rest += 1
    if (isWorkday(civilFromDays(day), calendar)) {
      left -= 1
      rest = 0
    } else if (rest >= longestRest) throw new NoWorkday(`no working day after ${civilFromDays(firstDay)}`)
  }
  return atLocalTime(civilFromDays(day), calendar.closesAt, calendar.offsetMinutes)
}
