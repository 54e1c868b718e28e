import type { ContentRef, Decision } from '../decider.ts'
import { isRefusal, refuse } from '../decider.ts'
import type { Instant } from '../time.ts'
import type { AddressRefusal, Addresses } from './addresses.ts'
import { faultIn } from './addresses.ts'
import type { Body } from './bodies.ts'
import type { BodyKey, BodyKeyEvent, BodyKeyRefusal } from './body-keys.ts'
import { evolveBodyKeys } from './body-keys.ts'
import type { InviteEvent, InviteRefusal, StaffEntry } from './invites.ts'
import { evolveInvites, openInvite } from './invites.ts'
import type { StaffMember } from './staff.ts'

export type BodyEvent =
  | { readonly type: 'body.entered'; readonly body: Body }
  | { readonly type: 'body.retired'; readonly by: string; readonly at: Instant }
  | { readonly type: 'body.resumed'; readonly by: string; readonly at: Instant }
  /** How it is reached outside of its portal. The box holds all of its addresses. */
  | { readonly type: 'body.addressed'; readonly content: ContentRef; readonly by: string; readonly at: Instant }
  | BodyKeyEvent

/** `name` points at the box of what they are called from then on; it is left out where that stays as it is. */
export type StaffEvent = { readonly type: 'staff.entered'; readonly member: StaffMember; readonly name?: ContentRef } | InviteEvent

/** Who works here and which bodies there are: each entry is a stream, so that it is known who changed what. */
export type DirectoryEvent = BodyEvent | StaffEvent

export interface Entry<T> {
  readonly value: T | null
}

export const NO_ENTRY: Entry<never> = { value: null }
/** `addresses`: the box that holds them; `keys`: those of its own systems, revoked ones too, the newest last. Each is left out while there are none. */
export type BodyEntry = Entry<Body> & { readonly addresses?: ContentRef; readonly keys?: readonly BodyKey[] }
export type DirectoryRefusal = 'changedMeanwhile' | 'officerNeedsBody' | 'officerAlone' | 'languageNeeded' | 'staffUnknown' | 'lastAdministrator' | 'ownRoles' | 'bodyUnknown' | 'bodyRetired' | 'bodyThere' | 'nameErased' | 'superiorCircle' | InviteRefusal | AddressRefusal | BodyKeyRefusal

/** Enters a body, or corrects what is known of it. */
export function decideBody(body: Body): Decision<BodyEvent, DirectoryRefusal> {
  return [{ type: 'body.entered', body }]
}

/** A correction says the whole value, so it names the version of the stream that was read before: the later of two would undo the first. */
export interface Versions {
  /** The version as it was read; 0 for what is new. */
  readonly expected: number
  readonly version: number
}

/** What is said of a body: its kind, region, name and superior, and whether it is sent anything new. */
export interface BodyCorrection extends Versions {
  readonly body: Omit<Body, 'retired'>
  readonly retired: boolean
  readonly by: string
  readonly now: Instant
}

const sameBody = (a: Omit<Body, 'retired'>, b: Body): boolean => a.superior === b.superior && a.kind === b.kind && a.region === b.region && a.name.kk === b.name.kk && a.name.ru === b.name.ru && a.name.en === b.name.en

/** What a correction of a body is decided by besides the body. */
export interface BodyFacts {
  /** Whether there is another working body of the same kind, region and name. */
  readonly twin: boolean
  /** Ids of the body that is named as superior and of all above that one; empty when there is no such body. */
  readonly above: readonly string[]
}

/** A body:  (none) ──enter──► works ◄──resume / retire──► retired. */
export function correctBody({ body, retired, by, now, expected, version }: BodyCorrection, known: Body | null, { twin, above }: BodyFacts): Decision<BodyEvent, DirectoryRefusal> {
  if (expected !== version) return refuse('changedMeanwhile', { n: version })
  if (above.includes(body.id)) return refuse('superiorCircle')
  if (body.superior !== undefined && !above.includes(body.superior)) return refuse('bodyUnknown')
  if (twin && !retired) return refuse('bodyThere')
  const entered: readonly BodyEvent[] = known !== null && sameBody(body, known) ? [] : [{ type: 'body.entered', body }]
  if ((known?.retired !== undefined) === retired) return entered
  return [...entered, { type: retired ? 'body.retired' : 'body.resumed', by, at: now }]
}

/** What is said of a body's addresses. The box was sealed before; `addresses` is what lies in it. `loopback`: a system on this machine may be named. */
export interface AddressCorrection extends Versions {
  readonly addresses: Addresses
  readonly content: ContentRef
  readonly loopback: boolean
  readonly by: string
  readonly now: Instant
}

