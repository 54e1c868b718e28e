import { projectorOf } from '../journal/order.ts'
import { OPERATOR } from './events.ts'

export const operatorProjector = projectorOf(OPERATOR, async (client, changes) => {
  const rows = changes.map(({ id, state }) => ({ ...state, id, since: new Date(state.since).toISOString() }))
  await client.query({
    name: 'project-operators',
    text: `insert into operator select * from json_populate_recordset(null::operator, $1)
      on conflict (id) do update set status = excluded.status, capacity = excluded.capacity, offered = excluded.offered,
        holding = excluded.holding, heavy = excluded.heavy, since = excluded.since`,
    values: [JSON.stringify(rows)],
  })
})
