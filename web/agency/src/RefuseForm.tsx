import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import type { RefusalReason } from '@senim/core/cases/referral/state.ts'
import { REFUSAL_REASONS } from '@senim/core/cases/referral/state.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { useDraft } from '@senim/kit/sending.ts'
import { AGENCY } from '@senim/text/agency.ts'
import { REFERRAL } from '@senim/text/referral.ts'
import type { Acting } from './acting.ts'

interface Draft {
  readonly reason: RefusalReason | null
  readonly text: string
}
const EMPTY: Draft = { reason: null, text: '' }
const drafts = new Map<string, Draft>()

/** Refusing needs a reason and says what follows. */
export function RefuseForm({ referral, acting }: { referral: string; acting: Acting }) {
  const { language } = useLanguage()
  const { answer } = AGENCY[language]
  const id = useId()
  const [draft, keep, forget] = useDraft(drafts, referral, EMPTY)
  const [missing, setMissing] = useState<string | null>(null)

  const refuse = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const lacks = draft.reason === null ? answer.chooseReason : draft.reason === 'other' && draft.text.trim() === '' ? answer.needWhy : null
    setMissing(lacks)
    if (lacks === null && (await acting.act('refuse', { reason: draft.reason, text: draft.text.trim() }))) forget()
  }

  return (
    <form onSubmit={(event) => void refuse(event)} noValidate>
      <fieldset>
        <legend>{answer.refuseLegend}</legend>
        <div className="opts">
          {REFUSAL_REASONS.map((reason) => (
            <label key={reason}>
              <input type="radio" name={`${id}-reason`} checked={draft.reason === reason} onChange={() => keep({ ...draft, reason })} />
              {REFERRAL[language].reasons[reason]}
            </label>
          ))}
        </div>
      </fieldset>
      {draft.reason !== null && (
        <>
          <label className="l" htmlFor={`${id}-why`}>{answer.why}<span className="hint">{answer.whyHint}</span></label>
          <textarea id={`${id}-why`} maxLength={2000} value={draft.text} onChange={(event) => keep({ ...draft, text: event.target.value })} />
        </>
      )}
      <div role="alert">
        {missing && <p className="failure">{missing}</p>}
        {acting.failureOf('refuse')}
      </div>
      <button type="submit" disabled={acting.busy}>{answer.refuse}</button>
      <p className="q s then">{answer.refuseThen}</p>
    </form>
  )
}
