import { describe, expect, test } from 'vitest'
import type { BodyView, ProposalView } from '@senim/contract/assessment.ts'
import { alwaysSeen, firstOwner, groundOf, otherBodies, ownerLacks, ownerOrder, toldBy } from './owner.ts'

const name = { kk: 'Орган', ru: 'Орган', en: 'Body' }
const body = (id: string, region = '620000000'): BodyView => ({ id, kind: 'school', region, name })
const rule: ProposalView = { rule: 'school.bullying', body: body('school'), action: name, slice: ['action', 'about', 'school'], ground: 'consent', due: null, sent: false }
const draft = { ...firstOwner('620000000', 'Look into it'), body: 'school' }
const typed = { ...draft, parts: { place: 'A town', address: 'A street', school: ' They hit her ', home: 'Private' } }

describe('what a new owner is told', () => {
  test('a proposed body sees what its rule names, any other the least', () => {
    expect([alwaysSeen(rule), toldBy(draft, rule)]).toEqual([['action', 'about'], ['school']])
    expect([alwaysSeen(undefined), toldBy(draft, undefined)]).toEqual([['action', 'about', 'contact'], ['place']])
  })

  test('what is not ticked does not leave the desk', () => {
    const order = ownerOrder(typed, rule, 'consent', 'refused-one')
    expect(order.parts).toEqual({ place: '', address: '', school: 'They hit her', home: '' })
    expect(order.orders[0]).toMatchObject({ purpose: 'school.bullying', slice: ['action', 'about', 'school'], replaces: 'refused-one' })
    expect(ownerOrder({ ...typed, told: [] }, undefined, 'childAtRisk', null)).toMatchObject({ consent: false, parts: { place: '' }, orders: [{ purpose: 'manual', slice: ['action', 'about', 'contact'] }] })
  })
})

describe('the ground', () => {
  test('consent is never taken for granted', () => {
    expect(groundOf(draft, undefined, ['consent'])).toBeNull()
    expect(groundOf(draft, rule, ['childAtRisk', 'consent'])).toBeNull()
    expect(groundOf({ ...draft, ground: 'consent' }, rule, ['childAtRisk', 'consent'])).toBe('consent')
  })

  test('a ground that no longer holds is not kept', () => {
    expect(groundOf({ ...draft, ground: 'imminentDanger' }, undefined, ['childAtRisk', 'consent'])).toBe('childAtRisk')
  })
})

test('names what is lacking, from the top of the form down', () => {
  expect(ownerLacks({ ...draft, body: '' }, ['school'], null)).toBe('body')
  expect(ownerLacks({ ...draft, action: ' ' }, ['school'], null)).toBe('action')
  expect(ownerLacks(draft, ['school'], null)).toBe('school')
  expect(ownerLacks(typed, ['school'], null)).toBe('ground')
  expect(ownerLacks(typed, ['school'], 'consent')).toBeNull()
})

test('the other bodies: of the chosen region, neither proposed nor the one that refused', () => {
  const all = [body('school'), body('akimat'), body('refused'), body('far', '750000000')]
  expect(otherBodies(all, '620000000', [rule], 'refused').map((one) => one.id)).toEqual(['akimat'])
})
