import type { ContentRef, Decision } from '../decider.ts'
import { isRefusal, refuse } from '../decider.ts'
import type { Assessment } from '../directory/assessment.ts'
import { isChild } from '../directory/assessment.ts'
import type { Body, Ground, SliceField } from '../directory/bodies.ts'
import type { Rules } from '../directory/rules.ts'
import { dueTime, ruleStem } from '../directory/rules.ts'
import type { Instant } from '../time.ts'
import { closureBlockers } from './closure.ts'
import type { CaseEnd, CaseEvent } from './events.ts'
import type { ReferralCommand, ReferralRefusal } from './referral/decide.ts'
import { decideReferral } from './referral/decide.ts'
import { isOpen } from './referral/state.ts'
import type { Case, CaseAction } from './state.ts'
import { caseAllows } from './state.ts'

/** One body to be connected, with the slice that was sealed for it. */
export interface Order {
  readonly id: string
  readonly body: Body
  readonly purpose: string
  readonly ground: Ground
  readonly slice: readonly SliceField[]
  readonly content: ContentRef
  readonly replaces: string | null
}

export type CaseCommand =
  | {
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
  | { readonly do: 'assess'; readonly staff: string; readonly change: Partial<Assessment> }
  | { readonly do: 'act'; readonly act: ReferralCommand }
  /** `mayLead`: whether the new lead works here and answers people. */
  | { readonly do: 'hand'; readonly to: string; readonly mayLead: boolean; readonly staff: string; readonly now: Instant }
  | { readonly do: 'close'; readonly staff: string; readonly end: CaseEnd; readonly now: Instant }

export const CASE_REFUSALS = ['caseUnknown', 'caseClosed', 'noBodies', 'whereUnknown', 'riskUnknown', 'alreadySent', 'consentNeeded', 'groundDoesNotHold', 'nothingToReplace', 'feedbackMissing', 'cannotLead'] as const
export type CaseRefusal = (typeof CASE_REFUSALS)[number] | ReferralRefusal
type Answer = Decision<CaseEvent, CaseRefusal>
type Connect = Extract<CaseCommand, { do: 'connect' }>

/** The only place where a case or one of its referrals changes. */
export function decideCase(command: CaseCommand, state: Case, rules: Rules): Answer {
  const action: CaseAction = command.do
  if (!caseAllows(state.status, action)) return refuse(state.status === 'none' ? 'caseUnknown' : 'caseClosed')
  switch (command.do) {
    case 'connect':
      return connect(command, state, rules)
    case 'assess':
      return [{ type: 'case.assessed', change: command.change, by: command.staff }]
    case 'act':
      return decideReferral(command.act, state, rules)
    case 'hand':
      if (!command.mayLead) return refuse('cannotLead')
      return command.to === state.lead ? [] : [{ type: 'case.handed', to: command.to, by: command.staff, at: command.now }]
    case 'close': {
      const missing = closureBlockers(state)
      return missing.length > 0 ? refuse('feedbackMissing', { n: missing.length }) : [{ type: 'case.closed', end: command.end, by: command.staff, at: command.now }]
    }
  }
}

/** Fan-out: all bodies at once, or none. */
function connect(command: Connect, state: Case, rules: Rules): Answer {
  const assessment = state.status === 'none' ? command.assessment : state.assessment
  if (command.orders.length === 0) return refuse('noBodies')
  if (assessment.region === null) return refuse('whereUnknown')
  if (assessment.risk === null) return refuse('riskUnknown')
  const { number, contact, thread, staff, now } = command
  const opened: CaseEvent = { type: 'case.opened', number, contact, thread, lead: staff, assessment, at: now }
  const reopened: CaseEvent = { type: 'case.reopened', by: staff, at: now }
  const events: CaseEvent[] = state.status === 'none' ? [opened] : state.status === 'closed' ? [reopened] : []
  const taken = new Set(Object.values(state.referrals).filter(isOpen).map((one) => `${one.body} ${ruleStem(one.purpose)}`))
  for (const order of command.orders) {
    const sent = send(order, command, state, assessment, rules)
    if (isRefusal(sent)) return sent
    // A newer version of a rule asks the body for the same thing.
    const key = `${order.body.id} ${ruleStem(order.purpose)}`
    if (taken.has(key)) return refuse('alreadySent', { body: order.body.id })
    taken.add(key)
    events.push(sent)
  }
  return events
}

function send(order: Order, command: Connect, state: Case, assessment: Assessment, rules: Rules): CaseEvent | ReturnType<typeof refuse<CaseRefusal>> {
  const { id, body, purpose, ground, slice, content, replaces } = order
  if (ground === 'consent' && !command.consent) return refuse('consentNeeded', { body: body.id })
  if (ground === 'childAtRisk' && !isChild(assessment)) return refuse('groundDoesNotHold', { body: body.id })
  if (ground === 'imminentDanger' && assessment.risk !== 'critical') return refuse('groundDoesNotHold', { body: body.id })
  if (replaces !== null && state.referrals[replaces]?.status !== 'refused') return refuse('nothingToReplace')
  const due = dueTime('accept', body.kind, assessment.risk, command.now, rules) ?? null
  return { type: 'referral.sent', referral: id, body: body.id, kind: body.kind, purpose, ground, slice, content, due, replaces, by: command.staff, at: command.now }
}
