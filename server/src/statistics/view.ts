import type { Counted } from '@senim/contract/cases.ts'
import type { LocalDate } from '@senim/core/time.ts'
import type { Pool } from 'pg'
import { entriesSince } from './entries.ts'

/** What was counted since a day, by region; an unknown region is a row of its own, never zero. */
export async function countedSince(pool: Pool, since: LocalDate): Promise<Counted> {
  const { rows } = await pool.query<Counted['rows'][number]>({
    name: 'counted',
    text: `with c as (select region, count(*)::int as contacts, count(*) filter (where request)::int as requests from fact_contact where day >= $1 group by region),
        k as (select region, count(*)::int as cases, count(*) filter (where closed)::int as closed from fact_case where day >= $1 group by region),
        r as (select region, count(*)::int as referrals, count(*) filter (where verified)::int as verified, sum(lapsed)::int as lapsed from fact_referral where day >= $1 group by region),
        regions as (select region from c union select region from k union select region from r)
      select g.region, coalesce(c.contacts, 0) as contacts, coalesce(c.requests, 0) as requests, coalesce(k.cases, 0) as cases, coalesce(k.closed, 0) as "casesClosed",
        coalesce(r.referrals, 0) as referrals, coalesce(r.verified, 0) as verified, coalesce(r.lapsed, 0) as lapsed
      from regions g left join c on c.region is not distinct from g.region left join k on k.region is not distinct from g.region left join r on r.region is not distinct from g.region
      order by contacts desc, g.region nulls last`,
    values: [since],
  })
  const reasons = await pool.query<{ reason: string; cases: number }>({
    name: 'counted-reasons',
    text: 'select reason, count(*)::int as cases from fact_case, unnest(reasons) as reason where day >= $1 group by reason order by cases desc, reason',
    values: [since],
  })
  return { since, rows, reasons: reasons.rows, entries: await entriesSince(pool, since) }
}
