import type { Instant } from '../time.ts'
import type { Free, Match, Waiting } from './pick.ts'
import { isGrave, pick } from './pick.ts'

/** One in so many operators at work, who has no open offer, is left for those in danger. */
const ONE_IN = 10

/**
 * {@link pick} while newcomers are a flood. Those in danger may be offered to anybody; the others, and those of whom many came with the same
 * words or without work, leave room for whoever in danger comes next: a tenth of those at work stay without an open offer, and each of the
 * rest keeps a last place free. One operator alone leaves only the place, and somebody with one place takes whoever comes, so that all are
 * answered, however few are at work.
 */
export function pickInFlood(waiting: readonly Waiting[], operators: readonly Free[], now: Instant, atWork: number): readonly Match[] {
  const first = pick(waiting.filter(comesFirst), operators, now)
  const taken = new Set(first.map((match) => match.operator))
  const left = operators.filter((one) => !taken.has(one.id))
  const most = Math.max(0, left.length - keptOf(atWork))
  const able = left.filter((one) => one.room > 1 || one.holding === 0)
  const others = pick(waiting.filter((contact) => !comesFirst(contact)), able, now)
  return [...first, ...others.slice(0, most)]
}

/** How many of those at work stay without an open offer: when no more are free than these, only those who come first have to be looked at. */
export function keptOf(atWork: number): number {
  return atWork < 2 ? 0 : Math.ceil(atWork / ONE_IN)
}

const comesFirst = (contact: Waiting): boolean => isGrave(contact) && contact.behind !== true
