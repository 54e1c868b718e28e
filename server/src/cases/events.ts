import type { CaseEvent } from '@senim/core/cases/events.ts'
import type { Case } from '@senim/core/cases/state.ts'
import { evolveCase, NO_CASE } from '@senim/core/cases/state.ts'
import { idOf } from '../identity.ts'
import type { StreamKind } from '../journal/order.ts'

export const CASE: StreamKind<Case, CaseEvent> = { name: 'case', initial: NO_CASE, evolve: evolveCase }

/** The id of what is to be told of an event: the n-th of its case. */
export const noticeId = (caseId: string, version: number): string => idOf('notice', caseId, String(version))

/** Who says what became of telling somebody, unless a person does. */
export const OUTBOX = 'outbox'
