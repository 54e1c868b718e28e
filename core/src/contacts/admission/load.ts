/**
 * How many people turn to the centre for the first time just now. A bucket that each newcomer fills by one and that time
 * empties; nobody's address has a part in it, because a school is one address.
 *
 *     calm ──more than it holds──► busy ──twice that──► flood
 *      ▲                            │ ▲                   │
 *      └──────── drained ───────────┘ └───── drained ─────┘      (it holds no more than four times, so this ends)
 */
export const LOADS = ['calm', 'busy', 'flood'] as const
export type Load = (typeof LOADS)[number]

export interface Bucket {
  /** Newcomers a minute that go by without a trace. */
  readonly drains: number
  /** Newcomers at once that are still calm: a whole school with one teacher, and as many again. */
  readonly holds: number
  /** Where it is full, so that a flood is forgotten soon after its end. */
  readonly full: number
}

/** Newcomers a minute for which nothing is asked of anybody: far above the busiest hour of the national line. */
export const CALM = 120

const bucketOf = (drains: number): Bucket => ({ drains, holds: 3 * drains, full: 12 * drains })

/** One in so many newcomers may say or seem to be in danger before that is a flood. Small, because what is then asked of them is small. */
const URGENT_IN = 24

/** The two that are filled: by everybody, and by those who say or seem to be in danger. */
export function bucketsOf(calm: number): { readonly all: Bucket; readonly urgent: Bucket } {
  return { all: bucketOf(calm), urgent: bucketOf(calm / URGENT_IN) }
}

/** The load at this level of a bucket. */
export function loadOf(level: number, { holds }: Bucket): Load {
  if (level <= holds) return 'calm'
  return level <= 2 * holds ? 'busy' : 'flood'
}
