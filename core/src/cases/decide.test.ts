import { describe, test } from 'vitest'
import type { Assessment } from '../directory/assessment.ts'
import { HOUR } from '../time.ts'
import { BOX, bodyOf, NOW, PUPIL, RULES_OF_111 } from '../testing/people.ts'
import { specification } from '../testing/specification.ts'
import type { CaseCommand, Order } from './decide.ts'
import { decideCase } from './decide.ts'
import type { CaseEvent } from './events.ts'
import type { ReferralCommand } from './referral/decide.ts'
import { evolveCase, NO_CASE } from './state.ts'

const { given } = specification((command: CaseCommand, state: typeof NO_CASE) => decideCase(command, state, RULES_OF_111), evolveCase, NO_CASE)

const order = (id: string, kind: 'school' | 'police', change: Partial<Order> = {}): Order => ({ id, body: bodyOf(kind), purpose: kind, ground: kind === 'school' ? 'consent' : 'childAtRisk', slice: ['action'], content: BOX, replaces: null, ...change })
const connect = (orders: readonly Order[], change: { consent?: boolean; assessment?: Assessment } = {}): CaseCommand => ({ do: 'connect', number: '2026-0001', contact: 'c', thread: 'c', staff: 'asem', assessment: PUPIL, consent: true, orders, now: NOW, ...change })
const act = (command: ReferralCommand): CaseCommand => ({ do: 'act', act: command })
const officer = { officer: 'yerlan', body: bodyOf('police').id, now: NOW } as const

const opened: CaseEvent = { type: 'case.opened', number: '2026-0001', contact: 'c', thread: 'c', lead: 'asem', assessment: PUPIL, at: NOW }
const sent = (id: string, kind: 'school' | 'police', change: Partial<Extract<CaseEvent, { type: 'referral.sent' }>> = {}): CaseEvent => ({
  type: 'referral.sent', referral: id, body: bodyOf(kind).id, kind, purpose: kind, ground: kind === 'school' ? 'consent' : 'childAtRisk', slice: ['action'], content: BOX,
  due: kind === 'school' ? { step: 'accept', at: NOW + 24 * HOUR, rule: 'accept.school' } : { step: 'accept', at: NOW + HOUR / 2, rule: 'accept.police.high' }, replaces: null, by: 'asem', at: NOW, ...change,
})
const accepted: CaseEvent = { type: 'referral.accepted', referral: 'p', officer: 'yerlan', due: { step: 'outcome', at: NOW + 72 * HOUR, rule: 'outcome.police.high' }, at: NOW }
const answered: CaseEvent = { type: 'referral.answered', referral: 'p', officer: 'yerlan', outcome: 'measureTaken', on: '2026-11-24', content: BOX, due: { step: 'verify', at: NOW + 24 * HOUR, rule: 'verify.high' }, at: NOW }
const refusedBy: CaseEvent = { type: 'referral.refused', referral: 'p', officer: 'yerlan', reason: 'conflict', content: null, at: NOW }
const verified: CaseEvent = { type: 'referral.verified', referral: 'p', by: 'asem', at: NOW }
const SENT = [opened, sent('p', 'police')] as const
const ACCEPTED = [...SENT, accepted] as const
const ANSWERED = [...ACCEPTED, answered] as const

