import type { Texts } from '../language.ts'
import type { Instant, LocalDate, Span } from '../time.ts'
import { due, localDate } from '../time.ts'
import type { Assessment } from './assessment.ts'
import { isChild } from './assessment.ts'
import type { Body, BodyKind, Ground, SliceField } from './bodies.ts'
import type { Basis, ClockTables } from './clocks.ts'
import type { Actor, IncidentType, LegalType, ReasonId, Risk } from './problems.ts'
import { compareRisk } from './problems.ts'
import type { Versioned } from './versioned.ts'

/** All that is named must hold; a list holds when any of its members does. */
export interface Condition {
  readonly reasons?: readonly ReasonId[]
  readonly incidents?: readonly IncidentType[]
  readonly legal?: readonly LegalType[]
  readonly actors?: readonly Actor[]
  readonly riskAtLeast?: Risk
  readonly child?: boolean
}

/** Below this risk nobody may go while the condition holds. */
export interface RiskFloor extends Versioned {
  readonly when: Condition
  readonly floor: Risk
  readonly why: Texts
}

/** Which bodies must act, what each is asked to do, what each may see. */
export interface ProposalRule extends Versioned {
  readonly when: Condition
  readonly kind: BodyKind
  readonly action: Texts
  readonly slice: readonly SliceField[]
  readonly ground: Ground
  /** The law that obliges the body, when one is named: it may give its own time. */
  readonly basis?: Basis
}

/** How long something is kept after what it belongs to has ended. */
export interface RetentionRule extends Versioned {
  readonly what: 'returnWords' | 'inviteLink'
  readonly span: Span
}

/** Reference data a decision is made under, read in the same transaction. */
export interface Rules extends ClockTables {
  readonly floors: readonly RiskFloor[]
  readonly proposals: readonly ProposalRule[]
  readonly retention: readonly RetentionRule[]
}

const overlaps = <T>(wanted: readonly T[] | undefined, had: readonly T[]): boolean => wanted === undefined || wanted.some((one) => had.includes(one))

/** Whether a condition holds for what is known so far. */
export function holds(when: Condition, known: Assessment): boolean {
  return (
    overlaps(when.reasons, known.reasons) &&
    overlaps(when.incidents, known.incident === null ? [] : [known.incident]) &&
    overlaps(when.legal, known.legal) &&
    overlaps(when.actors, known.actors) &&
    (when.riskAtLeast === undefined || compareRisk(known.risk, when.riskAtLeast) >= 0) &&
    (when.child === undefined || when.child === isChild(known))
  )
}

/** The rule without its version: what one rule and its later versions have in common. `police.imminent.v3` is the rule as version 3 of the list words it. */
export function ruleStem(id: string): string {
  return id.replace(/\.v\d+$/, '')
}

const inForce = (rule: Versioned, on: LocalDate): boolean => rule.since <= on && (rule.until === undefined || on <= rule.until)

/** The highest floor that holds today, or undefined. */
export function riskFloor(known: Assessment, rules: Rules, now: Instant): RiskFloor | undefined {
  const today = localDate(now, rules.calendar.offsetMinutes)
  return rules.floors
    .filter((floor) => inForce(floor, today) && holds(floor.when, known))
    .toSorted((a, b) => compareRisk(b.floor, a.floor))[0]
}

/** One row of the desk's list: this body, asked to do this, seeing this, for this reason. */
export interface Proposal {
  readonly rule: string
  readonly body: Body
  readonly action: Texts
  readonly slice: readonly SliceField[]
  readonly ground: Ground
  readonly basis: Basis | null
}

/** The bodies of the person's region that must act; one row a kind, the first rule that holds. Needs a region. */
export function propose(known: Assessment, bodies: readonly Body[], rules: Pick<Rules, 'proposals' | 'calendar'>, now: Instant): readonly Proposal[] {
  const today = localDate(now, rules.calendar.offsetMinutes)
  const found = new Map<BodyKind, Proposal>()
  for (const rule of rules.proposals) {
    if (found.has(rule.kind) || !inForce(rule, today) || !holds(rule.when, known)) continue
    const body = bodies.find((one) => one.kind === rule.kind && one.region === known.region)
    if (body) found.set(rule.kind, { rule: rule.id, body, action: rule.action, slice: rule.slice, ground: rule.ground, basis: rule.basis ?? null })
  }
  return [...found.values()]
}

/** The rule by which something that ended at `from` is kept, and until when; undefined when no rule keeps it. */
export function keptUntil(what: RetentionRule['what'], from: Instant, rules: Rules): { readonly at: Instant; readonly rule: RetentionRule } | undefined {
  const day = localDate(from, rules.calendar.offsetMinutes)
  const rule = rules.retention.find((row) => row.what === what && inForce(row, day))
  return rule && { at: due(from, rule.span, rules.calendar), rule }
}
