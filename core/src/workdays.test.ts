import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CALENDAR } from './directory/data/calendar.ts'
import type { Calendar, Instant, Span, Unit } from './time.ts'
import { atLocalTime, DAY, due, isWorkday, localDate, MINUTE, NoWorkday } from './time.ts'

const KZ = CALENDAR
/** Thursday 17 and Friday 18 December are taken off after Independence Day; the Saturdays before and after are worked for them. */
const MOVED: Calendar = { ...KZ, holidays: new Set([...KZ.holidays, '2026-12-17', '2026-12-18']), worked: new Set(['2026-12-12', '2026-12-19']) }
/** Weekends only. */
const BARE: Calendar = { ...KZ, holidays: new Set() }
const NEWFOUNDLAND: Calendar = { ...BARE, offsetMinutes: -210 }
const NEPAL: Calendar = { ...BARE, offsetMinutes: 345 }
const KIRIBATI: Calendar = { ...BARE, offsetMinutes: 840 }
const FRIDAY_OFF: Calendar = { ...BARE, weekend: [5, 6] }
const SIX_DAYS: Calendar = { ...BARE, weekend: [0] }
const SATURDAYS: Calendar = { ...BARE, weekend: [0, 1, 2, 3, 4, 5] }
const TILL_MIDNIGHT: Calendar = { ...BARE, closesAt: 24 * 60 }

/** Local time `2026-11-24 10:00`, or with a Z at its end the same in UTC. */
function moment(text: string, { offsetMinutes }: Calendar): Instant {
  const [date = '', clock = ''] = text.split(' ')
  const [hours = 0, minutes = 0] = clock.replace('Z', '').split(':').map(Number)
  return atLocalTime(date, hours * 60 + minutes, text.endsWith('Z') ? 0 : offsetMinutes)
}

function told(at: Instant, likeThis: string, { offsetMinutes }: Calendar): string {
  const utc = likeThis.endsWith('Z')
  return `${new Date(at + (utc ? 0 : offsetMinutes * MINUTE)).toISOString().slice(0, 16).replace('T', ' ')}${utc ? 'Z' : ''}`
}

const UNITS: Readonly<Record<string, Unit>> = { min: 'minute', h: 'hour', d: 'day', wd: 'workday' }
function spanOf(text: string): Span {
  const [n = '', unit = ''] = text.split(' ')
  return { n: Number(n), unit: UNITS[unit] ?? 'minute' }
}

