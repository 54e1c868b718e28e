import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRefusal } from '../decider.ts'
import { LANGUAGES } from '../language.ts'
import { bodyOf, ULYTAU } from '../testing/people.ts'
import type { DirectoryEvent } from './decide.ts'
import { decideBody, decideStaff, evolveBody, evolveStaff, NO_ENTRY } from './decide.ts'
import { ROLES, SKILLS } from './staff.ts'

const member = fc.record({
  id: fc.constant('asem'), roles: fc.subarray([...ROLES]), languages: fc.subarray([...LANGUAGES]), skills: fc.subarray([...SKILLS]),
  region: fc.constantFrom(null, ULYTAU), body: fc.constantFrom(null, 'police'), capacity: fc.integer({ min: 0, max: 16 }), active: fc.boolean(),
})

test('whatever is entered about somebody, an officer speaks for one body and nobody else for any, and everybody speaks a language', () => {
  fc.assert(fc.property(fc.array(member, { minLength: 1, maxLength: 10 }), (all) => {
    let entry: ReturnType<typeof evolveStaff> = NO_ENTRY
    for (const one of all) {
      const events = decideStaff(one)
      if (isRefusal(events)) continue
      entry = events.reduce(evolveStaff, entry)
      expect(entry.value, 'the last entry holds').toEqual(one)
    }
    if (entry.value === null) return
    expect(entry.value.roles.includes('officer')).toBe(entry.value.body !== null)
    expect(entry.value.languages).not.toEqual([])
  }))
})

test('a body’s entry holds what was entered last, and nothing that was said of somebody else', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('police', 'school', 'health'), { minLength: 1 }), member, (kinds, one) => {
    const elsewhere: DirectoryEvent = { type: 'staff.entered', member: one }
    const entry = kinds.flatMap((kind) => { const events = decideBody(bodyOf(kind)); return isRefusal(events) ? [] : [...events, elsewhere] }).reduce(evolveBody, NO_ENTRY)
    expect(entry.value).toEqual(bodyOf(kinds.at(-1) ?? 'police'))
  }))
})
