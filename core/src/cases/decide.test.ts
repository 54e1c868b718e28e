import { describe, expect, test } from 'vitest'
import type { Assessment } from '../directory/assessment.ts'
import type { DueTime, Office, Step } from '../directory/clocks.ts'
import { termsFor } from '../directory/clocks.ts'
import { DAY, HOUR, MINUTE } from '../time.ts'
import { BOX, bodyOf, NOW, PUPIL, RULES_OF_111 } from '../testing/people.ts'
import { specification } from '../testing/specification.ts'
import type { Order } from './connect.ts'
import type { CaseCommand } from './decide.ts'
import { decideCase } from './decide.ts'
import type { CaseEvent } from './events.ts'
import { questionFor } from './person.ts'
import type { ReferralCommand } from './referral/decide.ts'
import { evolveCase, NO_CASE } from './state.ts'

const { given } = specification((command: CaseCommand, state: typeof NO_CASE) => decideCase(command, state, RULES_OF_111), evolveCase, NO_CASE)

const order = (id: string, kind: 'school' | 'police', change: Partial<Order> = {}): Order => ({ id, body: bodyOf(kind), manned: true, purpose: kind, basis: kind === 'school' ? 'bullying' : 'violence', ground: kind === 'school' ? 'consent' : 'childAtRisk', slice: ['action'], content: BOX, replaces: null, ...change })
const connect = (orders: readonly Order[], change: { consent?: boolean; assessment?: Assessment } = {}): CaseCommand => ({ do: 'connect', number: '2026-0001', contact: 'c', thread: 'c', staff: 'asem', assessment: PUPIL, consent: true, orders, now: NOW, ...change })
const act = (command: ReferralCommand): CaseCommand => ({ do: 'act', act: command })
const officer = { officer: 'yerlan', body: bodyOf('police').id, now: NOW } as const

const opened: CaseEvent = { type: 'case.opened', number: '2026-0001', contact: 'c', thread: 'c', lead: 'asem', assessment: PUPIL, at: NOW }
const TERMS = { school: termsFor('school', 'bullying', NOW, RULES_OF_111), police: termsFor('police', 'violence', NOW, RULES_OF_111) }
const due = (step: Step, after: number, rule: string, since = NOW): DueTime => ({ step, at: since + after, rule, since })
const sent = (id: string, kind: 'school' | 'police', change: Partial<Extract<CaseEvent, { type: 'referral.sent' }>> = {}): CaseEvent => ({
  type: 'referral.sent', referral: id, body: bodyOf(kind).id, kind, purpose: kind, basis: kind === 'school' ? 'bullying' : 'violence', ground: kind === 'school' ? 'consent' : 'childAtRisk', slice: ['action'], content: BOX, terms: TERMS[kind],
  due: [due('deliver', HOUR / 2, 'deliver.any'), kind === 'school' ? due('accept', 24 * HOUR, 'accept.school') : due('accept', HOUR / 2, 'accept.police.high')], replaces: null, by: 'asem', at: NOW, ...change,
})
// A protection order is looked after within seven days of its service; until it was served, of the acceptance.
const INTERIM = due('interim', 7 * DAY, 'interim.police.served')
const OUTCOME = due('outcome', 3 * DAY, 'outcome.police.high')
const delivered: CaseEvent = { type: 'referral.delivered', referral: 'p', via: 'portal', to: 'yerlan', due: [due('accept', HOUR / 2, 'accept.police.high')], at: NOW }
const accepted: CaseEvent = { type: 'referral.accepted', referral: 'p', officer: 'yerlan', due: [INTERIM, OUTCOME], at: NOW }
const answered: CaseEvent = { type: 'referral.answered', referral: 'p', officer: 'yerlan', outcome: 'measureTaken', on: '2026-11-24', content: BOX, due: [due('verify', 24 * HOUR, 'verify.high')], at: NOW }
const refusedBy: CaseEvent = { type: 'referral.refused', referral: 'p', officer: 'yerlan', reason: 'conflict', content: null, due: [due('replace', HOUR, 'replace.high')], at: NOW }
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
  test('sees it: it is delivered', () => given(...SENT).when(act({ do: 'deliver', referral: 'p', via: 'portal', ...officer })).happens(delivered))
  test('accepts, and owes an outcome', () => given(...SENT).when(act({ do: 'accept', referral: 'p', ...officer })).happens(accepted))
  test('refuses with a reason', () => given(...SENT).when(act({ do: 'refuse', referral: 'p', reason: 'conflict', content: null, ...officer })).happens(refusedBy))
  test('says which other reason', () => given(...SENT).when(act({ do: 'refuse', referral: 'p', reason: 'other', content: null, ...officer })).refused('reasonNeeded'))
  test('reports in between, which ends nothing', () => given(...ACCEPTED).when(act({ do: 'report', referral: 'p', content: BOX, ...officer })).happens({ type: 'referral.reported', referral: 'p', officer: 'yerlan', content: BOX, milestone: null, due: [INTERIM, OUTCOME], at: NOW }))
  test('answers', () => given(...ACCEPTED).when(act({ do: 'answer', referral: 'p', outcome: 'measureTaken', on: '2026-11-24', content: BOX, ...officer })).happens(answered))
  test('not with a day that has not come', () => given(...ACCEPTED).when(act({ do: 'answer', referral: 'p', outcome: 'measureTaken', on: '2026-11-25', content: BOX, ...officer })).refused('dateInFuture'))
  test('not before it has accepted', () => given(...SENT).when(act({ do: 'answer', referral: 'p', outcome: 'measureTaken', on: '2026-11-24', content: BOX, ...officer })).refused('stepNotOpen', { status: 'sent' }))
  test('does not answer for another', () => given(...SENT).when(act({ do: 'accept', referral: 'p', ...officer, body: bodyOf('school').id })).refused('notYourBody'))
  test('of a referral that is not there', () => given(...SENT).when(act({ do: 'accept', referral: 'x', ...officer })).refused('referralUnknown'))
})