/** Each row was counted by hand with a wall calendar: 24 November 2026 is a Tuesday, 1 January 2026 a Thursday, 1 January 2027 a Friday, 1 January 2028 a Saturday. */
const COUNTED: readonly (readonly [begins: string, span: string, calendar: Calendar, ends: string, why: string])[] = [
  // A plain week
  ['2026-11-24 10:00', '1 wd', KZ, '2026-11-25 18:00', 'Tuesday to the close of Wednesday'],
  ['2026-11-24 06:00', '1 wd', KZ, '2026-11-25 18:00', 'the day it begins on does not count, however early'],
  ['2026-11-24 17:59', '1 wd', KZ, '2026-11-25 18:00', 'a minute before the close'],
  ['2026-11-24 18:00', '1 wd', KZ, '2026-11-25 18:00', 'at the close itself'],
  ['2026-11-24 18:01', '1 wd', KZ, '2026-11-25 18:00', 'after the close it is still Tuesday'],
  ['2026-11-24 23:59', '1 wd', KZ, '2026-11-25 18:00', 'a minute before midnight it is still Tuesday'],
  ['2026-11-25 00:00', '1 wd', KZ, '2026-11-26 18:00', 'at midnight it is Wednesday'],
  ['2026-11-23 10:00', '5 wd', KZ, '2026-11-30 18:00', 'Tue, Wed, Thu, Fri, Mon'],
  ['2026-11-23 10:00', '10 wd', KZ, '2026-12-07 18:00', 'two weeks, two weekends'],
  // Weekends
  ['2026-11-27 09:00', '1 wd', KZ, '2026-11-30 18:00', 'Friday to Monday'],
  ['2026-11-27 23:59', '1 wd', KZ, '2026-11-30 18:00', 'Friday, a minute before midnight'],
  ['2026-11-28 12:00', '1 wd', KZ, '2026-11-30 18:00', 'served on a Saturday'],
  ['2026-11-29 23:59', '1 wd', KZ, '2026-11-30 18:00', 'served in the last minute of Sunday'],
  ['2026-11-30 00:00', '1 wd', KZ, '2026-12-01 18:00', 'in the first minute of Monday: Tuesday'],
  ['2026-11-28 00:00', '2 wd', KZ, '2026-12-01 18:00', 'Saturday: Mon, Tue'],
  // One holiday in the middle of a week: Independence Day, Wednesday
  ['2026-12-15 17:00', '1 wd', KZ, '2026-12-17 18:00', 'over the holiday'],
  ['2026-12-16 12:00', '1 wd', KZ, '2026-12-17 18:00', 'served on the holiday'],
  ['2026-12-16 00:00', '1 wd', KZ, '2026-12-17 18:00', 'served as the holiday begins'],
  ['2026-12-14 10:00', '2 wd', KZ, '2026-12-17 18:00', 'Tue, Thu'],
  ['2026-12-11 16:00', '3 wd', KZ, '2026-12-17 18:00', 'Mon, Tue, Thu'],
  ['2026-12-15 23:59', '2 wd', KZ, '2026-12-18 18:00', 'Thu, Fri'],
  // The end of a year: 31 December 2026 is a Thursday; 1, 2 and (moved from Saturday) 4 January are off, so is Christmas on Thursday the 7th
  ['2026-12-31 10:00', '1 wd', KZ, '2027-01-05 18:00', 'the first working day of the year is Tuesday the 5th'],
  ['2026-12-31 23:59', '1 wd', KZ, '2027-01-05 18:00', 'in the last minute of the year'],
  ['2027-01-01 00:00', '1 wd', KZ, '2027-01-05 18:00', 'in its first'],
  ['2026-12-31 10:00', '2 wd', KZ, '2027-01-06 18:00', '5, 6'],
  ['2026-12-31 10:00', '3 wd', KZ, '2027-01-08 18:00', '5, 6, and over Christmas to the 8th'],
  ['2026-12-31 10:00', '4 wd', KZ, '2027-01-11 18:00', '5, 6, 8, and Monday the 11th'],
  ['2026-12-30 15:00', '2 wd', KZ, '2027-01-05 18:00', '31 December, 5 January'],
  ['2027-01-06 19:00', '1 wd', KZ, '2027-01-08 18:00', 'Wednesday night, over Christmas to Friday'],
  ['2027-01-07 12:00', '1 wd', KZ, '2027-01-08 18:00', 'served at Christmas'],
  ['2025-12-31 12:00', '1 wd', KZ, '2026-01-05 18:00', 'the year before: Thu and Fri off, a weekend, Monday'],
  ['2026-01-06 09:00', '1 wd', KZ, '2026-01-08 18:00', 'over Christmas on a Wednesday'],
  // Nauryz, several in a row: Saturday 21 to Wednesday 25 March 2026; 21 to 24 March 2027
  ['2026-03-20 10:00', '1 wd', KZ, '2026-03-26 18:00', 'Friday to Thursday'],
  ['2026-03-19 10:00', '2 wd', KZ, '2026-03-26 18:00', 'Fri, Thu'],
  ['2026-03-23 12:00', '1 wd', KZ, '2026-03-26 18:00', 'served in its midst'],
  ['2026-03-25 23:59', '1 wd', KZ, '2026-03-26 18:00', 'in its last minute'],
  ['2026-03-20 17:00', '3 wd', KZ, '2026-03-30 18:00', 'Thu, Fri, Mon'],
  ['2027-03-19 16:00', '1 wd', KZ, '2027-03-25 18:00', 'the next year: Friday to Thursday'],
  // Holidays that fell on a weekend and moved
  ['2026-03-06 10:00', '1 wd', KZ, '2026-03-10 18:00', 'Women’s Day on Sunday, moved to Monday'],
  ['2026-03-09 09:00', '1 wd', KZ, '2026-03-10 18:00', 'served on the day it moved to'],
  ['2026-08-28 10:00', '1 wd', KZ, '2026-09-01 18:00', 'Constitution Day on Sunday, moved to Monday'],
  ['2026-10-23 10:00', '1 wd', KZ, '2026-10-27 18:00', 'Republic Day on Sunday, moved to Monday'],
  ['2026-07-03 10:00', '1 wd', KZ, '2026-07-07 18:00', 'Capital Day is a Monday of itself'],
  // May 2026: Fri 1, Thu 7, Sat 9 moved to Mon 11
  ['2026-04-30 12:00', '1 wd', KZ, '2026-05-04 18:00', 'over the 1st and a weekend'],
  ['2026-05-06 12:00', '1 wd', KZ, '2026-05-08 18:00', 'over the 7th'],
  ['2026-05-06 12:00', '2 wd', KZ, '2026-05-12 18:00', '8, and over the 11th to the 12th'],
  ['2026-04-30 12:00', '5 wd', KZ, '2026-05-12 18:00', '4, 5, 6, 8, 12'],
  // Kurban Ait
  ['2026-05-26 14:00', '1 wd', KZ, '2026-05-28 18:00', 'on a Wednesday'],
  ['2026-05-25 14:00', '2 wd', KZ, '2026-05-28 18:00', 'Tue, Thu'],
  ['2027-05-14 14:00', '1 wd', KZ, '2027-05-17 18:00', 'on a Sunday, and does not move'],
  // Working days that were moved
  ['2026-12-11 10:00', '1 wd', MOVED, '2026-12-12 18:00', 'the Saturday is worked'],
  ['2026-12-11 10:00', '1 wd', KZ, '2026-12-14 18:00', 'and where it is not, Monday'],
  ['2026-12-12 10:00', '1 wd', MOVED, '2026-12-14 18:00', 'served on the worked Saturday'],
  ['2026-12-15 10:00', '1 wd', MOVED, '2026-12-19 18:00', 'three days off, then the other Saturday'],
  ['2026-12-11 10:00', '4 wd', MOVED, '2026-12-19 18:00', '12, 14, 15, 19'],
  ['2026-12-19 10:00', '1 wd', MOVED, '2026-12-21 18:00', 'the Sunday after it is not worked'],
  // Leap days
  ['2028-02-28 10:00', '1 wd', BARE, '2028-02-29 18:00', 'Monday to Tuesday the 29th'],
  ['2028-02-29 10:00', '1 wd', BARE, '2028-03-01 18:00', 'from the 29th'],
  ['2028-02-28 10:00', '2 d', BARE, '2028-03-01 10:00', 'days count it too'],
  ['2027-02-26 10:00', '1 wd', BARE, '2027-03-01 18:00', 'a year without one: Friday to Monday'],
  ['2100-02-28 10:00', '1 d', BARE, '2100-03-01 10:00', '2100 has none'],
  // Minutes, hours and days run on
  ['2026-12-15 23:30', '30 min', KZ, '2026-12-16 00:00', 'into a holiday'],
  ['2026-12-31 23:59', '1 min', KZ, '2027-01-01 00:00', 'into a year'],
  ['2026-12-31 22:00', '24 h', KZ, '2027-01-01 22:00', '24 hours are 24 hours'],
  ['2026-11-28 01:00', '72 h', KZ, '2026-12-01 01:00', 'through a weekend'],
  ['2026-03-20 10:00', '5 d', KZ, '2026-03-25 10:00', 'through Nauryz, to end on it'],
  ['2026-12-31 10:00', '7 d', KZ, '2027-01-07 10:00', 'to end at Christmas'],
  ['2026-11-27 17:59', '1 d', KZ, '2026-11-28 17:59', 'a day is no working day (Order 506 has both)'],
  // Nothing at all
  ['2026-11-28 03:00', '0 min', KZ, '2026-11-28 03:00', 'ends when it begins'],
  ['2026-11-28 03:00', '0 wd', KZ, '2026-11-28 03:00', 'in working days too, not at a close that is past'],
  // Years whose holidays nobody has entered: by the weekdays alone
  ['2027-12-31 10:00', '1 wd', KZ, '2028-01-03 18:00', 'Friday to Monday, though the 3rd may yet be taken off'],
  ['2028-03-20 10:00', '1 wd', KZ, '2028-03-21 18:00', 'Nauryz 2028 is not entered'],
  // Elsewhere
  ['2026-11-24 10:00Z', '1 wd', KZ, '2026-11-25 13:00Z', '18:00 in Kazakhstan is 13:00 UTC'],
  ['2026-11-26 18:59Z', '1 wd', KZ, '2026-11-27 13:00Z', 'Thursday 23:59 in Kazakhstan'],
  ['2026-11-26 19:00Z', '1 wd', KZ, '2026-11-30 13:00Z', 'Friday 00:00 in Kazakhstan, Thursday in UTC'],
  ['2026-11-28 03:29Z', '1 wd', NEWFOUNDLAND, '2026-11-30 21:30Z', 'Friday 23:59 there, Saturday in UTC'],
  ['2026-11-30 03:29Z', '1 wd', NEWFOUNDLAND, '2026-11-30 21:30Z', 'Sunday 23:59 there'],
  ['2026-11-30 03:30Z', '1 wd', NEWFOUNDLAND, '2026-12-01 21:30Z', 'Monday 00:00 there'],
  ['2026-11-26 18:14Z', '1 wd', NEPAL, '2026-11-27 12:15Z', 'Thursday 23:59 there'],
  ['2026-11-26 18:15Z', '1 wd', NEPAL, '2026-11-30 12:15Z', 'Friday 00:00 there'],
  ['2026-11-26 10:00Z', '1 wd', KIRIBATI, '2026-11-30 04:00Z', 'Friday 00:00 there'],
  ['2026-11-26 10:00', '1 wd', FRIDAY_OFF, '2026-11-29 18:00', 'Thursday to Sunday'],
  ['2026-11-27 10:00', '1 wd', SIX_DAYS, '2026-11-28 18:00', 'Saturdays are worked'],
  ['2026-11-24 10:00', '3 wd', SATURDAYS, '2026-12-12 18:00', 'one day a week: 28, 5, 12'],
  ['2026-11-24 10:00', '1 wd', TILL_MIDNIGHT, '2026-11-26 00:00', 'the close of Wednesday is the midnight after it'],
]