describe('connecting bodies', () => {
  test('opens the case and sends to all at once, each with its own due time', () => given().when(connect([order('s', 'school'), order('p', 'police')])).happens(opened, sent('s', 'school'), sent('p', 'police')))
  test('is all or nothing: one that may not be sent stops them all', () => given().when(connect([order('p', 'police'), order('s', 'school')], { consent: false })).refused('consentNeeded', { body: bodyOf('school').id }))
  test('needs a body', () => given().when(connect([])).refused('noBodies'))
  test('needs to know where', () => given().when(connect([order('p', 'police')], { assessment: { ...PUPIL, region: null } })).refused('whereUnknown'))
  test('needs a judgement of the danger', () => given().when(connect([order('p', 'police')], { assessment: { ...PUPIL, risk: null } })).refused('riskUnknown'))
  test('a child at risk is a ground only for a child', () => given().when(connect([order('p', 'police')], { assessment: { ...PUPIL, age: 31 } })).refused('groundDoesNotHold', { body: bodyOf('police').id }))
  test('imminent danger is a ground only when it is critical', () => given().when(connect([order('p', 'police', { ground: 'imminentDanger' })])).refused('groundDoesNotHold', { body: bodyOf('police').id }))
  test('one open referral a body and purpose', () => given(...SENT).when(connect([order('q', 'police')])).refused('alreadySent', { body: bodyOf('police').id }))
  test('not twice in one action either', () => given().when(connect([order('p', 'police'), order('q', 'police')])).refused('alreadySent', { body: bodyOf('police').id }))
  test('a newer version of the rule is no other purpose', () => given(...SENT).when(connect([order('q', 'police', { purpose: 'police.v7' })])).refused('alreadySent', { body: bodyOf('police').id }))
  test('a second purpose is another referral', () => given(...SENT).when(connect([order('q', 'police', { purpose: 'home' })])).happens(sent('q', 'police', { purpose: 'home' })))
  test('a refused one is replaced by a new owner', () => given(...SENT, refusedBy).when(connect([order('q', 'police', { body: bodyOf('police', '750000000'), replaces: 'p' })])).happens(sent('q', 'police', { body: bodyOf('police', '750000000').id, replaces: 'p' })))
  test('what was not refused cannot be replaced', () => given(...SENT).when(connect([order('q', 'police', { purpose: 'home', replaces: 'p' })])).refused('nothingToReplace'))
})

describe('a body', () => {
  test('sees it: it is delivered', () => given(...SENT).when(act({ do: 'deliver', referral: 'p', ...officer })).happens({ type: 'referral.delivered', referral: 'p', via: 'portal', to: 'yerlan', at: NOW }))
  test('accepts, and owes an outcome', () => given(...SENT).when(act({ do: 'accept', referral: 'p', ...officer })).happens(accepted))
  test('refuses with a reason', () => given(...SENT).when(act({ do: 'refuse', referral: 'p', reason: 'conflict', content: null, ...officer })).happens(refusedBy))
  test('says which other reason', () => given(...SENT).when(act({ do: 'refuse', referral: 'p', reason: 'other', content: null, ...officer })).refused('reasonNeeded'))
  test('reports in between, which ends nothing', () => given(...ACCEPTED).when(act({ do: 'report', referral: 'p', content: BOX, ...officer })).happens({ type: 'referral.reported', referral: 'p', officer: 'yerlan', content: BOX, at: NOW }))
  test('answers', () => given(...ACCEPTED).when(act({ do: 'answer', referral: 'p', outcome: 'measureTaken', on: '2026-11-24', content: BOX, ...officer })).happens(answered))
  test('not with a day that has not come', () => given(...ACCEPTED).when(act({ do: 'answer', referral: 'p', outcome: 'measureTaken', on: '2026-11-25', content: BOX, ...officer })).refused('dateInFuture'))
  test('not before it has accepted', () => given(...SENT).when(act({ do: 'answer', referral: 'p', outcome: 'measureTaken', on: '2026-11-24', content: BOX, ...officer })).refused('stepNotOpen', { status: 'sent' }))
  test('does not answer for another', () => given(...SENT).when(act({ do: 'accept', referral: 'p', ...officer, body: bodyOf('school').id })).refused('notYourBody'))
  test('of a referral that is not there', () => given(...SENT).when(act({ do: 'accept', referral: 'x', ...officer })).refused('referralUnknown'))
})

const CLOSED = [...ANSWERED, verified, { type: 'case.closed', end: 'resolved', by: 'asem', at: NOW }] as const

