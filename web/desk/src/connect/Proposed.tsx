import type { AssessmentView, ProposalsView } from '@senim/contract/assessment.ts'
import { setPreferences, usePreferences } from '../store/preferences.ts'
import { useText } from '../store/text.ts'
import { AddBody } from './AddBody.tsx'
import { Bodies } from './Bodies.tsx'
import { Parts } from './Parts.tsx'
import type { Plan, Row } from './plan.ts'
import { groundsThatHold } from './plan.ts'

/** The bodies to be connected, and what each of them will be told. */
export function Proposed({ known, proposals, rows, plan, setPlan }: { known: AssessmentView; proposals: ProposalsView | undefined; rows: readonly Row[]; plan: Plan; setPlan: (plan: Plan) => void }) {
  const { text } = useText()
  const { tasks } = usePreferences()
  const words = text.connect
  const open = rows.filter((row) => !row.sent)
  const taken = new Set(rows.map((row) => row.body.id))
  const toggle = (row: Row): void => {
    if (row.added) setPlan({ ...plan, added: plan.added.filter((one) => one.body.id !== row.body.id) })
    else setPlan({ ...plan, unticked: row.ticked ? [...plan.unticked, row.key] : plan.unticked.filter((key) => key !== row.key) })
  }
  return (
    <section className="bodies" id="bodies" aria-labelledby="bodies-h" data-region tabIndex={-1}>
      <h2 id="bodies-h">{words.title} <small>{words.byRules}</small></h2>
      {known.region === null ? <p className="note">{words.needsRegion}</p> : proposals && rows.length === 0 && <p className="note">{words.nothing}</p>}
      <Bodies rows={open} onToggle={toggle} />
      {open.length > 0 && <button type="button" className="bare tasks" aria-pressed={tasks} onClick={() => setPreferences({ tasks: !tasks })}>{words.tasks}</button>}
      {known.region !== null && <AddBody others={(proposals?.others ?? []).filter((one) => !taken.has(one.id))} grounds={groundsThatHold(known)} onAdd={(added) => setPlan({ ...plan, added: [...plan.added, added] })} />}
      <Parts rows={rows} parts={plan.parts} onChange={(parts) => setPlan({ ...plan, parts })} />
      {rows.some((row) => row.ticked && row.ground === 'consent') && (
        <label className="tick consent" id="consent">
          <input type="checkbox" checked={plan.consent} onChange={(event) => setPlan({ ...plan, consent: event.target.checked })} />
          {words.consent}
        </label>
      )}
    </section>
  )
}
