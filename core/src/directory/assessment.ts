import type { ContentRef } from '../decider.ts'
import type { Actor, IncidentType, LegalType, ReasonId, Risk } from './problems.ts'
import type { RegionCode } from './regions.ts'

export const ABOUT = ['self', 'child', 'other'] as const
/** Whom a contact is about: the one who writes, a child, somebody else. Caller ≠ survivor. */
export type About = (typeof ABOUT)[number]
export type Sex = 'f' | 'm'

/** Ways in which the person may be reached. `dialogue` means: only here, nobody may call or write. */
export const SAFE_WAYS = ['dialogue', 'phone'] as const
/** How the person may be reached without putting them in danger. Holds for every way out, bodies included. */
export interface SafeContact {
  readonly ways: readonly (typeof SAFE_WAYS)[number][]
  /** Local minutes after midnight in which nothing may reach the person, may wrap over midnight. */
  readonly quiet: readonly [from: number, to: number] | null
  /** Code word and whatever else must be known: free text, so it lives in a sealed box. */
  readonly note: ContentRef | null
}

/** What the staff make of it. Every axis apart; everything may be unknown; unknown is never "no". */
export interface Assessment {
  readonly risk: Risk | null
  readonly reasons: readonly ReasonId[]
  readonly incident: IncidentType | null
  readonly legal: readonly LegalType[]
  readonly actors: readonly Actor[]
  /** Where the person actually is, chosen by a human, never taken from a phone prefix. */
  readonly region: RegionCode | null
  readonly about: About | null
  /** Whole years. */
  readonly age: number | null
  readonly sex: Sex | null
  readonly safe: SafeContact | null
}

export const NOT_ASSESSED: Assessment = {
  risk: null, reasons: [], incident: null, legal: [], actors: [], region: null, about: null, age: null, sex: null, safe: null,
}

/** Under 18 by the age told, or said to be about a child. */
export function isChild(assessment: Assessment): boolean {
  return assessment.age === null ? assessment.about === 'child' : assessment.age < 18
}
