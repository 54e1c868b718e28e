import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CALM } from '@senim/core/contacts/admission/load.ts'
import { launchPostgres } from '@senim/server/postgres/launch.ts'
import { migrate } from '@senim/server/postgres/migrate.ts'
import { median, percentile, round } from './figures.ts'
import { beginCrowd } from './flood/crowd.ts'
import type { Arrival, Newcomer } from './flood/newcomer.ts'
import { arrive, paced, Solver } from './flood/newcomer.ts'
import { Shift } from './flood/shift.ts'
import type { Dialogue } from './load.ts'
import { dialoguesOf, operators, pace, waitingCitizens } from './load.ts'
import type { Server } from './server.ts'
import { startServer } from './server.ts'

const MIGRATIONS = join(import.meta.dirname, '../../server/migrations')
/** Ten thousand in ten minutes, or in as many seconds as are named: in fewer it is harder. */
const FLOOD = 10_000
const TEN_MINUTES = 600
/** What is calm by the minute, raised for a shorter flood so that as many as in ten minutes, one in six, come in without work. */
const calmFor = (seconds: number): string => String(Math.round((CALM * (3 + TEN_MINUTES / 60)) / (3 + seconds / 60)))
const CALM_SECONDS = 30
const OPERATORS = 10
const DIALOGUES = 16
/** Messages a second in the dialogues that go on. */
const TALK = 16
/** People a second who really need somebody: as many in the calm as in the flood. */
const URGENT = 1
const ORDINARY = 1.5
/** The last urgent ones are waited for so long. */
const PATIENCE = 30_000
function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

const somebody = (n: number, danger: boolean): Newcomer => ({ text: danger ? `ол қайта келе жатыр, ${n}-пәтер` : `менде сұрақ бар, ${n}`, danger, scriptless: false, manner: 'works', from: `203.0.113.${n % 250}` })

interface Phase {
  readonly urgent: { readonly offered: readonly number[]; readonly taken: readonly number[] }
  readonly acks: readonly number[]
  readonly real: readonly Arrival[]
}

interface Stage {
  readonly server: Server
  /** The phones of those in danger, and those of everybody else: nobody's phone waits for a flooder's. */
  readonly urgent: Solver
  readonly others: Solver
  readonly shift: Shift
  readonly dialogues: readonly Dialogue[]
}

/** Real people and the dialogues of others for some seconds. */
async function phase({ server, urgent: phones, others, shift, dialogues }: Stage, seconds: number): Promise<Phase> {
  const [urgent, ordinary, { acks }] = await Promise.all([
    paced(URGENT, seconds, async (n) => await arrive(server.address, phones, somebody(n, true))),
    paced(ORDINARY, seconds, async (n) => await arrive(server.address, others, somebody(n, false))),
    pace(dialogues, TALK, seconds),
  ])
  const until = performance.now() + PATIENCE
  while (performance.now() < until && urgent.some(({ contact }) => !shift.taken.has(contact))) await sleep(100)
  const waits = (moments: ReadonlyMap<string, number>): readonly number[] => urgent.map(({ contact, began }) => (moments.get(contact) ?? Number.POSITIVE_INFINITY) - began)
  return { urgent: { offered: waits(shift.offered), taken: waits(shift.taken) }, acks, real: [...urgent, ...ordinary] }
}

function tell(name: string, { urgent, acks, real }: Phase): void {
  say(`${name}: ${urgent.taken.length} in danger, offered after p50 ${round(median(urgent.offered), 0)} p90 ${round(percentile(urgent.offered, 0.9), 0)} ms, answered after p50 ${round(median(urgent.taken), 0)} p90 ${round(percentile(urgent.taken, 0.9), 0)} ms · a message in a dialogue stored after p50 ${round(median(acks))} p99 ${round(percentile(acks, 0.99))} ms · ${real.filter((one) => one.slowed).length} of ${real.length} real people worked`)
}

async function measure(stage: Stage, seconds: number): Promise<object> {
  const calm = await phase(stage, CALM_SECONDS)
  tell('calm', calm)
  const [crowd, loud] = await Promise.all([beginCrowd({ address: stage.server.address, count: FLOOD, seconds }), phase(stage, seconds)])
  tell('flood', loud)
  const ends = (end: Arrival['end']): number => crowd[end] + loud.real.filter((one) => one.end === end).length
  say(`of ${FLOOD} newcomers ${crowd.slowed} were slowed, ${crowd.left} of them went away; ${crowd.taken} were taken in`)
  const ratio = (of: (one: Phase) => number): number => round(of(loud) / of(calm))
  return {
    flood: FLOOD,
    seconds,
    taken_in: ends('taken'),
    refused_for_good: ends('refused'),
    urgent_wait_ratio: ratio((one) => median(one.urgent.taken)),
    urgent_wait_p90_ratio: ratio((one) => percentile(one.urgent.taken, 0.9)),
    urgent_offer_ratio: ratio((one) => median(one.urgent.offered)),
    dialogue_ack_ratio: ratio((one) => median(one.acks)),
    dialogue_ack_p99_ms: round(percentile(loud.acks, 0.99)),
  }
}

/**
 * Ten thousand newcomers, from one address and from many, some of whom work, some wait and most go away, while dialogues go on and people in
 * real danger write: beside the same people on the same server before the flood.
 */
export async function benchFlood(named = ''): Promise<object> {
  const seconds = Number(named) || TEN_MINUTES
  const folder = mkdtempSync(join(tmpdir(), 'senim-bench-'))
  chmodSync(folder, 0o711)
  const postgres = await launchPostgres(join(folder, 'postgres'))
  const solvers = { urgent: new Solver(), others: new Solver() }
  try {
    await migrate(postgres.url('senim', 'migrator'), MIGRATIONS)
    const server = await startServer(postgres.url('senim', 'app'), postgres.url('senim', 'migrator'), join(folder, 'data'), { SENIM_TRUST_PROXY: '1', SENIM_CALM: calmFor(seconds) })
    const dialogues = await dialoguesOf(await operators(server, DIALOGUES), await waitingCitizens(server, DIALOGUES))
    const shift = await Shift.begin(server, OPERATORS)
    try {
      return await measure({ server, ...solvers, shift, dialogues }, seconds)
    } finally {
      shift.end()
      await server.stop()
    }
  } finally {
    await Promise.all([solvers.urgent.stop(), solvers.others.stop()])
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
