import type { Risk } from '../directory/problems.ts'
import type { Skill } from '../directory/staff.ts'
import type { Language } from '../language.ts'
import type { Instant } from '../time.ts'
import { MINUTE, SECOND } from '../time.ts'

const SKILL_RELAXES = 30 * SECOND
const LANGUAGE_RELAXES = 2 * MINUTE

export interface Waiting {
  readonly id: string
  readonly language: Language
  readonly skill: Skill | null
  readonly urgency: Risk | null
  readonly since: Instant
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
 * Who is offered to whom now. `waiting` in order of place (see `contacts/place.ts`); at most one match an operator and a contact.
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
