import { useState } from 'react'
import type { AssessmentView } from '@senim/contract/assessment.ts'
import { isNever } from '@senim/core/directory/safe.ts'
import { Icon } from '@senim/kit/icons.tsx'
import { useText } from '../store/text.ts'
import type { Assess } from './assess.ts'

type SafeView = NonNullable<AssessmentView['safe']>
const UNASKED: SafeView = { ways: ['dialogue'], quiet: null, note: null }
const two = (n: number): string => String(n).padStart(2, '0')
const asTime = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

/** Minutes after midnight of `HH:MM`; null while the field is empty. */
function minutesOf(time: string): number | null {
  const [hours, minutes] = time.split(':').map(Number)
  return hours === undefined || minutes === undefined || Number.isNaN(hours + minutes) ? null : hours * 60 + minutes
}

function Summary({ safe }: { safe: SafeView }) {
  const { text } = useText()
  const phone = safe.ways.includes('phone')
  const never = isNever(safe)
  const limits = [phone || never ? '' : text.triage.noCalls, safe.quiet === null ? '' : text.triage.quiet(asTime(safe.quiet[0]), asTime(safe.quiet[1]))].filter(Boolean)
  return (
    <ul className="safe">
      {never ? <li className="no"><Icon name="no" />{text.triage.never}</li> : <li><Icon name={phone ? 'phone' : 'text'} />{phone ? text.triage.byPhone : text.triage.onlyHere}</li>}
      {limits.length > 0 && <li className="no"><Icon name="no" />{limits.join('. ')}</li>}
      {safe.note !== null && safe.note !== '' && <li><Icon name="lock" />{safe.note}</li>}
    </ul>
  )
}

function Edit({ safe, save }: { safe: SafeView; save: (safe: SafeView) => void }) {
  const { text } = useText()
  const words = text.triage
  const [note, setNote] = useState(safe.note ?? '')
  const [from, setFrom] = useState(safe.quiet === null ? '' : asTime(safe.quiet[0]))
  const [to, setTo] = useState(safe.quiet === null ? '' : asTime(safe.quiet[1]))
  const way = (one: SafeView['ways'][number], on: boolean): void => save({ ...safe, ways: on ? [...safe.ways, one] : safe.ways.filter((other) => other !== one) })
  const saveQuiet = (a: string, b: string): void => {
    const [start, end] = [minutesOf(a), minutesOf(b)]
    if (start !== null && end !== null) save({ ...safe, quiet: [start, end] })
    else if (a === '' && b === '') save({ ...safe, quiet: null })
  }
  return (
    <div className="safe-edit">
      <label className="tick"><input type="checkbox" checked={safe.ways.includes('dialogue')} onChange={(event) => way('dialogue', event.target.checked)} />{words.mayHere}</label>
      <label className="tick"><input type="checkbox" checked={safe.ways.includes('phone')} onChange={(event) => way('phone', event.target.checked)} />{words.mayPhone}</label>
      <div className="quiet">
        <span>
          <label htmlFor="quiet-from">{words.quietFrom}</label>
          <input id="quiet-from" type="time" value={from} onChange={(event) => { setFrom(event.target.value); saveQuiet(event.target.value, to) }} />
        </span>
        <span>
          <label htmlFor="quiet-to">{words.quietTo}</label>
          <input id="quiet-to" type="time" value={to} onChange={(event) => { setTo(event.target.value); saveQuiet(from, event.target.value) }} />
        </span>
        {safe.quiet !== null && <button type="button" className="bare" aria-label={words.quietOff} onClick={() => { setFrom(''); setTo(''); save({ ...safe, quiet: null }) }}><Icon name="cross" /></button>}
      </div>
      <label htmlFor="safe-note">{words.note}</label>
      <textarea id="safe-note" value={note} maxLength={500} placeholder={words.noteHint} onChange={(event) => setNote(event.target.value)} onBlur={() => { if (note.trim() !== (safe.note ?? '')) save({ ...safe, note: note.trim() === '' ? null : note.trim() }) }} />
    </div>
  )
}

/** How the person may be reached without danger. It binds every way out, the bodies included. */
export function Safe({ safe, assess }: { safe: SafeView | null; assess: Assess }) {
  const { text } = useText()
  const [editing, setEditing] = useState(false)
  return (
    <section className="tri" id="safe" aria-labelledby="safe-h" data-region tabIndex={-1}>
      <h2 id="safe-h">
        <span>{text.triage.safe} <small>{text.triage.safeScope}</small></span>
        <button type="button" className="bare small" aria-expanded={editing} onClick={() => setEditing(!editing)}>{editing ? text.triage.ready : text.triage.edit}</button>
      </h2>
      {editing ? <Edit safe={safe ?? UNASKED} save={(next) => assess({ safe: next })} /> : safe === null ? <p className="q">{text.triage.safeNone}</p> : <Summary safe={safe} />}
    </section>
  )
}
