import type { CaseCommand } from '@senim/core/cases/decide.ts'
import type { Case } from '@senim/core/cases/state.ts'
import { STEPS } from '@senim/core/directory/clocks.ts'
import type { Instant } from '@senim/core/time.ts'

/** A moment at which time itself does something to a case. Its name says what, and is the row's in `deadline`. */
export interface Moment {
  readonly name: string
  readonly at: Instant
}

/** All that is still to come for a case: each running step, each next rung, each open task. */
export function momentsOf(state: Case): readonly Moment[] {
  const ofReferrals = Object.values(state.referrals).flatMap(({ id, due, climb }): readonly Moment[] => [
    ...due.map(({ step, at }) => ({ name: `${step} ${id}`, at })),
    ...(climb?.next == null ? [] : [{ name: `climb ${id} ${climb.told}`, at: climb.next }]),
  ])
  const ofTasks = Object.values(state.tasks).flatMap((task) => (task.status === 'open' && !task.late ? [{ name: `task ${task.id}`, at: task.due }] : []))
  return state.status === 'inWork' ? [...ofReferrals, ...ofTasks] : []
}

/** What is to be decided when a moment has come; who is behind the offices of a climb (`nobody`) is for whoever decides it to find. */
export function commandFor({ name }: Moment, now: Instant): CaseCommand {
  const [what = '', id = '', rung] = name.split(' ')
  if (what === 'task') return { do: 'taskLapse', task: id, now }
  const step = STEPS.find((one) => one === what)
  return { do: 'act', act: step === undefined ? { do: 'climb', referral: id, rung: Number(rung), nobody: [], now } : { do: 'lapse', referral: id, step, now } }
}
