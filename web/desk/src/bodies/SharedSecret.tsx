import { useId, useState } from 'react'
import type { BodyAddresses } from '@senim/contract/notices.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { useSending } from '@senim/kit/sending.ts'
import { OWN_SYSTEM } from '@senim/text/own-system.ts'
import { useRenewPeople } from '../accounts/queries.ts'
import { Modal } from '../Modal.tsx'
import { addressesPath, useBodyAddresses } from './queries.ts'

/** The secret that a body's system shares with us: whether there is one, and a new one. */
export function SharedSecret({ body, onMade }: { body: string; onMade: (secret: string) => void }) {
  const { language } = useLanguage()
  const text = OWN_SYSTEM[language]
  const id = useId()
  const [asking, setAsking] = useState(false)
  const { data } = useBodyAddresses(body)
  const { busy, failure, send } = useSending<BodyAddresses>(useRenewPeople())
  if (data === undefined) return null
  const make = async (): Promise<void> => {
    const { webhook, duty, head, version: expected } = data
    const made = await send(addressesPath(body), { webhook, duty, head, newSecret: true, expected })
    setAsking(false)
    if (made !== null && made.secret !== null) onMade(made.secret)
  }
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{text.secret}</h3>
      <p className="quiet">{text.secretHow}</p>
      <p>{data.signed ? text.secretThere : text.secretNone}</p>
      <div role="alert">{failure && <p className="failure">{failure.lost ? text.lost : failure.sentence}</p>}</div>
      <div className="tools"><button type="button" disabled={busy} onClick={() => (data.signed ? setAsking(true) : void make())}>{data.signed ? text.renewSecret : text.makeSecret}</button></div>
      {asking && (
        <Modal title={text.renewing.heading} onClose={() => setAsking(false)}>
          <ul className="leaves">
            <li>{text.renewing.now}</li>
            <li>{text.renewing.both}</li>
          </ul>
          <footer>
            <button type="button" data-first onClick={() => setAsking(false)}>{text.renewing.no}</button>
            <button type="button" className="main" disabled={busy} onClick={() => void make()}>{text.renewing.yes}</button>
          </footer>
        </Modal>
      )}
    </section>
  )
}