describe('terms, counted by hand', () => {
  test.each(COUNTED)('%s + %s', (begins, span, calendar, ends, why) => expect(told(due(moment(begins, calendar), spanOf(span), calendar), ends, calendar), why).toBe(ends))
  test('are many, and no row stands twice', () => expect(new Set(COUNTED.map(([begins, span, calendar]) => JSON.stringify([begins, span, calendar.offsetMinutes, calendar.weekend, calendar.holidays.size, calendar.closesAt]))).size).toBeGreaterThanOrEqual(80))
})

describe('what is no term', () => {
  test('half a working day', () => expect(() => due(0, { n: 1.5, unit: 'workday' }, KZ)).toThrow(RangeError))
  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('%d of anything', (n) => {
    for (const unit of ['minute', 'hour', 'day', 'workday'] as const) expect(() => due(0, { n, unit }, KZ)).toThrow(RangeError)
  })
  test('a working day where nobody ever works', () => expect(() => due(0, { n: 1, unit: 'workday' }, { ...KZ, weekend: [0, 1, 2, 3, 4, 5, 6] })).toThrow(NoWorkday))
  test('a holiday of a year is none: it ends after it', () => {
    const year = Array.from({ length: 365 }, (_, n) => localDate(Date.UTC(2026, 10, 25) + n * DAY, 0))
    expect(told(due(moment('2026-11-24 10:00', BARE), { n: 1, unit: 'workday' }, { ...BARE, holidays: new Set(year) }), '', BARE)).toBe('2027-11-25 18:00')
  })
})

test('the weekdays are those of everybody, before 1970 as well', () => {
  fc.assert(fc.property(fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2200, 0, 1) }), (at) => {
    expect(isWorkday(localDate(at, 0), BARE)).toBe(![0, 6].includes(new Date(at).getUTCDay()))
  }), { examples: [[Date.UTC(1969, 11, 27)]] })
})
