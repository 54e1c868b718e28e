import { useDraft } from '@senim/kit/sending.ts'
import { Connecting } from './connect/Connecting.tsx'
import type { Plan } from './connect/plan.ts'
import { NO_PLAN, rowsOf, whoSees } from './connect/plan.ts'
import { useProposals } from './connect/proposals.ts'
import { useDesk } from './store/context.ts'
import { keptByContact } from './store/kept.ts'
import type { Dialogue } from './store/store.ts'
import { seenAssessment } from './store/store.ts'
import { useText } from './store/text.ts'
import { Triage } from './triage/Triage.tsx'

const plans = keptByContact<Plan>()

function Judging({ dialogue }: { dialogue: Dialogue }) {
  const { language } = useText()
  const { commands } = useDesk()
  const { view } = dialogue
  const known = seenAssessment(dialogue)
  const proposals = useProposals(view)
  const [plan, setPlan] = useDraft(plans, view.contact, NO_PLAN)
  const rows = rowsOf(proposals, plan, language)
  return (
    <Connecting view={view} known={known} proposals={proposals} rows={rows} plan={plan} setPlan={setPlan}>
      <Triage
        known={known}
        proposals={proposals}
        assess={(change) => commands.assess(view.contact, change)}
        place={plan.parts.place}
        setPlace={(place) => setPlan({ ...plan, parts: { ...plan.parts, place } })}
        placeSeenBy={whoSees('place', rows, language).length}
      />
    </Connecting>
  )
}

/** Judging the danger and connecting the bodies, for the dialogue in focus. */
export function Right() {
  const { state, focus } = useDesk()
  const dialogue = focus === null ? undefined : state.dialogues[focus]
  return <div className="right">{dialogue && <Judging key={dialogue.view.contact} dialogue={dialogue} />}</div>
}
