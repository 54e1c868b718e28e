import type { Pool } from 'pg'
import { newId } from '../../identity.ts'
import type { Feed } from '../../journal/feed.ts'
import { codeOf, isConnectionLost } from '../../journal/lost.ts'

export type Side = 'citizen' | 'staff'
export interface Mark {
  delivered: number
  read: number
}

interface Reach extends Mark {
  readonly contact: string
  readonly side: Side
}

/** The other side sees a tick after so long. */
const TELL_AFTER = 150
/** That something was delivered is written down after so long: a crash in between costs a tick, which the next one brings back. */
const WRITE_AFTER = 1000

const CHANNEL = 'senim_marks'
/** Dialogues named in one notification: PostgreSQL takes 8,000 bytes. */
const NAMED = 100

/** The highest of several reaches of one side of one dialogue. */
class Gathered {
  private reaches = new Map<string, Reach>()

  add(reach: Reach): void {
    const key = `${reach.contact} ${reach.side}`
    const known = this.reaches.get(key)
    this.reaches.set(key, known ? { ...reach, delivered: Math.max(known.delivered, reach.delivered), read: Math.max(known.read, reach.read) } : reach)
  }

  take(): readonly Reach[] {
    const taken = [...this.reaches.values()]
    this.reaches = new Map()
    return taken
  }
}

/** How far each side has got: told soon, and written down in one go for many. A tick is worth no commit of its own. */
export class MarkBook {
  private readonly untold = new Gathered()
  private readonly unwritten = new Gathered()
  private telling: NodeJS.Timeout | undefined
  private writing: NodeJS.Timeout | undefined
  private readonly node = newId()
  private readonly pool: Pool
  private readonly changed: (contact: string, side: Side, mark: Mark) => void

  /** `changed` may hear of less than it knows already: it keeps the highest. */
  constructor(pool: Pool, changed: (contact: string, side: Side, mark: Mark) => void) {
    this.pool = pool
    this.changed = changed
  }

  /** Ticks of pages that other processes hold: they are told by these once they are written down. */
  async hearOthers(feed: Feed): Promise<void> {
    await feed.overhear(CHANNEL, (words) => {
      const [node, ...contacts] = words.split(' ')
      if (node !== this.node) void this.tellOf(contacts).catch(() => undefined)
    })
  }

  private async tellOf(contacts: readonly string[]): Promise<void> {
    const { rows } = await this.pool.query<Reach>({ name: 'marks-of-others', text: 'select contact, side, delivered, read from mark where contact = any($1::uuid[])', values: [contacts] })
    for (const { contact, side, delivered, read } of rows) this.changed(contact, side, { delivered, read })
  }

  /** `side` now has everything up to these numbers; what was read was delivered. */
  note(contact: string, side: Side, { delivered, read }: Mark): void {
    const reach = { contact, side, delivered: Math.max(delivered, read), read }
    this.untold.add(reach)
    this.unwritten.add(reach)
    this.telling ??= setTimeout(() => this.tell(), TELL_AFTER)
    this.writing ??= setTimeout(() => void this.flush().catch(() => undefined), WRITE_AFTER)
  }

  private tell(): void {
    this.telling = undefined
    const reaches = this.untold.take()
    for (const { contact, side, delivered, read } of reaches) this.changed(contact, side, { delivered, read })
    // What somebody has read is what the counts of unread messages are made of; it comes at a human pace.
    if (reaches.some((reach) => reach.read > 0)) void this.flush().catch(() => undefined)
  }

  /** Writes down what is not yet written. */
  async flush(): Promise<void> {
    clearTimeout(this.writing)
    this.writing = undefined
    const marks = this.unwritten.take()
    if (marks.length === 0) return
    try {
      await this.write(marks)
    } catch (error) {
      // The database is away: they go with the next ones. What cannot be written at all would hold up those of everybody.
      if (isConnectionLost(error)) for (const mark of marks) this.unwritten.add(mark)
      else process.stderr.write(`${marks.length} ticks were not written down: ${codeOf(error)}\n`)
      throw error
    }
  }

  private async write(marks: readonly Reach[]): Promise<void> {
    await this.pool.query({
      name: 'write-marks',
      text: `insert into mark as m (contact, side, delivered, read) select * from unnest($1::uuid[], $2::text[], $3::int[], $4::int[])
        on conflict (contact, side) do update set delivered = greatest(m.delivered, excluded.delivered), read = greatest(m.read, excluded.read)
        where m.delivered < excluded.delivered or m.read < excluded.read`,
      values: [marks.map((one) => one.contact), marks.map((one) => one.side), marks.map((one) => one.delivered), marks.map((one) => one.read)],
    })
    const contacts = [...new Set(marks.map((one) => one.contact))]
    for (let from = 0; from < contacts.length; from += NAMED) {
      await this.pool.query({ name: 'name-marks', text: 'select pg_notify($1, $2)', values: [CHANNEL, [this.node, ...contacts.slice(from, from + NAMED)].join(' ')] })
    }
  }
}
