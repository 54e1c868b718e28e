import { isRefusal } from '@senim/core/decider.ts'
import type { Roster, RosterFacts } from '@senim/core/directory/duty.ts'
import { decideRoster } from '@senim/core/directory/duty.ts'
import type { Actor, House } from '../../house.ts'
import { identify } from '../../house.ts'
import type { Answer } from '../../journal/order.ts'
import { newStreamOf } from '../../journal/order.ts'
import { ROSTER, rosterId } from '../events.ts'
import { currentRules } from '../reference/view.ts'

/** Says who is on duty in a body, as a whole. `expected`: the version it was read with. */
export async function enterRoster(house: House, actor: Actor, clientId: string, roster: Roster, expected: number): Promise<Answer> {
  const stream = rosterId(roster.body)
  return await house.executor.execute<Pick<RosterFacts, 'officers' | 'calendar'>>({
    ...identify(house, actor, clientId, ['roster', roster, expected]),
    actor,
    at: house.clock(),
    streams: [newStreamOf(ROSTER, stream)],
    contents: [],
    keys: [],
    async facts(client) {
      const { rows } = await client.query<{ officers: readonly string[] }>({
        name: 'officers-of',
        text: 'select array(select s.id::text from staff s where s.body = b.id and s.active) as officers from body b where b.id = $1',
        values: [roster.body],
      })
      return { officers: rows[0]?.officers ?? null, calendar: (await currentRules(client, house.rules)).calendar }
    },
    decide(held, known) {
      const facts = { ...known, by: actor, now: house.clock(), expected, version: held.version(stream) }
      const decided = decideRoster(roster, held.get(ROSTER, stream).value, facts)
      return isRefusal(decided) ? decided : decided.map((event) => ({ stream, event }))
    },
  })
}
