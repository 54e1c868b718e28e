import type { AssessmentView, ProposalsView } from '@senim/contract/assessment.ts'
import { focusIn, useKeys } from '../keys.ts'
import { About } from './About.tsx'
import type { Assess } from './assess.ts'
import { Problem } from './Problem.tsx'
import { Risk } from './Risk.tsx'
import { Safe } from './Safe.tsx'
import { Where } from './Where.tsx'

/** What the staff make of it: each axis apart, each change sent at once. Key it by contact. */
export function Triage({ known, proposals, assess, place, setPlace, placeSeenBy }: {
  known: AssessmentView
  proposals: ProposalsView | undefined
  assess: Assess
  place: string
  setPlace: (place: string) => void
  placeSeenBy: number
}) {
  useKeys({
    'Alt+KeyT': () => focusIn('problem'),
    'Alt+KeyG': () => focusIn('where'),
    'Alt+KeyW': () => focusIn('about'),
    'Alt+KeyS': () => focusIn('safe'),
  })
  return (
    <>
      <Risk risk={known.risk} floor={proposals?.floor ?? null} assess={assess} />
      <Problem known={known} assess={assess} />
      <section className="tri two">
        <Where region={known.region} assess={assess} place={place} setPlace={setPlace} seenBy={placeSeenBy} />
        <About known={known} assess={assess} />
      </section>
      <Safe safe={known.safe} assess={assess} />
    </>
  )
}
