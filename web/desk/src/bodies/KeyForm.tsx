import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import type { MadeBodyKey } from '@senim/contract/body-api.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { useSending } from '@senim/kit/sending.ts'
import { OWN_SYSTEM } from '@senim/text/own-system.ts'
import { useRenewPeople } from '../accounts/queries.ts'
import { keysPath } from './queries.ts'

/** Makes a key for one system. */
export function KeyForm({ body, onMade }: { body: string; onMade: (made: MadeBodyKey, system: string) => void }) {
  const { language } = useLanguage()
  const text = OWN_SYSTEM[language]
  const id = useId()
  const [name, setName] = useState('')
  const [lacks, setLacks] = useState(false)
  const { busy, failure, send } = useSending<MadeBodyKey>(useRenewPeople())
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const system = name.trim()
    setLacks(system === '')
    if (system === '') return document.getElementById(`${id}-name`)?.focus()
    const made = await send(keysPath(body), { name: system })
    if (made === null) return
    setName('')
    onMade(made, system)
  }
  const sentence = lacks ? text.needsName : failure && (failure.lost ? text.lost : failure.sentence)
  return (
    <form onSubmit={(event) => void make(event)} noValidate autoComplete="off">
      <div className="whole">
        <label htmlFor={`${id}-name`}>{text.name}</label>
        <input id={`${id}-name`} maxLength={60} value={name} aria-invalid={lacks || undefined} aria-describedby={`${id}-hint`} onChange={(event) => setName(event.target.value)} />
      </div>
      <small id={`${id}-hint`}>{text.nameHint}</small>
      <div role="alert">{sentence && <p className="failure">{sentence}</p>}</div>
      <div className="tools"><button type="submit" disabled={busy}>{busy ? text.sending : text.make}</button></div>
    </form>
  )
}
