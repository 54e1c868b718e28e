import { useState } from 'react'
import type { DeadlineRule, Step } from '@senim/core/directory/clocks.ts'
import { BASES, OWED_BY, STEPS } from '@senim/core/directory/clocks.ts'
import { valueOf } from '@senim/core/directory/reference/sets.ts'
import { STARTS_OF } from '@senim/core/directory/reference/tables.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { localDate, useNow } from '@senim/kit/time.ts'
import { REFERENCE } from '@senim/text/reference.ts'
import { TABLES } from '@senim/text/tables.ts'
import type { Editing } from './editing.ts'
import { Entry } from './Entry.tsx'
import { Frame } from './Frame.tsx'
import { carriedAmong, freshId } from './lists.ts'
import { hasEnded, Origin } from './Origin.tsx'
import { KindField, Pick, RiskField, SpanField } from './RowFields.tsx'
import { useReasonName } from './queries.ts'
import { SourceFields } from './RuleForm.tsx'
import { ruleWords } from './rule-words.ts'
import { basisWords, deadlineTitle, kindWords, riskWords, spanWords } from './table-words.ts'
import { TermsOutlook } from './TermsOutlook.tsx'

interface Part {
  readonly row: DeadlineRule
  readonly onChange: (row: DeadlineRule) => void
}

function DeadlineForm({ row, onChange, onRemove }: Part & { readonly onRemove: () => void }) {
  const { language } = useLanguage()
  const text = TABLES[language]
  const { basis, riskAtLeast, ...always } = row
  const put = (part: { readonly basis?: DeadlineRule['basis'] | undefined; readonly riskAtLeast?: DeadlineRule['riskAtLeast'] | undefined }): void => {
    const next = { basis, riskAtLeast, ...part }
    onChange({ ...always, ...(next.basis === undefined ? {} : { basis: next.basis }), ...(next.riskAtLeast === undefined ? {} : { riskAtLeast: next.riskAtLeast }) })
  }
  return (
    <>
      <div className="row">
        <KindField value={row.kind} onChange={(kind) => onChange({ ...row, kind })} />
        <RiskField value={riskAtLeast} onChange={(risk) => put({ riskAtLeast: risk })} />
        <Pick label={text.basis} value={basis ?? ''} options={['', ...BASES]} names={{ '': text.anyBasis, ...text.bases }} onChange={(one) => put({ basis: one === '' ? undefined : one })} />
      </div>
      <div className="row">
        <SpanField label={text.within} span={row.span} least={1} onChange={(span) => onChange({ ...row, span })} />
        <Pick label={text.from} value={row.from} options={STARTS_OF[row.step]} names={text.starts} onChange={(from) => onChange({ ...row, from })} />
      </div>
      <SourceFields rule={row} onChange={onChange} />
      <button type="button" onClick={onRemove}>{REFERENCE[language].remove}</button>
    </>
  )
}

/** A row as one reads it: who, how grave, on which law; how long, counted from what; and where that comes from. */
function DeadlineWords({ row, now }: { row: DeadlineRule; now: number }) {
  const { language } = useLanguage()
  const text = TABLES[language]
  const words = ruleWords(language, useReasonName())
  return (
    <>
      <p><b>{kindWords(row, words)}</b></p>
      <p className="quiet">{[riskWords(row, language), ...(row.basis === undefined ? [] : [basisWords(row, language)])].join('; ')}</p>
      <p><b className="num">{spanWords(row.span, language)}</b> {text.starts[row.from]}</p>
      <Origin row={row} now={now} />
    </>
  )
}

/** The row that holds when none above it does: what is added stands before it, or it would never hold. */
const isGeneral = (row: DeadlineRule): boolean => row.kind === '*' && row.basis === undefined && row.riskAtLeast === undefined

function Deadlines({ editing }: { editing: Editing<'deadlines'> }) {
  const { language } = useLanguage()
  const text = TABLES[language]
  const now = useNow(60_000)
  const words = ruleWords(language, useReasonName())
  const [open, setOpen] = useState<string | null>(null)
  const { value, change } = editing
  const add = (step: Step): void => {
    const [from] = STARTS_OF[step]
    const own: DeadlineRule = { id: freshId(step, value.map(({ id }) => id)), since: localDate(now), status: 'default', source: '', kind: 'police', step, from, span: { n: 1, unit: 'hour' } }
    const general = value.findIndex((row) => row.step === step && isGeneral(row))
    change(general < 0 ? [...value, own] : value.toSpliced(general, 0, own))
    setOpen(own.id)
  }
  return (
    <div className="beside">
      <div className="terms">
        <p className="quiet">{text.order} {text.kept}</p>
        {STEPS.map((step) => (
          <section key={step} aria-labelledby={`step-${step}`}>
            <h2 id={`step-${step}`}>{text.steps[step]} <small>{text.sides[OWED_BY[step]]}</small></h2>
            <ol className="entries">
              {value.filter((row) => row.step === step).map((row) => (
                <Entry
                  key={row.id} name={`${deadlineTitle(row, words)}, ${riskWords(row, language)}`} open={open === row.id} onOpen={(next) => setOpen(next ? row.id : null)} mark={hasEnded(row, now) ? 'off' : undefined}
                  onMove={(by) => change(carriedAmong(value, row, by, (one) => one.step === step))}
                  form={open === row.id && <DeadlineForm row={row} onChange={(next) => change(value.map((one) => (one.id === row.id ? next : one)))} onRemove={() => change(value.filter((one) => one.id !== row.id))} />}
                >
                  <DeadlineWords row={row} now={now} />
                </Entry>
              ))}
            </ol>
            <button type="button" className="add" aria-label={text.deadlines.addTo(text.steps[step])} onClick={() => add(step)}>{text.deadlines.add}</button>
          </section>
        ))}
      </div>
      <TermsOutlook today={{ deadlines: valueOf('deadlines', editing.base.content) }} edited={{ deadlines: value }} />
    </div>
  )
}

/** How long each step may take, and what that would mean. */
export function DeadlinesPage() {
  return <Frame set="deadlines">{(editing) => <Deadlines editing={editing} />}</Frame>
}
