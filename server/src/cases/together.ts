import type { ConferenceView, OwnTask, TaskView } from '@senim/contract/tasks.ts'
import type { CaseEvent } from '@senim/core/cases/events.ts'
import type { Case } from '@senim/core/cases/state.ts'
import { namesOf } from '../directory/view.ts'
import type { House } from '../house.ts'

type Joint = Extract<CaseEvent, { type: 'case.tasked' | 'case.taskDone' | 'case.taskDropped' | 'case.taskLapsed' | 'case.conferred' }>
const JOINT: readonly Joint['type'][] = ['case.tasked', 'case.taskDone', 'case.taskDropped', 'case.taskLapsed', 'case.conferred']

interface Read {
  readonly events: readonly Joint[]
  readonly text: (content: { readonly id: string } | null) => string | null
  readonly name: (id: string) => string
}

/** All that the bodies of a case do together, read from the journal, so that it stays whatever becomes of the case. */
async function readJoint(house: House, caseId: string): Promise<Read> {
  const { rows } = await house.pool.query<{ data: Joint }>({ name: 'joint-events', text: `select data from event where stream = $1 and kind = 'case' and type = any($2) order by version`, values: [caseId, JOINT] })
  const events = rows.map(({ data }) => data)
  const [texts, names] = await Promise.all([
    house.boxes.open(events.flatMap((event) => ('content' in event && event.content ? [event.content.id] : []))),
    namesOf(house.pool, events.flatMap((event) => ('by' in event ? [event.by] : []))),
  ])
  return { events, text: (content) => (content === null ? null : (texts.get(content.id) ?? null)), name: (id) => names.get(id) ?? '' }
}

function taskOf(given: Extract<Joint, { type: 'case.tasked' }>, state: Case, { events, text, name }: Read): TaskView[] {
  const { task, parts, due, by, at, content } = given
  const now = state.tasks[task]
  if (now === undefined) return []
  const about = events.filter((event) => event.type !== 'case.conferred' && event.task === task)
  const dropped = about.find((event) => event.type === 'case.taskDropped')
  return [{
    task, text: text(content) ?? '', by: name(by), at, due, status: now.status, late: now.late, lapsedAt: about.find((event) => event.type === 'case.taskLapsed')?.at ?? null,
    parts: parts.map((referral) => {
      const done = about.find((event) => event.type === 'case.taskDone' && event.part === referral)
      return { referral, done: done?.type === 'case.taskDone' ? { at: done.at, by: name(done.by), text: text(done.content) } : null }
    }),
    dropped: dropped ? { at: dropped.at, by: name(dropped.by), why: text(dropped.content) ?? '' } : null,
  }]
}

/** Joint tasks and conferences of a case, as its lead sees them. */
export async function jointViews(house: House, caseId: string, state: Case): Promise<{ readonly tasks: TaskView[]; readonly conferences: ConferenceView[] }> {
  const read = await readJoint(house, caseId)
  return {
    tasks: read.events.flatMap((event) => (event.type === 'case.tasked' ? taskOf(event, state, read) : [])),
    conferences: read.events.flatMap((event) => (event.type === 'case.conferred' ? [{ conference: event.conference, on: event.on, at: event.at, by: read.name(event.by), present: [...event.present], text: read.text(event.content) ?? '' }] : [])),
  }
}

/** The tasks in which a referral's body has a part: its own part, and nothing of the others. */
export async function ownTasks(house: House, caseId: string, state: Case, referral: string): Promise<OwnTask[]> {
  if (!Object.values(state.tasks).some(({ parts }) => referral in parts)) return []
  const { tasks } = await jointViews(house, caseId, state)
  return tasks.flatMap(({ task, text, due, late, status, parts }) => {
    const mine = parts.find((part) => part.referral === referral)
    return mine === undefined ? [] : [{ task, text, due, late, status, done: mine.done && { at: mine.done.at, by: mine.done.by } }]
  })
}
