import { spawn } from 'node:child_process'
import type { ChildProcess, ChildProcessByStdio, SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { launchPostgres } from './launch.ts'
import type { Running } from './launch.ts'

type Said = { readonly pid: number } | { readonly refused: string }
type Child = ChildProcessByStdio<null, Readable, null>

function isSaid(value: unknown): value is Said {
  return typeof value === 'object' && value !== null && (('pid' in value && typeof value.pid === 'number') || 'refused' in value)
}

/** Ground for the launcher's tests: folders, launches and child processes that are all gone after `clear`. */
export class LaunchRange {
  readonly root = mkdtempSync(join(os.tmpdir(), 'senim-launch-'))
  readonly children = new Set<ChildProcess>()
  private readonly launched = new Set<Running>()
  private readonly folders = new Set<string>()

  constructor() {
    chmodSync(this.root, 0o755)
  }

  folder(name: string): string {
    return join(this.root, name)
  }

  async launch(folder: string): Promise<Running> {
    const running = await launchPostgres(folder)
    this.launched.add(running)
    return running
  }

  /** Starts a process of its own group that launches on the folder. `code` is where the launcher's files are. */
  spawnChild(folder: string, code = import.meta.dirname, options: Pick<SpawnOptions, 'uid' | 'gid'> = {}): { readonly child: Child } {
    this.folders.add(folder)
    const child = spawn(process.execPath, [join(code, 'launch-child.ts'), folder], { ...options, detached: true, cwd: '/', stdio: ['ignore', 'pipe', 'inherit'] })
    this.children.add(child)
    return { child }
  }

  /** The same, once it has said how the launch went. */
  async launchInChild(...what: Parameters<LaunchRange['spawnChild']>): Promise<{ readonly child: Child; readonly said: Said }> {
    const { child } = this.spawnChild(...what)
    const [line]: unknown[] = await once(child.stdout, 'data')
    const said: unknown = JSON.parse(String(line))
    if (!isSaid(said)) throw new Error(`The child said ${String(line)}`)
    return { child, said }
  }

  async exitOf(child: ChildProcess): Promise<void> {
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }

  async kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
    child.kill(signal)
    await this.exitOf(child)
  }

  /** Stops every server, those of killed children too, and removes the folders. */
  async clear(): Promise<void> {
    for (const child of this.children) await this.kill(child, 'SIGKILL')
    for (const running of this.launched) await running.stop()
    for (const folder of [...this.folders].filter((each) => existsSync(each))) await (await launchPostgres(folder)).stop()
    rmSync(this.root, { recursive: true, force: true })
  }
}
