import type { Roster } from '@senim/core/directory/duty.ts'
import { onDuty as dutyOf } from '@senim/core/directory/duty.ts'
import type { Calendar, Instant } from '@senim/core/time.ts'
import type { ClientBase, Pool } from 'pg'
import { ROSTER, rosterId } from '../events.ts'

/** Somebody who speaks for a body, and whether they answer for it. */
export interface Officer {
  readonly id: string
  readonly head: boolean
}

/** What is known of the duty of a body: its roster, if it has entered one, and its officers. */
export interface Duty {
  readonly roster: Roster | null
  readonly officers: readonly Officer[]
}

const NOBODY: Duty = { roster: null, officers: [] }

/** The duty of each of these bodies. */
export async function dutiesOf(db: ClientBase | Pool, bodies: readonly string[]): Promise<(body: string) => Duty> {
  const { rows } = await db.query<{ id: string; roster: Roster | null; officers: readonly Officer[] }>({
    name: 'duties-of',
    text: `select b.id, (select to_json(r) from roster r where r.body = b.id) as roster,
        coalesce((select json_agg(json_build_object('id', s.id, 'head', s.head) order by s.id) from staff s where s.body = b.id and s.active), '[]') as officers
      from body b where b.id = any($1::uuid[])`,
    values: [bodies],
  })
  const found = new Map(rows.map((row) => [row.id, row]))
  return (body) => found.get(body) ?? NOBODY
}

/** Who is on duty by what is known of a body. */
export const presentOf = ({ roster, officers }: Duty, at: Instant, calendar: Calendar): readonly string[] => dutyOf(roster, officers.map(({ id }) => id), at, calendar)

/** Who is on duty in a body at a moment: ids of staff; empty when nobody is. */
export async function onDuty(db: ClientBase | Pool, body: string, at: Instant, calendar: Calendar): Promise<readonly string[]> {
  return presentOf((await dutiesOf(db, [body]))(body), at, calendar)
}

/** How often the roster of a body was entered; to be named by whoever changes it. */
export async function rosterVersion(db: ClientBase | Pool, body: string): Promise<number> {
  const { rows } = await db.query<{ version: number }>({ name: 'roster-version', text: 'select version from stream where id = $1 and kind = $2', values: [rosterId(body), ROSTER.name] })
  return rows[0]?.version ?? 0
}
