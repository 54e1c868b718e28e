import type { FormEvent } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import type { InstitutionView } from '@senim/contract/doors.ts'
import { REGIONS } from '@senim/core/directory/data/regions.ts'
import { INSTITUTION_KINDS } from '@senim/core/directory/institutions.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { sayDone } from '@senim/kit/Notices.tsx'
import { useDraft, useSending } from '@senim/kit/sending.ts'
import { DOORS } from '@senim/text/doors.ts'
import { INSTITUTION } from '@senim/text/institution.ts'
import type { InstitutionDraft, Lack } from './draft.ts'
import { draftOf, entryOf, lackOf, NEW_INSTITUTION } from './draft.ts'
import { useRenewDoors } from './queries.ts'

const drafts = new Map<string, InstitutionDraft>()

/** Entering an institution, or correcting one: then its code stands, for it is what the entry is known by. */
export function InstitutionForm({ known, onDone, onCancel }: { known?: InstitutionView; onDone: (entered: InstitutionView) => void; onCancel: () => void }) {
  const { language } = useLanguage()
  const words = INSTITUTION[language]
  const { form: text, needs, lost } = words
  const id = useId()
  const first = useRef<HTMLInputElement>(null)
  const [draft, keep, forget] = useDraft(drafts, known?.id ?? 'new', known ? draftOf(known) : NEW_INSTITUTION)
  const [lack, setLack] = useState<Lack | null>(null)
  const { busy, failure, send } = useSending<InstitutionView>(useRenewDoors())
  useEffect(() => first.current?.focus(), [])
  const sentence = lack === null ? failure && (failure.lost ? lost : failure.sentence) : needs[lack]
  const change = (part: Partial<InstitutionDraft>): void => keep({ ...draft, ...part })
  const field = (name: 'code' | 'name' | 'district' | 'pupils', longest: number) => ({ id: `${id}-${name}`, maxLength: longest, value: draft[name], 'aria-invalid': lack === name || undefined, onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }) })

  const enter = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const lacks = lackOf(draft)
    setLack(lacks)
    if (lacks !== null) return document.getElementById(`${id}-${lacks}`)?.focus()
    const entered = await send('/api/institutions', entryOf(draft))
    if (entered === null) return
    forget()
    sayDone(words.saved(entered.name))
    onDone(entered)
  }

  return (
    <form className="card" aria-labelledby={`${id}-h`} onSubmit={(event) => void enter(event)} noValidate autoComplete="off">
      <h2 id={`${id}-h`}>{known ? text.heading : text.newHeading}</h2>
      <div className="pair">
        <div>
          <label htmlFor={`${id}-code`}>{text.code}</label>
          {known ? <input {...field('code', 40)} readOnly /> : <input {...field('code', 40)} ref={first} spellCheck={false} aria-describedby={`${id}-code-hint`} />}
          <small id={`${id}-code-hint`}>{text.codeHint}</small>
        </div>
        <div>
          <label htmlFor={`${id}-name`}>{text.name}</label>
          <input {...field('name', 200)} {...(known ? { ref: first } : {})} />
        </div>
        <div>
          <label htmlFor={`${id}-kind`}>{text.kind}</label>
          <select id={`${id}-kind`} value={draft.kind} onChange={(event) => change({ kind: INSTITUTION_KINDS.find((one) => one === event.target.value) ?? 'school' })}>
            {INSTITUTION_KINDS.map((kind) => <option key={kind} value={kind}>{DOORS[language].kinds[kind]}</option>)}
          </select>
        </div>
        <div>
          <label htmlFor={`${id}-region`}>{text.region}</label>
          <select id={`${id}-region`} value={draft.region} aria-describedby={`${id}-region-hint`} onChange={(event) => change({ region: event.target.value })}>
            <option value="">{text.noRegion}</option>
            {REGIONS.map((region) => <option key={region.code} value={region.code}>{region.name[language]}</option>)}
          </select>
          {draft.region === '' && <small id={`${id}-region-hint`}>{text.regionHint}</small>}
        </div>
        <div>
          <label htmlFor={`${id}-district`}>{text.district}</label>
          <input {...field('district', 120)} />
        </div>
        <div>
          <label htmlFor={`${id}-pupils`}>{text.pupils}</label>
          <input {...field('pupils', 5)} className="num" inputMode="numeric" />
        </div>
      </div>
      <div role="alert">{sentence && <p className="failure">{sentence}</p>}</div>
      <div className="tools">
        <button type="submit" className="main" disabled={busy}>{busy ? text.sending : known ? text.save : text.enter}</button>
        <button type="button" onClick={() => { forget(); onCancel() }}>{text.cancel}</button>
      </div>
    </form>
  )
}
