import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import type { AccountDetail } from '@senim/contract/people.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { sayDone } from '@senim/kit/Notices.tsx'
import { useSending } from '@senim/kit/sending.ts'
import { ACCOUNTS } from '@senim/text/accounts.ts'
import { useEditing } from '../admin/editing.ts'
import type { Lack } from './draft.ts'
import { draftOf, entryOf, lackOf } from './draft.ts'
import { PersonFields } from './PersonFields.tsx'
import { accountPath, useRenewPeople } from './queries.ts'

/** Correcting what is known of somebody. `quiet`: another button is the next action just now. */
export function EditForm({ detail: { account, version }, quiet }: { detail: AccountDetail; quiet: boolean }) {
  const { language } = useLanguage()
  const { person: text, needs, lost } = ACCOUNTS[language]
  const id = useId()
  const { draft, expected, change, saved } = useEditing(draftOf(account), version)
  const [lack, setLack] = useState<Lack | null>(null)
  const { busy, failure, send } = useSending<AccountDetail>(useRenewPeople())
  const told = failure?.refused === 'changedMeanwhile'
  const sentence = lack === null ? failure && (failure.lost ? lost : failure.sentence) : needs[lack]

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const lacks = lackOf(draft)
    setLack(lacks)
    if (lacks !== null) return document.getElementById(`${id}-${lacks}`)?.focus()
    if ((await send(accountPath(account.id), { ...entryOf(draft), active: account.active, expected: told ? version : expected })) === null) return
    saved()
    sayDone(text.saved)
  }

  return (
    <form className="card" aria-labelledby={`${id}-h`} onSubmit={(event) => void save(event)} noValidate autoComplete="off">
      <h2 id={`${id}-h`}>{text.known}</h2>
      <PersonFields id={id} draft={draft} lack={lack} ownBody={account.body} onChange={(part) => change({ ...draft, ...part })} />
      <div role="alert">{sentence && <p className="failure">{sentence}</p>}</div>
      <div className="tools">
        <button type="submit" className={quiet ? undefined : 'main'} disabled={busy}>{busy ? text.saving : text.save}</button>
      </div>
    </form>
  )
}
