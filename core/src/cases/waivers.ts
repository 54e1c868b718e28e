import type { ContentRef, Decision } from '../decider.ts'
import { refuse } from '../decider.ts'
import type { Instant } from '../time.ts'
import { blockerKey, closureBlockers, needsTwo } from './closure.ts'
import type { BlockerKey, CaseEvent } from './events.ts'
import type { Case } from './state.ts'

/** Leave to close without something that is missing; the edge lets only a supervisor ask for it and agree to it. */
export type WaiverCommand =
  | { readonly do: 'waive'; readonly blocker: BlockerKey; readonly content: ContentRef; readonly staff: string; readonly now: Instant }
  | { readonly do: 'secondWaiver'; readonly blocker: BlockerKey; readonly agrees: boolean; readonly staff: string; readonly now: Instant }

export const WAIVER_REFUSALS = ['nothingToWaive', 'cannotBeWaived', 'secondPersonNeeded', 'noWaiverAsked'] as const
export type WaiverRefusal = (typeof WAIVER_REFUSALS)[number]

/** Where the danger is high a second person must agree ({@link needsTwo}). How grave it is can only be judged, never waived. */
export function decideWaiver(command: WaiverCommand, state: Case): Decision<CaseEvent, WaiverRefusal> {
  const { blocker, staff, now } = command
  if (command.do === 'waive') {
    if (blocker === 'riskNotAssessed') return refuse('cannotBeWaived')
    if (!closureBlockers(state, now).some((one) => blockerKey(one) === blocker)) return refuse('nothingToWaive')
    const about = { blocker, content: command.content, by: staff, at: now }
    return [needsTwo(state.assessment.risk) ? { type: 'case.waiverAsked', ...about } : { type: 'case.waived', ...about, second: null }]
  }
  const asked = state.waivers[blocker]
  if (asked === undefined || asked.given) return refuse('noWaiverAsked')
  if (!command.agrees) return [{ type: 'case.waiverDeclined', blocker, by: staff, at: now }]
  return asked.by === staff ? refuse('secondPersonNeeded') : [{ type: 'case.waived', blocker, content: asked.content, by: asked.by, second: staff, at: now }]
}
