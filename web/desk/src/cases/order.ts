import type { CaseRow } from '@senim/contract/cases.ts'
import { compareRisk } from '@senim/core/directory/problems.ts'

const NEVER = Number.MAX_SAFE_INTEGER

/** 0: something is late, or a waiver waits for a second person; 1: an outcome, a refusal or the person's last word waits for us, or that word was no; 2: nothing is missing, it may close; 3: others must act first. */
function need(row: CaseRow): number {
  if (row.late + row.seconds > 0) return 0
  if (row.toVerify + row.refused > 0 || row.person === 'ask' || row.person === 'no') return 1
  return row.ready ? 2 : 3
}

/** Cases that need something first, then by next due time, then the graver risk. Closed ones are not in it. */
export function openCases(rows: readonly CaseRow[]): readonly CaseRow[] {
  return rows
    .filter((row) => row.status === 'inWork')
    .toSorted((a, b) => need(a) - need(b) || (a.nextDue ?? NEVER) - (b.nextDue ?? NEVER) || compareRisk(b.risk, a.risk) || a.openedAt - b.openedAt)
}

/** Closed cases, the newest first. */
export function closedCases(rows: readonly CaseRow[]): readonly CaseRow[] {
  return rows.filter((row) => row.status === 'closed').toSorted((a, b) => b.openedAt - a.openedAt)
}
