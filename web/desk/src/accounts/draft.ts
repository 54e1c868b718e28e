import type { AccountView } from '@senim/contract/people.ts'
import type { Role, Skill } from '@senim/core/directory/staff.ts'
import { MOST_DIALOGUES } from '@senim/core/directory/staff.ts'
import type { Language } from '@senim/core/language.ts'
import type { CentreRole } from '@senim/text/accounts.ts'

/** What was typed so far about somebody. `region` of an officer narrows the list of bodies; empty for the centre's own is the whole country. */
export interface Draft {
  readonly name: string
  readonly at: 'centre' | 'body'
  readonly roles: readonly CentreRole[]
  readonly region: string
  readonly body: string
  readonly head: boolean
  readonly languages: readonly Language[]
  readonly skills: readonly Skill[]
  readonly capacity: string
}

export const NOBODY: Draft = { name: '', at: 'centre', roles: ['operator'], region: '', body: '', head: false, languages: ['kk', 'ru'], skills: [], capacity: '3' }

export type Lack = 'name' | 'roles' | 'body' | 'languages' | 'capacity'

/** Whether languages, skills and dialogues at once mean anything for them. */
export function holdsDialogues(draft: Pick<Draft, 'at' | 'roles'>): boolean {
  return draft.at === 'centre' && draft.roles.some((role) => role !== 'analyst' && role !== 'administrator')
}

/** The first field, from the top of the form, that keeps them from being entered; or null. */
export function lackOf(draft: Draft): Lack | null {
  if (draft.name.trim() === '' || draft.name.trim().length > 80) return 'name'
  if (draft.at === 'body' && draft.body === '') return 'body'
  if (draft.at === 'centre' && draft.roles.length === 0) return 'roles'
  if (!holdsDialogues(draft)) return null
  if (draft.languages.length === 0) return 'languages'
  const capacity = Number(draft.capacity)
  return Number.isInteger(capacity) && capacity >= 1 && capacity <= MOST_DIALOGUES ? null : 'capacity'
}

interface Entry {
  readonly name: string
  readonly roles: readonly Role[]
  readonly languages: readonly Language[]
  readonly skills: readonly Skill[]
  readonly region: string | null
  readonly body: string | null
  readonly head?: true
  readonly capacity: number
}

/** How they are entered. An officer belongs to one body and has no other role; what means nothing for a role stays as it comes. */
export function entryOf(draft: Draft): Entry {
  const officer = draft.at === 'body'
  const dialogues = holdsDialogues(draft)
  return {
    name: draft.name.trim(), roles: officer ? ['officer'] : draft.roles, languages: dialogues ? draft.languages : NOBODY.languages, skills: dialogues ? draft.skills : [],
    region: draft.region === '' ? null : draft.region, body: officer ? draft.body : null, ...(officer && draft.head && { head: true as const }), capacity: dialogues ? Number(draft.capacity) : 1,
  }
}

/** Somebody who is known already, as a form shows them. */
export function draftOf({ name, roles, region, body, head, languages, skills, capacity }: AccountView): Draft {
  return { name, at: body === null ? 'centre' : 'body', roles: roles.filter((role) => role !== 'officer'), region: region ?? '', body: body ?? '', head: head === true, languages, skills, capacity: String(capacity) }
}
