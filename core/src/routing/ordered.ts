/**
 * Items kept in order, found by halving. Adding and removing move the rest of an array, which for the tens of thousands that wait
 * costs a few microseconds; a balanced tree was not worth its code.
 */
export class Ordered<T> {
  private readonly items: T[] = []
  private readonly compare: (a: T, b: T) => number

  /** `compare` is 0 only for the same item. */
  constructor(compare: (a: T, b: T) => number) {
    this.compare = compare
  }

  get first(): T | undefined {
    return this.items[0]
  }

  add(item: T): void {
    this.items.splice(this.placeOf(item), 0, item)
  }

  /** Takes away the item that compares equal, if it is here. */
  remove(item: T): void {
    const at = this.placeOf(item)
    const found = this.items[at]
    if (found !== undefined && this.compare(found, item) === 0) this.items.splice(at, 1)
  }

  /** The first of whom `holds` is true. */
  find(holds: (item: T) => boolean): T | undefined {
    return this.items.find(holds)
  }

  private placeOf(item: T): number {
    let low = 0
    let high = this.items.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const other = this.items[middle]
      if (other !== undefined && this.compare(other, item) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}
