import type { OperatorEvent } from '@senim/core/routing/events.ts'
import type { Operator } from '@senim/core/routing/state.ts'
import type { Change, Projector } from '../journal/order.ts'
import { OPERATOR } from './kinds.ts'

export const operatorProjector: Projector = {
  kind: OPERATOR.name,
  async project(client, changes) {
    const rows = (changes as readonly Change<Operator, OperatorEvent>[]).map(({ id, state }) => ({ ...state, id, since: new Date(state.since).toISOString() }))
    await client.query({
      name: 'project-operators',
      text: `insert into operator select * from json_populate_recordset(null::operator, $1)
        on conflict (id) do update set status = excluded.status, capacity = excluded.capacity, offered = excluded.offered,
          holding = excluded.holding, heavy = excluded.heavy, since = excluded.since`,
      values: [JSON.stringify(rows)],
    })
  },
}
