import { setTimeout as sleep } from 'node:timers/promises'
import { HOUR } from '@senim/core/time.ts'
import { PgBoss } from 'pg-boss'
import type { Fired, Timekeeper } from './fired.ts'
import { preciseNow } from './fired.ts'

const QUEUE = 'deadlines'
const INSERTED_AT_ONCE = 5000

/**
 * The fastest that its documentation offers: a look each half second (it takes no shorter time), one fetch for all that is due, the next fetch at once while they come back full, and its
 * listener. The listener wakes for new jobs and not for those whose time has come. More workers were tried: they look at the same moments.
 */
const FASTEST = { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 0.5, burstWhenBatchFull: true, batchSize: 1000, localConcurrency: 1 } as const

interface Job {
  readonly due: number
}

/** pg-boss alone, with jobs that start after their moment. One has fired as soon as its handler is called, which does nothing: what a handler would decide and store comes on top and is not counted. */
export class Library implements Timekeeper {
  private readonly boss: PgBoss
  private fired: Fired[] = []

  private constructor(boss: PgBoss) {
    this.boss = boss
  }

  static async start(connectionString: string): Promise<Library> {
    const library = new Library(new PgBoss({ connectionString, useListenNotify: true }))
    library.boss.on('error', (error) => { throw error })
    await library.boss.start()
    await library.boss.createQueue(QUEUE, { notify: true })
    await library.boss.work<Job>(QUEUE, FASTEST, async (jobs) => {
      const at = preciseNow()
      library.fired.push(...jobs.map(({ data }) => ({ due: data.due, at })))
    })
    return library
  }

  async pend(count: number): Promise<void> {
    for (let sent = 0; sent < count; sent += INSERTED_AT_ONCE) await this.insert(Math.min(INSERTED_AT_ONCE, count - sent), Date.now() + HOUR)
  }

  async round(count: number, due: number): Promise<readonly Fired[]> {
    this.fired = []
    await this.insert(count, due)
    while (this.fired.length < count) await sleep(20)
    return this.fired
  }

  async stop(): Promise<void> {
    await this.boss.stop({ graceful: false })
  }

  private async insert(count: number, due: number): Promise<void> {
    await this.boss.insert(QUEUE, Array.from({ length: count }, () => ({ data: { due }, startAfter: new Date(due) })))
  }
}
