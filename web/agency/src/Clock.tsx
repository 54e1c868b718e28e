import type { ReactNode } from 'react'
import type { AgencyReferral } from '@senim/contract/cases.ts'
import type { Language } from '@senim/core/language.ts'
import { Counted } from '@senim/kit/Counted.tsx'
import { useLanguage } from '@senim/kit/language.tsx'
import { moment } from '@senim/kit/time.ts'
import { AGENCY } from '@senim/text/agency.ts'
import { BOARD } from '@senim/text/board.ts'
import { PORTAL } from '@senim/text/portal.ts'
import { minutes, toneOf } from './due.ts'
import type { Tone } from './due.ts'
import type { OwedStanding, Standing } from './standing.ts'
import { owedOf, standingOf } from './standing.ts'

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

/** What is owed or late, in one sentence. */
function owedWords(one: OwedStanding, language: Language, now: number): string {
  const text = AGENCY[language].clock
  const { interim, task } = PORTAL[language]
  if (one.is === 'late') {
    const by = minutes(one.by, language)
    if (one.step === 'task') return task.owedLate(by)
    return one.step === 'accept' ? text.answerLate(by) : one.step === 'interim' ? interim.late(by) : text.outcomeLate(by)
  }
  if (one.at === null || one.left === null) return text.none
  const [when, left] = [moment(one.at, language, now), minutes(one.left, language)]
  if (one.step === 'task') return task.owedBy(when, left)
  return one.step === 'accept' ? text.answerBy(when, left) : one.step === 'interim' ? interim.by(when, left) : text.outcomeBy(when, left)
}

function words(standing: Standing, told: string | null, language: Language, now: number): readonly [string, string | null] {
  const text = AGENCY[language].clock
  switch (standing.is) {
    case 'owed':
      return [owedWords(standing, language, now), standing.at === null ? null : text.after]
    case 'late':
      return [owedWords(standing, language, now), told ?? text.lateSeen]
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

/** The clocks of the page: what presses most in large, then whatever else is owed; or what the centre does now. How far a silence has climbed is said as well. */
export function Clock({ view, now }: { view: AgencyReferral; now: number }) {
  const { language } = useLanguage()
  const standing = standingOf(view, now)
  const tone = toneOf(standing, now)
  const last = view.entries.findLast((entry) => entry.what === 'climbed')
  const told = last?.office ? PORTAL[language].told(BOARD[language].ladder.offices[last.office], moment(last.at, language, now)) : null
  const [first, second] = words(standing, told, language, now)
  const others = owedOf(view, now).slice(1)
  return (
    <div className={`clock ${tone}`}>
      <ToneMark tone={tone} />
      <div>
        <p>
          <b className="num">{first}</b>
          {second && <small className="num">{second}</small>}
          {others.map((one) => <small key={one.step} className="num other">{PORTAL[language].interim.also(owedWords(one, language, now).toLocaleLowerCase(language))}</small>)}
        </p>
        <Counted clocks={view.clocks} />
      </div>
    </div>
  )
}
