import type { FormEvent } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import type { CaseView } from '@senim/contract/cases.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { useDraft } from '@senim/kit/sending.ts'
import { localDate, useNow } from '@senim/kit/time.ts'
import { BOARD } from '@senim/text/board.ts'
import { CASES } from '@senim/text/cases.ts'
import { useActing } from './acting.ts'
import { TOGETHER_ID, useForm } from './form.ts'
import { Who } from './Who.tsx'

interface Draft {
  readonly on: string
  readonly present: readonly string[]
  readonly text: string
}
const drafts = new Map<string, Draft>()

/** A conference of the bodies: the day, who was there, what was decided. */
export function ConferForm({ view }: { view: CaseView }) {
  const { language } = useLanguage()
  const { conference } = BOARD[language]
  const { cancel, sending } = CASES[language]
  const { close } = useForm()
  const { busy, act, failure } = useActing(view.id)
  const id = useId()
  const first = useRef<HTMLInputElement>(null)
  const today = localDate(useNow(60_000))
  const [draft, keep, forget] = useDraft<Draft>(drafts, view.id, { on: today, present: [], text: '' })
  const [lacks, setLacks] = useState<'on' | 'future' | 'present' | 'text' | null>(null)
  useEffect(() => first.current?.focus(), [])
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const missing = draft.on === '' ? 'on' : draft.on > today ? 'future' : draft.present.length === 0 ? 'present' : draft.text.trim() === '' ? 'text' : null
    setLacks(missing)
    if (missing !== null) return document.getElementById(`${id}-${missing === 'future' ? 'on' : missing}`)?.focus()
    if ((await act('conferences', { on: draft.on, present: draft.present, text: draft.text.trim() }, () => conference.written)) === null) return
    forget()
    close(TOGETHER_ID)
  }
  const sentences = { on: conference.needOn, future: conference.future, present: conference.needWho, text: conference.needRecord }
  return (
    <form className="case-form" onSubmit={(event) => void send(event)} noValidate>
      <h3>{conference.write}</h3>
      <label htmlFor={`${id}-on`}>{conference.on}</label>
      <input id={`${id}-on`} ref={first} type="date" max={today} value={draft.on} aria-invalid={lacks === 'on' || lacks === 'future' || undefined} onChange={(event) => keep({ ...draft, on: event.target.value })} />
      <Who rows={view.rows} view={view} legend={conference.who} id={`${id}-present`} chosen={draft.present} onChange={(next) => keep({ ...draft, present: next })} />
      <label htmlFor={`${id}-text`}>{conference.record}</label>
      <p className="quiet" id={`${id}-hint`}>{conference.recordHint}</p>
      <textarea id={`${id}-text`} maxLength={2000} value={draft.text} aria-describedby={`${id}-hint`} aria-invalid={lacks === 'text' || undefined} onChange={(event) => keep({ ...draft, text: event.target.value })} />
      <div role="alert">{lacks ? <p className="failure">{sentences[lacks]}</p> : failure && <p className="failure">{failure}</p>}</div>
      <div className="tools">
        <button type="submit" className="main" disabled={busy}>{busy ? sending : conference.send}</button>
        <button type="button" onClick={() => close(TOGETHER_ID)}>{cancel}</button>
      </div>
    </form>
  )
}
