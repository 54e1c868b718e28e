import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Calendar, LocalDate } from '../time.ts'
import { due, NoWorkday } from '../time.ts'
import { calendarFault } from './calendar.ts'
import { CALENDAR } from './data/calendar.ts'

const fault = (change: Partial<Calendar>): unknown => calendarFault({ ...CALENDAR, ...change })
const days = (...dates: readonly LocalDate[]): ReadonlySet<LocalDate> => new Set(dates)

describe('a calendar that cannot be', () => {
  test('ours can', () => expect(calendarFault(CALENDAR)).toBeUndefined())
  test.each(['2026-02-30', '2027-02-29', '2026-13-01', '2026-1-1', '01.01.2026', ''])('%s is no day', (date) => {
    expect(fault({ holidays: days(date) })).toEqual({ refused: 'calendarDateWrong', params: { item: date } })
    expect(fault({ worked: days(date) })).toEqual({ refused: 'calendarDateWrong', params: { item: date } })
  })
  test('a leap day is one', () => expect(fault({ holidays: days('2028-02-29') })).toBeUndefined())
  test('a day is a holiday or worked, not both', () => expect(fault({ worked: days('2026-12-16') })).toEqual({ refused: 'calendarDayTwice', params: { item: '2026-12-16' } }))
  test('somebody works on some day of the week', () => {
    expect(fault({ weekend: [0, 1, 2, 3, 4, 5, 6] })).toEqual({ refused: 'calendarNoWorkday', params: {} })
    expect(fault({ weekend: [0, 1, 2, 3, 4, 5, 6], worked: days('2026-11-28') })).toEqual({ refused: 'calendarNoWorkday', params: {} })
    expect(fault({ weekend: [7] })).toEqual({ refused: 'calendarNoWorkday', params: {} })
    expect(fault({ weekend: [0, 1, 2, 3, 4, 5] })).toBeUndefined()
  })
  test.each([{ closesAt: 0 }, { closesAt: 1441 }, { closesAt: 9.5 }, { offsetMinutes: 841 }, { offsetMinutes: -721 }, { offsetMinutes: Number.NaN }])('%o: no such hour', (change) => expect(fault(change)).toEqual({ refused: 'calendarHoursWrong', params: {} }))
})

test('whatever calendar may be saved, a term in working days ends; by one that may not, none hangs', () => {
  const date = fc.integer({ min: 0, max: 400 }).map((n) => new Date(Date.UTC(2026, 10, 24 + n)).toISOString().slice(0, 10))
  const calendar = fc.record({ weekend: fc.uniqueArray(fc.integer({ min: 0, max: 6 })), holidays: fc.uniqueArray(date, { maxLength: 300 }).map((all) => new Set(all)), worked: fc.uniqueArray(date, { maxLength: 5 }).map((all) => new Set(all)) })
  const seen = new Set<string>()
  fc.assert(fc.property(calendar, fc.integer({ min: 1, max: 20 }), (change, n) => {
    const made = { ...CALENDAR, ...change }
    const from = Date.UTC(2026, 10, 24)
    const count = (): number => due(from, { n, unit: 'workday' }, made)
    if (change.weekend.length === 7) {
      expect(calendarFault(made)).toBeDefined()
      seen.add('none')
      if (n > change.worked.size) expect(count).toThrow(NoWorkday)
    } else {
      expect(count()).toBeGreaterThan(from)
      seen.add('some')
    }
  }), { examples: [[{ weekend: [0, 1, 2, 3, 4, 5, 6], holidays: new Set(), worked: new Set() }, 1]] })
  expect(seen).toEqual(new Set(['none', 'some']))
})
