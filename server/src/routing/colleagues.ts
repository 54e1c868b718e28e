import type { Role } from '@senim/core/directory/staff.ts'
import type { Language } from '@senim/core/language.ts'
import type { InHand } from '@senim/core/routing/away.ts'
import { handsOf } from '@senim/core/routing/away.ts'
import type { Colleague } from '@senim/core/routing/handover.ts'
import type { Pool } from 'pg'
import { inHandsOf } from './store.ts'

/** Everybody on the line, with their first name. */
export async function colleaguesOnLine(pool: Pool): Promise<readonly (Colleague & { readonly name: string })[]> {
  const { rows } = await pool.query<{ id: string; name: string; roles: Role[]; languages: Language[]; hand: InHand[]; capacity: number; busy: boolean; since: Date }>({
    name: 'colleagues-on-line',
    text: `select s.id, a.name, s.roles, s.languages, ${inHandsOf('o.id')} as hand, o.capacity, o.offered is not null as busy, o.since
      from operator o join staff s on s.id = o.id join account a on a.id = o.id where o.status = 'available' and s.active order by a.name, s.id`,
  })
  return rows.map(({ hand, ...row }) => ({ ...row, holding: handsOf(hand).live, since: row.since.getTime() }))
}
