import type { Reference, ReferenceEvent } from '@senim/core/directory/reference/decide.ts'
import { AS_SHIPPED, evolveReference } from '@senim/core/directory/reference/decide.ts'
import type { StreamKind } from '../../journal/order.ts'

export const REFERENCE: StreamKind<Reference, ReferenceEvent> = { name: 'reference', initial: AS_SHIPPED, evolve: evolveReference }
