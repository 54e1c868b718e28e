import { createHash } from 'node:crypto'
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { amRoot, chooseUser, userMay } from './user.ts'
import type { RunUser } from './user.ts'

/** Where one cluster lives: `data` (PostgreSQL's own), `socket`, `owner.json`, `postgres.log`. */
export interface Home {
  /** Real path of the folder that holds all of it; owned by us, passable for `user`. */
  readonly path: string
  readonly data: string
  readonly user: RunUser
}

/** Left in the wanted folder when the cluster had to live elsewhere. */
const SIGNPOST = 'where.txt'
/** The longest socket path that every system takes is macOS's 103 bytes; Linux takes 107. */
const LONGEST_SOCKET = 103
const PORT = 5432

export function isCluster(data: string): boolean {
  return existsSync(join(data, 'PG_VERSION'))
}

function hashOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12)
}

function readSignpost(folder: string): string | undefined {
  const file = join(folder, SIGNPOST)
  if (!existsSync(file)) return undefined
  const place = readFileSync(file, 'utf8').split('\n')[0]?.trim() ?? ''
  if (isCluster(join(place, 'data'))) return place
  throw new Error(`The database that ${file} points to is gone (${place}); bring it back, or delete that file to begin with an empty one.`)
}

/** Leaves word in the wanted folder, once the cluster is really there. */
export function leaveSignpost(folder: string, home: Home): void {
  if (realpathSync(folder) === home.path) return
  const words = 'The database lives in the folder above: the user it runs as may not enter this one. Keep this file.'
  writeFileSync(join(folder, SIGNPOST), `${home.path}\n${words}\n`)
}

/** Makes a folder that is ours alone; in a place open to all (`/tmp`) someone else's folder of that name is refused. */
function makeOurs(path: string, mode: number): boolean {
  try {
    mkdirSync(path, { mode })
  } catch (error) {
    if (!existsSync(path)) return false
    const found = lstatSync(path)
    if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) {
      throw new Error(`${path} is in the way: it is not a folder of this user alone; remove it.`, { cause: error })
    }
  }
  chmodSync(path, mode)
  return true
}

function homeAt(path: string, user: RunUser): Home {
  return { path, data: join(path, 'data'), user }
}

function elsewhere(folder: string): Home {
  for (const parent of ['/var/lib', os.tmpdir()]) {
    const path = join(parent, `senim-${hashOf(folder)}`)
    if (!makeOurs(path, 0o711)) continue
    const real = realpathSync(path)
    const user = chooseUser(join(real, 'data'))
    if (userMay(user, '-x', real)) return homeAt(real, user)
  }
  throw new Error(`Neither ${folder} nor /var/lib nor ${os.tmpdir()} can hold the database; set SENIM_DATA to a folder that every user may pass.`)
}

/** Only root may run what belongs to another user. */
function refuseStrangers(path: string): void {
  const owners = [path, join(path, 'data')].map((part) => lstatSync(part, { throwIfNoEntry: false })?.uid)
  const stranger = owners.find((uid) => uid !== undefined && uid !== process.getuid?.())
  if (stranger !== undefined && !amRoot()) throw new Error(`The database in ${path} belongs to user number ${stranger}; start as that user or as root.`)
}

/**
 * Finds or makes the home for the cluster wanted in `folder`. Root's cluster runs as another user: when that one cannot
 * enter the folder (a project below /root), the home is `/var/lib/senim-<hash>` or the like below the temporary folder,
 * and the signpost remembers it. Throws in one sentence rather than begin an empty database beside one that exists.
 */
export function findHome(wanted: string): Home {
  const folder = resolve(wanted)
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  const path = realpathSync(readSignpost(folder) ?? folder)
  refuseStrangers(path)
  chmodSync(path, amRoot() ? 0o711 : 0o700)
  const user = chooseUser(join(path, 'data'))
  const home = homeAt(path, user)
  if (user === null) return home
  if (userMay(user, '-x', path)) return home
  if (isCluster(home.data)) throw new Error(`User number ${user.uid} may not enter ${path}, where the database is; give its parent folders the mode 711.`)
  return elsewhere(path)
}

/** Where a socket folder of this home listens. */
export function socketFile(folder: string): string {
  return join(folder, `.s.PGSQL.${PORT}`)
}

/**
 * Makes the folder of the socket: mode 0700 and owned by the user PostgreSQL runs as, so nobody else can knock, which is
 * why the cluster asks for no password. A home too deep for a socket's path gets a short one in the temporary folder.
 */
export function makeSocketFolder(home: Home): string {
  const near = join(home.path, 'socket')
  if (Buffer.byteLength(socketFile(near)) <= LONGEST_SOCKET) {
    mkdirSync(near, { recursive: true, mode: 0o700 })
    if (home.user !== null) chownSync(near, home.user.uid, home.user.gid)
    return near
  }
  const name = `senim-${hashOf(home.path)}`
  const parent = [os.tmpdir(), '/tmp'].find((folder) => Buffer.byteLength(socketFile(join(folder, name))) <= LONGEST_SOCKET) ?? '/tmp'
  return makeShortFolder(join(parent, `${name}.sock`), home.user)
}

/** Takes away the short folder of a deep home once nothing listens in it. */
export function removeSocketFolder(home: Home, socketFolder: string): void {
  if (dirname(socketFolder) !== home.path) rmSync(socketFolder, { recursive: true, force: true })
}

function makeShortFolder(path: string, user: RunUser): string {
  const us = user?.uid ?? process.getuid?.()
  try {
    mkdirSync(path, { mode: 0o700 })
    if (user !== null) chownSync(path, user.uid, user.gid)
  } catch (error) {
    const found = lstatSync(path, { throwIfNoEntry: false })
    if (found === undefined || !found.isDirectory() || found.uid !== us || (found.mode & 0o077) !== 0) {
      throw new Error(`${path} is in the way: it is not a folder of the database's user alone; remove it.`, { cause: error })
    }
  }
  return path
}

/** The address of a database over a home's socket, as every PostgreSQL client reads it. */
export function addressOf(socketFolder: string, user: string, database: string): string {
  return `postgres://${user}@${encodeURIComponent(socketFolder)}:${PORT}/${encodeURIComponent(database)}`
}
