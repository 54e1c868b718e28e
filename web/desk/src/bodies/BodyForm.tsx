import type { FormEvent } from 'react'
import { useEffect, useId, useState } from 'react'
import type { KnownBody } from '@senim/contract/people.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { useSending } from '@senim/kit/sending.ts'
import { BODIES } from '@senim/text/bodies.ts'
import { useRenewPeople } from '../accounts/queries.ts'
import { BodyFields } from './BodyFields.tsx'
import { useEditing } from '../admin/editing.ts'
import type { BodyDraft, BodyLack } from './draft.ts'
import { draftOf, entryOf, lackOf, NO_BODY } from './draft.ts'
import { bodyPath } from './path.ts'

/** What was typed about a new body, and the id it will have: a form that is left and opened again goes on. */
let newcomer: { readonly id: string; readonly draft: BodyDraft } | null = null

/** Entering a body, or correcting the one that is known. `quiet`: something else on the page is to be done first. */
export function BodyForm({ known, quiet = false, onDone, onCancel }: { known: KnownBody | null; quiet?: boolean; onDone: () => void; onCancel?: () => void }) {
  const { language } = useLanguage()
  const { form: text, needs, lost } = BODIES[language]
  const id = useId()
  const [begun] = useState(() => newcomer ?? { id: crypto.randomUUID(), draft: NO_BODY })
  const { draft: body, expected, change: setBody, saved } = useEditing(known === null ? begun : { id: known.id, draft: draftOf(known) }, known?.version ?? 0)
  const [lack, setLack] = useState<BodyLack | null>(null)
  const { busy, failure, send } = useSending<KnownBody>(useRenewPeople())
  const fresh = known === null
  useEffect(() => {
    if (fresh) document.getElementById(`${id}-kind`)?.focus()
  }, [fresh, id])
  const told = failure?.refused === 'changedMeanwhile'
  const sentence = lack === null ? failure && (failure.lost ? lost : failure.sentence) : needs[lack]
  const change = (draft: BodyDraft): void => {
    const next = { id: body.id, draft }
    if (fresh) newcomer = next
    setBody(next)
  }

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const lacks = lackOf(body.draft)
    setLack(lacks)
    if (lacks !== null) return document.getElementById(`${id}-${lacks}`)?.focus()
    if ((await send(bodyPath(body.id), { ...entryOf(body.draft), retired: known !== null && known.retired !== null, expected: known !== null && told ? known.version : expected })) === null) return
    saved()
    if (fresh) newcomer = null
    onDone()
  }

  return (
    <form className="card" aria-labelledby={`${id}-h`} onSubmit={(event) => void save(event)} noValidate autoComplete="off">
      <h2 id={`${id}-h`}>{fresh ? text.heading : text.known}</h2>
      <BodyFields id={id} own={body.id} draft={body.draft} lack={lack} onChange={change} />
      <div role="alert">{sentence && <p className="failure">{sentence}</p>}</div>
      <div className="tools">
        <button type="submit" className={quiet ? undefined : 'main'} disabled={busy}>{busy ? text.sending : fresh ? text.enter : text.save}</button>
        {onCancel && <button type="button" onClick={onCancel}>{text.cancel}</button>}
      </div>
    </form>
  )
}
