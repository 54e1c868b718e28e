import { HOUR, MINUTE, SECOND } from '@senim/core/time.ts'
import { describe, expect, test } from 'vitest'
import { Chance } from './chance.ts'
import type { Arrival, Day } from './day.ts'
import { dayOf, rosterFor } from './day.ts'
import type { Rule } from './rules.ts'
import { allKnowing, firstInFirstOut, GeneralisedCMu, ours } from './rules.ts'
import { Agenda, Simulation } from './simulate.ts'
import { seenAt, weightOf, WORKLOAD } from './workload.ts'

const RULES: Readonly<Record<string, () => Rule>> = { ours, firstInFirstOut, allKnowing, cMu: () => new GeneralisedCMu(1, 10), squareCMu: () => new GeneralisedCMu(2, 10) }

const arrival = (id: string, at: number, change: Partial<Arrival> = {}): Arrival => ({
  id, at, door: 'line', language: 'kk', skill: null, urgency: null, risk: 'low', handle: 10 * MINUTE, patience: HOUR, lapses: 0, answerAfter: 0, ...change,
})
/** One operator whose two places are taken for ten minutes by `a` and `b`, and then whoever comes. */
const busyDay = (...later: readonly Arrival[]): Day => ({
  arrivals: [arrival('a', 0), arrival('b', 0), ...later], people: [{ id: 'asem', languages: ['kk'], skills: [] }], roster: Array.from({ length: 24 }, () => 1),
})
const orderOf = (day: Day, rule: Rule): readonly string[] => new Simulation(day, rule).run().map((one) => one.arrival.id)

describe('a simulated day', () => {
  const day = dayOf(7, 4, 4)
  test.each(Object.entries(RULES))('%s answers everybody once', (_, rule) => {
    const answered = new Simulation(day, rule()).run()
    expect(answered.map((one) => one.arrival.id).toSorted()).toEqual(day.arrivals.map((one) => one.id).toSorted())
    for (const one of answered) expect(one.wait).toBeGreaterThanOrEqual(one.arrival.answerAfter)
  })
  test('is the same from the same seed, and another from another', () => {
    expect(dayOf(7, 4, 4)).toEqual(day)
    expect(dayOf(8, 4, 4).arrivals).not.toEqual(day.arrivals)
    expect(new Simulation(day, ours()).run()).toEqual(new Simulation(day, ours()).run())
  })
  test('waits for a place', () => expect(new Simulation(busyDay(arrival('c', MINUTE)), ours()).run()[2]).toMatchObject({ arrival: { id: 'c' }, wait: 9 * MINUTE }))
  test('goes on when an offer lapses', () => {
    const two: Day = { ...busyDay(), arrivals: [arrival('a', 0, { lapses: 1 })], people: [{ id: 'asem', languages: ['kk'], skills: [] }, { id: 'dana', languages: ['kk'], skills: [] }], roster: [2] }
    expect(new Simulation(two, ours()).run()).toMatchObject([{ wait: 20 * SECOND }])
  })
  test('lets another language answer when the rule relaxes, though nothing else happens', () => {
    expect(new Simulation({ ...busyDay(), arrivals: [arrival('a', 0, { language: 'ru' })] }, ours()).run()).toMatchObject([{ wait: 2 * MINUTE }])
  })
})

