import type { FoundRow } from '@senim/contract/search.ts'
import type { Risk } from '@senim/core/directory/problems.ts'
import type { Language } from '@senim/core/language.ts'
import type { Pool } from 'pg'

/** What is looked for, as the rows know it; `null` is "anything". */
export interface Wanted {
  /** Only what this person may read: what they answer or answered, and the contacts of cases they lead. `null`: everything. */
  readonly reader: string | null
  readonly operator: string | null
  readonly number: string | null
  readonly code: string | null
  readonly from: Date | null
  readonly until: Date | null
  readonly region: string | null
  readonly reasons: readonly string[] | null
  readonly risk: string | null
  readonly urgency: string | null
  readonly outcomes: readonly string[] | null
  readonly language: Language | null
  readonly status: string | null
  /** Only among these. */
  readonly among: readonly string[] | null
  readonly after: { readonly since: Date; readonly contact: string } | null
}

export interface FoundContact {
  id: string
  language: Language
  status: FoundRow['status']
  opened_at: Date
  closed_at: Date | null
  region: string | null
  risk: Risk | null
  urgency: Risk | null
  outcome: FoundRow['outcome']
  answerer: string | null
  case_id: string | null
  number: string | null
  lead: string | null
}

/**
 * Contacts, the newest first, after the given one. Not a named statement: PostgreSQL then plans it for the values that were
 * given, and what is `null` falls out of the plan. `canReadContact` is the same rule for one contact.
 */
export async function findContacts(pool: Pool, wanted: Wanted, most: number): Promise<readonly FoundContact[]> {
  const { rows } = await pool.query<FoundContact>({
    text: `with readable as (
        select id from contact where operator = $1 and status in ('live', 'closed')
        union select c.id from case_file f join contact c on c.case_id = f.id where f.lead = $1
        union select t.contact from takeover t join contact c on c.id = t.contact join stream s on s.id = t.contact
          where t.taken_from = $1 and c.status <> 'closed' and (s.state->'takenFrom')::jsonb ? $1::uuid::text)
      select c.id, c.language, c.status, c.opened_at, c.closed_at, coalesce(c.region, c.said_region) as region, c.risk, c.urgency, c.outcome,
        case when c.status in ('live', 'closed') then c.operator end as answerer, c.case_id, f.number, f.lead
      from contact c left join case_file f on f.id = c.case_id
      where ($1::uuid is null or c.id in (select id from readable))
        and ($2::timestamptz is null or (c.opened_at, c.id) < ($2, $3::uuid))
        and ($4::timestamptz is null or c.opened_at >= $4)
        and ($5::timestamptz is null or c.opened_at < $5)
        and ($6::uuid is null or (c.operator = $6 and c.status in ('live', 'closed')))
        and ($7::text is null or f.number = $7)
        and ($8::text is null or upper(right(c.id::text, 4)) = $8)
        and ($9::text is null or coalesce(c.region, c.said_region) = $9)
        and ($10::text[] is null or c.reasons && $10)
        and ($11::text is null or coalesce(c.risk, 'unknown') = $11)
        and ($12::text is null or coalesce(c.urgency, 'unknown') = $12)
        and ($13::text[] is null or c.outcome = any($13))
        and ($14::text is null or c.language = $14)
        and ($15::text is null or c.status = $15)
        and ($16::uuid[] is null or c.id = any($16))
      order by c.opened_at desc, c.id desc limit $17`,
    values: [
      wanted.reader, wanted.after?.since ?? null, wanted.after?.contact ?? null, wanted.from, wanted.until, wanted.operator, wanted.number, wanted.code, wanted.region,
      wanted.reasons, wanted.risk, wanted.urgency, wanted.outcomes, wanted.language, wanted.status, wanted.among, most,
    ],
  })
  return rows
}

/** Whoever may have answered, by name. */
export async function answererNames(pool: Pool): Promise<{ id: string; name: string }[]> {
  const { rows } = await pool.query<{ id: string; name: string }>({
    name: 'answerer-names',
    text: `select a.id, a.name from account a join staff s on s.id = a.id where s.roles && array['operator', 'psychologist', 'lawyer', 'supervisor'] order by a.name, a.id`,
  })
  return rows
}
