import type { RetentionRule } from '../rules.ts'
import { OWN } from './sources.ts'

/** How long things are kept. Return words open a dialogue as long as it goes on, and this long after it was closed; a link that lets somebody in stands this long after it was made. */
export const RETENTION: readonly RetentionRule[] = [
  { id: 'keep.returnWords', ...OWN, what: 'returnWords', span: { n: 90, unit: 'day' } },
  { id: 'keep.inviteLink', ...OWN, what: 'inviteLink', span: { n: 7, unit: 'day' } },
]
