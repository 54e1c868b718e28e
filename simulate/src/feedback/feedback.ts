import type { Machine } from './machine.ts'
import { SOUND } from './machine.ts'
import type { Counts } from './oracle/findings.ts'
import { NOTHING, sum } from './oracle/findings.ts'
import type { Planted } from './planted.ts'
import { PLANTED } from './planted.ts'
import type { Year } from './year.ts'
import { simulateYear } from './year.ts'

/** Every so many seeds one is run twice. */
const AGAIN_EVERY = 10
/** A planted bug has so many years to show itself: most do in their first. */
const YEARS_TO_FIND = 5

/** What a run of many years comes to: the last line of its output. */
export interface Result extends Counts {
  readonly seeds: number
  /** Seeds that were run twice, and those of them that gave another journal. */
  readonly repeated: number
  readonly unlike: number
  readonly planted_found: number
  readonly planted: number
}

export const isRight = ({ early, lost, double, unescalated, incomplete, astray, unlike, planted_found, planted }: Result): boolean =>
  early + lost + double + unescalated + incomplete + astray + unlike === 0 && planted_found === planted

/** The first year in which the oracle says of a planted bug what it must say; undefined when it never does. */
export function findPlanted({ machine, caughtAs }: Planted): { readonly seed: number; readonly year: Year } | undefined {
  for (let seed = 0; seed < YEARS_TO_FIND; seed += 1) {
    const year = simulateYear(seed, machine)
    if (year.counts[caughtAs] > 0) return { seed, year }
  }
  return undefined
}

/** Runs `seeds` years and all planted bugs. `say` hears what is found while it goes. */
export function simulateFeedback(seeds: number, say: (line: string) => void, machine: Machine = SOUND): Result {
  let counts = NOTHING
  let [repeated, unlike, found] = [0, 0, 0]
  const seen = new Map<string, number>()
  for (let seed = 0; seed < seeds; seed += 1) {
    const year = simulateYear(seed, machine)
    counts = sum(counts, year.counts)
    for (const example of year.examples) say(`seed ${seed} ${example}`)
    for (const [type, n] of Object.entries(year.seen)) seen.set(type, (seen.get(type) ?? 0) + n)
    if (seed % AGAIN_EVERY !== 0) continue
    repeated += 1
    if (simulateYear(seed, machine).hash === year.hash) continue
    unlike += 1
    say(`seed ${seed} gave another journal the second time`)
  }
  say([...seen].toSorted(([, a], [, b]) => b - a).map(([type, n]) => `${type} ${n}`).join(', '))
  for (const planted of PLANTED) {
    const caught = findPlanted(planted)
    if (caught) found += 1
    say(`planted ${planted.name}: ${caught ? `found in seed ${caught.seed}, ${JSON.stringify(caught.year.counts)}` : 'NOT FOUND'}`)
  }
  const { early, lost, double, unescalated, incomplete, astray } = counts
  return { seeds, early, lost, double, unescalated, incomplete, astray, repeated, unlike, planted_found: found, planted: PLANTED.length }
}
