import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import type { Server, Socket } from 'node:net'

/** How the wire carries: both ways; nothing, and connections break; only towards the server, whose answers are lost; nothing, in silence. */
type Carries = 'both' | 'broken' | 'up' | 'silence'

/** A wire between the browser and the server that a test can break, as a lift, a tunnel or a bad cell does. */
export class Wire {
  readonly address: string
  private carries: Carries = 'both'
  private readonly relay: Server
  private readonly pairs = new Set<readonly [Socket, Socket]>()

  private constructor(relay: Server, port: number) {
    this.relay = relay
    this.address = `http://127.0.0.1:${port}`
  }

  static async to(address: string): Promise<Wire> {
    const { hostname, port } = new URL(address)
    const relay = createServer({ allowHalfOpen: false })
    relay.listen(0, '127.0.0.1')
    await once(relay, 'listening')
    const own = relay.address()
    if (own === null || typeof own === 'string') throw new Error('no port is free')
    const wire = new Wire(relay, own.port)
    relay.on('connection', (near) => wire.join(near, () => connect(Number(port), hostname)))
    return wire
  }

  /** Everything that is open breaks, and nothing new comes through. */
  cut(): void {
    this.carries = 'broken'
    for (const [near, far] of this.pairs) {
      near.resetAndDestroy()
      far.destroy()
    }
  }

  /** What the browser sends arrives; what the server answers is lost. */
  loseAnswers(): void {
    this.carries = 'up'
  }

  /** Nothing moves, and nobody is told. */
  goSilent(): void {
    this.carries = 'silence'
  }

  /** Works again; connections from before stay lost. */
  mend(): void {
    this.cut()
    this.carries = 'both'
  }

  close(): void {
    this.cut()
    this.relay.close()
  }

  private join(near: Socket, open: () => Socket): void {
    near.on('error', () => near.destroy())
    if (this.carries === 'broken') return void near.resetAndDestroy()
    if (this.carries === 'silence') return void this.pairs.add([near, near])
    const far = open()
    const pair = [near, far] as const
    this.pairs.add(pair)
    far.on('error', () => far.destroy())
    near.on('data', (chunk) => this.carries === 'silence' || far.write(chunk))
    far.on('data', (chunk) => this.carries !== 'both' || near.write(chunk))
    near.on('close', () => {
      this.pairs.delete(pair)
      far.destroy()
    })
    far.on('close', () => this.carries !== 'both' || near.destroy())
  }
}
