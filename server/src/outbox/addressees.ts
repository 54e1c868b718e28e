import type { Office } from '@senim/core/directory/clocks.ts'
import { bodyBehind } from '@senim/core/directory/offices.ts'
import type { ClientBase, Pool } from 'pg'
import { bodiesAround } from '../directory/offices/view.ts'

/** Somebody behind an office: a desk of a body, or the centre's own screen. */
export type Addressee = { readonly body: string; readonly desk: 'duty' | 'head' } | { readonly centre: 'supervisor' | 'director' }

/** Who stands behind an office for this body: the desk is told whether or not somebody sits at it now. Nobody when the directory knows no such body. */
export async function addresseesOf(db: ClientBase | Pool, body: string, office: Office): Promise<readonly Addressee[]> {
  if (office === 'supervisor' || office === 'director') return [{ centre: office }]
  const around = await bodiesAround(db, [body])
  const of = around.find(({ id }) => id === body)
  const behind = of && bodyBehind(office, of, around)
  return behind ? [{ body: behind.id, desk: office === 'head' ? 'head' : 'duty' }] : []
}
