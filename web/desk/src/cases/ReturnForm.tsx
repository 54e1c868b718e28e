import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import type { BoardRow, CaseView } from '@senim/contract/cases.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { useDraft } from '@senim/kit/sending.ts'
import { CASES } from '@senim/text/cases.ts'
import { useActing } from './acting.ts'
import { rowId, useForm } from './form.ts'

const drafts = new Map<string, string>()

/** Sending an outcome back: the body reads the reason, so there is none without words. */
export function ReturnForm({ row, view }: { row: BoardRow; view: CaseView }) {
  const { language } = useLanguage()
  const { verify, done, cancel, sending } = CASES[language]
  const { close } = useForm()
  const { busy, act, failure } = useActing(view.id)
  const id = useId()
  const [reason, keep, forget] = useDraft(drafts, row.referral, '')
  const [missing, setMissing] = useState(false)
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setMissing(reason.trim() === '')
    if (reason.trim() === '') return document.getElementById(id)?.focus()
    if ((await act(`referrals/${row.referral}/return`, { reason: reason.trim() }, () => done.returned(row.body.name[language]))) === null) return
    forget()
    close(rowId(row.referral))
  }
  return (
    <form className="case-form" onSubmit={(event) => void send(event)} noValidate>
      <label htmlFor={id}>{verify.why}</label>
      <p className="quiet" id={`${id}-hint`}>{verify.whyHint}</p>
      <textarea id={id} ref={(field) => { if (document.activeElement === document.body) field?.focus() }} maxLength={2000} value={reason} aria-describedby={`${id}-hint`} aria-invalid={missing || undefined} onChange={(event) => keep(event.target.value)} />
      <div role="alert">{missing ? <p className="failure">{verify.needWhy}</p> : failure && <p className="failure">{failure}</p>}</div>
      <div className="tools">
        <button type="submit" className="main" disabled={busy}>{busy ? sending : verify.send}</button>
        <button type="button" onClick={() => close(rowId(row.referral))}>{cancel}</button>
      </div>
    </form>
  )
}
