import type { OperatorEvent } from '@senim/core/routing/events.ts'
import type { Operator } from '@senim/core/routing/state.ts'
import { evolveOperator, NO_OPERATOR } from '@senim/core/routing/state.ts'
import type { StreamKind } from '../journal/order.ts'

/** The stream of a person's work has the person's own id; their entry in the directory is another stream. */
export const OPERATOR: StreamKind<Operator, OperatorEvent> = { name: 'operator', initial: NO_OPERATOR, evolve: evolveOperator }
