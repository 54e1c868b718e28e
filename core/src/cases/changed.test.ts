import { describe, test } from 'vitest'
import type { DueTime, Terms } from '../directory/clocks.ts'
import { dueBy, dueTime, termsFor } from '../directory/clocks.ts'
import type { BodyKind } from '../directory/bodies.ts'
import type { Risk } from '../directory/problems.ts'
import { BOX, bodyOf, NOW, PUPIL, RULES_OF_111 } from '../testing/people.ts'
import { specification } from '../testing/specification.ts'
import { DAY, HOUR, MINUTE } from '../time.ts'
import type { CaseCommand } from './decide.ts'
import { decideCase } from './decide.ts'
import type { CaseEvent } from './events.ts'
import { evolveCase, NO_CASE } from './state.ts'

// What was promised, missed or let go before the danger was judged otherwise, the person said no or the case went on.

const { given } = specification((command: CaseCommand, state: typeof NO_CASE) => decideCase(command, state, RULES_OF_111), evolveCase, NO_CASE)

const LATER = NOW + HOUR
const opened = (risk: Risk): CaseEvent => ({ type: 'case.opened', number: '2026-0001', contact: 'c', thread: 'c', lead: 'asem', assessment: { ...PUPIL, risk }, at: NOW })
const sent = (referral: string, kind: BodyKind, terms: Terms, due: readonly DueTime[], at = NOW): CaseEvent => ({ type: 'referral.sent', referral, body: bodyOf(kind).id, kind, purpose: kind, basis: null, ground: 'childAtRisk', slice: ['action'], content: BOX, terms, due, replaces: null, by: 'asem', at })
const shipped = (kind: BodyKind, at = NOW): Terms => termsFor(kind, null, at, RULES_OF_111)
const clock = (step: DueTime['step'], kind: BodyKind, risk: Risk, from = LATER): DueTime => dueTime(step, { kind, risk }, from, RULES_OF_111) ?? { step, at: 0, rule: 'none', since: from }
const accepted = (referral: string): CaseEvent => ({ type: 'referral.accepted', referral, officer: 'o', due: [], at: NOW })
const DONE: readonly CaseEvent[] = [
  { type: 'referral.answered', referral: 's', officer: 'o', outcome: 'measureTaken', on: '2026-11-24', content: BOX, due: [], at: NOW }, { type: 'referral.verified', referral: 's', by: 'asem', at: NOW }, { type: 'case.asked', by: 'asem', until: NOW, at: NOW },
]
const judged = (risk: Risk): CaseEvent => ({ type: 'case.assessed', change: { risk }, by: 'asem' })
const judge = (risk: Risk): CaseCommand => ({ do: 'assess', staff: 'asem', change: { risk }, now: LATER })
const waivedAlone: CaseEvent = { type: 'case.waived', blocker: 'noAnswer:p', content: BOX, by: 'gulnar', second: null, at: NOW }
const closed: CaseEvent = { type: 'case.closed', end: 'resolved', by: 'asem', at: LATER }
const close: CaseCommand = { do: 'close', staff: 'asem', end: 'resolved', now: LATER }
const no: CaseEvent = { type: 'case.said', helped: false, content: null, at: LATER }

describe('leave to close', () => {
  const SILENT = [opened('medium'), sent('p', 'police', shipped('police'), []), accepted('p'), waivedAlone] as const
  test('by one person holds while the danger is not high', () => given(...SILENT).when(close).happens(closed))
  test('not once it is', () => given(...SILENT, judged('high')).when(close).refused('feedbackMissing', { n: 1 }))
  test('then it is asked for anew, and given by two', () => {
    const waiverAsked: CaseEvent = { type: 'case.waiverAsked', blocker: 'noAnswer:p', content: BOX, by: 'gulnar', at: LATER }
    given(...SILENT, judged('high')).when({ do: 'waive', blocker: 'noAnswer:p', content: BOX, staff: 'gulnar', now: LATER }).happens(waiverAsked)
    given(...SILENT, judged('high'), waiverAsked, { ...waivedAlone, second: 'marat' }).when(close).happens(closed)
  })
  test('does not outlive the person’s "no"', () => given(...SILENT, sent('s', 'school', shipped('school'), []), accepted('s'), ...DONE, no, { type: 'referral.withdrawn', referral: 's', by: 'gulnar', ground: 'sentTwice', content: null, at: LATER }).when(close).refused('feedbackMissing', { n: 1 }))
})

