import { projectorOf } from '../../journal/order.ts'
import { REFERENCE } from './events.ts'

/** A row a version. */
export const referenceProjector = projectorOf(REFERENCE, async (client, changes) => {
  const rows = changes.flatMap(({ events }) =>
    events.map(({ event }) => ({ list: event.content.set, version: event.version, value: event.content.value, restores: event.restores, made_by: event.by, made_at: new Date(event.at).toISOString() })),
  )
  await client.query('insert into reference_version select * from json_populate_recordset(null::reference_version, $1)', [JSON.stringify(rows)])
})
