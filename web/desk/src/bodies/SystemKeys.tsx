import { useId, useState } from 'react'
import type { BodyKeysView, BodyKeyView } from '@senim/contract/body-api.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { sayDone } from '@senim/kit/Notices.tsx'
import { useSending } from '@senim/kit/sending.ts'
import { dateWords, day } from '@senim/kit/time.ts'
import { ADMIN } from '@senim/text/admin.ts'
import { OWN_SYSTEM } from '@senim/text/own-system.ts'
import { useRenewPeople } from '../accounts/queries.ts'
import { Modal } from '../Modal.tsx'
import { keysPath } from './queries.ts'

function Row({ one, busy, onRevoke }: { one: BodyKeyView; busy: boolean; onRevoke: () => void }) {
  const { language } = useLanguage()
  const text = OWN_SYSTEM[language]
  const nameOf = (by: string | null): string => by ?? ADMIN[language].history.system
  return (
    <li>
      <span><b>{one.name}</b> <code>{one.begins}…</code></span>
      <span className="quiet num">{text.made(nameOf(one.made.by), day(one.made.at, language))}</span>
      <span className="quiet num">{one.usedOn === null ? text.unused : text.used(dateWords(one.usedOn, language))}</span>
      <span className="num">{one.revoked === null ? <button type="button" aria-label={text.revokeOf(one.name)} disabled={busy} onClick={onRevoke}>{text.revoke}</button> : text.revoked(nameOf(one.revoked.by), day(one.revoked.at, language))}</span>
    </li>
  )
}

/** The keys of a body's systems, those that work first; each is revoked by itself, after a second look. */
export function SystemKeys({ body, keys }: { body: string; keys: readonly BodyKeyView[] }) {
  const { language } = useLanguage()
  const text = OWN_SYSTEM[language]
  const id = useId()
  const [asking, setAsking] = useState<BodyKeyView | null>(null)
  const { busy, failure, send } = useSending<BodyKeysView>(useRenewPeople())
  const revoke = async (one: BodyKeyView): Promise<void> => {
    const done = await send(`${keysPath(body)}/${one.id}/revoke`, {})
    setAsking(null)
    if (done !== null) sayDone(text.revokedNow)
  }
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{text.keys}</h3>
      {keys.length === 0 && <p className="quiet">{text.none}</p>}
      <div role="alert">{failure && <p className="failure">{failure.lost ? text.lost : failure.sentence}</p>}</div>
      <ul>{keys.map((one) => <Row key={one.id} one={one} busy={busy} onRevoke={() => setAsking(one)} />)}</ul>
      {asking && (
        <Modal title={text.revoking.heading(asking.name)} onClose={() => setAsking(null)}>
          <ul className="leaves">
            <li>{text.revoking.now}</li>
            <li>{text.revoking.others}</li>
          </ul>
          <footer>
            <button type="button" data-first onClick={() => setAsking(null)}>{text.revoking.no}</button>
            <button type="button" className="main" disabled={busy} onClick={() => void revoke(asking)}>{text.revoking.yes}</button>
          </footer>
        </Modal>
      )}
    </section>
  )
}