describe('the rules', () => {
  const later = [arrival('calm', MINUTE), arrival('medium', 2 * MINUTE, { urgency: 'medium', risk: 'medium' }), arrival('critical', 3 * MINUTE, { urgency: 'critical', risk: 'critical' })]
  test('ours: urgency first', () => expect(orderOf(busyDay(...later), ours())).toEqual(['a', 'b', 'critical', 'medium', 'calm']))
  test('first in, first out', () => expect(orderOf(busyDay(...later), firstInFirstOut())).toEqual(['a', 'b', 'calm', 'medium', 'critical']))
  test('as if danger were known: the gravest first, whatever they show', () => {
    expect(orderOf(busyDay(...later, arrival('hidden', 4 * MINUTE, { risk: 'high' })), allKnowing())).toEqual(['a', 'b', 'critical', 'hidden', 'medium', 'calm'])
  })
  test('c-mu: dearest for its time first, so those who take long may stand behind light ones', () => {
    const light = arrival('light', 2 * MINUTE, { door: 'school' })
    const medium = arrival('medium', MINUTE, { urgency: 'medium', risk: 'medium' })
    expect(orderOf(busyDay(medium, light, arrival('critical', 3 * MINUTE, { urgency: 'critical', risk: 'critical' })), new GeneralisedCMu(1, 4))).toEqual(['a', 'b', 'critical', 'light', 'medium'])
  })
  test('c-mu with a cost that grows as the square lets a long wait overtake', () => {
    const old = arrival('old', SECOND, { door: 'school' })
    const young = arrival('young', 10 * MINUTE - SECOND, { urgency: 'critical', risk: 'critical' })
    expect(orderOf(busyDay(old, young), new GeneralisedCMu(2, 10)).slice(2)).toEqual(['old', 'young'])
    expect(orderOf(busyDay(old, young), new GeneralisedCMu(1, 10)).slice(2)).toEqual(['young', 'old'])
  })
})

describe('the workload', () => {
  test('shares add up', () => {
    const sum = (shares: readonly { readonly share: number }[]): number => shares.reduce((total, one) => total + one.share, 0)
    const all = [...WORKLOAD.doors.map((door) => door.risks.value), ...WORKLOAD.doors.map((door) => seenAt(door, 10)), WORKLOAD.languages.value, WORKLOAD.staff.languages.value, WORKLOAD.staff.skills.value]
    for (const shares of all) expect(sum(shares)).toBeCloseTo(1, 9)
    for (const door of WORKLOAD.doors) expect(door.hours.value).toHaveLength(24)
  })
  test('what is seen keeps the mean weight of what is there', () => {
    for (const door of WORKLOAD.doors) {
      const there = door.risks.value.reduce((sum, { of, share }) => sum + share * weightOf(of, 10), 0)
      expect(seenAt(door, 10).reduce((sum, one) => sum + one.share * one.weight, 0)).toBeCloseTo(there, 9)
    }
  })
  test('brings as many as it says', () => {
    const usual = WORKLOAD.doors.reduce((sum, door) => sum + door.perDay.value, 0)
    const days = Array.from({ length: 200 }, (_, n) => dayOf(n, 4, 4).arrivals.length)
    expect(days.reduce((a, b) => a + b, 0) / days.length / (4 * usual)).toBeCloseTo(1, 1)
  })
  test('has more at work when more come, and never fewer than the least', () => {
    expect(Math.max(...rosterFor(4))).toBeGreaterThan(2 * Math.max(...rosterFor(1)))
    expect(Math.min(...rosterFor(0))).toBe(WORKLOAD.staff.least.value)
  })
})

test('the agenda gives what comes sooner first, and of the same moment what was entered first', () => {
  const agenda = new Agenda()
  const chance = new Chance(1)
  const entered = Array.from({ length: 500 }, (_, n) => ({ n, at: chance.below(50) }))
  const happened: number[] = []
  for (const { at, n } of entered) agenda.at(at, () => happened.push(n))
  for (let next = agenda.next(); next !== undefined; next = agenda.next()) next.happens()
  expect(happened).toEqual(entered.toSorted((a, b) => a.at - b.at || a.n - b.n).map((one) => one.n))
})

test('chance has the means it is asked for', () => {
  const chance = new Chance(3)
  const mean = (value: () => number): number => Array.from({ length: 20_000 }, value).reduce((a, b) => a + b, 0) / 20_000
  expect(mean(() => chance.exponential(5))).toBeCloseTo(5, 0)
  expect(mean(() => chance.poisson(3))).toBeCloseTo(3, 1)
  expect(mean(() => chance.next())).toBeCloseTo(0.5, 1)
})
