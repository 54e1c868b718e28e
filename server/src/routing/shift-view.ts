import type { ShiftView } from '@senim/contract/shift.ts'
import type { InHand } from '@senim/core/routing/away.ts'
import { PLACE_KEPT, takesPlace } from '@senim/core/routing/away.ts'
import type { Pool } from 'pg'
import { isHere } from '../contacts/view.ts'
import { contactCode } from '../identity.ts'

type Held = Omit<ShiftView['operators'][number]['holding'][number], 'code' | 'takesPlace'> & { readonly hand: InHand }
type OperatorRow = Omit<ShiftView['operators'][number], 'holding'> & { readonly holding: readonly Held[] }

const WAITING = `select count(*) as count, (extract(epoch from min(opened_at)) * 1000)::bigint as "longestSince",
    json_build_object('critical', count(*) filter (where urgency = 'critical'), 'high', count(*) filter (where urgency = 'high'), 'medium', count(*) filter (where urgency = 'medium'),
      'low', count(*) filter (where urgency = 'low'), 'none', count(*) filter (where urgency is null)) as "byUrgency",
    json_build_object('kk', count(*) filter (where language = 'kk'), 'ru', count(*) filter (where language = 'ru'), 'en', count(*) filter (where language = 'en')) as "byLanguage",
    count(*) filter (where exists (select from presence p where p.who = c.id and p.expires_at > now())) as open
  from contact c where status in ('waiting', 'offered')`

const HELD = `select coalesce(json_agg(json_build_object('contact', c.id, 'urgency', coalesce(c.risk, c.urgency), 'since', (extract(epoch from c.opened_at) * 1000)::bigint,
      'open', exists (select from presence p where p.who = c.id and p.expires_at > now()), 'handing', h.contact is not null,
      'hand', json_build_object('urgency', c.urgency, 'here', ${isHere(PLACE_KEPT)})) order by array_position(o.holding, c.id)), '[]'::json)
  from contact c left join handover h on h.contact = c.id and h.ended is null where c.id = any(o.holding)`

const OPERATORS = `select o.id, a.name, s.roles, o.status, (extract(epoch from coalesce(b.since, o.since)) * 1000)::bigint as since, b.reason, o.capacity, o.heavy, o.offered is not null as offered,
    exists (select from presence p where p.who = o.id and p.expires_at > now()) as here, (${HELD}) as holding
  from operator o join staff s on s.id = o.id join account a on a.id = o.id left join operator_break b on b.operator = o.id and o.status = 'onBreak'
  where o.status <> 'offline' or cardinality(o.holding) > 0 order by a.name, o.id`

/** The centre at work, in one query: figures of those who wait, and who holds what. */
export async function shiftView(pool: Pool): Promise<ShiftView> {
  const { rows } = await pool.query<{ at: string; waiting: ShiftView['waiting']; operators: readonly OperatorRow[] }>({
    name: 'shift-view',
    text: `select (extract(epoch from clock_timestamp()) * 1000)::bigint as at, (select row_to_json(w) from (${WAITING}) w) as waiting, (select coalesce(json_agg(x), '[]'::json) from (${OPERATORS}) x) as operators`,
  })
  const row = rows[0]
  if (row === undefined) throw new Error('a query without tables has one row')
  return { at: Number(row.at), waiting: row.waiting, operators: row.operators.map((one) => ({ ...one, holding: one.holding.map(({ hand, ...held }) => ({ ...held, code: contactCode(held.contact), takesPlace: takesPlace(hand) })) })) }
}
