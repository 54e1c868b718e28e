import type { SilentDetail, SilentView } from '@senim/contract/duty.ts'
import { isRefusal } from '@senim/core/decider.ts'
import type { Refusal } from '@senim/core/decider.ts'
import type { Body } from '@senim/core/directory/bodies.ts'
import type { Office, Step } from '@senim/core/directory/clocks.ts'
import { bodyBehind } from '@senim/core/directory/offices.ts'
import type { Pool } from 'pg'
import { bodiesAround } from '../directory/offices/view.ts'
import { namesOf } from '../directory/view.ts'
import type { House } from '../house.ts'
import { noticeId } from './events.ts'
import { actOnCase } from './handle.ts'

/** Whoever reads in the portal: an officer, of which body, and whether its head. */
export interface Reader {
  readonly id: string
  readonly body: Body
  readonly head: boolean
}

interface ClimbRow {
  referral: string
  case_id: string
  number: string
  silent: string
  office: Office
  step: Step | null
  rung: number
  version: number
  nobody: boolean
  told_at: Date
  since: Date
  seen_by: string | null
  seen_at: Date | null
}

/**
 * The rungs of the climbs that stand, of one referral or of all that may concern a body: its own, those of its region, those below it. A climb that ended left its rungs
 * behind, so of each rung the newest is meant.
 */
async function climbsNear(pool: Pool, body: Body, referral: string | null): Promise<readonly ClimbRow[]> {
  const { rows } = await pool.query<ClimbRow>({
    name: 'climbs-near',
    text: `with recursive below as (select id from body where superior = $1 union select b.id from body b join below on b.superior = below.id)
      select r.id as referral, r.case_id, f.number, r.body as silent, e.office, e.step, e.rung, e.version, e.nobody, e.at as told_at, s.who as seen_by, s.at as seen_at,
        coalesce((select max(l.at) from referral_entry l where l.referral = r.id and l.what = 'lapsed' and l.step = e.step), r.sent_at) as since
      from referral r join case_file f on f.id = r.case_id join body b on b.id = r.body
      cross join lateral (select distinct on (c.rung) c.* from referral_entry c where c.referral = r.id and c.what = 'climbed' and c.rung < r.climbed order by c.rung, c.version desc) e
      left join lateral (select who, at from climb_seen s where s.referral = r.id and s.office = e.office and s.version > e.version order by s.version limit 1) s on true
      where r.climbed > 0 and ($3::uuid is null or r.id = $3) and (b.id = $1 or b.region = $2 or b.id in (select id from below))
      order by since, r.id, e.rung limit 2000`,
    values: [body.id, body.region, referral],
  })
  return rows
}

/** What climbed to the reader: as the head of the silent body, or as an officer of the one behind the rung. Of several rungs of one silence the highest. */
async function climbedTo(pool: Pool, { body, head }: Reader, rows: readonly ClimbRow[]): Promise<ReadonlyMap<string, { readonly row: ClimbRow; readonly of: Body }>> {
  const around = await bodiesAround(pool, [...new Set(rows.map(({ silent }) => silent))])
  const found = new Map<string, { row: ClimbRow; of: Body }>()
  for (const row of rows) {
    const of = around.find(({ id }) => id === row.silent)
    const mine = of !== undefined && row.office !== 'duty' && (row.office === 'head' ? head && of.id === body.id : bodyBehind(row.office, of, around)?.id === body.id)
    if (mine) found.set(row.referral, { row, of })
  }
  return found
}

async function viewsOf(pool: Pool, found: readonly { readonly row: ClimbRow; readonly of: Body }[]): Promise<SilentView[]> {
  const names = await namesOf(pool, found.flatMap(({ row }) => row.seen_by ?? []))
  return found.map(({ row, of: { id, kind, region, name } }) => ({
    referral: row.referral, caseNumber: row.number, body: { id, kind, region, name: { ...name } }, office: row.office, step: row.step, since: row.since.getTime(), toldAt: row.told_at.getTime(),
    seen: row.seen_by === null || row.seen_at === null ? null : { by: names.get(row.seen_by) ?? null, at: row.seen_at.getTime() },
  }))
}

/** The silences that stand and have climbed to this reader, the longest first. */
export async function silentBodies(house: House, reader: Reader): Promise<SilentView[]> {
  return await viewsOf(house.pool, [...(await climbedTo(house.pool, reader, await climbsNear(house.pool, reader.body, null))).values()])
}

/** One of them, with everybody who was told of it. Whatever did not climb to the reader does not exist for them. */
export async function findSilent(house: House, reader: Reader, referral: string): Promise<{ readonly detail: SilentDetail; readonly caseId: string; readonly version: number } | undefined> {
  const rows = await climbsNear(house.pool, reader.body, referral)
  const found = (await climbedTo(house.pool, reader, rows)).get(referral)
  const [view] = found ? await viewsOf(house.pool, [found]) : []
  if (found === undefined || view === undefined) return undefined
  const { case_id: caseId, version } = found.row
  return { caseId, version, detail: { ...view, told: rows.map(({ office, told_at: at, nobody }) => ({ office, at: at.getTime(), nobody })) } }
}

/** The first of an office who opens it is its receipt. */
export async function noteSeen(house: House, reader: Reader, { caseId, version, detail: { referral, office } }: NonNullable<Awaited<ReturnType<typeof findSilent>>>): Promise<Refusal | undefined> {
  const about = ['seen', referral, version]
  const noted = await actOnCase(house, { actor: reader.id, scope: `body ${reader.body.id}`, clientId: about.join(' '), caseId, body: about }, { do: 'notify', referral, notice: noticeId(caseId, version), office, means: 'portal', told: true, proof: null, content: null, now: house.clock() })
  return isRefusal(noted) ? noted : undefined
}
