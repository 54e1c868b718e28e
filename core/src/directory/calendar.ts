import type { Refusal } from '../decider.ts'
import { refuse } from '../decider.ts'
import type { Texts } from '../language.ts'
import type { Calendar, LocalDate } from '../time.ts'
import { atLocalTime, localDate } from '../time.ts'

export const CALENDAR_FAULTS = ['calendarDateWrong', 'calendarDayTwice', 'calendarNoWorkday', 'calendarHoursWrong'] as const
export type CalendarFault = (typeof CALENDAR_FAULTS)[number]

const WEEK = [0, 1, 2, 3, 4, 5, 6]
/** No place on earth is further from UTC, in minutes. */
const FURTHEST = { west: -12 * 60, east: 14 * 60 }

/** A day that there is: `2026-02-30` is none. */
const isDate = (date: LocalDate): boolean => /^\d{4}-\d{2}-\d{2}$/.test(date) && localDate(atLocalTime(date, 0, 0), 0) === date
const isWithin = (n: number, least: number, most: number): boolean => Number.isInteger(n) && n >= least && n <= most

/**
 * What is wrong with a calendar, the first thing found; undefined when terms can be counted by it. `item` is the day that is meant. A calendar must have a day a week on
 * which people work whatever its exceptions say, or a term in working days would have no end.
 */
export function calendarFault({ offsetMinutes, weekend, holidays, worked, closesAt }: Calendar): Refusal<CalendarFault> | undefined {
  const wrong = [...holidays, ...worked].find((date) => !isDate(date))
  if (wrong !== undefined) return refuse('calendarDateWrong', { item: wrong })
  const twice = [...worked].find((date) => holidays.has(date))
  if (twice !== undefined) return refuse('calendarDayTwice', { item: twice })
  if (weekend.some((day) => !WEEK.includes(day)) || WEEK.every((day) => weekend.includes(day))) return refuse('calendarNoWorkday')
  return isWithin(offsetMinutes, FURTHEST.west, FURTHEST.east) && isWithin(closesAt, 1, 24 * 60) ? undefined : refuse('calendarHoursWrong')
}

export interface Holiday {
  readonly date: LocalDate
  readonly name: Texts
}

/** The calendar as it is edited and stored; what is computed with is {@link calendarOf} it. */
export interface CalendarTable extends Pick<Calendar, 'offsetMinutes' | 'weekend' | 'closesAt'> {
  readonly holidays: readonly Holiday[]
  readonly worked: readonly LocalDate[]
}

export function calendarOf({ offsetMinutes, weekend, holidays, worked, closesAt }: CalendarTable): Calendar {
  return { offsetMinutes, weekend, holidays: new Set(holidays.map(({ date }) => date)), worked: new Set(worked), closesAt }
}
