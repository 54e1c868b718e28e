import type { Body } from '@senim/core/directory/bodies.ts'
import type { Office } from '@senim/core/directory/clocks.ts'
import { OFFICES } from '@senim/core/directory/clocks.ts'
import { bodyBehind } from '@senim/core/directory/offices.ts'
import type { Calendar, Instant } from '@senim/core/time.ts'
import type { ClientBase, Pool } from 'pg'
import type { Duty } from '../duty/view.ts'
import { dutiesOf, presentOf } from '../duty/view.ts'
import { bodyOf } from '../view.ts'
import type { BodyRow } from '../view.ts'

/** Who is behind an office at a moment: the body that is told, null for the centre's own offices, and ids of staff; empty when nobody is. */
export interface Behind {
  readonly body: string | null
  readonly staff: readonly string[]
  /** No person is known there, and yet somebody reads: the body has an address outside of the portal. Of its duty, only while it has entered no roster. */
  readonly reads: boolean
}

const OF_CENTRE = { supervisor: 'supervisor', director: 'administrator' } as const satisfies Partial<Record<Office, string>>

/** These bodies, all above them, and the akimats and prosecutors of their regions: all that may be behind their offices. */
export async function bodiesAround(db: ClientBase | Pool, bodies: readonly string[]): Promise<readonly Body[]> {
  const { rows } = await db.query<BodyRow>({
    name: 'bodies-around',
    text: `with recursive up as (select id, superior from body where id = any($1::uuid[]) union select b.id, b.superior from body b join up on b.id = up.superior)
      select id, kind, region, name, superior, retired_at from body
      where id in (select id from up) or (kind in ('akimat', 'prosecutor') and region in (select region from body where id = any($1::uuid[]))) order by id`,
    values: [bodies],
  })
  return rows.map(bodyOf)
}

const headsOf = ({ officers }: Duty): readonly string[] => officers.filter(({ head }) => head).map(({ id }) => id)

/** Who is behind the offices of these bodies, read at once. Of a body that is told of another's silence: who is on duty there, and its heads while nobody is. */
export async function officesOf(db: ClientBase | Pool, bodies: readonly string[], at: Instant, calendar: Calendar): Promise<(body: string, office: Office) => Behind> {
  const around = await bodiesAround(db, bodies)
  const duty = await dutiesOf(db, around.map(({ id }) => id))
  const addresses = await db.query<{ body: string }>({ name: 'addressed', text: 'select body from body_address where body = any($1::uuid[])', values: [around.map(({ id }) => id)] })
  const addressed = new Set(addresses.rows.map(({ body }) => body))
  const { rows } = await db.query<{ id: string; roles: readonly string[] }>({ name: 'centre-offices', text: 'select id, roles from staff where active and roles && $1::text[] order by id', values: [Object.values(OF_CENTRE)] })
  return (body, office) => {
    if (office === 'supervisor' || office === 'director') return { body: null, staff: rows.filter(({ roles }) => roles.includes(OF_CENTRE[office])).map(({ id }) => id), reads: false }
    const of = around.find(({ id }) => id === body)
    const told = of && bodyBehind(office, of, around)
    if (!told) return { body: null, staff: [], reads: false }
    const reads = addressed.has(told.id) && (office !== 'duty' || duty(told.id).roster === null)
    const there = office === 'head' ? [] : presentOf(duty(told.id), at, calendar)
    return { body: told.id, staff: there.length > 0 || office === 'duty' ? there : headsOf(duty(told.id)), reads }
  }
}

/** Who is behind one office. */
export async function whoIsBehind(db: ClientBase | Pool, body: string, office: Office, at: Instant, calendar: Calendar): Promise<Behind> {
  return (await officesOf(db, [body], at, calendar))(body, office)
}

/** The offices of each of these bodies that nobody is behind and nobody reads for. */
export async function emptyOffices(db: ClientBase | Pool, bodies: readonly string[], at: Instant, calendar: Calendar): Promise<(body: string) => readonly Office[]> {
  const behind = await officesOf(db, bodies, at, calendar)
  return (body) => OFFICES.filter((office) => {
    const { staff, reads } = behind(body, office)
    return staff.length === 0 && !reads
  })
}
