import { useId } from 'react'
import { useText } from '../store/text.ts'
import type { Plan, Row } from './plan.ts'
import { whoSees } from './plan.ts'

const FIELDS = ['address', 'school', 'home'] as const

function Part({ field, value, seenBy, onChange }: { field: (typeof FIELDS)[number]; value: string; seenBy: readonly string[]; onChange: (value: string) => void }) {
  const { text } = useText()
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{text.connect[field]}</label>
      {field === 'address' ? (
        <input id={id} value={value} maxLength={300} aria-describedby={`${id}-d`} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <textarea id={id} value={value} maxLength={2000} rows={2} aria-describedby={`${id}-d`} onChange={(event) => onChange(event.target.value)} />
      )}
      <small id={`${id}-d`}>{seenBy.length > 0 ? text.connect.whoSees(seenBy.join(', ')) : text.connect.nobodySees}</small>
    </div>
  )
}

/** What is told, part by part; under each stands who will read it. A part that nobody would read is not asked for. */
export function Parts({ rows, parts, onChange }: { rows: readonly Row[]; parts: Plan['parts']; onChange: (parts: Plan['parts']) => void }) {
  const { text, language } = useText()
  const shown = FIELDS.map((field) => ({ field, seenBy: whoSees(field, rows, language) })).filter(({ field, seenBy }) => seenBy.length > 0 || parts[field] !== '')
  if (shown.length === 0) return null
  return (
    <fieldset className="parts">
      <legend>{text.connect.parts}</legend>
      {shown.map(({ field, seenBy }) => <Part key={field} field={field} value={parts[field]} seenBy={seenBy} onChange={(value) => onChange({ ...parts, [field]: value })} />)}
    </fieldset>
  )
}