const asked: CaseEvent = { type: 'case.asked', by: 'asem', until: NOW + 7 * DAY, at: NOW }
const helped: CaseEvent = { type: 'case.said', helped: true, content: null, at: NOW }
const CLOSED = [...ANSWERED, verified, asked, helped, { type: 'case.closed', end: 'resolved', by: 'asem', at: NOW }] as const

describe('the centre', () => {
  test('verifies an outcome', () => given(...ANSWERED).when(act({ do: 'verify', referral: 'p', staff: 'asem', now: NOW })).happens(verified))
  test('or sends it back, and the outcome is owed again', () =>
    given(...ANSWERED).when(act({ do: 'sendBack', referral: 'p', staff: 'asem', content: BOX, now: NOW })).happens({ type: 'referral.returned', referral: 'p', by: 'asem', content: BOX, due: [INTERIM, OUTCOME], at: NOW }))
  test('verifies nothing that was not answered', () => given(...ACCEPTED).when(act({ do: 'verify', referral: 'p', staff: 'asem', now: NOW })).refused('stepNotOpen', { status: 'accepted' }))
  test('does not close while an answer is missing', () => given(...ACCEPTED).when({ do: 'close', staff: 'asem', end: 'resolved', now: NOW }).refused('feedbackMissing', { n: 1 }))
  test('nor while one waits to be verified', () => given(...ANSWERED).when({ do: 'close', staff: 'asem', end: 'resolved', now: NOW }).refused('feedbackMissing', { n: 1 }))
  test('nor while a refused one has no new owner', () => given(...SENT, refusedBy).when({ do: 'close', staff: 'asem', end: 'resolved', now: NOW }).refused('feedbackMissing', { n: 1 }))
  test('closes when nothing is missing', () => given(...ANSWERED, verified, asked, helped).when({ do: 'close', staff: 'asem', end: 'resolved', now: NOW }).happens({ type: 'case.closed', end: 'resolved', by: 'asem', at: NOW }))
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
  test('what is known may change after the end', () => given(...CLOSED).when({ do: 'assess', staff: 'asem', change: { risk: 'critical' }, now: NOW }).happens({ type: 'case.assessed', change: { risk: 'critical' }, by: 'asem' }))
  test('nor to one that is not there', () => given().when({ do: 'close', staff: 'asem', end: 'resolved', now: NOW }).refused('caseUnknown'))
  test('changes what is known', () => given(...SENT).when({ do: 'assess', staff: 'asem', change: { age: 13 }, now: NOW }).happens({ type: 'case.assessed', change: { age: 13 }, by: 'asem' }))
})

