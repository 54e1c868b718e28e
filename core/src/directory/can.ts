import type { Role, StaffMember } from './staff.ts'
import { ANSWERING_ROLES } from './staff.ts'

/**
 * Need to know, in one-liners: deny unless a rule here permits. The server asks before every answer,
 * the screens ask before they show a button.
 */
export type Who = Pick<StaffMember, 'id' | 'roles' | 'body'>

const has = (who: Who, ...roles: readonly Role[]): boolean => who.roles.some((role) => roles.includes(role))

/** Answers people: takes offers, holds dialogues. */
export const canAnswer = (who: Who): boolean => has(who, ...ANSWERING_ROLES)
/** Reads a dialogue: whoever is answering it now, whoever leads its case, a supervisor. */
export const canReadContact = (who: Who, contact: { readonly operator: string | null; readonly lead: string | null }): boolean =>
  canAnswer(who) && (contact.operator === who.id || contact.lead === who.id || has(who, 'supervisor'))
/** Reads and leads a case: its lead, a supervisor. */
export const canActOnCase = (who: Who, one: { readonly lead: string }): boolean => canAnswer(who) && (one.lead === who.id || has(who, 'supervisor'))
/** Sees the cases of everybody. */
export const canSeeAllCases = (who: Who): boolean => has(who, 'supervisor')
/** Speaks for a body. What the officer sees is cut to that body's own referrals. */
export const canSpeakForBody = (who: Who): boolean => has(who, 'officer') && who.body !== null
export const canSeeCounted = (who: Who): boolean => has(who, 'analyst', 'supervisor', 'administrator')
export const canAdminister = (who: Who): boolean => has(who, 'administrator')
