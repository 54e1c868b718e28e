import type { ComponentType } from 'react'
import type { Language } from '@senim/core/language.ts'
import { ADMIN } from '@senim/text/admin.ts'
import { AccountsPage } from '../accounts/AccountsPage.tsx'
import { BodiesPage } from '../bodies/BodiesPage.tsx'
import { ADMIN_PATHS } from './paths.ts'

/** One page of the administration: one line here, and its address in `paths.ts`. */
export interface AdminPart {
  readonly path: string
  readonly name: (language: Language) => string
  readonly Page: ComponentType
}

export const PARTS: readonly AdminPart[] = [
  { path: ADMIN_PATHS.accounts, name: (language) => ADMIN[language].parts.accounts, Page: AccountsPage },
  { path: ADMIN_PATHS.bodies, name: (language) => ADMIN[language].parts.bodies, Page: BodiesPage },
]
