import { describe, expect, test } from 'vitest'
import type { BoardRow, CaseEntry, ReferralEntry } from '@senim/contract/cases.ts'
import { HOUR } from '@senim/core/time.ts'
import { stepsOf, sumOf } from './steps.ts'
import { happened } from './timeline.ts'

const NOW = Date.UTC(2026, 10, 23, 9, 26)
const entry = (what: ReferralEntry['what'], at: number, change: Partial<ReferralEntry> = {}): ReferralEntry => ({ what, at, who: null, text: null, outcome: null, reason: null, on: null, step: null, ground: null, ...change })
const name = { kk: 'Полиция', ru: 'Полиция', en: 'Police' }
const row = (status: BoardRow['status'], entries: readonly ReferralEntry[], change: Partial<BoardRow> = {}): BoardRow => ({
  referral: 'r', body: { id: 'b', kind: 'police', region: '620000000', name }, status, ground: 'consent', due: null, lapsed: null, action: '', entries: [...entries], ...change,
})
const SENT = [entry('sent', 1), entry('delivered', 2)]
const ACCEPTED = [...SENT, entry('accepted', 3)]
const looks = (one: BoardRow): string => stepsOf(one, NOW).map((step) => step.look).join(' ')

describe('the six steps', () => {
  test('the row stops where the referral stands', () => {
    expect(looks(row('sent', [entry('sent', 1)]))).toBe('done todo now todo todo todo')
    expect(looks(row('delivered', SENT))).toBe('done done now todo todo todo')
    expect(looks(row('accepted', ACCEPTED))).toBe('done done done skip now todo')
    expect(looks(row('inProgress', [...ACCEPTED, entry('reported', 4)]))).toBe('done done done done now todo')
    expect(looks(row('answered', [...ACCEPTED, entry('answered', 5)]))).toBe('done done done skip done now')
    expect(looks(row('verified', [...ACCEPTED, entry('answered', 5), entry('verified', 6)]))).toBe('done done done skip done done')
  })

  test('a step that went by without an entry of its own is done, without a time', () => {
    expect(stepsOf(row('accepted', [entry('sent', 1), entry('accepted', 3)]), NOW)[1]).toMatchObject({ look: 'done', at: null })
  })

  test('a refused row ends at its refusal, replaced or not', () => {
    const refused = [...SENT, entry('refused', 3, { reason: 'conflict' })]
    expect(looks(row('refused', refused))).toBe('done done no skip skip skip')
    expect(looks(row('replaced', refused))).toBe('done done no skip skip skip')
  })

  test('a row that was taken back ends where it stood', () => {
    expect(looks(row('withdrawn', [...ACCEPTED, entry('withdrawn', 4, { ground: 'sentInError' })]))).toBe('done done done skip skip skip')
  })

  test('what the person says did not come is owed again', () => {
    const no = [...ACCEPTED, entry('answered', 5), entry('verified', 6), entry('reopened', 7)]
    expect(looks(row('returned', no))).toBe('done done done skip now todo')
    expect(looks(row('answered', [...no, entry('answered', 8)]))).toBe('done done done skip done now')
  })

  test('an outcome that was sent back is open again', () => {
    const returned = [...ACCEPTED, entry('answered', 5), entry('returned', 6)]
    expect(looks(row('returned', returned))).toBe('done done done skip now todo')
    expect(looks(row('answered', [...returned, entry('answered', 7)]))).toBe('done done done skip done now')
  })
})

describe('lateness', () => {
  const due = { step: 'outcome', at: NOW - HOUR, rule: 'outcome.all' } as const

  test('the open step is late from the due time on, before anybody has marked it', () => {
    expect(stepsOf(row('accepted', ACCEPTED, { due }), NOW)[4]).toMatchObject({ look: 'late', by: HOUR })
    expect(stepsOf(row('accepted', ACCEPTED, { due: { ...due, at: NOW + 1 } }), NOW)[4]).toMatchObject({ look: 'now', due: { at: NOW + 1 } })
  })

  test('once marked, it is counted from the mark', () => {
    const marked = row('accepted', [...ACCEPTED, entry('lapsed', NOW - 2 * HOUR, { step: 'outcome' })], { lapsed: 'outcome' })
    expect(stepsOf(marked, NOW)[4]).toMatchObject({ look: 'late', by: 2 * HOUR })
  })

  test('the sum counts what is owed, what waits for us and what is late', () => {
    const rows = [row('accepted', ACCEPTED, { due }), row('answered', ACCEPTED), row('verified', ACCEPTED), row('refused', SENT), row('sent', SENT)]
    expect(sumOf(rows, NOW)).toEqual({ waiting: 2, toVerify: 1, refused: 1, late: 1 })
  })
})

test('what happened: the newest first, bodies connected together in one line; what closed and opened again stays', () => {
  const of = (what: CaseEntry['what'], at: number): CaseEntry => ({ what, at, who: null, other: null, text: null, helped: null, end: null, missing: null, body: null })
  const view = { rows: [row('delivered', [entry('sent', 10), entry('delivered', 12)]), row('sent', [entry('sent', 10)])], openedAt: 10, entries: [of('asked', 14), of('closed', 20), of('reopened', 30)] }
  expect(happened(view).map((one) => (one.is === 'entry' ? `${one.entry.what} ${one.bodies.length}` : one.is === 'case' ? one.entry.what : one.is))).toEqual(['reopened', 'closed', 'asked', 'delivered 1', 'sent 2', 'opened'])
})
