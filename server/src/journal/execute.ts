import { setTimeout as sleep } from 'node:timers/promises'
import { refuse } from '@senim/core/decider.ts'
import { Client } from 'pg'
import { Batch } from './batch.ts'
import type { StoredStream } from './batch.ts'
import { isConnectionLost } from './lost.ts'
import type { Answer, Held, Order, Projector, Recorded, StreamKind } from './order.ts'
import { existingStreams, findEarlier, holdStreams, writeEvents, writeStates } from './write.ts'

/** How many commands share one commit at most. */
const BATCH = 500
/** How long commands wait for a database that is gone before they are answered "unavailable". */
const PATIENCE = 20_000

interface Waiting {
  readonly order: Order
  readonly queuedAt: number
  answer(answer: Answer): void
  fail(error: unknown): void
}

export interface ExecutorParts {
  readonly url: string
  readonly kinds: readonly StreamKind[]
  readonly projectors: readonly Projector[]
  /** Called after each commit, before the answers, with the events in order. */
  readonly committed: (events: readonly Recorded[]) => void
}

/** Reads what decisions are made under; what several commands name as theirs together, once a transaction. */
function factsOf(client: Client): (order: Order, held: Held) => Promise<unknown> {
  const read = new Map<unknown, Promise<unknown>>()
  return async ({ facts }, held) => {
    if (facts === undefined) return undefined
    if (typeof facts === 'function') return await facts(client, held)
    const reading = read.get(facts) ?? facts.once(client)
    read.set(facts, reading)
    return await reading
  }
}

/**
 * Puts commands into the journal. One batch is in flight at a time: while it commits, the next one gathers, so a
 * quiet night has no added delay and a flood shares its commits. An answer is given only after the commit.
 */
export class Executor {
  private queue: Waiting[] = []
  private running = false
  private closing = false
  private client: Client | undefined
  private readonly parts: ExecutorParts
  private readonly kinds: ReadonlyMap<string, StreamKind>
  private readonly idle = new Set<() => void>()

  constructor(parts: ExecutorParts) {
    this.parts = parts
    this.kinds = new Map(parts.kinds.map((kind) => [kind.name, kind]))
  }

  /** How many commands wait for their commit. */
  get waiting(): number {
    return this.queue.length
  }

  /**
   * Decides and stores one command. Resolves with its events or with a refusal; a repeated command gets its first
   * answer again. Rejects when the decider has a bug, or as `unavailable` when the database stays away.
   */
  execute<Facts>(order: Order<Facts>): Promise<Answer> {
    if (this.closing) return Promise.resolve(refuse('unavailable'))
    return new Promise((answer, fail) => {
      this.queue.push({ order, queuedAt: performance.now(), answer, fail })
      if (!this.running) {
        this.running = true
        setImmediate(() => void this.pump())
      }
    })
  }

  /** Lets what is queued finish, then lets go of the connection. */
  async close(): Promise<void> {
    this.closing = true
    if (this.running) await new Promise<void>((resolve) => this.idle.add(resolve))
    await this.client?.end().catch(() => undefined)
  }

  private async pump(): Promise<void> {
    while (this.queue.length > 0) {
      const batch = this.queue.splice(0, BATCH)
      const left = await this.run(batch)
      if (left.length > 0) {
        this.queue = [...left, ...this.queue]
        if (left.length === batch.length) await sleep(2)
      }
    }
    this.running = false
    for (const resolve of this.idle) resolve()
  }

  /** Runs a batch; answers what it can and gives back those that have to wait for a lock or for the database. */
  private async run(batch: readonly Waiting[]): Promise<readonly Waiting[]> {
    try {
      return await this.transact(await this.connected(), batch)
    } catch (error) {
      if (isConnectionLost(error)) return await this.waitForDatabase(batch)
      await this.client?.query('rollback').catch(() => this.forget())
      if (batch.length === 1) {
        batch[0]?.fail(error)
        return []
      }
      const left: Waiting[] = []
      for (const one of batch) left.push(...(await this.run([one])))
      return left
    }
  }

