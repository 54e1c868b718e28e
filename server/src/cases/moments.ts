import type { CaseCommand } from '@senim/core/cases/decide.ts'
import { decideCase } from '@senim/core/cases/decide.ts'
import type { Case } from '@senim/core/cases/state.ts'
import { evolveCase } from '@senim/core/cases/state.ts'
import { isRefusal } from '@senim/core/decider.ts'
import type { Office } from '@senim/core/directory/clocks.ts'
import { STEPS } from '@senim/core/directory/clocks.ts'
import type { Rules } from '@senim/core/directory/rules.ts'
import type { Instant } from '@senim/core/time.ts'

/**
 * A moment at which time itself does something to a case. Its name says what, and is the row's in `deadline`. With `at` it is passed once, so a clock names its
 * beginning as well: one that begins anew from a day that is past may end when it ended before.
 */
export interface Moment {
  readonly name: string
  readonly at: Instant
}

/** What time's decisions are made under. */
export interface MomentFacts {
  readonly rules: Rules
  /** The offices above the body of a referral that nobody is behind. */
  readonly nobody: (referral: string) => readonly Office[]
}

/** The referral a moment is about; undefined when it is about a task. */
export function referralOf({ name }: Moment): string | undefined {
  const [what, id] = name.split(' ')
  return what === 'task' ? undefined : id
}

/** All that is still to come for a case: each running step, each next rung, each open task. */
export function momentsOf(state: Case): readonly Moment[] {
  const ofReferrals = Object.values(state.referrals).flatMap(({ id, due, climb }): readonly Moment[] => [
    ...due.map(({ step, at, since }) => ({ name: `${step} ${id} ${since}`, at })),
    ...(climb?.next == null ? [] : [{ name: `climb ${id} ${climb.told}`, at: climb.next }]),
  ])
  const ofTasks = Object.values(state.tasks).flatMap((task) => (task.status === 'open' && !task.late ? [{ name: `task ${task.id}`, at: task.due }] : []))
  return state.status === 'inWork' ? [...ofReferrals, ...ofTasks] : []
}

/** What is to be decided when a moment has come. */
function commandFor({ name }: Moment, now: Instant, { nobody }: MomentFacts): CaseCommand {
  const [what = '', id = '', rung] = name.split(' ')
  if (what === 'task') return { do: 'taskLapse', task: id, now }
  const step = STEPS.find((one) => one === what)
  return { do: 'act', act: step === undefined ? { do: 'climb', referral: id, rung: Number(rung), nobody: nobody(id), now } : { do: 'lapse', referral: id, step, now } }
}

/** What a moment comes to, together with what it brings for the very same moment: the first rung of a ladder has no wait, and whoever stands on it is told in the commit of the lapse. */
export function passMoment(state: Case, moment: Moment, now: Instant, read: MomentFacts): ReturnType<typeof decideCase> {
  const events = decideCase(commandFor(moment, now, read), state, read.rules)
  if (isRefusal(events)) return events
  const after = events.reduce(evolveCase, state)
  const known = new Set(momentsOf(state).map(({ name }) => name))
  const brought = momentsOf(after).find(({ name, at }) => at <= now && !known.has(name))
  const more = brought ? passMoment(after, brought, now, read) : []
  return isRefusal(more) ? events : [...events, ...more]
}
