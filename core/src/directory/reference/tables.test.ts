import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '../../decider.ts'
import { NOW } from '../../testing/people.ts'
import { BODY_KINDS } from '../bodies.ts'
import type { CalendarTable } from '../calendar.ts'
import { calendarOf } from '../calendar.ts'
import type { DeadlineRule, LadderRule } from '../clocks.ts'
import { BASES, clockOf, OFFICES, rungsOf, STARTS, STEPS, termsFor } from '../clocks.ts'
import { CALENDAR } from '../data/calendar.ts'
import { OWN } from '../data/sources.ts'
import type { Risk } from '../problems.ts'
import { RISKS } from '../problems.ts'
import { UNITS } from '../../time.ts'
import { AS_SHIPPED, decideReference } from './decide.ts'
import type { ReferenceContent } from './sets.ts'
import { SHIPPED } from './sets.ts'

const TODAY = '2026-11-24'
const decide = (content: ReferenceContent, before: ReferenceContent | null = null) =>
  decideReference({ do: 'change', content, expected: before ? 4 : 0, by: 'zhanar', now: NOW, today: TODAY }, before ? { version: 4, content: before } : AS_SHIPPED, { reasons: SHIPPED.reasons, old: null })
const refused = (content: ReferenceContent) => {
  const decided = decide(content)
  return isRefusal(decided) ? { code: decided.refused, ...decided.params } : { code: 'none' }
}

const deadlines = (value: readonly DeadlineRule[]): ReferenceContent => ({ set: 'deadlines', value })
const withRow = (id: string, next: Partial<DeadlineRule>): ReferenceContent => deadlines(SHIPPED.deadlines.map((row) => (row.id === id ? { ...row, ...next } : row)))
const ladders = (value: readonly LadderRule[]): ReferenceContent => ({ set: 'ladders', value })
const withLadder = (id: string, next: Partial<LadderRule>): ReferenceContent => ladders(SHIPPED.ladders.map((row) => (row.id === id ? { ...row, ...next } : row)))
const calendar = (next: Partial<CalendarTable>): ReferenceContent => ({ set: 'calendar', value: { ...SHIPPED.calendar, ...next } })
const OWN_ROW: DeadlineRule = { ...OWN, since: TODAY, id: 'accept.own1', kind: 'crisis', step: 'accept', from: 'sent', span: { n: 2, unit: 'hour' } }

