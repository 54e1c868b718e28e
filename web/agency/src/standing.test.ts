import { describe, expect, test } from 'vitest'
import type { AgencyRow } from '@senim/contract/cases.ts'
import type { Step } from '@senim/core/directory/clocks.ts'
import { HOUR, MINUTE } from '@senim/core/time.ts'
import { inOrder } from './order.ts'
import { owedOf, standingOf } from './standing.ts'

const NOW = Date.UTC(2026, 10, 23, 6, 20)
const clock = (step: Step, at: number, late = false): AgencyRow['clocks'][number] => ({ step, at, late })
const row = (caseNumber: string, change: Partial<AgencyRow> = {}): AgencyRow => ({
  referral: `r-${caseNumber}`, caseNumber, status: 'delivered', risk: 'medium', lapsed: null, sentAt: NOW - HOUR,
  due: null, clocks: [clock('accept', NOW + HOUR)], taskDue: null, ...change,
})

const numbers = (rows: readonly AgencyRow[]): readonly string[] => inOrder(rows, NOW).map((one) => one.caseNumber)

describe('where a referral stands', () => {
  test('what is owed follows the status', () => {
    expect(standingOf(row('1'), NOW)).toEqual({ is: 'owed', step: 'accept', at: NOW + HOUR, left: HOUR })
    expect(standingOf(row('1', { status: 'returned', clocks: [] }), NOW)).toEqual({ is: 'owed', step: 'outcome', at: null, left: null })
    expect(standingOf(row('1', { status: 'answered', clocks: [] }), NOW)).toEqual({ is: 'checking' })
  })

  test('an interim report and the outcome have clocks of their own: what ends first presses most, what is late before all', () => {
    const both = row('1', { status: 'inProgress', clocks: [clock('outcome', NOW + 9 * HOUR), clock('interim', NOW + HOUR)] })
    expect(owedOf(both, NOW).map((one) => one.step)).toEqual(['interim', 'outcome'])
    expect(standingOf(both, NOW)).toMatchObject({ is: 'owed', step: 'interim', left: HOUR })
    expect(standingOf(row('1', { status: 'inProgress', clocks: [clock('outcome', NOW + HOUR), clock('interim', NOW - 72 * MINUTE, true)] }), NOW)).toEqual({ is: 'late', step: 'interim', by: 72 * MINUTE })
  })

  test('the own part of a joint task is owed beside the rest, and still when the outcome was given; a part that is done is not', () => {
    expect(standingOf(row('1', { taskDue: NOW + MINUTE }), NOW)).toEqual({ is: 'owed', step: 'task', at: NOW + MINUTE, left: MINUTE })
    expect(owedOf(row('1', { status: 'returned', clocks: [], taskDue: NOW + MINUTE }), NOW).map((one) => one.step)).toEqual(['task', 'outcome'])
    expect(standingOf(row('1', { status: 'answered', clocks: [], taskDue: NOW - MINUTE }), NOW)).toEqual({ is: 'late', step: 'task', by: MINUTE })
    const task = { task: 't', text: 'Бірге бару', due: NOW + MINUTE, late: false, status: 'open', done: null } as const
    expect(standingOf({ status: 'answered', clocks: [], tasks: [task] }, NOW)).toMatchObject({ step: 'task' })
    expect(standingOf({ status: 'answered', clocks: [], tasks: [{ ...task, done: { at: 1, by: 'Ерлан' } }, { ...task, status: 'dropped' }] }, NOW)).toEqual({ is: 'checking' })
  })

  test('it is late from the very moment, marked or not', () => {
    for (const late of [true, false]) expect(standingOf(row('1', { status: 'accepted', clocks: [clock('outcome', NOW, late)] }), NOW)).toEqual({ is: 'late', step: 'outcome', by: 0 })
    expect(standingOf(row('1', { status: 'accepted', clocks: [clock('outcome', NOW)] }), NOW - 1)).toMatchObject({ is: 'owed', left: 1 })
  })

  test('the centre being late with its check is not the body’s lateness', () => {
    expect(standingOf(row('1', { status: 'answered', clocks: [clock('verify', NOW - HOUR, true)] }), NOW)).toEqual({ is: 'checking' })
  })
})

describe('order of the list', () => {
  test('overdue, then by due time, then those without one', () => {
    const none = row('none', { clocks: [] })
    const soon = row('soon', { clocks: [clock('accept', NOW + MINUTE)] })
    const past = row('past', { clocks: [clock('accept', NOW - MINUTE)] })
    const marked = row('marked', { lapsed: 'accept', clocks: [clock('accept', NOW - HOUR, true)] })
    expect(numbers([none, row('later'), soon, past, marked])).toEqual(['marked', 'past', 'soon', 'later', 'none'])
  })

  test('graver first when due at the same time; not assessed is last', () => {
    expect(numbers([row('unknown', { risk: null }), row('low', { risk: 'low' }), row('critical', { risk: 'critical' })])).toEqual(['critical', 'low', 'unknown'])
  })
})