const lapse = (step: Step, at: number): CaseCommand => act({ do: 'lapse', referral: 'p', step, now: at })
const AT = NOW + HOUR / 2
/** Acceptance is late: whoever is on duty is told at once. */
function lapsedAt(at: number): CaseEvent {
  return { type: 'referral.lapsed', referral: 'p', step: 'accept', at, climb: { side: 'body', step: 'accept', told: 0, next: at } }
}

describe('the danger judged otherwise', () => {
  const critical: CaseCommand = { do: 'assess', staff: 'asem', change: { risk: 'critical' }, now: NOW + MINUTE }
  const assessed: CaseEvent = { type: 'case.assessed', change: { risk: 'critical' }, by: 'asem' }
  test('graver: what runs ends when it would if it began now', () =>
    given(...SENT).when(critical).happens(assessed, { type: 'referral.reclocked', referral: 'p', due: [due('deliver', 5 * MINUTE, 'deliver.critical', NOW + MINUTE), due('accept', 5 * MINUTE, 'accept.police.critical', NOW + MINUTE)], climb: null, at: NOW + MINUTE }))
  test('but never later than it did', () => given(...SENT).when({ ...critical, now: NOW + 28 * MINUTE }).happens(assessed))
  test('less grave: nothing gets more time', () => given(...SENT).when({ ...critical, change: { risk: 'low' } }).happens({ ...assessed, change: { risk: 'low' } }))
  test('a climb goes by the graver ladder', () => {
    const first: CaseEvent = { type: 'referral.climbed', referral: 'p', step: 'accept', office: 'duty', rung: 0, at: AT, climb: { side: 'body', step: 'accept', told: 1, next: AT + 2 * HOUR } }
    given(...SENT, lapsedAt(AT), first).when({ ...critical, now: NOW + HOUR }).happens(
      assessed, { type: 'referral.reclocked', referral: 'p', due: [due('deliver', HOUR / 2, 'deliver.any')], climb: { side: 'body', step: 'accept', told: 1, next: NOW + HOUR + 5 * MINUTE }, at: NOW + HOUR },
    )
  })
})

describe('a due time', () => {
  test('lapses when it is over', () => given(...SENT).when(lapse('accept', AT)).happens(lapsedAt(AT)))
  test('never early', () => given(...SENT).when(lapse('accept', AT - 1)).refused('lapseTooEarly'))
  test('once', () => given(...SENT, lapsedAt(AT)).when(lapse('accept', NOW + HOUR)).refused('lapseTooEarly'))
  test('not of a step that was done', () => given(...ACCEPTED).when(lapse('accept', NOW + HOUR)).refused('lapseTooEarly'))
  test('that lapsed does not end the step: the body may still accept', () => given(...SENT, lapsedAt(AT)).when(act({ do: 'accept', referral: 'p', ...officer })).happens(accepted))
  test('of our own is watched as well: verifying what was answered', () =>
    given(...ANSWERED).when(lapse('verify', NOW + DAY)).happens({ type: 'referral.lapsed', referral: 'p', step: 'verify', at: NOW + DAY, climb: { side: 'centre', step: 'verify', told: 0, next: NOW + DAY } }))
  test('and finding a new owner for what was refused', () =>
    given(...SENT, refusedBy).when(lapse('replace', NOW + HOUR)).happens({ type: 'referral.lapsed', referral: 'p', step: 'replace', at: NOW + HOUR, climb: { side: 'centre', step: 'replace', told: 0, next: NOW + HOUR } }))
})