describe('a row of the deadlines', () => {
  test('that says something else has another id, and holds from today; the others stay what they were', () => {
    const decided = decide(withRow('outcome.any', { span: { n: 9, unit: 'workday' } }))
    const [event] = isRefusal(decided) ? [] : decided
    const ids = event?.content.set === 'deadlines' ? event.content.value.map(({ id, since }) => `${id} ${since}`) : []
    expect(ids).toEqual(SHIPPED.deadlines.map(({ id, since }) => (id === 'outcome.any' ? `outcome.any.v1 ${TODAY}` : `${id} ${since}`)))
  })
  test('may be added and taken off', () => {
    const high: DeadlineRule = { ...OWN_ROW, riskAtLeast: 'high' }
    expect(decide(deadlines([high, ...SHIPPED.deadlines.filter(({ id }) => id !== 'accept.crisis.high')]))).toMatchObject([{ type: 'reference.changed', version: 1 }])
    expect(refused(deadlines(SHIPPED.deadlines.filter(({ id }) => id !== 'accept.crisis.high'))).code).toBe('none')
  })
  test.each(STEPS)('without which nobody would have a time to %s is refused', (step) => {
    const any = SHIPPED.deadlines.find((row) => row.step === step && row.kind === '*' && row.riskAtLeast === undefined)
    for (const gone of [SHIPPED.deadlines.filter((row) => row !== any), SHIPPED.deadlines.map((row) => (row === any ? { ...row, until: '2027-03-01' } : row))]) expect(refused(deadlines(gone))).toEqual({ code: 'stepWithoutClock', step })
    expect(refused(withRow(any?.id ?? '', { kind: 'police' })).code).toBe('stepWithoutClock')
    expect(refused(withRow(any?.id ?? '', { basis: 'violence' })).code).toBe('stepWithoutClock')
  })
  test('may take the place of another on a day to come, with no day between them', () => {
    const ends = (until: string): readonly DeadlineRule[] => SHIPPED.deadlines.map((row) => (row.id === 'outcome.any' ? { ...row, until } : row))
    const next: DeadlineRule = { ...OWN_ROW, id: 'outcome.own1', kind: '*', step: 'outcome', from: 'accepted', since: '2027-01-01', span: { n: 8, unit: 'workday' } }
    expect(refused(deadlines([...ends('2026-12-31'), next])).code).toBe('none')
    expect(refused(deadlines([...ends('2026-12-30'), next]))).toEqual({ code: 'stepWithoutClock', step: 'outcome' })
    expect(refused(deadlines([{ ...next, span: { n: 60, unit: 'workday' } }, ...SHIPPED.deadlines.filter(({ step, riskAtLeast }) => step !== 'outcome' || riskAtLeast === undefined)])).code, 'above one that holds until then').toBe('none')
  })
  test('gives some time, and not for ever', () => {
    for (const n of [0, -1, 1.5]) expect(refused(withRow('outcome.any', { span: { n, unit: 'day' } }))).toMatchObject({ code: 'spanTooShort', item: 'outcome.any.v1', step: 'outcome' })
    for (const span of [{ n: 91, unit: 'day' }, { n: 91, unit: 'workday' }, { n: 91 * 24, unit: 'hour' }, { n: 91 * 24 * 60, unit: 'minute' }] as const) expect(refused(withRow('outcome.any', { span }))).toMatchObject({ code: 'spanTooLong', limit: 90 })
    expect(refused(withRow('outcome.any', { span: { n: 90, unit: 'workday' } })).code).toBe('none')
  })
  test('counts from an event after which its step is still to be done', () => {
    for (const [step, from] of [['deliver', 'accepted'], ['accept', 'answered'], ['outcome', 'sent'], ['verify', 'accepted'], ['replace', 'sent']] as const) expect(refused(withRow(`${step}.any`, { from }))).toMatchObject({ code: 'startWrong', step, from })
    expect(refused(withRow('interim.police.served', { from: 'registered' })).code).toBe('none')
  })
  test('names its source, and a law by its name', () => {
    expect(refused(withRow('accept.police', { source: ' ' }))).toMatchObject({ code: 'rowSourceMissing', item: 'accept.police.v1', kind: 'police', basis: 'violence' })
    expect(refused(withRow('accept.police', { source: 'а'.repeat(201) }))).toMatchObject({ code: 'rowSourceTooLong', limit: 200 })
    expect(refused(withRow('accept.any', { status: 'law' }))).toMatchObject({ code: 'lawUnnamed', kind: '*' })
  })
  test('that another above it always comes before is refused', () => {
    expect(refused(deadlines([...SHIPPED.deadlines, OWN_ROW]))).toMatchObject({ code: 'rowNeverHolds', item: 'accept.own1.v1', kind: 'crisis' })
    const [first, second, ...rest] = SHIPPED.deadlines
    if (first && second) expect(refused(deadlines([second, first, ...rest]))).toMatchObject({ code: 'rowNeverHolds', item: 'deliver.critical', risk: 'critical' })
  })
  test('gives no more time where the danger is graver, for any kind of body', () => {
    expect(refused(withRow('verify.high', { span: { n: 4, unit: 'day' } }))).toMatchObject({ code: 'graverHasLonger', item: 'verify.high.v1', risk: 'high', otherRisk: '' })
    expect(refused(withRow('accept.any', { span: { n: 10, unit: 'minute' } }))).toMatchObject({ code: 'graverHasLonger', step: 'accept', otherKind: '*' })
    expect(refused(withRow('interim.police.served', { riskAtLeast: 'high', span: { n: 8, unit: 'day' } })).code, 'they begin with different events').toBe('none')
    expect(refused(withRow('accept.high', { riskAtLeast: 'medium', span: { n: 1, unit: 'workday' } })).code).toBe('none')
  })
})

