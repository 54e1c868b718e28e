import { expect, test } from 'vitest'
import { NOW } from '../testing/people.ts'
import { SECOND } from '../time.ts'
import { place } from './place.ts'
import { setBack } from './set-back.ts'

test('a copy stands behind a single text of the same urgency, and before all of a lower one', () => {
  const rising = [null, 'medium', 'high', 'critical'] as const
  for (const [at, urgency] of rising.entries()) {
    const copy = place(NOW, urgency, false) + setBack('copy', urgency, false)
    expect(copy).toBeGreaterThan(place(NOW + SECOND, urgency, false))
    for (const lower of rising.slice(0, at)) expect(copy).toBeLessThan(place(NOW, lower, false))
  }
})

test('somebody whose operator was lost is owed their place', () => expect(setBack('load', 'high', true)).toBe(0))
test('nobody else is set back', () => expect(setBack(undefined, 'critical', false)).toBe(0))
