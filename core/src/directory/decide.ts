import type { Decision } from '../decider.ts'
import { refuse } from '../decider.ts'
import type { Body } from './bodies.ts'
import type { StaffMember } from './staff.ts'

/** Who works here and which bodies there are: each entry is a stream, so that it is known who changed what. */
export type DirectoryEvent =
  | { readonly type: 'body.entered'; readonly body: Body }
  | { readonly type: 'staff.entered'; readonly member: StaffMember }

export interface Entry<T> {
  readonly value: T | null
}

export const NO_ENTRY: Entry<never> = { value: null }
export type DirectoryRefusal = 'officerNeedsBody' | 'languageNeeded'

/** Enters a body, or corrects what is known of it. */
export function decideBody(body: Body): Decision<DirectoryEvent, DirectoryRefusal> {
  return [{ type: 'body.entered', body }]
}

/** Enters a member of staff, or corrects what is known of them. An officer speaks for exactly one body. */
export function decideStaff(member: StaffMember): Decision<DirectoryEvent, DirectoryRefusal> {
  if (member.roles.includes('officer') !== (member.body !== null)) return refuse('officerNeedsBody')
  return member.languages.length === 0 ? refuse('languageNeeded') : [{ type: 'staff.entered', member }]
}

export function evolveBody(state: Entry<Body>, event: DirectoryEvent): Entry<Body> {
  return event.type === 'body.entered' ? { value: event.body } : state
}

export function evolveStaff(state: Entry<StaffMember>, event: DirectoryEvent): Entry<StaffMember> {
  return event.type === 'staff.entered' ? { value: event.member } : state
}
