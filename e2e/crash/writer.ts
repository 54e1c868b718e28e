import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { retryWait } from '@senim/kit/retry.ts'
import { backoff } from '@senim/public/link.ts'

interface Frame {
  readonly t: string
  readonly id?: string
  readonly seq?: number
  readonly code?: string
  readonly contact?: string
  readonly message?: { readonly seq: number; readonly text: string }
}

interface Message {
  readonly id: string
  readonly text: string
  readonly writtenAt: number
}

export interface Told extends Message {
  readonly seq: number
  readonly toldAt: number
}

/** How one side talks: the frames of its socket, and how its page waits before it tries again. */
export interface Side {
  readonly url: string
  /** In which the ids of its commands are unique. */
  readonly scope: string
  /** The dialogue whose frames it reads, where frames name one. */
  readonly contact: string
  readonly headers: Readonly<Record<string, string>>
  /** Sent first on every connection: from which number on the dialogue is wanted. */
  readonly hello: (after: number) => object
  readonly say: (id: string, text: string) => object
  /** Milliseconds before the n-th try. */
  readonly wait: (failures: number, chance: number) => number
}

export function citizenSide(address: string, cap: string, contact: string): Side {
  return {
    scope: `citizen ${contact}`, contact, url: `${address.replace('http', 'ws')}/live`, headers: { origin: address }, wait: backoff,
    hello: (after) => ({ t: 'hello', cap, after, lang: 'kk' }), say: (id, text) => ({ t: 'say', id, text }),
  }
}

export function staffSide(address: string, { cookie, id }: { readonly cookie: string; readonly id: string }, contact: string): Side {
  return {
    scope: `staff ${id}`, contact, url: `${address.replace('http', 'ws')}/live/staff`, headers: { origin: address, cookie }, wait: retryWait,
    hello: (after) => ({ t: 'open', contact, after }), say: (id, text) => ({ t: 'say', id, contact, text }),
  }
}

/** As the pages have it: what is always answered and was not for so long means a dead link. */
const PATIENCE = 7000

/**
 * Somebody who writes, whatever happens to the server: connects again by themselves, as late as the product's pages do, sends what was
 * not acknowledged again under its id, and reads along. Without `every` the next message follows the acknowledgement of the last;
 * with it one is written each so many milliseconds, and waits for the link if there is none.
 */
export class Writer {
  /** What the server said it has stored, in the order in which it was written. */
  readonly told: Told[] = []
  /** The dialogue as it stands on this page: all messages from the first on, without gaps. */
  readonly seen: string[] = []
  readonly name: string
  readonly scope: string
  connections = 0
  private readonly side: Side
  private readonly every: number | undefined
  private written = 0
  private going = true
  private leaving = false
  private failures = 0
  private asked = 0
  private readonly unstored: Message[] = []
  private readonly early = new Map<number, string>()
  private socket: WebSocket | undefined
  private dropped: () => void = () => undefined
  private readonly timers: NodeJS.Timeout[] = []
  private readonly ended: Promise<void>

  constructor(name: string, side: Side, every?: number) {
    this.name = name
    this.side = side
    this.scope = side.scope
    this.every = every
    this.timers.push(setInterval(() => this.watch(), 1000))
    if (every !== undefined) this.pace(every, performance.now() + Math.random() * every)
    this.ended = this.keepConnected()
  }

  /** Writes no more; ends when everything written was acknowledged. Goes on reading until {@link leave}. */
  async stop(): Promise<void> {
    this.going = false
    for (let tries = 0; this.unstored.length > 0; tries += 1) {
      if (tries > 1200) throw new Error(`${this.name}: "${this.unstored[0]?.text}" was never acknowledged`)
      await sleep(50)
    }
  }

  async leave(): Promise<void> {
    await this.stop()
    for (const timer of this.timers) clearInterval(timer)
    this.leaving = true
    this.drop()
    await this.ended
  }

  /** Timers lag on a busy machine: what is due is counted from the beginning, so that the rate is held. */
  private pace(every: number, from: number): void {
    this.timers.push(setInterval(() => {
      while (this.going && this.written < (performance.now() - from) / every) this.write()
    }, every))
  }

  private async keepConnected(): Promise<void> {
    while (!this.leaving) {
      await this.connection()
      if (this.leaving) return
      await sleep(this.side.wait(this.failures, Math.random()))
      this.failures += 1
    }
  }

  private connection(): Promise<void> {
    return new Promise((resolve) => {
      // Node's own WebSocket takes headers where a browser's takes protocols.
      const socket = Reflect.construct(WebSocket, [this.side.url, { headers: this.side.headers }]) as WebSocket
      this.socket = socket
      this.asked = Date.now()
      this.dropped = resolve
      socket.addEventListener('open', () => {
        if (socket !== this.socket) return socket.close()
        this.connections += 1
        socket.send(JSON.stringify(this.side.hello(this.seen.length)))
        for (const message of this.unstored) this.put(message)
        if (this.every === undefined && this.unstored.length === 0) this.write()
      })
      socket.addEventListener('message', ({ data }) => socket === this.socket && this.hear(JSON.parse(String(data)) as Frame))
      socket.addEventListener('close', () => socket === this.socket && resolve())
      socket.addEventListener('error', () => socket === this.socket && resolve())
    })
  }

  /** Finds a link that died without a word. */
  private watch(): void {
    if (this.socket?.readyState === WebSocket.OPEN && this.asked === 0) {
      this.asked = Date.now()
      this.socket.send('{"t":"ping"}')
    } else if (this.asked !== 0 && Date.now() - this.asked > PATIENCE) this.drop()
  }

  /** A dead link says no goodbye: its socket is left to itself. */
  private drop(): void {
    const { socket } = this
    this.socket = undefined
    this.asked = 0
    socket?.close()
    this.dropped()
  }

  private write(): void {
    if (!this.going) return
    this.written += 1
    const message = { id: randomUUID(), text: `${this.name} ${this.written}`, writtenAt: performance.now() }
    this.unstored.push(message)
    this.put(message)
  }

  private put({ id, text }: Message): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(this.side.say(id, text)))
  }

  private hear(frame: Frame): void {
    this.asked = 0
    this.failures = 0
    // A desk hears of all dialogues in hand.
    if (frame.contact !== undefined && frame.contact !== this.side.contact) return
    if (frame.t === 'message' && frame.message) this.read(frame.message.seq, frame.message.text)
    if (frame.t === 'refused' && frame.id) throw new Error(`${this.name}: a message was refused: ${frame.code}`)
    const [next] = this.unstored
    if (frame.t !== 'ack' || frame.id === undefined || frame.seq === undefined || !this.unstored.some((one) => one.id === frame.id)) return
    if (next?.id !== frame.id) throw new Error(`${this.name}: acknowledged out of turn`)
    this.unstored.shift()
    this.told.push({ ...next, seq: frame.seq, toldAt: performance.now() })
    this.read(frame.seq, next.text)
    if (this.every === undefined) this.write()
  }

  private read(seq: number, text: string): void {
    if (seq > this.seen.length) this.early.set(seq, text)
    for (let found = this.early.get(this.seen.length + 1); found !== undefined; found = this.early.get(this.seen.length + 1)) {
      this.seen.push(found)
      this.early.delete(this.seen.length)
    }
  }
}
