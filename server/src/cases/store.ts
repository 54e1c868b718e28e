import type { DeliveredBy, OutcomeKind, ReferralStatus, RefusalReason, WithdrawalGround } from '@senim/core/cases/referral/state.ts'
import type { Ground, SliceField } from '@senim/core/directory/bodies.ts'
import type { Risk } from '@senim/core/directory/problems.ts'
import type { DueTime, Milestone, Office, Step } from '@senim/core/directory/clocks.ts'
import type { Pool } from 'pg'
import type { ReferralEntry } from '@senim/contract/cases.ts'

export interface ReferralRow {
  id: string
  case_id: string
  body: string
  status: ReferralStatus
  content: string
  ground: Ground
  slice: SliceField[]
  sent_at: Date
  due_step: Step | null
  due_at: Date | null
  due_rule: string | null
  lapsed: Step | null
  clocks: readonly (DueTime & { readonly late: boolean })[]
  number: string
  risk: Risk | null
}

const REFERRAL = 'select r.*, f.number, f.risk from referral r join case_file f on f.id = r.case_id'

/** The referrals of a case in the order they were sent. */
export async function referralRows(pool: Pool, caseId: string): Promise<readonly ReferralRow[]> {
  return (await pool.query<ReferralRow>({ name: 'referral-rows', text: `${REFERRAL} where r.case_id = $1 order by r.sent_at, r.id`, values: [caseId] })).rows
}

export async function findReferral(pool: Pool, id: string): Promise<ReferralRow | undefined> {
  return (await pool.query<ReferralRow>({ name: 'find-referral', text: `${REFERRAL} where r.id = $1`, values: [id] })).rows[0]
}

/** When the own part of a joint task is due that is not done yet; the first of several. */
const OWN_TASK = `(select to_timestamp(min((t.value->>'due')::float8) / 1000) from stream s, lateral jsonb_each((s.state->'tasks')::jsonb) t
    where s.id = r.case_id and r.status not in ('refused', 'replaced', 'withdrawn') and t.value->>'status' = 'open' and t.value->'parts'->>(r.id::text) = 'false')`

/** A body's referrals: what lapsed first, then by due time. */
export async function agencyRows(pool: Pool, body: string): Promise<readonly (ReferralRow & { readonly task_due: Date | null })[]> {
  return (await pool.query<ReferralRow & { readonly task_due: Date | null }>({ name: 'agency-rows', text: `select r.*, f.number, f.risk, ${OWN_TASK} as task_due from referral r join case_file f on f.id = r.case_id where r.body = $1 order by (r.lapsed is null), r.due_at nulls last, r.sent_at limit 500`, values: [body] })).rows
}

export interface ChangedRow extends ReferralRow {
  changed_at: Date
}

/** A body's referrals by when something last happened to them, the oldest first. `after`: the last one that was read, by that moment and its id. */
export async function changedRows(pool: Pool, body: string, since: number, after: { readonly at: number; readonly id: string } | null, most: number): Promise<readonly ChangedRow[]> {
  const { rows } = await pool.query<ChangedRow>({
    name: 'changed-rows',
    text: `select c.* from (select r.*, f.number, f.risk, (select max(e.at) from referral_entry e where e.referral = r.id) as changed_at
        from referral r join case_file f on f.id = r.case_id where r.body = $1) c
      where c.changed_at >= to_timestamp($2::float8 / 1000) and ($3::float8 is null or (c.changed_at, c.id) > (to_timestamp($3::float8 / 1000), $4::uuid))
      order by c.changed_at, c.id limit $5`,
    values: [body, since, after?.at ?? null, after?.id ?? null, most],
  })
  return rows
}

export interface EntryRow {
  referral: string
  what: ReferralEntry['what']
  at: Date
  who: string | null
  content: string | null
  outcome: OutcomeKind | null
  reason: RefusalReason | null
  on_date: string | null
  step: Step | null
  office: Office | null
  milestone: Milestone | null
  via: DeliveredBy | null
  ground: WithdrawalGround | null
}

export async function referralEntries(pool: Pool, referrals: readonly string[]): Promise<readonly EntryRow[]> {
  return (await pool.query<EntryRow>({ name: 'referral-entries', text: 'select * from referral_entry where referral = any($1::uuid[]) order by version', values: [referrals] })).rows
}

export interface CaseRowRow {
  id: string
  number: string
  status: 'inWork' | 'closed'
  risk: Risk | null
  region: string
  opened_at: Date
  open: number
  late: number
  to_verify: number
  refused: number
  total: number
  person: 'ask' | 'waits' | 'no' | null
  seconds: number
  ready: boolean
  next_due: Date | null
  lead: string
  lead_gone: boolean
}

/** Cases of one lead, or of everybody. What needs something comes first. */
export async function caseRows(pool: Pool, lead: string | null): Promise<readonly CaseRowRow[]> {
  const { rows } = await pool.query<CaseRowRow>({
    name: 'case-rows',
    text: `select f.id, f.number, f.status, f.risk, f.region, f.opened_at, f.lead,
        count(r.id) filter (where r.status not in ('verified', 'replaced', 'withdrawn'))::int as open,
        count(r.id) filter (where r.lapsed is not null or r.due_at < now())::int as late,
        count(r.id) filter (where r.status = 'answered')::int as to_verify, count(r.id) filter (where r.status = 'refused')::int as refused, count(r.id)::int as total, min(r.due_at) as next_due,
        case when f.missing && array['personNotAsked', 'personSaysNo'] then 'ask' when 'personMayAnswer' = any(f.missing) and f.answer_until > now() then 'waits' when f.helped = false and f.status <> 'closed' then 'no' end as person,
        coalesce(f.seconds, 0) as seconds, f.status <> 'closed' and (f.missing = '{}' or f.missing = '{personMayAnswer}' and f.answer_until <= now()) as ready,
        f.status <> 'closed' and not exists (select from staff s where s.id = f.lead and s.active) as lead_gone
      from case_file f left join referral r on r.case_id = f.id where $1::uuid is null or f.lead = $1
      group by f.id order by (f.status = 'closed'), late desc, to_verify desc, next_due nulls last limit 300`,
    values: [lead],
  })
  return rows
}
