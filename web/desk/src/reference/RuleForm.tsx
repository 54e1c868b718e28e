import { useState } from 'react'
import { BODY_KINDS, GROUNDS, SLICE_FIELDS } from '@senim/core/directory/bodies.ts'
import { ACTORS, RISKS } from '@senim/core/directory/problems.ts'
import { REFERENCE_LIMITS } from '@senim/core/directory/reference/faults.ts'
import type { Condition, ProposalRule } from '@senim/core/directory/rules.ts'
import type { Versioned } from '@senim/core/directory/versioned.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { localDate } from '@senim/kit/time.ts'
import { CASES } from '@senim/text/cases.ts'
import { DESK } from '@senim/text/desk.ts'
import { REFERENCE } from '@senim/text/reference.ts'
import { sourceWords } from '@senim/text/sources.ts'
import { toggled } from '../triage/Problem.tsx'
import { Reasons } from '../triage/Reasons.tsx'
import { useReasonName } from './queries.ts'
import { Trilingual } from './Trilingual.tsx'

interface Part {
  readonly rule: ProposalRule
  readonly onChange: (rule: ProposalRule) => void
}

/** A condition without the parts that ask for nothing. */
function conditionOf(when: { readonly [K in keyof Condition]: Condition[K] | undefined }): Condition {
  // eslint-disable-next-line typescript/no-unsafe-type-assertion -- it is what the filter leaves
  return Object.fromEntries(Object.entries(when).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))) as Condition
}

/** Reasons as chips, and the tree they are picked from. */
export function ReasonChips({ label, chosen, onToggle }: { label: string; chosen: readonly string[]; onToggle: (id: string) => void }) {
  const { language } = useLanguage()
  const reasonName = useReasonName()
  const [picking, setPicking] = useState(false)
  return (
    <fieldset className="chosen">
      <legend>{label}</legend>
      <div className="chips">
        {chosen.map((id) => <button key={id} type="button" className="chip on" aria-label={DESK[language].triage.remove(reasonName(id, language))} onClick={() => onToggle(id)}>{reasonName(id, language)}</button>)}
        <button type="button" className="chip" aria-label={REFERENCE[language].rules.chooseReasons} onClick={() => setPicking(true)}>+</button>
      </div>
      {picking && <Reasons chosen={chosen} onToggle={onToggle} onClose={() => setPicking(false)} />}
    </fieldset>
  )
}

export function ActorChips({ label, chosen, onToggle }: { label: string; chosen: readonly string[]; onToggle: (actor: (typeof ACTORS)[number]) => void }) {
  const { actorNames } = DESK[useLanguage().language].triage
  return (
    <fieldset className="chosen">
      <legend>{label}</legend>
      <div className="chips">{ACTORS.map((actor) => <button key={actor} type="button" className={chosen.includes(actor) ? 'chip on' : 'chip'} aria-pressed={chosen.includes(actor)} onClick={() => onToggle(actor)}>{actorNames[actor]}</button>)}</div>
    </fieldset>
  )
}

/** When the rule holds. */
function WhenFields({ rule, onChange }: Part) {
  const { language } = useLanguage()
  const { rules: text } = REFERENCE[language]
  const { when } = rule
  const change = (part: { readonly [K in keyof Condition]?: Condition[K] | undefined }): void => onChange({ ...rule, when: conditionOf({ ...when, ...part }) })
  return (
    <>
      <div className="row">
        <label className="field">
          <span>{text.who}</span>
          <select value={when.child === undefined ? '' : String(when.child)} onChange={({ target }) => change({ child: target.value === '' ? undefined : target.value === 'true' })}>
            <option value="">{text.anybody}</option>
            <option value="true">{text.child}</option>
            <option value="false">{text.adult}</option>
          </select>
        </label>
        <label className="field">
          <span>{text.risk}</span>
          <select value={when.riskAtLeast ?? ''} onChange={({ target }) => change({ riskAtLeast: RISKS.find((one) => one === target.value) })}>
            <option value="">{text.anyRisk}</option>
            {RISKS.map((risk) => <option key={risk} value={risk}>{text.atLeast[risk]}</option>)}
          </select>
        </label>
      </div>
      <ActorChips label={text.actors} chosen={when.actors ?? []} onToggle={(actor) => change({ actors: toggled(when.actors ?? [], actor) })} />
      <ReasonChips label={text.reasons} chosen={when.reasons ?? []} onToggle={(id) => change({ reasons: toggled(when.reasons ?? [], id) })} />
    </>
  )
}

