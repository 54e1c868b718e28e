import type { Body } from '@senim/core/directory/bodies.ts'
import type { StaffMember } from '@senim/core/directory/staff.ts'
import type { ClientBase, Pool } from 'pg'

/** A body as its row has it. */
export type BodyRow = Omit<Body, 'retired' | 'superior'> & { readonly superior: string | null; readonly retired_at: Date | null }

const COLUMNS = 'id, kind, region, name, superior, retired_at'
export const bodyOf = ({ superior, retired_at: retired, ...body }: BodyRow): Body => ({ ...body, ...(superior !== null && { superior }), ...(retired !== null && { retired: retired.getTime() }) })

/** A member of staff as the row has them. */
export type StaffRow = Omit<StaffMember, 'head'> & { readonly head: boolean }
export const memberOf = <T extends StaffRow>({ head, ...member }: T): Omit<T, 'head'> & Pick<StaffMember, 'head'> => ({ ...member, ...(head && { head }) })

/** The bodies of a region that are sent anything new; a ministry is sent nothing, it is told of silences. */
export async function bodiesOf(db: ClientBase | Pool, region: string): Promise<readonly Body[]> {
  const { rows } = await db.query<BodyRow>({ name: 'bodies-of', text: `select ${COLUMNS} from body where region = $1 and retired_at is null and kind <> 'ministry' order by kind, id`, values: [region] })
  return rows.map(bodyOf)
}

/** Every body, retired ones too, by region. */
export async function allBodies(db: ClientBase | Pool): Promise<readonly Body[]> {
  const { rows } = await db.query<BodyRow>({ name: 'all-bodies', text: `select ${COLUMNS} from body order by region, kind, id` })
  return rows.map(bodyOf)
}

/** Bodies by id, retired ones too; one that does not exist is left out. */
export async function bodiesById(db: ClientBase | Pool, ids: readonly string[]): Promise<ReadonlyMap<string, Body>> {
  const { rows } = await db.query<BodyRow>({ name: 'bodies-by-id', text: `select ${COLUMNS} from body where id = any($1::uuid[])`, values: [ids] })
  return new Map(rows.map((row) => [row.id, bodyOf(row)]))
}

/** A member of staff, or undefined. */
export async function findStaff(db: ClientBase | Pool, id: string): Promise<StaffMember | undefined> {
  const { rows } = await db.query<StaffRow>({ name: 'find-staff', text: 'select id, roles, languages, skills, region, body, capacity, active, head from staff where id = $1', values: [id] })
  return rows.map(memberOf)[0]
}

/** First names as people are shown them, by id. */
export async function namesOf(db: ClientBase | Pool, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await db.query<{ id: string; name: string }>({ name: 'names-of', text: 'select id, name from account where id = any($1::uuid[])', values: [[...new Set(ids)]] })
  return new Map(rows.map((row) => [row.id, row.name]))
}
