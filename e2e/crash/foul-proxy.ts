import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import type { Server, Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * What befalls a live connection once it has carried so many bytes: nothing; it is cut in the midst of a frame; it swallows everything and tells nobody;
 * it carries one byte a second; each piece comes late; pieces come in splinters of a few bytes.
 */
export const FATES = ['clean', 'cut', 'halfOpen', 'slow', 'late', 'split'] as const
export type Fate = (typeof FATES)[number]

export interface Lot {
  readonly fate: Fate
  readonly afterBytes: number
  /** Nothing lasts: one that still carries is cut after so many bytes. */
  readonly cutAfter: number
}

export const CALM: Lot = { fate: 'clean', afterBytes: 0, cutAfter: Number.POSITIVE_INFINITY }

const FARTHEST = 6000
const LATEST = 400
const SPLINTER = 7

/** At least 0, below 1: the same for the same seed, connection and question, in whatever order things happen. */
function draw(seed: number, nth: number, question: string): number {
  return createHash('sha256').update(`${seed} ${nth} ${question}`).digest().readUInt32BE() / 2 ** 32
}

/** What befalls the n-th live connection. */
export function lotOf(seed: number, nth: number): Lot {
  const afterBytes = Math.floor(draw(seed, nth, 'bytes') * FARTHEST)
  return { fate: FATES[Math.floor(draw(seed, nth, 'fate') * FATES.length)] ?? 'clean', afterBytes, cutAfter: afterBytes + Math.floor(draw(seed, nth, 'end') * 2 * FARTHEST) }
}

/** A bad network between pages and the server, foul by a seed. Only live connections suffer: a page that is fetched comes through. */
export class FoulProxy {
  readonly address: string
  /** How many live connections met each fate so far. */
  readonly met: Record<Fate, number> = { clean: 0, cut: 0, halfOpen: 0, slow: 0, late: 0, split: 0 }
  private readonly relay: Server
  private readonly fateOf: (nth: number) => Lot
  private readonly open = new Set<Socket>()
  private count = 0
  private calm = false

  private constructor(relay: Server, port: number, fateOf: (nth: number) => Lot) {
    this.relay = relay
    this.address = `http://127.0.0.1:${port}`
    this.fateOf = fateOf
  }

  /** `fateOf`: {@link lotOf} with a seed, or the same for all. */
  static async before(address: string, fateOf: (nth: number) => Lot): Promise<FoulProxy> {
    const { hostname, port } = new URL(address)
    const relay = createServer({ allowHalfOpen: false })
    relay.listen(0, '127.0.0.1')
    await once(relay, 'listening')
    const own = relay.address()
    if (own === null || typeof own === 'string') throw new Error('no port is free')
    const proxy = new FoulProxy(relay, own.port, fateOf)
    relay.on('connection', (near) => proxy.join(near, connect(Number(port), hostname)))
    return proxy
  }

  /** From now on new connections are clean. Those that are slow or dead stay so: whoever holds one has to notice. */
  calmDown(): void {
    this.calm = true
  }

  close(): void {
    for (const socket of this.open) socket.destroy()
    this.relay.close()
  }

  private join(near: Socket, far: Socket): void {
    for (const socket of [near, far]) {
      this.open.add(socket)
      socket.setNoDelay(true)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => this.open.delete(socket))
    }
    near.once('data', (first) => {
      const lot = first.toString('latin1').startsWith('GET /live') ? this.nextLot() : CALM
      const line = new Line(near, far, lot)
      line.up(first)
      near.on('data', (chunk) => line.up(chunk))
      far.on('data', (chunk) => line.down(chunk))
      near.on('close', () => far.destroy())
      far.on('close', () => line.farGone())
    })
  }

  private nextLot(): Lot {
    const lot = this.calm ? CALM : this.fateOf(this.count)
    this.count += 1
    this.met[lot.fate] += 1
    return lot
  }
}

/** One connection with its fate. */
class Line {
  private carried = 0
  private readonly near: Socket
  private readonly far: Socket
  private readonly lot: Lot
  private readonly queues = new Map<Socket, Promise<void>>()

  constructor(near: Socket, far: Socket, lot: Lot) {
    this.near = near
    this.far = far
    this.lot = lot
  }

  up(chunk: Buffer): void {
    this.carry(this.far, chunk)
  }

  down(chunk: Buffer): void {
    this.carry(this.near, chunk)
  }

  /** The server hung up: whoever is half open does not learn of it, the others do once everything before it has arrived. */
  farGone(): void {
    if (this.struck && this.lot.fate === 'halfOpen') return
    void (this.queues.get(this.near) ?? Promise.resolve()).then(() => this.near.destroy())
  }

  private get struck(): boolean {
    return this.carried >= this.lot.afterBytes
  }

  private carry(to: Socket, chunk: Buffer): void {
    const whole = Math.max(0, Math.min(chunk.length, this.lot.afterBytes - this.carried))
    this.carried += chunk.length
    const [before, after] = [chunk.subarray(0, whole), chunk.subarray(whole)]
    this.queues.set(to, this.follow(this.queues.get(to), to, before, after))
  }

  /** Pieces stay in order, however late one is. */
  private async follow(earlier: Promise<void> | undefined, to: Socket, before: Buffer, after: Buffer): Promise<void> {
    await earlier
    if (before.length > 0) to.write(before)
    if (after.length > 0) await this.befall(to, after)
  }

  private cut(): void {
    this.near.resetAndDestroy()
    this.far.destroy()
  }

  private async befall(to: Socket, chunk: Buffer): Promise<void> {
    if (this.carried >= this.lot.cutAfter && this.lot.fate !== 'halfOpen') return this.cut()
    switch (this.lot.fate) {
      case 'clean':
        return void to.write(chunk)
      case 'cut':
        return this.cut()
      case 'halfOpen':
        return
      case 'late':
        await sleep(LATEST)
        return void to.write(chunk)
      case 'slow':
      case 'split':
        for (let at = 0; at < chunk.length && !to.destroyed; at += this.lot.fate === 'slow' ? 1 : SPLINTER) {
          to.write(chunk.subarray(at, at + (this.lot.fate === 'slow' ? 1 : SPLINTER)))
          await sleep(this.lot.fate === 'slow' ? 1000 : 1)
        }
    }
  }
}
