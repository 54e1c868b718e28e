import { isRefusal } from '@senim/core/decider.ts'
import type { BodyKeyCommand } from '@senim/core/directory/body-keys.ts'
import { decideBodyKey } from '@senim/core/directory/body-keys.ts'
import type { Actor, House } from '../house.ts'
import { identify } from '../house.ts'
import type { Answer } from '../journal/order.ts'
import { newStreamOf } from '../journal/order.ts'
import { BODY } from './events.ts'

/** Makes a key of a body, or revokes one. The journal holds who and when, never what the key says. */
export async function actOnBodyKey(house: House, actor: Actor, clientId: string, body: string, command: BodyKeyCommand): Promise<Answer> {
  return await house.executor.execute({
    ...identify(house, actor, clientId, [command.do, body, command.key, ...(command.do === 'make' ? [command.name] : [])]),
    actor,
    at: house.clock(),
    streams: [newStreamOf(BODY, body)],
    contents: [],
    keys: [],
    decide(held) {
      const { value, keys = [] } = held.get(BODY, body)
      const decided = decideBodyKey(command, value, keys)
      return isRefusal(decided) ? decided : decided.map((event) => ({ stream: body, event }))
    },
  })
}
