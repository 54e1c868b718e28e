import type { Instant } from '../time.ts'

export const BREAK_REASONS = ['rest', 'debrief', 'training', 'technical'] as const
export type BreakReason = (typeof BREAK_REASONS)[number]

/** All that can happen to an operator at work. */
export type OperatorEvent =
  | { readonly type: 'operator.available'; readonly capacity: number; readonly at: Instant }
  | { readonly type: 'operator.onBreak'; readonly reason: BreakReason; readonly at: Instant }
  | { readonly type: 'operator.offline'; readonly why: 'signedOut' | 'lost'; readonly at: Instant }
  | { readonly type: 'operator.offered'; readonly contact: string }
  | { readonly type: 'operator.took'; readonly contact: string; readonly heavy: boolean; readonly at: Instant }
  | { readonly type: 'operator.freed'; readonly contact: string; readonly at: Instant }
