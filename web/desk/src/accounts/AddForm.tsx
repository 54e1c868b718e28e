import type { FormEvent } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import type { AccountView } from '@senim/contract/access.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { useDraft, useSending } from '@senim/kit/sending.ts'
import { ACCOUNTS } from '@senim/text/accounts.ts'
import { useBodies } from '../cases/queries.ts'
import { CentreFields } from './CentreFields.tsx'
import type { Lack, Newcomer } from './draft.ts'
import { entryOf, lackOf, NOBODY } from './draft.ts'
import type { Made } from './MadeCard.tsx'
import { OfficerFields } from './OfficerFields.tsx'
import { firstPassword } from './password.ts'
import { ACCOUNTS_PATH, useRenewAccounts } from './queries.ts'

const drafts = new Map<string, Newcomer>()

/** Entering somebody new. The password is made here and leaves only with the entry; the server keeps its hash. */
export function AddForm({ onMade, onCancel }: { onMade: (made: Made) => void; onCancel: () => void }) {
  const { language } = useLanguage()
  const { form: text, needs, lost } = ACCOUNTS[language]
  const id = useId()
  const first = useRef<HTMLInputElement>(null)
  const [draft, keep, forget] = useDraft(drafts, 'newcomer', NOBODY)
  // One password a form: sending the same words again must be the same entry.
  const [password] = useState(() => firstPassword((into) => crypto.getRandomValues(into)))
  const [lack, setLack] = useState<Lack | null>(null)
  const { data: bodies = [] } = useBodies()
  const { busy, failure, send } = useSending<AccountView>(useRenewAccounts())
  useEffect(() => first.current?.focus(), [])
  const sentence = lack === null ? failure && (failure.lost ? lost : failure.sentence) : needs[lack]
  const change = (part: Partial<Newcomer>): void => keep({ ...draft, ...part })

  const enter = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const lacks = lackOf(draft)
    setLack(lacks)
    if (lacks !== null) return document.getElementById(`${id}-${lacks}`)?.focus()
    const made = await send(ACCOUNTS_PATH, entryOf(draft, password, bodies))
    if (made === null) return
    forget()
    onMade({ name: made.name, login: made.login, password })
  }

  return (
    <form className="card" aria-labelledby={`${id}-h`} onSubmit={(event) => void enter(event)} noValidate autoComplete="off">
      <h2 id={`${id}-h`}>{text.heading}</h2>
      <div className="pair">
        <div>
          <label htmlFor={`${id}-name`}>{text.name}</label>
          <input id={`${id}-name`} ref={first} maxLength={80} value={draft.name} aria-invalid={lack === 'name' || undefined} aria-describedby={`${id}-name-hint`} onChange={(event) => change({ name: event.target.value })} />
          <small id={`${id}-name-hint`}>{text.nameHint}</small>
        </div>
        <div>
          <label htmlFor={`${id}-login`}>{text.login}</label>
          <input id={`${id}-login`} maxLength={40} autoCapitalize="none" spellCheck={false} value={draft.login} aria-invalid={lack === 'login' || undefined} aria-describedby={`${id}-login-hint`} onChange={(event) => change({ login: event.target.value })} />
          <small id={`${id}-login-hint`}>{text.loginHint}</small>
        </div>
      </div>
      <fieldset>
        <legend>{text.where}</legend>
        {(['centre', 'body'] as const).map((at) => <label key={at} className="option"><input type="radio" name={`${id}-at`} checked={draft.at === at} onChange={() => change({ at })} />{text[at]}</label>)}
      </fieldset>
      {draft.at === 'centre' ? <CentreFields id={id} draft={draft} lack={lack} onChange={change} /> : <OfficerFields id={id} draft={draft} lack={lack} bodies={bodies} onChange={change} />}
      <p className="quiet">{text.passwordLater}</p>
      <div role="alert">{sentence && <p className="failure">{sentence}</p>}</div>
      <div className="tools">
        <button type="submit" className="main" disabled={busy}>{busy ? text.sending : text.enter}</button>
        <button type="button" onClick={onCancel}>{text.cancel}</button>
      </div>
    </form>
  )
}
