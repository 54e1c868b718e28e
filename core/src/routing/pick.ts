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
  /** Stands behind others of its urgency; see `contacts/set-back.ts`. */
  readonly behind?: boolean
  /** Has left, and is in no danger that is known of: takes no place. */
  readonly away?: boolean
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
  /** How many more of those who have left it may take (`away.ts`); unless told, any number. */
  readonly awayRoom?: number
}

export interface Match {
  readonly contact: string
  readonly operator: string
}

/**
 * Who is offered to whom now, said as plainly as can be; `matching.ts` gives the same without a look at everybody,
 * but for `awayRoom` (decision 0012). `waiting` in order of turn (see `contacts/place.ts`); at most one match an operator and a contact.
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
    if (!fits(contact, one, now) || (contact.away && one.awayRoom === 0)) continue
    if (best === undefined || compare(contact, one, best) < 0) best = one
  }
  return best
}

/** What decides whom an operator can answer at all. */
export type Able = Pick<Free, 'languages' | 'skills'>

/** Whether somebody with these languages and skills may be asked by now. The longer a contact waits the more may, never fewer. */
export function fits(contact: Waiting, able: Able, now: Instant): boolean {
  const waited = now - contact.since
  const speaks = able.languages.includes(contact.language) || waited >= LANGUAGE_RELAXES
  const knows = contact.skill === null || able.skills.includes(contact.skill) || waited >= SKILL_RELAXES
  return speaks && knows
}

function compare(contact: Waiting, a: Free, b: Free): number {
  return contact.passed.indexOf(a.id) - contact.passed.indexOf(b.id) || (isGrave(contact) ? byLoadThenHeavy(a, b) : byLoad(a, b))
}

export function isGrave(contact: Waiting): boolean {
  return contact.urgency === 'high' || contact.urgency === 'critical'
}

const load = (one: Free): number => one.holding / (one.holding + one.room)
const byRest = (a: Free, b: Free): number => a.since - b.since || (a.id < b.id ? -1 : Number(a.id > b.id))

/** The least loaded first, then whoever has been free longest. */
export function byLoad(a: Free, b: Free): number {
  return load(a) - load(b) || byRest(a, b)
}

/** The same for a grave contact: among the least loaded, whoever had the fewest grave ones. */
export function byLoadThenHeavy(a: Free, b: Free): number {
  return load(a) - load(b) || a.heavy - b.heavy || byRest(a, b)
}
