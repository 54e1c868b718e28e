import type { Instant } from '@senim/core/time.ts'
import type { ClientBase, Pool } from 'pg'

/** Who is on duty in a body at a moment: ids of staff; empty when nobody is. */
export async function onDuty(db: ClientBase | Pool, body: string, _at: Instant): Promise<readonly string[]> {
  const { rows } = await db.query<{ id: string }>({ name: 'on-duty', text: 'select id from staff where body = $1 and active order by id', values: [body] })
  return rows.map(({ id }) => id)
}
