import type { FormEvent } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import type { Undelivered } from '@senim/contract/notices.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { sayDone } from '@senim/kit/Notices.tsx'
import { useDraft, useSending } from '@senim/kit/sending.ts'
import { NOTICES } from '@senim/text/notices.ts'
import { noticePath, useRenewUndelivered } from './queries.ts'

/** What was typed, while the form is closed and opened again. */
const drafts = new Map<string, string>()

/** Somebody told them by telephone or in person, and says whom. */
export function ByHand({ notice, onDone, onCancel }: { notice: Undelivered; onDone: () => void; onCancel: () => void }) {
  const { language } = useLanguage()
  const { form: text, offices, noted, lost } = NOTICES[language]
  const id = useId()
  const [note, keep, forget] = useDraft(drafts, notice.notice, '')
  const [missing, setMissing] = useState(false)
  const { busy, failure, send } = useSending<Undelivered[]>(useRenewUndelivered())
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const sentence = missing ? text.needed : failure && (failure.lost ? lost : failure.sentence)
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setMissing(note.trim() === '')
    if (note.trim() === '') return field.current?.focus()
    if ((await send(noticePath(notice.notice, 'told'), { note })) === null) return
    forget()
    sayDone(noted)
    onDone()
  }
  return (
    <form aria-label={text.heading(offices[notice.office], notice.body.name[language])} onSubmit={(event) => void save(event)} noValidate autoComplete="off">
      <div className="whole">
        <label htmlFor={id}>{text.label}</label>
        <textarea id={id} ref={field} rows={2} maxLength={1000} value={note} aria-invalid={missing || undefined} aria-describedby={`${id}-hint`} onChange={(event) => keep(event.target.value)} />
        <small id={`${id}-hint`}>{text.hint}</small>
      </div>
      <div role="alert">{sentence && <p className="failure">{sentence}</p>}</div>
      <div className="tools">
        <button type="submit" className="main" disabled={busy}>{busy ? text.saving : text.save}</button>
        <button type="button" onClick={onCancel}>{text.cancel}</button>
      </div>
    </form>
  )
}
