import type { Door, Institution, InstitutionKind } from '@senim/core/directory/institutions.ts'
import type { RegionCode } from '@senim/core/directory/regions.ts'
import type { Language } from '@senim/core/language.ts'
import type { ClientBase, Pool } from 'pg'

/** A door that is open, with what its institution says of whoever comes by it. */
export interface OpenDoor {
  readonly door: string
  readonly institution: string
  readonly kind: InstitutionKind
  readonly region: RegionCode | null
}

/** The door under an id unless it is revoked or was never made. */
export async function findOpenDoor(db: ClientBase | Pool, id: string): Promise<OpenDoor | undefined> {
  const { rows } = await db.query<OpenDoor>({
    name: 'find-open-door',
    text: 'select d.id as door, i.id as institution, i.kind, i.region from door d join institution i on i.id = d.institution where d.id = $1 and d.revoked_at is null',
    values: [id],
  })
  return rows[0]
}

/** How many institutions a page of the list holds. */
export const LISTED = 100

/** Institutions whose code or name holds these words, by code; and how many there are in all. */
export async function findInstitutions(db: ClientBase | Pool, words: string): Promise<{ total: number; found: readonly Institution[] }> {
  const [all, some] = await Promise.all([
    db.query<{ n: number }>({ name: 'count-institutions', text: 'select count(*)::int as n from institution' }),
    db.query<Institution>({
      name: 'find-institutions',
      text: `select id, code, name, kind, region, district, pupils from institution where position(lower($1) in lower(code || ' ' || name)) > 0 order by code limit ${LISTED}`,
      values: [words],
    }),
  ])
  return { total: all.rows[0]?.n ?? 0, found: some.rows }
}

/** Every institution, by code. */
export async function allInstitutions(db: ClientBase | Pool): Promise<readonly Institution[]> {
  const { rows } = await db.query<Institution>({ name: 'all-institutions', text: 'select id, code, name, kind, region, district, pupils from institution order by code' })
  return rows
}

/** An institution, or undefined. */
export async function findInstitution(db: ClientBase | Pool, id: string): Promise<Institution | undefined> {
  const { rows } = await db.query<Institution>({ name: 'find-institution', text: 'select id, code, name, kind, region, district, pupils from institution where id = $1', values: [id] })
  return rows[0]
}

type DoorRow = { id: string; institution: string; campaign: number; language: Language; made_by: string; made_at: Date; revoked_by: string | null; revoked_at: Date | null }

const doorOf = (row: DoorRow): Door => ({
  id: row.id, institution: row.institution, campaign: row.campaign, language: row.language,
  made: { by: row.made_by, at: row.made_at.getTime() },
  revoked: row.revoked_by === null || row.revoked_at === null ? null : { by: row.revoked_by, at: row.revoked_at.getTime() },
})
const DOOR_COLUMNS = 'id, institution, campaign, language, made_by, made_at, revoked_by, revoked_at'

/** The doors of an institution, revoked ones too, the newest campaign first. */
export async function doorsOf(db: ClientBase | Pool, institution: string): Promise<readonly Door[]> {
  const { rows } = await db.query<DoorRow>({ name: 'doors-of', text: `select ${DOOR_COLUMNS} from door where institution = $1 order by campaign desc, language`, values: [institution] })
  return rows.map(doorOf)
}

export async function findDoor(db: ClientBase | Pool, id: string): Promise<Door | undefined> {
  const { rows } = await db.query<DoorRow>({ name: 'find-door', text: `select ${DOOR_COLUMNS} from door where id = $1`, values: [id] })
  return rows.map(doorOf)[0]
}
