import { SHIPPED } from '@senim/core/directory/reference/sets.ts'
import { describe, expect, test } from 'vitest'
import { dayByKey, lookOf, ticked, weeksOf } from './year.ts'

const NAME = { kk: 'Ауыл күні', ru: 'День села', en: 'Village day' }

describe('a year by months', () => {
  test('has weeks from Monday to Sunday with every day once', () => {
    const weeks = weeksOf(2026, 10)
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01'])
    expect(weeks.at(-1)).toEqual(['2026-11-30', null, null, null, null, null, null])
    const all = Array.from({ length: 12 }, (_, month) => weeksOf(2028, month).flat().filter((date) => date !== null)).flat()
    expect([all.length, new Set(all).size, all[59]]).toEqual([366, 366, '2028-02-29'])
  })
  test('says what each day is', () => {
    const table = { ...SHIPPED.calendar, worked: ['2026-11-28'] }
    expect(['2026-11-27', '2026-11-28', '2026-11-29', '2026-12-16', '2026-10-25'].map((date) => lookOf(date, table))).toEqual(['workday', 'worked', 'weekend', 'holiday', 'holiday'])
  })
})

describe('a tick', () => {
  test('makes a day a holiday or worked, and never both; once more takes it off', () => {
    const holiday = ticked('2026-11-27', NAME, SHIPPED.calendar)
    expect(lookOf('2026-11-27', holiday)).toBe('holiday')
    expect(holiday.holidays.map(({ date }) => date)).toEqual(holiday.holidays.map(({ date }) => date).toSorted())
    expect(ticked('2026-11-27', null, holiday)).toEqual(SHIPPED.calendar)
    const worked = ticked('2026-11-28', null, SHIPPED.calendar)
    expect([worked.worked, ticked('2026-11-28', NAME, worked)]).toEqual([['2026-11-28'], SHIPPED.calendar])
  })
})

describe('the keys', () => {
  test('go from day to day and from month to month, and stay in the year', () => {
    expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', 'Enter'].map((key) => dayByKey(key, '2026-03-31'))).toEqual([
      '2026-03-30', '2026-04-01', '2026-03-24', '2026-04-07', '2026-02-28', '2026-04-30', '2026-01-01', '2026-12-31', null,
    ])
    expect([dayByKey('ArrowLeft', '2026-01-01'), dayByKey('ArrowDown', '2026-12-27'), dayByKey('PageUp', '2026-01-31')]).toEqual([null, null, null])
  })
})
