import type { ClientBase, Pool } from 'pg'
import type { Feed } from './feed.ts'
import type { Recorded } from './order.ts'
import { EVENT_COLUMNS, recordedOf } from './write.ts'

const PAGE = 500
const LOOK_AGAIN = 1000

/**
 * Reads the journal in order and applies it once: the events and the follower's place are stored in one transaction.
 * Any number of processes may run the same follower; one at a time has the row.
 */
export class Follower {
  private timer: NodeJS.Timeout | undefined
  private working = false
  private again = false
  private stopListening: (() => void) | undefined
  private readonly pool: Pool
  private readonly name: string
  private readonly apply: (client: ClientBase, events: readonly Recorded[]) => Promise<void>

  constructor(pool: Pool, name: string, apply: (client: ClientBase, events: readonly Recorded[]) => Promise<void>) {
    this.pool = pool
    this.name = name
    this.apply = apply
  }

  start(feed: Feed): void {
    this.stopListening = feed.listen(() => this.wake())
    this.timer = setInterval(() => this.wake(), LOOK_AGAIN)
    this.wake()
  }

  stop(): void {
    clearInterval(this.timer)
    this.stopListening?.()
  }

  private wake(): void {
    if (this.working) {
      this.again = true
      return
    }
    this.working = true
    void this.catchUp()
      .catch(() => undefined)
      .finally(() => {
        this.working = false
        if (this.again) {
          this.again = false
          this.wake()
        }
      })
  }

  /** Applies everything there is. Public so that a test or a rebuild can wait for it. */
  async catchUp(): Promise<void> {
    while ((await this.page()) === PAGE);
  }

  private async page(): Promise<number> {
    const client = await this.pool.connect()
    try {
      await client.query('begin')
      await client.query('insert into follower (name, seq) values ($1, 0) on conflict do nothing', [this.name])
      const place = await client.query<{ seq: string }>('select seq from follower where name = $1 for update skip locked', [this.name])
      const from = place.rows[0]?.seq
      const { rows } = from === undefined ? { rows: [] } : await client.query(`select ${EVENT_COLUMNS} from event where seq > $1 order by seq limit ${PAGE}`, [from])
      const events = rows.map(recordedOf)
      const last = events.at(-1)
      if (last) {
        await this.apply(client, events)
        await client.query('update follower set seq = $2 where name = $1', [this.name, last.seq])
      }
      await client.query('commit')
      return events.length
    } catch (error) {
      await client.query('rollback').catch(() => undefined)
      throw error
    } finally {
      client.release()
    }
  }
}
