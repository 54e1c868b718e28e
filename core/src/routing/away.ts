import { isUrgent } from '../contacts/place.ts'
import type { Risk } from '../directory/problems.ts'
import type { Instant } from '../time.ts'
import { MINUTE } from '../time.ts'

/** How many dialogues with people who have left an operator has in hand at once, beside the places for those who are here. */
export const AWAY_AT_ONCE = 6
/** How long a place is kept for somebody whose page closed: a phone that goes dark comes back. */
export const PLACE_KEPT = MINUTE

/** A dialogue in hand: how urgent it is, and whether its page is open or was a moment ago. */
export interface InHand {
  readonly urgency: Risk | null
  readonly here: boolean
}

/** What the dialogues in somebody's hands are like now. Whose page is open is in no stream, so whoever decides is told. */
export type LookAt = (contactId: string) => InHand

/** The dialogues in an operator's hands, by what they ask of them. */
export interface Hands {
  readonly live: number
  readonly away: number
}

/** Whether a dialogue takes one of the operator's places. One with somebody who has left waits without taking any, unless there is danger. */
export function takesPlace({ urgency, here }: InHand): boolean {
  return here || isUrgent(urgency)
}

/** Counts them anew each time: whoever comes back takes a place again at once, and nobody is taken away for it. */
export function handsOf(all: readonly InHand[]): Hands {
  const live = all.filter(takesPlace).length
  return { live, away: all.length - live }
}

/** How many more of those who have left may come into these hands. */
export function awayRoom(hands: Hands): number {
  return Math.max(0, AWAY_AT_ONCE - hands.away)
}

/** Somebody who waits, with what decides whose turn it is. */
export interface Turn {
  readonly id: string
  readonly turn: Instant
}

/** By whose turn it is. */
export function byTurn(a: Turn, b: Turn): number {
  return a.turn - b.turn || (a.id < b.id ? -1 : Number(a.id > b.id))
}
