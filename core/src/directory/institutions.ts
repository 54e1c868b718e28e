import type { Decision } from '../decider.ts'
import type { Refusal } from '../decider.ts'
import { refuse } from '../decider.ts'
import type { Language } from '../language.ts'
import type { Instant } from '../time.ts'
import type { RegionCode } from './regions.ts'

/** Where the posters hang. */
export const INSTITUTION_KINDS = ['school', 'college'] as const
export type InstitutionKind = (typeof INSTITUTION_KINDS)[number]

/** A school or a college. `code` is its own in the register it came from. */
export interface Institution {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: InstitutionKind
  /** Null while nobody knows it: no door is made for it then. */
  readonly region: RegionCode | null
  readonly district: string | null
  readonly pupils: number | null
}

export interface DoorPlan {
  readonly id: string
  readonly institution: string
  /** Number of the action the posters belong to, such as a school year: 0 to {@link LAST_CAMPAIGN}. */
  readonly campaign: number
  /** Language the page opens in. */
  readonly language: Language
}

/** A way in that a QR code names:  (none) ──make──► open ──revoke──► revoked.  A revoked one stays revoked: its posters may still hang somewhere. */
export interface Door extends DoorPlan {
  readonly made: { readonly by: string; readonly at: Instant }
  readonly revoked: { readonly by: string; readonly at: Instant } | null
}

/** A campaign takes two bytes of a code. */
export const LAST_CAMPAIGN = 65_535

/** How a contact came in when it was by a code: which door, or a code that was nobody's or is not valid any more. Ids and a kind, no name. */
export type Entry = { readonly door: string; readonly institution: string; readonly kind: InstitutionKind } | 'unsigned'

export type InstitutionEvent = { readonly type: 'institution.entered'; readonly institution: Institution }
export type DoorEvent =
  | { readonly type: 'door.made'; readonly door: DoorPlan; readonly by: string; readonly at: Instant }
  | { readonly type: 'door.revoked'; readonly by: string; readonly at: Instant }

export type DoorCommand =
  | { readonly do: 'make'; readonly door: DoorPlan; readonly institution: Institution | null; readonly by: string; readonly now: Instant }
  | { readonly do: 'revoke'; readonly by: string; readonly now: Instant }

export type DoorRefusal = 'institutionUnknown' | 'regionNeeded' | 'doorThere' | 'doorUnknown' | 'doorRevoked' | 'tooManyPosters'

const FIELDS = ['code', 'name', 'kind', 'region', 'district', 'pupils'] as const satisfies readonly (keyof Institution)[]

/** Enters an institution, or corrects what is known of it. Entering the same again changes nothing, so a whole list may be imported twice. */
export function decideInstitution(institution: Institution, known: Institution | null): Decision<InstitutionEvent> {
  if (known !== null && FIELDS.every((field) => known[field] === institution[field])) return []
  return [{ type: 'institution.entered', institution }]
}

/** Makes and revokes doors. A door without a region would tell nobody where the person is. */
export function decideDoor(command: DoorCommand, door: Door | null): Decision<DoorEvent, DoorRefusal> {
  if (command.do === 'revoke') {
    if (door === null) return refuse('doorUnknown')
    return door.revoked === null ? [{ type: 'door.revoked', by: command.by, at: command.now }] : refuse('doorRevoked')
  }
  if (command.institution === null) return refuse('institutionUnknown')
  if (command.institution.region === null) return refuse('regionNeeded')
  if (door !== null) return refuse(door.revoked === null ? 'doorThere' : 'doorRevoked')
  return [{ type: 'door.made', door: command.door, by: command.by, at: command.now }]
}

/** Why no poster is printed of a door; null when one may be. A paper hangs for years, so it must lead somewhere on the day it is printed. */
export function barToPoster(door: Pick<Door, 'revoked'>, institution: Pick<Institution, 'region'>): Refusal<DoorRefusal> | null {
  if (door.revoked !== null) return refuse('doorRevoked')
  return institution.region === null ? refuse('regionNeeded') : null
}

export function evolveDoor(door: Door | null, event: DoorEvent): Door | null {
  if (event.type === 'door.made') return { ...event.door, made: { by: event.by, at: event.at }, revoked: null }
  return door && { ...door, revoked: { by: event.by, at: event.at } }
}
