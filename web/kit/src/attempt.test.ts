import { expect, test } from 'vitest'
import { attemptOf } from './attempt.ts'

test('the same words keep their id, other words get a new one', () => {
  let made = 0
  const fresh = (): string => `id-${(made += 1)}`
  const first = attemptOf(undefined, { text: 'Үйге барды' }, fresh)
  expect(attemptOf(first, { text: 'Үйге барды' }, fresh)).toBe(first)
  expect(attemptOf(first, { text: 'Үйге барды, бала апасында' }, fresh).id).toBe('id-2')
})
