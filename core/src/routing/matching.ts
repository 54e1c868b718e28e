import type { Instant } from '../time.ts'
import { Ordered } from './ordered.ts'
import type { Able, Free, Match, Waiting } from './pick.ts'
import { byLoad, byLoadThenHeavy, fits, isGrave } from './pick.ts'

export interface Queued extends Waiting {
  /** See `contacts/place.ts`. */
  readonly place: Instant
}

/** Contacts of one language, skill and head start: who came first has the first place and relaxes first, so only the first needs a look. */
type Queue = Ordered<Queued>

/** Operators who can answer the same contacts, in both orders in which they may be asked. */
interface Team extends Able {
  readonly calm: Ordered<Free>
  readonly grave: Ordered<Free>
}

const byPlace = (a: Queued, b: Queued): number => a.place - b.place || (a.id < b.id ? -1 : Number(a.id > b.id))

/**
 * Everybody who waits and everybody who is free, prepared so that one event looks at the head of each queue and not at
 * everybody. {@link settle} gives what `pick` would give of the same people in order of place and id.
 */
export class Matching {
  private readonly contacts = new Map<string, Queued>()
  private readonly operators = new Map<string, Free>()
  private readonly queues = new Map<string, Queue>()
  private readonly teams = new Map<string, Team>()

  /** A contact waits, for the first time, again, or with another urgency. */
  waits(contact: Queued): void {
    this.left(contact.id)
    this.contacts.set(contact.id, contact)
    this.queueOf(contact).add(contact)
  }

  /** A contact does not wait any more. */
  left(id: string): void {
    const contact = this.contacts.get(id)
    if (contact === undefined) return
    this.contacts.delete(id)
    this.queueOf(contact).remove(contact)
  }

  /** An operator can take somebody, or another number of dialogues than before. */
  free(operator: Free): void {
    this.busy(operator.id)
    if (operator.room <= 0) return
    this.operators.set(operator.id, operator)
    const team = this.teamOf(operator)
    team.calm.add(operator)
    team.grave.add(operator)
  }

  /** An operator can take nobody now. */
  busy(id: string): void {
    const operator = this.operators.get(id)
    if (operator === undefined) return
    this.operators.delete(id)
    const team = this.teamOf(operator)
    team.calm.remove(operator)
    team.grave.remove(operator)
  }

  /** Who is offered to whom now. Both leave: whoever was not taken is told again with {@link waits} and {@link free}. */
  settle(now: Instant): readonly Match[] {
    const matches: Match[] = []
    for (let contact = this.findNext(now); contact !== undefined; contact = this.findNext(now)) {
      const operator = this.getBest(contact, now)
      this.left(contact.id)
      this.busy(operator.id)
      matches.push({ contact: contact.id, operator: operator.id })
    }
    return matches
  }

  /** The first in the queue whom anybody who is free may answer. */
  private findNext(now: Instant): Queued | undefined {
    if (this.operators.size === 0) return undefined
    const teams = [...this.teams.values()].filter((team) => team.calm.first !== undefined)
    let next: Queued | undefined
    for (const { first } of this.queues.values()) {
      if (first === undefined || (next !== undefined && byPlace(next, first) < 0)) continue
      if (teams.some((team) => fits(first, team, now))) next = first
    }
    return next
  }

  private getBest(contact: Queued, now: Instant): Free {
    const grave = isGrave(contact)
    const compare = grave ? byLoadThenHeavy : byLoad
    let best: Free | undefined
    for (const team of this.teams.values()) {
      if (!fits(contact, team, now)) continue
      const one = (grave ? team.grave : team.calm).find((operator) => !contact.passed.includes(operator.id))
      if (one !== undefined && (best === undefined || compare(one, best) < 0)) best = one
    }
    best ??= this.findPassed(contact, now)
    if (best === undefined) throw new Error(`nobody is free for ${contact.id}, who was found to fit somebody`)
    return best
  }

  /** All who fit have let it pass: whoever did so longest ago. */
  private findPassed(contact: Queued, now: Instant): Free | undefined {
    for (const id of contact.passed) {
      const operator = this.operators.get(id)
      if (operator !== undefined && fits(contact, operator, now)) return operator
    }
    return undefined
  }

  private queueOf(contact: Queued): Queue {
    const key = `${contact.language} ${contact.skill} ${contact.since - contact.place}`
    const queue = this.queues.get(key) ?? new Ordered(byPlace)
    this.queues.set(key, queue)
    return queue
  }

  private teamOf({ languages, skills }: Able): Team {
    const key = `${languages.join()} ${skills.join()}`
    const team = this.teams.get(key) ?? { languages, skills, calm: new Ordered(byLoad), grave: new Ordered(byLoadThenHeavy) }
    this.teams.set(key, team)
    return team
  }
}
