import { useState } from 'react'
import type { CalendarTable } from '@senim/core/directory/calendar.ts'
import { HOLIDAY_NAMES } from '@senim/core/directory/data/calendar.ts'
import { REFERENCE_LIMITS } from '@senim/core/directory/reference/faults.ts'
import { sameValue, valueOf } from '@senim/core/directory/reference/sets.ts'
import type { Texts } from '@senim/core/language.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { dateWords, localDate, useNow } from '@senim/kit/time.ts'
import { REFERENCE } from '@senim/text/reference.ts'
import { TABLES } from '@senim/text/tables.ts'
import { toggled } from '../triage/Problem.tsx'
import type { Editing } from './editing.ts'
import { Entry } from './Entry.tsx'
import { Frame } from './Frame.tsx'
import { hourWords } from './table-words.ts'
import { TermsOutlook } from './TermsOutlook.tsx'
import { Trilingual } from './Trilingual.tsx'
import { ticked, yearOf } from './year.ts'
import { YearGrid } from './YearGrid.tsx'

const DAY_OFF: Texts = { kk: TABLES.kk.calendar.dayOff, ru: TABLES.ru.calendar.dayOff, en: TABLES.en.calendar.dayOff }
const WEEK = [1, 2, 3, 4, 5, 6, 0]

interface Part {
  readonly table: CalendarTable
  readonly onChange: (table: CalendarTable) => void
}

/** Every name there is, each once: those of the product, and those that the centre gave. */
function namesIn({ holidays }: CalendarTable): readonly Texts[] {
  const all = [DAY_OFF, ...Object.values(HOLIDAY_NAMES), ...holidays.map(({ name }) => name)]
  return all.filter((name, at) => all.findIndex((one) => sameValue(one, name)) === at)
}

function WeekFields({ table, onChange }: Part) {
  const { language } = useLanguage()
  const { calendar: text } = TABLES[language]
  const closes = (said: string): void => {
    const [hours = 0, minutes = 0] = said.split(':').map(Number)
    if (said !== '') onChange({ ...table, closesAt: hours * 60 + minutes })
  }
  const { offsetMinutes } = table
  const hours = `${offsetMinutes < 0 ? '−' : '+'}${offsetMinutes % 60 === 0 ? Math.abs(offsetMinutes) / 60 : hourWords(Math.abs(offsetMinutes))}`
  return (
    <div className="row">
      <fieldset className="chosen">
        <legend>{text.weekend}</legend>
        <div className="chips">{WEEK.map((day) => <label key={day} className="option"><input type="checkbox" checked={table.weekend.includes(day)} onChange={() => onChange({ ...table, weekend: toggled(table.weekend, day).toSorted((a, b) => a - b) })} />{text.days[day]}</label>)}</div>
      </fieldset>
      <label className="field"><span>{text.closes}</span><input type="time" value={hourWords(table.closesAt)} onChange={({ target }) => closes(target.value)} /></label>
      <p className="quiet">{text.offset(hours)}</p>
    </div>
  )
}

/** The days of one year that have a name, each to be renamed or taken off. */
function Named({ table, year, onChange }: Part & { readonly year: number }) {
  const { language } = useLanguage()
  const { calendar: text } = TABLES[language]
  const [open, setOpen] = useState<string | null>(null)
  const holidays = table.holidays.filter(({ date }) => yearOf(date) === year)
  return (
    <section aria-labelledby="named">
      <h2 id="named">{text.listed(year)}</h2>
      {holidays.length === 0 && <p className="quiet">{text.noneListed}</p>}
      <ol className="entries">
        {holidays.map(({ date, name }) => (
          <Entry
            key={date} name={`${dateWords(date, language)}, ${name[language]}`} open={open === date} onOpen={(next) => setOpen(next ? date : null)}
            form={open === date && (
              <>
                <Trilingual label={text.ownName} texts={name} limit={REFERENCE_LIMITS.name} onChange={(said) => onChange({ ...table, holidays: table.holidays.map((one) => (one.date === date ? { ...one, name: said } : one)) })} />
                <button type="button" onClick={() => onChange(ticked(date, name, table))}>{REFERENCE[language].remove}</button>
              </>
            )}
          >
            <p><span className="num">{dateWords(date, language)}</span><b>{name[language]}</b></p>
          </Entry>
        ))}
      </ol>
    </section>
  )
}

/** What a ticked day becomes: a holiday of a name that is chosen here, or a day off that is worked. */
function MarkFields({ names, mark, onChange }: { names: readonly Texts[]; mark: Texts | null; onChange: (mark: Texts | null) => void }) {
  const { language } = useLanguage()
  const { calendar: text } = TABLES[language]
  const [last, setLast] = useState(names[0] ?? DAY_OFF)
  const at = names.findIndex((one) => sameValue(one, last))
  const choose = (name: Texts): void => {
    setLast(name)
    onChange(name)
  }
  return (
    <div className="row">
      <fieldset className="chosen">
        <legend>{text.mark}</legend>
        <div className="chips">
          <label className="option"><input type="radio" name="mark" checked={mark !== null} onChange={() => onChange(last)} />{text.holiday}</label>
          <label className="option"><input type="radio" name="mark" checked={mark === null} onChange={() => onChange(null)} />{text.worked}</label>
        </div>
      </fieldset>
      <label className="field">
        <span>{text.name}</span>
        <select value={at} disabled={mark === null} onChange={({ target }) => choose(names[Number(target.value)] ?? DAY_OFF)}>{names.map((name, nth) => <option key={name.kk} value={nth}>{name[language]}</option>)}</select>
      </label>
    </div>
  )
}

function CalendarTables({ editing: { value: table, change, base } }: { editing: Editing<'calendar'> }) {
  const { language } = useLanguage()
  const { calendar: text } = TABLES[language]
  const today = localDate(useNow(60_000))
  const [year, setYear] = useState(yearOf(today))
  const [mark, setMark] = useState<Texts | null>(DAY_OFF)
  const next = [yearOf(today), yearOf(today) + 1].filter((one) => !table.holidays.some(({ date }) => yearOf(date) === one))
  return (
    <div className="beside">
      <div className="terms">
        <output>{next.map((one) => <span key={one} className="warning">{text.missing(one)}</span>)}</output>
        <p className="quiet">{text.running}</p>
        <WeekFields table={table} onChange={change} />
        <div className="year-line">
          <button type="button" className="bare" aria-label={text.before} onClick={() => setYear(year - 1)}>←</button>
          <h2 aria-live="polite" className="num">{year}</h2>
          <button type="button" className="bare" aria-label={text.next} onClick={() => setYear(year + 1)}>→</button>
        </div>
        <MarkFields names={namesIn(table)} mark={mark} onChange={setMark} />
        <p id="year-keys" className="quiet">{text.keys}</p>
        <YearGrid key={year} year={year} table={table} today={today} onTick={(date) => change(ticked(date, mark, table))} />
        <Named table={table} year={year} onChange={change} />
      </div>
      <TermsOutlook today={{ table: valueOf('calendar', base.content) }} edited={{ table }} />
    </div>
  )
}

/** The working calendar: a year by months, its holidays and the days off that are worked. */
export function CalendarPage() {
  return <Frame set="calendar">{(editing) => <CalendarTables editing={editing} />}</Frame>
}
