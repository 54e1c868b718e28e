import type { FormEvent } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import type { BoardRow, CaseView } from '@senim/contract/cases.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { useDraft } from '@senim/kit/sending.ts'
import { CASES } from '@senim/text/cases.ts'
import { REFERRAL } from '@senim/text/referral.ts'
import { groundsThatHold } from '../connect/plan.ts'
import { useActing } from './acting.ts'
import { ADD_ID, rowId, useForm } from './form.ts'
import type { OwnerDraft, OwnerLack } from './owner.ts'
import { alwaysSeen, firstOwner, groundOf, ownerLacks, ownerOrder, toldBy } from './owner.ts'
import { OwnerFields } from './OwnerFields.tsx'
import { useProposals } from './queries.ts'
import { ToldFields } from './ToldFields.tsx'

const drafts = new Map<string, OwnerDraft>()

/** One more body, or a new owner for what a body refused. It sees the least unless more is ticked. */
export function ConnectForm({ view, instead }: { view: CaseView; instead: BoardRow | null }) {
  const { language } = useLanguage()
  const { connect: text, done, cancel, sending } = CASES[language]
  const { grounds, fields } = REFERRAL[language]
  const { close } = useForm()
  const { busy, act, failure } = useActing(view.id)
  const id = useId()
  const Heading = instead === null ? 'h2' : 'h3'
  const first = useRef<HTMLHeadingElement>(null)
  useEffect(() => first.current?.focus(), [])
  const [draft, keep, forget] = useDraft(drafts, `${view.id} ${instead?.referral ?? ''}`, firstOwner(view.assessment.region ?? '', instead?.action ?? ''))
  const [lack, setLack] = useState<OwnerLack | null>(null)
  const proposals = useProposals(view.contact).data?.proposals ?? []
  const rule = proposals.find((one) => one.body.id === draft.body && !one.sent)
  const holding = groundsThatHold(view.assessment)
  const [ground, told] = [groundOf(draft, rule, holding), toldBy(draft, rule)]
  const back = instead === null ? ADD_ID : rowId(instead.referral)
  const sentence = lack === null ? failure : { body: text.needBody, action: text.needAction, ground: text.needGround, place: text.needField, address: text.needField, school: text.needField, home: text.needField }[lack]
  // A row that takes the place of another may stand anywhere among them.
  const added = (after: CaseView): BoardRow | undefined => after.rows.find((row) => view.rows.every((one) => one.referral !== row.referral))

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const lacks = ownerLacks(draft, told, ground)
    setLack(lacks)
    if (lacks !== null || ground === null) return document.getElementById(`${id}-${lacks ?? 'ground'}`)?.focus()
    const made = await act('connect', ownerOrder(draft, rule, ground, instead?.referral ?? null), (after) => done.connected(added(after)?.body.name[language] ?? ''))
    const row = made && added(made)
    if (!row) return
    forget()
    close(rowId(row.referral))
  }

  return (
    <form className="case-form connect" onSubmit={(event) => void send(event)} noValidate>
      <Heading ref={first} tabIndex={-1}>{instead === null ? text.add : text.insteadOf(instead.body.name[language])}</Heading>
      <OwnerFields id={id} draft={draft} proposals={proposals} not={instead?.body.id ?? null} lack={lack} onChange={keep} />
      <ToldFields id={id} told={told} parts={draft.parts} lack={lack} onChange={(change) => keep({ ...draft, ...change })} />
      <p className="quiet">{text.always}: {alwaysSeen(rule).map((field) => fields[field].toLocaleLowerCase(language)).join(', ')}.</p>
      <fieldset>
        <legend>{text.ground}</legend>
        {holding.map((one, place) => (
          <label key={one} className="option"><input id={place === 0 ? `${id}-ground` : undefined} type="radio" name={`${id}-ground`} checked={ground === one} onChange={() => keep({ ...draft, ground: one })} />{grounds[one]}</label>
        ))}
      </fieldset>
      <div role="alert">{sentence && <p className="failure">{sentence}</p>}</div>
      <div className="tools">
        <button type="submit" className="main" disabled={busy}>{busy ? sending : text.send}</button>
        <button type="button" onClick={() => close(back)}>{cancel}</button>
      </div>
    </form>
  )
}
