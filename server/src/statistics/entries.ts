import type { Counted } from '@senim/contract/cases.ts'
import { INSTITUTION_KINDS } from '@senim/core/directory/institutions.ts'
import type { LocalDate } from '@senim/core/time.ts'
import type { Pool } from 'pg'

type Row = Counted['entries'][number]
const ENTRIES: readonly Row['entry'][] = [...INSTITUTION_KINDS, 'unsigned', 'none']

/** By which code people came since a day: the kind of institution, a code that is not valid, or none. A row for each, so that none hides in another. */
export async function entriesSince(pool: Pool, since: LocalDate): Promise<Row[]> {
  const { rows } = await pool.query<Row>({
    name: 'counted-entries',
    text: `select case when f.entry = 'signed' then c.entry else coalesce(f.entry, 'none') end as entry, count(*)::int as contacts, count(*) filter (where f.request)::int as requests
      from fact_contact f left join contact c on c.id = f.id where f.day >= $1 group by 1`,
    values: [since],
  })
  return ENTRIES.map((entry) => rows.find((row) => row.entry === entry) ?? { entry, contacts: 0, requests: 0 })
}
