/** Chance that repeats: the same seed gives the same numbers (mulberry32, by Tommy Ettinger, public domain). */
export class Chance {
  private state: number

  constructor(seed: number) {
    this.state = Math.imul(seed + 1, 0x9e37_79b9) >>> 0
  }

  /** At least 0, less than 1. */
  next(): number {
    this.state = (this.state + 0x6d2b_79f5) >>> 0
    let t = this.state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }

  happens(likely: number): boolean {
    return this.next() < likely
  }

  /** A whole number from `least` to `most`, both of them possible. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  pick<T>(all: readonly [T, ...T[]]): T {
    return all[this.between(0, all.length - 1)] ?? all[0]
  }

  /** One of them, or undefined where there is none. */
  findOne<T>(all: readonly T[]): T | undefined {
    return all[this.between(0, all.length - 1)]
  }

  /** A wait without memory, in whole milliseconds. */
  wait(mean: number): number {
    return Math.ceil(-Math.log(1 - this.next()) * mean)
  }
}
