import type { ReactNode } from 'react'
import type { TranscriptView } from '@senim/contract/search.ts'
import { Link } from '@senim/kit/Link.tsx'
import { RiskMark } from '@senim/kit/RiskMark.tsx'
import { personWords } from '@senim/text/referral.ts'
import { SEARCH } from '@senim/text/search.ts'
import { SHIFT } from '@senim/text/shift.ts'
import { SafeLine } from '../cases/SafeLine.tsx'
import { regionName } from '../reference.ts'
import { useReasonName } from '../reference/queries.ts'
import { useText } from '../store/text.ts'
import { dayAndTime, outcomeName } from './names.ts'

/** How the contact was judged and how it ended, each fact with its name; what is not known is left out. */
export function Facts({ view }: { view: TranscriptView }) {
  const { text: desk, language } = useText()
  const text = SEARCH[language]
  const reasonName = useReasonName()
  const { assessment } = view
  const region = assessment.region ?? view.said.region
  const facts: readonly (readonly [string, ReactNode])[] = [
    [text.transcript.how, view.outcome === null ? text.transcript.going : [outcomeName(view.outcome, language), view.closedAt === null ? '' : dayAndTime(view.closedAt, language)].filter(Boolean).join(', ')],
    [text.risk, <RiskMark key="risk" risk={assessment.risk} />],
    [text.urgency, view.urgency === null ? null : <span key="urgency" className="urgency"><RiskMark risk={view.urgency} word={false} silent /> {SHIFT[language].urgencies[view.urgency]}</span>],
    [desk.triage.about, personWords(language, { ...assessment, about: assessment.about ?? view.said.about })],
    [text.region, region === null ? null : regionName(region, language)],
    [text.language, desk.speaksLong[view.language]],
    [text.reason, assessment.reasons.map((id) => reasonName(id, language)).join(', ') || null],
    [desk.triage.incident, assessment.incident === null ? null : desk.triage.incidents[assessment.incident]],
    [desk.triage.legal, assessment.legal.map((one) => desk.triage.legalsFull[one]).join(', ') || null],
    [desk.triage.actors, assessment.actors.map((one) => desk.triage.actorNames[one]).join(', ') || null],
    [desk.places.cases, view.caseNumber === null ? null : view.caseId === null ? view.caseNumber : <Link key="case" href={`/desk/cases/${view.caseId}`}>{view.caseNumber}</Link>],
  ]
  return (
    <section aria-labelledby="judged-h">
      <h2 id="judged-h">{text.transcript.judged}</h2>
      <dl className="facts">
        {facts.filter(([, value]) => value !== null).map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
      </dl>
      <SafeLine safe={assessment.safe} />
    </section>
  )
}
