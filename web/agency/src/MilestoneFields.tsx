import type { Milestone } from '@senim/core/directory/clocks.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { PORTAL } from '@senim/text/portal.ts'
import type { OutcomeDraft } from './outcome.ts'

/** A day that a law counts from, told with an interim report: which of them, and when it was. */
export function MilestoneFields({ id, mayTell, told, today, bad, onChange }: { id: string; mayTell: readonly Milestone[]; told: OutcomeDraft['milestone']; today: string; bad: object; onChange: (next: OutcomeDraft['milestone']) => void }) {
  const { milestone } = PORTAL[useLanguage().language]
  return (
    <>
      <fieldset aria-describedby={`${id}-day-hint`}>
        <legend>{milestone.legend}</legend>
        <p className="hint" id={`${id}-day-hint`}>{milestone.hint}</p>
        <div className="opts">
          <label><input type="radio" name={`${id}-day`} checked={told === null} onChange={() => onChange(null)} />{milestone.none}</label>
          {mayTell.map((what) => (
            <label key={what}><input type="radio" name={`${id}-day`} checked={told?.what === what} onChange={() => onChange({ what, on: told?.on ?? today })} />{milestone.days[what]}</label>
          ))}
        </div>
      </fieldset>
      {told !== null && (
        <>
          <label className="l" htmlFor={`${id}-milestone`}>{milestone.on}</label>
          <input id={`${id}-milestone`} type="date" max={today} value={told.on} onChange={(event) => onChange({ ...told, on: event.target.value })} {...bad} />
        </>
      )}
    </>
  )
}
