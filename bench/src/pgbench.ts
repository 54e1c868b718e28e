import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'

/** What one stored message writes, as the product writes it: the bench lists these rows beside its figures. */
export const ROWS = ['content: one sealed box', 'stream: its cached state, updated', 'message: one row', 'event: one row']

export interface Sample {
  readonly state: string
  readonly data: string
  /** Bytes of a sealed box. */
  readonly box: number
}

/** One transaction a message. `n` counts a client's own messages, so that no two clients ever meet on a row. */
function scriptFor({ box, ...sample }: Sample): string {
  // pgbench takes a colon with a word behind it for a variable.
  const [state, data] = [sample.state, sample.data].map((json) => json.replaceAll('":', '": '))
  return `\\set n :n + 1
begin;
insert into content (id, key_id, kind, box) values (md5('c' || :client_id || ' ' || :n)::uuid, md5('k' || :client_id)::uuid, 'message', decode(repeat('a7', ${box}), 'hex'));
update stream set version = :n, state = $json$${state}$json$ where id = md5('s' || :client_id)::uuid;
insert into message (contact, seq, by_staff, content, at) values (md5('s' || :client_id)::uuid, :n, null, md5('c' || :client_id || ' ' || :n)::uuid, now());
insert into event (seq, stream, version, kind, type, data, actor, at, command_id, ordinal, body_hash) values (nextval('bench_seq'), md5('s' || :client_id)::uuid, :n, 'contact', 'contact.wrote', $json$${data}$json$, 'citizen', now(), md5('e' || :client_id || ' ' || :n)::uuid, 0, decode(repeat('5c', 32), 'hex'));
commit;
`
}

/** What the product itself stored for one message of the bench: pgbench writes rows of the same size. */
export async function sampleOf(url: string): Promise<Sample> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ state: string; data: string; box: number }>(
    `select s.state::text as state, e.data::text as data, length(c.box) as box from message m join stream s on s.id = m.contact join content c on c.id = m.content
       join event e on e.stream = m.contact and e.type = 'contact.wrote' order by m.contact desc, m.seq desc limit 1`,
  )
  await client.end()
  if (rows[0] === undefined) throw new Error('no message was stored yet')
  return rows[0]
}

/** Empties the yardstick's tables and gives each client its stream, so that every round begins alike. */
export async function prepare(url: string, clients: number, { state }: Sample): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('create sequence if not exists bench_seq')
  await client.query('truncate event, content, message, stream')
  await client.query(`insert into stream (id, kind, version, state) select md5('s' || n)::uuid, 'contact', 0, $2 from generate_series(0, $1 - 1) n`, [clients, state])
  await client.query('vacuum analyze stream')
  await client.query('checkpoint')
  await client.end()
}

export interface Round {
  readonly perSecond: number
  /** Milliseconds from the moment a message was due to be sent, one each. */
  readonly latencies: readonly number[]
}

/** One round of pgbench: as fast as it can, or at `rate` transactions a second. */
export async function runPgbench(url: string, clients: number, seconds: number, sample: Sample, rate?: number): Promise<Round> {
  const folder = mkdtempSync(join(tmpdir(), 'senim-pgbench-'))
  const script = join(folder, 'message.sql')
  writeFileSync(script, scriptFor(sample))
  const { hostname, port, username, pathname } = new URL(url)
  const pace = rate === undefined ? [] : ['-R', String(rate)]
  const args = ['-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-T', String(seconds), '-f', script, '-D', 'n=0', ...pace, '-l', '--log-prefix', join(folder, 'log')]
  try {
    const output = await run('pgbench', [...args, '-h', decodeURIComponent(hostname), '-p', port, '-U', username, pathname.slice(1)])
    const perSecond = Number(/tps = ([\d.]+)/.exec(output)?.[1])
    const failed = Number(/number of failed transactions: (\d+)/.exec(output)?.[1] ?? 0)
    if (!(perSecond > 0) || failed > 0) throw new Error(`pgbench did not measure:\n${output}`)
    return { perSecond, latencies: latenciesIn(folder) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The first second, in which 256 connections begin at once, is left out. */
function latenciesIn(folder: string): readonly number[] {
  const logs = readdirSync(folder).filter((name) => name.startsWith('log'))
  const rows = logs.flatMap((name) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n').map((line) => line.split(' ').map(Number)))
  const began = Math.min(...rows.map((row) => row[4] ?? 0))
  return rows.flatMap(([, , microseconds = 0, , second = 0]) => (second > began ? [microseconds / 1000] : []))
}

function run(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let problem = ''
    child.stdout.on('data', (chunk: Buffer) => { output += chunk.toString() })
    child.stderr.on('data', (chunk: Buffer) => { problem += chunk.toString() })
    child.once('error', () => reject(new Error(`${command} is not installed: it comes with the distribution's PostgreSQL packages (apt-get install postgresql-contrib or postgresql-client)`)))
    child.once('close', (code) => (code === 0 ? resolve(output) : reject(new Error(`${command}: ${problem.split('\n')[0]}`))))
  })
}
