import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, readlinkSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ask } from './ask.ts'
import { addressOf, makeSocketFolder, socketFile } from './home.ts'
import type { Home } from './home.ts'
import { isAlive, startOf } from './owner.ts'
import type { ProcessMark } from './owner.ts'
import { SUPERUSER } from './roles.ts'

/** A PostgreSQL that answers, whether we started it or found it running. */
export interface Postmaster {
  readonly mark: ProcessMark
  readonly socketFolder: string
  readonly version: string
}

/** A crash recovery may take a while; nothing else does. Milliseconds. */
const START_PATIENCE = 300_000
/** How long a fast shutdown may take before the immediate one, and that before we give up. Milliseconds. */
const STOP_PATIENCE = 10_000
const LARGEST_LOG = 10 * 1024 * 1024

const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '300',
  shared_buffers: '192MB',
  fsync: 'on',
  synchronous_commit: 'on',
  wal_compression: 'on',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_duration_statement: '-1',
  log_statement: 'none',
  // A failing statement or the row it failed on may hold somebody's words: neither belongs in a log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  cluster_name: 'senim',
}

const logOf = (home: Home): string => join(home.path, 'postgres.log')

/** Keeps the log and the one before it. */
function openLog(home: Home): number {
  const log = logOf(home)
  if (existsSync(log) && statSync(log).size > LARGEST_LOG) renameSync(log, `${log}.1`)
  return openSync(log, 'a', 0o600)
}

/** Only what PostgreSQL needs: no PGDATA or PGOPTIONS of whoever starts us may leak into it. */
export const CLEAN_ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

function lastComplaint(home: Home, from: number): string {
  // It was stopped and its folder removed before we heard that it is gone.
  if (!existsSync(logOf(home))) return 'its log is gone'
  const lines = readFileSync(logOf(home)).subarray(from).toString('utf8').trim().split('\n')
  const worst = lines.findLast((line) => /FATAL|PANIC|error while loading|not found/.test(line)) ?? lines.at(-1) ?? ''
  return worst.replace(/^.*?(FATAL|PANIC):\s*/, '').trim() || 'it said nothing'
}

/** Whether this process runs PostgreSQL on this very data folder; its working directory is its data folder. */
function runsOn(pid: number, data: string): boolean {
  if (process.platform !== 'linux') {
    const answer = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
    return answer.stdout.includes('postgres') && answer.stdout.includes(data)
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === data && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
  } catch {
    return false
  }
}

interface Answered {
  readonly version: string
  readonly data: string
}

async function greet(socketFolder: string): Promise<Answered | undefined> {
  try {
    const rows = await ask(addressOf(socketFolder, SUPERUSER, 'postgres'), `select current_setting('server_version') as version, current_setting('data_directory') as data`)
    const [row] = rows
    return row === undefined ? undefined : { version: String(row['version']), data: String(row['data']) }
  } catch {
    return undefined // Not there yet, recovering, or going away: whoever waits looks at the process too.
  }
}

/** A server that shuts down may take its file away between a look and a read. */
function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/**
 * Finds the PostgreSQL that a killed owner left running on this home, waiting while it starts up or shuts down.
 * A `postmaster.pid` whose number belongs to nobody, or to some other program, counts as none. Changes nothing.
 */
export async function findOrphan(home: Home): Promise<Postmaster | undefined> {
  const file = join(home.data, 'postmaster.pid')
  const until = Date.now() + START_PATIENCE
  while (Date.now() < until) {
    const [pidLine = '', , , , socketFolder = ''] = readIfThere(file).split('\n')
    const pid = Number.parseInt(pidLine, 10)
    const mark = { pid, started: startOf(pid) }
    if (!(pid > 0) || mark.started === null || !runsOn(pid, home.data)) return undefined
    const answered = socketFolder === '' ? undefined : await greet(socketFolder)
    if (answered?.data === home.data) return { mark, socketFolder, version: answered.version }
    await sleep(20)
  }
  throw new Error(`A PostgreSQL runs on ${home.data} but does not answer; see ${logOf(home)}.`)
}

