import type { OperatorNow } from '@senim/contract/shift.ts'
import { longPause } from '@senim/core/directory/data/pauses.ts'
import { MINUTE } from '@senim/core/time.ts'

/** Minutes that a break like this usually takes at most, when this one has taken longer; else null. */
export function overPause({ status, reason, since }: Pick<OperatorNow, 'status' | 'reason' | 'since'>, now: number): number | null {
  const longest = status === 'onBreak' && reason !== null ? longPause(reason) : undefined
  return longest !== undefined && now - since > longest * MINUTE ? longest : null
}
