import type { ToStaff } from '@senim/contract/live.ts'
import type { WebSocket } from 'ws'
import { Gather } from './debounce.ts'
import { sendText } from './socket.ts'

/** Changes within so long are shown together. */
const GATHER = 250
/** What the journal does not tell, such as a page that opened in another process, is read again after so long. It is the sign of life as well. */
const AGAIN = 1000

/** What is shown at a moment by the server's clock. */
interface View {
  readonly at: number
}

/**
 * One view for every supervisor of this process at once: one query a change however many look, made once into one
 * frame. What did not change is said in a frame of a few bytes, each second, and only when the database has just been read:
 * a page that hears nothing knows that it shows the past.
 */
export class Followed<T extends View> {
  private readonly watchers = new Set<WebSocket>()
  private readonly reading: Gather
  private readonly timer: NodeJS.Timeout
  private readonly look: () => Promise<T>
  private readonly frameOf: (view: T) => ToStaff
  private readonly alive: Extract<ToStaff, { t: 'alive' }>['of']
  private last = ''
  private frame = ''

  constructor(alive: Extract<ToStaff, { t: 'alive' }>['of'], look: () => Promise<T>, frameOf: (view: T) => ToStaff) {
    this.alive = alive
    this.look = look
    this.frameOf = frameOf
    this.reading = new Gather(GATHER, () => this.read())
    this.timer = setInterval(() => this.changed(), AGAIN)
  }

  stop(): void {
    clearInterval(this.timer)
    this.reading.stop()
  }

  /** Something happened that the view shows. Costs nothing while nobody looks. */
  changed(): void {
    if (this.watchers.size > 0) this.reading.add('view')
  }

  /** A supervisor begins to look. They get what is known, and what is new at once. */
  watch(socket: WebSocket): void {
    this.watchers.add(socket)
    this.frame = this.watchers.size === 1 ? '' : this.frame
    if (this.frame !== '') sendText(socket, this.frame)
    this.changed()
  }

  leave(socket: WebSocket): void {
    this.watchers.delete(socket)
  }

  private async read(): Promise<void> {
    if (this.watchers.size === 0) return
    const view = await this.look()
    const { at, ...rest } = view
    const now = JSON.stringify(rest)
    const same = now === this.last && this.frame !== ''
    this.last = now
    this.frame = JSON.stringify(this.frameOf(view))
    const told = same ? JSON.stringify({ t: 'alive', of: this.alive, at } satisfies ToStaff) : this.frame
    for (const socket of this.watchers) sendText(socket, told)
  }
}
