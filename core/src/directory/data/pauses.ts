import type { Versioned } from '../versioned.ts'
import { OWN } from './sources.ts'

type Reason = 'rest' | 'debrief' | 'training' | 'technical'

/** How long a break of each kind usually lasts. Beyond it the break is shown to whoever supervises; nothing happens by itself. */
export interface PauseRule extends Versioned {
  readonly reason: Reason
  readonly minutes: number
}

export const PAUSES: readonly PauseRule[] = [
  { id: 'pause.rest', ...OWN, reason: 'rest', minutes: 15 },
  { id: 'pause.debrief', ...OWN, reason: 'debrief', minutes: 30 },
  { id: 'pause.training', ...OWN, reason: 'training', minutes: 90 },
  { id: 'pause.technical', ...OWN, reason: 'technical', minutes: 15 },
]

/** Minutes after which a break is long; undefined when no rule says so. */
export function longPause(reason: Reason): number | undefined {
  return PAUSES.find((rule) => rule.reason === reason)?.minutes
}
