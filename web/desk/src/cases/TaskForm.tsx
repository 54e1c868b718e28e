import type { FormEvent } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import type { CaseView } from '@senim/contract/cases.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { useDraft } from '@senim/kit/sending.ts'
import { localDate, useNow } from '@senim/kit/time.ts'
import { BOARD } from '@senim/text/board.ts'
import { CASES } from '@senim/text/cases.ts'
import { useActing } from './acting.ts'
import { taskId, TOGETHER_ID, useForm } from './form.ts'
import { mayBeGiven, Who } from './Who.tsx'

interface Draft {
  readonly text: string
  readonly who: readonly string[]
  readonly due: string
}
const drafts = new Map<string, Draft>()

/** A joint task: what is to be done together, by whom, by which day. `who`: those who are chosen already. */
export function TaskForm({ view, who }: { view: CaseView; who: readonly string[] }) {
  const { language } = useLanguage()
  const { task } = BOARD[language]
  const { cancel, sending } = CASES[language]
  const { close } = useForm()
  const { busy, act, failure } = useActing(view.id)
  const id = useId()
  const first = useRef<HTMLTextAreaElement>(null)
  const rows = mayBeGiven(view)
  const [draft, keep, forget] = useDraft(drafts, `${view.id} ${who.join(' ')}`, { text: '', who: who.filter((one) => rows.some((row) => row.referral === one)), due: '' })
  const [lacks, setLacks] = useState<'text' | 'who' | 'due' | 'past' | null>(null)
  const today = localDate(useNow(60_000))
  useEffect(() => first.current?.focus(), [])
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const missing = draft.text.trim() === '' ? 'text' : draft.who.length === 0 ? 'who' : draft.due === '' ? 'due' : draft.due < today ? 'past' : null
    setLacks(missing)
    if (missing !== null) return document.getElementById(`${id}-${missing === 'past' ? 'due' : missing}`)?.focus()
    const after = await act('tasks', { parts: draft.who, text: draft.text.trim(), due: draft.due }, () => task.given)
    if (after === null) return
    forget()
    const given = after.tasks.at(-1)
    close(given ? taskId(given.task) : TOGETHER_ID)
  }
  const sentences = { text: task.needWhat, who: task.needWho, due: task.needDue, past: task.past }
  return (
    <form className="case-form" onSubmit={(event) => void send(event)} noValidate>
      <h3>{task.give}</h3>
      <label htmlFor={`${id}-text`}>{task.what}</label>
      <p className="quiet" id={`${id}-hint`}>{task.whatHint}</p>
      <textarea id={`${id}-text`} ref={first} maxLength={2000} value={draft.text} aria-describedby={`${id}-hint`} aria-invalid={lacks === 'text' || undefined} onChange={(event) => keep({ ...draft, text: event.target.value })} />
      <Who rows={rows} view={view} legend={task.who} id={`${id}-who`} chosen={draft.who} onChange={(next) => keep({ ...draft, who: next })} />
      <label htmlFor={`${id}-due`}>{task.due}</label>
      <input id={`${id}-due`} type="date" min={today} value={draft.due} aria-invalid={lacks === 'due' || lacks === 'past' || undefined} onChange={(event) => keep({ ...draft, due: event.target.value })} />
      <div role="alert">{lacks ? <p className="failure">{sentences[lacks]}</p> : failure && <p className="failure">{failure}</p>}</div>
      <div className="tools">
        <button type="submit" className="main" disabled={busy}>{busy ? sending : task.send}</button>
        <button type="button" onClick={() => close(TOGETHER_ID)}>{cancel}</button>
      </div>
    </form>
  )
}
