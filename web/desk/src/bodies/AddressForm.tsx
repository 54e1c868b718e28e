import type { FormEvent } from 'react'
import { useId } from 'react'
import type { BodyAddresses } from '@senim/contract/notices.ts'
import type { KnownBody } from '@senim/contract/people.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { sayDone } from '@senim/kit/Notices.tsx'
import { useSending } from '@senim/kit/sending.ts'
import { ADDRESSES } from '@senim/text/addresses.ts'
import { KIT } from '@senim/text/kit.ts'
import { useRenewPeople } from '../accounts/queries.ts'
import { useEditing } from '../admin/editing.ts'
import { Unread } from '../cases/Unread.tsx'
import { addressesPath, useBodyAddresses } from './queries.ts'

/** What is typed; an empty field is no address. */
interface Draft {
  readonly webhook: string
  readonly duty: { readonly email: string; readonly sms: string }
  readonly head: { readonly email: string; readonly sms: string }
}
const deskDraft = ({ email, sms }: BodyAddresses['duty']): Draft['duty'] => ({ email: email ?? '', sms: sms ?? '' })
const draftOf = ({ webhook, duty, head }: BodyAddresses): Draft => ({ webhook: webhook ?? '', duty: deskDraft(duty), head: deskDraft(head) })
const typed = (text: string): string | null => (text.trim() === '' ? null : text.trim())
const said = ({ email, sms }: Draft['duty']): BodyAddresses['duty'] => ({ email: typed(email), sms: typed(sms) })

function Desk({ id, which, draft, onChange }: { id: string; which: 'duty' | 'head'; draft: Draft['duty']; onChange: (draft: Draft['duty']) => void }) {
  const text = ADDRESSES[useLanguage().language]
  return (
    <fieldset>
      <legend>{text[which]}</legend>
      <div className="pair">
        <div>
          <label htmlFor={`${id}-${which}-email`}>{text.email}</label>
          <input id={`${id}-${which}-email`} type="email" maxLength={200} value={draft.email} onChange={(event) => onChange({ ...draft, email: event.target.value })} />
        </div>
        <div>
          <label htmlFor={`${id}-${which}-sms`}>{text.sms}</label>
          <input id={`${id}-${which}-sms`} type="tel" maxLength={20} value={draft.sms} aria-describedby={`${id}-sms-how`} onChange={(event) => onChange({ ...draft, sms: event.target.value })} />
        </div>
      </div>
    </fieldset>
  )
}

function AddressForm({ body, known, onSecret }: { body: string; known: BodyAddresses; onSecret: (secret: string) => void }) {
  const text = ADDRESSES[useLanguage().language]
  const id = useId()
  const { draft, expected, change, saved } = useEditing(draftOf(known), known.version)
  const { busy, failure, send } = useSending<BodyAddresses>(useRenewPeople())
  const told = failure?.refused === 'changedMeanwhile'
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const webhook = typed(draft.webhook)
    const answer = await send(addressesPath(body), { webhook, newSecret: false, duty: said(draft.duty), head: said(draft.head), expected: told ? known.version : expected })
    if (answer === null) return
    saved()
    sayDone(text.saved)
    if (answer.secret !== null) onSecret(answer.secret)
  }
  return (
    <form className="card" aria-labelledby={`${id}-h`} onSubmit={(event) => void save(event)} noValidate autoComplete="off">
      <h2 id={`${id}-h`}>{text.title}</h2>
      <p className="quiet">{text.how}</p>
      <div className="whole">
        <label htmlFor={`${id}-webhook`}>{text.webhook}</label>
        <input id={`${id}-webhook`} type="url" maxLength={500} value={draft.webhook} aria-describedby={`${id}-webhook-how`} onChange={(event) => change({ ...draft, webhook: event.target.value })} />
      </div>
      <small id={`${id}-webhook-how`}>{text.webhookHow}</small>
      {(['duty', 'head'] as const).map((which) => <Desk key={which} id={id} which={which} draft={draft[which]} onChange={(desk) => change({ ...draft, [which]: desk })} />)}
      <small id={`${id}-sms-how`}>{text.smsHow}</small>
      <div role="alert">{failure && <p className="failure">{failure.lost ? text.lost : failure.sentence}</p>}</div>
      <div className="tools">
        <button type="submit" disabled={busy}>{busy ? text.saving : text.save}</button>
      </div>
    </form>
  )
}

/** How a body is reached outside of its portal. `onSecret`: the first address of its own system makes the key that calls are signed with. */
export function AddressCard({ body, onSecret }: { body: KnownBody; onSecret: (secret: string) => void }) {
  const { language } = useLanguage()
  const { data, error, refetch } = useBodyAddresses(body.id)
  if (data === undefined) return error === null ? <output className="quiet">{KIT[language].loading}</output> : <Unread error={error} again={() => void refetch()} />
  return <AddressForm body={body.id} known={data} onSecret={onSecret} />
}
