import { SHIPPED } from '@senim/core/directory/reference/sets.ts'
import { expect, test } from 'vitest'
import { computable, planFor, restBetween } from './term-plan.ts'

const TABLES = { deadlines: SHIPPED.deadlines, ladders: SHIPPED.ladders, table: SHIPPED.calendar }
const at = (text: string): number => Date.parse(`${text}:00+05:00`)
const shown = (ms: number | undefined): string => (ms === undefined ? 'none' : new Date(ms + 5 * 3_600_000).toISOString().slice(0, 16))

test('each step is due in real dates, one after the other, and each rung climbs from the lapse', () => {
  const tables = computable(TABLES)
  if (tables === undefined) throw new Error('the shipped tables cannot be computed with')
  const { steps, rungs } = planFor({ kind: 'school', basis: 'bullying', risk: null, at: at('2026-12-10T10:00') }, tables)
  expect(steps.map(({ step, due }) => `${step} ${shown(due?.at)} ${due?.rule}`)).toEqual([
    'deliver 2026-12-10T10:30 deliver.any', 'accept 2026-12-11T10:00 accept.school', 'interim 2026-12-21T18:00 interim.any', 'outcome 2026-12-14T18:00 outcome.school', 'verify 2026-12-17T18:00 verify.any', 'replace 2026-12-12T10:00 replace.any',
  ])
  expect(rungs.body.map(({ to, at: told }) => `${to} ${shown(told)}`)).toEqual(['duty 2026-12-11T10:00', 'head 2026-12-14T18:00', 'akimat 2026-12-17T18:00', 'ministry 2026-12-22T18:00', 'prosecutor 2026-12-29T18:00'])
  expect(rungs.centre.map(({ to, at: told }) => `${to} ${shown(told)}`)).toEqual(['supervisor 2026-12-17T18:00', 'director 2026-12-18T18:00'])
})

test('the days that are not counted are named, those in a row together', () => {
  expect(restBetween(at('2026-12-11T10:00'), at('2026-12-21T18:00'), SHIPPED.calendar).map(({ first, last, holidays }) => [first, last, holidays.map(({ name }) => name.en).join()])).toEqual([
    ['2026-12-12', '2026-12-13', ''], ['2026-12-16', '2026-12-16', 'Independence Day'], ['2026-12-19', '2026-12-20', ''],
  ])
  expect(restBetween(at('2026-12-11T23:00'), at('2026-12-14T18:00'), { ...SHIPPED.calendar, worked: ['2026-12-12'] }).map(({ first, last }) => [first, last])).toEqual([['2026-12-13', '2026-12-13']])
  expect(restBetween(at('2026-12-31T12:00'), at('2027-01-05T18:00'), SHIPPED.calendar).map(({ first, last, holidays }) => [first, last, holidays.length])).toEqual([['2027-01-01', '2027-01-04', 3]])
  expect(restBetween(at('2026-12-12T12:00'), at('2026-12-15T18:00'), SHIPPED.calendar).map(({ first, last }) => [first, last]), 'not the day it began on').toEqual([['2026-12-13', '2026-12-13']])
})

test('nothing is computed by tables with no end or no number', () => {
  expect(computable({ ...TABLES, table: { ...SHIPPED.calendar, weekend: [0, 1, 2, 3, 4, 5, 6] } })).toBeUndefined()
  expect(computable({ ...TABLES, deadlines: SHIPPED.deadlines.map((row) => ({ ...row, span: { ...row.span, n: Number.NaN } })) })).toBeUndefined()
})