  /** Whether the last commit went through is not known: the same ids are submitted again, and the journal knows. */
  private async waitForDatabase(batch: readonly Waiting[]): Promise<readonly Waiting[]> {
    this.forget()
    await sleep(100)
    const late = batch.filter((one) => performance.now() - one.queuedAt > PATIENCE)
    for (const one of late) one.answer(refuse('unavailable'))
    return batch.filter((one) => !late.includes(one))
  }

  private async transact(client: Client, waiting: readonly Waiting[]): Promise<readonly Waiting[]> {
    const orders = waiting.map((one) => one.order)
    // Statements that need nothing of each other's answers leave together; the server runs them in this order.
    const [, streams, earlier] = await Promise.all([client.query('begin'), holdStreams(client, orders), findEarlier(client, orders)])
    const batch = new Batch(this.kinds, streams, earlier)
    const { answers, left } = await this.decideAll(client, batch, waiting, streams)
    if (batch.events.length > 0) await Promise.all([writeStates(client, batch), this.project(client, batch)])
    const [before, end] = await Promise.all([batch.events.length > 0 ? writeEvents(client, batch) : 0, client.query('commit')])
    // A transaction in which something failed ends with "rollback", which is no error to the driver.
    if (end.command !== 'COMMIT') throw new Error(`the batch ended with ${end.command}`)
    this.answerAll(batch, before, answers)
    return left
  }

  private async decideAll(client: Client, batch: Batch, waiting: readonly Waiting[], streams: Map<string, StoredStream>): Promise<{ answers: Map<Waiting, Answer | 'own'>; left: Waiting[] }> {
    const missing = waiting.flatMap((one) => one.order.streams.filter((ref) => !streams.has(ref.id)).map((ref) => ref.id))
    const locked = missing.length > 0 ? await existingStreams(client, missing) : new Set<string>()
    for (const { order } of waiting) for (const ref of order.streams) if (!streams.has(ref.id) && !locked.has(ref.id)) streams.set(ref.id, { kind: ref.kind, version: 0, state: {} })
    const answers = new Map<Waiting, Answer | 'own'>()
    const left: Waiting[] = []
    const behind = new Set<string>()
    const facts = factsOf(client)
    for (const one of waiting) {
      const ids = one.order.streams.map((ref) => ref.id)
      if (ids.some((id) => locked.has(id) || behind.has(id))) {
        left.push(one)
        for (const id of ids) behind.add(id)
      } else {
        const answer = await this.decide(facts, batch, one)
        if (answer !== undefined) answers.set(one, answer)
      }
    }
    return { answers, left }
  }

  private async decide(factsFor: ReturnType<typeof factsOf>, batch: Batch, one: Waiting): Promise<Answer | 'own' | undefined> {
    const repeated = batch.repeated(one.order)
    if (repeated !== undefined) return repeated === 'inThisBatch' ? 'own' : repeated
    const facts = await factsFor(one.order, batch.heldBy(one.order))
    try {
      const decided = batch.decide(one.order, facts)
      return decided === 'decided' ? 'own' : decided === 'nothing' ? [] : decided
    } catch (bug) {
      one.fail(bug)
      return undefined
    }
  }

  private async project(client: Client, batch: Batch): Promise<void> {
    const changes = batch.changes()
    await Promise.all(this.parts.projectors.map(async (projector) => {
      const mine = changes.get(projector.kind)
      if (mine) await projector.project(client, mine)
    }))
  }

  private answerAll(batch: Batch, before: number, answers: ReadonlyMap<Waiting, Answer | 'own'>): void {
    const recorded = batch.events.map(({ ordinal: _ordinal, bodyHash: _bodyHash, ...event }, i): Recorded => ({ ...event, seq: before + i + 1 }))
    const byCommand = Map.groupBy(recorded, (event) => event.commandId)
    if (recorded.length > 0) this.parts.committed(recorded)
    for (const [one, answer] of answers) one.answer(answer === 'own' ? (byCommand.get(one.order.commandId) ?? []) : answer)
  }

  private async connected(): Promise<Client> {
    if (this.client === undefined) {
      const client = new Client({ connectionString: this.parts.url, application_name: 'senim-journal', pipeline: true })
      client.on('error', () => this.forget())
      await client.connect()
      this.client = client
    }
    return this.client
  }

  private forget(): void {
    const client = this.client
    this.client = undefined
    client?.end().catch(() => undefined)
  }
}
