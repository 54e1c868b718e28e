import { expect, test } from 'vitest'
import { LIGHT_REASONS } from './light.ts'
import { REASON_CATEGORIES } from './reasons.ts'

test('what light requests are mostly about: nine reasons of the tree, one a key, and no violence among them', () => {
  const calm = REASON_CATEGORIES.filter((category) => category.id !== 'violence').flatMap((category) => category.reasons.map((reason) => reason.id))
  expect(LIGHT_REASONS).toHaveLength(9)
  expect(new Set(LIGHT_REASONS).size).toBe(9)
  for (const reason of LIGHT_REASONS) expect(calm).toContain(reason)
})
