import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CALM } from '@senim/core/contacts/admission/load.ts'
import { RULES } from '@senim/core/directory/data/rules.ts'
import type { Centre } from '@senim/server/centre.ts'
import { startCentre } from '@senim/server/centre.ts'
import { systemClock } from '@senim/server/clock.ts'
import { loadMasterKey } from '@senim/server/keys/master.ts'
import { ask } from '@senim/server/postgres/ask.ts'
import { launchPostgres } from '@senim/server/postgres/launch.ts'
import { findRunning } from '@senim/server/postgres/running.ts'

const MAIN = join(import.meta.dirname, '../server/src/main.ts')
const VERIFY = join(import.meta.dirname, '../server/src/verify.ts')
/** A first start makes a database and may build the screens. */
const START_PATIENCE = 150_000
const STOP_PATIENCE = 20_000
const BROKEN_SETTING = 'there_is_no_such_setting = on\n'

export interface Account {
  readonly login: string
  readonly password: string
  readonly name: string
}

/** A port nobody uses now. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return address.port
}

/** The real server as a process of its own, with its own data folder and the demo centre. */
export class TestServer {
  readonly address: string
  private readonly port: number
  private readonly options: readonly string[]
  private readonly folder: string
  private readonly accounts = new Map<string, Account>()
  private child: ChildProcess | undefined
  private said = ''

  private env: Readonly<Record<string, string>> = {}

  private constructor(port: number, options: readonly string[]) {
    this.port = port
    this.options = options
    this.address = `http://127.0.0.1:${port}`
    this.folder = mkdtempSync(join(tmpdir(), 'senim-browser-'))
    // PostgreSQL does not run as root: its own user has to be able to pass.
    chmodSync(this.folder, 0o711)
  }

  /** `options` as on the command line: `--empty` for a centre without anybody. */
  static async start(...options: readonly string[]): Promise<TestServer> {
    const server = new TestServer(await freePort(), options)
    await server.begin()
    return server
  }

  /** A second process of the same centre, which only opens its doors: on the first one's database, with its key. */
  async beside(): Promise<TestServer> {
    const beside = new TestServer(await freePort(), [])
    const data = join(this.folder, 'data')
    const [url, migratorUrl] = await Promise.all([findRunning(join(data, 'postgres'), 'app'), findRunning(join(data, 'postgres'), 'migrator')])
    if (url === undefined || migratorUrl === undefined) throw new Error('the first process has no database yet')
    beside.env = { DATABASE_URL: url, DATABASE_MIGRATOR_URL: migratorUrl, SENIM_KEY_FILE: join(data, 'master.key'), SENIM_PARTS: 'web' }
    await beside.begin()
    return beside
  }

  /** The same centre in this process, on the server's database and with its key; it does no work of its own and opens no door. */
  async centre(): Promise<Centre> {
    const data = join(this.folder, 'data')
    const databaseUrl = await findRunning(join(data, 'postgres'), 'app')
    if (databaseUrl === undefined) throw new Error('the server has no database yet')
    return await startCentre({ databaseUrl, master: loadMasterKey(join(data, 'master.key')), clock: systemClock, rules: RULES, works: false, calm: CALM })
  }

  /** A demo account with its password. */
  account(login: string): Account {
    const account = this.accounts.get(login)
    if (account === undefined) throw new Error(`no demo account ${login}; there are ${[...this.accounts.keys()].join(', ')}`)
    return account
  }

  /** All that it has said since it was started. */
  get output(): string {
    return this.said
  }

  /** The code with which an empty centre gets its first administrator. */
  get setupCode(): string {
    const code = /with the code (\S+)/.exec(this.said)?.[1]
    if (code === undefined) throw new Error(`the server named no code; it said:\n${this.said}`)
    return code
  }

  /** Stops it as an administrator would, and starts it again on the same port and data. */
  async restart(): Promise<void> {
    await this.halt()
    await this.begin()
  }

  /** Stops it as an administrator would, until {@link begin}. */
  async halt(): Promise<void> {
    await this.end('SIGTERM')
  }

