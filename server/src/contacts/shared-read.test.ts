import { expect, test } from 'vitest'
import { SharedRead } from './shared-read.ts'

/** A read that is answered by hand. */
function byHand() {
  const open: { asked: readonly string[]; answer: (found: number) => void; fail: (error: Error) => void }[] = []
  const shared = new SharedRead<string, number>((asked) => new Promise((answer, fail) => open.push({ asked, answer, fail })))
  const next = async () => {
    while (open.length === 0) await new Promise((resolve) => setTimeout(resolve, 1))
    return open.shift() ?? expect.fail()
  }
  return { shared, open, next }
}

test('a hundred who ask during a read share the next one, which begins after they asked', async () => {
  const { shared, open, next } = byHand()
  const first = shared.ask(['a'])
  const meanwhile = Array.from({ length: 100 }, (_, n) => shared.ask([`b${n % 2}`]))
  const begun = await next()
  expect([begun.asked, open.length]).toEqual([['a'], 0])
  begun.answer(1)
  expect(await first).toBe(1)
  const second = await next()
  expect(second.asked).toEqual(['b0', 'b1'])
  second.answer(2)
  expect(new Set(await Promise.all(meanwhile))).toEqual(new Set([2]))
  expect(shared.reads).toBe(2)
})

test('a read that fails fails for those who asked, and the next one goes on', async () => {
  const { shared, next } = byHand()
  const failed = shared.ask()
  const later = shared.ask()
  const first = await next()
  // The first took the one who asked before it began.
  first.fail(new Error('the database is away'))
  await expect(failed).rejects.toThrow('away')
  const second = await next()
  second.answer(3)
  expect(await later).toBe(3)
})

test('whoever asks when the read has ended is answered by a new one, while it rests and after it has rested', async () => {
  const { shared, next } = byHand()
  for (const found of [1, 2, 3]) {
    if (found === 3) await new Promise((resolve) => setTimeout(resolve, 600))
    const asked = shared.ask()
    const read = await next()
    read.answer(found)
    expect(await asked).toBe(found)
  }
})
