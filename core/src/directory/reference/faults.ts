import type { Refusal } from '../../decider.ts'
import { refuse } from '../../decider.ts'
import type { Texts } from '../../language.ts'
import { LANGUAGES } from '../../language.ts'
import { CALENDAR_FAULTS } from '../calendar.ts'
import type { CannedReply } from '../data/canned.ts'
import type { Reason, ReasonCategory, ReasonId } from '../problems.ts'
import { isOffered } from '../problems.ts'
import type { ProposalRule } from '../rules.ts'
import { ruleStem } from '../rules.ts'
import type { Opening } from './sets.ts'
import { OPENING_FIELDS, OPENING_LIMITS } from './sets.ts'

/** Most records a list may have, most days a calendar may name, and most characters of a text. */
export const REFERENCE_LIMITS = { records: 80, days: 200, title: 40, text: 600, name: 90, action: 400, source: 200 } as const

export const REFERENCE_FAULTS = [
  'listTooLong', 'textMissing', 'textTooLong', 'sameTwice', 'reasonRemoved', 'ruleRemoved', 'reasonUnknown', 'sourceMissing', 'sliceNeedsAction', 'homeNotForSchool', 'addressNeedsContact', 'groundNeedsCondition',
  'wordTooShort', 'wordTooCommon', 'wordTwice', 'wordShape',
  'rowSourceMissing', 'rowSourceTooLong', 'lawUnnamed', 'rowNeverHolds', 'spanTooShort', 'spanTooLong', 'startWrong', 'stepWithoutClock', 'graverHasLonger',
  'ladderEmpty', 'rungTwice', 'rungsOutOfOrder', 'officeOfOtherSide', 'sideWithoutLadder', 'graverClimbsLater', 'calendarAllPast', ...CALENDAR_FAULTS,
] as const
export type ReferenceFault = (typeof REFERENCE_FAULTS)[number]
type Fault = Refusal<ReferenceFault>

export const lengthOf = (text: string): number => Array.from(text).length

/** A text stands in every language and fits; `item` is the id of the record it belongs to. */
export function textFault(texts: Texts, limit: number, item: string): Fault | undefined {
  if (LANGUAGES.some((language) => texts[language].trim() === '')) return refuse('textMissing', { item })
  return LANGUAGES.some((language) => lengthOf(texts[language]) > limit) ? refuse('textTooLong', { item, limit }) : undefined
}

export function firstOf<T>(all: readonly T[], faultOf: (one: T) => Fault | undefined): Fault | undefined {
  for (const one of all) {
    const fault = faultOf(one)
    if (fault) return fault
  }
  return undefined
}

export function listFault(ids: readonly string[]): Fault | undefined {
  if (ids.length > REFERENCE_LIMITS.records) return refuse('listTooLong', { n: REFERENCE_LIMITS.records })
  const twice = ids.find((id, at) => ids.indexOf(id) !== at)
  return twice === undefined ? undefined : refuse('sameTwice', { item: twice })
}

export function cannedFault(replies: readonly CannedReply[]): Fault | undefined {
  return listFault(replies.map(({ id }) => id)) ?? firstOf(replies, ({ id, title, text }) => textFault(title, REFERENCE_LIMITS.title, id) ?? textFault(text, REFERENCE_LIMITS.text, id))
}

const reasonsIn = (categories: readonly ReasonCategory[]): readonly Reason[] => categories.flatMap(({ reasons }) => reasons)

/** The first that has a name which another one has too, in any language. */
const sameName = (all: readonly Pick<Reason, 'id' | 'name'>[]) => all.find((one) => LANGUAGES.some((language) => all.some((other) => other.id !== one.id && other.name[language].trim() === one.name[language].trim())))

/** A reason or a category is retired, never removed: old cases go on showing its name. Two that are offered never have the same name: a chip shows nothing else. */
export function reasonsFault(categories: readonly ReasonCategory[], before: readonly ReasonCategory[]): Fault | undefined {
  const all = reasonsIn(categories)
  const gone = [...before, ...reasonsIn(before)].find(({ id }) => ![...categories, ...all].some((one) => one.id === id))
  if (gone) return refuse('reasonRemoved', { item: gone.id })
  const twice = sameName(categories.filter((one) => one.retired !== true)) ?? sameName(categories.flatMap((category) => category.reasons.filter((reason) => isOffered(category, reason))))
  return (
    firstOf(categories, ({ reasons }) => listFault(reasons.map(({ id }) => id))) ??
    listFault(categories.map(({ id }) => id)) ??
    firstOf([...categories, ...all], ({ id, name }) => textFault(name, REFERENCE_LIMITS.name, id)) ??
    (twice && refuse('sameTwice', { item: twice.id }))
  )
}

/**
 * A rule proposes only what can be sent and what a body may know: the ground must hold whenever the rule does, a school and an education
 * department never see the home, and whoever sees an address sees how the person may be reached.
 */
function ruleFault(rule: ProposalRule, known: ReadonlySet<ReasonId>): Fault | undefined {
  const { id: item, when, slice, kind, ground, source } = rule
  if (source.trim() === '') return refuse('sourceMissing', { item })
  if (lengthOf(source) > REFERENCE_LIMITS.source) return refuse('textTooLong', { item, limit: REFERENCE_LIMITS.source })
  const text = textFault(rule.action, REFERENCE_LIMITS.action, item)
  if (text) return text
  if (when.reasons?.some((reason) => !known.has(reason))) return refuse('reasonUnknown', { item })
  if (!slice.includes('action')) return refuse('sliceNeedsAction', { item })
  if ((kind === 'school' || kind === 'education') && (slice.includes('home') || slice.includes('address') || slice.includes('contact'))) return refuse('homeNotForSchool', { item })
  if (slice.includes('address') && !slice.includes('contact')) return refuse('addressNeedsContact', { item })
  return (ground === 'childAtRisk' && when.child !== true) || (ground === 'imminentDanger' && when.riskAtLeast !== 'critical') ? refuse('groundNeedsCondition', { item }) : undefined
}

/** Rules are ended, not removed: it stays in sight that there was one. */
export function proposalsFault(rules: readonly ProposalRule[], before: readonly ProposalRule[], known: ReadonlySet<ReasonId>): Fault | undefined {
  const stems = rules.map(({ id }) => ruleStem(id))
  const gone = before.find(({ id }) => !stems.includes(ruleStem(id)))
  if (gone) return refuse('ruleRemoved', { item: gone.id })
  return listFault(stems) ?? firstOf(rules, (rule) => ruleFault(rule, known))
}

export function openingFault(opening: Opening): Fault | undefined {
  return firstOf(OPENING_FIELDS, (field) => {
    const said = opening[field]
    return said && textFault(said, OPENING_LIMITS[field], field)
  })
}
