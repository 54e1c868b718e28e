import { expect, test } from 'vitest'
import { Holding } from './holding.ts'

const FOR_EVER = 600_000

test('holds no more than it may; what comes above is let through at once', async () => {
  const holding = new Holding(2)
  const held = [holding.hold(FOR_EVER), holding.hold(FOR_EVER)]
  expect(holding.count).toBe(2)
  await holding.hold(FOR_EVER)
  holding.release()
  await Promise.all(held)
  expect(holding.count).toBe(0)
})

test('does not hold for nothing, and lets go by itself', async () => {
  const holding = new Holding(2)
  const free = holding.hold(0)
  expect(holding.count).toBe(0)
  await free
  await holding.hold(1)
  expect(holding.count).toBe(0)
})
