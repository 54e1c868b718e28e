import { expect, test } from 'vitest'
import { Turns } from './turns.ts'

test('so many work, so many wait, the rest are not let in; each turn goes to the next, also after a failure', async () => {
  const turns = new Turns({ atOnce: 2, most: 2 })
  const begun: number[] = []
  const ends: (() => void)[] = []
  const work = (nth: number) => async (): Promise<number> => {
    begun.push(nth)
    await new Promise<void>((resolve) => ends.push(resolve))
    if (nth === 0) throw new Error('broken')
    return nth
  }
  const all = [0, 1, 2, 3, 4].map((nth) => turns.take(work(nth)).catch(() => 'broken'))
  expect(await all[4]).toBeUndefined()
  expect(begun).toEqual([0, 1])
  ends[0]?.()
  expect(await all[0]).toBe('broken')
  expect(begun).toEqual([0, 1, 2])
  const late = turns.take(work(5))
  for (const nth of [1, 2, 3, 4]) {
    ends[nth]?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(await Promise.all([...all.slice(1), late])).toEqual([1, 2, 3, undefined, 5])
  expect(begun).toEqual([0, 1, 2, 3, 5])
})