describe('the law’s own beginning', () => {
  const later = NOW + DAY
  const served = (on: string, at = later): CaseCommand => act({ do: 'report', referral: 'p', content: BOX, milestone: { what: 'served', on }, ...officer, now: at })
  test('a protection order is looked after from the day it was served', () =>
    given(...ACCEPTED).when(served('2026-11-25')).happens({ type: 'referral.reported', referral: 'p', officer: 'yerlan', content: BOX, milestone: { what: 'served', on: '2026-11-25' }, due: [due('interim', 7 * DAY, 'interim.police.served', later), OUTCOME], at: later }))
  test('not from one that has not come', () => given(...ACCEPTED).when(served('2026-11-26')).refused('dateInFuture'))
  test('and it is told once', () => given(...ACCEPTED, { type: 'referral.reported', referral: 'p', officer: 'yerlan', content: BOX, milestone: { what: 'served', on: '2026-11-25' }, due: [OUTCOME], at: later }).when(served('2026-11-24')).refused('milestoneTold'))
})

describe('a silence', () => {
  const climb = (rung: number, at: number, nobody: readonly Office[] = []): CaseCommand => act({ do: 'climb', referral: 'p', rung, nobody, now: at })
  const told = (rung: number, office: 'duty' | 'head' | 'superior' | 'ministry' | 'prosecutor', at: number, next: number | null) => ({ type: 'referral.climbed', referral: 'p', step: 'accept', office, rung, at, climb: { side: 'body', step: 'accept', told: rung + 1, next } }) as const
  const FIRST = told(0, 'duty', AT, AT + 2 * HOUR)
  test('is told to whoever is on duty, then to the head', () => {
    given(...SENT, lapsedAt(AT)).when(climb(0, AT)).happens(FIRST)
    given(...SENT, lapsedAt(AT), FIRST).when(climb(1, AT + 2 * HOUR)).happens(told(1, 'head', AT + 2 * HOUR, AT + 14 * HOUR))
  })
  test('never early', () => given(...SENT, lapsedAt(AT), FIRST).when(climb(1, AT + 2 * HOUR - 1)).refused('climbTooEarly'))
  test('to each once', () => given(...SENT, lapsedAt(AT), FIRST).when(climb(0, AT + DAY)).refused('climbTooEarly'))
  test('ends when the step is done', () => given(...SENT, lapsedAt(AT), FIRST, accepted).when(climb(1, AT + DAY)).refused('climbTooEarly'))
  test('is not begun again by a second step that lapses beside it', () => given(...SENT, lapsedAt(AT), FIRST).when(lapse('deliver', AT)).happens({ type: 'referral.lapsed', referral: 'p', step: 'deliver', at: AT, climb: { side: 'body', step: 'accept', told: 1, next: AT + 2 * HOUR } }))
  test('begins above whoever was told that nobody is on duty', () => {
    const unmanned: CaseEvent = { type: 'referral.climbed', referral: 'p', step: null, office: 'head', rung: 1, at: NOW, climb: { side: 'body', step: null, told: 2, next: null } }
    const sentAfter = sent('p', 'police', { climb: unmanned.climb })
    given().when(connect([order('s', 'school'), order('p', 'police', { manned: false })])).happens(opened, sent('s', 'school'), unmanned, sentAfter)
    given(opened, unmanned, sentAfter).when(lapse('accept', AT)).happens({ type: 'referral.lapsed', referral: 'p', step: 'accept', at: AT, climb: { side: 'body', step: 'accept', told: 2, next: AT + 12 * HOUR } })
  })
  test('with nobody on duty and no head either, goes on to whoever is above them', () => {
    const step = (office: Office, rung: number) => ({ type: 'referral.climbed', referral: 'p', step: null, office, rung, at: NOW, climb: { side: 'body', step: null, told: rung + 1, next: null } }) as const
    const head = { ...step('head', 1), nobody: true } as const
    const superior = step('superior', 2)
    given().when(connect([order('p', 'police', { manned: false, nobody: ['duty', 'head', 'prosecutor'] })])).happens(opened, head, superior, sent('p', 'police', { climb: superior.climb }))
  })
  test('with nobody there all the way up, begins from below when a step is late: somebody may have come by then', () => {
    const above = (['head', 'superior', 'ministry', 'prosecutor'] as const).map((office, at) => ({ type: 'referral.climbed', referral: 'p', step: null, office, rung: at + 1, nobody: true, at: NOW, climb: { side: 'body', step: null, told: at + 2, next: null } }) as const)
    given().when(connect([order('p', 'police', { manned: false, nobody: ['duty', 'head', 'superior', 'ministry', 'prosecutor'] })])).happens(opened, ...above, sent('p', 'police'))
    given(opened, ...above, sent('p', 'police')).when(lapse('accept', AT)).happens(lapsedAt(AT))
  })
  test('an office with nobody behind it is told to nobody, and the next without waiting', () => {
    const toNobody = (rung: number, office: 'duty' | 'head', at: number) => ({ ...told(rung, office, at, at), nobody: true }) as const
    given(...SENT, lapsedAt(AT)).when(climb(0, AT, ['duty', 'head', 'ministry'])).happens(toNobody(0, 'duty', AT), toNobody(1, 'head', AT), told(2, 'superior', AT, AT + 19.5 * HOUR))
  })
  test('ends at the top, also with nobody there', () => {
    const top = told(4, 'prosecutor', AT + 12 * DAY, null)
    given(...SENT, lapsedAt(AT), told(3, 'ministry', AT, AT)).when(climb(4, AT + 12 * DAY, ['prosecutor'])).happens({ ...top, nobody: true })
  })
  test('stops when the case has closed', () => given(...SENT, lapsedAt(AT), { type: 'case.closed', end: 'resolved', by: 'asem', at: AT }).when(climb(0, AT)).refused('caseClosed'))
})

