import { PAUSES } from '@senim/core/directory/data/pauses.ts'
import { BREAK_REASONS } from '@senim/core/routing/events.ts'
import { MINUTE } from '@senim/core/time.ts'
import { expect, test } from 'vitest'
import { overPause } from './pause.ts'

test('a break is long when it has taken more than breaks of its kind usually take, and not before', () => {
  const resting = { status: 'onBreak', reason: 'rest', since: 0 } as const
  expect(overPause(resting, 15 * MINUTE)).toBeNull()
  expect(overPause(resting, 15 * MINUTE + 1)).toBe(15)
  expect(overPause({ ...resting, reason: 'debrief' }, 15 * MINUTE + 1)).toBeNull()
})

test('whoever does not rest is not beyond a break', () => expect(overPause({ status: 'available', reason: null, since: 0 }, 1e9)).toBeNull())

test('each reason has its length, which says that it is ours and not a law', () => {
  expect(PAUSES.map((rule) => rule.reason).toSorted()).toEqual([...BREAK_REASONS].toSorted())
  for (const rule of PAUSES) expect([rule.status, rule.source === ''], rule.id).toEqual(['default', false])
})
