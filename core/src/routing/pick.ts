import type { Risk } from '../directory/problems.ts'
import type { Skill } from '../directory/staff.ts'
import type { Language } from '../language.ts'
import type { Instant } from '../time.ts'
import { HOUR, MINUTE, SECOND } from '../time.ts'

/** How far ahead of its arrival a contact stands for its urgency: urgent first, and yet nobody waits for ever. */
const HEAD_START: Readonly<Record<Risk | 'none', number>> = { none: 0, low: 0, medium: 5 * MINUTE, high: HOUR, critical: 24 * HOUR }
/** Somebody whose operator was lost has waited once already. */
const LOST_HEAD_START = 12 * HOUR
const SKILL_RELAXES = 30 * SECOND
const LANGUAGE_RELAXES = 2 * MINUTE

export interface Waiting {
  readonly id: string
  readonly language: Language
  readonly skill: Skill | null
  readonly urgency: Risk | null
  readonly since: Instant
  /** Smaller is earlier; see {@link place}. */
  readonly place: Instant
  readonly passed: readonly string[]
}

export interface Free {
  readonly id: string
  readonly languages: readonly Language[]
  readonly skills: readonly Skill[]
  /** Dialogues it can still take now. */
  readonly room: number
  readonly holding: number
  readonly heavy: number
  /** When it last took somebody or came on line. */
  readonly since: Instant
}

export interface Match {
  readonly contact: string
  readonly operator: string
}

/**
 * A contact's place in the queue as a moment: its arrival, moved ahead by its urgency. It does not change as time
 * passes, so the queue is an index that needs no re-sorting, and every wait ends: arrivals after place + head start
 * can no longer overtake.
 */
export function place(openedAt: Instant, urgency: Risk | null, atHead: boolean): Instant {
  return openedAt - HEAD_START[urgency ?? 'none'] - (atHead ? LOST_HEAD_START : 0)
}

/**
 * Who is offered to whom now. `waiting` in order of place; at most one match an operator and a contact.
 * Language and skill are hard and relax with the wait; among those who fit: who has not let it pass, then the least
 * loaded, then (for grave ones) who had the fewest grave ones, then who has been free longest.
 */
export function pick(waiting: readonly Waiting[], operators: readonly Free[], now: Instant): readonly Match[] {
  const free = new Map(operators.filter((one) => one.room > 0).map((one) => [one.id, one]))
  const matches: Match[] = []
  for (const contact of waiting) {
    if (free.size === 0) break
    const best = bestFor(contact, free.values(), now)
    if (best === undefined) continue
    free.delete(best.id)
    matches.push({ contact: contact.id, operator: best.id })
  }
  return matches
}

function bestFor(contact: Waiting, operators: Iterable<Free>, now: Instant): Free | undefined {
  let best: Free | undefined
  for (const one of operators) {
    if (!fits(contact, one, now)) continue
    if (best === undefined || compare(contact, one, best) < 0) best = one
  }
  return best
}

function fits(contact: Waiting, operator: Free, now: Instant): boolean {
  const waited = now - contact.since
  const speaks = operator.languages.includes(contact.language) || waited >= LANGUAGE_RELAXES
  const knows = contact.skill === null || operator.skills.includes(contact.skill) || waited >= SKILL_RELAXES
  return speaks && knows
}

function compare(contact: Waiting, a: Free, b: Free): number {
  const passed = contact.passed.indexOf(a.id) - contact.passed.indexOf(b.id)
  if (passed !== 0) return passed
  const load = a.holding / (a.holding + a.room) - b.holding / (b.holding + b.room)
  if (load !== 0) return load
  const grave = contact.urgency === 'high' || contact.urgency === 'critical'
  return (grave ? a.heavy - b.heavy : 0) || a.since - b.since || (a.id < b.id ? -1 : 1)
}
