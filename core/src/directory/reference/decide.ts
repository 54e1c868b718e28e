import type { Decision, Refusal } from '../../decider.ts'
import { isRefusal, refuse } from '../../decider.ts'
import type { Instant, LocalDate } from '../../time.ts'
import type { ReasonCategory } from '../problems.ts'
import { ruleStem } from '../rules.ts'
import type { Versioned } from '../versioned.ts'
import { dangerFault, withoutBlanks } from './danger.ts'
import type { ReferenceFault } from './faults.ts'
import { cannedFault, openingFault, proposalsFault, reasonsFault } from './faults.ts'
import type { ReferenceContent, ReferenceSet } from './sets.ts'
import { sameValue, shipped } from './sets.ts'
import { calendarTableFault, deadlinesFault, inOrder, laddersFault } from './tables.ts'

/** A set was changed as a whole. `restores` names the version it was brought back from, when it was an undo. */
export interface ReferenceEvent {
  readonly type: 'reference.changed'
  readonly version: number
  readonly content: ReferenceContent
  readonly restores: number | null
  readonly by: string
  readonly at: Instant
}

/** What a set is now. Version 0 has no event: it is what the product ships. */
export interface Reference {
  readonly version: number
  readonly content: ReferenceContent | null
}

export const AS_SHIPPED: Reference = { version: 0, content: null }

interface Given {
  /** The version that whoever edits had before them. */
  readonly expected: number
  readonly by: string
  readonly now: Instant
  readonly today: LocalDate
}

export type ReferenceCommand =
  | (Given & { readonly do: 'change'; readonly content: ReferenceContent })
  /** Undo: a new version that says what an older one said. */
  | (Given & { readonly do: 'restore'; readonly set: ReferenceSet; readonly to: number })

/** Read in the same transaction. */
export interface ReferenceFacts {
  /** The reasons as they stand: a rule may name no other. */
  readonly reasons: readonly ReasonCategory[]
  /** What the version to be restored said; null when there was no such version. */
  readonly old: ReferenceContent | null
}

export type ReferenceRefusal = ReferenceFault | 'changedMeanwhile' | 'versionUnknown'

/** The only place where reference data changes. */
export function decideReference(command: ReferenceCommand, state: Reference, facts: ReferenceFacts): Decision<ReferenceEvent, ReferenceRefusal> {
  const { by, now: at, expected } = command
  if (expected !== state.version) return refuse('changedMeanwhile', { n: state.version })
  const version = state.version + 1
  const before = state.content ?? shipped(command.do === 'change' ? command.content.set : command.set)
  const content = command.do === 'change' ? changed(command, before, version, facts) : facts.old === null ? refuse('versionUnknown') : restored(facts.old, before)
  if (isRefusal(content)) return content
  if (sameValue(content, before)) return []
  return [{ type: 'reference.changed', version, content, restores: command.do === 'restore' ? command.to : null, by, at }]
}

function changed({ content, today }: Extract<ReferenceCommand, { do: 'change' }>, before: ReferenceContent, version: number, { reasons }: ReferenceFacts): ReferenceContent | Refusal<ReferenceFault> {
  switch (content.set) {
    case 'canned':
      return cannedFault(content.value) ?? content
    case 'reasons':
      return reasonsFault(content.value, before.set === 'reasons' ? before.value : []) ?? content
    case 'opening':
      return openingFault(content.value) ?? content
    case 'danger': {
      const value = withoutBlanks(content.value)
      return dangerFault(value) ?? { set: 'danger', value }
    }
    case 'proposals': {
      const old = before.set === 'proposals' ? before.value : []
      const value = content.value.map((rule) => versioned(rule, old, version, today))
      const known = new Set(reasons.flatMap((category) => category.reasons.map(({ id }) => id)))
      return proposalsFault(value, old, known) ?? { set: 'proposals', value }
    }
    case 'deadlines': {
      const value = content.value.map((row) => versioned(row, before.set === 'deadlines' ? before.value : [], version, today))
      return deadlinesFault(value, today) ?? { set: 'deadlines', value }
    }
    case 'ladders': {
      const value = content.value.map((row) => versioned(row, before.set === 'ladders' ? before.value : [], version, today))
      return laddersFault(value, today) ?? { set: 'ladders', value }
    }
    case 'calendar': {
      const value = inOrder(content.value)
      return calendarTableFault(value, today) ?? { set: 'calendar', value }
    }
  }
}

/**
 * A rule that says something else than before is another version of it: it holds from today, and its id names the version of the set it came
 * with, so that a case that was decided under the old one still names the old one. To be ended is not to say something else.
 */
function versioned<T extends Versioned>(rule: T, old: readonly T[], version: number, today: LocalDate): T {
  const saying = (row: T): unknown => ({ ...row, id: '', since: '', until: undefined })
  const before = old.find(({ id }) => ruleStem(id) === ruleStem(rule.id))
  if (before && sameValue(saying(rule), saying(before))) return { ...rule, id: before.id, since: before.since }
  return { ...rule, id: `${ruleStem(rule.id)}.v${version}`, since: rule.since > today ? rule.since : today }
}

/** Reasons and categories that came after the version that is restored are retired, not lost. */
function restored(old: ReferenceContent, before: ReferenceContent): ReferenceContent {
  if (old.set !== 'reasons' || before.set !== 'reasons') return old
  const kept = old.value.map((category) => {
    const later = laterThan(category.reasons, before.value.find(({ id }) => id === category.id)?.reasons ?? [])
    return { ...category, reasons: [...category.reasons, ...later] }
  })
  return { set: 'reasons', value: [...kept, ...laterThan(old.value, before.value)] }
}

const laterThan = <T extends { readonly id: string }>(old: readonly T[], now: readonly T[]): readonly (T & { readonly retired: true })[] => now.filter(({ id }) => !old.some((one) => one.id === id)).map((one) => ({ ...one, retired: true }))

export function evolveReference(_state: Reference, event: ReferenceEvent): Reference {
  return { version: event.version, content: event.content }
}
