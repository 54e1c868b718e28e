import type { Figures } from '@senim/contract/performance.ts'
import { expect, test } from 'vitest'
import { addressOf, NOTHING_ASKED, queryOf, readAsked } from './asked.ts'
import { runsOf, sorted, wordsOf } from './shown.ts'

const NONE: Figures = { sent: 1, accepted: 0, acceptedInTime: 0, acceptJudged: 0, acceptMedian: null, acceptP95: null, answered: 0, answeredInTime: 0, outcomeJudged: 0, outcomeMedian: null, outcomeP95: null, refused: 0, returned: 0, reopened: 0, missed: 0, climbs: 0, withdrawn: 0 }
const line = (name: string, figures: Partial<Figures> | null) => ({ key: name, name, figures: figures === null ? null : { ...NONE, ...figures } })

test('what is not known is no figure, and a zero is one', () => {
  expect(wordsOf(null, 'sent', 'ru')).toBeNull()
  expect(wordsOf(NONE, 'acceptMedian', 'ru')).toBeNull()
  expect(wordsOf(NONE, 'acceptedInTime', 'ru')).toBeNull()
  expect(wordsOf(NONE, 'refused', 'ru')).toBe('0')
  expect(wordsOf({ ...NONE, acceptJudged: 4 }, 'acceptedInTime', 'ru')).toBe('0 из 4 (0 %)')
  expect(wordsOf({ ...NONE, acceptedInTime: 999, acceptJudged: 1000 }, 'acceptedInTime', 'en')).toBe('999 of 1,000 (99%)')
  expect(wordsOf({ ...NONE, acceptMedian: 90 * 60_000 }, 'acceptMedian', 'ru')).toBe('1 ч 30 мин')
})

test('lines are in order, and what is not known comes last whichever way', () => {
  const lines = [line('а', null), line('б', { acceptedInTime: 1, acceptJudged: 2 }), line('в', {}), line('г', { acceptedInTime: 3, acceptJudged: 3 })]
  const order = (down: boolean): string => sorted(lines, 'acceptedInTime', down, 'ru').map((one) => one.name).join('')
  expect([order(true), order(false)]).toEqual(['гбва', 'бгва'])
  expect(sorted(lines, 'name', true, 'ru').map((one) => one.name).join('')).toBe('гвба')
})

test('a line breaks off where there is no figure', () => {
  expect(runsOf([1, 2, null, 0, null, null, 5])).toEqual([[[0, 1], [1, 2]], [[3, 0]], [[6, 5]]])
  expect(runsOf([null])).toEqual([])
})

test('an address says what is shown, and nothing that goes without saying', () => {
  expect(addressOf(NOTHING_ASKED)).toBe('/desk/counted/bodies')
  const asked = { from: '2026-01-01', to: '2026-02-01', region: '620000000', kind: 'police', by: 'kinds', step: 'weeks', sort: 'climbs', down: false } as const
  expect(readAsked(new URL(addressOf(asked), 'http://x').search)).toEqual(asked)
  expect(readAsked('?by=constructor&sort=&step=year')).toEqual(NOTHING_ASKED)
  expect(queryOf(asked, { by: 'months' })).toBe('?from=2026-01-01&to=2026-02-01&region=620000000&kind=police&by=months')
})