describe('what was let go when the case closed', () => {
  const reclocked = (due: readonly DueTime[]): CaseEvent => ({ type: 'referral.reclocked', referral: 'p', due, climb: null, at: LATER })
  const AFTER_ACCEPTANCE = reclocked([clock('interim', 'police', 'medium'), clock('outcome', 'police', 'medium')])
  const LET_GO = [opened('medium'), sent('p', 'police', shipped('police'), []), accepted('p'), waivedAlone] as const
  test('is owed again from the moment the case goes on', () => {
    const order = { id: 's', body: bodyOf('school'), manned: true, purpose: 'school', basis: null, ground: 'childAtRisk', slice: ['action'], content: BOX, replaces: null } as const
    given(...LET_GO, closed).when({ do: 'connect', number: '2026-0001', contact: 'c', thread: 'c', staff: 'asem', assessment: PUPIL, consent: true, orders: [order], now: LATER }).happens(
      { type: 'case.reopened', by: 'asem', at: LATER }, AFTER_ACCEPTANCE, sent('s', 'school', shipped('school', LATER), [clock('deliver', 'school', 'medium'), clock('accept', 'school', 'medium')], LATER),
    )
  })
  test('so too when it goes on because the person says no', () =>
    given(...LET_GO, sent('s', 'school', shipped('school'), []), accepted('s'), ...DONE, closed).when({ do: 'say', helped: false, content: null, now: LATER }).happens(
      no, { type: 'case.reopened', by: null, at: LATER }, AFTER_ACCEPTANCE, { type: 'referral.reopened', referral: 's', due: [clock('interim', 'school', 'medium'), clock('outcome', 'school', 'medium')], at: LATER },
    ))
  test('also a refusal that has no new owner', () =>
    given(opened('medium'), sent('p', 'police', shipped('police'), []), { type: 'referral.refused', referral: 'p', officer: 'o', reason: 'conflict', content: null, due: [], at: NOW }, sent('s', 'school', shipped('school'), []), accepted('s'), ...DONE, closed).when({ do: 'say', helped: false, content: null, now: LATER }).happens(
      no, { type: 'case.reopened', by: null, at: LATER }, reclocked([clock('replace', 'police', 'medium')]), { type: 'referral.reopened', referral: 's', due: [clock('interim', 'school', 'medium'), clock('outcome', 'school', 'medium')], at: LATER },
    ))
  test('is owed by nobody while it is closed, however the danger is judged', () => given(...LET_GO, closed).when(judge('critical')).happens(judged('critical')))
})

describe('a law’s own beginning, told late', () => {
  // Education has two working days from the registration; 17 November was a Tuesday, a week ago.
  const terms = termsFor('education', 'bullying', NOW, RULES_OF_111)
  const climb = { side: 'body', step: 'outcome', told: 2, next: NOW + DAY } as const
  const LATE: readonly CaseEvent[] = [opened('low'), sent('p', 'education', terms, []), { ...accepted('p'), due: [clock('outcome', 'education', 'low', NOW)] } as CaseEvent, { type: 'referral.lapsed', referral: 'p', step: 'outcome', at: NOW, climb }]
  const tell = (on: string): CaseCommand => ({ do: 'act', act: { do: 'report', referral: 'p', officer: 'o', body: bodyOf('education').id, content: BOX, milestone: { what: 'registered', on }, now: LATER } })
  const told = (on: string, due: readonly DueTime[]): CaseEvent => ({ type: 'referral.reported', referral: 'p', officer: 'o', content: BOX, milestone: { what: 'registered', on }, due, at: LATER })
  test('gives no new beginning to what is late by it as well: the climb goes on where it is', () => {
    const reported = told('2026-11-17', [clock('interim', 'education', 'low')])
    given(...LATE).when(tell('2026-11-17')).happens(reported)
    given(...LATE, reported).when({ do: 'act', act: { do: 'climb', referral: 'p', rung: 2, nobody: [], now: NOW + DAY } }).happens({ type: 'referral.climbed', referral: 'p', step: 'outcome', office: 'akimat', rung: 2, at: NOW + DAY, climb: { ...climb, told: 3, next: dueBy({ step: 'outcome', from: 'sent', span: { n: 3, unit: 'workday' }, rule: '' }, NOW + DAY, RULES_OF_111.calendar).at } })
  })
  test('gives what time the law leaves, and ends the climb', () => {
    const outcome = { step: 'outcome', at: LATER + 19 * HOUR + DAY, rule: 'outcome.education', since: LATER } as const
    given(...LATE).when(tell('2026-11-24')).happens(told('2026-11-24', [clock('interim', 'education', 'low'), outcome]))
    given(...LATE, told('2026-11-24', [outcome])).when({ do: 'act', act: { do: 'climb', referral: 'p', rung: 2, nobody: [], now: NOW + DAY } }).refused('climbTooEarly')
  })
})

