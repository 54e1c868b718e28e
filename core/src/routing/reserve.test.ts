import { expect, test } from 'vitest'
import { HOUR } from '../time.ts'
import { NOW } from '../testing/people.ts'
import type { Free, Waiting } from './pick.ts'
import { pickInFlood } from './reserve.ts'

const waiting = (id: string, urgency: Waiting['urgency'] = null): Waiting => ({ id, language: 'kk', skill: null, urgency, since: NOW, passed: [] })
const free = (id: string, change: Partial<Free> = {}): Free => ({ id, languages: ['kk'], skills: [], room: 3, holding: 0, heavy: 0, since: NOW - HOUR, ...change })
const taken = (contacts: readonly Waiting[], operators: readonly Free[], atWork = operators.length): readonly string[] => pickInFlood(contacts, operators, NOW, atWork).map((match) => match.contact)
const crowd = Array.from({ length: 30 }, (_, n) => waiting(`crowd ${n}`))
const shift = Array.from({ length: 20 }, (_, n) => free(`operator ${n}`))

test('the crowd leaves a tenth of those at work without an open offer', () => expect(taken(crowd, shift)).toHaveLength(18))
test('of two at work one', () => expect(taken(crowd, shift.slice(0, 2))).toHaveLength(1))
test('nobody of the crowd is offered to those who are left', () => expect(taken(crowd, shift.slice(0, 2), 20)).toEqual([]))
test('somebody in danger is offered to them at once', () => expect(taken([...crowd, waiting('danger', 'critical')], shift.slice(0, 2), 20)).toEqual(['danger']))
test('the crowd leaves each operator a last place, which is for somebody in danger', () => {
  const almostFull = shift.map((one) => ({ ...one, room: 1, holding: 2 }))
  expect(taken([...crowd, waiting('danger', 'high')], almostFull)).toEqual(['danger'])
})
test('one operator alone, and one with a single place, still answer the crowd', () => {
  expect(taken(crowd, [free('alone')])).toEqual(['crowd 0'])
  expect(taken(crowd, [free('alone', { room: 1 })])).toEqual(['crowd 0'])
})
test('one of many who say the same, in danger or not, leaves that room too', () => expect(taken([{ ...waiting('copy', 'critical'), behind: true }], shift.slice(0, 2), 20)).toEqual([]))
