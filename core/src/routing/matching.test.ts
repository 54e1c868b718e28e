import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { place } from '../contacts/place.ts'
import { RISKS } from '../directory/problems.ts'
import type { Skill } from '../directory/staff.ts'
import { LANGUAGES } from '../language.ts'
import { NOW } from '../testing/people.ts'
import { MINUTE, SECOND } from '../time.ts'
import type { Queued } from './matching.ts'
import { Matching } from './matching.ts'
import type { Free, Match } from './pick.ts'
import { pick } from './pick.ts'

/** Everybody there is, and `pick` asked about all of them each time. */
class Plain {
  readonly waiting = new Map<string, Queued>()
  readonly operators = new Map<string, Free>()

  settle(now: number): readonly Match[] {
    const inOrder = [...this.waiting.values()].toSorted((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))
    const matches = pick(inOrder, [...this.operators.values()], now)
    for (const match of matches) {
      this.waiting.delete(match.contact)
      this.operators.delete(match.operator)
    }
    return matches
  }
}

const contactId = fc.integer({ min: 0, max: 30 }).map((n) => `c${n}`)
const operatorId = fc.integer({ min: 0, max: 12 }).map((n) => `o${n}`)
const skill = fc.constantFrom<Skill>('children', 'law')
const ago = fc.integer({ min: 0, max: 18 }).map((n) => n * 10 * SECOND)
const waits = fc.record({
  id: contactId, language: fc.constantFrom(...LANGUAGES), skill: fc.option(skill), urgency: fc.option(fc.constantFrom(...RISKS)),
  ago, atHead: fc.boolean(), passed: fc.uniqueArray(operatorId, { maxLength: 13 }),
})
const free = fc.record({
  id: operatorId, languages: fc.uniqueArray(fc.constantFrom(...LANGUAGES), { minLength: 1 }), skills: fc.uniqueArray(skill),
  room: fc.integer({ min: 0, max: 2 }), holding: fc.nat(2), heavy: fc.nat(2), ago,
})
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('waits' as const), contact: waits }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('free' as const), operator: free }) },
  fc.record({ do: fc.constant('left' as const), id: contactId }),
  fc.record({ do: fc.constant('busy' as const), id: operatorId }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant('settle' as const), later: fc.integer({ min: 0, max: 90 }).map((n) => n * SECOND) }) },
)

describe('the prepared queues', () => {
  test('match as the specification does, whatever happened before', () => {
    let matched = 0
    fc.assert(fc.property(fc.array(step, { maxLength: 80, size: 'max' }), (steps) => {
      const plain = new Plain()
      const prepared = new Matching()
      let now = NOW
      for (const one of steps) {
        if (one.do === 'waits') {
          const { ago, atHead, ...rest } = one.contact
          const contact = { ...rest, since: now - ago, place: place(now - ago, rest.urgency, atHead) }
          plain.waiting.set(contact.id, contact)
          prepared.waits(contact)
        } else if (one.do === 'free') {
          const { ago, ...rest } = one.operator
          plain.operators.set(rest.id, { ...rest, since: now - ago })
          prepared.free({ ...rest, since: now - ago })
        } else if (one.do === 'left') {
          plain.waiting.delete(one.id)
          prepared.left(one.id)
        } else if (one.do === 'busy') {
          plain.operators.delete(one.id)
          prepared.busy(one.id)
        } else {
          now += one.later
          const expected = plain.settle(now)
          expect(prepared.settle(now)).toEqual(expected)
          matched += expected.length
        }
      }
      expect(prepared.settle(now)).toEqual(plain.settle(now))
    }), { numRuns: 1000 })
    expect(matched).toBeGreaterThan(5000)
  })

  const contact = (id: string, change: Partial<Queued> = {}): Queued => ({ id, language: 'kk', skill: null, urgency: null, since: NOW, place: NOW, passed: [], ...change })
  const operator = (id: string, change: Partial<Free> = {}): Free => ({ id, languages: ['kk'], skills: [], room: 1, holding: 0, heavy: 0, since: NOW, ...change })

  test('forget both sides of a match', () => {
    const matching = new Matching()
    matching.waits(contact('a'))
    matching.free(operator('asem'))
    expect(matching.settle(NOW)).toEqual([{ contact: 'a', operator: 'asem' }])
    matching.free(operator('marat'))
    expect(matching.settle(NOW)).toEqual([])
    matching.waits(contact('b'))
    matching.waits(contact('c'))
    expect(matching.settle(NOW)).toEqual([{ contact: 'b', operator: 'marat' }])
  })
  test('find whom a rule that relaxed lets be answered', () => {
    const matching = new Matching()
    matching.waits(contact('a', { language: 'ru' }))
    matching.free(operator('asem'))
    expect(matching.settle(NOW + 2 * MINUTE - 1)).toEqual([])
    expect(matching.settle(NOW + 2 * MINUTE)).toEqual([{ contact: 'a', operator: 'asem' }])
  })
  test('move a contact whose urgency rose', () => {
    const matching = new Matching()
    matching.waits(contact('a'))
    matching.waits(contact('b'))
    matching.waits(contact('b', { urgency: 'critical', place: place(NOW, 'critical', false) }))
    matching.free(operator('asem'))
    expect(matching.settle(NOW)).toEqual([{ contact: 'b', operator: 'asem' }])
  })
})
