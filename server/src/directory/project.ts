import type { Projector } from '../journal/order.ts'
import { projectorOf } from '../journal/order.ts'
import { BODY, STAFF } from './events.ts'

const bodyProjector = projectorOf(BODY, async (client, changes) => {
  await client.query(
    `insert into body select * from json_populate_recordset(null::body, $1)
     on conflict (id) do update set kind = excluded.kind, region = excluded.region, name = excluded.name`,
    [JSON.stringify(changes.flatMap(({ state }) => state.value ?? []))],
  )
})

const staffProjector = projectorOf(STAFF, async (client, changes) => {
  await client.query(
    `insert into staff select * from json_populate_recordset(null::staff, $1)
     on conflict (id) do update set roles = excluded.roles, languages = excluded.languages, skills = excluded.skills,
       region = excluded.region, body = excluded.body, capacity = excluded.capacity, active = excluded.active`,
    [JSON.stringify(changes.flatMap(({ state }) => state.value ?? []))],
  )
})

export const directoryProjectors: readonly Projector[] = [bodyProjector, staffProjector]
