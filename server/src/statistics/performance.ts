import type { Figures, Performance } from '@senim/contract/performance.ts'
import type { BodyKind } from '@senim/core/directory/bodies.ts'
import { BODY_KINDS } from '@senim/core/directory/bodies.ts'
import type { RegionCode } from '@senim/core/directory/regions.ts'
import type { LocalDate } from '@senim/core/time.ts'
import type { Pool } from 'pg'
import { stretchesOf } from './stretches.ts'

/** Of which referrals: those sent in a period, to a kind of body, for people of a region. */
export interface PerformanceFilter {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly region: RegionCode | null
  readonly kind: BodyKind | null
}

interface Row extends Figures {
  /** Which columns were not grouped by, a bit each, the first the highest. */
  readonly by: number
  readonly key: string | null
}

const BY = { bodies: 0b011111, kinds: 0b101111, regions: 0b110111, seats: 0b111011, months: 0b111101, weeks: 0b111110, total: 0b111111 } as const

/** All groups are read at one moment, so that they add up. A percentile of groups is none of theirs: each is counted from its referrals. */
async function rowsOf(pool: Pool, { from, to, region, kind }: PerformanceFilter): Promise<readonly Row[]> {
  const { rows } = await pool.query<Row>({
    name: 'performance',
    text: `with f as (
        select r.*, b.region as seat, date_trunc('month', r.day::timestamp)::date as month, date_trunc('week', r.day::timestamp)::date as week,
          1000 * extract(epoch from r.accepted_at - r.sent_at)::float8 as to_accept, 1000 * extract(epoch from r.answered_at - r.sent_at)::float8 as to_outcome
        from fact_referral r left join body b on b.id = r.body
        where r.day between $1 and $2 and ($3::text is null or r.region = $3) and ($4::text is null or r.kind = $4))
      select grouping(body, kind, region, seat, month, week) as by, coalesce(body::text, kind, region, seat, to_char(month, 'YYYY-MM-DD'), to_char(week, 'YYYY-MM-DD')) as key,
        count(*)::int as sent,
        count(accepted_at)::int as accepted, count(*) filter (where accepted_in_time)::int as "acceptedInTime", count(accepted_in_time)::int as "acceptJudged",
        percentile_cont(0.5) within group (order by to_accept) as "acceptMedian", percentile_cont(0.95) within group (order by to_accept) as "acceptP95",
        count(answered_at)::int as answered, count(*) filter (where answered_in_time)::int as "answeredInTime", count(answered_in_time)::int as "outcomeJudged",
        percentile_cont(0.5) within group (order by to_outcome) as "outcomeMedian", percentile_cont(0.95) within group (order by to_outcome) as "outcomeP95",
        count(*) filter (where refused)::int as refused, coalesce(sum(returned), 0)::int as returned, coalesce(sum(reopened), 0)::int as reopened,
        coalesce(sum(missed), 0)::int as missed, coalesce(sum(climbs), 0)::int as climbs, count(*) filter (where withdrawn)::int as withdrawn
      from f group by grouping sets ((body), (kind), (region), (seat), (month), (week), ()) order by sent desc, key nulls last`,
    values: [from, to, region, kind],
  })
  return rows
}

type Named = Omit<Performance['bodies'][number], 'figures'>

/** Those that were sent something, and those that could have been. */
async function bodiesOf(pool: Pool, { region, kind }: PerformanceFilter, sent: readonly string[]): Promise<readonly Named[]> {
  const { rows } = await pool.query<Named>({
    name: 'performance-bodies',
    text: `select id as body, kind, region, name from body
      where id = any($1::uuid[]) or (retired_at is null and ($2::text is null or region = $2) and ($3::text is null or kind = $3) and kind <> 'ministry') order by region, kind, id`,
    values: [sent, region, kind],
  })
  return rows
}

/** How bodies answered what was sent to them in a period. */
export async function performanceOf(pool: Pool, filter: PerformanceFilter): Promise<Performance> {
  const rows = await rowsOf(pool, filter)
  const group = (by: number): readonly (readonly [key: string | null, figures: Figures])[] => rows.flatMap(({ by: own, key, ...figures }) => (own === by ? [[key, figures] as const] : []))
  const found = (by: number): ReadonlyMap<string | null, Figures> => new Map(group(by))
  const [bodies, kinds, months, weeks] = [found(BY.bodies), found(BY.kinds), found(BY.months), found(BY.weeks)]
  const named = await bodiesOf(pool, filter, [...bodies.keys()].filter((key) => key !== null))
  const all = stretchesOf(filter.from, filter.to)
  const total = found(BY.total).get(null)
  return {
    from: filter.from,
    to: filter.to,
    total: total === undefined || total.sent === 0 ? null : total,
    bodies: named.map((one) => ({ ...one, figures: bodies.get(one.body) ?? null })).toSorted((a, b) => (b.figures?.sent ?? 0) - (a.figures?.sent ?? 0)),
    kinds: BODY_KINDS.flatMap((kind) => {
      const figures = kinds.get(kind)
      return figures === undefined ? [] : [{ kind, figures }]
    }),
    regions: group(BY.regions).map(([region, figures]) => ({ region, figures })),
    seats: group(BY.seats).map(([region, figures]) => ({ region, figures })),
    months: all.months.map((since) => ({ since, figures: months.get(since) ?? null })),
    weeks: all.weeks.map((since) => ({ since, figures: weeks.get(since) ?? null })),
  }
}
