import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { place } from '../contacts/place.ts'
import { RISKS } from '../directory/problems.ts'
import { LANGUAGES } from '../language.ts'
import { HOUR, MINUTE, SECOND } from '../time.ts'
import { NOW } from '../testing/people.ts'
import type { Free, Waiting } from './pick.ts'
import { pick } from './pick.ts'

const waiting = (change: Partial<Waiting> = {}): Waiting => ({ id: 'c', language: 'kk', skill: null, urgency: null, since: NOW, passed: [], ...change })
const free = (change: Partial<Free> = {}): Free => ({ id: 'asem', languages: ['kk'], skills: [], room: 1, holding: 0, heavy: 0, since: NOW - HOUR, ...change })
const one = (contact: Partial<Waiting>, ...operators: readonly Partial<Free>[]): string | undefined => pick([waiting(contact)], operators.map(free), NOW)[0]?.operator

describe('who is asked', () => {
  test('somebody who speaks the language', () => expect(one({ language: 'ru' }, {}, { id: 'olga', languages: ['ru'] })).toBe('olga'))
  test('nobody, while nobody speaks it', () => expect(one({ language: 'ru' }, {})).toBeUndefined())
  test('anybody after two minutes: a person in another language is better than none', () => expect(one({ language: 'ru', since: NOW - 2 * MINUTE }, {})).toBe('asem'))
  test('somebody who has the skill', () => expect(one({ skill: 'children' }, {}, { id: 'dana', skills: ['children'] })).toBe('dana'))
  test('anybody after half a minute without one', () => expect(one({ skill: 'children', since: NOW - 30 * SECOND }, {})).toBe('asem'))
  test('whoever has not let it pass yet', () => expect(one({ passed: ['asem'] }, {}, { id: 'marat' })).toBe('marat'))
  test('whoever let it pass longest ago, when all have', () => expect(one({ passed: ['marat', 'asem'] }, {}, { id: 'marat' })).toBe('marat'))
  test('the least loaded', () => expect(one({}, { room: 1, holding: 2 }, { id: 'marat', room: 3, holding: 0 })).toBe('marat'))
  test('for a grave one, who had the fewest grave ones', () => expect(one({ urgency: 'critical' }, { heavy: 3 }, { id: 'marat', heavy: 1, since: NOW })).toBe('marat'))
  test('who has been free longest', () => expect(one({}, { since: NOW }, { id: 'marat', since: NOW - HOUR })).toBe('marat'))
  test('nobody whose hands are full of those who have left, for one more who has', () => {
    expect(one({ away: true }, { awayRoom: 0 })).toBeUndefined()
    expect(one({ away: true }, { awayRoom: 0 }, { id: 'marat', awayRoom: 1, holding: 2 })).toBe('marat')
    expect(one({}, { awayRoom: 0 })).toBe('asem')
  })
  test('nobody without a place', () => expect(one({}, { room: 0 })).toBeUndefined())
})

const language = fc.constantFrom(...LANGUAGES)
const anyFree = fc.record({ id: fc.uuid(), languages: fc.uniqueArray(language, { minLength: 1 }), skills: fc.constant([]), room: fc.nat(3), holding: fc.nat(3), heavy: fc.nat(4), since: fc.integer({ min: NOW - HOUR, max: NOW }) })
const anyWaiting = fc.record({ id: fc.uuid(), language, skill: fc.constant(null), urgency: fc.option(fc.constantFrom(...RISKS)), since: fc.integer({ min: NOW - HOUR, max: NOW }), passed: fc.constant([]) })
const unique = <T extends { id: string }>(items: fc.Arbitrary<T>) => fc.uniqueArray(items, { selector: (item) => item.id, maxLength: 12 })

describe('whatever waits and whoever is free', () => {
  test('nobody is offered two, nothing is offered twice, nobody beyond their places, nobody in a language they do not speak before it relaxes', () => {
    fc.assert(fc.property(unique(anyWaiting), unique(anyFree), (contacts, operators) => {
      const matches = pick(contacts, operators, NOW)
      expect(new Set(matches.map((match) => match.operator)).size).toBe(matches.length)
      expect(new Set(matches.map((match) => match.contact)).size).toBe(matches.length)
      for (const match of matches) {
        const contact = contacts.find((item) => item.id === match.contact)
        const operator = operators.find((item) => item.id === match.operator)
        expect(operator?.room).toBeGreaterThan(0)
        if (contact && NOW - contact.since < 2 * MINUTE) expect(operator?.languages).toContain(contact.language)
      }
    }))
  })
  test('nobody who could be answered is left while somebody who could answer is free', () => {
    fc.assert(fc.property(unique(anyWaiting), unique(anyFree), (contacts, operators) => {
      const matches = pick(contacts, operators, NOW)
      const idle = operators.filter((operator) => operator.room > 0 && !matches.some((match) => match.operator === operator.id))
      const left = contacts.filter((contact) => !matches.some((match) => match.contact === contact.id))
      for (const contact of left) for (const operator of idle) expect(operator.languages.includes(contact.language) || NOW - contact.since >= 2 * MINUTE).toBe(false)
    }))
  })
  test('the same is picked from the same', () => {
    fc.assert(fc.property(unique(anyWaiting), unique(anyFree), (contacts, operators) => {
      expect(pick(contacts, operators, NOW)).toEqual(pick(contacts, operators.toReversed(), NOW))
    }))
  })
})

describe('the place in the queue', () => {
  test('urgent before calm, lost before both of its kind', () => {
    expect(place(NOW, 'critical', false)).toBeLessThan(place(NOW, 'high', false))
    expect(place(NOW, 'high', false)).toBeLessThan(place(NOW, null, false))
    expect(place(NOW, null, true)).toBeLessThan(place(NOW, 'high', false))
  })
  test('danger before everybody calm of a long shift: high before ten hours of queue, a lost one before high, critical before both', () => {
    expect(place(NOW, 'high', false)).toBeLessThan(place(NOW - 10 * HOUR, 'medium', false))
    expect(place(NOW, null, true)).toBeLessThan(place(NOW - 30 * MINUTE, 'high', false))
    expect(place(NOW, 'critical', false)).toBeLessThan(place(NOW - 10 * HOUR, null, true))
  })
  test('nobody starves: whoever comes a day and a half later stands behind, however urgent', () => {
    fc.assert(fc.property(fc.constantFrom(null, ...RISKS), fc.constantFrom(null, ...RISKS), fc.boolean(), (first, later, lost) => {
      expect(place(NOW, first, false)).toBeLessThan(place(NOW + 36 * HOUR + 1, later, lost))
    }))
  })
  test('does not move by itself: it is a moment, not a score', () => expect(place(NOW, 'high', false)).toBe(NOW - 11 * HOUR))
})
