import type { BodyView } from '@senim/contract/assessment.ts'
import type { BoardRow, CaseEntry, CaseView, ReferralEntry } from '@senim/contract/cases.ts'
import type { ConferenceView, TaskView } from '@senim/contract/tasks.ts'

/** One line of what happened. Bodies that were connected by one action stand in one line. */
export type Happened =
  | { readonly is: 'opened'; readonly at: number }
  | { readonly is: 'case'; readonly at: number; readonly entry: CaseEntry }
  | { readonly is: 'conferred'; readonly at: number; readonly conference: ConferenceView }
  | { readonly is: 'tasked' | 'taskLate' | 'taskDropped'; readonly at: number; readonly task: TaskView }
  | { readonly is: 'taskDone'; readonly at: number; readonly task: TaskView; readonly part: TaskView['parts'][number] }
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

function together({ tasks, conferences }: Pick<CaseView, 'tasks' | 'conferences'>): readonly Happened[] {
  const ofTasks = tasks.flatMap((task): readonly Happened[] => [
    { is: 'tasked', at: task.at, task },
    ...task.parts.flatMap((part): readonly Happened[] => (part.done ? [{ is: 'taskDone', at: part.done.at, task, part }] : [])),
    ...(task.lapsedAt === null ? [] : [{ is: 'taskLate', at: task.lapsedAt, task } as const]),
    ...(task.dropped ? [{ is: 'taskDropped', at: task.dropped.at, task } as const] : []),
  ])
  return [...ofTasks, ...conferences.map((conference): Happened => ({ is: 'conferred', at: conference.at, conference }))]
}

/** Everything that happened to a case, the newest first. */
export function happened(view: Pick<CaseView, 'rows' | 'openedAt' | 'entries' | 'tasks' | 'conferences'>): readonly Happened[] {
  const opened: Happened = { is: 'opened', at: view.openedAt }
  const ofCase = view.entries.map((entry): Happened => ({ is: 'case', at: entry.at, entry }))
  // Sorting keeps the order of equals, so the opening stays below what was sent at the same moment.
  return [opened, ...entries(view.rows), ...together(view), ...ofCase].toSorted((a, b) => a.at - b.at).toReversed()
}
