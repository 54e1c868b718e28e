import { expect, test } from 'vitest'
import type { CaseRow } from '@senim/contract/cases.ts'
import { EVERY_CASE, fits } from './filter.ts'
import { closedCases, openCases } from './order.ts'

const row = (number: string, change: Partial<CaseRow> = {}): CaseRow => ({ id: number, number, status: 'inWork', risk: 'medium', region: '620000000', openedAt: 1, open: 2, late: 0, toVerify: 0, refused: 0, total: 2, person: null, seconds: 0, ready: false, nextDue: 100, mine: true, leadGone: false, ...change })

test('late, to verify or to give to another, ready to close, then by due time; closed ones apart', () => {
  const rows = [row('later', { nextDue: 200 }), row('soon'), row('ready', { open: 0, ready: true, nextDue: null }), row('waits', { open: 0, person: 'waits', nextDue: null }), row('ask', { open: 0, person: 'ask', nextDue: null }), row('no', { person: 'no', nextDue: null }), row('second', { seconds: 1, nextDue: null }), row('verify', { toVerify: 1 }), row('late', { late: 1, nextDue: null }), row('refused', { refused: 1, nextDue: null }), row('shut', { status: 'closed' })]
  expect(openCases(rows).map((one) => one.number)).toEqual(['second', 'late', 'verify', 'ask', 'no', 'refused', 'ready', 'soon', 'later', 'waits'])
  expect(closedCases(rows).map((one) => one.number)).toEqual(['shut'])
})

test('a choice narrows the list: each thing that is chosen must hold', () => {
  const rows = [row('plain'), row('late', { late: 1 }), row('grave', { risk: 'critical', mine: false }), row('elsewhere', { region: '100000000', risk: null }), row('shut', { status: 'closed', late: 1 })]
  const chosen = (change: Partial<typeof EVERY_CASE>): readonly string[] => rows.filter((one) => fits(one, { ...EVERY_CASE, ...change })).map((one) => one.number)
  expect(chosen({})).toHaveLength(5)
  expect(chosen({ late: true }), 'a closed case is not late any more').toEqual(['late'])
  expect([chosen({ mine: true, status: 'inWork' }), chosen({ region: '100000000' }), chosen({ risk: 'unknown' }), chosen({ risk: 'critical', mine: true }), chosen({ status: 'closed' })]).toEqual([['plain', 'late', 'elsewhere'], ['elsewhere'], ['elsewhere'], [], ['shut']])
})
