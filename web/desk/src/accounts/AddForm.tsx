import type { FormEvent } from 'react'
import { useEffect, useId, useState } from 'react'
import type { Invited } from '@senim/contract/people.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { useDraft, useSending } from '@senim/kit/sending.ts'
import { ACCOUNTS } from '@senim/text/accounts.ts'
import type { Draft, Lack } from './draft.ts'
import { entryOf, lackOf, NOBODY } from './draft.ts'
import type { Shown } from './LinkCard.tsx'
import { PersonFields } from './PersonFields.tsx'
import { ACCOUNTS_PATH, useRenewPeople } from './queries.ts'

const drafts = new Map<string, Draft>()

/** Entering somebody new, who comes in by a link. */
export function AddForm({ onMade, onCancel }: { onMade: (made: Shown) => void; onCancel: () => void }) {
  const { language } = useLanguage()
  const { form: text, needs, lost } = ACCOUNTS[language]
  const id = useId()
  const [draft, keep, forget] = useDraft(drafts, 'newcomer', NOBODY)
  const [lack, setLack] = useState<Lack | null>(null)
  const { busy, failure, send } = useSending<Invited>(useRenewPeople())
  useEffect(() => document.getElementById(`${id}-name`)?.focus(), [id])
  const sentence = lack === null ? failure && (failure.lost ? lost : failure.sentence) : needs[lack]

  const enter = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const lacks = lackOf(draft)
    setLack(lacks)
    if (lacks !== null) return document.getElementById(`${id}-${lacks}`)?.focus()
    const made = await send(ACCOUNTS_PATH, entryOf(draft))
    if (made === null) return
    forget()
    onMade({ name: made.account.name, link: made.link })
  }

  return (
    <form className="card" aria-labelledby={`${id}-h`} onSubmit={(event) => void enter(event)} noValidate autoComplete="off">
      <h2 id={`${id}-h`}>{text.heading}</h2>
      <PersonFields id={id} draft={draft} lack={lack} onChange={(part) => keep({ ...draft, ...part })} />
      <p className="quiet">{text.linkLater}</p>
      <div role="alert">{sentence && <p className="failure">{sentence}</p>}</div>
      <div className="tools">
        <button type="submit" className="main" disabled={busy}>{busy ? text.sending : text.enter}</button>
        <button type="button" onClick={onCancel}>{text.cancel}</button>
      </div>
    </form>
  )
}
