import type { ContentRef, Decision } from '../decider.ts'
import { refuse } from '../decider.ts'
import type { Office } from '../directory/clocks.ts'
import type { Rules } from '../directory/rules.ts'
import type { Instant } from '../time.ts'
import { closureBlockers } from './closure.ts'
import type { ConnectCommand, ConnectRefusal } from './connect.ts'
import { assess, connect } from './connect.ts'
import type { CaseEnd, CaseEvent, Means } from './events.ts'
import type { PersonCommand, PersonRefusal } from './person.ts'
import { decidePerson } from './person.ts'
import type { ReferralCommand, ReferralRefusal } from './referral/decide.ts'
import { decideReferral } from './referral/decide.ts'
import type { Case, CaseAction } from './state.ts'
import { caseAllows } from './state.ts'
import type { TaskCommand, TaskRefusal } from './tasks.ts'
import { decideTask } from './tasks.ts'
import type { WaiverCommand, WaiverRefusal } from './waivers.ts'
import { decideWaiver } from './waivers.ts'

export type CaseCommand =
  | ConnectCommand
  | { readonly do: 'act'; readonly act: ReferralCommand }
  /** What became of telling an office of one event. */
  | { readonly do: 'notify'; readonly referral: string; readonly notice: string; readonly office: Office; readonly means: Means; readonly told: boolean; readonly proof: string | null; readonly content: ContentRef | null; readonly now: Instant }
  /** `mayLead`: whether the new lead works here and answers people. */
  | { readonly do: 'hand'; readonly to: string; readonly mayLead: boolean; readonly staff: string; readonly now: Instant }
  | { readonly do: 'close'; readonly staff: string; readonly end: CaseEnd; readonly now: Instant }
  | TaskCommand
  | PersonCommand
  | WaiverCommand

export const CASE_REFUSALS = ['caseUnknown', 'caseClosed', 'feedbackMissing', 'cannotLead'] as const
export type CaseRefusal = (typeof CASE_REFUSALS)[number] | ConnectRefusal | ReferralRefusal | TaskRefusal | PersonRefusal | WaiverRefusal
type Answer = Decision<CaseEvent, CaseRefusal>

/** Which of a case's actions a command is. */
const ACTION: Readonly<Record<CaseCommand['do'], CaseAction>> = {
  connect: 'connect', assess: 'assess', act: 'act', notify: 'notify', hand: 'hand', close: 'close',
  task: 'task', taskDone: 'task', taskDrop: 'task', taskLapse: 'task', confer: 'confer', ask: 'ask', say: 'say', waive: 'waive', secondWaiver: 'waive',
}

/** The only place where a case or one of its referrals changes. */
export function decideCase(command: CaseCommand, state: Case, rules: Rules): Answer {
  if (!caseAllows(state.status, ACTION[command.do])) return refuse(state.status === 'none' ? 'caseUnknown' : 'caseClosed')
  switch (command.do) {
    case 'connect':
      return connect(command, state, rules)
    case 'assess':
      return assess(command, state, rules)
    case 'act':
      return decideReferral(command.act, state, rules)
    case 'notify': {
      const { do: _do, now, ...about } = command
      return state.referrals[command.referral] === undefined ? refuse('referralUnknown') : [{ type: 'referral.notified', ...about, at: now }]
    }
    case 'task':
    case 'taskDone':
    case 'taskDrop':
    case 'taskLapse':
    case 'confer':
      return decideTask(command, state, rules)
    case 'ask':
    case 'say':
      return decidePerson(command, state, rules)
    case 'waive':
    case 'secondWaiver':
      return decideWaiver(command, state)
    case 'hand':
      if (!command.mayLead) return refuse('cannotLead')
      return command.to === state.lead ? [] : [{ type: 'case.handed', to: command.to, by: command.staff, at: command.now }]
    case 'close': {
      const missing = closureBlockers(state, command.now)
      return missing.length > 0 ? refuse('feedbackMissing', { n: missing.length }) : [{ type: 'case.closed', end: command.end, by: command.staff, at: command.now }]
    }
  }
}