describe('taking a referral back', () => {
  const withdraw = act({ do: 'withdraw', referral: 'p', staff: 'gulnar', ground: 'sentInError', content: null, now: NOW })
  const withdrawn: CaseEvent = { type: 'referral.withdrawn', referral: 'p', by: 'gulnar', ground: 'sentInError', content: null, at: NOW }
  test('has a named ground, and ends what the body owes', () => given(...ACCEPTED).when(withdraw).happens(withdrawn))
  test('after which the body says nothing more', () => given(...ACCEPTED, withdrawn).when(act({ do: 'answer', referral: 'p', outcome: 'measureTaken', on: '2026-11-24', content: BOX, ...officer })).refused('stepNotOpen', { status: 'withdrawn' }))
  test('what is done stays done', () => given(...ANSWERED, verified).when(withdraw).refused('stepNotOpen', { status: 'verified' }))
  test('a new one may be sent', () => given(...ACCEPTED, withdrawn).when(connect([order('q', 'police')])).happens(sent('q', 'police')))
})

describe('the person', () => {
  const ask: CaseCommand = { do: 'ask', staff: 'asem', now: NOW }
  const say = (yes: boolean, at = NOW): CaseCommand => ({ do: 'say', helped: yes, content: null, now: at })
  const reopened: CaseEvent = { type: 'referral.reopened', referral: 'p', at: NOW, due: [INTERIM, OUTCOME] }
  const no: CaseEvent = { type: 'case.said', helped: false, content: null, at: NOW }
  const close = (at: number): CaseCommand => ({ do: 'close', staff: 'asem', end: 'resolved', now: at })
  test('is asked whether help came', () => given(...ANSWERED, verified).when(ask).happens(asked))
  test('once', () => given(...ANSWERED, verified, asked).when(ask).refused('alreadyAsked'))
  test('not before anything was done', () => given(...ANSWERED).when(ask).refused('nothingToAsk'))
  test('not where their own rule forbids it, which is written down', () => {
    const never: CaseEvent = { type: 'case.assessed', change: { safe: { ways: [], quiet: null, note: null } }, by: 'asem' }
    given(...ANSWERED, verified, never).when(ask).happens({ type: 'case.notAsked', by: 'asem', at: NOW })
    given(...ANSWERED, verified, never).when(close(NOW)).refused('feedbackMissing', { n: 1 })
    given(...ANSWERED, verified, never, { type: 'case.notAsked', by: 'asem', at: NOW }).when(close(NOW)).happens({ type: 'case.closed', end: 'resolved', by: 'asem', at: NOW })
  })
  test('no case closes before they were asked, nor while they may answer', () => {
    given(...ANSWERED, verified).when(close(NOW)).refused('feedbackMissing', { n: 1 })
    given(...ANSWERED, verified, asked).when(close(NOW + 7 * DAY - 1)).refused('feedbackMissing', { n: 1 })
    given(...ANSWERED, verified, asked).when(close(NOW + 7 * DAY)).happens({ type: 'case.closed', end: 'resolved', by: 'asem', at: NOW + 7 * DAY })
  })
  test('says yes', () => given(...ANSWERED, verified, asked).when(say(true)).happens(helped))
  test('says no, and everything that was held to be done is owed again', () => given(...ANSWERED, verified, asked).when(say(false)).happens(no, reopened))
  test('also when the case has closed', () => given(...CLOSED).when(say(false)).happens(no, { type: 'case.reopened', by: null, at: NOW }, reopened))
  test('whose "no" stands until they are asked again', () => given(...ANSWERED, verified, asked, no, reopened, answered, verified).when(close(NOW + DAY)).refused('feedbackMissing', { n: 1 }))
  test('is asked again about what was verified after their last word, or after their silence', () => {
    const later = [sent('s', 'school'), { ...accepted, referral: 's' }, { ...answered, referral: 's' }, { ...verified, referral: 's' }] as const
    given(...ANSWERED, verified, asked, helped, ...later).when(close(NOW)).refused('feedbackMissing', { n: 1 })
    given(...ANSWERED, verified, asked, helped, ...later).when(ask).happens(asked)
    given(...ANSWERED, verified, asked, helped, ...later, asked, helped).when(close(NOW)).happens({ type: 'case.closed', end: 'resolved', by: 'asem', at: NOW })
    const silent = [...ANSWERED, verified, asked, ...later.map((event) => ({ ...event, at: NOW + 7 * DAY }))] as const
    given(...silent).when(close(NOW + 7 * DAY)).refused('feedbackMissing', { n: 1 })
    given(...silent).when({ ...ask, now: NOW + 7 * DAY }).happens({ type: 'case.asked', by: 'asem', until: NOW + 14 * DAY, at: NOW + 7 * DAY })
  })
  test('who still has time to answer answers for what is verified meanwhile', () => given(...ANSWERED, verified, asked, { ...sent('s', 'school') }, { ...verified, referral: 's' }).when(ask).refused('alreadyAsked'))
  test('is asked as soon as another rule allows it, and a rule that comes later takes back no "no"', () => {
    const rule = (ways: readonly 'dialogue'[]): CaseEvent => ({ type: 'case.assessed', change: { safe: { ways, quiet: null, note: null } }, by: 'asem' })
    const notAsked: CaseEvent = { type: 'case.notAsked', by: 'asem', at: NOW }
    given(...ANSWERED, verified, rule([]), notAsked, rule(['dialogue'])).when(close(NOW)).refused('feedbackMissing', { n: 1 })
    given(...ANSWERED, verified, rule([]), notAsked, rule(['dialogue'])).when(ask).happens(asked)
    given(...ANSWERED, verified, asked, no, reopened, answered, verified, rule([]), notAsked).when(close(NOW)).refused('feedbackMissing', { n: 1 })
  })
  test('says the same twice, and it is said once; with more words it is said again', () => {
    given(...ANSWERED, verified, asked, helped).when(say(true)).happens()
    given(...ANSWERED, verified, asked, helped).when({ do: 'say', helped: true, content: BOX, now: NOW }).happens({ ...helped, content: BOX })
  })
  test('sees the question only while they may be asked', () => {
    const seen = (...events: readonly CaseEvent[]): unknown => questionFor(events.reduce(evolveCase, NO_CASE), NOW, RULES_OF_111.calendar)?.helped
    expect(seen(...ANSWERED, verified)).toBeUndefined()
    expect(seen(...ANSWERED, verified, asked)).toBeNull()
    expect(seen(...CLOSED)).toBe(true)
    expect(seen(...CLOSED, { type: 'case.assessed', change: { safe: { ways: [], quiet: null, note: null } }, by: 'asem' })).toBeUndefined()
  })
  test('answers only what was asked', () => given(...ANSWERED, verified).when(say(true)).refused('notAsked'))
})

