import type { Share } from './workload.ts'

/** Chance from a seed: the same seed gives the same numbers, on every machine (mulberry32). */
export class Chance {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  /** At least 0, below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  below(n: number): number {
    return Math.floor(this.next() * n)
  }

  happens(share: number): boolean {
    return this.next() < share
  }

  exponential(mean: number): number {
    return -mean * Math.log(1 - this.next())
  }

  /** How many of what comes by chance at a known mean: counted by the gaps between them. */
  poisson(mean: number): number {
    let n = -1
    for (let sum = 0; sum <= mean; n += 1) sum += this.exponential(1)
    return n
  }

  oneOf<T>(shares: readonly Share<T>[]): T {
    let left = this.next()
    for (const { of, share } of shares) {
      left -= share
      if (left < 0) return of
    }
    const last = shares.at(-1)
    if (last === undefined) throw new Error('nothing to choose from')
    return last.of
  }
}
