import type { CaseEvent } from '@senim/core/cases/events.ts'
import type { Case } from '@senim/core/cases/state.ts'
import { evolveCase, NO_CASE } from '@senim/core/cases/state.ts'
import type { StreamKind } from '../journal/order.ts'

export const CASE: StreamKind<Case, CaseEvent> = { name: 'case', initial: NO_CASE, evolve: evolveCase }
