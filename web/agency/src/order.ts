import type { AgencyRow } from '@senim/contract/cases.ts'
import { compareRisk } from '@senim/core/directory/problems.ts'
import { standingOf } from './standing.ts'

/** When a row must be looked at: overdue ones before all, those without a due time after all. */
function rank(row: AgencyRow, now: number): readonly [group: number, at: number] {
  const standing = standingOf(row, now)
  if (standing.is === 'late') return [0, now - standing.by]
  if (standing.is === 'owed' && standing.at !== null) return [1, standing.at]
  return [2, row.sentAt]
}

/** Overdue first, then by due time; among equals the graver risk. */
export function inOrder(rows: readonly AgencyRow[], now: number): readonly AgencyRow[] {
  return rows.toSorted((a, b) => {
    const [groupA, atA] = rank(a, now)
    const [groupB, atB] = rank(b, now)
    return groupA - groupB || atA - atB || compareRisk(b.risk, a.risk)
  })
}