  /** Starts it again after {@link halt} or {@link kill9}. */
  async begin(): Promise<void> {
    this.said = ''
    const env = { ...process.env, NODE_ENV: 'production', PORT: String(this.port), SENIM_DATA: join(this.folder, 'data'), ...this.env }
    const child = spawn(process.execPath, [MAIN, ...this.options], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    this.child = child
    const listen = (chunk: Buffer): void => { this.said += chunk.toString() }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    await this.untilReady(child)
    for (const [, login = '', password = '', name = ''] of this.said.matchAll(/^ {4}([\w.]+) +([a-z]+-[a-z]+-\d+) +([^,]+), /gm)) this.accounts.set(login, { login, password, name })
  }

  /** As when the power goes: no goodbye, nothing written. */
  async kill9(): Promise<void> {
    await this.end('SIGKILL')
  }

  /** The database is killed under the running server, which brings it back. */
  killDatabase(): void {
    process.kill(this.postmaster, 'SIGKILL')
  }

  /** One process of the database is killed, the one that writes the journal: PostgreSQL cuts everybody off and recovers. */
  async killBackend(): Promise<void> {
    const [row] = await this.ask(`select pid from pg_stat_activity where application_name = 'senim-journal' limit 1`)
    if (row !== undefined) process.kill(Number(row['pid']), 'SIGKILL')
  }

  /** The database is killed and cannot start until {@link mendDatabase}. */
  breakDatabase(): void {
    appendFileSync(join(this.databaseFolder, 'postgresql.auto.conf'), BROKEN_SETTING)
    this.killDatabase()
  }

  mendDatabase(): void {
    const file = join(this.databaseFolder, 'postgresql.auto.conf')
    writeFileSync(file, readFileSync(file, 'utf8').replace(BROKEN_SETTING, ''))
  }

  /** Asks the database past the server; changes nothing. */
  async ask(question: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const url = await findRunning(join(this.folder, 'data/postgres'), 'app')
    return url === undefined ? [] : await ask(url, question)
  }

  private get databaseFolder(): string {
    return join(this.folder, 'data/postgres/data')
  }

  private get postmaster(): number {
    return Number(readFileSync(join(this.databaseFolder, 'postmaster.pid'), 'utf8').split('\n')[0])
  }

  /** What `npm run verify` says of this server's data: its last line, and how it ended. */
  async verify(): Promise<{ readonly ok: boolean; readonly events: number; readonly differences: number }> {
    const child = spawn(process.execPath, [VERIFY], { env: { ...process.env, SENIM_DATA: join(this.folder, 'data') }, stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => { said += chunk.toString() })
    await once(child, 'close')
    return JSON.parse(said.trimEnd().split('\n').at(-1) ?? '') as Awaited<ReturnType<TestServer['verify']>>
  }

  async stop(): Promise<void> {
    if (this.alive) await this.end('SIGTERM')
    // Only the database is left to stop when the last thing was a kill.
    else if (this.env.DATABASE_URL === undefined) await (await launchPostgres(join(this.folder, 'data/postgres'))).stop()
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** Last resort when the test run itself ends early. */
  abandon(): void {
    if (this.alive) this.child?.kill('SIGTERM')
  }

  private get alive(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null
  }

  private async untilReady(child: ChildProcess): Promise<void> {
    const until = Date.now() + START_PATIENCE
    while (child.exitCode === null && Date.now() < until) {
      const ready = await fetch(`${this.address}/readyz`).then((answer) => answer.ok, () => false)
      if (ready && this.said.includes('Senim is ready')) return
      await sleep(100)
    }
    await this.end('SIGKILL')
    throw new Error(`the server did not become ready; it said:\n${this.said}\nIts folder is left to be looked at: ${this.folder}`)
  }

  private async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const { child } = this
    if (child === undefined || !this.alive) return
    const ended = once(child, 'exit')
    child.kill(signal)
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE)
    await ended
    clearTimeout(late)
  }
}
