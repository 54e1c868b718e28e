import type { CalendarTable, Holiday } from '@senim/core/directory/calendar.ts'
import type { Texts } from '@senim/core/language.ts'
import type { LocalDate } from '@senim/core/time.ts'
import { atLocalTime, DAY, localDate } from '@senim/core/time.ts'

export type DayLook = 'workday' | 'weekend' | 'worked' | 'holiday'

export const dayAfter = (date: LocalDate, days: number): LocalDate => localDate(atLocalTime(date, 0, 0) + days * DAY, 0)
/** 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (date: LocalDate): number => new Date(atLocalTime(date, 0, 0)).getUTCDay()
export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4))

/** The weeks of a month from Monday on; null where a day belongs to another month. `month`: 0 = January. */
export function weeksOf(year: number, month: number): readonly (readonly (LocalDate | null)[])[] {
  const first = localDate(Date.UTC(year, month, 1), 0)
  const length = (Date.UTC(year, month + 1, 1) - Date.UTC(year, month, 1)) / DAY
  const before = (weekdayOf(first) + 6) % 7
  return Array.from({ length: Math.ceil((before + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, at) => {
      const day = week * 7 + at - before
      return day < 0 || day >= length ? null : dayAfter(first, day)
    }))
}

export const holidayOn = (date: LocalDate, { holidays }: CalendarTable): Holiday | undefined => holidays.find((one) => one.date === date)

export function lookOf(date: LocalDate, table: CalendarTable): DayLook {
  if (holidayOn(date, table)) return 'holiday'
  if (table.worked.includes(date)) return 'worked'
  return table.weekend.includes(weekdayOf(date)) ? 'weekend' : 'workday'
}

/** The calendar with a day ticked as a holiday of this name, or as worked (`name` null); a day that is ticked already loses its tick. A day is never both. */
export function ticked(date: LocalDate, name: Texts | null, table: CalendarTable): CalendarTable {
  const isTicked = lookOf(date, table) === 'holiday' || table.worked.includes(date)
  const holidays = table.holidays.filter((one) => one.date !== date)
  const worked = table.worked.filter((one) => one !== date)
  if (isTicked) return { ...table, holidays, worked }
  const byDate = (a: Holiday, b: Holiday): number => (a.date < b.date ? -1 : 1)
  return name === null ? { ...table, holidays, worked: [...worked, date].toSorted() } : { ...table, holidays: [...holidays, { date, name }].toSorted(byDate), worked }
}

/** Where a key leads from a day, within its year; null: the key leads nowhere. */
export function dayByKey(key: string, date: LocalDate): LocalDate | null {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const inMonth = (by: number): LocalDate => localDate(Date.UTC(year, month - 1 + by, Math.min(day, new Date(Date.UTC(year, month + by, 0)).getUTCDate())), 0)
  const steps: Readonly<Record<string, () => LocalDate>> = {
    ArrowLeft: () => dayAfter(date, -1), ArrowRight: () => dayAfter(date, 1), ArrowUp: () => dayAfter(date, -7), ArrowDown: () => dayAfter(date, 7),
    PageUp: () => inMonth(-1), PageDown: () => inMonth(1), Home: () => `${year}-01-01`, End: () => `${year}-12-31`,
  }
  const to = Object.hasOwn(steps, key) ? steps[key]?.() : undefined
  return to !== undefined && yearOf(to) === year ? to : null
}
