import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

interface Frame {
  readonly t: string
  readonly id?: string
  readonly seq?: number
}

export interface Told {
  readonly text: string
  readonly seq: number
}

/** How one side says something: the frames of its socket. */
export interface Side {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Sent first on every connection. */
  readonly hello: object | undefined
  readonly say: (id: string, text: string) => object
}

/**
 * Somebody who writes one message after another, whatever happens to the server: connects again by themselves, and sends what
 * was not acknowledged again under its id, as the product's pages do.
 */
export class Writer {
  /** What the server said it has stored, in the order in which it was written. */
  readonly told: Told[] = []
  connections = 0
  private readonly side: Side
  private readonly name: string
  private going = true
  private waiting: { readonly id: string; readonly text: string } | undefined
  private socket: WebSocket | undefined
  private readonly ended: Promise<void>

  constructor(name: string, side: Side) {
    this.name = name
    this.side = side
    this.ended = this.keepConnected()
  }

  /** Ends after the message under way was acknowledged. */
  async stop(): Promise<void> {
    this.going = false
    for (let tries = 0; this.waiting !== undefined; tries += 1) {
      if (tries > 400) throw new Error(`${this.name}: "${this.waiting.text}" was never acknowledged`)
      await sleep(50)
    }
    this.socket?.close()
    await this.ended
  }

  private async keepConnected(): Promise<void> {
    while (this.going || this.waiting !== undefined) {
      await this.connection()
      await sleep(Math.random() * 200)
    }
  }

  private connection(): Promise<void> {
    return new Promise((resolve) => {
      // Node's own WebSocket takes headers where a browser's takes protocols.
      const socket = Reflect.construct(WebSocket, [this.side.url, { headers: this.side.headers }]) as WebSocket
      this.socket = socket
      socket.addEventListener('open', () => {
        this.connections += 1
        if (this.side.hello) socket.send(JSON.stringify(this.side.hello))
        this.put(socket)
      })
      socket.addEventListener('message', ({ data }) => this.hear(socket, JSON.parse(String(data)) as Frame))
      socket.addEventListener('close', () => resolve())
      socket.addEventListener('error', () => resolve())
    })
  }

  private put(socket: WebSocket): void {
    if (this.waiting === undefined && this.going) this.waiting = { id: randomUUID(), text: `${this.name} ${this.told.length + 1}` }
    if (this.waiting) socket.send(JSON.stringify(this.side.say(this.waiting.id, this.waiting.text)))
  }

  private hear(socket: WebSocket, frame: Frame): void {
    if (frame.t !== 'ack' || this.waiting === undefined || frame.id !== this.waiting.id) return
    this.told.push({ text: this.waiting.text, seq: frame.seq ?? 0 })
    this.waiting = undefined
    if (this.going) this.put(socket)
  }
}
