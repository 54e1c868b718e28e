import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import type { AbsenceEntry } from '@senim/contract/duty.ts'
import { DUTY } from '@senim/text/duty.ts'
import { useLanguage } from '../language.tsx'
import type { AbsenceLack } from './draft.ts'
import { absenceLack, absenceOf, NO_ABSENCE } from './draft.ts'
import { Input, Officers } from './Field.tsx'
import type { FormProps } from './ShiftForm.tsx'

/** Somebody cannot be on duty for some days: whoever stands in for them is. */
export function AbsenceForm({ choices, busy, onAdd }: FormProps<AbsenceEntry>) {
  const { language } = useLanguage()
  const { form, awayForm: text, needs } = DUTY[language]
  const id = useId()
  const [draft, setDraft] = useState(NO_ABSENCE)
  const [lack, setLack] = useState<AbsenceLack | null>(null)
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const lacks = absenceLack(draft)
    setLack(lacks)
    if (lacks !== null) return document.getElementById(`${id}-${lacks}`)?.focus()
    if (await onAdd(absenceOf(draft))) setDraft(NO_ABSENCE)
  }
  return (
    <form aria-labelledby={`${id}-h`} onSubmit={(event) => void add(event)} noValidate autoComplete="off">
      <h3 id={`${id}-h`}>{text.heading}</h3>
      <div className="fields">
        <Officers id={`${id}-officer`} label={form.officer} none={form.choose} value={draft.officer} all={choices} invalid={lack === 'officer'} onChange={(officer) => setDraft({ ...draft, officer })} />
        <Input id={`${id}-days`} type="date" label={text.first} value={draft.first} invalid={lack === 'days'} onChange={(first) => setDraft({ ...draft, first })} />
        <Input id={`${id}-last`} type="date" label={text.last} value={draft.last} invalid={lack === 'days'} onChange={(last) => setDraft({ ...draft, last })} />
      </div>
      <div role="alert">{lack && <p className="failure">{needs[lack]}</p>}</div>
      <button type="submit" disabled={busy}>{busy ? form.sending : text.add}</button>
    </form>
  )
}
