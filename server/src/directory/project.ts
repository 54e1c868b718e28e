import type { Invite } from '@senim/core/directory/invites.ts'
import type { ClientBase } from 'pg'
import type { Projector } from '../journal/order.ts'
import { projectorOf } from '../journal/order.ts'
import { BODY, DOOR, INSTITUTION, ROSTER, STAFF } from './events.ts'
import { referenceProjector } from './reference/project.ts'

const iso = (at: number | undefined): string | null => (at === undefined ? null : new Date(at).toISOString())

const bodyProjector = projectorOf(BODY, async (client, changes) => {
  await client.query(
    `insert into body select * from json_populate_recordset(null::body, $1)
     on conflict (id) do update set kind = excluded.kind, region = excluded.region, name = excluded.name, superior = excluded.superior, retired_at = excluded.retired_at`,
    [JSON.stringify(changes.flatMap(({ state }) => state.value ?? []).map(({ retired, ...body }) => ({ ...body, retired_at: iso(retired) })))],
  )
  const addressed = changes.flatMap(({ id, state }) => (state.addresses === undefined ? [] : [{ body: id, content: state.addresses.id }]))
  if (addressed.length > 0) await client.query('insert into body_address select * from json_populate_recordset(null::body_address, $1) on conflict (body) do update set content = excluded.content', [JSON.stringify(addressed)])
  const keys = changes.flatMap(({ id: body, state }) => (state.keys ?? []).map(({ id, name, made, revoked }) => ({ id, body, name, made_by: made.by, made_at: iso(made.at), revoked_by: revoked?.by ?? null, revoked_at: iso(revoked?.at) })))
  if (keys.length > 0) await client.query('insert into body_key select * from json_populate_recordset(null::body_key, $1) on conflict (id) do update set revoked_by = excluded.revoked_by, revoked_at = excluded.revoked_at', [JSON.stringify(keys)])
})

const staffProjector = projectorOf(STAFF, async (client, changes) => {
  await client.query(
    `insert into staff select * from json_populate_recordset(null::staff, $1)
     on conflict (id) do update set roles = excluded.roles, languages = excluded.languages, skills = excluded.skills,
       region = excluded.region, body = excluded.body, capacity = excluded.capacity, active = excluded.active, head = excluded.head, name = excluded.name`,
    [JSON.stringify(changes.flatMap(({ state }) => (state.value ? [{ ...state.value, head: state.value.head === true, name: state.name?.id ?? null }] : [])))],
  )
  await writeInvites(client, changes.flatMap(({ state }) => (state.invites ?? []).map((invite) => ({ ...invite, staff: state.value?.id }))))
})

async function writeInvites(client: ClientBase, invites: readonly (Invite & { readonly staff: string | undefined })[]): Promise<void> {
  if (invites.length === 0) return
  await client.query(
    `insert into invite select * from json_populate_recordset(null::invite, $1)
     on conflict (id) do update set ended = excluded.ended, ended_at = excluded.ended_at`,
    [JSON.stringify(invites.map(({ id, staff, until, made, ended }) => ({ id, staff, until: iso(until), made_by: made.by, made_at: iso(made.at), ended: ended?.how ?? null, ended_at: iso(ended?.at) })))],
  )
}

const institutionProjector = projectorOf(INSTITUTION, async (client, changes) => {
  await client.query(
    `insert into institution select * from json_populate_recordset(null::institution, $1)
     on conflict (id) do update set name = excluded.name, kind = excluded.kind, region = excluded.region, district = excluded.district, pupils = excluded.pupils`,
    [JSON.stringify(changes.flatMap(({ state }) => state ?? []))],
  )
})

const doorProjector = projectorOf(DOOR, async (client, changes) => {
  const rows = changes.flatMap(({ state }) => state ?? []).map(({ made, revoked, ...plan }) => ({ ...plan, made_by: made.by, made_at: iso(made.at), revoked_by: revoked?.by ?? null, revoked_at: iso(revoked?.at) }))
  await client.query(
    `insert into door select * from json_populate_recordset(null::door, $1)
     on conflict (id) do update set revoked_by = excluded.revoked_by, revoked_at = excluded.revoked_at`,
    [JSON.stringify(rows)],
  )
})

const rosterProjector = projectorOf(ROSTER, async (client, changes) => {
  await client.query(
    `insert into roster select * from json_populate_recordset(null::roster, $1)
     on conflict (body) do update set shifts = excluded.shifts, away = excluded.away`,
    [JSON.stringify(changes.flatMap(({ state }) => state.value ?? []))],
  )
})

export const directoryProjectors: readonly Projector[] = [bodyProjector, staffProjector, rosterProjector, institutionProjector, doorProjector, referenceProjector]
