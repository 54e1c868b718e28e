import { spawn } from 'node:child_process'
import { chownSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findBinaries } from './binaries.ts'
import { addressOf, findHome, isCluster, leaveSignpost, removeSocketFolder } from './home.ts'
import type { Home } from './home.ts'
import { Keeper } from './keeper.ts'
import { takeOwnership } from './owner.ts'
import { CLEAN_ENVIRONMENT, findOrphan, startPostmaster } from './postmaster.ts'
import type { Postmaster } from './postmaster.ts'
import { prepareDatabase, ROLE, SUPERUSER } from './roles.ts'
import type { Role } from './roles.ts'

export type { Role } from './roles.ts'

/** The embedded PostgreSQL while it runs. */
export interface Running {
  /** Address of a database for one of our roles. The database `senim` and both roles are there from the start. */
  url(database: string, role: Role): string
  /** Address of a database for the superuser. */
  superUrl(database: string): string
  /** Such as "18.4". */
  readonly version: string
  /** The process of the server: started by us, or adopted; another one after it was killed. */
  readonly pid: number
  /** Shuts it down, everything written, and gives the folder free. May be called more than once. */
  stop(): Promise<void>
}

const DATABASE = 'senim'
const DRAFT = 'unfinished-'

function run(command: string, args: readonly string[], home: Home): Promise<void> {
  return new Promise((done, fail) => {
    // Ctrl-C must not reach it: what we do on Ctrl-C is ours to say, and a draft is thrown away at the next start.
    const child = spawn(command, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'], cwd: '/', env: CLEAN_ENVIRONMENT, ...home.user })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => { said += chunk.toString('utf8') })
    child.once('error', fail)
    child.once('close', (code) => {
      if (code === 0) done()
      else fail(new Error(`PostgreSQL could not set up its data in ${home.path}: ${said.trim().split('\n').find((line) => /error|fatal/i.test(line)) ?? said.trim()}`))
    })
  })
}

/** Makes the cluster in a draft folder and renames it, so that one killed half-way leaves nothing that looks finished. */
async function initialise(home: Home, binaries: string): Promise<void> {
  for (const name of readdirSync(home.path).filter((entry) => entry.startsWith(DRAFT))) {
    // The setup of a process that was just killed may still be writing there: it fails, and the removal is tried again.
    rmSync(join(home.path, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  }
  const draft = mkdtempSync(join(home.path, DRAFT))
  if (home.user !== null) chownSync(draft, home.user.uid, home.user.gid)
  // Trust among those who reach the socket: its folder lets in only the user who could read the data files anyway.
  const access = ['--username', SUPERUSER, '--auth-local', 'trust', '--auth-host', 'reject']
  const text = ['--encoding', 'UTF8', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C']
  await run(join(binaries, 'bin', 'initdb'), ['--pgdata', draft, ...access, ...text, '--no-instructions'], home)
  renameSync(draft, home.data)
}

function runningOn(server: Postmaster, home: Home, release: () => void): Running {
  const keeper = new Keeper(server, () => startPostmaster(home, findBinaries(home)), (line) => process.stderr.write(`${line}\n`))
  const shutDown = async (): Promise<void> => {
    try {
      await keeper.stop()
      removeSocketFolder(home, server.socketFolder)
    } finally {
      release()
    }
  }
  let stopping: Promise<void> | undefined
  return {
    url: (database, role) => addressOf(server.socketFolder, ROLE[role], database),
    superUrl: (database) => addressOf(server.socketFolder, SUPERUSER, database),
    version: server.version,
    get pid() {
      return keeper.current.mark.pid
    },
    stop: () => (stopping ??= shutDown()),
  }
}

/**
 * Starts the embedded PostgreSQL on a folder, or takes over the one a killed owner left running there.
 *
 * `folder` is made when it is missing and initialised when it is empty. The server listens on a unix socket that only its
 * own user (and root) reaches, logs to `postgres.log` in the folder, and survives this process unless `stop` is called.
 * While this process lives it is kept running: whoever kills it sees it back at the same address.
 * The roles and the database `senim` are ready when the promise is kept.
 *
 * Throws in one sentence: no PostgreSQL for this platform; the folder is run by another living process (its number is
 * named); the folder belongs to another user; PostgreSQL's own reason why it cannot start.
 */
export async function launchPostgres(folder: string): Promise<Running> {
  const home = findHome(folder)
  const release = takeOwnership(home.path)
  let running: Running | undefined
  try {
    let server = await findOrphan(home)
    if (server === undefined) {
      const binaries = findBinaries(home)
      if (!isCluster(home.data)) await initialise(home, binaries)
      server = await startPostmaster(home, binaries)
    }
    running = runningOn(server, home, release)
    leaveSignpost(folder, home)
    await prepareDatabase(running.superUrl('postgres'), DATABASE)
    return running
  } catch (error) {
    await (running?.stop() ?? release())
    throw error
  }
}
