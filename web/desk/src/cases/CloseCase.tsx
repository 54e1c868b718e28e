import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import type { CaseView } from '@senim/contract/cases.ts'
import type { CaseEnd } from '@senim/core/cases/events.ts'
import { CASE_ENDS } from '@senim/core/cases/events.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { CASES } from '@senim/text/cases.ts'
import { useActing } from './acting.ts'
import { HEAD_ID, useForm } from './form.ts'

/** Closing a case in which nothing is missing: how it ended is said first. */
function EndForm({ view }: { view: CaseView }) {
  const { language } = useLanguage()
  const { missing, done, sending } = CASES[language]
  const { busy, act, failure } = useActing(view.id)
  const place = useForm()
  const id = useId()
  const [end, setEnd] = useState<CaseEnd | null>(null)
  const [lacks, setLacks] = useState(false)
  const close = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setLacks(end === null)
    if (end === null) document.getElementById(id)?.focus()
    else if (await act('close', { end }, () => done.closed)) place.close(HEAD_ID)
  }
  return (
    <form className="case-form" onSubmit={(event) => void close(event)} noValidate>
      <fieldset>
        <legend>{missing.end}</legend>
        {CASE_ENDS.map((one, nth) => (
          <label key={one} className="option"><input id={nth === 0 ? id : undefined} type="radio" name={`${id}-end`} checked={end === one} onChange={() => setEnd(one)} />{missing.ends[one]}</label>
        ))}
      </fieldset>
      <div role="alert">{lacks && end === null ? <p className="failure">{missing.chooseEnd}</p> : failure && <p className="failure">{failure}</p>}</div>
      <button type="submit" className="main" disabled={busy}>{busy ? sending : missing.close}</button>
    </form>
  )
}

/** The button that closes the case. While something is missing it can be reached, does nothing, and says what it waits for. */
export function CloseCase({ view }: { view: CaseView }) {
  const { missing } = CASES[useLanguage().language]
  const id = useId()
  if (view.missing.length === 0) return <EndForm view={view} />
  return (
    <>
      <button type="button" aria-disabled="true" aria-describedby={id}>{missing.close}</button>
      <p className="quiet" id={id}>{missing.why(view.missing.length)}</p>
    </>
  )
}
