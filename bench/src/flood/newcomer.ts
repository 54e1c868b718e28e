import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'

/** Solves tickets beside everything else, in the order in which they come. */
export class Solver {
  private readonly worker = new Worker(new URL('solver.ts', import.meta.url))
  private readonly waiting = new Map<string, (work: string) => void>()

  constructor() {
    this.worker.on('message', ({ ticket, work }: { ticket: string; work: string }) => {
      this.waiting.get(ticket)?.(work)
      this.waiting.delete(ticket)
    })
  }

  async solve(ticket: string, bits: number): Promise<string> {
    const solved = new Promise<string>((resolve) => this.waiting.set(ticket, resolve))
    // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    this.worker.postMessage({ ticket, bits })
    return await solved
  }

  async stop(): Promise<void> {
    await this.worker.terminate()
  }
}

/** What somebody does who is asked to wait. */
export type Manner = 'works' | 'waits' | 'leaves'

export interface Newcomer {
  readonly text: string
  readonly danger: boolean
  readonly scriptless: boolean
  readonly manner: Manner
  /** The address a proxy would name. */
  readonly from: string
}

export interface Arrival {
  readonly contact: string
  readonly began: number
  readonly slowed: boolean
  /** `refused` only when they did what they were asked for and were still not taken in. */
  readonly end: 'taken' | 'left' | 'refused'
}

interface Page {
  readonly status: number
  readonly text: string
}

const hidden = (page: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''

const agent = new Agent({ keepAlive: true })

/** Asks by the plainest client there is: on a small machine whoever floods takes the processor from the server. */
async function ask(address: string, from: string, fields?: Readonly<Record<string, string>>): Promise<Page> {
  const form = fields && new URLSearchParams(fields).toString()
  const headers = { 'x-forwarded-for': from, ...(form && { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(form) }) }
  return await new Promise((resolve, reject) => {
    const asked = request(`${address}/${form ? '' : 'kk'}`, { method: form ? 'POST' : 'GET', headers, agent }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() }))
    })
    asked.on('error', reject)
    asked.end(form)
  })
}

/** The contact a page's hidden field speaks for. */
function contactOf(cap: string): string {
  const hex = Buffer.from(cap, 'base64url').subarray(0, 16).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Somebody opens the page, writes for the first time and does what they do when they are asked to wait. */
export async function arrive(address: string, solver: Solver, { text, danger, scriptless, manner, from }: Newcomer): Promise<Arrival> {
  const { text: page } = await ask(address, from)
  const cap = hidden(page, 'cap')
  const fields = { lang: 'kk', cap, nonce: hidden(page, 'nonce'), text, ...(danger && { danger: '1' }), ...(scriptless && { plain: '1' }) }
  const contact = contactOf(cap)
  const began = performance.now()
  const first = await ask(address, from, fields)
  if (first.status === 200) return { contact, began, slowed: false, end: 'taken' }
  if (first.status !== 429) return { contact, began, slowed: false, end: 'refused' }
  if (manner === 'leaves') return { contact, began, slowed: true, end: 'left' }
  const ticket = hidden(first.text, 'ticket')
  const said = (name: string): number => Number(new RegExp(`data-${name}="(\\d+)"`).exec(first.text)?.[1])
  let work = ''
  if (manner === 'works') work = await solver.solve(ticket, said('bits'))
  else await sleep(said('seconds') * 1000)
  const second = await ask(address, from, { ...fields, ticket, work })
  return { contact, began, slowed: true, end: second.status === 200 ? 'taken' : 'refused' }
}

/** Begins `rate` a second for some seconds, whatever becomes of those before. */
export async function paced<T>(rate: number, seconds: number, begin: (n: number) => Promise<T>): Promise<readonly T[]> {
  const began = performance.now()
  const all: Promise<T>[] = []
  for (let n = 0; n < rate * seconds; n += 1) {
    const wait = began + (n * 1000) / rate - performance.now()
    if (wait > 0) await sleep(wait)
    all.push(begin(n))
  }
  return await Promise.all(all)
}
