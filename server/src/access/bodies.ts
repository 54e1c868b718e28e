import type { Body } from '@senim/core/directory/bodies.ts'
import type { Pool } from 'pg'
import type { BodyRow } from '../directory/view.ts'
import { bodyOf } from '../directory/view.ts'

type Row = BodyRow & { readonly officers: number; readonly version: number }

/** A body with how many officers of it can sign in. */
export interface StaffedBody {
  readonly body: Body
  readonly officers: number
  /** How many events there are of it, read together with the rest. */
  readonly version: number
}

/** Every body, retired ones too, with how many officers of it can sign in; one alone by its id. */
export async function staffedBodies(pool: Pool, id: string | null = null): Promise<readonly StaffedBody[]> {
  const { rows } = await pool.query<Row>({
    name: 'staffed-bodies',
    text: `select b.id, b.kind, b.region, b.name, b.superior, b.retired_at, coalesce((select version from stream where id = b.id), 0) as version,
        (select count(*)::int from staff s join account a on a.id = s.id where s.body = b.id and s.active and 'officer' = any(s.roles) and a.password is not null) as officers
      from body b where $1::uuid is null or b.id = $1 order by b.region, b.kind, b.id`,
    values: [id],
  })
  return rows.map(({ officers, version, ...body }) => ({ officers, version, body: bodyOf(body) }))
}
