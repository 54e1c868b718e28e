import { setTimeout as sleep } from 'node:timers/promises'

/** After a read it rests for so many times as long as the read took, */
const REST = 9
/** and never longer than this: nobody waits for half a second to be told where they stand. */
const LONGEST_REST = 400

interface Asking<Asked, Found> {
  readonly asked: readonly Asked[]
  answer(found: Found): void
  fail(error: unknown): void
}

/**
 * One read for all of a process who ask the same at a time. One is in flight; whoever asks meanwhile shares the next, so each is answered
 * by a read that began after they asked. With few waiting that is at once; with tens of thousands the database is busy with it for a
 * small part of the time, however many ask and however often.
 */
export class SharedRead<Asked, Found> {
  /** Reads made so far. */
  reads = 0
  private waiting: Asking<Asked, Found>[] = []
  private running = false
  private readonly read: (asked: readonly Asked[]) => Promise<Found>

  constructor(read: (asked: readonly Asked[]) => Promise<Found>) {
    this.read = read
  }

  /** `asked`: what the read must answer for, if it does not answer for everything. Rejects as the read does. */
  ask(asked: readonly Asked[] = []): Promise<Found> {
    return new Promise((answer, fail) => {
      this.waiting.push({ asked, answer, fail })
      if (!this.running) void this.pump()
    })
  }

  private async pump(): Promise<void> {
    this.running = true
    while (this.waiting.length > 0) {
      const asking = this.waiting.splice(0)
      const began = performance.now()
      this.reads += 1
      try {
        const found = await this.read([...new Set(asking.flatMap((one) => one.asked))])
        for (const one of asking) one.answer(found)
      } catch (error) {
        for (const one of asking) one.fail(error)
      }
      await sleep(Math.min(LONGEST_REST, (performance.now() - began) * REST), undefined, { ref: false })
    }
    this.running = false
  }
}
