import type { CaseEvent } from '@senim/core/cases/events.ts'
import { Bodies } from './bodies.ts'
import { Centre } from './centre.ts'
import type { Machine } from './machine.ts'
import type { Counts } from './oracle/findings.ts'
import { Workers } from './workers.ts'
import { END, World } from './world.ts'

const WORKERS = 3
/** A year is some 30,000 things. A moment that is due and always refused would be tried once a second. */
const MORE_THAN_A_YEAR_HOLDS = 100_000

export interface Year {
  /** False when something went on without end, and the year was broken off. */
  readonly ended: boolean
  readonly counts: Counts
  /** The oracle's first findings in words. */
  readonly examples: readonly string[]
  /** Of the whole journal. */
  readonly hash: string
  /** How often each kind of event happened. */
  readonly seen: Readonly<Partial<Record<CaseEvent['type'], number>>>
  /** How often each refusal was given. */
  readonly refused: Readonly<Record<string, number>>
}

/** One simulated year. The same seed and the same machine give the same journal. */
export function simulateYear(seed: number, machine: Machine): Year {
  const world = new World(seed, machine)
  const seen: Partial<Record<CaseEvent['type'], number>> = {}
  world.watch(({ event }) => {
    seen[event.type] = (seen[event.type] ?? 0) + 1
  })
  const centre = new Centre(world, new Bodies(world))
  const workers = new Workers(world, WORKERS, (notice) => centre.told(notice))
  workers.start()
  const ended = world.agenda.runUntil(END, MORE_THAN_A_YEAR_HOLDS)
  if (!ended) world.oracle.findings.add('lost', 'something is tried again and again and never comes to anything')
  world.oracle.finish(world.agenda.now)
  return { ended, counts: world.oracle.findings.counts, examples: world.oracle.findings.examples, hash: world.journal.hash(), seen, refused: world.journal.refused }
}
