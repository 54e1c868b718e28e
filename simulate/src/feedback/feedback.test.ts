import { describe, expect, test } from 'vitest'
import { findPlanted, isRight, simulateFeedback } from './feedback.ts'
import { SOUND } from './machine.ts'
import { NOTHING } from './oracle/findings.ts'
import { PLANTED } from './planted.ts'
import { simulateYear } from './year.ts'

const SEEDS = [0, 1, 2, 3, 4]

describe('a year of referrals', () => {
  test.each(SEEDS)('seed %i: nothing early, lost, double, left below, closed too soon or done by others', (seed) => {
    const year = simulateYear(seed, SOUND)
    expect(year.examples).toEqual([])
    expect(year.counts).toEqual(NOTHING)
  })
  test('goes through all that can happen', () => {
    const { seen } = simulateYear(0, SOUND)
    for (const [type, atLeast] of [
      ['referral.sent', 300], ['referral.delivered', 100], ['referral.accepted', 200], ['referral.refused', 20], ['referral.reported', 200], ['referral.answered', 200], ['referral.verified', 100], ['referral.returned', 50], ['referral.reopened', 10],
      ['referral.withdrawn', 5], ['referral.reclocked', 10], ['referral.lapsed', 300], ['referral.climbed', 500], ['referral.notified', 1000], ['case.closed', 50], ['case.reopened', 10], ['case.asked', 50], ['case.notAsked', 1], ['case.said', 50],
      ['case.tasked', 50], ['case.taskDone', 50], ['case.taskDropped', 1], ['case.taskLapsed', 20], ['case.conferred', 20], ['case.waiverAsked', 20], ['case.waived', 20], ['case.waiverDeclined', 5],
    ] as const) expect(seen[type], type).toBeGreaterThanOrEqual(atLeast)
  })
  test('meets with what nobody may do', () => {
    const { refused } = simulateYear(0, SOUND)
    for (const code of ['consentNeeded', 'alreadySent', 'notYourBody', 'stepNotOpen', 'dateInFuture', 'milestoneTold', 'feedbackMissing', 'caseClosed', 'nothingToAsk', 'alreadyAsked', 'secondPersonNeeded', 'noWaiverAsked', 'taskOver', 'lapseTooEarly', 'climbTooEarly']) expect(refused[code], code).toBeGreaterThan(0)
  })
  test('is the same from the same seed, and another from another', () => {
    const [once, again, other] = [simulateYear(7, SOUND), simulateYear(7, SOUND), simulateYear(8, SOUND)]
    expect(again.hash).toBe(once.hash)
    expect(other.hash).not.toBe(once.hash)
  })
})

describe('planted bugs', () => {
  test('are ten', () => expect(new Set(PLANTED.map(({ name }) => name)).size).toBe(10))
  test.each(PLANTED)('$name is found: $breaks', (planted) => expect(findPlanted(planted)).toBeDefined())
})

test('a moment that is always refused is not tried for ever', () => {
  const stuck = simulateYear(0, { ...SOUND, pass: () => ({ refused: 'lapseTooEarly', params: {} }) })
  expect(stuck.ended).toBe(false)
  expect(stuck.counts.lost).toBeGreaterThan(0)
})

test('a run of which anything is wrong is not right', () => {
  const right = { seeds: 1, ...NOTHING, repeated: 1, unlike: 0, planted_found: 10, planted: 10 }
  expect(isRight(right)).toBe(true)
  for (const wrong of ['early', 'lost', 'double', 'unescalated', 'incomplete', 'astray', 'unlike']) expect(isRight({ ...right, [wrong]: 1 }), wrong).toBe(false)
  expect(isRight({ ...right, planted_found: 9 })).toBe(false)
})

test('a broken house makes a run that is not right', () => {
  const broken = PLANTED.find(({ name }) => name === 'firesEarly')?.machine ?? SOUND
  const lines: string[] = []
  expect(simulateFeedback(1, (line) => lines.push(line), broken).early).toBeGreaterThan(0)
  expect(lines.filter((line) => line.startsWith('planted '))).toHaveLength(PLANTED.length)
})
