import type { SilencesView, SilenceView } from '@senim/contract/silences.ts'

type Known = Pick<SilencesView, 'rows'>

/** Names one rung of one silence. */
export const climbKey = ({ referral, told }: Pick<SilenceView, 'referral' | 'told'>): string => `${referral} ${told}`

export const keysOf = ({ rows }: Known): readonly string[] => rows.map(climbKey)

/** The silences that have been told to somebody, and at a rung that is not among these. */
export function newClimbs(now: Known | null, seen: readonly string[]): readonly SilenceView[] {
  return now === null ? [] : now.rows.filter((row) => row.told > 0 && !seen.includes(climbKey(row)))
}

/** What has climbed from one view to the next. */
export const climbsBetween = (before: Known, after: Known): readonly SilenceView[] => newClimbs(after, keysOf(before))
