import { randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { request } from 'node:http'
import { me } from '@senim/contract/access.ts'
import type { Centre, Outside } from '../centre.ts'
import { MasterKey } from '../keys/master.ts'
import type { TestDatabase } from '../postgres/testing.ts'
import type { Web } from '../web.ts'
import { startWeb } from '../web.ts'
import { openCentre, PASSWORD } from './centre.ts'

/** What came back, as it came. */
export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
  /** The body's bytes. */
  readonly bytes: Buffer
  /** The body as a JSON object. */
  json(): Record<string, unknown>
}

export interface Question {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** One request exactly as it is said: no cookie, no Origin, no header of its own. */
export async function askServer(address: string, path: string, { method = 'GET', headers = {}, body }: Question = {}): Promise<Answer> {
  return await new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address)
    const asked = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const bytes = Buffer.concat(chunks)
        const text = bytes.toString('utf8')
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, bytes, json: () => JSON.parse(text) as Record<string, unknown> })
      })
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

const CHANGES = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** A browser of somebody who works here: keeps its cookie, and sends the Origin and the token that our own pages send. */
export class Browser {
  cookie = ''
  csrf = ''
  private readonly address: string

  constructor(address: string) {
    this.address = address
  }

  async signIn(login: string, password = PASSWORD): Promise<Answer> {
    const answer = await this.post('/api/session', { login, password })
    return this.welcome(answer)
  }

  /** Takes over the session an answer began. */
  welcome(answer: Answer): Answer {
    const set = answer.headers['set-cookie']?.[0]
    if (answer.status !== 200 || set === undefined) return answer
    this.cookie = set.split(';')[0] ?? ''
    this.csrf = me.parse(answer.json()).csrf
    return answer
  }

  /** The headers our own pages send with a method. */
  headers(method: string): Record<string, string> {
    const cookie = this.cookie === '' ? {} : { cookie: this.cookie }
    return CHANGES.has(method) ? { ...cookie, origin: this.address, 'content-type': 'application/json', ...(this.csrf === '' ? {} : { 'x-senim-csrf': this.csrf }) } : cookie
  }

  /** A request with our own headers, some of them said otherwise; one said as `null` is left out. */
  async ask(method: string, path: string, { body, headers = {} }: { body?: string | Buffer; headers?: Readonly<Record<string, string | null>> } = {}): Promise<Answer> {
    const said = Object.entries({ ...this.headers(method), ...headers }).filter((pair): pair is [string, string] => pair[1] !== null)
    return await askServer(this.address, path, { method, headers: Object.fromEntries(said), ...(body === undefined ? {} : { body }) })
  }

  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return await this.ask('GET', path, { headers })
  }

  async post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return await this.ask('POST', path, { body: JSON.stringify(body), headers })
  }
}

/** A centre with its doors open on a free port. */
export interface OpenWeb {
  readonly centre: Centre
  readonly web: Web
  readonly address: string
  /** A browser nobody has signed in with. */
  browser(): Browser
  /** A browser in which the staff member with this id (which is their login) is signed in. */
  signedIn(login: string): Promise<Browser>
  stop(): Promise<void>
}

export async function openWeb(database: TestDatabase, { origin, setupCode, works = false, calm, outside, master = new MasterKey(randomBytes(32)) }: { origin?: string; setupCode?: string; works?: boolean; calm?: number; outside?: Outside; master?: MasterKey } = {}): Promise<OpenWeb> {
  const centre = await openCentre(database, { master, works, ...(calm === undefined ? {} : { calm }), ...(outside === undefined ? {} : { outside }) })
  const web = await startWeb({ host: '127.0.0.1', port: 0, origin, trustProxy: false }, centre, setupCode)
  const { address } = web
  const signedIn = async (login: string): Promise<Browser> => {
    const browser = new Browser(address)
    const { status, text } = await browser.signIn(login)
    if (status !== 200) throw new Error(`could not sign in: ${status} ${text}`)
    return browser
  }
  const stop = async (): Promise<void> => {
    await web.stop()
    await centre.stop()
  }
  return { centre, web, address, browser: () => new Browser(address), signedIn, stop }
}
