import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import type { AgencyReferral } from '@senim/contract/cases.ts'
import type { OutcomeKind } from '@senim/core/cases/referral/state.ts'
import { OUTCOME_KINDS } from '@senim/core/cases/referral/state.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { useDraft } from '@senim/kit/sending.ts'
import { useMe } from '@senim/kit/session.tsx'
import { localDate } from '@senim/kit/time.ts'
import { AGENCY } from '@senim/text/agency.ts'
import { PORTAL } from '@senim/text/portal.ts'
import { REFERRAL } from '@senim/text/referral.ts'
import type { Acting } from './acting.ts'
import { MilestoneFields } from './MilestoneFields.tsx'
import type { OutcomeDraft } from './outcome.ts'
import { firstDraft, whatIsMissing } from './outcome.ts'

const drafts = new Map<string, OutcomeDraft>()

type Lack = keyof OutcomeDraft | 'future' | 'milestoneFuture' | 'milestoneFirst'
/** At which field the sentence for a lack stands. */
const fieldOf = (lack: Lack): keyof OutcomeDraft => (lack === 'future' ? 'on' : lack === 'milestoneFuture' || lack === 'milestoneFirst' ? 'milestone' : lack)

/** What was done, when and by whom. The same words may go as an interim report, which ends nothing. */
export function OutcomeForm({ view, round, now, acting }: { view: AgencyReferral; round: number; now: number; acting: Acting }) {
  const { language } = useLanguage()
  const text = AGENCY[language]
  const { outcome } = text
  const me = useMe()
  const id = useId()
  const today = localDate(now)
  const [first] = useState(() => firstDraft(view.entries, me.name, today))
  const [draft, keep, forget] = useDraft(drafts, `${view.referral} ${round}`, first)
  const [missing, setMissing] = useState<Lack | null>(null)
  const sentences = { outcome: outcome.chooseKind, on: outcome.needDate, future: outcome.future, who: outcome.needWho, text: outcome.needText, milestone: PORTAL[language].milestone.needOn, milestoneFuture: outcome.future, milestoneFirst: PORTAL[language].milestone.first }

  const lacks = (what: Lack | null): boolean => {
    setMissing(what)
    if (what !== null) document.getElementById(`${id}-${fieldOf(what)}`)?.focus()
    return what !== null
  }
  const answer = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (lacks(whatIsMissing(draft, today) ?? (draft.milestone === null ? null : 'milestoneFirst'))) return
    if (await acting.act('answer', { outcome: draft.outcome, on: draft.on, who: draft.who.trim(), text: draft.text.trim() })) forget()
  }
  const report = async (): Promise<void> => {
    if (lacks(draft.text.trim() === '' ? 'text' : draft.milestone === null ? null : draft.milestone.on === '' ? 'milestone' : draft.milestone.on > today ? 'milestoneFuture' : null)) return
    // Only the words and the day went out: the kind, the day of the outcome and the name wait for the outcome.
    if (await acting.act('report', { text: draft.text.trim(), ...(draft.milestone && { milestone: draft.milestone }) })) keep({ ...draft, text: '', milestone: null })
  }
  const bad = (field: keyof OutcomeDraft): { 'aria-invalid'?: true; 'aria-describedby'?: string } => (missing !== null && fieldOf(missing) === field ? { 'aria-invalid': true, 'aria-describedby': `${id}-why` } : {})

  return (
    <form className="step" onSubmit={(event) => void answer(event)} noValidate>
      <h2>{outcome.heading}</h2>
      <p className="q">{outcome.notReceived}</p>
      <fieldset>
        <legend>{outcome.kind}</legend>
        <div className="opts">
          {OUTCOME_KINDS.map((kind: OutcomeKind, place) => (
            <label key={kind}>
              <input id={place === 0 ? `${id}-outcome` : undefined} type="radio" name={`${id}-kind`} checked={draft.outcome === kind} onChange={() => keep({ ...draft, outcome: kind })} {...(place === 0 ? bad('outcome') : {})} />
              {REFERRAL[language].outcomes[kind]}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="two">
        <div>
          <label className="l" htmlFor={`${id}-on`}>{outcome.on}</label>
          <input id={`${id}-on`} type="date" max={today} value={draft.on} onChange={(event) => keep({ ...draft, on: event.target.value })} {...bad('on')} />
        </div>
        <div>
          <label className="l" htmlFor={`${id}-who`}>{outcome.who}</label>
          <input id={`${id}-who`} type="text" maxLength={200} value={draft.who} onChange={(event) => keep({ ...draft, who: event.target.value })} {...bad('who')} />
        </div>
      </div>
      <label className="l" htmlFor={`${id}-text`}>{outcome.text}<span className="hint">{outcome.textHint}</span></label>
      <textarea id={`${id}-text`} maxLength={4000} value={draft.text} onChange={(event) => keep({ ...draft, text: event.target.value })} {...bad('text')} />
      {view.mayTell.length > 0 && <MilestoneFields id={id} mayTell={view.mayTell} told={draft.milestone} today={today} bad={bad('milestone')} onChange={(milestone) => keep({ ...draft, milestone })} />}
      <div role="alert">
        {missing && <p className="failure" id={`${id}-why`}>{sentences[missing]}</p>}
        {acting.failureOf('answer', 'report')}
      </div>
      <div className="acts">
        <button type="submit" className="main" disabled={acting.busy}>{acting.busy ? text.sending : outcome.send}</button>
        <button type="button" disabled={acting.busy} onClick={() => void report()}>{outcome.interim}</button>
      </div>
    </form>
  )
}
