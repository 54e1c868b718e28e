import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A process that cannot be mistaken for a later one of the same number. */
export interface ProcessMark {
  readonly pid: number
  /** The system's own note of the start (ticks since boot on Linux, a date elsewhere); null when it is not told. */
  readonly started: string | null
}

/** When a process started, or null when there is none or it is only waiting to be buried. */
export function startOf(pid: number): string | null {
  if (process.platform !== 'linux') {
    const answer = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env: { PATH: '/bin:/usr/bin', LC_ALL: 'C', TZ: 'UTC' } })
    return answer.status === 0 ? answer.stdout.trim() || null : null
  }
  try {
    // The name in brackets may hold anything, spaces and brackets too: count the fields after the last one.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(')').at(-1)?.trim().split(' ') ?? []
    return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? null)
  } catch {
    return null
  }
}

export function isAlive(mark: ProcessMark): boolean {
  const started = startOf(mark.pid)
  return started !== null && (mark.started === null || mark.started === started)
}

function readMark(file: string): ProcessMark | undefined {
  try {
    const mark: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof mark !== 'object' || mark === null || !('pid' in mark) || typeof mark.pid !== 'number') return undefined
    return { pid: mark.pid, started: 'started' in mark && typeof mark.started === 'string' ? mark.started : null }
  } catch {
    return undefined
  }
}

/** Puts a whole file under a name that must be free; false when it is taken. */
function placeNew(file: string, text: string): boolean {
  const draft = `${file}.${randomUUID()}`
  writeFileSync(draft, text, { mode: 0o600 })
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (existsSync(file)) return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Clears a dead owner's file. Two may try at once: who moved away a living one's puts it back. */
function clearDead(file: string): void {
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  const moved = readMark(aside)
  if (moved !== undefined && isAlive(moved)) placeNew(file, readFileSync(aside, 'utf8'))
  rmSync(aside, { force: true })
}

const fileIn = (home: string): string => join(home, 'owner.json')

/** Whether a home's owner died without stopping its PostgreSQL. */
export function isOrphaned(home: string): boolean {
  const owner = readMark(fileIn(home))
  return owner !== undefined && !isAlive(owner)
}

/**
 * Makes this process the owner of a home, until the returned function is called or the process dies.
 * Throws one sentence with the owner's number while another living process (or this one, earlier) owns it.
 */
export function takeOwnership(home: string): () => void {
  const file = fileIn(home)
  const text = JSON.stringify({ pid: process.pid, started: startOf(process.pid) } satisfies ProcessMark)
  for (let attempt = 0; attempt < 5; attempt++) {
    if (placeNew(file, text)) return () => { rmSync(file, { force: true }) }
    const owner = readMark(file)
    if (owner !== undefined && isAlive(owner)) {
      const who = owner.pid === process.pid ? 'this very process' : `process ${owner.pid}`
      throw new Error(`The database in ${home} is already run by ${who}; stop it first, or choose another SENIM_DATA.`)
    }
    clearDead(file)
  }
  throw new Error(`The database in ${home} is being started by another process; try again.`)
}
