import type { FormEvent } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import type { CaseView } from '@senim/contract/cases.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { useDraft } from '@senim/kit/sending.ts'
import { CASES } from '@senim/text/cases.ts'
import { useActing } from './acting.ts'
import { taskId, useForm } from './form.ts'

const drafts = new Map<string, string>()

/** A few words about a task: how its part is known to be done (they may stay empty), or why it is dropped (`need` says that they may not). */
export function TaskWords({ view, task, path, also = {}, label, hint, need, send, done }: { view: CaseView; task: string; path: 'done' | 'drop'; also?: { readonly part?: string }; label: string; hint?: string; need?: string; send: string; done: string }) {
  const { language } = useLanguage()
  const { cancel, sending } = CASES[language]
  const { close } = useForm()
  const { busy, act, failure } = useActing(view.id)
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [words, keep, forget] = useDraft(drafts, `${task} ${path} ${also.part ?? ''}`, '')
  const [lacks, setLacks] = useState(false)
  useEffect(() => field.current?.focus(), [])
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const text = words.trim()
    setLacks(need !== undefined && text === '')
    if (need !== undefined && text === '') return field.current?.focus()
    if ((await act(`tasks/${task}/${path}`, path === 'drop' ? { reason: text } : { ...also, text }, () => done)) === null) return
    forget()
    close(taskId(task))
  }
  return (
    <form className="case-form" onSubmit={(event) => void submit(event)} noValidate>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && <p className="quiet" id={`${id}-hint`}>{hint}</p>}
      <textarea id={id} ref={field} maxLength={2000} value={words} aria-describedby={hint === undefined ? undefined : `${id}-hint`} aria-invalid={lacks || undefined} onChange={(event) => keep(event.target.value)} />
      <div role="alert">{lacks ? <p className="failure">{need}</p> : failure && <p className="failure">{failure}</p>}</div>
      <div className="tools">
        <button type="submit" className="main" disabled={busy}>{busy ? sending : send}</button>
        <button type="button" onClick={() => close(taskId(task))}>{cancel}</button>
      </div>
    </form>
  )
}
