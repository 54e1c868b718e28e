import { useEffect, useRef } from 'react'
import type { CaseView } from '@senim/contract/cases.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { Link } from '@senim/kit/Link.tsx'
import { RiskMark } from '@senim/kit/RiskMark.tsx'
import { moment } from '@senim/kit/time.ts'
import { BOARD } from '@senim/text/board.ts'
import { CASES } from '@senim/text/cases.ts'
import { personWords } from '@senim/text/referral.ts'
import { regionName } from '../reference.ts'
import { useReasonName } from '../reference/queries.ts'
import { ChangeLead } from './ChangeLead.tsx'
import { ADD_ID, HEAD_ID, useForm } from './form.ts'
import { SafeRule } from './SafeRule.tsx'

/** Which case this is, in one line: how grave, where, about whom, why, and who leads it. */
export function CaseHead({ view, now }: { view: CaseView; now: number }) {
  const { language } = useLanguage()
  const text = CASES[language]
  const { task, conference } = BOARD[language]
  const reasonName = useReasonName()
  const place = useForm()
  const heading = useRef<HTMLHeadingElement>(null)
  const { assessment } = view
  const facts = [
    [personWords(language, assessment), assessment.region && regionName(assessment.region, language)].filter(Boolean).join(', '),
    assessment.reasons.map((id, place) => (place === 0 ? reasonName(id, language) : reasonName(id, language).toLocaleLowerCase(language))).join(', ') || null,
    text.lead(view.lead),
    view.closedAt === null ? null : text.closedAt(moment(view.closedAt, language, now)),
  ].filter((one) => one !== null)
  // Whoever opens a case by keyboard or by ear lands on it, not back on the top of the page.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <header className="case-head">
      <div>
        <h1 id={HEAD_ID} ref={heading} tabIndex={-1}>{text.heading(view.number)}</h1>
        <p><RiskMark risk={assessment.risk} /> {facts.join('. ')}. <Link href={`/desk/search/${view.contact}`}>{text.dialogue(view.contactCode)}</Link></p>
        <ChangeLead view={view} />
        <SafeRule view={view} />
        {!view.mayAct && <p>{text.onlyRead}</p>}
      </div>
      {view.mayAct && view.status === 'inWork' && (
        <div className="acts">
          <button type="button" id={ADD_ID} aria-expanded={place.form?.is === 'connect' && place.form.insteadOf === null} onClick={() => place.open({ is: 'connect', insteadOf: null })}>{text.connect.add}</button>
          <button type="button" aria-expanded={place.form?.is === 'task'} onClick={() => place.open({ is: 'task', who: [] })}>{task.give}</button>
          <button type="button" aria-expanded={place.form?.is === 'confer'} onClick={() => place.open({ is: 'confer' })}>{conference.write}</button>
        </div>
      )}
    </header>
  )
}
