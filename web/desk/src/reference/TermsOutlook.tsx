import { useState } from 'react'
import { BODY_KINDS } from '@senim/core/directory/bodies.ts'
import type { CalendarTable } from '@senim/core/directory/calendar.ts'
import { BASES } from '@senim/core/directory/clocks.ts'
import { RISKS } from '@senim/core/directory/problems.ts'
import type { Language } from '@senim/core/language.ts'
import type { LocalDate } from '@senim/core/time.ts'
import { atLocalTime } from '@senim/core/time.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { clock, dateWords, day, localDate } from '@senim/kit/time.ts'
import { CASES } from '@senim/text/cases.ts'
import { KIT } from '@senim/text/kit.ts'
import { TABLES } from '@senim/text/tables.ts'
import { Pick } from './RowFields.tsx'
import { useTables } from './queries.ts'
import type { EditedTables, Plan, PlannedStep, Situation } from './term-plan.ts'
import { computable, planFor, restBetween } from './term-plan.ts'

/** `Mon 30 Nov, 18:00`; with the year when it is another than this one. */
function whenWords(at: number, language: Language, now: number): string {
  const date = localDate(at)
  const weekday = TABLES[language].calendar.daysShort[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ''
  return `${weekday} ${date.slice(0, 4) === localDate(now).slice(0, 4) ? day(at, language) : dateWords(date, language)}, ${clock(at)}`
}

function daysWords(first: LocalDate, last: LocalDate, language: Language, offsetMinutes: number): string {
  const [one = '', other = ''] = [first, last].map((date) => day(atLocalTime(date, 12 * 60, offsetMinutes), language))
  return one === other ? one : `${one} – ${other}`
}

/** The days that were left out, with what holidays among them are called. */
function restWords({ due }: PlannedStep, table: CalendarTable, language: Language): string | null {
  if (due?.unit !== 'workday') return null
  const rests = restBetween(due.since, due.at, table)
  if (rests.length === 0) return null
  return TABLES[language].whatIf.rest(rests.map(({ first, last, holidays }) => `${daysWords(first, last, language, table.offsetMinutes)}${holidays.length === 0 ? '' : ` (${[...new Set(holidays.map(({ name }) => name[language]))].join(', ')})`}`).join('; '))
}

function SituationFields({ known, onChange, offsetMinutes }: { known: Situation; onChange: (known: Situation) => void; offsetMinutes: number }) {
  const { language } = useLanguage()
  const text = TABLES[language]
  const at = (said: string): void => {
    const [date = '', time = ''] = said.split('T')
    const [hours = 0, minutes = 0] = time.split(':').map(Number)
    if (/^\d{4}-\d\d-\d\d$/.test(date)) onChange({ ...known, at: atLocalTime(date, hours * 60 + minutes, offsetMinutes) })
  }
  return (
    <div className="situation">
      <div className="row">
        <Pick label={text.kind} value={known.kind} options={BODY_KINDS} names={CASES[language].kinds} onChange={(kind) => onChange({ ...known, kind })} />
        <Pick label={text.risk} value={known.risk ?? ''} options={['', ...RISKS]} names={{ '': KIT[language].riskShort.unknown, ...KIT[language].riskShort }} onChange={(risk) => onChange({ ...known, risk: risk === '' ? null : risk })} />
        <Pick label={text.basis} value={known.basis ?? ''} options={['', ...BASES]} names={{ '': text.whatIf.noLaw, ...text.bases }} onChange={(basis) => onChange({ ...known, basis: basis === '' ? null : basis })} />
      </div>
      <label className="field"><span>{text.whatIf.moment}</span><input type="datetime-local" value={`${localDate(known.at)}T${clock(known.at)}`} onChange={({ target }) => at(target.value)} /></label>
    </div>
  )
}

/** When something happens, and when it would by the table as it stands. */
function When({ at, was, now }: { at: number | undefined; was: number | undefined; now: number }) {
  const { language } = useLanguage()
  const { whatIf: text } = TABLES[language]
  return (
    <>
      <span className="num">{at === undefined ? text.none : whenWords(at, language, now)}</span>
      {at !== was && <span className="mark num">{text.today(was === undefined ? text.none : whenWords(was, language, now))}</span>}
    </>
  )
}

function Steps({ plan, today, table, now }: { plan: Plan; today: Plan; table: CalendarTable; now: number }) {
  const { language } = useLanguage()
  const text = TABLES[language]
  return (
    <section aria-labelledby="due">
      <h3 id="due">{text.whatIf.due}</h3>
      <p className="quiet">{text.whatIf.lastMoment}</p>
      <ul>
        {plan.steps.map((one) => {
          const was = today.steps.find(({ step }) => step === one.step)?.due?.at
          const rest = restWords(one, table, language)
          return (
            <li key={one.step} data-change={one.due?.at === was ? 'same' : 'other'}>
              <b>{text.steps[one.step]}</b>
              <When at={one.due?.at} was={was} now={now} />
              {rest !== null && <span className="quiet">{rest}</span>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Climb({ side, plan, today, now }: { side: 'body' | 'centre'; plan: Plan; today: Plan; now: number }) {
  const { language } = useLanguage()
  const text = TABLES[language]
  return (
    <section aria-labelledby={`climb-${side}`}>
      <h3 id={`climb-${side}`}>{text.whatIf.silence[side]}</h3>
      {plan.rungs[side].length === 0 && <p className="quiet">{text.ladders.none}</p>}
      <ol>
        {plan.rungs[side].map(({ to, at }, nth) => {
          const was = today.rungs[side].find((rung) => rung.to === to)?.at
          return <li key={`${to} ${nth}`} data-change={at === was ? 'same' : 'other'}><b>{text.offices[to]}</b><When at={at} was={was} now={now} /></li>
        })}
      </ol>
    </section>
  )
}

/** A referral that is imagined: each due time and each rung in real dates, by the same functions as decisions. Nothing here is saved or sent. */
export function TermsOutlook({ today, edited }: { today: Partial<EditedTables>; edited: Partial<EditedTables> }) {
  const { language } = useLanguage()
  const text = TABLES[language]
  const [now] = useState(Date.now)
  const [known, setKnown] = useState<Situation>(() => ({ kind: 'school', basis: 'bullying', risk: 'high', at: now - (now % 60_000) }))
  const current = useTables()
  if (current === undefined) return <output className="quiet">{KIT[language].loading}</output>
  const all = { ...current, ...edited }
  const [tables, before] = [computable(all), computable({ ...current, ...today })]
  const plan = tables && planFor(known, tables)
  const was = (before && planFor(known, before)) ?? plan
  return (
    <section className="what-if" aria-labelledby="what-if">
      <h2 id="what-if">{text.whatIf.title}</h2>
      <p className="quiet">{text.whatIf.how}</p>
      <SituationFields known={known} onChange={setKnown} offsetMinutes={current.calendar.offsetMinutes} />
      {plan && was ? (
        <>
          <Steps plan={plan} today={was} table={all.table} now={now} />
          <Climb side="body" plan={plan} today={was} now={now} />
          <Climb side="centre" plan={plan} today={was} now={now} />
        </>
      ) : <p className="quiet">{text.whatIf.unreadable}</p>}
    </section>
  )
}
