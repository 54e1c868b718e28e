import type { FormEvent } from 'react'
import { useEffect, useId, useState } from 'react'
import { api, Refused, sentenceOf } from '@senim/kit/api.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import type { SetupField, SetupTexts } from '@senim/text/setup.ts'
import { SETUP } from '@senim/text/setup.ts'
import { EMPTY, entryOf, FIELDS, firstLack } from './first.ts'

const AUTOFILL = { code: 'one-time-code', name: 'name', login: 'username', password: 'new-password' } as const satisfies Record<SetupField, string>

type Failure = { readonly is: SetupField | 'wrongCode' | 'lost' } | { readonly is: 'refused'; readonly sentence: string }

function failureOf(error: unknown): Failure {
  if (!(error instanceof Refused) || error.status === 0) return { is: 'lost' }
  // The server says only that it is not allowed; here that has one cause.
  return error.answer.refused === 'forbidden' ? { is: 'wrongCode' } : { is: 'refused', sentence: sentenceOf(error) }
}

function sentenceFor(failure: Failure, text: SetupTexts): string {
  if (failure.is === 'refused') return failure.sentence
  return failure.is === 'wrongCode' || failure.is === 'lost' ? text[failure.is] : text.needs[failure.is]
}

/** Code, name, login, password. What is wrong is said in one sentence, the caret goes there, and nothing typed is lost. */
export function FirstForm({ onTaken }: { onTaken: () => void }) {
  const { language } = useLanguage()
  const text = SETUP[language]
  const id = useId()
  const [first, setFirst] = useState(EMPTY)
  const [shown, setShown] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  // The only thing this page is for: the caret may stand in it at once.
  useEffect(() => document.getElementById(`${id}-code`)?.focus(), [id])
  const wrong = failure?.is === 'wrongCode' ? 'code' : failure?.is

  const fail = (next: Failure): void => {
    setFailure(next)
    document.getElementById(`${id}-${next.is === 'wrongCode' ? 'code' : next.is}`)?.focus()
  }
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const lack = firstLack(first)
    if (lack !== null) return fail({ is: lack })
    setBusy(true)
    setFailure(null)
    try {
      await api.post('/api/setup', entryOf(first))
      // Whoever made the administrator is signed in; the next thing is to enter the staff.
      location.assign('/desk/accounts')
    } catch (error) {
      setBusy(false)
      fail(failureOf(error))
      if (error instanceof Refused && error.answer.refused === 'setupDone') onTaken()
    }
  }

  return (
    <form onSubmit={(event) => void make(event)} noValidate>
      <p className="lead">{text.lead}</p>
      {FIELDS.map((field) => (
        <div key={field}>
          <label htmlFor={`${id}-${field}`}>{text.labels[field]}</label>
          <input
            id={`${id}-${field}`}
            type={field === 'password' && !shown ? 'password' : 'text'}
            autoComplete={AUTOFILL[field]}
            autoCapitalize={field === 'name' ? undefined : 'none'}
            spellCheck={false}
            value={first[field]}
            aria-describedby={`${id}-${field}-hint`}
            aria-invalid={wrong === field || undefined}
            onChange={(event) => setFirst({ ...first, [field]: event.target.value })}
          />
          <small id={`${id}-${field}-hint`}>{text.hints[field]}</small>
        </div>
      ))}
      <label className="show"><input type="checkbox" checked={shown} onChange={() => setShown(!shown)} />{text.show}</label>
      <div role="alert">{failure && <p className="sign-in-failure">{sentenceFor(failure, text)}</p>}</div>
      <button type="submit" className="sign-in-go" disabled={busy}>{busy ? text.making : text.make}</button>
    </form>
  )
}