/** Which body, on which ground, and what it sees. */
function BodyFields({ rule, onChange }: Part) {
  const { language } = useLanguage()
  const { rules: text } = REFERENCE[language]
  const { connect } = DESK[language]
  return (
    <>
      <div className="row">
        <label className="field">
          <span>{text.body}</span>
          <select value={rule.kind} onChange={({ target }) => onChange({ ...rule, kind: BODY_KINDS.find((one) => one === target.value) ?? rule.kind })}>
            {BODY_KINDS.map((kind) => <option key={kind} value={kind}>{CASES[language].kinds[kind]}</option>)}
          </select>
        </label>
        <label className="field">
          <span>{text.ground}</span>
          <select value={rule.ground} onChange={({ target }) => onChange({ ...rule, ground: GROUNDS.find((one) => one === target.value) ?? rule.ground })}>
            {GROUNDS.map((ground) => <option key={ground} value={ground}>{connect.grounds[ground]}</option>)}
          </select>
        </label>
      </div>
      <fieldset className="chosen">
        <legend>{text.sees}</legend>
        <div className="chips">
          {SLICE_FIELDS.map((field) => <label key={field} className="option"><input type="checkbox" checked={rule.slice.includes(field)} disabled={field === 'action'} onChange={() => onChange({ ...rule, slice: SLICE_FIELDS.filter((one) => rule.slice.includes(one) !== (one === field)) })} />{connect.slices[field]}</label>)}
        </div>
      </fieldset>
    </>
  )
}

/** The record without its last day. */
function withoutEnd<T extends Versioned>({ until: _until, ...rest }: T): T {
  // eslint-disable-next-line typescript/no-unsafe-type-assertion -- the last day may be left out of every record
  return rest as unknown as T
}

/** Where a record comes from, and how long it holds. */
export function SourceFields<T extends Versioned>({ rule, onChange }: { readonly rule: T; readonly onChange: (rule: T) => void }) {
  const { language } = useLanguage()
  const { rules: text } = REFERENCE[language]
  const ends = (day: string): void => {
    onChange(day === '' ? withoutEnd(rule) : { ...rule, until: day })
  }
  return (
    <div className="row">
      <label className="field grows">
        <span>{text.source}</span>
        <input value={sourceWords(rule.source, language)} maxLength={REFERENCE_LIMITS.source} aria-invalid={rule.source.trim() === '' || undefined} onChange={({ target }) => onChange({ ...rule, source: target.value })} />
      </label>
      <label className="field">
        <span>{text.status}</span>
        <select value={rule.status} onChange={({ target }) => onChange({ ...rule, status: target.value === 'law' ? 'law' : 'default' })}>
          <option value="law">{text.statuses.law}</option>
          <option value="default">{text.statuses.default}</option>
        </select>
      </label>
      <label className="field">
        <span>{text.until}</span>
        <input type="date" value={rule.until ?? ''} onChange={({ target }) => ends(target.value)} />
        <small>{text.untilHint}</small>
      </label>
    </div>
  )
}

/** Everything a rule says. What it may not say, the server refuses with a sentence. */
export function RuleForm({ rule, now, onChange }: Part & { readonly now: number }) {
  const { language } = useLanguage()
  const { rules: text } = REFERENCE[language]
  const yesterday = localDate(now - 86_400_000)
  return (
    <>
      <WhenFields rule={rule} onChange={onChange} />
      <BodyFields rule={rule} onChange={onChange} />
      <Trilingual label={text.action} texts={rule.action} limit={REFERENCE_LIMITS.action} rows={4} onChange={(action) => onChange({ ...rule, action })} />
      <SourceFields rule={rule} onChange={onChange} />
      {rule.until === undefined
        ? <button type="button" onClick={() => onChange({ ...rule, until: yesterday })}>{text.endNow}</button>
        : <button type="button" onClick={() => onChange(withoutEnd(rule))}>{text.goOn}</button>}
    </>
  )
}
