import { describe, expect, test } from 'vitest'
import type { AgencyRow, ReferralEntry } from '@senim/contract/cases.ts'
import { HOUR, MINUTE } from '@senim/core/time.ts'
import { inOrder } from './order.ts'
import { standingOf } from './standing.ts'

const NOW = Date.UTC(2026, 10, 23, 6, 20)
const row = (caseNumber: string, change: Partial<AgencyRow> = {}): AgencyRow => ({
  referral: `r-${caseNumber}`, caseNumber, status: 'delivered', risk: 'medium', lapsed: null, sentAt: NOW - HOUR,
  due: { step: 'accept', at: NOW + HOUR, rule: 'accept.all' }, ...change,
})
const lapse = (at: number): ReferralEntry => ({ what: 'lapsed', at, who: null, text: null, outcome: null, reason: null, on: null, step: 'outcome', ground: null })

const numbers = (rows: readonly AgencyRow[]): readonly string[] => inOrder(rows, NOW).map((one) => one.caseNumber)

describe('where a referral stands', () => {
  test('what is owed follows the status', () => {
    expect(standingOf(row('1'), NOW)).toEqual({ is: 'owed', step: 'accept', at: NOW + HOUR, left: HOUR })
    expect(standingOf(row('1', { status: 'returned', due: null }), NOW)).toEqual({ is: 'owed', step: 'outcome', at: null, left: null })
    expect(standingOf(row('1', { status: 'answered' }), NOW)).toEqual({ is: 'checking' })
  })

  test('it is late from the very moment, marked or not', () => {
    const due = { step: 'outcome', at: NOW, rule: 'outcome.all' } as const
    expect(standingOf(row('1', { status: 'accepted', due }), NOW)).toEqual({ is: 'late', step: 'outcome', by: 0 })
    expect(standingOf(row('1', { status: 'accepted', due }), NOW - 1)).toMatchObject({ is: 'owed', left: 1 })
  })

  test('once marked, the entry says since when; a row without entries does not know', () => {
    const marked = row('1', { status: 'inProgress', due: null, lapsed: 'outcome' })
    expect(standingOf({ ...marked, entries: [lapse(NOW - 72 * MINUTE)] }, NOW)).toEqual({ is: 'late', step: 'outcome', by: 72 * MINUTE })
    expect(standingOf(marked, NOW)).toEqual({ is: 'late', step: 'outcome', by: null })
  })

  test('the centre being late with its check is not the body’s lateness', () => {
    expect(standingOf(row('1', { status: 'answered', due: null, lapsed: 'verify' }), NOW)).toEqual({ is: 'checking' })
  })
})

describe('order of the list', () => {
  test('overdue, then by due time, then those without one', () => {
    const none = row('none', { due: null })
    const soon = row('soon', { due: { step: 'accept', at: NOW + MINUTE, rule: 'a' } })
    const past = row('past', { due: { step: 'accept', at: NOW - MINUTE, rule: 'a' } })
    const marked = row('marked', { due: null, lapsed: 'accept' })
    expect(numbers([none, row('later'), soon, past, marked])).toEqual(['marked', 'past', 'soon', 'later', 'none'])
  })

  test('graver first when due at the same time; not assessed is last', () => {
    expect(numbers([row('unknown', { risk: null }), row('low', { risk: 'low' }), row('critical', { risk: 'critical' })])).toEqual(['critical', 'low', 'unknown'])
  })
})
