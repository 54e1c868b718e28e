import { isRefusal } from '@senim/core/decider.ts'
import type { ReferenceCommand, ReferenceFacts } from '@senim/core/directory/reference/decide.ts'
import { decideReference } from '@senim/core/directory/reference/decide.ts'
import type { ReferenceContent, ReferenceSet } from '@senim/core/directory/reference/sets.ts'
import { localDate } from '@senim/core/time.ts'
import type { ClientBase } from 'pg'
import type { Actor, House } from '../../house.ts'
import { identify } from '../../house.ts'
import { idOf } from '../../identity.ts'
import type { Answer } from '../../journal/order.ts'
import { newStreamOf } from '../../journal/order.ts'
import { REFERENCE } from './events.ts'
import { findReference, referenceValue } from './view.ts'

/** Each set is one stream. */
export const referenceId = (set: ReferenceSet): string => idOf('reference', set)

interface Give {
  readonly actor: Actor
  readonly clientId: string
  readonly expected: number
}

async function give(house: House, { actor, clientId }: Give, set: ReferenceSet, body: unknown, command: ReferenceCommand): Promise<Answer> {
  const id = referenceId(set)
  return await house.executor.execute<ReferenceFacts>({
    ...identify(house, actor, clientId, body),
    actor,
    at: command.now,
    streams: [newStreamOf(REFERENCE, id)],
    contents: [],
    keys: [],
    facts: async (client: ClientBase) => ({
      reasons: await referenceValue(client, 'reasons'),
      old: command.do === 'restore' ? ((await findReference(client, set, command.to)) ?? null) : null,
    }),
    decide(held, facts) {
      const events = decideReference(command, held.get(REFERENCE, id), facts)
      return isRefusal(events) ? events : events.map((event) => ({ stream: id, event }))
    },
  })
}

const givenNow = (house: House, { actor, expected }: Give) => {
  const now = house.clock()
  return { expected, by: actor, now, today: localDate(now, house.rules.calendar.offsetMinutes) }
}

/** Makes a set what `content` says, unless somebody else changed it meanwhile. */
export async function changeReference(house: House, by: Give, content: ReferenceContent): Promise<Answer> {
  return await give(house, by, content.set, ['change', by.expected, content], { do: 'change', content, ...givenNow(house, by) })
}

/** Undo: what version `to` said holds again, as a version of its own. */
export async function restoreReference(house: House, by: Give, set: ReferenceSet, to: number): Promise<Answer> {
  return await give(house, by, set, ['restore', by.expected, set, to], { do: 'restore', set, to, ...givenNow(house, by) })
}
