import type { Outward } from '@senim/core/cases/means.ts'
import { OUTWARD } from '@senim/core/cases/means.ts'
import type { ClientBase, Pool } from 'pg'
import type { Db, JobResult, JobWithMetadata } from 'pg-boss'
import { PgBoss } from 'pg-boss'
import { CASE } from '../cases/events.ts'
import { idOf } from '../identity.ts'
import type { Projector } from '../journal/order.ts'
import { projectorOf } from '../journal/order.ts'
import { noticesIn } from './project.ts'

/** How often a worker looks for something to do, and for workers that were killed; seconds. */
const LOOK = 1
const MISS = 5
/** How many are told at once by one means in a process: each that hangs takes a place for some seconds. */
const AT_ONCE: Readonly<Record<Outward, number>> = { webhook: 4, email: 2, sms: 2 }
/** How many of these in one body, so that a system that hangs holds up nobody else; and how many short jobs are taken together. */
const IN_ONE_BODY = 1
const TOGETHER = 50

/** `tell` finds out by which means an office is reached; `undelivered` takes what failed for good. */
type QueueName = 'tell' | 'undelivered' | Outward

export interface Job {
  readonly notice: string
}
/** A job that was taken. `tries`: how often it was tried before. */
export interface Taken extends Job {
  readonly id: string
  readonly tries: number
  /** Where it failed for good, and what its last try came to. */
  readonly source: { readonly means: Outward; readonly output: unknown } | null
}
/** Done; or not, and why, which is kept with the job and tried again. */
export type Settled = { readonly done: true } | { readonly done: false; readonly output: object }

const through = (db: ClientBase | Pool): Db => ({ executeSql: async (text, values) => await db.query(text, values) })

/** The id of a job follows from what is told and by which means: the idempotency key towards the other side. */
export const jobId = (queue: QueueName, notice: string): string => idOf('job', queue, notice)

function takenOf(job: JobWithMetadata<Job>): Taken {
  const means = OUTWARD.find((one) => one === job.sourceName)
  return { id: job.id, notice: job.data.notice, tries: job.retryCount, source: means === undefined ? null : { means, output: job.sourceOutput } }
}

/**
 * The job library, with nothing but what the outbox needs of it. Its tables are made by a migration; here they are only used. It never notifies: a `NOTIFY` in the
 * journal's transaction would cost a fifth of its throughput (ARCHITECTURE: "Several processes").
 */
export class Queue {
  private readonly boss: PgBoss

  constructor(pool: Pool) {
    this.boss = new PgBoss({
      db: through(pool), schema: 'pgboss', migrate: false, createSchema: false, schedule: false, registerInstance: false, reindex: false, monitorVacuum: false,
      superviseIntervalSeconds: MISS, monitorIntervalSeconds: MISS,
    })
    // The database is away; what is due now is due at the next look as well.
    this.boss.on('error', () => undefined)
  }

  async start(): Promise<void> {
    await this.boss.start()
  }

  async stop(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: 5000 })
  }

  /** Puts what is to be told on its way, in the transaction of the event itself: what is rolled back is told to nobody. */
  readonly projector: Projector = projectorOf(CASE, async (client, changes) => {
    const notices = noticesIn(changes)
    if (notices.length > 0) await this.put('tell', notices.map((one) => ({ notice: one.id, body: one.body })), client)
  })

  /** Puts jobs in; one that is there already stays as it is. `body`: whose they are. */
  async put(queue: QueueName, jobs: readonly (Job & { readonly body: string })[], client?: ClientBase): Promise<void> {
    await this.boss.insert(queue, jobs.map(({ notice, body }) => ({ id: jobId(queue, notice), data: { notice }, group: { id: body } })), client ? { db: through(client) } : {})
  }

  /** Begins anew with something that was given up: all of its jobs that have ended are forgotten. */
  async putAgain(client: ClientBase, { notice, body }: Job & { readonly body: string }): Promise<void> {
    const queues: readonly QueueName[] = ['tell', ...OUTWARD]
    await client.query({
      name: 'forget-jobs',
      text: `delete from pgboss.job where name = any($1) and id = any($2::uuid[]) and state in ('completed', 'failed', 'cancelled')`,
      values: [queues, queues.map((queue) => jobId(queue, notice))],
    })
    await this.put('tell', [{ notice, body }], client)
  }

  /** Works on a queue. What `work` throws counts as a try that failed. */
  async work(queue: QueueName, work: (job: Taken) => Promise<Settled>): Promise<void> {
    const means = OUTWARD.find((one) => one === queue)
    const pace = means === undefined ? { batchSize: TOGETHER } : { localConcurrency: AT_ONCE[means], localGroupConcurrency: IN_ONE_BODY }
    await this.boss.work(
      queue,
      { includeMetadata: true, perJobResults: true, pollingIntervalSeconds: LOOK, ...pace },
      async (jobs: JobWithMetadata<Job>[]) => await Promise.all(jobs.map(async (job): Promise<JobResult> => {
        const settled = await work(takenOf(job)).catch((): Settled => ({ done: false, output: {} }))
        return settled.done ? { id: job.id, status: 'completed' } : { id: job.id, status: 'failed', output: settled.output }
      })),
    )
  }
}
