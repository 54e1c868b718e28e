import type { Refusal } from '@senim/core/decider.ts'
import { isRefusal } from '@senim/core/decider.ts'
import { RefusedRequest } from './gate.ts'

/** The answer of a command, or the refusal thrown as the answer of the request. */
export function granted<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new RefusedRequest(answer)
  return answer
}
