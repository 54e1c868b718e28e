import type { SilencesView, SilenceView } from '@senim/contract/silences.ts'
import type { Referral } from '@senim/core/cases/referral/state.ts'
import type { Office } from '@senim/core/directory/clocks.ts'
import { rungsOf } from '@senim/core/directory/clocks.ts'
import type { Risk } from '@senim/core/directory/problems.ts'
import type { Pool } from 'pg'
import { bodiesById } from '../directory/view.ts'

/** No screen shows more of them at once; how many there are is said. */
const SHOWN = 200

interface Row {
  readonly case_id: string
  readonly number: string
  readonly risk: Risk | null
  readonly body: string
  readonly referral: Referral
  readonly since: Date
  readonly office: Office | null
  readonly told_at: Date | null
  readonly total: number
  readonly now: Date
}

const SILENT = `select r.case_id, f.number, f.risk, r.body, s.state->'referrals'->(r.id::text) as referral, late.since, e.office, e.at as told_at, count(*) over ()::int as total
  from referral r join case_file f on f.id = r.case_id join stream s on s.id = r.case_id
  cross join lateral (select coalesce(to_timestamp(min((c->>'at')::float8) / 1000), r.sent_at) as since from json_array_elements(r.clocks) c where (c->>'late')::boolean) late
  left join lateral (select office, at from referral_entry e where e.referral = r.id and e.what = 'climbed' order by e.version desc limit 1) e on true
  where r.silent order by array_position(array['critical', 'high', 'medium', 'low'], f.risk) nulls last, late.since, r.id limit ${SHOWN}`

/** The silences that stand now, the gravest and longest first. */
export async function silencesNow(pool: Pool): Promise<SilencesView> {
  const { rows } = await pool.query<Row | { readonly now: Date; readonly case_id: null }>({ name: 'silences-now', text: `select q.*, now() as now from (select) one left join (${SILENT}) q on true` })
  const found = rows.filter((row): row is Row => row.case_id !== null)
  const bodies = await bodiesById(pool, found.map((row) => row.body))
  return {
    at: rows[0]?.now.getTime() ?? 0, total: found[0]?.total ?? 0,
    rows: found.flatMap(({ referral: { id, terms, climb }, ...row }): SilenceView[] => {
      const body = bodies.get(row.body)
      if (body === undefined || climb === null) return []
      const rungs = rungsOf(terms, climb.side, row.risk)
      const next = rungs[climb.told]
      return [{
        referral: id, caseId: row.case_id, number: row.number, risk: row.risk, body: { id: body.id, kind: body.kind, region: body.region, name: { ...body.name } }, side: climb.side, step: climb.step, since: row.since.getTime(),
        told: climb.told, rungs: Math.max(rungs.length, climb.told), office: climb.told === 0 ? null : row.office, toldAt: climb.told === 0 ? null : (row.told_at?.getTime() ?? null),
        next: next === undefined || climb.next === null ? null : { office: next.to, at: climb.next },
      }]
    }),
  }
}
