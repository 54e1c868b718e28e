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

const lateness = (fired: readonly Fired[], what: Fired['what']): readonly number[] => fired.filter((one) => one.what === what).map((one) => one.at - one.due)

function tell(name: string, late: readonly number[]): void {
  say(`${name}: ${late.length} fired, late by p50 ${round(median(late), 0)} p99 ${round(percentile(late, 0.99), 0)} max ${round(Math.max(...late), 0)} ms`)
}

async function measure(ours: Timekeeper, library: Timekeeper): Promise<object> {
  const all: Fired[] = []
  for (let n = 0; n <= ROUNDS; n += 1) {
    const due = (): number => Date.now() + AHEAD + Math.round((n * LOOKS) / ROUNDS)
    const fired = [...(await ours.round(DUE, due())), ...(await library.round(DUE, due()))]
    for (const what of ['lapse', 'climb', 'job'] as const) tell(`${n === 0 ? 'warming up' : `round ${n}`}, ${what}`, lateness(fired, what))
    if (fired.some((one) => one.at < one.due)) throw new Error('something fired early')
    if (n > 0) all.push(...fired)
  }
  const p99 = (what: Fired['what']): number => percentile(lateness(all, what), 0.99)
  return { pending: PENDING, due_at_once: DUE, rounds: ROUNDS, lateness_p99_ms: round(p99('lapse'), 0), climb_p99_ms: round(p99('climb'), 0), library_p99_ms: round(p99('job'), 0), vs_library: round(p99('lapse') / p99('job')) }
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
