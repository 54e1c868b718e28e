import { useEffect, useRef } from 'react'
import type { SilentDetail, SilentView } from '@senim/contract/duty.ts'
import type { Language } from '@senim/core/language.ts'
import { Refused } from '@senim/kit/api.ts'
import { Icon } from '@senim/kit/icons.tsx'
import { useLanguage } from '@senim/kit/language.tsx'
import { Link } from '@senim/kit/Link.tsx'
import { moment, useNow } from '@senim/kit/time.ts'
import { DUTY } from '@senim/text/duty.ts'
import { KIT } from '@senim/text/kit.ts'
import { minutes } from './due.ts'
import { useSilence, useSilences } from './duty-queries.ts'
import { LoadFailure } from './LoadFailure.tsx'
import { PATHS, silentPath } from './paths.ts'

/** How late a step is; where nobody was on duty, how long it has been waiting. */
function howLong(step: SilentView['step'], length: string, language: Language): string {
  const { silent: text } = DUTY[language]
  return step === null ? text.waits(length) : text.late(length)
}

function Row({ silence: { referral, caseNumber, body, step, since, seen }, now }: { silence: SilentView; now: number }) {
  const { language } = useLanguage()
  const { silent: text } = DUTY[language]
  return (
    <li>
      <Link href={silentPath(referral)}>
        <strong>{body.name[language]}</strong>
        <span className="due num late">{howLong(step, minutes(now - since, language), language)}</span>
        <small>{caseNumber} · {text.steps[step ?? 'unmanned']} · {seen === null ? text.unseen : text.seen(seen.by, moment(seen.at, language, now))}</small>
      </Link>
    </li>
  )
}

/** Bodies whose silence climbed to this one, the longest first: never what their referrals say. */
export function SilentList() {
  const { language } = useLanguage()
  const { silent: text } = DUTY[language]
  const now = useNow(15_000)
  const { data, error, refetch } = useSilences()
  return (
    <main className="place silences list">
      <h1>{text.heading}</h1>
      {data === undefined && error === null && <output className="q s">{KIT[language].loading}</output>}
      {data === undefined && error !== null && <LoadFailure error={error} again={() => void refetch()} />}
      {data?.length === 0 && <output className="empty"><b>{text.empty}</b><span className="q s">{text.emptyMore}</span></output>}
      {data && data.length > 0 && (
        <>
          <p className="q s">{text.how}</p>
          <ol>{data.map((one) => <Row key={one.referral} silence={one} now={now} />)}</ol>
        </>
      )}
    </main>
  )
}

function Silence({ silence: { caseNumber, body, office, step, since, told, seen, referral } }: { silence: SilentDetail }) {
  const { language } = useLanguage()
  const { silent: text } = DUTY[language]
  const now = useNow(15_000)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>{body.name[language]}</h1>
      <p className="q num">{caseNumber}</p>
      <div className="clock late"><p><b>{howLong(step, minutes(now - since, language), language)}</b><small>{text.steps[step ?? 'unmanned']}</small></p></div>
      <p className="todo">{office === 'head' ? text.todoHead : text.todo}</p>
      {office === 'head' && <p><Link href={`/agency/referrals/${referral}`}>{DUTY[language].nav.referrals}: {caseNumber}</Link></p>}
      <h2>{text.told}</h2>
      <ol className="told">{told.map(({ office: one, at, nobody }) => <li key={`${one} ${at}`}><b>{text.offices[one]}</b> <span className="q num">{nobody ? text.toNobody : text.toldAt(moment(at, language, now))}</span></li>)}</ol>
      {seen && <p className="q s num">{text.seen(seen.by, moment(seen.at, language, now))}</p>}
      <p className="hid">{text.noSlice}</p>
    </>
  )
}

/** One silence: which body, which step, how late, who was told. Opening it is the receipt. */
export function SilentPage({ referral }: { referral: string }) {
  const { language } = useLanguage()
  const { silent: text } = DUTY[language]
  const { data, error, refetch } = useSilence(referral)
  const over = error instanceof Refused && error.status === 404
  return (
    <main className="place one">
      <Link className="back" href={PATHS.silent}><Icon name="down" />{text.back}</Link>
      {over && <><h1>{text.heading}</h1><p>{text.over}</p></>}
      {data === undefined && error === null && <output className="q">{KIT[language].loading}</output>}
      {data === undefined && error !== null && !over && <LoadFailure error={error} again={() => void refetch()} />}
      {data !== undefined && !over && <Silence silence={data} />}
    </main>
  )
}
