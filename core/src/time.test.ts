import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CALENDAR } from './directory/data/calendar.ts'
import { atLocalTime, DAY, due, HOUR, isWorkday, localDate, MINUTE } from './time.ts'

/** An instant by Kazakhstan's wall clock. */
const at = (date: string, hours: number, minutes = 0): number => atLocalTime(date, hours * 60 + minutes, 300)

describe('days', () => {
  test('a day begins at local midnight', () => {
    expect(localDate(Date.UTC(2026, 10, 24, 18, 59), 300)).toBe('2026-11-24')
    expect(localDate(Date.UTC(2026, 10, 24, 19, 0), 300)).toBe('2026-11-25')
  })
  test('agrees with the calendar that everybody uses, leap days included', () => {
    fc.assert(fc.property(fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2200, 0, 1) }), (moment) => {
      expect(localDate(moment, 0)).toBe(new Date(moment).toISOString().slice(0, 10))
    }))
  })
  test('there and back', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 1439 }), (day, minutes) => {
      const date = localDate(day * DAY, 0)
      expect(localDate(atLocalTime(date, minutes, 300), 300)).toBe(date)
    }))
  })
})

describe('working days of Kazakhstan', () => {
  test('a weekday is one, a weekend is none', () => {
    expect(isWorkday('2026-11-24', CALENDAR)).toBe(true)
    expect(isWorkday('2026-11-28', CALENDAR)).toBe(false)
    expect(isWorkday('2026-11-29', CALENDAR)).toBe(false)
  })
  test('a holiday is none, nor is the day it moved to', () => {
    expect(isWorkday('2026-12-16', CALENDAR)).toBe(false)
    expect(isWorkday('2026-08-31', CALENDAR)).toBe(false)
  })
})

describe('due times', () => {
  test('minutes, hours and days run through nights, weekends and holidays', () => {
    const friday = at('2026-11-27', 23)
    expect(due(friday, { n: 30, unit: 'minute' }, CALENDAR)).toBe(friday + 30 * MINUTE)
    expect(due(friday, { n: 24, unit: 'hour' }, CALENDAR)).toBe(friday + 24 * HOUR)
    expect(due(friday, { n: 1, unit: 'day' }, CALENDAR)).toBe(at('2026-11-28', 23))
  })
  test('one working day from Friday night ends at the close of Monday', () => expect(due(at('2026-11-27', 23), { n: 1, unit: 'workday' }, CALENDAR)).toBe(at('2026-11-30', 18)))
  test('two working days leap over Independence Day', () => expect(due(at('2026-12-14', 10), { n: 2, unit: 'workday' }, CALENDAR)).toBe(at('2026-12-17', 18)))
  test('the day it begins on does not count, even when it begins before work', () => expect(due(at('2026-11-24', 6), { n: 1, unit: 'workday' }, CALENDAR)).toBe(at('2026-11-25', 18)))
  test('more is never sooner, and every one ends on a working day', () => {
    fc.assert(fc.property(fc.integer({ min: at('2026-01-01', 0), max: at('2027-11-01', 0) }), fc.integer({ min: 1, max: 10 }), (from, n) => {
      const end = due(from, { n, unit: 'workday' }, CALENDAR)
      expect(end).toBeGreaterThan(from)
      expect(isWorkday(localDate(end, 300), CALENDAR)).toBe(true)
      expect(due(from, { n: n + 1, unit: 'workday' }, CALENDAR)).toBeGreaterThan(end)
    }))
  })
})
