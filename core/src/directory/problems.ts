import type { Texts } from '../language.ts'

/** How grave, in rising order. `null` elsewhere means "not assessed", which is never "low". */
export const RISKS = ['low', 'medium', 'high', 'critical'] as const
export type Risk = (typeof RISKS)[number]

/** -1, 0 or 1, as for sorting; "not assessed" is below everything. */
export function compareRisk(a: Risk | null, b: Risk | null): number {
  return Math.sign((a === null ? -1 : RISKS.indexOf(a)) - (b === null ? -1 : RISKS.indexOf(b)))
}

/** First axis: reasons for contact after Child Helpline International. Several may hold. `violence.bullying` is one. */
export type ReasonId = string
export interface Reason {
  readonly id: ReasonId
  readonly name: Texts
  /** Offered no more; old cases go on showing its name. */
  readonly retired?: true
}
export interface ReasonCategory {
  readonly id: string
  readonly name: Texts
  readonly counselling: boolean
  /** Retired with all that is in it; a reason keeps what it was by itself for when the category is brought back. */
  readonly retired?: true
  readonly reasons: readonly Reason[]
}

/** Whether a reason may be chosen: neither it nor its category is retired. */
export function isOffered(category: ReasonCategory, reason: Reason): boolean {
  return category.retired !== true && reason.retired !== true
}

/** Second axis: GBVIMS core type, exactly one an incident, first match in this order. */
export const INCIDENT_TYPES = ['rape', 'sexualAssault', 'physicalAssault', 'forcedMarriage', 'denialOfResources', 'psychological'] as const
export type IncidentType = (typeof INCIDENT_TYPES)[number]

/** Third axis: the four legal types of domestic violence (Law No. 245-VIII of 30 Dec 2025). */
export const LEGAL_TYPES = ['physical', 'psychological', 'sexual', 'economic'] as const
export type LegalType = (typeof LEGAL_TYPES)[number]

/** Who does the harm, as far as it is known. */
export const ACTORS = ['household', 'partner', 'peer', 'teacher', 'other'] as const
export type Actor = (typeof ACTORS)[number]

/** Contacts that are no request for help: one click, never counted as violence. */
export const NON_REQUESTS = ['silent', 'joke', 'wrongNumber', 'abusive', 'thanks', 'test'] as const
export type NonRequest = (typeof NON_REQUESTS)[number]
