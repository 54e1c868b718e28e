import type { ContentRef, Decision } from '../decider.ts'
import { refuse } from '../decider.ts'
import type { Rules } from '../directory/rules.ts'
import type { Instant, LocalDate } from '../time.ts'
import { localDate } from '../time.ts'
import type { CaseEvent } from './events.ts'
import { isOpen } from './referral/state.ts'
import type { Case, Task } from './state.ts'

/** What the bodies of a case do together, and when they meet about it. */
export type TaskCommand =
  | { readonly do: 'task'; readonly task: string; readonly parts: readonly string[]; readonly content: ContentRef; readonly due: Instant; readonly staff: string; readonly now: Instant }
  /** `body`: whose officer says so; null: the centre says so for a body. */
  | { readonly do: 'taskDone'; readonly task: string; readonly part: string; readonly by: string; readonly body: string | null; readonly content: ContentRef | null; readonly now: Instant }
  | { readonly do: 'taskDrop'; readonly task: string; readonly staff: string; readonly content: ContentRef; readonly now: Instant }
  | { readonly do: 'taskLapse'; readonly task: string; readonly now: Instant }
  | { readonly do: 'confer'; readonly conference: string; readonly on: LocalDate; readonly present: readonly string[]; readonly content: ContentRef; readonly staff: string; readonly now: Instant }

export const TASK_REFUSALS = ['taskUnknown', 'taskOver', 'taskNeedsParts', 'taskDueInPast', 'notYourPart', 'conferenceNeedsBodies'] as const
export type TaskRefusal = (typeof TASK_REFUSALS)[number] | 'referralUnknown' | 'dateInFuture' | 'lapseTooEarly'
type Answer = Decision<CaseEvent, TaskRefusal>

/** Joint tasks and conferences of a case. */
export function decideTask(command: TaskCommand, state: Case, rules: Rules): Answer {
  const { now } = command
  if (command.do === 'confer') {
    if (command.present.length === 0) return refuse('conferenceNeedsBodies')
    if (command.present.some((id) => state.referrals[id] === undefined)) return refuse('referralUnknown')
    if (command.on > localDate(now, rules.calendar.offsetMinutes)) return refuse('dateInFuture')
    return [{ type: 'case.conferred', conference: command.conference, on: command.on, present: command.present, content: command.content, by: command.staff, at: now }]
  }
  if (command.do === 'task') {
    const { task, parts, content, due, staff } = command
    if (parts.length === 0) return refuse('taskNeedsParts')
    if (parts.some((id) => !(state.referrals[id] && isOpen(state.referrals[id])))) return refuse('referralUnknown')
    return due <= now ? refuse('taskDueInPast') : [{ type: 'case.tasked', task, parts, content, due, by: staff, at: now }]
  }
  const task = state.tasks[command.task]
  if (task === undefined) return refuse('taskUnknown')
  if (task.status !== 'open') return refuse('taskOver')
  switch (command.do) {
    case 'taskDone':
      return done(command, task, state)
    case 'taskDrop':
      return [{ type: 'case.taskDropped', task: task.id, by: command.staff, content: command.content, at: now }]
    case 'taskLapse':
      return task.late || now < task.due ? refuse('lapseTooEarly') : [{ type: 'case.taskLapsed', task: task.id, at: now }]
  }
}

/** Whose referral went to somebody else, or was taken back, has no part in anything any more. */
const hasPart = (state: Case, part: string, body: string): boolean => {
  const referral = state.referrals[part]
  return referral?.body === body && referral.status !== 'refused' && referral.status !== 'replaced' && referral.status !== 'withdrawn'
}

function done({ part, by, body, content, now }: Extract<TaskCommand, { do: 'taskDone' }>, task: Task, state: Case): Answer {
  if (task.parts[part] === undefined || (body !== null && !hasPart(state, part, body))) return refuse('notYourPart')
  return task.parts[part] ? [] : [{ type: 'case.taskDone', task: task.id, part, by, content, at: now }]
}
