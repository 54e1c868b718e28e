import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { launchPostgres } from '@senim/server/postgres/launch.ts'
import { migrate } from '@senim/server/postgres/migrate.ts'
import { Client } from 'pg'
import { median, percentile, round } from './figures.ts'
import type { Dialogue } from './load.ts'
import { dialoguesOf, flood, operators, pace, waitingCitizens } from './load.ts'
import { prepare, ROWS, runPgbench, sampleOf } from './pgbench.ts'
import type { Citizen } from './people.ts'
import type { Server } from './server.ts'
import { startServer } from './server.ts'

const CLIENTS = 256
const ROUNDS = 5
const SECONDS = 6
const RATE = 1000
const IDLE = 10_000
const YARDSTICK = 'yardstick'
const MIGRATIONS = join(import.meta.dirname, '../../server/migrations')

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

async function ask(url: string, question: string): Promise<string> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<Record<string, string>>(question)
  await client.end()
  return Object.values(rows[0] ?? {})[0] ?? ''
}

/** Processor time of the server for each message of a flood. */
async function cpuOf(server: Server, citizens: readonly Citizen[]): Promise<{ perSecond: number; cpu: number }> {
  const before = server.cpu()
  const { messages, perSecond } = await flood(citizens, SECONDS)
  return { perSecond, cpu: (server.cpu() - before) / messages }
}

/** What an open page of somebody who waits costs in the server's memory. */
async function idleSockets(server: Server): Promise<number> {
  await sleep(3000)
  const before = await server.residentAfterCollection()
  const citizens = await waitingCitizens(server, IDLE)
  await sleep(5000)
  const grown = (await server.residentAfterCollection()) - before
  for (const citizen of citizens) citizen.close()
  return grown / IDLE / 1024
}

interface Speed {
  readonly yardstick: number
  readonly ours: number
  /** Milliseconds of the server's processor time a message, with the other side reading along and without. */
  readonly withPush: number
  readonly withoutPush: number
}

async function speedRound(server: Server, dialogues: readonly Dialogue[], silent: readonly Citizen[], yardstick: string): Promise<Speed> {
  const sample = await sampleOf(yardstick.replace(YARDSTICK, 'senim'))
  await prepare(yardstick, CLIENTS, sample)
  const { perSecond } = await runPgbench(yardstick, CLIENTS, SECONDS, sample)
  const live = await cpuOf(server, dialogues.map((one) => one.citizen))
  const alone = await cpuOf(server, silent)
  say(`pgbench ${round(perSecond, 0)}/s · Senim ${round(live.perSecond, 0)}/s = ${round(live.perSecond / perSecond)} x · processor ${round(live.cpu, 3)} ms a message, ${round(alone.cpu, 3)} ms with nobody reading`)
  return { yardstick: perSecond, ours: live.perSecond, withPush: live.cpu, withoutPush: alone.cpu }
}

interface Delay {
  readonly yardstick: number
  readonly ack: number
  readonly deliver: number
}

async function delayRound(dialogues: readonly Dialogue[], yardstick: string): Promise<Delay> {
  const sample = await sampleOf(yardstick.replace(YARDSTICK, 'senim'))
  await prepare(yardstick, CLIENTS, sample)
  const { latencies } = await runPgbench(yardstick, CLIENTS, SECONDS, sample, RATE)
  const { acks, deliveries } = await pace(dialogues, RATE, SECONDS)
  const delay = { yardstick: percentile(latencies, 0.99), ack: percentile(acks, 0.99), deliver: percentile(deliveries, 0.99) }
  say(`at ${RATE}/s: pgbench p50 ${round(median(latencies))} p99 ${round(delay.yardstick)} ms · Senim stored p50 ${round(median(acks))} p99 ${round(delay.ack)} ms, before the other side p99 ${round(delay.deliver)} ms`)
  return delay
}

async function inTurns<T>(one: () => Promise<T>): Promise<readonly T[]> {
  const all: T[] = []
  for (let n = 0; n < ROUNDS; n += 1) all.push(await one())
  return all
}

/**
 * Text through the real live path (sign-in, rules, encryption, journal) from 256 dialogues at once, against pgbench
 * writing the same rows, one transaction a message, with 256 clients on the same PostgreSQL. Rounds take turns.
 */
export async function benchText(): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'senim-bench-'))
  chmodSync(folder, 0o711)
  const postgres = await launchPostgres(join(folder, 'postgres'))
  try {
    await migrate(postgres.url('senim', 'migrator'), MIGRATIONS)
    const yardstick = postgres.superUrl(YARDSTICK)
    await ask(postgres.superUrl('postgres'), `create database ${YARDSTICK} template senim`)
    say(`PostgreSQL ${postgres.version}, fsync ${await ask(yardstick, 'show fsync')}, synchronous_commit ${await ask(yardstick, 'show synchronous_commit')}. A message writes ${ROWS.join('; ')}.`)
    const server = await startServer(postgres.url('senim', 'app'), postgres.url('senim', 'migrator'), join(folder, 'data'), { SENIM_CALM: '9999999' })
    try {
      return await measure(server, yardstick)
    } finally {
      await server.stop()
    }
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(server: Server, yardstick: string): Promise<object> {
  const staff = await operators(server, CLIENTS)
  const dialogues = await dialoguesOf(staff, await waitingCitizens(server, CLIENTS))
  const silent = await waitingCitizens(server, CLIENTS)
  const speeds = await inTurns(() => speedRound(server, dialogues, silent, yardstick))
  const delays = await inTurns(() => delayRound(dialogues, yardstick))
  const of = <T>(rows: readonly T[], value: (row: T) => number): number => median(rows.map(value))
  const kilobytes = await idleSockets(server)
  say(`${IDLE} citizens who wait: ${round(kilobytes)} KB each`)
  return {
    vs_pgbench: round(of(speeds, (row) => row.ours / row.yardstick)),
    messages_per_s: round(of(speeds, (row) => row.ours), 0),
    ack_p99_ms: round(of(delays, (row) => row.ack)),
    ack_vs_pgbench_p99: round(of(delays, (row) => row.ack / row.yardstick)),
    deliver_p99_ms: round(of(delays, (row) => row.deliver)),
    kb_per_dialogue: round(kilobytes),
    push_cpu: round(of(speeds, (row) => row.withPush / row.withoutPush)),
  }
}