describe('closing without something', () => {
  const waive = (blocker: string, staff = 'gulnar'): CaseCommand => ({ do: 'waive', blocker, content: BOX, staff, now: NOW })
  const second = (staff: string, agrees = true): CaseCommand => ({ do: 'secondWaiver', blocker: 'noAnswer:p', agrees, staff, now: NOW })
  const waiverAsked: CaseEvent = { type: 'case.waiverAsked', blocker: 'noAnswer:p', content: BOX, by: 'gulnar', at: NOW }
  const waived: CaseEvent = { type: 'case.waived', blocker: 'noAnswer:p', content: BOX, by: 'gulnar', second: 'marat', at: NOW }
  test('needs a second person where the danger is high', () => given(...ACCEPTED).when(waive('noAnswer:p')).happens(waiverAsked))
  test('who is another one', () => given(...ACCEPTED, waiverAsked).when(second('gulnar')).refused('secondPersonNeeded'))
  test('and agrees', () => given(...ACCEPTED, waiverAsked).when(second('marat')).happens(waived))
  test('or does not', () => given(...ACCEPTED, waiverAsked).when(second('marat', false)).happens({ type: 'case.waiverDeclined', blocker: 'noAnswer:p', by: 'marat', at: NOW }))
  test('one person is enough where it is not', () => given(...ACCEPTED, { type: 'case.assessed', change: { risk: 'medium' }, by: 'asem' }).when(waive('noAnswer:p')).happens({ ...waived, second: null }))
  test('only what is missing', () => given(...ACCEPTED).when(waive('needsVerification:p')).refused('nothingToWaive'))
  test('the danger is judged, never waived', () => given(...ACCEPTED, { type: 'case.assessed', change: { risk: null }, by: 'asem' }).when(waive('riskNotAssessed')).refused('cannotBeWaived'))
  test('what one person gave away holds no longer once the danger is judged to be high', () => {
    const alone = [...ACCEPTED, { type: 'case.assessed', change: { risk: 'medium' }, by: 'asem' }, { ...waived, second: null }] as const
    const closing: CaseCommand = { do: 'close', staff: 'asem', end: 'resolved', now: NOW }
    given(...alone).when(closing).happens({ type: 'case.closed', end: 'resolved', by: 'asem', at: NOW })
    given(...alone, { type: 'case.assessed', change: { risk: 'high' }, by: 'asem' }).when(closing).refused('feedbackMissing', { n: 1 })
    given(...alone, { type: 'case.assessed', change: { risk: 'high' }, by: 'asem' }).when(waive('noAnswer:p')).happens(waiverAsked)
  })
  test('asked for alone it closes nothing; agreed to it does', () => {
    given(...ACCEPTED, waiverAsked).when({ do: 'close', staff: 'asem', end: 'resolved', now: NOW }).refused('feedbackMissing', { n: 1 })
    given(...ACCEPTED, waiverAsked, waived).when({ do: 'close', staff: 'asem', end: 'resolved', now: NOW }).happens({ type: 'case.closed', end: 'resolved', by: 'asem', at: NOW })
  })
})

