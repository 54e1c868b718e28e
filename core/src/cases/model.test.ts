import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRefusal } from '../decider.ts'
import { OFFICES, STEPS } from '../directory/clocks.ts'
import { DAY, HOUR } from '../time.ts'
import { BOX, bodyOf, NOW, PUPIL, RULES_OF_111 } from '../testing/people.ts'
import { blockerKey, closureBlockers } from './closure.ts'
import type { CaseCommand } from './decide.ts'
import { decideCase } from './decide.ts'
import type { CaseEvent } from './events.ts'
import type { ReferralCommand } from './referral/decide.ts'
import { isOpen, OWED } from './referral/state.ts'
import type { Case } from './state.ts'
import { evolveCase, NO_CASE } from './state.ts'

const KINDS = ['police', 'school', 'guardianship'] as const
const REFERRALS = ['r0', 'r1', 'r2', 'r3', 'r4', 'r5']

const referral = fc.constantFrom(...REFERRALS)
const order = fc.record({ id: referral, body: fc.constantFrom(...KINDS).map((kind) => bodyOf(kind)), purpose: fc.constantFrom('first', 'second'), manned: fc.boolean(), nobody: fc.subarray([...OFFICES]), basis: fc.constantFrom(null, 'violence' as const, 'bullying' as const), ground: fc.constantFrom('childAtRisk', 'childAtRisk', 'childAtRisk', 'consent', 'imminentDanger'), slice: fc.constant(['action'] as const), content: fc.constant(BOX), replaces: fc.option(referral, { freq: 2 }) })
type Draft = (now: number, state: Case) => CaseCommand
const connect: fc.Arbitrary<Draft> = fc.record({ consent: fc.boolean(), orders: fc.uniqueArray(order, { maxLength: 2, selector: (one) => one.id }) }).map(
  // A referral's id is new each time, as the server makes it.
  ({ consent, orders }) => (now, state) => ({ do: 'connect', number: 'n', contact: 'c', thread: 'c', staff: 'asem', assessment: PUPIL, consent, orders: orders.filter((one) => state.referrals[one.id] === undefined), now }),
)
const act: fc.Arbitrary<Draft> = fc.tuple(fc.nat(5), fc.constantFrom('deliver', 'accept', 'accept', 'refuse', 'report', 'answer', 'answer', 'verify', 'verify', 'sendBack', 'lapse', 'lapse', 'climb', 'withdraw'), fc.constantFrom(...STEPS), fc.subarray([...OFFICES])).map(([nth, what, step, nobody]) => (now, state) => {
  const sent = Object.keys(state.referrals)
  const id = sent[nth % Math.max(1, sent.length)] ?? 'none'
  const body = state.referrals[id]?.body ?? 'nobody'
  const by = { referral: id, officer: 'o', body, now }
  const commands: Record<ReferralCommand['do'], ReferralCommand> = {
    deliver: { do: 'deliver', via: 'portal', ...by }, accept: { do: 'accept', ...by }, refuse: { do: 'refuse', reason: 'conflict', content: null, ...by }, report: { do: 'report', content: BOX, ...by },
    answer: { do: 'answer', outcome: 'measureTaken', on: '2026-11-24', content: BOX, ...by }, verify: { do: 'verify', referral: id, staff: 'asem', now }, sendBack: { do: 'sendBack', referral: id, staff: 'asem', content: BOX, now },
    lapse: { do: 'lapse', referral: id, step, now }, climb: { do: 'climb', referral: id, rung: state.referrals[id]?.climb?.told ?? 0, nobody, now }, withdraw: { do: 'withdraw', referral: id, staff: 'gulnar', ground: 'sentInError', content: null, now },
  }
  return { do: 'act', act: commands[what] }
})
const close: fc.Arbitrary<Draft> = fc.constantFrom<Draft>(
  (now) => ({ do: 'close', staff: 'asem', end: 'resolved', now }),
  (now) => ({ do: 'ask', staff: 'asem', now }),
  (now) => ({ do: 'say', helped: true, content: null, now }),
  (now) => ({ do: 'say', helped: false, content: null, now }),
  (now) => ({ do: 'assess', staff: 'asem', change: { risk: 'critical' }, now }),
  (now) => ({ do: 'assess', staff: 'asem', change: { risk: 'medium' }, now }),
  (now, state) => ({ do: 'waive', blocker: closureBlockers(state, now).map(blockerKey)[0] ?? 'none', content: BOX, staff: 'gulnar', now }),
  (now, state) => ({ do: 'secondWaiver', blocker: Object.keys(state.waivers)[0] ?? 'none', agrees: true, staff: 'marat', now }),
)
const steps = fc.array(fc.tuple(fc.oneof({ weight: 1, arbitrary: connect }, { weight: 12, arbitrary: act }, { weight: 5, arbitrary: close }), fc.constantFrom(0, HOUR, DAY, 4 * DAY)), { minLength: 1, maxLength: 80, size: 'max' })

