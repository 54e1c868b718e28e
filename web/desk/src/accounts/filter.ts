import type { AccountView } from '@senim/contract/people.ts'
import type { Role } from '@senim/core/directory/staff.ts'
import type { Language } from '@senim/core/language.ts'

/** Whom the list shows; an empty choice is everybody. */
export interface Filter {
  readonly words: string
  readonly role: Role | ''
  readonly region: string
  readonly state: 'active' | 'shut' | ''
}

export const NO_FILTER: Filter = { words: '', role: '', region: '', state: '' }

/** Whoever the filter leaves, by name. */
export function foundAmong(accounts: readonly AccountView[], { words, role, region, state }: Filter, language: Language): readonly AccountView[] {
  const wanted = words.trim().toLocaleLowerCase(language)
  return accounts
    .filter((one) => `${one.name} ${one.login ?? ''}`.toLocaleLowerCase(language).includes(wanted))
    .filter((one) => (role === '' || one.roles.includes(role)) && (region === '' || one.region === region) && (state === '' || one.active === (state === 'active')))
    .toSorted((a, b) => a.name.localeCompare(b.name, language))
}
