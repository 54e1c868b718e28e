import type { Role, Skill } from '@senim/core/directory/staff.ts'
import { MOST_DIALOGUES } from '@senim/core/directory/staff.ts'
import type { Language } from '@senim/core/language.ts'
import type { BodyView } from '@senim/contract/assessment.ts'
import type { CentreRole } from '@senim/text/accounts.ts'

/** What was typed so far about somebody new. */
export interface Newcomer {
  readonly name: string
  readonly login: string
  readonly at: 'centre' | 'body'
  readonly roles: readonly CentreRole[]
  readonly region: string
  readonly body: string
  readonly languages: readonly Language[]
  readonly skills: readonly Skill[]
  readonly capacity: string
}

export const NOBODY: Newcomer = { name: '', login: '', at: 'centre', roles: ['operator'], region: '', body: '', languages: ['kk', 'ru'], skills: [], capacity: '3' }

export type Lack = 'name' | 'login' | 'roles' | 'body' | 'languages' | 'capacity'

/** Whether languages, skills and dialogues at once mean anything for them. */
export function holdsDialogues(draft: Newcomer): boolean {
  return draft.at === 'centre' && draft.roles.some((role) => role !== 'analyst' && role !== 'administrator')
}

/** The first field, from the top of the form, that keeps them from being entered; or null. */
export function lackOf(draft: Newcomer): Lack | null {
  if (draft.name.trim() === '' || draft.name.trim().length > 80) return 'name'
  if (!/^\S{3,40}$/.test(draft.login.trim())) return 'login'
  if (draft.at === 'body' && draft.body === '') return 'body'
  if (draft.at === 'centre' && draft.roles.length === 0) return 'roles'
  if (!holdsDialogues(draft)) return null
  if (draft.languages.length === 0) return 'languages'
  const capacity = Number(draft.capacity)
  return Number.isInteger(capacity) && capacity >= 1 && capacity <= MOST_DIALOGUES ? null : 'capacity'
}

interface Entry {
  readonly login: string
  readonly name: string
  readonly password: string
  readonly roles: readonly Role[]
  readonly languages: readonly Language[]
  readonly skills: readonly Skill[]
  readonly region: string | null
  readonly body: string | null
  readonly capacity: number
}

/** How they are entered. An officer belongs to one body and has no other role; what means nothing for a role stays as it comes. */
export function entryOf(draft: Newcomer, password: string, bodies: readonly BodyView[]): Entry {
  const own = draft.at === 'body' ? bodies.find((one) => one.id === draft.body) : undefined
  const dialogues = holdsDialogues(draft)
  return {
    login: draft.login.trim(), name: draft.name.trim(), password, roles: draft.at === 'body' ? ['officer'] : draft.roles, languages: dialogues ? draft.languages : NOBODY.languages, skills: dialogues ? draft.skills : [],
    region: own?.region ?? null, body: own?.id ?? null, capacity: dialogues ? Number(draft.capacity) : 1,
  }
}
