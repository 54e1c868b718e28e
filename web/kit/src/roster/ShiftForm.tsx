import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import type { ShiftEntry } from '@senim/contract/duty.ts'
import { REPEATS } from '@senim/core/directory/duty.ts'
import { DUTY } from '@senim/text/duty.ts'
import { useLanguage } from '../language.tsx'
import { localDate } from '../time.ts'
import type { ShiftLack } from './draft.ts'
import { shiftFrom, shiftLack, shiftOf } from './draft.ts'
import { Field, Input, Officers } from './Field.tsx'

export interface FormProps<T> {
  readonly choices: readonly (readonly [id: string, name: string])[]
  readonly busy: boolean
  /** True when it was done; otherwise what was typed stays. */
  readonly onAdd: (entry: T) => Promise<boolean>
}

/** One more shift. */
export function ShiftForm({ choices, busy, onAdd }: FormProps<ShiftEntry>) {
  const { language } = useLanguage()
  const { form: text, needs, repeats } = DUTY[language]
  const id = useId()
  const [draft, setDraft] = useState(() => shiftFrom(localDate(Date.now())))
  const [lack, setLack] = useState<ShiftLack | null>(null)
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const lacks = shiftLack(draft)
    setLack(lacks)
    if (lacks !== null) return document.getElementById(`${id}-${lacks}`)?.focus()
    if (await onAdd(shiftOf(draft))) setDraft({ ...shiftFrom(draft.day), from: draft.from, until: draft.until, repeat: draft.repeat })
  }
  return (
    <form aria-labelledby={`${id}-h`} onSubmit={(event) => void add(event)} noValidate autoComplete="off">
      <h3 id={`${id}-h`}>{text.heading}</h3>
      <p className="note">{DUTY[language].shiftsHow}</p>
      <div className="fields">
        <Officers id={`${id}-officer`} label={text.officer} none={text.choose} value={draft.officer} all={choices} invalid={lack === 'officer'} onChange={(officer) => setDraft({ ...draft, officer })} />
        <Officers id={`${id}-substitute`} label={text.substitute} none={text.noSubstitute} value={draft.substitute} all={choices.filter(([one]) => one !== draft.officer)} onChange={(substitute) => setDraft({ ...draft, substitute })} />
        <Input id={`${id}-day`} type="date" label={text.day} value={draft.day} invalid={lack === 'day'} onChange={(day) => setDraft({ ...draft, day })} />
        <Field id={`${id}-repeat`} label={text.repeat}>
          <select id={`${id}-repeat`} value={draft.repeat} onChange={(event) => setDraft({ ...draft, repeat: REPEATS.find((one) => one === event.target.value) ?? 'once' })}>
            {REPEATS.map((one) => <option key={one} value={one}>{repeats[one]}</option>)}
          </select>
        </Field>
        <Input id={`${id}-time`} type="time" label={text.from} value={draft.from} invalid={lack === 'time'} aria-describedby={`${id}-next`} onChange={(from) => setDraft({ ...draft, from })} />
        <Input id={`${id}-until`} type="time" label={text.until} value={draft.until} invalid={lack === 'time'} aria-describedby={`${id}-next`} onChange={(until) => setDraft({ ...draft, until })} />
      </div>
      <p className="note" id={`${id}-next`}>{text.nextDay}</p>
      <div role="alert">{lack && <p className="failure">{needs[lack]}</p>}</div>
      <button type="submit" className="main" disabled={busy}>{busy ? text.sending : text.add}</button>
    </form>
  )
}
