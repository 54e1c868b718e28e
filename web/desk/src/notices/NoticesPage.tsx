import { useEffect, useRef, useState } from 'react'
import type { Undelivered } from '@senim/contract/notices.ts'
import { canAnswer } from '@senim/core/directory/can.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { Link } from '@senim/kit/Link.tsx'
import { sayDone } from '@senim/kit/Notices.tsx'
import { useSending } from '@senim/kit/sending.ts'
import { useMe } from '@senim/kit/session.tsx'
import { moment, useNow } from '@senim/kit/time.ts'
import { KIT } from '@senim/text/kit.ts'
import { NOTICES } from '@senim/text/notices.ts'
import '../accounts/accounts.css'
import { Mark } from '../cases/Mark.tsx'
import { Unread } from '../cases/Unread.tsx'
import { regionName } from '../reference.ts'
import { ByHand } from './ByHand.tsx'
import './notices.css'
import { noticePath, useRenewUndelivered, useUndelivered } from './queries.ts'

/** Whom, about what, since when; whoever works on cases comes to it from here. */
function About({ notice }: { notice: Undelivered }) {
  const { language } = useLanguage()
  const text = NOTICES[language]
  const now = useNow(60_000)
  const me = useMe()
  const { body, caseNumber, office, what, at } = notice
  const reads = canAnswer({ id: me.id, roles: me.roles, body: me.body?.id ?? null })
  return (
    <>
      <h2>{text.offices[office]}: {text.what[what]}</h2>
      <p className="num">{body.name[language]} · {regionName(body.region, language)} · {reads ? <Link href={`/desk/cases/${notice.case}`}>{text.caseOf(caseNumber)}</Link> : text.caseOf(caseNumber)}</p>
      <p className="quiet num">{text.since(moment(at, language, now))}</p>
    </>
  )
}

function Tries({ tries }: Pick<Undelivered, 'tries'>) {
  const { language } = useLanguage()
  const text = NOTICES[language]
  const now = useNow(60_000)
  return (
    <ul className="tries">
      {tries.map(({ means, why, said, at }) => (
        <li key={means} className="num"><Mark look="no" /><span>{text.means[means]}: {text.why[why]}{said !== null && ` (${said})`}, {moment(at, language, now)}</span></li>
      ))}
    </ul>
  )
}

/** One of them, and what can be done: send it again, or say that they were told. */
function Row({ notice, onGone }: { notice: Undelivered; onGone: () => void }) {
  const { language } = useLanguage()
  const text = NOTICES[language]
  const [telling, setTelling] = useState(false)
  const { busy, failure, send } = useSending<Undelivered[]>(useRenewUndelivered())
  const button = useRef<HTMLButtonElement>(null)
  const returns = useRef(false)
  useEffect(() => {
    if (returns.current && !telling) button.current?.focus()
    returns.current = telling
  }, [telling])
  const again = async (): Promise<void> => {
    if ((await send(noticePath(notice.notice, 'again'), {})) !== null) sayDone(text.begun)
  }
  return (
    <li className="card">
      <About notice={notice} />
      <Tries tries={notice.tries} />
      <output className="quiet">{notice.trying && text.trying}</output>
      <div role="alert">{failure && <p className="failure">{failure.lost ? text.lost : failure.sentence}</p>}</div>
      {telling ? (
        <ByHand notice={notice} onDone={onGone} onCancel={() => setTelling(false)} />
      ) : (
        <div className="tools">
          <button type="button" disabled={busy || notice.trying} onClick={() => void again()}>{text.again}</button>
          <button type="button" ref={button} onClick={() => setTelling(true)}>{text.byHand}</button>
        </div>
      )}
    </li>
  )
}

/** What nobody could be told of: a human sees it and does something about it. */
export function NoticesPage() {
  const { language } = useLanguage()
  const text = NOTICES[language]
  const { data, error, refetch } = useUndelivered()
  const heading = useRef<HTMLHeadingElement>(null)
  return (
    <main className="accounts undelivered">
      <header>
        <div>
          <h1 ref={heading} tabIndex={-1}>{text.title}</h1>
          {data && data.length > 0 && <p className="quiet num">{text.count(data.length)}</p>}
        </div>
      </header>
      {data === undefined && (error === null ? <output className="quiet">{KIT[language].loading}</output> : <Unread error={error} again={() => void refetch()} />)}
      {data && <p className="quiet">{data.length === 0 ? text.none : text.how}</p>}
      {data && data.length > 0 && <ol>{data.map((notice) => <Row key={notice.notice} notice={notice} onGone={() => heading.current?.focus()} />)}</ol>}
    </main>
  )
}
