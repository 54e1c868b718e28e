/** Holds answers back, a bounded number at a time: what comes above it is answered at once, so that nobody can fill the server with waiting. */
export class Holding {
  private readonly held = new Set<() => void>()
  private readonly most: number

  constructor(most = 200) {
    this.most = most
  }

  get count(): number {
    return this.held.size
  }

  /** Waits `ms` milliseconds, or not at all when too many are held already. */
  async hold(ms: number): Promise<void> {
    if (ms <= 0 || this.held.size >= this.most) return
    await new Promise<void>((resolve) => {
      const go = (): void => {
        clearTimeout(timer)
        this.held.delete(go)
        resolve()
      }
      const timer = setTimeout(go, ms)
      this.held.add(go)
    })
  }

  /** Lets all of them go: the server stops. */
  release(): void {
    for (const go of this.held) go()
  }
}
