import { NOT_ASSESSED } from '@senim/core/directory/assessment.ts'
import type { AssessmentView, BodyView, ProposalsView } from '@senim/contract/assessment.ts'
import { expect, test } from 'vitest'
import { connectBody, groundsThatHold, missingFor, NO_PLAN, rowsOf, whoSees } from './plan.ts'

const name = (text: string) => ({ kk: text, ru: text, en: text })
const police: BodyView = { id: 'police', kind: 'police', region: '620000000', name: name('Police') }
const school: BodyView = { id: 'school', kind: 'school', region: '620000000', name: name('School') }
const proposals: ProposalsView = {
  floor: null,
  proposals: [
    { rule: 'r1', body: police, action: name('Go there'), slice: ['action', 'address', 'home'], ground: 'childAtRisk', due: null, sent: false },
    { rule: 'r2', body: school, action: name('Stop it'), slice: ['action', 'school'], ground: 'consent', due: null, sent: false },
  ],
  unmanned: [], others: [],
}
const known: AssessmentView = { ...NOT_ASSESSED, reasons: [], legal: [], actors: [], safe: null, risk: 'high', region: '620000000', age: 14 }
const parts = { place: '', address: 'A street', school: 'Beaten at school', home: 'Beaten at home' }

test('a proposal is ticked until it is unticked, and one already sent never is', () => {
  const rows = rowsOf({ ...proposals, proposals: proposals.proposals.map((one) => ({ ...one, sent: one.rule === 'r1' })) }, { ...NO_PLAN, unticked: ['school r2'] }, 'en')
  expect(rows.map((row) => row.ticked)).toEqual([false, false])
})

test('whoever must act soonest stands first, whoever has no due time last', () => {
  const one = (rule: string, at: number | null): ProposalsView['proposals'][number] => ({ rule, body: police, action: name('Go there'), slice: ['action'], ground: 'consent', due: at === null ? null : { step: 'accept', at, rule: 'd' }, sent: false })
  expect(rowsOf({ ...proposals, proposals: [one('never', null), one('later', 2000), one('soon', 1000)] }, NO_PLAN, 'en').map((row) => row.purpose)).toEqual(['soon', 'later', 'never'])
})

test('names what is missing, the first thing first', () => {
  const rows = rowsOf(proposals, NO_PLAN, 'en')
  expect(missingFor(rows, NO_PLAN, { ...known, region: null, risk: null })).toEqual(['missRegion', 'missRisk', 'missConsent'])
  expect(missingFor(rows, { ...NO_PLAN, consent: true }, known)).toEqual([])
  expect(missingFor([], NO_PLAN, known)).toEqual(['missBodies'])
})

test('consent is asked only while a ticked body needs it', () => {
  expect(missingFor(rowsOf(proposals, { ...NO_PLAN, unticked: ['school r2'] }, 'en'), NO_PLAN, known)).toEqual([])
})

test('a part that no ticked body may see does not leave the desk', () => {
  const plan = { ...NO_PLAN, parts, unticked: ['school r2'], consent: true }
  const body = connectBody('id', rowsOf(proposals, plan, 'en'), plan)
  expect(body.parts).toEqual({ place: '', address: 'A street', school: '', home: 'Beaten at home' })
  expect(body.consent).toBe(false)
  expect(body.orders).toHaveLength(1)
})

test('says who will see a part', () => {
  const rows = rowsOf(proposals, NO_PLAN, 'en')
  expect(whoSees('school', rows, 'en')).toEqual(['School'])
  expect(whoSees('place', rows, 'en')).toEqual([])
})

test('offers only grounds that hold', () => {
  expect(groundsThatHold(known)).toEqual(['childAtRisk', 'consent'])
  expect(groundsThatHold({ ...known, age: 30, risk: 'critical' })).toEqual(['imminentDanger', 'consent'])
  expect(groundsThatHold({ ...known, age: 30 })).toEqual(['consent'])
})
