import { randomBytes } from 'node:crypto'
import type { Addresses } from '@senim/core/directory/addresses.ts'
import { NO_ADDRESSES } from '@senim/core/directory/addresses.ts'
import { correctAddresses } from '@senim/core/directory/decide.ts'
import { isRefusal } from '@senim/core/decider.ts'
import type { ClientBase, Pool } from 'pg'
import type { Actor, House } from '../house.ts'
import { identify } from '../house.ts'
import type { Answer } from '../journal/order.ts'
import { newStreamOf } from '../journal/order.ts'
import { BODY } from './events.ts'

/** What lies in a body's box: its addresses, and the one secret that calls are signed with, ours to its system and its system's to us (Standard Webhooks, `whsec_` and base64). */
export interface KeptAddresses extends Addresses {
  readonly secret: string | null
}

const NONE: KeptAddresses = { ...NO_ADDRESSES, secret: null }
const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`

/** Where bodies are reached, by id; a body of which nothing is known is left out. */
export async function addressesOf(house: House, bodies: readonly string[], db: ClientBase | Pool = house.pool): Promise<ReadonlyMap<string, KeptAddresses>> {
  const { rows } = await db.query<{ body: string; content: string }>({ name: 'addresses-of', text: 'select body, content from body_address where body = any($1::uuid[])', values: [bodies] })
  const boxes = await house.boxes.open(rows.map((row) => row.content))
  return new Map(rows.flatMap(({ body, content }) => {
    const text = boxes.get(content)
    // eslint-disable-next-line typescript/no-unsafe-type-assertion -- nobody but sayAddresses writes these boxes
    return text === undefined ? [] : [[body, JSON.parse(text) as KeptAddresses] as const]
  }))
}

export interface SaidAddresses {
  readonly body: string
  readonly addresses: Addresses
  /** The body's system is to have a new secret. */
  readonly newSecret: boolean
  readonly expected: number
}

/** Says how a body is reached. `secret`: the one made just now, if one was; it is shown this once. */
export async function sayAddresses(house: House, actor: Actor, clientId: string, said: SaidAddresses): Promise<{ readonly answer: Answer; readonly secret: string | null }> {
  const { body, addresses, expected } = said
  const before = (await addressesOf(house, [body])).get(body) ?? NONE
  const fresh = said.newSecret || (addresses.webhook !== null && before.secret === null) ? newSecret() : null
  const known = await house.boxes.findKey(body)
  const made = known === undefined ? house.boxes.newKey(body) : undefined
  const key = known ?? made?.key
  if (key === undefined) throw new Error('a key is known or made')
  const kept: KeptAddresses = { ...addresses, secret: fresh ?? before.secret }
  const { ref, box } = house.boxes.seal(key, 'addresses', JSON.stringify(kept))
  const answer = await house.executor.execute({
    ...identify(house, actor, clientId, ['addresses', body, addresses, said.newSecret, expected]),
    actor,
    at: house.clock(),
    streams: [newStreamOf(BODY, body)],
    contents: [box],
    keys: made ? [made.stored] : [],
    decide(held) {
      const decided = correctAddresses({ addresses, content: ref, loopback: house.inside, by: actor, now: house.clock(), expected, version: held.version(body) }, held.get(BODY, body).value)
      return isRefusal(decided) ? decided : decided.map((event) => ({ stream: body, event }))
    },
  })
  // A repeated command got its first answer: its own secret was thrown away with its box.
  const stored = !isRefusal(answer) && answer.some(({ event }) => 'content' in event && JSON.stringify(event.content) === JSON.stringify(ref))
  return { answer, secret: stored ? fresh : null }
}
