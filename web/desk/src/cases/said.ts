import type { BoardRow, ReferralEntry } from '@senim/contract/cases.ts'
import { lastOf } from './steps.ts'

/** What a row last said in words: the newest entry that carries an answer, a refusal, a report, or our own reason for sending it back. */
export function lastWords(row: BoardRow): ReferralEntry | undefined {
  if (row.status === 'returned') return row.entries.findLast((entry) => entry.what === 'returned' || entry.what === 'reopened')
  if (row.status === 'withdrawn') return row.entries.findLast((entry) => entry.what === 'withdrawn')
  return lastOf(row, 'answered') ?? lastOf(row, 'refused') ?? row.entries.findLast((entry) => entry.what === 'reported')
}

/** An outcome is kept as one text: its first line names who acted, the rest is what was done. */
export function splitOutcome(text: string): { readonly who: string; readonly what: string } {
  const end = text.indexOf('\n')
  return end < 0 ? { who: '', what: text } : { who: text.slice(0, end), what: text.slice(end + 1) }
}

/** Who at the body last acted: the name of the officer, or null. */
export function officerOf(row: BoardRow): string | null {
  return row.entries.findLast((entry) => entry.who !== null && ['delivered', 'accepted', 'refused', 'reported', 'answered'].includes(entry.what))?.who ?? null
}
