import type { ContentRef, Decision } from '../decider.ts'
import { isRefusal, refuse } from '../decider.ts'
import type { Cleared } from '../directory/safe.ts'
import { clearWay } from '../directory/safe.ts'
import type { Rules } from '../directory/rules.ts'
import type { Calendar, Instant, Span } from '../time.ts'
import { due } from '../time.ts'
import type { CaseEvent } from './events.ts'
import { clocksAfter } from './referral/course.ts'
import { reopen } from './reopen.ts'
import type { Case } from './state.ts'

/** How long a person has to say whether help came before their silence holds up the closing no more. The centre's own default. */
export const PERSON_HAS: Span = { n: 7, unit: 'day' }

export type PersonCommand =
  /** Puts the question on the person's own page. */
  | { readonly do: 'ask'; readonly staff: string; readonly now: Instant }
  /** Their answer, and what they add to it. */
  | { readonly do: 'say'; readonly helped: boolean; readonly content: ContentRef | null; readonly now: Instant }

export const PERSON_REFUSALS = ['nothingToAsk', 'alreadyAsked', 'notAsked'] as const
export type PersonRefusal = (typeof PERSON_REFUSALS)[number]
type Answer = Decision<CaseEvent, PersonRefusal>

/** The person has the last word, and it passes the same gate as every way out: what forbids asking is respected and written down. */
export function decidePerson(command: PersonCommand, state: Case, rules: Rules): Answer {
  return command.do === 'ask' ? ask(command, state, rules) : say(command, state, rules)
}

function ask({ staff, now }: Extract<PersonCommand, { do: 'ask' }>, state: Case, rules: Rules): Answer {
  const { person } = state
  if (!Object.values(state.referrals).some((one) => one.status === 'verified')) return refuse('nothingToAsk')
  if (person.asked !== null && person.helped === null && !person.since) return refuse('alreadyAsked')
  const way = clearWay('dialogue', state.assessment.safe, now, rules.calendar)
  if (!isRefusal(way)) return [{ type: 'case.asked', by: staff, until: due(way.at, PERSON_HAS, rules.calendar), at: now }]
  return person.forbidden ? [] : [{ type: 'case.notAsked', by: staff, at: now }]
}

/** "No" opens every obligation again that was held to be done, and the case with them. */
function say({ helped, content, now }: Extract<PersonCommand, { do: 'say' }>, state: Case, rules: Rules): Answer {
  if (state.person.asked === null) return refuse('notAsked')
  if (helped === state.person.helped && content === null) return []
  const said: CaseEvent = { type: 'case.said', helped, content, at: now }
  if (helped) return [said]
  const view = { risk: state.assessment.risk, at: now, calendar: rules.calendar }
  const reopened = state.status === 'closed' ? reopen(state, null, view) : []
  const owed = Object.values(state.referrals).filter((one) => one.status === 'verified')
  return [said, ...reopened, ...owed.map((one): CaseEvent => ({ type: 'referral.reopened', referral: one.id, at: now, due: clocksAfter(one, 'returned', 'accepted', view, ['interim', 'outcome']) }))]
}

/** What stands on the person's page about it: the question, or what they have said. */
export interface Question {
  readonly helped: boolean | null
  /** As the rule stands now: it may forbid today what it allowed when they were asked. */
  readonly leave: Cleared<'dialogue'>
}

/** The question as the person may see it now; null when they were not asked, or must not be. */
export function questionFor({ person, assessment }: Pick<Case, 'person' | 'assessment'>, now: Instant, calendar: Calendar): Question | null {
  const leave = clearWay('dialogue', assessment.safe, now, calendar)
  return person.asked === null || isRefusal(leave) ? null : { helped: person.helped, leave }
}