function check(before: Case, after: Case, command: CaseCommand, events: readonly CaseEvent[], now: number): void {
  const open = Object.values(after.referrals).filter(isOpen).map((one) => `${one.body} ${one.purpose}`)
  expect(new Set(open).size, 'one open referral a body and purpose').toBe(open.length)
  if (command.do === 'connect') expect(events.filter((event) => event.type === 'referral.sent').length, 'all bodies or none').toBe(command.orders.length)
  if (events.some((event) => event.type === 'case.closed')) expect(closureBlockers(before, now), 'no case closes with feedback missing').toEqual([])
  for (const one of Object.values(after.referrals)) if (!isOpen(one)) expect([one.due, one.lapsed, one.climb], 'what is done owes no step').toEqual([[], [], null])
  if (after.status === 'inWork') for (const one of Object.values(after.referrals).filter(isOpen)) expect([...one.due.map((clock) => clock.step), ...one.lapsed], 'whatever is owed is watched or late').toEqual(expect.arrayContaining([...OWED[one.status]]))
  for (const event of events) {
    if (event.type === 'referral.lapsed') expect(before.referrals[event.referral]?.due.find((one) => one.step === event.step)?.at, 'no deadline fires early').toBeLessThanOrEqual(event.at)
    if (event.type === 'referral.climbed' && event.step !== null) expect(before.referrals[event.referral]?.climb?.next, 'nobody is told early').toBeLessThanOrEqual(event.at)
    if (event.type === 'referral.climbed' && event.step !== null) expect(after.referrals[event.referral]?.climb?.told, 'each rung is told').toBeGreaterThan(event.rung)
    if (event.type === 'referral.climbed' && event.nobody && event.climb.next !== null) expect(events.indexOf(event), 'an empty office holds up nothing').toBeLessThan(events.length - 1)
    if (event.type === 'referral.sent' && event.replaces !== null) expect(before.referrals[event.replaces]?.status, 'only a refused one gets a new owner').toBe('refused')
  }
  expect(Object.keys(after.referrals), 'no referral is ever forgotten').toEqual(expect.arrayContaining(Object.keys(before.referrals)))
}

test('whatever bodies and staff do in whatever order, the promises of a case hold', () => {
  const seen = new Set<string>()
  fc.assert(fc.property(steps, (all) => {
    let state = NO_CASE
    let now = NOW
    for (const [draft, time] of all) {
      now += time
      const command = draft(now, state)
      const events = decideCase(command, state, RULES_OF_111)
      if (isRefusal(events)) continue
      const after = events.reduce(evolveCase, state)
      check(state, after, command, events, now)
      for (const event of events) seen.add(event.type)
      state = after
    }
  }), { numRuns: 500, seed: 111 })
  for (const type of ['referral.climbed', 'referral.reclocked', 'referral.reopened', 'referral.withdrawn', 'case.said', 'case.closed', 'case.reopened', 'referral.lapsed', 'referral.refused', 'referral.returned', 'referral.verified']) expect(seen, 'the model reaches it').toContain(type)
})

test('a case of which nothing is missing closes, and one of which something is does not', () => {
  fc.assert(fc.property(steps, (all) => {
    let state = NO_CASE
    let now = NOW
    for (const [draft, time] of all) {
      now += time
      const command = draft(now, state)
      const events = decideCase(command, state, RULES_OF_111)
      if (!isRefusal(events) && command.do !== 'close') state = events.reduce(evolveCase, state)
    }
    if (state.status === 'none') return
    const closed = !isRefusal(decideCase({ do: 'close', staff: 'asem', end: 'resolved', now }, state, RULES_OF_111))
    expect(closed).toBe(state.status === 'inWork' && closureBlockers(state, now).length === 0)
  }))
})
