import type { FormEvent } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import type { BlockerView, CaseView } from '@senim/contract/cases.ts'
import { canWaive } from '@senim/core/directory/can.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { useDraft } from '@senim/kit/sending.ts'
import { useMe } from '@senim/kit/session.tsx'
import { CASES } from '@senim/text/cases.ts'
import { CLOSING } from '@senim/text/closing.ts'
import { useActing } from './acting.ts'
import { MISSING_ID, useForm } from './form.ts'

const drafts = new Map<string, string>()

function WaiveForm({ blocker, view }: { blocker: BlockerView; view: CaseView }) {
  const { language } = useLanguage()
  const { waive } = CLOSING[language]
  const { cancel, sending } = CASES[language]
  const { close } = useForm()
  const { busy, act, failure } = useActing(view.id)
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [reason, keep, forget] = useDraft(drafts, `${view.id} ${blocker.key}`, '')
  const [lacks, setLacks] = useState(false)
  useEffect(() => field.current?.focus(), [])
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setLacks(reason.trim() === '')
    if (reason.trim() === '') return field.current?.focus()
    if ((await act('waive', { blocker: blocker.key, reason: reason.trim() }, () => (blocker.needsSecond ? waive.asked : waive.done))) === null) return
    forget()
    close(MISSING_ID)
  }
  return (
    <form className="case-form" onSubmit={(event) => void send(event)} noValidate>
      <label htmlFor={id}>{waive.why}</label>
      <p className="quiet" id={`${id}-hint`}>{waive.hint} {blocker.needsSecond && waive.second}</p>
      <textarea id={id} ref={field} maxLength={2000} value={reason} aria-describedby={`${id}-hint`} aria-invalid={lacks || undefined} onChange={(event) => keep(event.target.value)} />
      <div role="alert">{lacks ? <p className="failure">{waive.needWhy}</p> : failure && <p className="failure">{failure}</p>}</div>
      <div className="tools">
        <button type="submit" className="main" disabled={busy}>{busy ? sending : waive.send}</button>
        <button type="button" onClick={() => close(MISSING_ID)}>{cancel}</button>
      </div>
    </form>
  )
}

/** A waiver that waits for a second person: who asks, why, and the yes or no of another supervisor. */
function Second({ blocker, waiver, view, supervises, me }: { blocker: BlockerView; waiver: NonNullable<BlockerView['waiver']>; view: CaseView; supervises: boolean; me: string }) {
  const { language } = useLanguage()
  const { waive } = CLOSING[language]
  const { busy, act, failure } = useActing(view.id)
  const { close } = useForm()
  const decide = async (agrees: boolean): Promise<void> => {
    if (await act('waive/second', { blocker: blocker.key, agrees }, () => (agrees ? waive.agreed : waive.declined))) close(MISSING_ID)
  }
  return (
    <div className="second">
      <p>{waive.waits(waiver.name)}: <q>{waiver.why}</q></p>
      {!supervises && <p className="quiet">{waive.asked}</p>}
      {supervises && waiver.by === me && <p className="quiet">{waive.yours}</p>}
      {supervises && (
        <div className="tools">
          {waiver.by !== me && <button type="button" disabled={busy} onClick={() => void decide(true)}>{waive.agree}</button>}
          <button type="button" disabled={busy} onClick={() => void decide(false)}>{waiver.by === me ? CASES[language].cancel : waive.decline}</button>
        </div>
      )}
      <div role="alert">{failure && <p className="failure">{failure}</p>}</div>
    </div>
  )
}

/** How a case may close without one thing that is missing: a supervisor gives a reason, and a second one agrees where the danger is high. */
export function Waive({ blocker, what, view }: { blocker: BlockerView; what: string; view: CaseView }) {
  const { language } = useLanguage()
  const me = useMe()
  const { form, open } = useForm()
  const supervises = canWaive({ id: me.id, roles: me.roles, body: me.body?.id ?? null })
  if (blocker.waiver) return <Second blocker={blocker} waiver={blocker.waiver} view={view} supervises={supervises} me={me.id} />
  if (!supervises || !blocker.mayWaive) return null
  if (form?.is === 'waive' && form.blocker === blocker.key) return <WaiveForm blocker={blocker} view={view} />
  return <button type="button" className="bare" onClick={() => open({ is: 'waive', blocker: blocker.key })}>{CLOSING[language].waive.open}<span className="sr">: {what}</span></button>
}
