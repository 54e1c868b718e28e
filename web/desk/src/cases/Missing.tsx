import type { BlockerView, BoardRow, CaseView } from '@senim/contract/cases.ts'
import type { TaskView } from '@senim/contract/tasks.ts'
import type { Language } from '@senim/core/language.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { duration, moment } from '@senim/kit/time.ts'
import { BOARD } from '@senim/text/board.ts'
import { CASES } from '@senim/text/cases.ts'
import { CLOSING } from '@senim/text/closing.ts'
import { AskPerson } from './AskPerson.tsx'
import { CloseCase } from './CloseCase.tsx'
import { MISSING_ID, rowId, taskId } from './form.ts'
import { Mark } from './Mark.tsx'
import { shortName } from './names.ts'
import { lateness } from './steps.ts'
import { Waive } from './Waive.tsx'

function whatOf(blocker: BlockerView, row: BoardRow | undefined, rows: readonly BoardRow[], language: Language): string {
  const { missing } = CASES[language]
  const words = missing[blocker.code]
  return typeof words === 'string' ? words : words(row === undefined ? '' : shortName(row.body, rows, language))
}

/** The joint task that a point is about. */
const taskIn = (view: CaseView, { key }: BlockerView): TaskView | undefined => view.tasks.find((one) => key === `taskOpen:${one.task}`)

/** How long it is late, in milliseconds; undefined when it is not. */
function latenessOf(blocker: BlockerView, view: CaseView, now: number): number | undefined {
  const task = taskIn(view, blocker)
  if (task) return task.late || task.due <= now ? now - task.due : undefined
  const row = view.rows.find((one) => one.referral === blocker.referral)
  return row && lateness(row, now)
}

/** Who is told next of its silence, and when. */
function nextWords(row: BoardRow | undefined, language: Language, now: number): string | null {
  const { ladder } = BOARD[language]
  const next = row?.climb?.rungs.find((one) => !one.told)
  return next === undefined || next.at === null ? null : ladder.next(ladder.offices[next.office].toLocaleLowerCase(language), moment(next.at, language, now))
}

/** One thing that is missing, who owes it and by when; it leads to its row. */
function Point({ blocker, view, now }: { blocker: BlockerView; view: CaseView; now: number }) {
  const { language } = useLanguage()
  const { missing } = CASES[language]
  const row = view.rows.find((one) => one.referral === blocker.referral)
  const task = taskIn(view, blocker)
  const by = latenessOf(blocker, view, now)
  const owner = blocker.code === 'noAnswer' || task ? missing.owes : blocker.until === null ? missing.yours : null
  const time = by !== undefined ? missing.late(duration(Math.max(by, 60_000), language)) : task ? BOARD[language].task.by(moment(task.due, language, now)) : blocker.until !== null ? CLOSING[language].until(moment(blocker.until, language, now)) : blocker.due && missing.by(moment(blocker.due.at, language, now))
  const what = task ? `${BOARD[language].task.missing}: ${task.text}` : whatOf(blocker, row, view.rows, language)
  const leads = row ? rowId(row.referral) : task && taskId(task.task)
  return (
    <li className={by === undefined ? undefined : 'is-late'}>
      <Mark look={by !== undefined ? 'late' : blocker.code === 'noAnswer' || task || blocker.until !== null ? 'todo' : 'now'} />
      {leads === undefined ? <span>{what}</span> : <a href={`#${leads}`}>{what}</a>}
      <small className="num">{[owner, time, by === undefined ? null : nextWords(row, language, now)].filter(Boolean).join(', ')}</small>
      {view.mayAct && (
        <div className="next">
          {(blocker.code === 'personNotAsked' || blocker.code === 'personSaysNo') && <AskPerson blocker={blocker} view={view} />}
          <Waive blocker={blocker} what={what} view={view} />
        </div>
      )}
    </li>
  )
}

/** What is late first, the longest on top; then what is ours to do; then by due time. */
function inOrder(view: CaseView, now: number): readonly BlockerView[] {
  const keyed = view.missing.map((blocker) => {
    const by = latenessOf(blocker, view, now)
    const task = taskIn(view, blocker)
    return { blocker, rank: by !== undefined ? 0 : blocker.code === 'noAnswer' || task || blocker.until !== null ? 2 : 1, at: by === undefined ? (task?.due ?? blocker.due?.at ?? now) : now - by }
  })
  return keyed.toSorted((a, b) => a.rank - b.rank || a.at - b.at).map((one) => one.blocker)
}

/** The same list by which the server refuses to close; the button stands below it and explains itself. */
export function Missing({ view, now }: { view: CaseView; now: number }) {
  const { language } = useLanguage()
  const text = CASES[language]
  const { missing } = text
  if (view.status === 'closed') return view.closedAt !== null && <section className="card missing"><p className="all-done num"><Mark look="done" />{text.closedAt(moment(view.closedAt, language, now))}</p></section>
  const none = view.missing.length === 0
  return (
    <section className="card missing" aria-labelledby={MISSING_ID}>
      <h2 id={MISSING_ID} tabIndex={-1} className={none ? 'all-done' : undefined}>{none ? <><Mark look="done" />{missing.none}</> : missing.heading}</h2>
      {!none && (
        <ul>
          {inOrder(view, now).map((blocker) => <Point key={blocker.key} blocker={blocker} view={view} now={now} />)}
          {view.assessment.risk !== null && <li className="is-done"><Mark look="done" /><span>{missing.riskAssessed}</span></li>}
        </ul>
      )}
      {view.mayAct && <CloseCase view={view} />}
    </section>
  )
}
