import { useEffect, useId, useRef, useState } from 'react'
import type { KnownBody } from '@senim/contract/people.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { Link } from '@senim/kit/Link.tsx'
import { sayDone } from '@senim/kit/Notices.tsx'
import { useSending } from '@senim/kit/sending.ts'
import { BODIES } from '@senim/text/bodies.ts'
import { CASES } from '@senim/text/cases.ts'
import { KIT } from '@senim/text/kit.ts'
import { useKnownBodies, useRenewPeople } from '../accounts/queries.ts'
import { ADMIN_PATHS } from '../admin/paths.ts'
import { Unread } from '../cases/Unread.tsx'
import { Modal } from '../Modal.tsx'
import { regionName } from '../reference.ts'
import { AddressCard } from './AddressForm.tsx'
import { BodyForm } from './BodyForm.tsx'
import { BodyHistory } from './BodyHistory.tsx'
import { BodyRoster } from './BodyRoster.tsx'
import { cannotAnswer, draftOf, entryOf } from './draft.ts'
import type { MadeSecret } from './OwnSystem.tsx'
import { OwnSystem } from './OwnSystem.tsx'
import { bodyPath } from './path.ts'

/** Whether a body is sent anything new; what stays open with it is said before it stops. */
function Work({ body }: { body: KnownBody }) {
  const { language } = useLanguage()
  const text = BODIES[language]
  const id = useId()
  const [asking, setAsking] = useState(false)
  const { busy, failure, send } = useSending<KnownBody>(useRenewPeople())
  const set = async (retired: boolean): Promise<void> => {
    const done = await send(bodyPath(body.id), { ...entryOf(draftOf(body)), retired, expected: body.version })
    setAsking(false)
    if (done !== null && !retired) sayDone(text.resumed)
  }
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{text.work}</h2>
      <p className="quiet">{text.workHow}</p>
      <div role="alert">{failure && <p className="failure">{failure.lost ? text.lost : failure.sentence}</p>}</div>
      <div className="tools">
        {body.retired === null ? <button type="button" disabled={busy} onClick={() => setAsking(true)}>{text.retire}</button> : <button type="button" disabled={busy} onClick={() => void set(false)}>{text.resume}</button>}
      </div>
      {asking && (
        <Modal title={text.retiring.heading(body.name[language])} onClose={() => setAsking(false)}>
          <ul className="leaves">
            <li>{text.retiring.now}</li>
            <li>{text.retiring.open(body.open)}</li>
          </ul>
          <footer>
            <button type="button" data-first onClick={() => setAsking(false)}>{text.retiring.no}</button>
            <button type="button" className="main" disabled={busy} onClick={() => void set(true)}>{text.retiring.yes}</button>
          </footer>
        </Modal>
      )}
    </section>
  )
}

function Known({ body }: { body: KnownBody }) {
  const { language } = useLanguage()
  const text = BODIES[language]
  const heading = useRef<HTMLHeadingElement>(null)
  const [made, setMade] = useState<MadeSecret | null>(null)
  useEffect(() => heading.current?.focus(), [])
  const { kind, region, name, officers, open, retired } = body
  const more = [CASES[language].kinds[kind], regionName(region, language), ...(retired === null ? [] : [text.retired]), ...(officers > 0 ? [text.officers(officers)] : []), ...(open > 0 ? [text.open(open)] : [])]
  return (
    <>
      <header>
        <div>
          <h1 ref={heading} tabIndex={-1}>{name[language]}</h1>
          <p className="quiet num">{more.join(' · ')}</p>
          {cannotAnswer(body) && <p className="shut">{text.noOfficer}</p>}
        </div>
      </header>
      <BodyForm known={body} quiet={made !== null} onDone={() => sayDone(text.saved)} />
      <AddressCard body={body} onSecret={(value) => setMade({ what: 'signing', value })} />
      <OwnSystem body={body} made={made} onMade={setMade} />
      <Work body={body} />
      <BodyRoster body={body} />
      <BodyHistory body={body} />
    </>
  )
}

/** One body: what is known of it, whether it is sent anything new, and who changed what. */
export function BodyPage({ id }: { id: string }) {
  const { language } = useLanguage()
  const { data, error, refetch } = useKnownBodies()
  const body = data?.find((one) => one.id === id)
  return (
    <main className="accounts of-bodies">
      <Link className="back" href={ADMIN_PATHS.bodies}>{BODIES[language].back}</Link>
      {data === undefined && (error === null ? <output className="quiet">{KIT[language].loading}</output> : <Unread error={error} again={() => void refetch()} />)}
      {data && (body === undefined ? <p>{BODIES[language].noneFound}</p> : <Known body={body} />)}
    </main>
  )
}
