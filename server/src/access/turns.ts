/** Work that takes a core or much memory, a few at a time, so that it never takes them from the dialogues. */
export class Turns {
  private working = 0
  private readonly waiting: (() => void)[] = []
  private readonly atOnce: number
  private readonly most: number

  /** `atOnce` work, `most` wait; whoever comes then is not let in. */
  constructor({ atOnce, most }: { readonly atOnce: number; readonly most: number }) {
    this.atOnce = atOnce
    this.most = most
  }

  /** Does the work in its turn; undefined when too many wait already. */
  async take<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (this.working < this.atOnce) this.working += 1
    else if (this.waiting.length >= this.most) return undefined
    else await new Promise<void>((resolve) => this.waiting.push(resolve))
    try {
      return await work()
    } finally {
      // The turn goes to the next one: nobody who comes meanwhile slips in before.
      const next = this.waiting.shift()
      if (next === undefined) this.working -= 1
      else next()
    }
  }
}
