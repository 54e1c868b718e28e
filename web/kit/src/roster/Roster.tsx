import { useId, useRef } from 'react'
import type { AbsenceEntry, RosterView, ShiftEntry } from '@senim/contract/duty.ts'
import { DUTY } from '@senim/text/duty.ts'
import { useLanguage } from '../language.tsx'
import { sayDone } from '../Notices.tsx'
import { useSending } from '../sending.ts'
import { AbsenceForm } from './AbsenceForm.tsx'
import { useRenewRosters } from './queries.ts'
import './roster.css'
import { ShiftForm } from './ShiftForm.tsx'
import { awayWords, nameIn, shiftWords, stretch } from './words.ts'

/** Stretches with nobody on duty that are shown. */
const SHOWN = 14

/** Who is on duty now, and when nobody will be. */
export function Present({ view }: { view: RosterView }) {
  const { language } = useLanguage()
  const text = DUTY[language]
  const here = view.officers.filter(({ works }) => works)
  const names = view.present.map((one) => nameIn(view.officers, one)).join(', ')
  return (
    <>
      {view.shifts.length === 0 && <p className="note">{here.length === 0 ? text.noOfficers : text.noRoster}</p>}
      {view.present.length > 0 ? <p className="on-duty"><span>{text.now}</span> <b>{names}</b></p> : <p className="on-duty empty"><b>{text.nobody}.</b> <span>{text.nobodyThen}</span></p>}
      {view.gaps.length > 0 && (
        <>
          <h3>{text.gaps}</h3>
          <div><ul className="gaps num">{view.gaps.slice(0, SHOWN).map(({ from, until }) => <li key={from}>{stretch(from, until, language)}</li>)}</ul></div>
        </>
      )}
    </>
  )
}

interface Lines {
  readonly heading: string
  readonly none: string
  readonly lines: readonly string[]
  readonly onRemove: ((at: number) => void) | null
}

function List({ heading, none, lines, onRemove }: Lines) {
  const { language } = useLanguage()
  const text = DUTY[language]
  const title = useRef<HTMLHeadingElement>(null)
  const remove = (at: number): void => {
    // The button goes with its line: whoever works by keyboard goes on from the heading.
    title.current?.focus()
    onRemove?.(at)
  }
  return (
    <>
      <h3 ref={title} tabIndex={-1}>{heading}</h3>
      {lines.length === 0 && <p className="note">{none}</p>}
      <ul className="lines">
        {lines.map((line, at) => (
          <li key={`${at} ${line}`}>
            <span className="num">{line}</span>
            {onRemove && <button type="button" aria-label={text.removeOf(line)} onClick={() => remove(at)}>{text.remove}</button>}
          </li>
        ))}
      </ul>
    </>
  )
}

const without = <T,>(all: readonly T[], at: number): readonly T[] => all.filter((_, one) => one !== at)

/** The roster of a body: read by its officers, said as a whole by whoever may (`path` is where). */
export function Roster({ path, view, mayChange }: { path: string; view: RosterView; mayChange: boolean }) {
  const { language } = useLanguage()
  const text = DUTY[language]
  const id = useId()
  const { busy, failure, send } = useSending<RosterView>(useRenewRosters())
  const say = async ({ shifts = view.shifts, away = view.away }: { shifts?: readonly ShiftEntry[]; away?: readonly AbsenceEntry[] }): Promise<boolean> => {
    const done = await send(path, { shifts, away, expected: view.version })
    if (done !== null) sayDone(text.saved)
    return done !== null
  }
  const take = (rest: Parameters<typeof say>[0]): void => void say(rest)
  const officers = view.officers.filter(({ works }) => works)
  const name = (one: RosterView['officers'][number]): string => (one.head ? `${one.name} (${text.head})` : one.name)
  const choices = officers.map((one) => [one.id, name(one)] as const)
  return (
    <section className="roster card" aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>{text.title}</h2>
      <Present view={view} />
      <div>
        <List heading={text.shifts} none={text.noShifts} lines={view.shifts.map((one) => shiftWords(one, view.officers, language))} onRemove={mayChange ? (at) => take({ shifts: without(view.shifts, at) }) : null} />
        <List heading={text.away} none={text.noAway} lines={view.away.map((one) => awayWords(one, view.officers, language))} onRemove={mayChange ? (at) => take({ away: without(view.away, at) }) : null} />
      </div>
      <div role="alert">{failure && <p className="failure">{failure.lost ? text.lost : failure.sentence}</p>}</div>
      {mayChange ? (
        <>
          <ShiftForm choices={choices} busy={busy} onAdd={(shift) => say({ shifts: [...view.shifts, shift] })} />
          <AbsenceForm choices={choices} busy={busy} onAdd={(absence) => say({ away: [...view.away, absence] })} />
        </>
      ) : (
        <p className="note">{text.onlyHead}</p>
      )}
    </section>
  )
}
