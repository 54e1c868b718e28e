import type { QueueView } from '@senim/contract/contacts.ts'
import type { DangerList } from '@senim/core/directory/data/danger-lists.ts'
import type { Opening } from '@senim/core/directory/reference/sets.ts'
import type { Rules } from '@senim/core/directory/rules.ts'
import type pg from 'pg'
import type { Clock } from './clock.ts'
import type { Newcomers } from './contacts/newcomers.ts'
import type { SharedRead } from './contacts/shared-read.ts'
import type { Standing } from './contacts/standing.ts'
import { idOf } from './identity.ts'
import type { Executor } from './journal/execute.ts'
import type { Boxes } from './keys/boxes.ts'
import type { MasterKey } from './keys/master.ts'

/** What every module stands on. Built once, by hand, in `main`. */
export interface House {
  readonly pool: pg.Pool
  readonly executor: Executor
  readonly boxes: Boxes
  readonly master: MasterKey
  readonly clock: Clock
  readonly rules: Rules
  /** What the citizen's page says otherwise than the product ships it, as it stands now. */
  readonly opening: { readonly value: Opening }
  /** The danger words that the centre adds to the shipped ones, as they stand now. */
  readonly danger: { readonly value: DangerList }
  /** A body's own system may stand in our own network, or on this machine. */
  readonly inside: boolean
  /** How many write for the first time just now. */
  readonly newcomers: Newcomers
  /** Where those stand who wait. */
  readonly line: SharedRead<string, Standing>
  /** The two queues as the desk shows them. */
  readonly queue: SharedRead<never, QueueView>
}

/** Whoever gives a command: `citizen`, a staff member's id, or a part of the system such as `router`. */
export type Actor = string

/**
 * The id of a command in the scope of whoever gives it, and a fingerprint of its body: a client that repeats itself
 * is answered as the first time, and one that reuses an id for something else is refused.
 */
export function identify(house: House, scope: string, clientId: string, body: unknown): { commandId: string; bodyHash: Buffer } {
  return { commandId: idOf(scope, clientId), bodyHash: house.master.fingerprint(JSON.stringify(body)) }
}
