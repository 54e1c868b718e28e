import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import type { AgencyReferral } from '@senim/contract/cases.ts'
import type { OwnTask } from '@senim/contract/tasks.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { sayDone } from '@senim/kit/Notices.tsx'
import { useDraft, useSending } from '@senim/kit/sending.ts'
import { moment } from '@senim/kit/time.ts'
import { AGENCY } from '@senim/text/agency.ts'
import { PORTAL } from '@senim/text/portal.ts'
import { ToneMark } from './Clock.tsx'
import { minutes } from './due.ts'
import { referralPath, usePut, useRenew } from './queries.ts'

const drafts = new Map<string, string>()

/** The own part of a task: a few words, or none, and it is done. */
function OurPart({ task, referral }: { task: OwnTask; referral: string }) {
  const { language } = useLanguage()
  const text = AGENCY[language]
  const { task: words } = PORTAL[language]
  const put = usePut()
  const { busy, failure, send } = useSending<AgencyReferral>(useRenew())
  const id = useId()
  const [open, setOpen] = useState(false)
  const [note, keep, forget] = useDraft(drafts, task.task, '')
  const done = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const answer = await send(`${referralPath(referral)}/tasks/${task.task}/done`, { text: note.trim() })
    if (answer === null) return
    forget()
    put(answer)
    sayDone(words.sent)
  }
  if (!open) return <div className="acts"><button type="button" onClick={() => setOpen(true)}>{words.done}<span className="sr">: {task.text}</span></button></div>
  return (
    <form onSubmit={(event) => void done(event)} noValidate>
      <label className="l" htmlFor={id}>{words.note}<span className="hint">{words.noteHint}</span></label>
      <textarea id={id} ref={(field) => { if (document.activeElement === document.body) field?.focus() }} maxLength={2000} value={note} onChange={(event) => keep(event.target.value)} />
      <div role="alert">{failure && <p className="failure">{failure.lost ? text.notSent : failure.sentence}</p>}</div>
      <div className="acts"><button type="submit" disabled={busy}>{busy ? text.sending : words.done}</button></div>
    </form>
  )
}

function Task({ task, referral, now }: { task: OwnTask; referral: string; now: number }) {
  const { language } = useLanguage()
  const { task: words } = PORTAL[language]
  const late = task.status === 'open' && task.done === null && (task.late || task.due <= now)
  const over = task.status === 'dropped' ? words.dropped : task.status === 'done' ? words.allDone : task.done && words.ourDone(moment(task.done.at, language, now), task.done.by)
  return (
    <li>
      <p><b>{task.text}</b></p>
      <p className={late ? 'state late num' : over ? 'state done num' : 'state num'}>
        <ToneMark tone={late ? 'late' : task.status === 'dropped' ? 'no' : over ? 'done' : 'calm'} />
        <span>{over ?? [late ? words.late(minutes(now - task.due, language)) : null, words.by(moment(task.due, language, now))].filter(Boolean).join(', ')}</span>
      </p>
      {over === null && <OurPart task={task} referral={referral} />}
    </li>
  )
}

/** What this body does together with others: its own part, and no word of who the others are. */
export function Tasks({ view, now }: { view: AgencyReferral; now: number }) {
  const { task: words } = PORTAL[useLanguage().language]
  if (view.tasks.length === 0) return null
  return (
    <section className="own-tasks">
      <h2>{words.heading}</h2>
      <p className="q s">{words.how}</p>
      <ul>{view.tasks.map((task) => <Task key={task.task} task={task} referral={view.referral} now={now} />)}</ul>
    </section>
  )
}
