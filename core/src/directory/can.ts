import type { Role, StaffMember } from './staff.ts'
import { ANSWERING_ROLES } from './staff.ts'

/**
 * Need to know, in one-liners: deny unless a rule here permits. The server asks before every answer,
 * the screens ask before they show a button.
 */
export type Who = Pick<StaffMember, 'id' | 'roles' | 'body' | 'head'>

export interface ContactFacts {
  readonly operator: string | null
  readonly lead: string | null
  readonly former?: readonly string[]
}

const isConcerned = (who: Who, { operator, lead, former = [] }: ContactFacts): boolean => operator === who.id || lead === who.id || former.includes(who.id)
const has = (who: Who, ...roles: readonly Role[]): boolean => who.roles.some((role) => roles.includes(role))

/** Answers people: takes offers, holds dialogues. */
export const canAnswer = (who: Who): boolean => has(who, ...ANSWERING_ROLES)
/** Decides once for all copies of one text that wait. */
export const canDismiss = (who: Who): boolean => canAnswer(who)
/** Reads a dialogue: whoever is answering it now, from whom it was taken over while it goes on, whoever leads its case, a supervisor. */
export const canReadContact = (who: Who, contact: ContactFacts): boolean => canAnswer(who) && (isConcerned(who, contact) || has(who, 'supervisor'))
/** Reads it by right of supervision alone: that is a look, and it stands in the journal. */
export const looksAtContact = (who: Who, contact: ContactFacts): boolean => has(who, 'supervisor') && !isConcerned(who, contact)
/** Sees queues, colleagues at work and every silence that climbs, looks at any dialogue, takes one over. */
export const canSupervise = (who: Who): boolean => has(who, 'supervisor')
/** Sees who looked at whose dialogue, and when; not the dialogue. */
export const canAudit = (who: Who): boolean => has(who, 'supervisor', 'analyst', 'administrator')
/** Reads and leads a case: its lead, a supervisor. */
export const canActOnCase = (who: Who, one: { readonly lead: string }): boolean => canAnswer(who) && (one.lead === who.id || has(who, 'supervisor'))
/** Takes a referral back. */
export const canWithdraw = (who: Who): boolean => has(who, 'supervisor')
/** Lets a case close without something that is missing, and agrees to it as the second person. */
export const canWaive = (who: Who): boolean => has(who, 'supervisor')
/** Sees the cases of everybody. */
export const canSeeAllCases = (who: Who): boolean => has(who, 'supervisor')
/** Finds the contacts of everybody; whoever may not, finds those they may read. */
export const canFindAll = (who: Who): boolean => has(who, 'supervisor')
/** Speaks for a body. What the officer sees is cut to that body's own referrals. */
export const canSpeakForBody = (who: Who): boolean => has(who, 'officer') && who.body !== null
/** Says who is on duty in the own body: its head. */
export const canKeepRoster = (who: Who): boolean => canSpeakForBody(who) && who.head === true
/** Sees who is on duty in which body now. */
export const canSeeDuty = (who: Who): boolean => canAnswer(who)
export const canSeeCounted = (who: Who): boolean => has(who, 'analyst', 'supervisor', 'administrator')
/** Reads what the reasons for contact are called. */
export const canReadReasons = (who: Who): boolean => canAnswer(who) || canSeeCounted(who)
/** Sees whom the centre could not tell, tries again, or tells them by hand. */
export const canSeeUndelivered = (who: Who): boolean => has(who, 'supervisor', 'administrator')
export const canAdminister = (who: Who): boolean => has(who, 'administrator')
