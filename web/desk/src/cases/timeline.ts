import type { BodyView } from '@senim/contract/assessment.ts'
import type { BoardRow, CaseEntry, CaseView, ReferralEntry } from '@senim/contract/cases.ts'

/** One line of what happened. Bodies that were connected by one action stand in one line. */
export type Happened =
  | { readonly is: 'opened'; readonly at: number }
  | { readonly is: 'case'; readonly at: number; readonly entry: CaseEntry }
  | { readonly is: 'entry'; readonly at: number; readonly bodies: readonly BodyView[]; readonly entry: ReferralEntry }

function entries(rows: readonly BoardRow[]): readonly Happened[] {
  const sent = new Map<number, BodyView[]>()
  const others: Happened[] = []
  const first = new Map<number, ReferralEntry>()
  for (const row of rows) {
    for (const entry of row.entries) {
      if (entry.what !== 'sent') others.push({ is: 'entry', at: entry.at, bodies: [row.body], entry })
      else {
        sent.set(entry.at, [...(sent.get(entry.at) ?? []), row.body])
        first.set(entry.at, entry)
      }
    }
  }
  return [...others, ...[...first].map(([at, entry]): Happened => ({ is: 'entry', at, bodies: sent.get(at) ?? [], entry }))]
}

/** Everything that happened to a case, the newest first. */
export function happened(view: Pick<CaseView, 'rows' | 'openedAt' | 'entries'>): readonly Happened[] {
  const opened: Happened = { is: 'opened', at: view.openedAt }
  const ofCase = view.entries.map((entry): Happened => ({ is: 'case', at: entry.at, entry }))
  // Sorting keeps the order of equals, so the opening stays below what was sent at the same moment.
  return [opened, ...entries(view.rows), ...ofCase].toSorted((a, b) => a.at - b.at).toReversed()
}
