import type { OperatorEvent } from '@senim/core/routing/events.ts'
import type { Operator } from '@senim/core/routing/state.ts'
import type { ClientBase } from 'pg'
import type { Change } from '../journal/order.ts'
import { projectorOf } from '../journal/order.ts'
import { OPERATOR } from './events.ts'

/** Why the last break began, and when. The operator's own state says whether it still goes on. */
async function writeBreaks(client: ClientBase, changes: readonly Change<Operator, OperatorEvent>[]): Promise<void> {
  const rows = changes.flatMap(({ id, events }) => {
    const begun = events.findLast(({ event }) => event.type === 'operator.onBreak')?.event
    return begun?.type === 'operator.onBreak' ? [{ operator: id, reason: begun.reason, since: new Date(begun.at).toISOString() }] : []
  })
  if (rows.length === 0) return
  await client.query({
    name: 'project-breaks',
    text: `insert into operator_break select * from json_populate_recordset(null::operator_break, $1)
      on conflict (operator) do update set reason = excluded.reason, since = excluded.since`,
    values: [JSON.stringify(rows)],
  })
}

export const operatorProjector = projectorOf(OPERATOR, async (client, changes) => {
  const rows = changes.map(({ id, state }) => ({ ...state, id, since: new Date(state.since).toISOString() }))
  await client.query({
    name: 'project-operators',
    text: `insert into operator select * from json_populate_recordset(null::operator, $1)
      on conflict (id) do update set status = excluded.status, capacity = excluded.capacity, offered = excluded.offered,
        holding = excluded.holding, heavy = excluded.heavy, since = excluded.since`,
    values: [JSON.stringify(rows)],
  })
  await writeBreaks(client, changes)
})
