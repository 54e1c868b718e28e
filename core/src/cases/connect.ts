import type { ContentRef, Decision } from '../decider.ts'
import { isRefusal, refuse } from '../decider.ts'
import type { Assessment } from '../directory/assessment.ts'
import { isChild } from '../directory/assessment.ts'
import type { Body, Ground, SliceField } from '../directory/bodies.ts'
import type { Basis, Office } from '../directory/clocks.ts'
import { rungsOf, termsFor } from '../directory/clocks.ts'
import { compareRisk } from '../directory/problems.ts'
import type { Rules } from '../directory/rules.ts'
import { ruleStem } from '../directory/rules.ts'
import type { Instant } from '../time.ts'
import { due } from '../time.ts'
import type { CaseEvent } from './events.ts'
import type { Now } from './referral/course.ts'
import { climbOn, clocksAfter, clocksNow, hastened } from './referral/course.ts'
import type { Climb, Referral } from './referral/state.ts'
import { isOpen } from './referral/state.ts'
import { reopen } from './reopen.ts'
import type { Case } from './state.ts'

/** One body to be connected, with the slice that was sealed for it. */
export interface Order {
  readonly id: string
  readonly body: Body
  /** Whether somebody is on duty there now. */
  readonly manned: boolean
  /** The offices above it that nobody is behind now. */
  readonly nobody?: readonly Office[]
  readonly purpose: string
  readonly basis: Basis | null
  readonly ground: Ground
  readonly slice: readonly SliceField[]
  readonly content: ContentRef
  readonly replaces: string | null
}

interface Connect {
  readonly do: 'connect'
  readonly number: string
  readonly contact: string
  readonly thread: string
  readonly staff: string
  /** What is known of the contact at this moment; a case that exists has its own. */
  readonly assessment: Assessment
  /** The person agreed that these bodies are told. */
  readonly consent: boolean
  readonly orders: readonly Order[]
  readonly now: Instant
}
interface Assess {
  readonly do: 'assess'
  readonly staff: string
  readonly change: Partial<Assessment>
  readonly now: Instant
}
export type ConnectCommand = Connect | Assess

export const CONNECT_REFUSALS = ['noBodies', 'whereUnknown', 'riskUnknown', 'alreadySent', 'consentNeeded', 'groundDoesNotHold', 'nothingToReplace'] as const
export type ConnectRefusal = (typeof CONNECT_REFUSALS)[number]
type Answer = Decision<CaseEvent, ConnectRefusal>

/** Fan-out: all bodies at once, or none. */
export function connect(command: Connect, state: Case, rules: Rules): Answer {
  const assessment = state.status === 'none' ? command.assessment : state.assessment
  if (command.orders.length === 0) return refuse('noBodies')
  if (assessment.region === null) return refuse('whereUnknown')
  if (assessment.risk === null) return refuse('riskUnknown')
  const { number, contact, thread, staff, now } = command
  const opened: CaseEvent = { type: 'case.opened', number, contact, thread, lead: staff, assessment, at: now }
  const events: CaseEvent[] = state.status === 'none' ? [opened] : state.status === 'closed' ? [...reopen(state, staff, { risk: assessment.risk, at: now, calendar: rules.calendar })] : []
  const taken = new Set(Object.values(state.referrals).filter(isOpen).map((one) => `${one.body} ${ruleStem(one.purpose)}`))
  for (const order of command.orders) {
    const sent = send(order, command, state, assessment, rules)
    if (isRefusal(sent)) return sent
    // A newer version of a rule asks the body for the same thing.
    const key = `${order.body.id} ${ruleStem(order.purpose)}`
    if (taken.has(key)) return refuse('alreadySent', { body: order.body.id })
    taken.add(key)
    events.push(...sent)
  }
  return events
}

/** When the body has nobody on duty, the office above it is told before anything is sent to it: what is told goes out in the order of the events. */
function send(order: Order, command: Connect, state: Case, assessment: Assessment, rules: Rules): Answer {
  const { id, body, purpose, basis, ground, slice, content, replaces } = order
  if (ground === 'consent' && !command.consent) return refuse('consentNeeded', { body: body.id })
  if (ground === 'childAtRisk' && !isChild(assessment)) return refuse('groundDoesNotHold', { body: body.id })
  if (ground === 'imminentDanger' && assessment.risk !== 'critical') return refuse('groundDoesNotHold', { body: body.id })
  if (replaces !== null && state.referrals[replaces]?.status !== 'refused') return refuse('nothingToReplace')
  const terms = termsFor(body.kind, basis, command.now, rules)
  const now: Now = { risk: assessment.risk, at: command.now, calendar: rules.calendar }
  const told = firstTold(order, terms, now)
  // Where nobody at all could be told, the climb begins from below when a step is late: somebody may have come by then.
  const climb = told.at(-1)?.nobody ? undefined : told.at(-1)?.climb
  const sent: CaseEvent = {
    type: 'referral.sent', referral: id, body: body.id, kind: body.kind, purpose, basis, ground, slice, content, terms,
    due: clocksAfter({ terms, due: [], lapsed: [] }, 'sent', 'sent', now), ...(climb && { climb }), replaces, by: command.staff, at: command.now,
  }
  return [...told, sent]
}

function firstTold({ id, manned, nobody = [] }: Order, terms: Referral['terms'], now: Now): ReturnType<typeof climbOn> {
  const rung = rungsOf(terms, 'body', now.risk).findIndex(({ to }) => to !== 'duty')
  return manned || rung === -1 ? [] : climbOn({ id, terms }, { side: 'body', step: null, told: rung, next: null }, nobody, now)
}

/**
 * Changes what is known. When the danger is judged otherwise, what runs ends sooner where the graver row says so, and never later; what did not run yet begins
 * where the row that holds now counts from something that has happened.
 */
export function assess({ staff, change, now }: Assess, state: Case, rules: Rules): Answer {
  const assessed: CaseEvent = { type: 'case.assessed', change, by: staff }
  const { risk } = change
  if (risk === undefined || risk === state.assessment.risk || state.status === 'closed') return [assessed]
  const view: Now = { risk, at: now, calendar: rules.calendar }
  const graver = compareRisk(risk, state.assessment.risk) > 0
  return [assessed, ...Object.values(state.referrals).filter(isOpen).flatMap((one): readonly CaseEvent[] => {
    const begun = { ...one, due: clocksNow(one, view) }
    const running = graver ? hastened(begun, view) : begun.due
    const climb = one.climb && climbing(one, one.climb, view, graver)
    const same = running.length === one.due.length && running.every((clock, at) => clock === one.due[at]) && climb?.next === one.climb?.next
    return same ? [] : [{ type: 'referral.reclocked', referral: one.id, due: running, climb, at: now }]
  })]
}

/** The climb by the ladder of the new judgement: never later than it was. One that had come to the top goes on where the graver ladder is higher. */
function climbing({ terms, lapsed }: Referral, climb: Climb, { risk, at, calendar }: Now, graver: boolean): Climb {
  if (climb.next === null && !(graver && lapsed.length > 0)) return climb
  const above = rungsOf(terms, climb.side, risk)[climb.told]
  return { ...climb, next: above ? Math.min(climb.next ?? Number.POSITIVE_INFINITY, due(at, above.after, calendar)) : null }
}
