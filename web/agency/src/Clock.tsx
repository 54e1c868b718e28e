import type { ReactNode } from 'react'
import type { Language } from '@senim/core/language.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { moment } from '@senim/kit/time.ts'
import type { AgencyTexts } from '@senim/text/agency.ts'
import { AGENCY } from '@senim/text/agency.ts'
import { minutes, toneOf } from './due.ts'
import type { Tone } from './due.ts'
import type { Standing } from './standing.ts'

const FACE = <><circle cx="12" cy="12" r="9.500" fill="none" stroke="currentColor" strokeWidth="2.250" /><path d="M12 7v5l3.500 2" fill="none" stroke="currentColor" strokeWidth="2.250" strokeLinecap="round" /></>
const SHAPES: Readonly<Record<Tone | 'no', ReactNode>> = {
  late: <><path d="M12 .5L23.500 12 12 23.500.5 12z" fill="currentColor" /><path d="M12 7.500V12l3 2" fill="none" stroke="var(--surface)" strokeWidth="2.250" strokeLinecap="round" /></>,
  soon: FACE,
  calm: FACE,
  no: <><circle cx="12" cy="12" r="10" fill="none" stroke="currentColor" strokeWidth="2.500" /><path d="M8 8l8 8M16 8l-8 8" stroke="currentColor" strokeWidth="2.250" strokeLinecap="round" /></>,
  done: <><circle cx="12" cy="12" r="11" fill="currentColor" /><path d="M7 12.500l3.500 3.500L17 8.500" fill="none" stroke="var(--surface)" strokeWidth="2.500" strokeLinecap="round" strokeLinejoin="round" /></>,
}

/** The shape that says how pressing something is, without colour. */
export function ToneMark({ tone }: { tone: Tone | 'no' }) {
  return <svg viewBox="0 0 24 24" aria-hidden="true">{SHAPES[tone]}</svg>
}

function words(standing: Standing, text: AgencyTexts['clock'], language: Language, now: number): readonly [string, string | null] {
  switch (standing.is) {
    case 'owed': {
      if (standing.at === null || standing.left === null) return [text.none, null]
      const [when, left] = [moment(standing.at, language, now), minutes(standing.left, language)]
      return [standing.step === 'accept' ? text.answerBy(when, left) : text.outcomeBy(when, left), text.after]
    }
    case 'late': {
      const by = standing.by === null ? null : minutes(standing.by, language)
      return [standing.step === 'accept' ? text.answerLate(by) : text.outcomeLate(by), text.lateSeen]
    }
    case 'checking':
      return [text.checking, text.checkingMore]
    case 'verified':
    case 'refused':
    case 'replaced':
    case 'withdrawn':
    default:
      return [text[standing.is], null]
  }
}

/** The one clock of the page: what is owed by when, by how much it is late, or what the centre does now. */
export function Clock({ standing, now }: { standing: Standing; now: number }) {
  const { language } = useLanguage()
  const tone = toneOf(standing, now)
  const [first, second] = words(standing, AGENCY[language].clock, language, now)
  return (
    <div className={`clock ${tone}`}>
      <ToneMark tone={tone} />
      <p>
        <b className="num">{first}</b>
        {second && <small>{second}</small>}
      </p>
    </div>
  )
}
