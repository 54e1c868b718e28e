import type { Texts } from '../../language.ts'
import type { CannedReply } from '../data/canned.ts'
import type { CalendarTable } from '../calendar.ts'
import type { DeadlineRule, LadderRule } from '../clocks.ts'
import { CALENDAR_TABLE } from '../data/calendar.ts'
import { CANNED } from '../data/canned.ts'
import type { DangerList } from '../data/danger-lists.ts'
import { NO_OWN_WORDS } from '../data/danger-words.ts'
import { DEADLINES } from '../data/deadlines.ts'
import { LADDERS } from '../data/ladders.ts'
import { PROPOSALS } from '../data/proposals.ts'
import { REASON_CATEGORIES } from '../data/reasons.ts'
import type { ReasonCategory } from '../problems.ts'
import type { ProposalRule } from '../rules.ts'

/** What the administrator edits. Each is one stream, changed as a whole, so that what belongs together is checked together. */
export const REFERENCE_SETS = ['canned', 'proposals', 'reasons', 'danger', 'opening', 'deadlines', 'ladders', 'calendar'] as const
export type ReferenceSet = (typeof REFERENCE_SETS)[number]

/** What the citizen's page begins with, and what it says to whoever waits, with the most characters each may have: the page must stay small and calm. */
export const OPENING_LIMITS = { question: 60, hint: 160, how: 120, meanwhile: 160, longer: 240 } as const
export type OpeningField = keyof typeof OPENING_LIMITS
export const OPENING_FIELDS = ['question', 'hint', 'how', 'meanwhile', 'longer'] as const satisfies readonly OpeningField[]
/** Only what the centre says otherwise; what is left out is said as the product ships it. */
export type Opening = Readonly<Partial<Record<OpeningField, Texts>>>

export interface ReferenceValues {
  readonly canned: readonly CannedReply[]
  readonly proposals: readonly ProposalRule[]
  readonly reasons: readonly ReasonCategory[]
  /** What the centre adds to the shipped danger words; these cannot be taken off, as words only ever raise. */
  readonly danger: DangerList
  readonly opening: Opening
  readonly deadlines: readonly DeadlineRule[]
  readonly ladders: readonly LadderRule[]
  readonly calendar: CalendarTable
}

/** One set with its value. */
export type ReferenceContent = { readonly [S in ReferenceSet]: { readonly set: S; readonly value: ReferenceValues[S] } }[ReferenceSet]

/** Version 0 of every set: what the product comes with, each record with its source. */
export const SHIPPED: ReferenceValues = { canned: CANNED, proposals: PROPOSALS, reasons: REASON_CATEGORIES, danger: NO_OWN_WORDS, opening: {}, deadlines: DEADLINES, ladders: LADDERS, calendar: CALENDAR_TABLE }

/** Version 0 of one set. */
export const shipped = (set: ReferenceSet): ReferenceContent => contentOf(set, SHIPPED[set])

/** Whether two values say the same, whatever the order of their fields; a field that is left out and one that is undefined are the same. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false
  const [one, other] = [new Map(Object.entries(a)), new Map(Object.entries(b))]
  return [...new Set([...one.keys(), ...other.keys()])].every((key) => sameValue(one.get(key), other.get(key)))
}

/** A set with its value as one thing. */
export function contentOf<S extends ReferenceSet>(set: S, value: ReferenceValues[S]): ReferenceContent {
  // eslint-disable-next-line typescript/no-unsafe-type-assertion -- the types of set and value are tied above
  return { set, value } as ReferenceContent
}

/** The value of a content that is known to be of this set. */
export function valueOf<S extends ReferenceSet>(set: S, content: ReferenceContent): ReferenceValues[S] {
  // eslint-disable-next-line typescript/no-unsafe-type-assertion -- whoever read it asked for this set
  return (content.set === set ? content.value : SHIPPED[set]) as ReferenceValues[S]
}
