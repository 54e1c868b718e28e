import type { Counted } from '@senim/contract/cases.ts'
import type { CountedColumn } from '@senim/text/counted.ts'

export const COLUMNS: readonly CountedColumn[] = ['contacts', 'requests', 'cases', 'casesClosed', 'referrals', 'verified', 'lapsed']
export type Figures = Readonly<Record<CountedColumn, number>>

/** All regions together, the unknown one included. */
export function totalOf(rows: Counted['rows']): Figures {
  const sum = (column: CountedColumn): number => rows.reduce((all, row) => all + row[column], 0)
  return { contacts: sum('contacts'), requests: sum('requests'), cases: sum('cases'), casesClosed: sum('casesClosed'), referrals: sum('referrals'), verified: sum('verified'), lapsed: sum('lapsed') }
}
