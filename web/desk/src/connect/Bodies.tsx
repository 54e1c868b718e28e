import { useId } from 'react'
import { DUTY } from '@senim/text/duty.ts'
import { moment, useNow } from '@senim/kit/time.ts'
import { Icon } from '@senim/kit/icons.tsx'
import { usePreferences } from '../store/preferences.ts'
import { useText } from '../store/text.ts'
import type { Row } from './plan.ts'

function BodyRow({ row, onToggle }: { row: Row; onToggle: () => void }) {
  const { text, language } = useText()
  const now = useNow(30_000)
  const id = useId()
  const words = text.connect
  const due = row.due === null ? words.noDue : words.due[row.due.step === 'accept' ? 'accept' : 'other'](moment(row.due.at, language, now))
  // What it is asked to do it always sees.
  const seen = row.slice.filter((field) => field !== 'action').map((field) => words.slices[field])
  return (
    <li>
      {row.sent ? <Icon name="done" /> : <input type="checkbox" id={id} checked={row.ticked} aria-describedby={`${id}-d`} onChange={onToggle} />}
      {row.sent ? <b>{row.body.name[language]}</b> : <label htmlFor={id}>{row.body.name[language]}</label>}
      <span className="due num">{row.sent ? words.sent : due}</span>
      <small id={`${id}-d`}>
        {row.unmanned && !row.sent && <span className="unmanned">{DUTY[language].unmanned}</span>}
        <span className="task">{row.action}</span>
        <span className="qq">{seen.length > 0 && `${words.sees}: ${seen.join(', ')}. `}{words.grounds[row.ground]}</span>
      </small>
    </li>
  )
}

/** Each body with when it must answer, what it will see and on which ground; its task where the operator wants to see it. */
export function Bodies({ rows, onToggle }: { rows: readonly Row[]; onToggle: (row: Row) => void }) {
  const { tasks } = usePreferences()
  return (
    <ul className={tasks ? '' : 'brief'}>
      {rows.map((row) => <BodyRow key={row.key} row={row} onToggle={() => onToggle(row)} />)}
    </ul>
  )
}
