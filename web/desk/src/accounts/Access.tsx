import { useId, useState } from 'react'
import type { AccountDetail, MadeLink } from '@senim/contract/people.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { sayDone } from '@senim/kit/Notices.tsx'
import { useSending } from '@senim/kit/sending.ts'
import { moment, useNow } from '@senim/kit/time.ts'
import { ACCOUNTS } from '@senim/text/accounts.ts'
import { ADMIN } from '@senim/text/admin.ts'
import { Modal } from '../Modal.tsx'
import { draftOf, entryOf } from './draft.ts'
import type { Shown } from './LinkCard.tsx'
import { accountPath, useRenewPeople } from './queries.ts'

/** What somebody leaves behind, before they are shut out. */
function Shutting({ detail, busy, onYes, onNo }: { detail: AccountDetail; busy: boolean; onYes: () => void; onNo: () => void }) {
  const { shutting: text } = ACCOUNTS[useLanguage().language]
  const { account, holding, leads } = detail
  return (
    <Modal title={text.heading(account.name)} onClose={onNo}>
      <ul className="leaves">
        <li>{text.now}</li>
        <li>{text.holding(holding)}</li>
        <li>{text.leads(leads.map((one) => one.number).join(', '), leads.length)}</li>
      </ul>
      <footer>
        <button type="button" data-first onClick={onNo}>{text.no}</button>
        <button type="button" className="main" disabled={busy} onClick={onYes}>{text.yes}</button>
      </footer>
    </Modal>
  )
}

/** The way in of somebody else: a new link, taking it back, shutting them out and letting them in again. */
export function Access({ detail, onMade }: { detail: AccountDetail; onMade: (made: Shown) => void }) {
  const { language } = useLanguage()
  const { person: text, lost } = ACCOUNTS[language]
  const id = useId()
  const now = useNow(60_000)
  const renew = useRenewPeople()
  const link = useSending<MadeLink>(renew)
  const change = useSending<AccountDetail>(renew)
  const [asking, setAsking] = useState(false)
  const { account } = detail
  const path = accountPath(account.id)
  const busy = link.busy || change.busy
  const failure = link.failure ?? change.failure

  const make = async (): Promise<void> => {
    const made = await link.send(`${path}/link`, {})
    if (made !== null) onMade({ name: account.name, link: made })
  }
  const revoke = async (): Promise<void> => {
    if ((await change.send(`${path}/link/revoke`, {})) !== null) sayDone(text.revoked)
  }
  const set = async (active: boolean): Promise<void> => {
    const done = await change.send(path, { ...entryOf(draftOf(account)), active, expected: detail.version })
    setAsking(false)
    if (done !== null && active) sayDone(text.opened)
  }

  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{text.access}</h2>
      {detail.link && <p>{text.linkBy(detail.link.by ?? ADMIN[language].history.system, moment(detail.link.at, language, now))}</p>}
      {account.active && <p className="quiet">{text.newLinkHow}</p>}
      <div role="alert">{failure && <p className="failure">{failure.lost ? lost : failure.sentence}</p>}</div>
      <div className="tools">
        {account.active && <button type="button" disabled={busy} onClick={() => void make()}>{text.newLink}</button>}
        {account.access === 'invited' && <button type="button" disabled={busy} onClick={() => void revoke()}>{text.revoke}</button>}
        {account.active ? <button type="button" disabled={busy} onClick={() => setAsking(true)}>{text.shut}</button> : <button type="button" disabled={busy} onClick={() => void set(true)}>{text.open}</button>}
      </div>
      {asking && <Shutting detail={detail} busy={busy} onYes={() => void set(false)} onNo={() => setAsking(false)} />}
    </section>
  )
}
