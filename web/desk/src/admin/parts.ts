import type { ComponentType } from 'react'
import type { Language } from '@senim/core/language.ts'
import { ADMIN } from '@senim/text/admin.ts'
import { REFERENCE } from '@senim/text/reference.ts'
import { AccountsPage } from '../accounts/AccountsPage.tsx'
import { BodiesPage } from '../bodies/BodiesPage.tsx'
import { CalendarPage } from '../reference/CalendarPage.tsx'
import { CannedPage } from '../reference/CannedPage.tsx'
import { DangerPage } from '../reference/DangerPage.tsx'
import { DeadlinesPage } from '../reference/DeadlinesPage.tsx'
import { LaddersPage } from '../reference/LaddersPage.tsx'
import { OpeningPage } from '../reference/OpeningPage.tsx'
import { ReasonsPage } from '../reference/ReasonsPage.tsx'
import { RulesPage } from '../reference/RulesPage.tsx'
import { DoorsPage } from '../doors/DoorsPage.tsx'
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
  { path: ADMIN_PATHS.doors, name: (language) => ADMIN[language].parts.doors, Page: DoorsPage },
  { path: ADMIN_PATHS.canned, name: (language) => REFERENCE[language].parts.canned.nav, Page: CannedPage },
  { path: ADMIN_PATHS.proposals, name: (language) => REFERENCE[language].parts.proposals.nav, Page: RulesPage },
  { path: ADMIN_PATHS.reasons, name: (language) => REFERENCE[language].parts.reasons.nav, Page: ReasonsPage },
  { path: ADMIN_PATHS.danger, name: (language) => REFERENCE[language].parts.danger.nav, Page: DangerPage },
  { path: ADMIN_PATHS.opening, name: (language) => REFERENCE[language].parts.opening.nav, Page: OpeningPage },
  { path: ADMIN_PATHS.deadlines, name: (language) => REFERENCE[language].parts.deadlines.nav, Page: DeadlinesPage },
  { path: ADMIN_PATHS.ladders, name: (language) => REFERENCE[language].parts.ladders.nav, Page: LaddersPage },
  { path: ADMIN_PATHS.calendar, name: (language) => REFERENCE[language].parts.calendar.nav, Page: CalendarPage },
]
