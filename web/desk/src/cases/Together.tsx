import type { CaseView } from '@senim/contract/cases.ts'
import type { ConferenceView, TaskView } from '@senim/contract/tasks.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { dateWords, duration, moment } from '@senim/kit/time.ts'
import { BOARD } from '@senim/text/board.ts'
import { ConferForm } from './ConferForm.tsx'
import { taskId, TOGETHER_ID, useForm } from './form.ts'
import { Mark } from './Mark.tsx'
import { shortName } from './names.ts'
import { TaskForm } from './TaskForm.tsx'
import { TaskWords } from './TaskWords.tsx'

function useBodyName(view: CaseView): (referral: string) => string {
  const { language } = useLanguage()
  return (referral) => {
    const row = view.rows.find((one) => one.referral === referral)
    return row === undefined ? '' : shortName(row.body, view.rows, language)
  }
}

/** What one body has done of a task, or the way to note it for them. */
function Part({ one, part, view, now, mayAct }: { one: TaskView; part: TaskView['parts'][number]; view: CaseView; now: number; mayAct: boolean }) {
  const { language } = useLanguage()
  const { task } = BOARD[language]
  const { form, open } = useForm()
  const name = useBodyName(view)(part.referral)
  const noting = form?.is === 'part' && form.task === one.task && form.referral === part.referral
  return (
    <li>
      <Mark look={part.done ? 'done' : 'todo'} />
      <span>{name}</span>
      <small className="num">{part.done ? task.doneAt(moment(part.done.at, language, now), part.done.by) : task.notYet}</small>
      {part.done?.text && <q>{part.done.text}</q>}
      {mayAct && !part.done && !noting && <button type="button" className="bare" onClick={() => open({ is: 'part', task: one.task, referral: part.referral })}>{task.markDone}<span className="sr">: {name}</span></button>}
      {noting && <TaskWords view={view} task={one.task} path="done" also={{ part: part.referral }} label={task.note} hint={task.noteHint} send={task.markDone} done={task.noted} />}
    </li>
  )
}

function Task({ one, view, now }: { one: TaskView; view: CaseView; now: number }) {
  const { language } = useLanguage()
  const { task } = BOARD[language]
  const { form, open } = useForm()
  const late = one.status === 'open' && (one.late || one.due <= now)
  const mayAct = view.mayAct && view.status === 'inWork' && one.status === 'open'
  return (
    <article className="task" id={taskId(one.task)} tabIndex={-1} aria-labelledby={`${taskId(one.task)}-what`}>
      <h3 id={`${taskId(one.task)}-what`}>{one.status === 'dropped' ? <s>{one.text}</s> : one.text}</h3>
      <p className={late ? 'num is-late' : 'num quiet'}>
        <Mark look={late ? 'late' : one.status === 'done' ? 'done' : one.status === 'dropped' ? 'skip' : 'now'} />
        {late ? task.late(duration(Math.max(now - one.due, 60_000), language)) : task.statuses[one.status]}, {task.by(moment(one.due, language, now))}
      </p>
      {one.dropped && <p className="quiet">{task.droppedWhy(one.dropped.by, one.dropped.why)}</p>}
      <ul>{one.parts.map((part) => <Part key={part.referral} one={one} part={part} view={view} now={now} mayAct={mayAct} />)}</ul>
      {mayAct && (form?.is === 'drop' && form.task === one.task ? (
        <TaskWords view={view} task={one.task} path="drop" label={task.why} need={task.needWhy} send={task.drop} done={task.dropped} />
      ) : (
        <button type="button" className="bare" onClick={() => open({ is: 'drop', task: one.task })}>{task.drop}<span className="sr">: {one.text}</span></button>
      ))}
    </article>
  )
}

function Conference({ one, view }: { one: ConferenceView; view: CaseView }) {
  const { language } = useLanguage()
  const { conference } = BOARD[language]
  const { open } = useForm()
  const name = useBodyName(view)
  return (
    <article className="task">
      <h3 className="num">{conference.held(dateWords(one.on, language))}</h3>
      <p className="quiet">{one.present.map(name).join(', ')}</p>
      <p className="words">{one.text}</p>
      {view.mayAct && view.status === 'inWork' && <button type="button" className="bare" onClick={() => open({ is: 'task', who: one.present })}>{conference.taskFrom}<span className="sr">: {conference.held(dateWords(one.on, language))}</span></button>}
    </article>
  )
}

/** What the bodies do together: joint tasks, those that are open first, and what was decided when they met. */
export function Together({ view, now }: { view: CaseView; now: number }) {
  const { language } = useLanguage()
  const { task, conference } = BOARD[language]
  const { form } = useForm()
  const tasks = [...view.tasks.filter((one) => one.status === 'open').toSorted((a, b) => a.due - b.due), ...view.tasks.filter((one) => one.status !== 'open')]
  return (
    <section className="card together" aria-labelledby={TOGETHER_ID}>
      <h2 id={TOGETHER_ID} tabIndex={-1}>{task.heading}</h2>
      {form?.is === 'task' && <TaskForm key={form.who.join(' ')} view={view} who={form.who} />}
      {form?.is === 'confer' && <ConferForm view={view} />}
      {tasks.length === 0 && form?.is !== 'task' && <p className="quiet">{task.none}</p>}
      {tasks.map((one) => <Task key={one.task} one={one} view={view} now={now} />)}
      {view.conferences.length > 0 && <h2>{conference.heading}</h2>}
      {view.conferences.toReversed().map((one) => <Conference key={one.conference} one={one} view={view} />)}
    </section>
  )
}
