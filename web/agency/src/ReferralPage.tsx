import { useEffect, useRef } from 'react'
import type { AgencyReferral } from '@senim/contract/cases.ts'
import { Icon } from '@senim/kit/icons.tsx'
import { useLanguage } from '@senim/kit/language.tsx'
import { Link } from '@senim/kit/Link.tsx'
import { RiskMark } from '@senim/kit/RiskMark.tsx'
import { useNow } from '@senim/kit/time.ts'
import { AGENCY } from '@senim/text/agency.ts'
import { KIT } from '@senim/text/kit.ts'
import { ActionArea } from './ActionArea.tsx'
import { Clock } from './Clock.tsx'
import { History } from './History.tsx'
import { LoadFailure } from './LoadFailure.tsx'
import { useReferral } from './queries.ts'
import { SafeContact } from './SafeContact.tsx'
import { Slice, Withheld } from './Slice.tsx'
import { Tasks } from './Tasks.tsx'

/** The reason stands on top for as long as the returned outcome was not sent again. */
function Returned({ view }: { view: AgencyReferral }) {
  const text = AGENCY[useLanguage().language]
  const last = view.entries.findLast((entry) => entry.what === 'returned' || entry.what === 'reopened')
  if (view.status !== 'returned') return null
  const title = last?.what === 'reopened' ? text.reopened : text.returned
  const reason = last?.text
  return (
    <section className="returned" aria-label={title}>
      <h2>{title}</h2>
      {reason && <blockquote>{reason}</blockquote>}
      <p className="q s">{text.returnedMore}</p>
    </section>
  )
}

function Referral({ view }: { view: AgencyReferral }) {
  const now = useNow(15_000)
  const fresh = view.status === 'sent' || view.status === 'delivered'
  const heading = useRef<HTMLHeadingElement>(null)
  // Whoever opens a referral by keyboard or by ear lands on it, not back on the top of the page.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <>
      <div className="what">
        <h1 ref={heading} tabIndex={-1}>{view.caseNumber}</h1>
        <RiskMark risk={view.risk} />
      </div>
      <Clock view={view} now={now} />
      <Returned view={view} />
      <Slice view={view} />
      <SafeContact contact={view.slice.contact} />
      <Withheld view={view} />
      <Tasks view={view} now={now} />
      {!fresh && <History entries={view.entries} now={now} />}
      <ActionArea view={view} now={now} />
      {fresh && <History entries={view.entries} now={now} />}
    </>
  )
}

/** One referral: what is asked, what must be known, how to answer. */
export function ReferralPage({ referral }: { referral: string }) {
  const { language } = useLanguage()
  const { data, error, refetch } = useReferral(referral)
  return (
    <article className="one" aria-label={AGENCY[language].slice.heading}>
      <Link className="back" href="/agency/"><Icon name="down" />{AGENCY[language].list.back}</Link>
      {data === undefined && error === null && <output className="q">{KIT[language].loading}</output>}
      {data === undefined && error !== null && <LoadFailure error={error} again={() => void refetch()} />}
      {data !== undefined && <Referral view={data} />}
    </article>
  )
}
