import type { ShiftView } from '@senim/contract/shift.ts'
import type { Pool } from 'pg'
import type { WebSocket } from 'ws'
import { shiftView } from '../../routing/shift-view.ts'
import { Gather } from './debounce.ts'
import { sendText } from './socket.ts'

/** Changes within so long are shown together. */
const GATHER = 250
/** What the journal does not tell, such as a page that opened in another process, is read again after so long. It is the sign of life as well. */
const AGAIN = 1000

/**
 * The centre at work, for every supervisor of this process at once: one query a change however many look, made once into one
 * frame. What did not change is said in a frame of a few bytes, each second, and only when the database has just been read:
 * a page that hears nothing knows that it shows the past.
 */
export class ShiftBoard {
  /** Queries made so far. */
  reads = 0
  private readonly watchers = new Set<WebSocket>()
  private readonly reading: Gather
  private readonly timer: NodeJS.Timeout
  private readonly pool: Pool
  private last = ''
  private frame = ''

  constructor(pool: Pool) {
    this.pool = pool
    this.reading = new Gather(GATHER, () => this.read())
    this.timer = setInterval(() => this.changed(), AGAIN)
  }

  stop(): void {
    clearInterval(this.timer)
    this.reading.stop()
  }

  /** Something happened that the board shows. Costs nothing while nobody looks. */
  changed(): void {
    if (this.watchers.size > 0) this.reading.add('shift')
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
    this.reads += 1
    const shift: ShiftView = await shiftView(this.pool)
    const { at: _, ...rest } = shift
    const now = JSON.stringify(rest)
    const same = now === this.last && this.frame !== ''
    this.last = now
    this.frame = JSON.stringify({ t: 'shift', shift })
    const told = same ? JSON.stringify({ t: 'alive', at: shift.at }) : this.frame
    for (const socket of this.watchers) sendText(socket, told)
  }
}