describe('the danger judged otherwise, by tables that were changed', () => {
  const accept = (at: number, rule: string): DueTime => ({ step: 'accept', at, rule, since: LATER })
  test('a clock begins whose graver row counts from the sending, though the other still awaits the delivery', () => {
    const clocks: Terms['clocks'] = [{ step: 'accept', riskAtLeast: 'critical', from: 'sent', span: { n: 5, unit: 'minute' }, rule: 'soon' }, { step: 'accept', from: 'delivered', span: { n: 1, unit: 'day' }, rule: 'later' }]
    given(opened('low'), sent('p', 'police', { clocks, ladders: [] }, [])).when(judge('critical')).happens(judged('critical'), { type: 'referral.reclocked', referral: 'p', due: [accept(LATER + 5 * MINUTE, 'soon')], climb: null, at: LATER })
  })
  test('so does one whose milder row does, while the graver awaited the delivery', () => {
    const clocks: Terms['clocks'] = [{ step: 'accept', riskAtLeast: 'critical', from: 'delivered', span: { n: 5, unit: 'minute' }, rule: 'soon' }, { step: 'accept', from: 'sent', span: { n: 1, unit: 'day' }, rule: 'later' }]
    given(opened('critical'), sent('p', 'police', { clocks, ladders: [] }, [])).when(judge('low')).happens(judged('low'), { type: 'referral.reclocked', referral: 'p', due: [accept(LATER + DAY, 'later')], climb: null, at: LATER })
  })

  const [duty, head] = [{ to: 'duty', after: { n: 0, unit: 'minute' } }, { to: 'head', after: { n: 5, unit: 'minute' } }] as const
  const terms: Terms = { clocks: [], ladders: [{ side: 'body', riskAtLeast: 'critical', rungs: [duty, head], rule: 'graver' }, { side: 'body', rungs: [duty], rule: 'milder' }] }
  const TOLD: CaseEvent = { type: 'referral.climbed', referral: 'p', step: 'accept', office: 'duty', rung: 0, at: NOW, climb: { side: 'body', step: 'accept', told: 1, next: null } }
  const LAPSED: CaseEvent = { type: 'referral.lapsed', referral: 'p', step: 'accept', at: NOW, climb: { side: 'body', step: 'accept', told: 0, next: NOW } }
  test('a silence at the top of its ladder goes on where the graver one is higher', () =>
    given(opened('low'), sent('p', 'police', terms, []), LAPSED, TOLD).when(judge('critical')).happens(judged('critical'), { type: 'referral.reclocked', referral: 'p', due: [], climb: { side: 'body', step: 'accept', told: 1, next: LATER + 5 * MINUTE }, at: LATER }))
  test('but not where nothing is late', () => given(opened('low'), sent('p', 'police', terms, []), { ...TOLD, step: null, climb: { side: 'body', step: null, told: 1, next: null } }).when(judge('critical')).happens(judged('critical')))
})