/**
 * PostgreSQL refuses to start while the number in `postmaster.pid` belongs to any process of its user, even a dead one not
 * yet buried. It ignores its parent's number, ours, and then still checks that no backend holds the old shared memory:
 * deleting the file would skip that. Only for the home's owner who found no PostgreSQL running on it.
 */
function disarmStale(file: string): void {
  if (!existsSync(file)) return
  const [, ...rest] = readIfThere(file).split('\n')
  writeFileSync(file, [String(process.pid), ...rest].join('\n'))
}

async function startOnce(home: Home, binaries: string, socketFolder: string): Promise<Postmaster | string> {
  // The folder is this home's alone and no postmaster runs, so what is left in it is stale.
  for (const left of [socketFile(socketFolder), `${socketFile(socketFolder)}.lock`]) rmSync(left, { force: true })
  const log = openLog(home)
  const from = statSync(logOf(home)).size
  // The setting is a list: without quotes a comma in the path would end an entry.
  const settings = Object.entries({ ...SETTINGS, unix_socket_directories: `"${socketFolder.replaceAll('"', '""')}"` }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  // A group of its own: Ctrl-C in the terminal must reach us alone, so that we drain before the database goes.
  const child = spawn(join(binaries, 'bin', 'postgres'), ['-D', home.data, ...settings], {
    detached: true, stdio: ['ignore', log, log], cwd: '/', env: CLEAN_ENVIRONMENT, ...home.user,
  })
  closeSync(log)
  let gone: string | undefined
  child.once('error', (error) => { gone = error.message })
  child.once('exit', () => { gone ??= lastComplaint(home, from) })
  const mark = { pid: child.pid ?? 0, started: child.pid === undefined ? null : startOf(child.pid) }
  child.unref()
  for (const until = Date.now() + START_PATIENCE; Date.now() < until;) {
    await sleep(5)
    if (gone !== undefined) return gone
    const answered = existsSync(socketFile(socketFolder)) ? await greet(socketFolder) : undefined
    if (answered?.data === home.data) return { mark, socketFolder, version: answered.version }
  }
  await stopPostmaster({ mark, socketFolder, version: '' })
  return `it did not answer within ${START_PATIENCE / 1000} s`
}

/** Starts PostgreSQL on an initialised home and waits until it answers. Throws one sentence with PostgreSQL's own reason. */
export async function startPostmaster(home: Home, binaries: string): Promise<Postmaster> {
  const socketFolder = makeSocketFolder(home)
  disarmStale(join(home.data, 'postmaster.pid'))
  for (let attempt = 0; ; attempt++) {
    const started = await startOnce(home, binaries, socketFolder)
    if (typeof started !== 'string') return started
    // Backends of a postmaster that was killed need a moment to notice and let go of its shared memory.
    if (!started.includes('shared memory block') || attempt >= 40) throw new Error(`PostgreSQL did not start: ${started} (see ${logOf(home)})`)
    await sleep(250)
  }
}

async function isGoneWithin(mark: ProcessMark, patience: number): Promise<boolean> {
  for (const until = Date.now() + patience; Date.now() < until;) {
    if (!isAlive(mark)) return true
    await sleep(10)
  }
  return !isAlive(mark)
}

function signal(mark: ProcessMark, name: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(mark.pid, name)
  } catch {
    // It went by itself between the look and the signal.
  }
}

/** Stops it with a fast shutdown (connections are cut, everything is written); after 10 s without, recovery will do the writing. */
export async function stopPostmaster({ mark }: Postmaster): Promise<void> {
  for (const name of ['SIGINT', 'SIGQUIT'] as const) {
    if (!isAlive(mark)) return
    signal(mark, name)
    if (await isGoneWithin(mark, STOP_PATIENCE)) return
  }
  throw new Error(`PostgreSQL (process ${mark.pid}) does not stop.`)
}
