import type { CaseEvent } from '@senim/core/cases/events.ts'
import { Bodies } from './bodies.ts'
import { Centre } from './centre.ts'
import type { Machine } from './machine.ts'
import type { Counts } from './oracle/findings.ts'
import { Workers } from './workers.ts'
import { END, World } from './world.ts'

const WORKERS = 3

export interface Year {
  readonly counts: Counts
  /** The oracle's first findings in words. */
  readonly examples: readonly string[]
  /** Of the whole journal. */
  readonly hash: string
  /** How often each kind of event happened. */
  readonly seen: Readonly<Partial<Record<CaseEvent['type'], number>>>
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
  world.agenda.runUntil(END)
  world.oracle.finish(END)
  return { counts: world.oracle.findings.counts, examples: world.oracle.findings.examples, hash: world.journal.hash(), seen }
}