describe('a ladder', () => {
  test('that says something else has another id', () => {
    const decided = decide(withLadder('ladder.any', { rungs: [{ to: 'duty', after: { n: 0, unit: 'minute' } }] }), { set: 'ladders', value: SHIPPED.ladders })
    expect(isRefusal(decided) || decided[0]?.content.set !== 'ladders' ? [] : decided[0].content.value.map(({ id }) => id)).toContain('ladder.any.v5')
  })
  test('has rungs, upwards, no office twice', () => {
    const [duty, head, superior] = SHIPPED.ladders.find(({ id }) => id === 'ladder.police')?.rungs ?? []
    if (!duty || !head || !superior) throw new Error('no ladder of the police')
    expect(refused(withLadder('ladder.police', { rungs: [] }))).toMatchObject({ code: 'ladderEmpty', item: 'ladder.police.v1', kind: 'police', side: 'body' })
    expect(refused(withLadder('ladder.police', { rungs: [duty, head, head] }))).toMatchObject({ code: 'rungTwice', office: 'head' })
    expect(refused(withLadder('ladder.police', { rungs: [duty, superior, head] }))).toMatchObject({ code: 'rungsOutOfOrder', office: 'head' })
    expect(refused(withLadder('ladder.police', { rungs: [duty, { ...head, after: { n: -1, unit: 'minute' } }] })).code).toBe('spanTooShort')
    expect(refused(withLadder('ladder.police', { rungs: [duty, { ...head, after: { n: 99, unit: 'day' } }] })).code).toBe('spanTooLong')
  })
  test('stays on its side', () => {
    expect(refused(withLadder('ladder.any', { rungs: [{ to: 'supervisor', after: { n: 0, unit: 'minute' } }] }))).toMatchObject({ code: 'officeOfOtherSide', office: 'supervisor', side: 'body' })
    expect(refused(withLadder('ladder.centre', { rungs: [{ to: 'prosecutor', after: { n: 0, unit: 'minute' } }] }))).toMatchObject({ code: 'officeOfOtherSide', office: 'prosecutor', side: 'centre' })
  })
  test('stands above everybody on each side', () => {
    expect(refused(ladders(SHIPPED.ladders.filter(({ id }) => id !== 'ladder.any')))).toEqual({ code: 'sideWithoutLadder', side: 'body' })
    expect(refused(ladders(SHIPPED.ladders.filter(({ id }) => id !== 'ladder.centre')))).toEqual({ code: 'sideWithoutLadder', side: 'centre' })
    expect(refused(ladders([]))).toEqual({ code: 'sideWithoutLadder', side: 'body' })
  })
  test('names its source, has an effect, and is no slower where the danger is graver', () => {
    expect(refused(withLadder('ladder.police', { source: '' })).code).toBe('rowSourceMissing')
    expect(refused(ladders(SHIPPED.ladders.toReversed())).code).toBe('rowNeverHolds')
    expect(refused(withLadder('ladder.centre.high', { rungs: [{ to: 'supervisor', after: { n: 3, unit: 'day' } }] }))).toMatchObject({ code: 'graverClimbsLater', item: 'ladder.centre.high.v1', otherRisk: '' })
  })
})

