import { place } from '@senim/core/contacts/place.ts'
import { RISKS } from '@senim/core/directory/problems.ts'
import type { Queued } from '@senim/core/routing/matching.ts'
import { Matching } from '@senim/core/routing/matching.ts'
import { Ordered } from '@senim/core/routing/ordered.ts'
import type { Free, Match } from '@senim/core/routing/pick.ts'
import { pick } from '@senim/core/routing/pick.ts'
import { DAY } from '@senim/core/time.ts'
import type { Arrival } from './day.ts'
import { seenAt, WORKLOAD } from './workload.ts'

/** Who is next. All rules ask the same of language and skill, relax alike, and choose among the free operators alike: they differ in whom they take from the queue. */
export interface Rule {
  waits(arrival: Arrival, passed: readonly string[]): void
  free(operator: Free): void
  busy(id: string): void
  settle(now: number): readonly Match[]
}

function queued(arrival: Arrival, passed: readonly string[], at: number): Queued {
  return { id: arrival.id, language: arrival.language, skill: arrival.skill, urgency: arrival.urgency, since: arrival.at, passed, place: at }
}

/** Whatever gives each contact a place in the queue when it comes. */
class ByPlace implements Rule {
  private readonly matching = new Matching()
  private readonly placeOf: (arrival: Arrival) => number

  constructor(placeOf: (arrival: Arrival) => number) {
    this.placeOf = placeOf
  }

  waits(arrival: Arrival, passed: readonly string[]): void {
    this.matching.waits(queued(arrival, passed, this.placeOf(arrival)))
  }

  free(operator: Free): void {
    this.matching.free(operator)
  }

  busy(id: string): void {
    this.matching.busy(id)
  }

  settle(now: number): readonly Match[] {
    return this.matching.settle(now)
  }
}

/** What the server does. */
export const ours = (): Rule => new ByPlace((arrival) => place(arrival.at, arrival.urgency, false))
/** First in, first out by skill. */
export const firstInFirstOut = (): Rule => new ByPlace((arrival) => arrival.at)
/** Not a rule anybody could follow: it knows how grave each one really is and takes the gravest. No order by danger can do more for them. */
export const allKnowing = (): Rule => new ByPlace((arrival) => arrival.at - RISKS.indexOf(arrival.risk) * 10 * DAY)

interface Class {
  readonly weight: number
  readonly minutes: number
  readonly queue: Ordered<Queued>
}

/**
 * The generalised c-mu rule (Van Mieghem 1995; Mandelbaum and Stolyar 2004): whoever's wait gets dearer fastest for the time of
 * an operator they take, c'(wait) x mu. It knows the mean weight and the mean minutes of each class (door and urgency),
 * which is more than the server does. `power` 1: the cost grows as the wait, c-mu itself; 2: as its square.
 */
export class GeneralisedCMu implements Rule {
  private readonly classes = new Map<string, Class>()
  private readonly contacts = new Map<string, { readonly contact: Queued; readonly of: Class }>()
  private readonly operators = new Map<string, Free>()
  private readonly power: number
  private readonly riskStep: number

  constructor(power: number, riskStep: number) {
    this.power = power
    this.riskStep = riskStep
  }

  waits(arrival: Arrival, passed: readonly string[]): void {
    const contact = queued(arrival, passed, arrival.at)
    const of = this.classOf(arrival)
    of.queue.add(contact)
    this.contacts.set(contact.id, { contact, of })
  }

  free(operator: Free): void {
    this.operators.set(operator.id, operator)
  }

  busy(id: string): void {
    this.operators.delete(id)
  }

  settle(now: number): readonly Match[] {
    const matches: Match[] = []
    for (;;) {
      const match = this.findNext(now)
      if (match === undefined) return matches
      matches.push(match)
      this.operators.delete(match.operator)
      const known = this.contacts.get(match.contact)
      known?.of.queue.remove(known.contact)
      this.contacts.delete(match.contact)
    }
  }

  private findNext(now: number): Match | undefined {
    if (this.operators.size === 0) return undefined
    const heads = [...this.classes.values()].flatMap(({ queue, weight, minutes }) => {
      const head = queue.first
      return head === undefined ? [] : [{ head, worth: (weight / minutes) * Math.max(1, now - head.since) ** (this.power - 1) }]
    })
    const inOrder = heads.toSorted((a, b) => b.worth - a.worth || a.head.since - b.head.since).map((one) => one.head)
    return pick(inOrder, [...this.operators.values()], now)[0]
  }

  private classOf(arrival: Arrival): Class {
    const key = [arrival.door, arrival.urgency, arrival.language, arrival.skill].join(' ')
    const known = this.classes.get(key)
    if (known) return known
    const seen = WORKLOAD.doors.filter((door) => door.name === arrival.door).flatMap((door) => seenAt(door, this.riskStep)).find((one) => one.urgency === arrival.urgency)
    if (seen === undefined) throw new Error(`nobody comes so: ${key}`)
    const made = { weight: seen.weight, minutes: seen.minutes, queue: new Ordered<Queued>((a, b) => a.since - b.since || (a.id < b.id ? -1 : Number(a.id > b.id))) }
    this.classes.set(key, made)
    return made
  }
}
