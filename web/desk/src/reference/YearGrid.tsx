import { useState } from 'react'
import type { CalendarTable } from '@senim/core/directory/calendar.ts'
import type { LocalDate } from '@senim/core/time.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { dateWords } from '@senim/kit/time.ts'
import { TABLES } from '@senim/text/tables.ts'
import { chordOf } from '../keys.ts'
import { dayByKey, holidayOn, lookOf, weekdayOf, weeksOf } from './year.ts'

type Press = Parameters<typeof chordOf>[0] & { preventDefault: () => void }

const FROM_MONDAY = [1, 2, 3, 4, 5, 6, 0]
const MONTHS = Array.from({ length: 12 }, (_, month) => month)
const cellId = (date: LocalDate): string => `day-${date}`

/** One day: its figure, and what it is in words for whoever does not see the sign. */
function Day({ date, table, reachable, today, onTick, onKey }: { date: LocalDate; table: CalendarTable; reachable: boolean; today: boolean; onTick: () => void; onKey: (event: Press) => void }) {
  const { language } = useLanguage()
  const { calendar: text } = TABLES[language]
  const look = lookOf(date, table)
  const name = holidayOn(date, table)?.name[language]
  const said = look === 'holiday' ? (name ?? text.dayOff) : text.looks[look]
  return (
    <button
      type="button" id={cellId(date)} className="day num" tabIndex={reachable ? 0 : -1} data-look={look} aria-pressed={look === 'holiday' || look === 'worked'} aria-current={today ? 'date' : undefined} title={said}
      aria-label={`${dateWords(date, language)}, ${text.days[weekdayOf(date)] ?? ''}: ${said}`} onClick={onTick} onKeyDown={onKey}
    >
      {Number(date.slice(8))}
    </button>
  )
}

/** A year by months, every day of it to be ticked; one stop of the Tab key, walked with the arrow keys. */
export function YearGrid({ year, table, today, onTick }: { year: number; table: CalendarTable; today: LocalDate; onTick: (date: LocalDate) => void }) {
  const { language } = useLanguage()
  const { calendar: text } = TABLES[language]
  const [at, setAt] = useState<LocalDate>(today)
  const here = at.startsWith(String(year)) ? at : `${year}-01-01`
  const walk = (event: Press): void => {
    const to = dayByKey(chordOf(event), here)
    if (to === null) return
    event.preventDefault()
    setAt(to)
    document.getElementById(cellId(to))?.focus()
  }
  return (
    <section className="year" aria-label={String(year)} aria-describedby="year-keys">
      {MONTHS.map((month) => (
        <table key={month}>
          <caption>{text.months[month]}</caption>
          <thead><tr>{FROM_MONDAY.map((day) => <th key={day} scope="col" abbr={text.days[day]}>{text.daysShort[day]}</th>)}</tr></thead>
          <tbody>
            {weeksOf(year, month).map((week, nth) => (
              <tr key={nth}>
                {week.map((date, day) => <td key={date ?? `none-${day}`}>{date !== null && <Day date={date} table={table} reachable={date === here} today={date === today} onKey={walk} onTick={() => { setAt(date); onTick(date) }} />}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  )
}
