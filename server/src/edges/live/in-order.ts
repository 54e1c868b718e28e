/**
 * Does work one after another for each key. Frames of one dialogue come in the order in which they were written; whatever has to be
 * looked up before one is stored must not let the next overtake it.
 */
export class InOrder {
  private readonly last = new Map<string, Promise<void>>()

  /** `work` never rejects. */
  run(key: string, work: () => Promise<void>): void {
    const mine = (this.last.get(key) ?? Promise.resolve()).then(work).finally(() => {
      if (this.last.get(key) === mine) this.last.delete(key)
    })
    this.last.set(key, mine)
  }
}
