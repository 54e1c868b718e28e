import { spawnSync } from 'node:child_process'
import { lstatSync } from 'node:fs'

/** The unprivileged user PostgreSQL runs as when we are root; `null` means: as ourselves. */
export type RunUser = { readonly uid: number; readonly gid: number } | null

export function amRoot(): boolean {
  return process.getuid?.() === 0
}

/** Reads the number of a name in the user database; PostgreSQL's own `initdb` insists that its user stands there. */
function numberOf(flag: '-u' | '-g', fallback: number): number {
  const answer = spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' })
  const number = Number.parseInt(answer.stdout, 10)
  return Number.isSafeInteger(number) && number > 0 ? number : fallback
}

/**
 * Whom PostgreSQL runs as for the cluster in `data`. It refuses to run as root, so root steps down: to the owner of a
 * cluster that exists, else to `nobody`. Anyone else runs it as themselves.
 */
export function chooseUser(data: string): RunUser {
  if (!amRoot()) return null
  const owner = lstatSync(data, { throwIfNoEntry: false })
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return { uid: numberOf('-u', 65_534), gid: numberOf('-g', 65_534) }
}

/**
 * Whether the user passes every test of `test(1)` on the paths, asked of the system itself and not computed from modes,
 * so that access lists and namespaces count too. `test` is one of -x, -r, -w.
 */
export function userMay(user: RunUser, test: '-x' | '-r' | '-w', ...paths: readonly string[]): boolean {
  const script = `for p in "$@"; do test ${test} "$p" || exit 1; done`
  const answer = spawnSync('/bin/sh', ['-c', script, 'sh', ...paths], { cwd: '/', stdio: 'ignore', ...user })
  return answer.status === 0
}
