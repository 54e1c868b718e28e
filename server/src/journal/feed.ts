import type { Pool } from 'pg'
import { Client } from 'pg'
import type { Recorded } from './order.ts'
import { EVENT_COLUMNS, recordedOf } from './write.ts'

const CHANNEL = 'senim_journal'
/** A wake-up that got lost costs at most this much. */
const LOOK_AGAIN = 250
const PAGE = 1000

type Listener = (events: readonly Recorded[]) => void
type Heard = (words: string) => void

/**
 * The journal as it grows, for whoever shows or counts it: own commits at once, those of other processes as soon as
 * they are told of (NOTIFY, after the commit and on a connection of its own) or after {@link LOOK_AGAIN}.
 * Each event comes once. Order holds within one stream; a reader that needs more reads the rows.
 */
export class Feed {
  private readonly listeners = new Set<Listener>()
  private readonly channels = new Map<string, Heard>([[CHANNEL, () => void this.read()]])
  private readonly own = new Set<number>()
  private place = 0
  private telling = false
  private tellAgain = false
  private reading = false
  private listening: Client | undefined
  private timer: NodeJS.Timeout | undefined
  private readonly pool: Pool
  private readonly url: string

  constructor(pool: Pool, url: string) {
    this.pool = pool
    this.url = url
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** What other processes say on a channel of their own, besides the journal. May be lost, and says nothing of a person. */
  async overhear(channel: string, heard: Heard): Promise<void> {
    this.channels.set(channel, heard)
    await this.listening?.query(`listen ${channel}`)
  }

  async start(): Promise<void> {
    const { rows } = await this.pool.query<{ max: string }>('select coalesce(max(seq), 0) as max from event')
    this.place = Number(rows[0]?.max ?? 0)
    await this.hear()
    this.timer = setInterval(() => void this.read(), LOOK_AGAIN)
  }

  async stop(): Promise<void> {
    clearInterval(this.timer)
    const client = this.listening
    this.listening = undefined
    await client?.end().catch(() => undefined)
  }

  /** Own events, straight from the commit; those that a read came upon first were shown already. */
  committed(events: readonly Recorded[]): void {
    const unseen = events.filter((event) => event.seq > this.place)
    for (const event of unseen) {
      if (event.seq === this.place + 1) this.place = event.seq
      else this.own.add(event.seq)
    }
    if (unseen.length > 0) this.emit(unseen)
    this.tell()
  }

  private emit(events: readonly Recorded[]): void {
    for (const listener of this.listeners) listener(events)
  }

  private tell(): void {
    if (this.telling) {
      this.tellAgain = true
      return
    }
    this.telling = true
    this.tellAgain = false
    this.pool
      .query(`notify ${CHANNEL}`)
      .catch(() => undefined)
      .finally(() => {
        this.telling = false
        if (this.tellAgain) this.tell()
      })
  }

  private async hear(): Promise<void> {
    const client = new Client({ connectionString: this.url, application_name: 'senim-feed' })
    client.on('notification', ({ channel, payload }) => this.channels.get(channel)?.(payload ?? ''))
    client.on('error', () => this.hearAgain(client))
    client.on('end', () => this.hearAgain(client))
    await client.connect()
    for (const channel of this.channels.keys()) await client.query(`listen ${channel}`)
    this.listening = client
  }

  private hearAgain(client: Client): void {
    if (this.listening !== client) return
    this.listening = undefined
    this.listenLater()
  }

  private listenLater(): void {
    setTimeout(() => void this.hear().catch(() => this.listenLater()), 500).unref()
  }

  /** Reads what other processes wrote. Own events that stand in between were shown already. */
  private async read(): Promise<void> {
    if (this.reading) return
    this.reading = true
    try {
      for (;;) {
        const { rows } = await this.pool.query({ name: 'feed', text: `select ${EVENT_COLUMNS} from event where seq > $1 order by seq limit ${PAGE}`, values: [this.place] })
        const events = rows.map(recordedOf)
        const last = events.at(-1)
        if (last === undefined) break
        const others = events.filter((event) => event.seq > this.place && !this.own.delete(event.seq))
        this.place = Math.max(this.place, last.seq)
        if (others.length > 0) this.emit(others)
        if (events.length < PAGE) break
      }
    } catch {
      // The database is away; the next look finds what was missed.
    } finally {
      this.reading = false
    }
  }
}
