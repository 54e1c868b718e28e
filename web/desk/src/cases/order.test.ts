import { expect, test } from 'vitest'
import type { CaseRow } from '@senim/contract/cases.ts'
import { closedCases, openCases } from './order.ts'

const row = (number: string, change: Partial<CaseRow> = {}): CaseRow => ({ id: number, number, status: 'inWork', risk: 'medium', region: '620000000', openedAt: 1, open: 2, late: 0, toVerify: 0, refused: 0, total: 2, nextDue: 100, leadGone: false, ...change })

test('late, to verify or to give to another, ready to close, then by due time; closed ones apart', () => {
  const rows = [row('later', { nextDue: 200 }), row('soon'), row('ready', { open: 0, nextDue: null }), row('verify', { toVerify: 1 }), row('late', { late: 1, nextDue: null }), row('refused', { refused: 1, nextDue: null }), row('shut', { status: 'closed' })]
  expect(openCases(rows).map((one) => one.number)).toEqual(['late', 'verify', 'refused', 'ready', 'soon', 'later'])
  expect(closedCases(rows).map((one) => one.number)).toEqual(['shut'])
})
