import type { BodyKeyView } from '@senim/contract/body-api.ts'
import type { Refusal } from '@senim/core/decider.ts'
import { isRefusal, refuse } from '@senim/core/decider.ts'
import { localDate } from '@senim/core/time.ts'
import type { Pool } from 'pg'
import { actOnBodyKey } from '../directory/body-keys.ts'
import { namesOf } from '../directory/view.ts'
import type { Actor, House } from '../house.ts'
import { idOf } from '../identity.ts'
import { readSignedCode, signedCode } from './signed-code.ts'

/** What a key begins with, so that whoever finds one knows what it is. */
const MARK = 'senim_'
/** Of a key, so much is shown afterwards: enough to tell two apart. */
const SHOWN = MARK.length + 6

/** So many calls at once, and so many a minute afterwards; per key, and for signed calls per body. */
const AT_ONCE = 60
const A_MINUTE = 120

const keyOf = (house: House, id: string): string => `${MARK}${signedCode(house.master, 'body key', id)}`

/** Makes a key. It is shown in this answer and never again, except to whoever repeats the same command. */
export async function makeBodyKey(house: House, actor: Actor, clientId: string, body: string, name: string): Promise<string | Refusal> {
  const id = idOf('body key', actor, clientId)
  const made = await actOnBodyKey(house, actor, clientId, body, { do: 'make', key: id, name, by: actor, now: house.clock() })
  return isRefusal(made) ? made : keyOf(house, id)
}

/** Revokes a key: the next call with it is refused. */
export async function revokeBodyKey(house: House, actor: Actor, clientId: string, body: string, key: string): Promise<Refusal | undefined> {
  const revoked = await actOnBodyKey(house, actor, clientId, body, { do: 'revoke', key, by: actor, now: house.clock() })
  return isRefusal(revoked) ? revoked : undefined
}

/** The keys of a body, those that work first, then the newest first. */
export async function bodyKeys(house: House, body: string): Promise<BodyKeyView[]> {
  const { rows } = await house.pool.query<{ id: string; name: string; made_by: string; made_at: Date; revoked_by: string | null; revoked_at: Date | null; used_on: string | null }>({
    name: 'body-keys',
    text: 'select k.id, k.name, k.made_by, k.made_at, k.revoked_by, k.revoked_at, u.used_on::text from body_key k left join body_use u on u.id = k.id where k.body = $1 order by (k.revoked_at is not null), k.made_at desc, k.id',
    values: [body],
  })
  const names = await namesOf(house.pool, rows.flatMap((row) => [row.made_by, ...(row.revoked_by === null ? [] : [row.revoked_by])]))
  return rows.map((row) => ({
    id: row.id, name: row.name, begins: keyOf(house, row.id).slice(0, SHOWN), made: { by: names.get(row.made_by) ?? null, at: row.made_at.getTime() }, usedOn: row.used_on,
    revoked: row.revoked_by === null || row.revoked_at === null ? null : { by: names.get(row.revoked_by) ?? null, at: row.revoked_at.getTime() },
  }))
}

/** Counts one call of a system, by all processes together: a bucket that drains. A refusal once it is full. */
export async function countCall(house: House, id: string): Promise<Refusal | undefined> {
  const drained = `greatest(0, u.level - extract(epoch from clock_timestamp() - u.at) / 60 * $2::float8)`
  const { rows } = await house.pool.query<{ level: number }>({
    name: 'count-call',
    text: `insert into body_use as u (id, level, at, used_on) values ($1, 1, clock_timestamp(), $4)
      on conflict (id) do update set at = clock_timestamp(), used_on = excluded.used_on, level = least($3::float8 + 1, ${drained} + 1) returning level`,
    values: [id, A_MINUTE, AT_ONCE, localDate(house.clock(), house.rules.calendar.offsetMinutes)],
  })
  const over = (rows[0]?.level ?? 0) - AT_ONCE
  return over > 0 ? refuse('tooMany', { seconds: Math.ceil((over / A_MINUTE) * 60) }) : undefined
}

/** A body's own system, and how it proved that it is one. */
export interface System {
  readonly body: string
}

/** Whose key it is. Nobody guesses a signature of 128 bits: a wrong one is refused before the database is asked. */
async function findBodyOf(pool: Pool, key: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ body: string }>({ name: 'body-of-key', text: 'select body from body_key where id = $1 and revoked_at is null', values: [key] })
  return rows[0]?.body
}

/** Whose system asks, by the header `Authorization: Bearer <key>`. Unknown, altered and revoked keys get the same answer. */
export async function systemOf(house: House, authorization: string | undefined): Promise<System | Refusal> {
  const code = /^Bearer +senim_(\S+)$/i.exec(authorization ?? '')?.[1]
  const read = code === undefined ? undefined : readSignedCode(house.master, 'body key', code)
  const body = read?.signed === true ? await findBodyOf(house.pool, read.id) : undefined
  if (read === undefined || body === undefined) return refuse('keyWrong')
  return (await countCall(house, read.id)) ?? { body }
}
