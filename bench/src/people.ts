import { setTimeout as sleep } from 'node:timers/promises'
import type { Me } from '@senim/contract/access.ts'
import type { SelfView } from '@senim/contract/contacts.ts'
import type { CitizenFrame, StaffFrame, ToCitizen, ToStaff } from '@senim/contract/live.ts'
import { newId } from '@senim/server/identity.ts'
import { WebSocket } from 'ws'
import type { Server } from './server.ts'

/** A server that runs, whoever started it. */
export type Address = Pick<Server, 'address'>

/** As the product's pages do: a connection that says nothing is taken for dead. */
const PING_EVERY = 20_000

function opened(socket: WebSocket): Promise<void> {
  const ping = setInterval(() => socket.send('{"t":"ping"}'), PING_EVERY)
  socket.once('close', () => clearInterval(ping))
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve())
    socket.once('error', reject)
  })
}

/** Somebody's open page: says, and is told when what was said is stored for good. */
export class Citizen {
  contact = ''
  heard: (frame: ToCitizen) => void = () => undefined
  private readonly waiting = new Map<string, (ack: { at: number }) => void>()
  private readonly socket: WebSocket
  private readonly ready: Promise<void>

  constructor(server: Address, capability: string) {
    this.socket = new WebSocket(`${server.address.replace('http', 'ws')}/live`, { origin: server.address, perMessageDeflate: false })
    this.ready = opened(this.socket).then(() => this.send({ t: 'hello', cap: capability, after: 0, lang: 'kk' }))
    this.socket.on('message', (data: Buffer) => {
      const frame = JSON.parse(data.toString()) as ToCitizen
      if (frame.t === 'ack') {
        this.waiting.get(frame.id)?.({ at: performance.now() })
        this.waiting.delete(frame.id)
      }
      if (frame.t === 'refused' && frame.code !== 'contactUnknown') throw new Error(`a message was refused: ${frame.code}`)
      this.heard(frame)
    })
  }

  /** Resolves when the page is connected. */
  async opened(): Promise<void> {
    await this.ready
  }

  /** Resolves when the message is stored, with the moment. */
  async say(text: string): Promise<{ readonly at: number }> {
    await this.ready
    const id = newId()
    const stored = new Promise<{ at: number }>((resolve) => this.waiting.set(id, resolve))
    this.send({ t: 'say', id, text })
    return await stored
  }

  typing(): void {
    this.send({ t: 'typing' })
  }

  close(): void {
    this.socket.terminate()
  }

  private send(frame: CitizenFrame): void {
    this.socket.send(JSON.stringify(frame))
  }
}

/** The hidden field of the page of a new visitor: what a browser would send back. */
export async function capability(server: Address): Promise<string> {
  const page = await (await fetch(`${server.address}/kk`)).text()
  const found = /name="cap" value="([^"]+)"/.exec(page)?.[1]
  if (found === undefined) throw new Error('the page carries no capability')
  return found
}

/** A member of staff who is signed in. */
export class Staff {
  private readonly server: Address
  private readonly cookie: string
  readonly me: Me
  heard: (frame: ToStaff) => void = () => undefined
  /** Takes every offer by itself; off while a person at a screen is to see them. */
  takes = true
  /** Milliseconds they look at an offer before they take it. */
  looks = 0
  private readonly waiting = new Map<string, (at: number) => void>()
  private socket: WebSocket | undefined

  constructor(server: Address, cookie: string, me: Me) {
    this.server = server
    this.cookie = cookie
    this.me = me
  }

  static async signIn(server: Address, login: string, password: string): Promise<Staff> {
    return await Staff.enter(server, '/api/session', { login, password })
  }

  /** Comes in by the code of a link, with a login and a password of their own. */
  static async join(server: Address, code: string, login: string, password: string): Promise<Staff> {
    return await Staff.enter(server, '/api/join', { code, login, password })
  }

  private static async enter(server: Address, path: string, body: { readonly login: string; readonly password: string; readonly code?: string }): Promise<Staff> {
    const answer = await fetch(`${server.address}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', origin: server.address }, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${body.login} could not come in: ${await answer.text()}`)
    return new Staff(server, answer.headers.getSetCookie()[0]?.split(';')[0] ?? '', (await answer.json()) as Me)
  }

  async post<T>(path: string, body: unknown): Promise<T> {
    const headers = { 'content-type': 'application/json', origin: this.server.address, cookie: this.cookie, 'x-senim-csrf': this.me.csrf }
    const answer = await fetch(`${this.server.address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
    return (await answer.json()) as T
  }

  /** Opens the live link and takes every offer. */
  async work(capacity: number): Promise<void> {
    this.socket = new WebSocket(`${this.server.address.replace('http', 'ws')}/live/staff`, { origin: this.server.address, headers: { cookie: this.cookie }, perMessageDeflate: false })
    this.socket.on('message', (data: Buffer) => this.hear(JSON.parse(data.toString()) as ToStaff))
    await opened(this.socket)
    await this.post<SelfView>('/api/desk/state', { id: newId(), to: { status: 'available', capacity } })
  }

  say(contact: string, text: string): Promise<number> {
    const id = newId()
    const stored = new Promise<number>((resolve) => this.waiting.set(id, resolve))
    this.send({ t: 'say', id, contact, text })
    return stored
  }

  close(): void {
    this.socket?.terminate()
  }

  private taking = new Set<string>()

  private hear(frame: ToStaff): void {
    if (this.takes && frame.t === 'self' && frame.self.offer !== null && !this.taking.has(frame.self.offer.contact)) {
      const { contact } = frame.self.offer
      this.taking.add(contact)
      void sleep(this.looks).then(async () => await this.post(`/api/offers/${contact}/accept`, { id: newId() })).catch(() => undefined).finally(() => this.taking.delete(contact))
    }
    if (frame.t === 'refused') throw new Error(`an answer was refused: ${frame.code}`)
    if (frame.t === 'ack') {
      this.waiting.get(frame.id)?.(performance.now())
      this.waiting.delete(frame.id)
    }
    this.heard(frame)
  }

  private send(frame: StaffFrame): void {
    this.socket?.send(JSON.stringify(frame))
  }
}