describe('the calendar', () => {
  test('is kept in the order of its days', () => {
    const { holidays } = SHIPPED.calendar
    expect(decide(calendar({ holidays: holidays.toReversed() }))).toEqual([])
  })
  test('has a working day, days that there are, each of them once, and hours of this earth', () => {
    expect(refused(calendar({ weekend: [0, 1, 2, 3, 4, 5, 6] })).code).toBe('calendarNoWorkday')
    expect(refused(calendar({ worked: ['2026-12-16'] }))).toEqual({ code: 'calendarDayTwice', item: '2026-12-16' })
    expect(refused(calendar({ holidays: [...SHIPPED.calendar.holidays, ...SHIPPED.calendar.holidays.slice(-1)] }))).toEqual({ code: 'calendarDayTwice', item: '2027-12-16' })
    expect(refused(calendar({ worked: ['2027-02-30'] }))).toEqual({ code: 'calendarDateWrong', item: '2027-02-30' })
    expect(refused(calendar({ closesAt: 1441 })).code).toBe('calendarHoursWrong')
    expect(refused(calendar({ offsetMinutes: 900 })).code).toBe('calendarHoursWrong')
  })
  test('names its holidays, of which some are still to come', () => {
    expect(refused(calendar({ holidays: SHIPPED.calendar.holidays.map((one) => ({ ...one, name: { ...one.name, kk: '' } })) })).code).toBe('textMissing')
    expect(refused(calendar({ holidays: SHIPPED.calendar.holidays.filter(({ date }) => date < TODAY) })).code).toBe('calendarAllPast')
    expect(refused(calendar({ holidays: [] })).code).toBe('calendarAllPast')
    expect(refused(calendar({ worked: Array.from({ length: 201 }, (_, at) => new Date(Date.UTC(2028, 0, at + 1)).toISOString().slice(0, 10)) })).code).toBe('listTooLong')
  })
  test('is computed with as it is shipped', () => expect(calendarOf(SHIPPED.calendar)).toEqual(CALENDAR))
})

test('whatever tables may be saved, every body has a time for each step and a ladder above it, and no graver danger has more', () => {
  const span = fc.record({ n: fc.integer({ min: 0, max: 100 }), unit: fc.constantFrom(...UNITS) })
  const kind = fc.constantFrom('*' as const, 'police' as const, 'school' as const)
  const risk = fc.option(fc.constantFrom(...RISKS), { freq: 2 })
  const atRisk = (one: Risk | null): { riskAtLeast?: Risk } => (one === null ? {} : { riskAtLeast: one })
  const row = fc.record({ kind, basis: fc.option(fc.constantFrom(...BASES), { freq: 1 }), danger: risk, step: fc.constantFrom(...STEPS), from: fc.constantFrom(...STARTS), span })
    .map(({ basis, danger, ...one }) => ({ ...OWN, ...one, ...(basis === null ? {} : { basis }), ...atRisk(danger) }))
  const ladder = fc.record({ kind, side: fc.constantFrom('body' as const, 'centre' as const), danger: risk, rungs: fc.uniqueArray(fc.record({ to: fc.constantFrom(...OFFICES), after: span }), { maxLength: 3 }) })
    .map(({ danger, ...one }) => ({ ...OWN, ...one, ...atRisk(danger) }))
  const saved = { deadlines: 0, ladders: 0 }
  fc.assert(fc.property(fc.array(row, { maxLength: 3 }), fc.array(ladder, { maxLength: 2 }), fc.integer({ min: 0, max: 27 }), (own, ownLadders, gone) => {
    const rows: readonly DeadlineRule[] = [...own.map((one, at) => ({ ...one, id: `row.own${at}` })), ...SHIPPED.deadlines.filter((_, at) => at !== gone)]
    const steps: readonly LadderRule[] = [...ownLadders.map((one, at) => ({ ...one, id: `ladder.own${at}` })), ...SHIPPED.ladders]
    if (!isRefusal(decide(deadlines(rows)))) {
      saved.deadlines += 1
      for (const [body, basis] of BODY_KINDS.flatMap((body) => [null, ...BASES].map((basis) => [body, basis] as const))) {
        const terms = termsFor(body, basis, NOW, { deadlines: rows, ladders: [], calendar: CALENDAR })
        for (const step of STEPS) for (const one of [null, ...RISKS]) expect(clockOf(terms, step, one)?.span.n).toBeGreaterThan(0)
      }
    }
    if (!isRefusal(decide(ladders(steps)))) {
      saved.ladders += 1
      for (const body of BODY_KINDS) for (const side of ['body', 'centre'] as const) for (const one of [null, ...RISKS]) expect(rungsOf(termsFor(body, null, NOW, { deadlines: [], ladders: steps, calendar: CALENDAR }), side, one).length).toBeGreaterThan(0)
    }
  }), { numRuns: 300 })
  expect(saved.deadlines).toBeGreaterThan(20)
  expect(saved.ladders).toBeGreaterThan(20)
})
