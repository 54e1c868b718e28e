import type { Instant } from '../time.ts'
import type { OperatorEvent } from './events.ts'

/**
 * An operator:
 *
 *     offline ◄──► available ◄──► onBreak        offered: at most one open offer
 *        ▲            │              │           holding: the dialogues in hand; how many take a place says away.ts
 *        └── lost ────┴──────────────┘           a break keeps the dialogues in hand and brings no new ones
 *
 * Capacity binds new offers. A hand-over may exceed it, because the taker says yes to it; so may a take-over, which a
 * supervisor may do from off the line or on a break as well: then nothing else comes to them.
 */
export type OperatorStatus = 'offline' | 'available' | 'onBreak'
export type OperatorAction = 'goAvailable' | 'goOnBreak' | 'goOffline' | 'offer' | 'take' | 'takeOver' | 'free'

export const OPERATOR_ACTIONS = {
  offline: ['goAvailable', 'takeOver', 'free'],
  available: ['goAvailable', 'goOnBreak', 'goOffline', 'offer', 'take', 'takeOver', 'free'],
  onBreak: ['goAvailable', 'goOffline', 'takeOver', 'free'],
} as const satisfies Record<OperatorStatus, readonly OperatorAction[]>

export interface Operator {
  readonly status: OperatorStatus
  readonly capacity: number
  readonly offered: string | null
  readonly holding: readonly string[]
  /** Contacts of high urgency taken since coming on line: they count against more of them. */
  readonly heavy: number
  readonly since: Instant
}

export const NO_OPERATOR: Operator = { status: 'offline', capacity: 0, offered: null, holding: [], heavy: 0, since: 0 }

export function operatorAllows(status: OperatorStatus, action: OperatorAction): boolean {
  const actions: readonly OperatorAction[] = OPERATOR_ACTIONS[status]
  return actions.includes(action)
}

/** Folds one event. */
export function evolveOperator(operator: Operator, event: OperatorEvent): Operator {
  switch (event.type) {
    case 'operator.available':
      return { ...operator, status: 'available', capacity: event.capacity, since: event.at, heavy: operator.status === 'offline' ? 0 : operator.heavy }
    case 'operator.onBreak':
      return { ...operator, status: 'onBreak', offered: null, since: event.at }
    case 'operator.offline':
      return { ...operator, status: 'offline', offered: null, since: event.at }
    case 'operator.offered':
      return { ...operator, offered: event.contact }
    case 'operator.took':
      return { ...operator, offered: operator.offered === event.contact ? null : operator.offered, holding: [...operator.holding, event.contact], heavy: operator.heavy + (event.heavy ? 1 : 0) }
    case 'operator.freed':
      return { ...operator, offered: operator.offered === event.contact ? null : operator.offered, holding: operator.holding.filter((id) => id !== event.contact) }
  }
}
