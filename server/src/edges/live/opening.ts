import type { Refusal } from '@senim/core/decider.ts'
import { refuse } from '@senim/core/decider.ts'
import type { Who } from '@senim/core/directory/can.ts'
import { looksAtContact } from '@senim/core/directory/can.ts'
import { readLogged } from '../../access/read-log.ts'
import { findReadable } from '../../cases/readable.ts'
import type { House } from '../../house.ts'
import { noteLook } from '../../routing/handover.ts'

/** A dialogue that a desk asked for and is not yet let into. */
export interface Opening {
  readonly contact: string
  /** It was shut again meanwhile. */
  shut: boolean
  /** Something changed since the rows were read: whose it is has to be read again. */
  moved: boolean
}

/** All that are being opened in this process. */
export class Openings {
  private readonly all = new Map<object, Set<Opening>>()

  /** Works with the opening, which `desk` may shut and anything that happens to the contact moves. */
  async during(desk: object, contact: string, work: (opening: Opening) => Promise<void>): Promise<void> {
    const opening: Opening = { contact, shut: false, moved: true }
    const mine = this.all.get(desk) ?? new Set()
    this.all.set(desk, mine.add(opening))
    try {
      await work(opening)
    } finally {
      mine.delete(opening)
      if (mine.size === 0) this.all.delete(desk)
    }
  }

  shut(desk: object, contact: string): void {
    for (const opening of this.all.get(desk) ?? []) if (opening.contact === contact) opening.shut = true
  }

  moved(contact: string): void {
    for (const mine of this.all.values()) for (const opening of mine) if (opening.contact === contact) opening.moved = true
  }
}

/**
 * Whether the dialogue is in the hands of `who`, or only read by them, at the moment this answers; that they read it is
 * written down by then. What is done in the same turn goes by it: whatever changes later is told to those who listen by then.
 */
export async function letIn(house: House, who: Who, opening: Opening): Promise<'holds' | 'reads' | Refusal> {
  let [noted, logged] = [false, false]
  let answer: 'holds' | 'reads' | Refusal = refuse('contactUnknown')
  while (opening.moved) {
    opening.moved = false
    const found = await findReadable(house.pool, who, opening.contact)
    answer = found === undefined ? refuse('contactUnknown') : found.state.status === 'live' && found.facts.operator === who.id ? 'holds' : 'reads'
    if (found === undefined) continue
    if (!noted && looksAtContact(who, found.facts)) {
      const refusal = await noteLook(house, who.id, opening.contact)
      if (refusal) return refusal
      noted = true
    }
    if (!logged) await readLogged(house.pool, who.id, 'contact', opening.contact, () => Promise.resolve())
    logged = true
  }
  return answer
}
