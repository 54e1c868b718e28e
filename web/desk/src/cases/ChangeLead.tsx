import { useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import type { CaseView, Leads } from '@senim/contract/cases.ts'
import { canSeeAllCases } from '@senim/core/directory/can.ts'
import { api } from '@senim/kit/api.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { useMe } from '@senim/kit/session.tsx'
import { LEAD } from '@senim/text/lead.ts'
import { useActing } from './acting.ts'

/** The names a supervisor chooses a new lead from. */
function ChangeForm({ view, onDone }: { view: CaseView; onDone: () => void }) {
  const text = LEAD[useLanguage().language]
  const id = useId()
  const [lead, setLead] = useState('')
  const { data = [] } = useQuery({ queryKey: ['leads'], queryFn: () => api.get<Leads>('/api/leads') })
  const { busy, act, failure } = useActing(view.id)
  const select = useRef<HTMLSelectElement>(null)
  useEffect(() => select.current?.focus(), [])
  const give = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (lead === '') return select.current?.focus()
    if (await act('lead', { lead }, (after) => text.given(after.lead))) onDone()
  }
  return (
    <form className="change-lead" onSubmit={(event) => void give(event)} noValidate>
      <label htmlFor={id}>{text.who}</label>
      <select id={id} ref={select} value={lead} onChange={(event) => setLead(event.target.value)}>
        <option value="">{text.choose}</option>
        {data.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
      </select>
      <button type="submit" disabled={busy}>{text.give}</button>
      <button type="button" className="bare" onClick={onDone}>{text.cancel}</button>
      <div role="alert">{failure && <p className="failure">{failure}</p>}</div>
    </form>
  )
}

/** A supervisor gives an open case a new lead. */
export function ChangeLead({ view }: { view: CaseView }) {
  const text = LEAD[useLanguage().language]
  const me = useMe()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const returns = useRef(false)
  useEffect(() => {
    if (returns.current && !open) button.current?.focus()
    returns.current = open
  }, [open])
  if (view.status !== 'inWork' || !canSeeAllCases({ id: me.id, roles: me.roles, body: me.body?.id ?? null })) return null
  return open ? <ChangeForm view={view} onDone={() => setOpen(false)} /> : <button type="button" ref={button} className="bare change" onClick={() => setOpen(true)}>{text.change}</button>
}
