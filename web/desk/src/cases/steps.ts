import type { BoardRow, ReferralEntry } from '@senim/contract/cases.ts'
import type { Office, Step } from '@senim/core/directory/clocks.ts'
import type { ReferralStatus } from '@senim/core/cases/referral/state.ts'
import type { BoardStep, StepLook } from '@senim/text/cases.ts'

export interface StepView {
  readonly step: BoardStep
  readonly look: StepLook
  /** When it happened. */
  readonly at: number | null
  /** When it must happen, or happen again; only while a clock runs for it or was missed. */
  readonly due: number | null
  /** Milliseconds since the due time of a late step. */
  readonly by: number | null
  /** How a referral came to its body; of that step alone. */
  readonly via: ReferralEntry['via']
}

/** The step that is open in each status: where the row stops is where the case stands. */
const OPEN = {
  sent: 'accepted', delivered: 'accepted', accepted: 'outcome', inProgress: 'outcome', returned: 'outcome',
  answered: 'verified', refused: null, replaced: null, verified: null, withdrawn: null,
} as const satisfies Record<ReferralStatus, BoardStep | null>

/** The six steps, in order. */
export const BOARD_STEPS: readonly BoardStep[] = ['sent', 'delivered', 'accepted', 'interim', 'outcome', 'verified']
const ENTRY = { sent: 'sent', delivered: 'delivered', accepted: 'accepted', interim: 'reported', outcome: 'answered', verified: 'verified' } as const satisfies Record<BoardStep, ReferralEntry['what']>
/** Which clock stands under which step. That a refused one needs a new owner is told beside the way to one. */
const CLOCK = { sent: null, delivered: 'deliver', accepted: 'accept', interim: 'interim', outcome: 'outcome', verified: 'verify' } as const satisfies Record<BoardStep, Step | null>

type Clocks = Pick<BoardRow, 'clocks'>
export interface Running {
  readonly step: Step
  readonly at: number
  readonly late: boolean
}

/** The last entry of a kind. An outcome that was sent back is not an outcome, nor is one after which the person said that help did not come: only what came afterwards counts. */
export function lastOf(row: BoardRow, what: ReferralEntry['what']): ReferralEntry | undefined {
  const found = row.entries.findLastIndex((entry) => entry.what === what)
  const undone = row.entries.findLastIndex((entry) => entry.what === 'returned' || entry.what === 'reopened')
  return (what === 'answered' || what === 'verified') && found < undone ? undefined : row.entries[found]
}

/** Every clock of a row, those that end first before the others. One that has passed is late at once, before anybody has marked it. */
export function clocksOf({ clocks }: Clocks, now: number): readonly Running[] {
  return clocks.map(({ step, at, late }) => ({ step, at, late: late || at <= now })).toSorted((a, b) => a.at - b.at)
}

/** The highest office that any silence of these rows has been told to; null when none was. */
export function reachedBy(rows: readonly Pick<BoardRow, 'climb'>[]): Office | null {
  const told = rows.map(({ climb }) => climb?.rungs.filter((one) => one.told) ?? []).toSorted((a, b) => b.length - a.length)
  return told[0]?.at(-1)?.office ?? null
}

/** How long the row is late, by the step that is longest late, in milliseconds; undefined when it is not. */
export function lateness(row: Clocks, now: number): number | undefined {
  const first = clocksOf(row, now).find((one) => one.late)
  return first && now - first.at
}

const nothing = { at: null, due: null, by: null, via: null } as const

function stepOf(step: BoardStep, row: BoardRow, now: number): StepView {
  const open = OPEN[row.status]
  const refused = lastOf(row, 'refused')
  if (refused && step === 'accepted') return { ...nothing, step, look: 'no', at: refused.at }
  const clocks = clocksOf(row, now)
  const clock = clocks.find((one) => one.step === CLOCK[step])
  if (clock?.late) return { ...nothing, step, look: 'late', due: clock.at, by: now - clock.at }
  const done = lastOf(row, ENTRY[step])
  if (done) return { ...nothing, step, look: 'done', at: done.at, due: clock?.at ?? null, via: done.via }
  if ((refused || row.status === 'withdrawn') && step !== 'sent') return { ...nothing, step, look: 'skip' }
  // Of several clocks the first is now; while something is late, that is.
  if (clock) return { ...nothing, step, look: clock === clocks[0] ? 'now' : 'todo', due: clock.at }
  if (step === open && clocks.length === 0) return { ...nothing, step, look: 'now' }
  // Nothing is reported between where no table asks for it.
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
    late: rows.filter((row) => lateness(row, now) !== undefined).length,
  }
}

