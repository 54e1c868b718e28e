import type { Language } from '../language.ts'
import type { RegionCode } from './regions.ts'

export const ROLES = ['operator', 'psychologist', 'lawyer', 'supervisor', 'analyst', 'administrator', 'officer'] as const
export type Role = (typeof ROLES)[number]

/** Roles that answer people: they hold dialogues. */
export const ANSWERING_ROLES = ['operator', 'psychologist', 'lawyer', 'supervisor'] as const satisfies readonly Role[]

export const SKILLS = ['children', 'violence', 'suicide', 'law'] as const
export type Skill = (typeof SKILLS)[number]

/** More dialogues at once than this nobody may be given; the desk is measured with as many (`npm run bench -- desk`). */
export const MOST_DIALOGUES = 50

/** Whoever signs in. An officer belongs to exactly one body; the centre's own people to none. */
export interface StaffMember {
  readonly id: string
  readonly roles: readonly Role[]
  readonly languages: readonly Language[]
  readonly skills: readonly Skill[]
  readonly region: RegionCode | null
  readonly body: string | null
  /** An officer who answers for the whole body: keeps its roster, is told of its silence. Left out for everybody else. */
  readonly head?: true
  /** Dialogues at once. */
  readonly capacity: number
  readonly active: boolean
}
