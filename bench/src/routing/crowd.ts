import { place } from '@senim/core/contacts/place.ts'
import type { Risk } from '@senim/core/directory/problems.ts'
import { SKILLS } from '@senim/core/directory/staff.ts'
import { LANGUAGES } from '@senim/core/language.ts'
import type { Queued } from '@senim/core/routing/matching.ts'
import { Matching } from '@senim/core/routing/matching.ts'
import type { Free, Match } from '@senim/core/routing/pick.ts'
import { pick } from '@senim/core/routing/pick.ts'
import { HOUR } from '@senim/core/time.ts'
import { Chance } from './chance.ts'

const URGENCIES: readonly (Risk | null)[] = [null, null, null, null, null, null, 'low', 'medium', 'high', 'critical']
const MORNING = 8 * HOUR
/** As many as the server's router looks at in one go. */
const HEAD = 500

export interface Pair {
  readonly contact: Queued
  readonly operator: Free
}

/** A centre of full size: everybody who waits and works is known twice, prepared and plainly, to compare now and then. */
export class Crowd {
  readonly chance: Chance
  readonly matching = new Matching()
  readonly waiting = new Map<string, Queued>()
  readonly operators = new Map<string, Free>()
  readonly now = MORNING
  private came = 0

  constructor(seed: number) {
    this.chance = new Chance(seed)
  }

  /** Somebody new, who came at most `ago` before now. All languages, skills and urgencies there are, so all queues are in use. */
  contact(ago: number, change: Partial<Queued> = {}): Queued {
    const { chance } = this
    this.came += 1
    const since = this.now - chance.below(ago + 1)
    const urgency = URGENCIES[chance.below(URGENCIES.length)] ?? null
    const skill = SKILLS[chance.below(2 * SKILLS.length)] ?? null
    const language = LANGUAGES[chance.below(LANGUAGES.length)] ?? 'kk'
    return { id: `c${this.came}`, language, skill, urgency, since, place: place(since, urgency, chance.happens(0.02)), passed: [], ...change }
  }

  operator(n: number, change: Partial<Free> = {}): Free {
    const { chance } = this
    const languages = LANGUAGES.filter(() => chance.happens(0.6))
    const skills = SKILLS.filter(() => chance.happens(0.4))
    const holding = chance.below(3)
    return { id: `o${n}`, languages: languages.length > 0 ? languages : ['kk'], skills, holding, room: 3 - holding, heavy: chance.below(5), since: this.now - chance.below(HOUR), ...change }
  }

  waits(contact: Queued): void {
    this.waiting.set(contact.id, contact)
    this.matching.waits(contact)
  }

  free(operator: Free): void {
    this.operators.set(operator.id, operator)
    this.matching.free(operator)
  }

  /** Who was matched, and is known here no more. */
  take(matches: readonly Match[]): readonly Pair[] {
    return matches.map((match) => {
      const contact = this.waiting.get(match.contact)
      const operator = this.operators.get(match.operator)
      if (contact === undefined || operator === undefined) throw new Error(`${match.contact} and ${match.operator} were matched, and one of them is not here`)
      this.waiting.delete(contact.id)
      this.operators.delete(operator.id)
      return { contact, operator }
    })
  }

  /** The same question to the specification, and the milliseconds it takes once all stand in order: about everybody, and about the head the server reads. Throws when the answers differ. */
  comparePlain(matches: readonly Match[]): { readonly all: number; readonly head: number } {
    const inOrder = [...this.waiting.values()].toSorted((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))
    const operators = [...this.operators.values()]
    const began = performance.now()
    const plain = pick(inOrder, operators, this.now)
    const took = performance.now() - began
    if (JSON.stringify(plain) !== JSON.stringify(matches)) throw new Error(`${JSON.stringify(matches)} is not ${JSON.stringify(plain)}`)
    const again = performance.now()
    pick(inOrder.slice(0, HEAD), operators, this.now)
    return { all: took, head: performance.now() - again }
  }
}
