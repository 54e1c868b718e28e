import { describe, expect, test } from 'vitest'
import type { BoardRow, CaseEntry, ReferralEntry } from '@senim/contract/cases.ts'
import type { ConferenceView, TaskView } from '@senim/contract/tasks.ts'
import type { Step } from '@senim/core/directory/clocks.ts'
import { HOUR } from '@senim/core/time.ts'
import { lateness, reachedBy, stepsOf, sumOf } from './steps.ts'
import { happened } from './timeline.ts'

const NOW = Date.UTC(2026, 10, 23, 9, 26)
const entry = (what: ReferralEntry['what'], at: number, change: Partial<ReferralEntry> = {}): ReferralEntry => ({ what, at, who: null, text: null, outcome: null, reason: null, on: null, step: null, office: null, milestone: null, via: null, ground: null, ...change })
const name = { kk: 'Полиция', ru: 'Полиция', en: 'Police' }
const row = (status: BoardRow['status'], entries: readonly ReferralEntry[], change: Partial<BoardRow> = {}): BoardRow => ({
  referral: 'r', body: { id: 'b', kind: 'police', region: '620000000', name }, status, ground: 'consent', due: null, lapsed: null, clocks: [], climb: null, action: '', entries: [...entries], ...change,
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

describe('clocks', () => {
  const clock = (step: Step, at: number, late = false): BoardRow['clocks'][number] => ({ step, at, late, since: 0, from: 'accepted', span: { n: 1, unit: 'hour' }, rule: null })
  const due = [clock('outcome', NOW - HOUR)]

  test('each stands under its step; of several the first is now', () => {
    const both = row('accepted', ACCEPTED, { clocks: [clock('outcome', NOW + 9 * HOUR), clock('interim', NOW + HOUR)] })
    expect(looks(both)).toBe('done done done now todo todo')
    expect(stepsOf(both, NOW).slice(3, 5).map((step) => step.due)).toEqual([NOW + HOUR, NOW + 9 * HOUR])
    expect(looks(row('sent', [entry('sent', 1)], { clocks: [clock('deliver', NOW + 1), clock('accept', NOW + 2)] }))).toBe('done now todo todo todo todo')
  })

  test('an interim report was given, and the next is owed', () => {
    const told = row('inProgress', [...ACCEPTED, entry('reported', 4)], { clocks: [clock('interim', NOW + HOUR)] })
    expect(stepsOf(told, NOW)[3]).toMatchObject({ look: 'done', at: 4, due: NOW + HOUR })
    expect(stepsOf({ ...told, clocks: [clock('interim', NOW - HOUR, true)] }, NOW)[3]).toMatchObject({ look: 'late', by: HOUR })
  })

  test('while one is late no other is now', () => {
    expect(looks(row('accepted', ACCEPTED, { clocks: [clock('interim', NOW - HOUR, true), clock('outcome', NOW + HOUR)] }))).toBe('done done done late todo todo')
  })

  test('the step is late from the due time on, before anybody has marked it, and by the same length after', () => {
    for (const late of [false, true]) expect(stepsOf(row('accepted', ACCEPTED, { clocks: [clock('outcome', NOW - HOUR, late)] }), NOW)[4]).toMatchObject({ look: 'late', by: HOUR })
    expect(stepsOf(row('accepted', ACCEPTED, { clocks: [clock('outcome', NOW + 1)] }), NOW)[4]).toMatchObject({ look: 'now', due: NOW + 1 })
  })

  test('the row is as late as the step that is longest late; a new owner that is not found is ours, and late as well', () => {
    expect(lateness(row('accepted', ACCEPTED, { clocks: [clock('interim', NOW - HOUR, true), clock('outcome', NOW - 3 * HOUR, true)] }), NOW)).toBe(3 * HOUR)
    expect(lateness(row('refused', SENT, { clocks: [clock('replace', NOW - HOUR)] }), NOW)).toBe(HOUR)
    expect(lateness(row('accepted', ACCEPTED), NOW)).toBeUndefined()
  })

  test('the sum counts what is owed, what waits for us and what is late', () => {
    const rows = [row('accepted', ACCEPTED, { clocks: due }), row('answered', ACCEPTED), row('verified', ACCEPTED), row('refused', SENT), row('sent', SENT)]
    expect(sumOf(rows, NOW)).toEqual({ waiting: 2, toVerify: 1, refused: 1, late: 1 })
  })
})

test('what happened: the newest first, bodies connected together in one line; what closed and opened again stays', () => {
  const of = (what: CaseEntry['what'], at: number): CaseEntry => ({ what, at, who: null, other: null, text: null, helped: null, end: null, missing: null, body: null })
  const task: TaskView = { task: 't', text: 'Бірге бару', by: 'Әсем', at: 15, due: 17, status: 'dropped', late: true, lapsedAt: 17, parts: [{ referral: 'r', done: { at: 16, by: 'Ерлан', text: null } }, { referral: 's', done: null }], dropped: { at: 18, by: 'Әсем', why: 'көшіп кетті' } }
  const conference: ConferenceView = { conference: 'k', on: '2026-11-20', at: 19, by: 'Әсем', present: ['r'], text: 'Шешілді' }
  const view = { rows: [row('delivered', [entry('sent', 10), entry('delivered', 12)]), row('sent', [entry('sent', 10)])], openedAt: 10, entries: [of('asked', 14), of('closed', 20), of('reopened', 30)], tasks: [task], conferences: [conference] }
  expect(happened(view).map((one) => (one.is === 'entry' ? `${one.entry.what} ${one.bodies.length}` : one.is === 'case' ? one.entry.what : one.is))).toEqual(['reopened', 'closed', 'conferred', 'taskDropped', 'taskLate', 'taskDone', 'tasked', 'asked', 'delivered 1', 'sent 2', 'opened'])
})

test('the highest office that heard of a silence is the one that the board names', () => {
  const rung = (office: 'duty' | 'head' | 'akimat', told: boolean) => ({ office, told, at: 1, receipts: [] })
  const climbed = (...rungs: readonly ReturnType<typeof rung>[]): BoardRow => row('sent', SENT, { climb: { side: 'body', step: 'accept', rungs: [...rungs] } })
  expect(reachedBy([row('sent', SENT), climbed(rung('duty', false))])).toBeNull()
  expect(reachedBy([climbed(rung('duty', true), rung('head', false)), climbed(rung('duty', true), rung('head', true), rung('akimat', false))])).toBe('head')
})
