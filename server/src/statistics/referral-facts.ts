import type { ReferralEvent } from '@senim/core/cases/events.ts'
import type { DueTime, Step } from '@senim/core/directory/clocks.ts'
import { OWED_BY } from '@senim/core/directory/clocks.ts'
import type { Instant } from '@senim/core/time.ts'
import { localDate } from '@senim/core/time.ts'
import type { ClientBase } from 'pg'

/** Facts are dated by the country's calendar. */
export const OFFSET = 300

const iso = (at: Instant): string => new Date(at).toISOString()

function dueIn(due: readonly DueTime[], step: Step): string | null {
  const found = due.find((one) => one.step === step)
  return found === undefined ? null : iso(found.at)
}

/** A clock that an event leaves out has lapsed or is done: what was promised stays known, so that lateness can be told by it. */
async function keepDue(client: ClientBase, { referral, due }: { readonly referral: string; readonly due: readonly DueTime[] }): Promise<void> {
  await client.query('update fact_referral set accept_due = coalesce($2, accept_due), outcome_due = coalesce($3, outcome_due) where id = $1', [referral, dueIn(due, 'accept'), dueIn(due, 'outcome')])
}

async function sent(client: ClientBase, caseId: string, event: Extract<ReferralEvent, { type: 'referral.sent' }>): Promise<void> {
  const { referral, at, body, kind, due, climb } = event
  // Whoever was told before it was sent, because nobody was on duty, was told before there was a row.
  await client.query(
    `insert into fact_referral (id, case_id, day, region, verified, lapsed, body, kind, sent_at, accept_due, outcome_due, climbs)
     select $1, $2, $3, region, false, 0, $4, $5, $6, $7, $8, $9 from fact_case where id = $2`,
    [referral, caseId, localDate(at, OFFSET), body, kind, iso(at), dueIn(due, 'accept'), dueIn(due, 'outcome'), climb?.told ?? 0],
  )
}

/**
 * The body gave an outcome, or the centre or the person did not take it for one. An outcome that did not stand is owed again, and is in time again if the new one is;
 * what was once late stays late.
 */
async function notEnough(client: ClientBase, event: Extract<ReferralEvent, { type: 'referral.returned' | 'referral.reopened' }>): Promise<void> {
  const byCentre = event.type === 'referral.returned'
  await client.query(
    'update fact_referral set verified = false, answered_at = null, answered_in_time = nullif(answered_in_time, true), returned = returned + $2::int, reopened = reopened + $3::int where id = $1',
    [event.referral, byCentre ? 1 : 0, byCentre ? 0 : 1],
  )
  await keepDue(client, event)
}

/** What was not done when it ended otherwise is late only if its due time had passed by then. */
async function ended(client: ClientBase, event: Extract<ReferralEvent, { type: 'referral.refused' | 'referral.withdrawn' }>): Promise<void> {
  await client.query(
    `update fact_referral set refused = refused or $3, withdrawn = withdrawn or not $3,
       accepted_in_time = case when accepted_at is null and not refused and accept_due < $2 then false else accepted_in_time end,
       answered_in_time = case when answered_at is null and not refused and outcome_due < $2 then false else answered_in_time end
     where id = $1`,
    [event.referral, iso(event.at), event.type === 'referral.refused'],
  )
}

async function lapsed(client: ClientBase, { referral, step }: Extract<ReferralEvent, { type: 'referral.lapsed' }>): Promise<void> {
  await client.query(
    `update fact_referral set lapsed = lapsed + 1, missed = missed + $2::int,
       accepted_in_time = case when $3 = 'accept' then false else accepted_in_time end,
       answered_in_time = case when $3 = 'outcome' then false else answered_in_time end
     where id = $1`,
    [referral, OWED_BY[step] === 'body' ? 1 : 0, step],
  )
}

/** In time is what was done by its due time, that very millisecond included; without a due time nobody can say. */
async function accepted(client: ClientBase, event: Extract<ReferralEvent, { type: 'referral.accepted' }>): Promise<void> {
  await client.query(
    'update fact_referral set accepted_at = $2, accepted_in_time = case when accept_due is null then accepted_in_time else coalesce(accepted_in_time, true) and $2 <= accept_due end where id = $1',
    [event.referral, iso(event.at)],
  )
  await keepDue(client, event)
}

async function answered(client: ClientBase, { referral, at }: Extract<ReferralEvent, { type: 'referral.answered' }>): Promise<void> {
  await client.query(
    'update fact_referral set answered_at = $2, answered_in_time = case when outcome_due is null then answered_in_time else coalesce(answered_in_time, true) and $2 <= outcome_due end where id = $1',
    [referral, iso(at)],
  )
}

/** Keeps the row of one referral: how its body answered, step by step. */
export async function referralFact(client: ClientBase, caseId: string, event: ReferralEvent): Promise<void> {
  switch (event.type) {
    case 'referral.sent':
      await sent(client, caseId, event)
      break
    case 'referral.accepted':
      await accepted(client, event)
      break
    case 'referral.answered':
      await answered(client, event)
      break
    case 'referral.returned':
    case 'referral.reopened':
      await notEnough(client, event)
      break
    case 'referral.refused':
    case 'referral.withdrawn':
      await ended(client, event)
      break
    case 'referral.lapsed':
      await lapsed(client, event)
      break
    case 'referral.climbed':
      if (event.climb.side === 'body') await client.query('update fact_referral set climbs = climbs + 1 where id = $1', [event.referral])
      break
    case 'referral.verified':
      await client.query('update fact_referral set verified = true where id = $1', [event.referral])
      break
    case 'referral.delivered':
    case 'referral.reported':
    case 'referral.reclocked':
      await keepDue(client, event)
      break
    case 'referral.notified':
  }
}
