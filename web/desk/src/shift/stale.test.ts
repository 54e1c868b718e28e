import { expect, test } from 'vitest'
import { secondsStale } from './stale.ts'

test('three seconds without a sign of life are still now, more is the past', () => {
  expect(secondsStale(1000, 4000)).toBeNull()
  expect(secondsStale(1000, 4001)).toBe(3)
  expect(secondsStale(1000, 61_000)).toBe(60)
})
