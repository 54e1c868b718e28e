import type { Risk } from '../directory/problems.ts'
import type { Instant } from '../time.ts'
import { HOUR, MINUTE } from '../time.ts'

/** Why a contact stands behind others of its urgency: the same words came many times, or it came in a flood without work. */
export type Behind = 'copy' | 'load'

/** How far. Always less than the way to the next lower urgency: nobody in danger ever stands behind somebody who is not. */
const SET_BACK: Readonly<Record<Risk | 'none', number>> = { none: 15 * MINUTE, low: 15 * MINUTE, medium: 2 * MINUTE, high: 30 * MINUTE, critical: 12 * HOUR }

/** What is added to the place of such a contact, once and for good, so that its wait ends too. Somebody whose operator was lost is owed their place. */
export function setBack(behind: Behind | undefined, urgency: Risk | null, atHead: boolean): Instant {
  return behind === undefined || atHead ? 0 : SET_BACK[urgency ?? 'none']
}