describe('what bodies do together', () => {
  const task: CaseCommand = { do: 'task', task: 't', parts: ['p', 's'], content: BOX, due: NOW + DAY, staff: 'asem', now: NOW }
  const tasked: CaseEvent = { type: 'case.tasked', task: 't', parts: ['p', 's'], content: BOX, due: NOW + DAY, by: 'asem', at: NOW }
  const done = (part: string, body: string | null = null): CaseCommand => ({ do: 'taskDone', task: 't', part, by: 'yerlan', body, content: null, now: NOW })
  const did = (part: string): CaseEvent => ({ type: 'case.taskDone', task: 't', part, by: 'yerlan', content: null, at: NOW })
  const BOTH = [...SENT, sent('s', 'school')] as const
  test('is given to those who were connected, by a day that is to come', () => {
    given(...BOTH).when(task).happens(tasked)
    given(...SENT).when(task).refused('referralUnknown')
    given(...BOTH).when({ ...task, due: NOW }).refused('taskDueInPast')
    given(...BOTH).when({ ...task, parts: [] }).refused('taskNeedsParts')
  })
  test('is done when each has done its part', () => {
    given(...BOTH, tasked).when(done('p', bodyOf('police').id)).happens(did('p'))
    given(...BOTH, tasked, did('p')).when(done('p')).happens()
    given(...BOTH, tasked, did('p'), did('s')).when(done('p')).refused('taskOver')
  })
  test('whoever refused has no part any more; the centre may still note it for them', () => {
    given(...BOTH, tasked, refusedBy).when(done('p', bodyOf('police').id)).refused('notYourPart')
    given(...BOTH, tasked, refusedBy).when(done('p')).happens(did('p'))
  })
  test('nobody does another body’s part', () => given(...BOTH, tasked).when(done('p', bodyOf('school').id)).refused('notYourPart'))
  test('is late when its day has passed, once', () => {
    given(...BOTH, tasked).when({ do: 'taskLapse', task: 't', now: NOW + DAY - 1 }).refused('lapseTooEarly')
    given(...BOTH, tasked).when({ do: 'taskLapse', task: 't', now: NOW + DAY }).happens({ type: 'case.taskLapsed', task: 't', at: NOW + DAY })
    given(...BOTH, tasked, { type: 'case.taskLapsed', task: 't', at: NOW + DAY }).when({ do: 'taskLapse', task: 't', now: NOW + DAY }).refused('lapseTooEarly')
  })
  test('a conference is written down with those who were there', () => {
    const confer: CaseCommand = { do: 'confer', conference: 'k', on: '2026-11-24', present: ['p'], content: BOX, staff: 'asem', now: NOW }
    given(...BOTH).when(confer).happens({ type: 'case.conferred', conference: 'k', on: '2026-11-24', present: ['p'], content: BOX, by: 'asem', at: NOW })
    given(...BOTH).when({ ...confer, on: '2026-11-25' }).refused('dateInFuture')
    given(...BOTH).when({ ...confer, present: ['x'] }).refused('referralUnknown')
    given(...BOTH).when({ ...confer, present: [] }).refused('conferenceNeedsBodies')
  })
})

describe('what came of telling an office', () => {
  const notify = { do: 'notify', referral: 'p', notice: 'n', office: 'duty', means: 'email', told: true, proof: '250 queued', content: null, now: NOW } as const
  const notified: CaseEvent = { type: 'referral.notified', referral: 'p', notice: 'n', office: 'duty', means: 'email', told: true, proof: '250 queued', content: null, at: NOW }
  test('is written down with its proof', () => given(...SENT).when(notify).happens(notified))
  test('is written down when the case is closed meanwhile', () => given(...ANSWERED, verified, { type: 'case.closed', end: 'resolved', by: 'asem', at: NOW }).when(notify).happens(notified))
  test('is of a referral that is there', () => given(...SENT).when({ ...notify, referral: 'x' }).refused('referralUnknown'))
})