/** Says how a body is reached. */
export function correctAddresses({ addresses, content, loopback, by, now, expected, version }: AddressCorrection, known: Body | null): Decision<BodyEvent, DirectoryRefusal> {
  if (known === null) return refuse('bodyUnknown')
  if (expected !== version) return refuse('changedMeanwhile', { n: version })
  return faultIn(addresses, loopback) ?? [{ type: 'body.addressed', content, by, at: now }]
}

/** Enters a member of staff. An officer speaks for exactly one body and does nothing else: what they may see is cut to it. */
export function decideStaff(member: StaffMember, name: ContentRef | null = null): Decision<StaffEvent, DirectoryRefusal> {
  if (member.roles.includes('officer') !== (member.body !== null)) return refuse('officerNeedsBody')
  if (member.body !== null && member.roles.length > 1) return refuse('officerAlone')
  if (member.head === true && member.body === null) return refuse('officerNeedsBody')
  return member.languages.length === 0 ? refuse('languageNeeded') : [{ type: 'staff.entered', member, ...(name && { name }) }]
}

/** What a correction is decided by besides the member. */
export interface StaffFacts extends Versions {
  readonly by: string
  readonly now: Instant
  /** Administrators besides this one who can sign in now. */
  readonly otherAdministrators: number
  /** The body an officer is to speak for; null when there is none under that id. */
  readonly body: Body | null
  /** The sealed name that is said anew; null when they are called as before. */
  readonly name: ContentRef | null
}

const administers = (member: StaffMember): boolean => member.active && member.roles.includes('administrator')
const sameList = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((one) => b.includes(one))
const sameRights = (a: StaffMember, b: StaffMember): boolean => a.active === b.active && a.body === b.body && a.head === b.head && sameList(a.roles, b.roles)
const sameMember = (a: StaffMember, b: StaffMember): boolean => sameRights(a, b) && a.region === b.region && a.capacity === b.capacity && sameList(a.languages, b.languages) && sameList(a.skills, b.skills)

/**
 * Corrects what is known of somebody. The centre is never left without an administrator, and nobody gives rights to themselves:
 * an administrator who could would read what no administrator may.
 */
export function correctStaff(member: StaffMember, entry: StaffEntry, facts: StaffFacts): Decision<StaffEvent, DirectoryRefusal> {
  const known = entry.value
  if (known === null) return refuse('staffUnknown')
  if (facts.expected !== facts.version) return refuse('changedMeanwhile', { n: facts.version })
  const entered = decideStaff(member, facts.name)
  if (isRefusal(entered)) return entered
  if (administers(known) && !administers(member) && facts.otherAdministrators === 0) return refuse('lastAdministrator')
  if (facts.by === member.id && !sameRights(member, known)) return refuse('ownRoles')
  if (member.body !== null && member.body !== known.body) {
    if (facts.body === null) return refuse('bodyUnknown')
    if (facts.body.retired !== undefined) return refuse('bodyRetired')
  }
  if (facts.name === null && sameMember(member, known)) return []
  const open = member.active ? undefined : openInvite(entry.invites ?? [], facts.now)
  return open ? [...entered, { type: 'staff.inviteRevoked', member: member.id, invite: open.id, by: facts.by, at: facts.now }] : entered
}

export function evolveBody(state: BodyEntry, event: DirectoryEvent): BodyEntry {
  const { value } = state
  if (event.type === 'body.entered') return { ...state, value: value?.retired === undefined ? event.body : { ...event.body, retired: value.retired } }
  if (value === null) return state
  if (event.type === 'body.addressed') return { ...state, addresses: event.content }
  if (event.type === 'body.keyMade' || event.type === 'body.keyRevoked') return { ...state, keys: evolveBodyKeys(state.keys ?? [], event) }
  if (event.type === 'body.retired') return { ...state, value: { ...value, retired: event.at } }
  if (event.type !== 'body.resumed') return state
  const { retired: _retired, ...body } = value
  return { ...state, value: body }
}

export function evolveStaff(state: StaffEntry, event: DirectoryEvent): StaffEntry {
  if (event.type === 'staff.entered') return { ...state, value: event.member, ...(event.name && { name: event.name }) }
  if (event.type === 'staff.invited' || event.type === 'staff.inviteRevoked' || event.type === 'staff.joined') return { ...state, invites: evolveInvites(state.invites ?? [], event) }
  return state
}
