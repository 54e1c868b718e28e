import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { me } from '@senim/contract/access.ts'
import type { Me } from '@senim/contract/access.ts'
import { contactView, desk, self } from '@senim/contract/contacts.ts'
import type { ContactView } from '@senim/contract/contacts.ts'
import { toStaff } from '@senim/contract/live.ts'
import type { StaffFrame, ToStaff } from '@senim/contract/live.ts'
import type { TestServer } from '../server.ts'

const PATIENCE = 20_000

/** Reads an answer by its schema; throws when the server sent something else. */
interface Reader<Answer> {
  parse(raw: unknown): Answer
}

/** A member of staff at work through the real API and the real socket, as their desk would be. Whatever arrives is held against the contract. */
export class Operator {
  readonly heard: ToStaff[] = []
  readonly name: string
  private readonly server: TestServer
  private readonly cookie: string
  private readonly csrf: string
  private readonly waiting = new Set<() => void>()
  private readonly taken = new Set<string>()
  private socket: WebSocket | undefined

  private constructor(server: TestServer, cookie: string, who: Me) {
    this.server = server
    this.cookie = cookie
    this.csrf = who.csrf
    this.name = who.name
  }

  /** Signs in with a demo account and connects the socket; takes no offers yet. */
  static async signIn(server: TestServer, login: string): Promise<Operator> {
    const { password } = server.account(login)
    const answer = await fetch(`${server.address}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json', origin: server.address }, body: JSON.stringify({ login, password }) })
    if (!answer.ok) throw new Error(`${login} could not sign in: ${await answer.text()}`)
    const operator = new Operator(server, answer.headers.getSetCookie()[0]?.split(';')[0] ?? '', me.parse(await answer.json()))
    await operator.connect()
    return operator
  }

  /** Connects the socket, again when it was lost. */
  async connect(): Promise<void> {
    // Node's own WebSocket takes headers where a browser's takes protocols; the DOM's types do not know.
    const socket: unknown = Reflect.construct(WebSocket, [`${this.server.address.replace('http', 'ws')}/live/staff`, { headers: { origin: this.server.address, cookie: this.cookie } }])
    if (!(socket instanceof WebSocket)) throw new Error('this Node has no WebSocket')
    socket.addEventListener('message', ({ data }) => this.hear(toStaff.parse(JSON.parse(String(data)))))
    this.socket = socket
    await once(socket, 'open')
  }

  async available(capacity = 3): Promise<void> {
    await this.post(self, '/api/desk/state', { to: { status: 'available', capacity } })
  }

  async offDuty(): Promise<void> {
    await this.post(self, '/api/desk/state', { to: { status: 'offline' } })
  }

  /** Waits for the offer whose first words begin with these and takes it; others are taken and ended on the way. Gives the id of the contact. */
  async takeOffer(words: string): Promise<string> {
    for (;;) {
      const offer = await this.until((heard) => {
        const open = heard.findLast((frame) => frame.t === 'self')?.self.offer
        return open && !this.taken.has(open.contact) ? open : undefined
      })
      this.taken.add(offer.contact)
      await this.post(contactView, `/api/offers/${offer.contact}/accept`, {})
      if (offer.words.startsWith(words)) return offer.contact
      await this.close(offer.contact)
    }
  }

  say(contact: string, text: string): void {
    this.send({ t: 'say', id: randomUUID(), contact, text })
  }

  typing(contact: string): void {
    this.send({ t: 'typing', contact })
  }

  seen(contact: string, upTo: number): void {
    this.send({ t: 'seen', contact, upTo })
  }

  /** The dialogue as the desk reads it. */
  async read(contact: string): Promise<ContactView> {
    return await this.get(contactView, `/api/contacts/${contact}`)
  }

  /** Ends it as something that is no request for help, which asks for no judgement of the danger. */
  async close(contact: string): Promise<void> {
    await this.post(self, `/api/contacts/${contact}/close`, { outcome: { kind: 'notRequest', what: 'silent' } })
  }

  /** Ends whatever is open and goes off the line, so that the next test begins with an empty desk. */
  async handIn(): Promise<void> {
    await this.empty()
    // A place that has become free may be offered somebody at once.
    for (let tries = 0; tries < 20; tries += 1) {
      await this.offDuty().catch(() => undefined)
      if ((await this.get(desk, '/api/desk')).self.status === 'offline') return this.leave()
      await this.empty()
    }
    throw new Error(`${this.name} could not go off the line`)
  }

  /** Takes what is offered and ends all that is in hand. */
  private async empty(): Promise<void> {
    const { slots, offer } = (await this.get(desk, '/api/desk')).self
    if (offer) await this.post(contactView, `/api/offers/${offer.contact}/accept`, {}).catch(() => undefined)
    if (offer) await this.close(offer.contact).catch(() => undefined)
    for (const { contact, caseId, risk } of slots) {
      if (caseId === null || risk === null) await this.close(contact)
      else await this.post(self, `/api/contacts/${contact}/close`, { outcome: { kind: 'case' } })
    }
  }

  /** What `find` sees in all that was heard, as soon as it sees something. */
  async until<Found>(find: (heard: readonly ToStaff[]) => Found | undefined): Promise<Found> {
    const until = Date.now() + PATIENCE
    for (;;) {
      const found = find(this.heard)
      if (found !== undefined) return found
      if (Date.now() > until) throw new Error(`${this.name} waited in vain; heard ${this.heard.map((frame) => frame.t).join(', ')}`)
      await new Promise<void>((resolve) => {
        setTimeout(resolve, 500)
        this.waiting.add(resolve)
      })
    }
  }

  /** Goes without a word, as a browser that crashed. */
  leave(): void {
    this.socket?.close()
  }

  async get<Answer>(reader: Reader<Answer>, path: string): Promise<Answer> {
    return await this.request(reader, 'GET', path)
  }

  async post<Answer>(reader: Reader<Answer>, path: string, body: object): Promise<Answer> {
    return await this.request(reader, 'POST', path, { id: randomUUID(), ...body })
  }

  private async request<Answer>(reader: Reader<Answer>, method: string, path: string, body?: object): Promise<Answer> {
    const headers = { origin: this.server.address, cookie: this.cookie, 'x-senim-csrf': this.csrf, ...(body && { 'content-type': 'application/json' }) }
    const answer = await fetch(`${this.server.address}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return reader.parse(await answer.json())
  }

  private send(frame: StaffFrame): void {
    this.socket?.send(JSON.stringify(frame))
  }

  private hear(frame: ToStaff): void {
    this.heard.push(frame)
    for (const wake of this.waiting) wake()
    this.waiting.clear()
  }
}
