import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ask } from '@senim/server/postgres/ask.ts'
import { launchPostgres } from '@senim/server/postgres/launch.ts'
import { migrate } from '@senim/server/postgres/migrate.ts'
import type { Fired, Timekeeper } from './deadlines/fired.ts'
import { Library } from './deadlines/library.ts'
import { Ours } from './deadlines/ours.ts'
import { median, percentile, round } from './figures.ts'

const PENDING = 100_000
const DUE = 1000
const ROUNDS = 6
/** The moment of a round comes so long after it is given out. Milliseconds. */
const AHEAD = 4000
/** The library looks so often: rounds begin at all parts of it, so that the figure does not hang on luck. */
const LOOKS = 500
const YARDSTICK = 'yardstick'
const MIGRATIONS = join(import.meta.dirname, '../../server/migrations')

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Milliseconds after its moment, of each. */
function lateness(fired: readonly Fired[]): readonly number[] {
  if (fired.some((one) => one.at < one.due)) throw new Error('something fired early')
  return fired.map((one) => one.at - one.due)
}

const figuresOf = (late: readonly number[]): string => `p50 ${round(median(late), 0)} p99 ${round(percentile(late, 0.99), 0)} max ${round(Math.max(...late), 0)} ms`

async function measure(ours: Timekeeper, library: Timekeeper): Promise<object> {
  const [mine, theirs]: [number[], number[]] = [[], []]
  for (let n = 0; n <= ROUNDS; n += 1) {
    const due = (): number => Date.now() + AHEAD + Math.round((n * LOOKS) / ROUNDS)
    const [own, yardstick] = [lateness(await ours.round(DUE, due())), lateness(await library.round(DUE, due()))]
    say(`${n === 0 ? 'warming up' : `round ${n}`}: Senim late by ${figuresOf(own)} · pg-boss by ${figuresOf(yardstick)}`)
    if (n === 0) continue
    mine.push(...own)
    theirs.push(...yardstick)
  }
  const [p99, library99] = [percentile(mine, 0.99), percentile(theirs, 0.99)]
  return { pending: PENDING, due_at_once: DUE, rounds: ROUNDS, lateness_p99_ms: round(p99, 0), library_p99_ms: round(library99, 0), vs_library: round(p99 / library99) }
}

/**
 * A thousand deadlines at one moment with a hundred thousand pending: the product's worker, up to the commit of each decision, against pg-boss with as many jobs of its own, up to the call of
 * a handler that does nothing. Both run in this process on one PostgreSQL, in databases of their own; rounds take turns.
 */
export async function benchDeadlines(): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'senim-bench-'))
  chmodSync(folder, 0o711)
  const postgres = await launchPostgres(join(folder, 'postgres'))
  try {
    await migrate(postgres.url('senim', 'migrator'), MIGRATIONS)
    await ask(postgres.superUrl('postgres'), `create database ${YARDSTICK}`)
    const ours = await Ours.start(postgres.url('senim', 'app'))
    const library = await Library.start(postgres.superUrl(YARDSTICK))
    try {
      await Promise.all([ours.pend(PENDING), library.pend(PENDING)])
      for (const database of ['senim', YARDSTICK]) await ask(postgres.superUrl(database), 'vacuum analyze')
      return await measure(ours, library)
    } finally {
      await Promise.all([ours.stop(), library.stop()])
    }
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
