import type { Risk } from '../directory/problems.ts'
import type { Instant } from '../time.ts'
import { HOUR, MINUTE } from '../time.ts'

/**
 * How far ahead of its arrival a contact stands for its urgency: urgent first, and yet nobody waits for ever. `high` stands ahead of
 * everybody calm who came within a shift, behind somebody whose operator was lost and behind `critical`. Rows are made of it:
 * whoever changes a figure computes `contact.place` again in a migration, or `verify` differs.
 */
const HEAD_START: Readonly<Record<Risk | 'none', number>> = { none: 0, low: 0, medium: 5 * MINUTE, high: 11 * HOUR, critical: 24 * HOUR }
/** Somebody whose operator was lost has waited once already. */
const LOST_HEAD_START = 12 * HOUR
/** How far behind those who look at their page somebody stands who has closed it. */
export const AWAY_BEHIND = 30 * MINUTE

/**
 * A contact's place in the queue as a moment: its arrival, moved ahead by its urgency. It does not change as time
 * passes, so the queue is an index that needs no re-sorting, and every wait ends: whoever arrives later than
 * place + head start can no longer overtake.
 */
export function place(openedAt: Instant, urgency: Risk | null, atHead: boolean): Instant {
  return openedAt - HEAD_START[urgency ?? 'none'] - (atHead ? LOST_HEAD_START : 0)
}

/** Whether the danger is such that it does not matter if the page is open: danger does not leave with the page. */
export function isUrgent(urgency: Risk | null): boolean {
  return urgency === 'high' || urgency === 'critical'
}

/**
 * When somebody's turn comes. Whoever looks at their page goes before whoever has closed it, by a fixed time and no more: so
 * nobody who left waits for ever behind those who come. Somebody in danger does not step back.
 */
export function turn(placeAt: Instant, urgency: Risk | null, here: boolean): Instant {
  return here || isUrgent(urgency) ? placeAt : placeAt + AWAY_BEHIND
}
