import type { BoardRow, ReferralEntry } from '@senim/contract/cases.ts'
import type { ReferralStatus } from '@senim/core/cases/referral/state.ts'
import type { BoardStep, StepLook } from '@senim/text/cases.ts'

export interface StepView {
  readonly step: BoardStep
  readonly look: StepLook
  /** When it happened. */
  readonly at: number | null
  /** When it must happen; only under the open step. */
  readonly due: BoardRow['due']
  /** Milliseconds since the due time of a late step; null when nobody knows since when. */
  readonly by: number | null
}

/** The step that is open in each status: where the row stops is where the case stands. */
const OPEN = {
  sent: 'accepted', delivered: 'accepted', accepted: 'outcome', inProgress: 'outcome', returned: 'outcome',
  answered: 'verified', refused: null, replaced: null, verified: null, withdrawn: null,
} as const satisfies Record<ReferralStatus, BoardStep | null>

/** The six steps, in order. */
export const BOARD_STEPS: readonly BoardStep[] = ['sent', 'delivered', 'accepted', 'interim', 'outcome', 'verified']
const ENTRY = { sent: 'sent', delivered: 'delivered', accepted: 'accepted', interim: 'reported', outcome: 'answered', verified: 'verified' } as const satisfies Record<BoardStep, ReferralEntry['what']>

/** The last entry of a kind. An outcome that was sent back is not an outcome, nor is one after which the person said that help did not come: only what came afterwards counts. */
export function lastOf(row: BoardRow, what: ReferralEntry['what']): ReferralEntry | undefined {
  const found = row.entries.findLastIndex((entry) => entry.what === what)
  const undone = row.entries.findLastIndex((entry) => entry.what === 'returned' || entry.what === 'reopened')
  return (what === 'answered' || what === 'verified') && found < undone ? undefined : row.entries[found]
}

/** How late a row is: milliseconds, null when it is late for an unknown time, undefined when it is not. */
export function lateness(row: BoardRow, now: number): number | null | undefined {
  if (OPEN[row.status] === null) return undefined
  if (row.lapsed !== null) {
    const passed = row.entries.findLast((entry) => entry.what === 'lapsed' && entry.step === row.lapsed)
    return passed ? now - passed.at : null
  }
  return row.due !== null && row.due.at <= now ? now - row.due.at : undefined
}

const nothing = { at: null, due: null, by: null } as const

function stepOf(step: BoardStep, row: BoardRow, now: number): StepView {
  const open = OPEN[row.status]
  const refused = lastOf(row, 'refused')
  if (refused && step === 'accepted') return { ...nothing, step, look: 'no', at: refused.at }
  const done = lastOf(row, ENTRY[step])
  if (done) return { ...nothing, step, look: 'done', at: done.at }
  if ((refused || row.status === 'withdrawn') && step !== 'sent') return { ...nothing, step, look: 'skip' }
  if (step === open) {
    const by = lateness(row, now)
    return by === undefined ? { ...nothing, step, look: 'now', due: row.due } : { ...nothing, step, look: 'late', due: row.due, by }
  }
  // An interim report is never owed; once the body has accepted, its absence blocks nothing.
  if (step === 'interim' && row.status !== 'sent' && row.status !== 'delivered') return { ...nothing, step, look: 'skip' }
  const passed = open === null || BOARD_STEPS.indexOf(step) < BOARD_STEPS.indexOf(open)
  return { ...nothing, step, look: passed && row.status !== 'sent' ? 'done' : 'todo' }
}

/** The six steps of a row. */
export function stepsOf(row: BoardRow, now: number): readonly StepView[] {
  return BOARD_STEPS.map((step) => stepOf(step, row, now))
}

/** What the board says in one line: how many bodies owe an answer, how many outcomes wait for us, how many refused and need a new owner, how many are late. */
export function sumOf(rows: readonly BoardRow[], now: number): { readonly waiting: number; readonly toVerify: number; readonly refused: number; readonly late: number } {
  const owed = rows.filter((row) => OPEN[row.status] !== null)
  return {
    waiting: owed.filter((row) => row.status !== 'answered').length,
    toVerify: owed.filter((row) => row.status === 'answered').length,
    refused: rows.filter((row) => row.status === 'refused').length,
    late: owed.filter((row) => lateness(row, now) !== undefined).length,
  }
}
