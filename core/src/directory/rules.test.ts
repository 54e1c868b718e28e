import { describe, expect, test } from 'vitest'
import { HOUR, MINUTE } from '../time.ts'
import { bodyOf, NOW, PUPIL, RULES_OF_111, ULYTAU } from '../testing/people.ts'
import { NOT_ASSESSED } from './assessment.ts'
import { BODY_KINDS } from './bodies.ts'
import { REASON_CATEGORIES } from './data/reasons.ts'
import { RISKS } from './problems.ts'
import { dueTime, STEPS } from './clocks.ts'
import { holds, propose, riskFloor } from './rules.ts'

const BODIES = BODY_KINDS.map((kind) => bodyOf(kind))
const kinds = (known: typeof PUPIL): readonly string[] => propose(known, BODIES, RULES_OF_111, NOW).map((one) => one.body.kind).toSorted()

describe('which bodies must act', () => {
  test('for a pupil beaten at school and at home: exactly these five', () => expect(kinds(PUPIL)).toEqual(['education', 'guardianship', 'minors', 'police', 'school']))
  test('for a pupil only bullied: no word of it to the bodies that look into homes', () => expect(kinds({ ...PUPIL, risk: 'medium', actors: ['peer'], reasons: ['violence.bullying'] })).toEqual(['education', 'police', 'school']))
  test('for a woman beaten by her partner', () => expect(kinds({ ...NOT_ASSESSED, risk: 'high', reasons: ['violence.physicalViolence'], actors: ['partner'], region: ULYTAU, about: 'self', age: 31 })).toEqual(['crisis', 'police', 'social']))
  test('for somebody who thinks of suicide', () => expect(kinds({ ...NOT_ASSESSED, risk: 'high', reasons: ['mentalHealth.suicidalThoughts'], region: ULYTAU, age: 40 })).toEqual(['health']))
  test('nobody, while nothing is known', () => expect(kinds({ ...NOT_ASSESSED, region: ULYTAU })).toEqual([]))
  test('only bodies of the region where the person is', () => expect(propose(PUPIL, [bodyOf('police', '750000000')], RULES_OF_111, NOW)).toEqual([]))
  test('the school and the education department never see the home, the address or how to reach the child', () => {
    for (const rule of RULES_OF_111.proposals.filter((one) => one.kind === 'school' || one.kind === 'education')) {
      expect(rule.slice).not.toContain('home')
      expect(rule.slice).not.toContain('address')
      expect(rule.slice).not.toContain('contact')
    }
  })
  test('whoever sees an address sees how the person may be reached', () => {
    for (const rule of RULES_OF_111.proposals.filter((one) => one.slice.includes('address'))) expect(rule.slice).toContain('contact')
  })
  test('no rule asks for an incident type: classification does not decide who helps', () => {
    for (const rule of RULES_OF_111.proposals) expect(rule.when.incidents).toBeUndefined()
  })
  test('a rule is in force between its days and at no other time', () => {
    const rules = { ...RULES_OF_111, proposals: RULES_OF_111.proposals.map((rule) => ({ ...rule, since: '2027-01-01' })) }
    expect(propose(PUPIL, BODIES, rules, NOW)).toEqual([])
  })
  test('every reason a rule names exists', () => {
    const known = new Set(REASON_CATEGORIES.flatMap((category) => category.reasons.map((reason) => reason.id)))
    for (const { when } of [...RULES_OF_111.proposals, ...RULES_OF_111.floors]) for (const reason of when.reasons ?? []) expect(known).toContain(reason)
  })
})

describe('a condition', () => {
  test('holds when all it names hold', () => {
    expect(holds({ child: true, actors: ['peer'] }, PUPIL)).toBe(true)
    expect(holds({ child: true, actors: ['teacher'] }, PUPIL)).toBe(false)
    expect(holds({ child: false }, PUPIL)).toBe(false)
  })
  test('names a risk as "at least"; not assessed is below everything', () => {
    expect(holds({ riskAtLeast: 'medium' }, PUPIL)).toBe(true)
    expect(holds({ riskAtLeast: 'critical' }, PUPIL)).toBe(false)
    expect(holds({ riskAtLeast: 'low' }, { ...PUPIL, risk: null })).toBe(false)
  })
})

describe('the floor of risk', () => {
  test('is the highest that holds', () => {
    expect(riskFloor(PUPIL, RULES_OF_111, NOW)?.id).toBe('floor.childAtHome')
    expect(riskFloor({ ...PUPIL, reasons: [...PUPIL.reasons, 'missingChildren.childAbduction'] }, RULES_OF_111, NOW)?.floor).toBe('critical')
  })
  test('is none while nothing is known', () => expect(riskFloor(NOT_ASSESSED, RULES_OF_111, NOW)).toBeUndefined())
})

describe('how long a body has', () => {
  test('every kind has a due time for every step at every risk', () => {
    for (const kind of BODY_KINDS) for (const step of STEPS) for (const risk of [null, ...RISKS]) expect(dueTime(step, { kind, risk }, NOW, RULES_OF_111), `${kind} ${step} ${risk}`).toBeDefined()
  })
  test('graver is never later', () => {
    for (const kind of BODY_KINDS) for (const step of STEPS) {
      const times = RISKS.map((risk) => dueTime(step, { kind, risk }, NOW, RULES_OF_111)?.at ?? 0)
      expect(times, `${kind} ${step}`).toEqual(times.toSorted((a, b) => b - a))
    }
  })
  test('police at critical risk answer in five minutes, a head of school within the day', () => {
    expect(dueTime('accept', { kind: 'police', risk: 'critical' }, NOW, RULES_OF_111)).toEqual({ step: 'accept', at: NOW + 5 * MINUTE, rule: 'accept.police.critical', since: NOW })
    expect(dueTime('accept', { kind: 'school', basis: 'bullying', risk: 'high' }, NOW, RULES_OF_111)).toEqual({ step: 'accept', at: NOW + 24 * HOUR, rule: 'accept.school', since: NOW })
  })
  test('an education department decides in two working days', () => expect(dueTime('outcome', { kind: 'education', basis: 'bullying', risk: 'high' }, NOW, RULES_OF_111)?.at).toBe(Date.UTC(2026, 10, 26, 13)))
})
