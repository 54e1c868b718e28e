import type { ContentRef, Decision } from '../decider.ts'
import { refuse } from '../decider.ts'
import type { Instant } from '../time.ts'
import { blockerKey, closureBlockers, mayBeWaived, needsSecond } from './closure.ts'
import type { BlockerKey, CaseEvent } from './events.ts'
import type { Case } from './state.ts'

/** Leave to close without something that is missing; the edge lets only a supervisor ask for it and agree to it. */
export type WaiverCommand =
  | { readonly do: 'waive'; readonly blocker: BlockerKey; readonly content: ContentRef; readonly staff: string; readonly now: Instant }
  | { readonly do: 'secondWaiver'; readonly blocker: BlockerKey; readonly agrees: boolean; readonly staff: string; readonly now: Instant }

export const WAIVER_REFUSALS = ['nothingToWaive', 'cannotBeWaived', 'secondPersonNeeded', 'noWaiverAsked'] as const
export type WaiverRefusal = (typeof WAIVER_REFUSALS)[number]

/** The only place where a waiver is asked for, agreed to or declined. */
export function decideWaiver(command: WaiverCommand, state: Case): Decision<CaseEvent, WaiverRefusal> {
  const { blocker, staff, now } = command
  if (command.do === 'waive') {
    const missing = closureBlockers(state, now).find((one) => blockerKey(one) === blocker)
    if (missing === undefined) return refuse('nothingToWaive')
    if (!mayBeWaived(missing.code)) return refuse('cannotBeWaived')
    const about = { blocker, content: command.content, by: staff, at: now }
    return [needsSecond(state) ? { type: 'case.waiverAsked', ...about } : { type: 'case.waived', ...about, second: null }]
  }
  const asked = state.waivers[blocker]
  if (asked === undefined || asked.given) return refuse('noWaiverAsked')
  if (!command.agrees) return [{ type: 'case.waiverDeclined', blocker, by: staff, at: now }]
  return asked.by === staff ? refuse('secondPersonNeeded') : [{ type: 'case.waived', blocker, content: asked.content, by: asked.by, second: staff, at: now }]
}
