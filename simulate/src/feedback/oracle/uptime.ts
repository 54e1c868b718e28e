import type { Instant } from '@senim/core/time.ts'

/** For how long at least one worker was up, between any two moments. */
export class Uptime {
  /** Each change: when it was, how long somebody had been up until then, and whether anybody was from then on. */
  private readonly changes: { readonly at: Instant; readonly before: number; readonly up: boolean }[] = []

  changed(at: Instant, up: boolean): void {
    if (this.changes.at(-1)?.up !== up) this.changes.push({ at, before: this.until(at), up })
  }

  between(from: Instant, to: Instant): number {
    return to <= from ? 0 : this.until(to) - this.until(from)
  }

  private until(at: Instant): number {
    let low = 0
    let high = this.changes.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.changes[middle]?.at ?? 0) <= at) low = middle + 1
      else high = middle
    }
    const last = this.changes[low - 1]
    return last === undefined ? 0 : last.before + (last.up ? at - last.at : 0)
  }
}
