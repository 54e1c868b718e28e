import { BODY_KINDS } from '@senim/core/directory/bodies.ts'
import type { BodyKind } from '@senim/core/directory/bodies.ts'
import type { Risk } from '@senim/core/directory/problems.ts'
import { RISKS } from '@senim/core/directory/problems.ts'
import type { Span } from '@senim/core/time.ts'
import { UNITS } from '@senim/core/time.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { CASES } from '@senim/text/cases.ts'
import { REFERENCE } from '@senim/text/reference.ts'
import { TABLES } from '@senim/text/tables.ts'

/** One of a few, as a field with its name. */
export function Pick<T extends string>({ label, value, options, names, onChange }: { label: string; value: T; options: readonly T[]; names: Readonly<Record<T, string>>; onChange: (value: T) => void }) {
  return (
    <label className="field">
      <span>{label}</span>
      <select value={value} onChange={({ target }) => onChange(options.find((one) => one === target.value) ?? value)}>
        {options.map((one) => <option key={one} value={one}>{names[one]}</option>)}
      </select>
    </label>
  )
}

/** Which kind of body, or all of them. */
export function KindField({ value, onChange }: { value: BodyKind | '*'; onChange: (kind: BodyKind | '*') => void }) {
  const { language } = useLanguage()
  const text = TABLES[language]
  return <Pick label={text.kind} value={value} options={['*', ...BODY_KINDS]} names={{ '*': text.allKinds, ...CASES[language].kinds }} onChange={onChange} />
}

/** From which danger on, or at any. */
export function RiskField({ value, onChange }: { value: Risk | undefined; onChange: (risk: Risk | undefined) => void }) {
  const { language } = useLanguage()
  const text = TABLES[language]
  return <Pick label={text.risk} value={value ?? ''} options={['', ...RISKS]} names={{ '': text.anyRisk, ...REFERENCE[language].rules.atLeast }} onChange={(risk) => onChange(risk === '' ? undefined : risk)} />
}

/** A length of time: a whole number, and of what. `least` is the smallest there may be. */
export function SpanField({ label, span, least, onChange }: { label: string; span: Span; least: 0 | 1; onChange: (span: Span) => void }) {
  const text = TABLES[useLanguage().language]
  return (
    <fieldset className="span">
      <legend>{label}</legend>
      <input className="num" inputMode="numeric" maxLength={5} aria-label={text.amount} value={span.n} aria-invalid={span.n < least || undefined} onChange={({ target }) => onChange({ ...span, n: Number(target.value.replaceAll(/\D/gu, '')) })} />
      <select aria-label={text.unit} value={span.unit} onChange={({ target }) => onChange({ ...span, unit: UNITS.find((one) => one === target.value) ?? span.unit })}>
        {UNITS.map((unit) => <option key={unit} value={unit}>{text.units[unit]}</option>)}
      </select>
    </fieldset>
  )
}