describe('the centre', () => {
  test('verifies an outcome', () => given(...ANSWERED).when(act({ do: 'verify', referral: 'p', staff: 'asem', now: NOW })).happens(verified))
  test('or sends it back, and the outcome is owed again', () =>
    given(...ANSWERED).when(act({ do: 'sendBack', referral: 'p', staff: 'asem', content: BOX, now: NOW })).happens({ type: 'referral.returned', referral: 'p', by: 'asem', content: BOX, due: { step: 'outcome', at: NOW + 72 * HOUR, rule: 'outcome.police.high' }, at: NOW }))
  test('verifies nothing that was not answered', () => given(...ACCEPTED).when(act({ do: 'verify', referral: 'p', staff: 'asem', now: NOW })).refused('stepNotOpen', { status: 'accepted' }))
  test('does not close while an answer is missing', () => given(...ACCEPTED).when({ do: 'close', staff: 'asem', end: 'resolved', now: NOW }).refused('feedbackMissing', { n: 1 }))
  test('nor while one waits to be verified', () => given(...ANSWERED).when({ do: 'close', staff: 'asem', end: 'resolved', now: NOW }).refused('feedbackMissing', { n: 1 }))
  test('nor while a refused one has no new owner', () => given(...SENT, refusedBy).when({ do: 'close', staff: 'asem', end: 'resolved', now: NOW }).refused('feedbackMissing', { n: 1 }))
  test('closes when nothing is missing', () => given(...ANSWERED, verified).when({ do: 'close', staff: 'asem', end: 'resolved', now: NOW }).happens({ type: 'case.closed', end: 'resolved', by: 'asem', at: NOW }))
  test('a closed case is closed', () => given(...CLOSED).when({ do: 'close', staff: 'asem', end: 'resolved', now: NOW }).refused('caseClosed'))
  test('is handed to another lead who may lead, and by nothing else', () => {
    const hand: CaseCommand = { do: 'hand', to: 'dana', mayLead: true, staff: 'gulnar', now: NOW }
    const handed: CaseEvent = { type: 'case.handed', to: 'dana', by: 'gulnar', at: NOW }
    given(...SENT).when(hand).happens(handed)
    given(...SENT, handed).when(hand).happens()
    given(...SENT).when({ ...hand, mayLead: false }).refused('cannotLead')
    given(...CLOSED).when(hand).refused('caseClosed')
  })
  test('connecting bodies again reopens it', () => given(...CLOSED).when(connect([order('s', 'school')])).happens({ type: 'case.reopened', by: 'asem', at: NOW }, sent('s', 'school')))
  test('which then closes only when they have answered too', () => given(...CLOSED, { type: 'case.reopened', by: 'asem', at: NOW }, sent('s', 'school')).when({ do: 'close', staff: 'asem', end: 'resolved', now: NOW }).refused('feedbackMissing', { n: 1 }))
  test('what is known may change after the end', () => given(...CLOSED).when({ do: 'assess', staff: 'asem', change: { risk: 'critical' } }).happens({ type: 'case.assessed', change: { risk: 'critical' }, by: 'asem' }))
  test('nor to one that is not there', () => given().when({ do: 'close', staff: 'asem', end: 'resolved', now: NOW }).refused('caseUnknown'))
  test('changes what is known', () => given(...SENT).when({ do: 'assess', staff: 'asem', change: { age: 13 } }).happens({ type: 'case.assessed', change: { age: 13 }, by: 'asem' }))
})

describe('a due time', () => {
  const lapse = (step: 'accept' | 'outcome', at: number): CaseCommand => act({ do: 'lapse', referral: 'p', step, now: at })
  test('lapses when it is over', () => given(...SENT).when(lapse('accept', NOW + HOUR / 2)).happens({ type: 'referral.lapsed', referral: 'p', step: 'accept', at: NOW + HOUR / 2 }))
  test('never early', () => given(...SENT).when(lapse('accept', NOW + HOUR / 2 - 1)).refused('lapseTooEarly'))
  test('once', () => given(...SENT, { type: 'referral.lapsed', referral: 'p', step: 'accept', at: NOW }).when(lapse('accept', NOW + HOUR)).refused('lapseTooEarly'))
  test('not of a step that was done', () => given(...ACCEPTED).when(lapse('accept', NOW + HOUR)).refused('lapseTooEarly'))
  test('that lapsed does not end the step: the body may still accept', () => given(...SENT, { type: 'referral.lapsed', referral: 'p', step: 'accept', at: NOW }).when(act({ do: 'accept', referral: 'p', ...officer })).happens(accepted))
})
