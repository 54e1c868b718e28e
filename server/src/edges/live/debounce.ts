/** Milliseconds until what failed, because the database is away, is tried again. */
const TRY_AGAIN = 500

/** Gathers keys for a moment and then works through them, one at a time each; what changes meanwhile is worked again, and so is what failed. */
export class Gather {
  private readonly waiting = new Set<string>()
  private readonly working = new Set<string>()
  private stopped = false
  private timer: NodeJS.Timeout | undefined
  private readonly delay: number
  private readonly work: (key: string) => Promise<void>

  constructor(delay: number, work: (key: string) => Promise<void>) {
    this.delay = delay
    this.work = work
  }

  add(key: string): void {
    this.waiting.add(key)
    this.timer ??= setTimeout(() => this.run(), this.delay)
  }

  stop(): void {
    this.stopped = true
    clearTimeout(this.timer)
    this.waiting.clear()
  }

  private run(): void {
    this.timer = undefined
    for (const key of this.waiting) {
      if (this.working.has(key)) continue
      this.waiting.delete(key)
      this.working.add(key)
      void this.workOn(key)
    }
  }

  private async workOn(key: string): Promise<void> {
    let delay = this.delay
    try {
      await this.work(key)
    } catch {
      if (!this.stopped) this.waiting.add(key)
      delay = TRY_AGAIN
    }
    this.working.delete(key)
    if (this.waiting.has(key)) this.timer ??= setTimeout(() => this.run(), delay)
  }
}
