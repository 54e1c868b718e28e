import type { Loads } from '@senim/core/contacts/admission/decide.ts'
import type { Bucket } from '@senim/core/contacts/admission/load.ts'
import { bucketsOf, loadOf } from '@senim/core/contacts/admission/load.ts'
import { SECOND } from '@senim/core/time.ts'
import type { Pool } from 'pg'

const LOOK_EVERY = SECOND

interface Asked {
  readonly urgent: boolean
  answer(loads: Loads): void
  fail(error: unknown): void
}

/**
 * Counts who writes for the first time, in all processes together, and says how many that is just now. It counts and does nothing
 * else: no address, no text, no id comes in. One statement is in flight at a time; whoever comes meanwhile shares the next.
 */
export class Newcomers {
  private queue: Asked[] = []
  private running = false
  private seen: { readonly loads: Loads; readonly at: number } | undefined
  private readonly pool: Pool
  private readonly all: Bucket
  private readonly urgent: Bucket

  constructor(pool: Pool, calm: number) {
    this.pool = pool
    const { all, urgent } = bucketsOf(calm)
    this.all = all
    this.urgent = urgent
  }

  /** Counts one more, and answers the load with them in it. */
  count(urgent: boolean): Promise<Loads> {
    return new Promise((answer, fail) => {
      this.queue.push({ urgent, answer, fail })
      if (!this.running) void this.pump()
    })
  }

  /** The load, as it was a second ago at most. */
  async look(): Promise<Loads> {
    if (this.seen === undefined || performance.now() - this.seen.at > LOOK_EVERY) await this.pour(0, 0)
    return this.seen?.loads ?? { all: 'calm', urgent: 'calm' }
  }

  private async pump(): Promise<void> {
    this.running = true
    while (this.queue.length > 0) {
      const asked = this.queue.splice(0)
      try {
        const loads = await this.pour(asked.length, asked.filter((one) => one.urgent).length)
        for (const one of asked) one.answer(loads)
      } catch (error) {
        for (const one of asked) one.fail(error)
      }
    }
    this.running = false
  }

  /** Drains both buckets by the database's clock and pours in. Whoever only looks writes nothing. */
  private async pour(all: number, urgent: number): Promise<Loads> {
    const drained = `greatest(0, n.level - extract(epoch from clock_timestamp() - n.at) / 60 * case n.name when 'all' then $1::float8 else $2::float8 end)`
    const { rows } =
      all === 0
        ? await this.pool.query<{ name: string; level: number }>({ name: 'look-at-newcomers', text: `select name, ${drained} as level from newcomers n`, values: [this.all.drains, this.urgent.drains] })
        : await this.pool.query<{ name: string; level: number }>({
            name: 'count-newcomers',
            text: `insert into newcomers as n (name, level, at) values ('all', $3::float8, clock_timestamp()), ('urgent', $4::float8, clock_timestamp())
              on conflict (name) do update set at = clock_timestamp(), level = least(case n.name when 'all' then $5::float8 else $6::float8 end, ${drained} + excluded.level) returning name, level`,
            values: [this.all.drains, this.urgent.drains, all, urgent, this.all.full, this.urgent.full],
          })
    const levels = new Map(rows.map((row) => [row.name, row.level]))
    const loads: Loads = { all: loadOf(levels.get('all') ?? 0, this.all), urgent: loadOf(levels.get('urgent') ?? 0, this.urgent) }
    this.seen = { loads, at: performance.now() }
    return loads
  }
}
