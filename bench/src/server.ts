import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket } from 'ws'

const MAIN = join(import.meta.dirname, '../../server/src/main.ts')
/** CPU time in /proc is counted in hundredths of a second on every Linux that Node runs on. */
const TICK_MS = 10

/** The product's own server as a process of its own: nothing in it knows of the bench. */
export interface Server {
  readonly address: string
  readonly demo: ReadonlyMap<string, string>
  /** Milliseconds of processor time the server has used so far. */
  cpu(): number
  /** Resident bytes after a full collection of garbage. */
  residentAfterCollection(): Promise<number>
  stop(): Promise<void>
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.endsWith(', officer\n')) resolve(said)
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said}`)))
  })
}

/** Collects garbage by the debugger's protocol, so that the product needs no door for it. */
async function collectGarbage(port: number): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}/json/list`)
  const [target] = (await answer.json()) as { webSocketDebuggerUrl: string }[]
  if (target === undefined) throw new Error('the server shows no debugger')
  const socket = new WebSocket(target.webSocketDebuggerUrl)
  await new Promise((resolve) => socket.once('open', resolve))
  for (const id of [1, 2, 3]) {
    const done = new Promise((resolve) => socket.once('message', resolve))
    socket.send(JSON.stringify({ id, method: 'HeapProfiler.collectGarbage' }))
    await done
    await sleep(300)
  }
  socket.close()
}

/** Starts the server on a PostgreSQL that runs already, with the demo centre; `more` is said to it besides. */
export async function startServer(databaseUrl: string, migratorUrl: string, folder: string, more: Readonly<Record<string, string>> = {}): Promise<Server> {
  const [port, inspector] = [await freePort(), await freePort()]
  const env = { ...process.env, PORT: String(port), SENIM_DATA: folder, DATABASE_URL: databaseUrl, DATABASE_MIGRATOR_URL: migratorUrl, ...more }
  const child = spawn(process.execPath, [`--inspect=127.0.0.1:${inspector}`, MAIN], { env, stdio: ['ignore', 'pipe', 'ignore'] })
  const said = await ready(child)
  const demo = new Map([...said.matchAll(/^ {4}(\S+) +(\S+) +\S.*$/gm)].map(([, login = '', password = '']) => [login, password]))
  return {
    address: `http://127.0.0.1:${port}`,
    demo,
    cpu() {
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
      return (Number(fields[11]) + Number(fields[12])) * TICK_MS
    },
    async residentAfterCollection() {
      await collectGarbage(inspector)
      return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) * 1024
    },
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
    },
  }
}
