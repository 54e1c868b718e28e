import type { Instant } from '@senim/core/time.ts'

interface Item {
  readonly at: Instant
  /** What was put down first happens first. */
  readonly nth: number
  readonly happen: () => void
}

const isBefore = (a: Item, b: Item): boolean => (a.at === b.at ? a.nth < b.nth : a.at < b.at)

/** All that is to happen, in the order of its time; a heap. Its `now` is the time of the world, and the database's clock. */
export class Agenda {
  now: Instant
  private count = 0
  private readonly heap: Item[] = []

  constructor(start: Instant) {
    this.now = start
  }

  /** Nothing happens in the past: what is late happens at once. */
  at(time: Instant, happen: () => void): void {
    this.heap.push({ at: Math.max(time, this.now), nth: (this.count += 1), happen })
    let place = this.heap.length - 1
    while (place > 0 && this.swapIfBefore(place, (place - 1) >> 1)) place = (place - 1) >> 1
  }

  in(wait: number, happen: () => void): void {
    this.at(this.now + wait, happen)
  }

  /** Lets everything happen that happens before `end`; false when that is more than `most` things, and it stopped there. */
  runUntil(end: Instant, most: number): boolean {
    let happened = 0
    for (let first = this.heap[0]; first !== undefined && first.at < end; first = this.heap[0]) {
      if ((happened += 1) > most) return false
      this.takeFirst()
      this.now = first.at
      first.happen()
    }
    this.now = end
    return true
  }

  private takeFirst(): void {
    const last = this.heap.pop()
    if (last === undefined || this.heap.length === 0) return
    this.heap[0] = last
    for (let place = 0; ; ) {
      const left = 2 * place + 1
      const [a, b] = [this.heap[left], this.heap[left + 1]]
      const child = a !== undefined && b !== undefined && isBefore(b, a) ? left + 1 : left
      if (!this.swapIfBefore(child, place)) return
      place = child
    }
  }

  /** Swaps two places when what stands in the first happens before what stands in the second. */
  private swapIfBefore(place: number, other: number): boolean {
    const [a, b] = [this.heap[place], this.heap[other]]
    if (a === undefined || b === undefined || !isBefore(a, b)) return false
    this.heap[place] = b
    this.heap[other] = a
    return true
  }
}
