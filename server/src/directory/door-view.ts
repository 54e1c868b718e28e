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

/** The first institutions whose code or name holds these words, by code; how many such there are, and how many there are in all. */
export async function findInstitutions(db: ClientBase | Pool, words: string): Promise<{ total: number; found: number; rows: readonly Institution[] }> {
  const [all, some] = await Promise.all([
    db.query<{ total: number; found: number }>({ name: 'count-institutions', text: `select count(*)::int as total, count(*) filter (where position(lower($1) in lower(code || ' ' || name)) > 0)::int as found from institution`, values: [words] }),
    db.query<Institution>({
      name: 'find-institutions',
      text: `select id, code, name, kind, region, district, pupils from institution where position(lower($1) in lower(code || ' ' || name)) > 0 order by code limit ${LISTED}`,
      values: [words],
    }),
  ])
  return { total: all.rows[0]?.total ?? 0, found: all.rows[0]?.found ?? 0, rows: some.rows }
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

/** The institutions of a region, by code. */
export async function institutionsIn(db: ClientBase | Pool, region: RegionCode): Promise<readonly Institution[]> {
  const { rows } = await db.query<Institution>({ name: 'institutions-in', text: 'select id, code, name, kind, region, district, pupils from institution where region = $1 order by code', values: [region] })
  return rows
}

/** The open doors of a region's institutions in one campaign and language, with the institution's code, by code. */
export async function openDoorsIn(db: ClientBase | Pool, region: RegionCode, campaign: number, language: Language): Promise<readonly { readonly door: Door; readonly code: string }[]> {
  const { rows } = await db.query<DoorRow & { code: string }>({
    name: 'open-doors-in',
    text: `select d.*, i.code from door d join institution i on i.id = d.institution where i.region = $1 and d.campaign = $2 and d.language = $3 and d.revoked_at is null order by i.code`,
    values: [region, campaign, language],
  })
  return rows.map((row) => ({ door: doorOf(row), code: row.code }))
}
