/** The list with one of its items in another place; the same list when there is no such place. */
export function carried<T>(list: readonly T[], from: number, by: -1 | 1): readonly T[] {
  const [one, other] = [list[from], list[from + by]]
  return one === undefined || other === undefined ? list : list.map((item, at) => (at === from ? other : at === from + by ? one : item))
}

/** An id for a new record: `stem.own1`, or the next number that nothing has. */
export function freshId(stem: string, taken: readonly string[]): string {
  let n = 1
  while (taken.some((id) => id === `${stem}.own${n}` || id.startsWith(`${stem}.own${n}.`))) n += 1
  return `${stem}.own${n}`
}

/** The list with an item carried past its neighbour among those that belong together; the others stay where they are. */
export function carriedAmong<T>(list: readonly T[], item: T, by: -1 | 1, belongs: (one: T) => boolean): readonly T[] {
  const group = list.filter(belongs)
  const moved = carried(group, group.indexOf(item), by)
  let next = 0
  return list.map((one) => (belongs(one) ? (moved[next++] ?? one) : one))
}
