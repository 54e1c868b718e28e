import type { Pool } from 'pg'

export type Side = 'citizen' | 'staff'
export interface Mark {
  delivered: number
  read: number
}

interface Reach extends Mark {
  readonly contact: string
  readonly side: Side
}

const EVERY = 150

/** How far each side has got, gathered for a moment and then written in one go: a tick is worth no commit of its own. */
export class MarkBook {
  private pending = new Map<string, Reach>()
  private timer: NodeJS.Timeout | undefined
  private readonly pool: Pool
  private readonly changed: (contact: string, side: Side, mark: Mark) => void

  constructor(pool: Pool, changed: (contact: string, side: Side, mark: Mark) => void) {
    this.pool = pool
    this.changed = changed
  }

  /** `side` now has everything up to these numbers. */
  note(contact: string, side: Side, mark: Mark): void {
    const key = `${contact} ${side}`
    const known = this.pending.get(key) ?? { delivered: 0, read: 0 }
    this.pending.set(key, { contact, side, delivered: Math.max(known.delivered, mark.delivered, mark.read), read: Math.max(known.read, mark.read) })
    this.timer ??= setTimeout(() => void this.flush().catch(() => undefined), EVERY)
  }

  async flush(): Promise<void> {
    this.timer = undefined
    const marks = [...this.pending.values()]
    this.pending = new Map()
    if (marks.length === 0) return
    const { rows } = await this.pool.query<{ contact: string; side: Side } & Mark>({
      name: 'write-marks',
      text: `insert into mark as m (contact, side, delivered, read) select * from unnest($1::uuid[], $2::text[], $3::int[], $4::int[])
        on conflict (contact, side) do update set delivered = greatest(m.delivered, excluded.delivered), read = greatest(m.read, excluded.read)
        where m.delivered < excluded.delivered or m.read < excluded.read
        returning contact, side, delivered, read`,
      values: [marks.map((one) => one.contact), marks.map((one) => one.side), marks.map((one) => one.delivered), marks.map((one) => one.read)],
    })
    for (const { contact, side, delivered, read } of rows) this.changed(contact, side, { delivered, read })
  }
}
