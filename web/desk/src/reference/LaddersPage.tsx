import { useState } from 'react'
import type { LadderRule, Office, Rung, Side } from '@senim/core/directory/clocks.ts'
import { valueOf } from '@senim/core/directory/reference/sets.ts'
import { OFFICES_OF } from '@senim/core/directory/reference/tables.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { localDate, useNow } from '@senim/kit/time.ts'
import { REFERENCE } from '@senim/text/reference.ts'
import { TABLES } from '@senim/text/tables.ts'
import type { Editing } from './editing.ts'
import { Entry } from './Entry.tsx'
import { Frame } from './Frame.tsx'
import { carriedAmong, freshId } from './lists.ts'
import { hasEnded, Origin } from './Origin.tsx'
import { useReasonName } from './queries.ts'
import { KindField, Pick, RiskField, SpanField } from './RowFields.tsx'
import { SourceFields } from './RuleForm.tsx'
import { ruleWords } from './rule-words.ts'
import { kindWords, ladderTitle, riskWords, waitWords } from './table-words.ts'
import { TermsOutlook } from './TermsOutlook.tsx'

const SIDES = ['body', 'centre'] as const satisfies readonly Side[]

function RungsFields({ row, onChange }: { row: LadderRule; onChange: (rungs: readonly Rung[]) => void }) {
  const { language } = useLanguage()
  const text = TABLES[language]
  const own: readonly Office[] = OFFICES_OF[row.side]
  const free = own.filter((office) => !row.rungs.some(({ to }) => to === office))
  const put = (at: number, rung: Rung): void => onChange(row.rungs.map((one, nth) => (nth === at ? rung : one)))
  // What is added stands where it belongs: a ladder only goes up.
  const add = (to: Office): void => onChange([...row.rungs, { to, after: { n: row.rungs.length === 0 ? 0 : 1, unit: 'hour' } as const }].toSorted((a, b) => own.indexOf(a.to) - own.indexOf(b.to)))
  return (
    <fieldset className="rungs-form">
      <legend>{text.ladders.rungs}</legend>
      {row.rungs.length === 0 && <p className="quiet">{text.ladders.none}</p>}
      <ol>
        {row.rungs.map((rung, at) => (
          <li key={rung.to} className="row">
            <Pick label={text.ladders.office} value={rung.to} options={own.filter((office) => office === rung.to || free.includes(office))} names={text.offices} onChange={(to) => put(at, { ...rung, to })} />
            <SpanField label={text.ladders.wait} span={rung.after} least={0} onChange={(after) => put(at, { ...rung, after })} />
            <button type="button" className="bare" aria-label={text.ladders.removeRung(text.offices[rung.to])} onClick={() => onChange(row.rungs.filter((one) => one !== rung))}>×</button>
          </li>
        ))}
      </ol>
      {free[0] !== undefined && <button type="button" onClick={() => add(free[0] ?? 'duty')}>{text.ladders.addRung}</button>}
    </fieldset>
  )
}

function LadderForm({ row, onChange, onRemove }: { row: LadderRule; onChange: (row: LadderRule) => void; onRemove: () => void }) {
  const { language } = useLanguage()
  const { riskAtLeast, ...always } = row
  return (
    <>
      <div className="row">
        <KindField value={row.kind} onChange={(kind) => onChange({ ...row, kind })} />
        <RiskField value={riskAtLeast} onChange={(risk) => onChange(risk === undefined ? always : { ...always, riskAtLeast: risk })} />
      </div>
      <RungsFields row={row} onChange={(rungs) => onChange({ ...row, rungs })} />
      <SourceFields rule={row} onChange={onChange} />
      <button type="button" onClick={onRemove}>{REFERENCE[language].remove}</button>
    </>
  )
}

/** A ladder as one reads it: for whom, how grave, and each office with how long it is after the one below. */
function LadderWords({ row, now }: { row: LadderRule; now: number }) {
  const { language } = useLanguage()
  const text = TABLES[language]
  const words = ruleWords(language, useReasonName())
  return (
    <>
      <p><b>{kindWords(row, words)}</b><span className="quiet">{riskWords(row, language)}</span></p>
      {row.rungs.length === 0 ? <p className="quiet">{text.ladders.none}</p> : (
        <ol className="rungs">{row.rungs.map((rung, at) => <li key={rung.to}><b>{text.offices[rung.to]}</b> <span className="num">{waitWords(rung, at, language)}</span></li>)}</ol>
      )}
      <Origin row={row} now={now} />
    </>
  )
}

function Ladders({ editing }: { editing: Editing<'ladders'> }) {
  const { language } = useLanguage()
  const text = TABLES[language]
  const now = useNow(60_000)
  const words = ruleWords(language, useReasonName())
  const [open, setOpen] = useState<string | null>(null)
  const { value, change } = editing
  const add = (side: Side): void => {
    const own: LadderRule = { id: freshId(`ladder.${side}`, value.map(({ id }) => id)), since: localDate(now), status: 'default', source: '', side, kind: 'police', rungs: [{ to: OFFICES_OF[side][0], after: { n: 0, unit: 'minute' } }] }
    const general = value.findIndex((row) => row.side === side && row.kind === '*' && row.riskAtLeast === undefined)
    change(general < 0 ? [...value, own] : value.toSpliced(general, 0, own))
    setOpen(own.id)
  }
  return (
    <div className="beside">
      <div className="terms">
        <p className="quiet">{text.order} {text.kept}</p>
        {SIDES.map((side) => (
          <section key={side} aria-labelledby={`side-${side}`}>
            <h2 id={`side-${side}`}>{text.ladders.sides[side]}</h2>
            <ol className="entries">
              {value.filter((row) => row.side === side).map((row) => (
                <Entry
                  key={row.id} name={`${ladderTitle(row, words)}, ${riskWords(row, language)}`} open={open === row.id} onOpen={(next) => setOpen(next ? row.id : null)} mark={hasEnded(row, now) ? 'off' : undefined}
                  onMove={(by) => change(carriedAmong(value, row, by, (one) => one.side === side))}
                  form={open === row.id && <LadderForm row={row} onChange={(next) => change(value.map((one) => (one.id === row.id ? next : one)))} onRemove={() => change(value.filter((one) => one.id !== row.id))} />}
                >
                  <LadderWords row={row} now={now} />
                </Entry>
              ))}
            </ol>
            <button type="button" className="add" aria-label={`${text.ladders.add}: ${text.ladders.sides[side]}`} onClick={() => add(side)}>{text.ladders.add}</button>
          </section>
        ))}
      </div>
      <TermsOutlook today={{ ladders: valueOf('ladders', editing.base.content) }} edited={{ ladders: value }} />
    </div>
  )
}

/** Whom a silence climbs to, and how long each has. */
export function LaddersPage() {
  return <Frame set="ladders">{(editing) => <Ladders editing={editing} />}</Frame>
}
