import type { Instant } from '@senim/core/time.ts'
import type { Pool } from 'pg'

/** Where the time comes from. Whoever decides something has it from here, never from the machine it runs on. */
export type Clock = () => Instant

/** Between two looks at the database's clock. Crystals drift by less than a millisecond in this time. Milliseconds. */
const LOOK_AGAIN = 5_000

/** The clock of the database, in milliseconds and parts of them. */
export type AskTime = () => Promise<number>

/** Asks PostgreSQL. A statement's own moment, not its transaction's. */
export const askDatabase = (pool: Pool): AskTime => async () => {
  const { rows } = await pool.query<{ now: number }>({ name: 'now', text: 'select extract(epoch from clock_timestamp())::float8 * 1000 as now' })
  if (rows[0] === undefined) throw new Error('the database told no time')
  return rows[0].now
}

/**
 * The database's clock, kept in this process: processes on machines whose own clocks differ decide by one time, and by the one that deadlines are swept by.
 * Between two looks it runs on a counter that nobody sets (`performance.now`), so that a jump of this machine's clock is never seen. While the database is away it goes on;
 * when the database's own clock is set back it stands still until that has come as far again.
 */
export class DatabaseClock {
  private readonly ask: AskTime
  private readonly counter: () => number
  private offset = Number.NaN
  private last = Number.NEGATIVE_INFINITY
  private timer: NodeJS.Timeout | undefined

  /** `counter`: milliseconds since any moment, never set. */
  constructor(ask: AskTime, counter: () => number = () => performance.now()) {
    this.ask = ask
    this.counter = counter
  }

  /** Resolves when the time is known. */
  async start(): Promise<void> {
    await this.look()
    this.timer = setInterval(() => void this.look().catch(() => undefined), LOOK_AGAIN)
  }

  stop(): void {
    clearInterval(this.timer)
  }

  readonly now: Clock = () => {
    this.last = Math.max(this.last, Math.floor(this.counter() + this.offset))
    return this.last
  }

  /**
   * The database read its clock at some moment between our asking and its answer, so the true offset lies between two bounds (Cristian 1989). What lies between them already is left alone:
   * an answer that took long says little and changes little.
   */
  async look(): Promise<void> {
    const asked = this.counter()
    const told = await this.ask()
    const [least, most] = [told - this.counter(), told - asked]
    this.offset = Number.isNaN(this.offset) ? (least + most) / 2 : Math.min(Math.max(this.offset, least), most)
  }
}
