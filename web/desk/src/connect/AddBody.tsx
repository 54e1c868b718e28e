import { useState } from 'react'
import type { Ground, SliceField } from '@senim/core/directory/bodies.ts'
import type { BodyView } from '@senim/contract/assessment.ts'
import { useText } from '../store/text.ts'
import type { Added } from './plan.ts'
import { LEAST_SLICE } from './plan.ts'
import { toggled } from '../triage/Problem.tsx'

const MORE: readonly SliceField[] = ['address', 'school', 'home']

/** One more body of the region, asked by the operator's own words. It sees the least unless more is ticked. */
export function AddBody({ others, grounds, onAdd }: { others: readonly BodyView[]; grounds: readonly Ground[]; onAdd: (added: Added) => void }) {
  const { text, language } = useText()
  const words = text.connect
  const [open, setOpen] = useState(false)
  const [body, setBody] = useState('')
  const [action, setAction] = useState('')
  const [more, setMore] = useState<SliceField[]>([])
  const [chosen, setGround] = useState<Ground | null>(null)
  const ground = chosen !== null && grounds.includes(chosen) ? chosen : (grounds[0] ?? 'consent')
  const found = others.find((one) => one.id === body)
  if (others.length === 0) return null
  if (!open) return <button type="button" className="bare add" onClick={() => setOpen(true)}>+ {words.addBody}</button>
  const add = (): void => {
    if (!found || action.trim() === '') return
    onAdd({ body: found, action: action.trim(), ground, slice: [...LEAST_SLICE, ...more] })
    setOpen(false)
    setBody('')
    setAction('')
    setMore([])
  }
  return (
    <div className="add-form">
      <select value={body} aria-label={words.chooseBody} onChange={(event) => setBody(event.target.value)}>
        <option value="">{words.chooseBody}</option>
        {others.map((one) => <option key={one.id} value={one.id}>{one.name[language]}</option>)}
      </select>
      <input value={action} maxLength={1000} aria-label={words.addFor} placeholder={`${words.addFor}. ${words.actionHint}`} onChange={(event) => setAction(event.target.value)} />
      <div className="chips">
        {MORE.map((field) => <button key={field} type="button" className={more.includes(field) ? 'chip on' : 'chip'} aria-pressed={more.includes(field)} onClick={() => setMore(toggled(more, field))}>{words.slices[field]}</button>)}
      </div>
      <div className="pair">
        <select value={ground} aria-label={words.addGround} onChange={(event) => setGround(grounds.find((one) => one === event.target.value) ?? null)}>
          {grounds.map((one) => <option key={one} value={one}>{words.grounds[one]}</option>)}
        </select>
        <button type="button" disabled={!found || action.trim() === ''} onClick={add}>{words.add}</button>
      </div>
    </div>
  )
}
