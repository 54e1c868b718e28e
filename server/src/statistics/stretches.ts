import type { LocalDate } from '@senim/core/time.ts'
import { atLocalTime, DAY, localDate } from '@senim/core/time.ts'

const dayAfter = (date: LocalDate, days: number): LocalDate => localDate(atLocalTime(date, 0, 0) + days * DAY, 0)

/** 1970-01-01 was a Thursday. */
function mondayOf(date: LocalDate): LocalDate {
  const weekday = (Math.floor(atLocalTime(date, 0, 0) / DAY) + 3) % 7
  return dayAfter(date, -((weekday + 7) % 7))
}

const firstOf = (date: LocalDate): LocalDate => `${date.slice(0, 7)}-01`

function* daysOf(from: LocalDate, to: LocalDate): Generator<LocalDate> {
  for (let day = from; day <= to; day = dayAfter(day, 1)) yield day
}

/** The first days of the months and of the weeks that a period touches, none left out. */
export function stretchesOf(from: LocalDate, to: LocalDate): { readonly months: readonly LocalDate[]; readonly weeks: readonly LocalDate[] } {
  const days = [...daysOf(from, to)]
  return { months: [...new Set(days.map(firstOf))], weeks: [...new Set(days.map(mondayOf))] }
}

/** The first day of the month eleven months before a day's own. */
export function yearBefore(to: LocalDate): LocalDate {
  const [year = 0, month = 1] = to.split('-').map(Number)
  const first = month === 12 ? [year, 1] : [year - 1, month + 1]
  return `${String(first[0]).padStart(4, '0')}-${String(first[1]).padStart(2, '0')}-01`
}
