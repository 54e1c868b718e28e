import type { BodyKind } from '@senim/core/directory/bodies.ts'
import type { Office } from '@senim/core/directory/clocks.ts'
import type { Instant } from '@senim/core/time.ts'
import type { ClientBase, Pool } from 'pg'

/** Somebody behind an office: a desk of a body, or the centre's own screen. */
export type Addressee = { readonly body: string; readonly desk: 'duty' | 'head' } | { readonly centre: 'supervisor' | 'director' }

const KIND: Partial<Record<Office, BodyKind>> = { akimat: 'akimat', prosecutor: 'prosecutor' }

/** Who stands behind an office for this body at this moment; nobody when the directory knows no one. */
export async function addresseesOf(db: ClientBase | Pool, body: string, office: Office, _at: Instant): Promise<readonly Addressee[]> {
  if (office === 'duty' || office === 'head') return [{ body, desk: office }]
  if (office === 'supervisor' || office === 'director') return [{ centre: office }]
  const kind = KIND[office]
  if (kind === undefined) return []
  const { rows } = await db.query<{ id: string }>({
    name: 'office-of-region',
    text: 'select id from body where kind = $2 and retired_at is null and region = (select region from body where id = $1) order by id limit 1',
    values: [body, kind],
  })
  return rows.map(({ id }) => ({ body: id, desk: 'duty' }))
}
