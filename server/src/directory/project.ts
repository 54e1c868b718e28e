import type { Body } from '@senim/core/directory/bodies.ts'
import type { Entry } from '@senim/core/directory/decide.ts'
import type { StaffMember } from '@senim/core/directory/staff.ts'
import type { ClientBase } from 'pg'
import type { Change, Projector } from '../journal/order.ts'
import { BODY, STAFF } from './kinds.ts'

async function projectBodies(client: ClientBase, changes: readonly Change[]): Promise<void> {
  const rows = changes.flatMap(({ state }) => (state as Entry<Body>).value ?? [])
  await client.query(
    `insert into body select * from json_populate_recordset(null::body, $1)
     on conflict (id) do update set kind = excluded.kind, region = excluded.region, name = excluded.name`,
    [JSON.stringify(rows)],
  )
}

async function projectStaff(client: ClientBase, changes: readonly Change[]): Promise<void> {
  const rows = changes.flatMap(({ state }) => (state as Entry<StaffMember>).value ?? [])
  await client.query(
    `insert into staff select * from json_populate_recordset(null::staff, $1)
     on conflict (id) do update set roles = excluded.roles, languages = excluded.languages, skills = excluded.skills,
       region = excluded.region, body = excluded.body, capacity = excluded.capacity, active = excluded.active`,
    [JSON.stringify(rows)],
  )
}

export const directoryProjectors: readonly Projector[] = [
  { kind: BODY.name, project: projectBodies },
  { kind: STAFF.name, project: projectStaff },
]
