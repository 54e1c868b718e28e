import type { Instant } from '@senim/core/time.ts'

/** Where the time comes from. Only `main` and tests choose. */
export type Clock = () => Instant

export const systemClock: Clock = () => Date.now()
