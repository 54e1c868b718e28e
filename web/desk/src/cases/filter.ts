import type { CaseRow } from '@senim/contract/cases.ts'

/** Which cases of the list are shown; empty is "any". */
export interface CaseFilter {
  readonly status: string
  readonly region: string
  readonly risk: string
  readonly late: boolean
  readonly mine: boolean
  /** Only those in which a waiver waits for a second person. */
  readonly seconds: boolean
}

export const EVERY_CASE: CaseFilter = { status: '', region: '', risk: '', late: false, mine: false, seconds: false }

let kept = EVERY_CASE
/** The choice outlives the list, so that it is the same after a look into one case. Only in memory. */
export const keptFilter = (): CaseFilter => kept
export function keepFilter(next: CaseFilter): void {
  kept = next
}

/** The server reads no more than these at once, the open ones first (`case-rows`); what lies beyond is found by searching. */
export const MOST_CASES = 300

export function fits(row: CaseRow, filter: CaseFilter): boolean {
  const status = filter.status === '' || row.status === filter.status
  const region = filter.region === '' || row.region === filter.region
  const risk = filter.risk === '' || (row.risk ?? 'unknown') === filter.risk
  return status && region && risk && (!filter.late || (row.late > 0 && row.status === 'inWork')) && (!filter.mine || row.mine) && (!filter.seconds || row.seconds > 0)
}
