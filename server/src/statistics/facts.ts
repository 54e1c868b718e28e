import type { CaseEvent, ReferralEvent } from '@senim/core/cases/events.ts'
import type { ContactEvent } from '@senim/core/contacts/events.ts'
import type { Entry } from '@senim/core/directory/institutions.ts'
import { localDate } from '@senim/core/time.ts'
import type { ClientBase } from 'pg'
import { CASE } from '../cases/events.ts'
import { CONTACT } from '../contacts/events.ts'
import type { Recorded } from '../journal/order.ts'
import { isOf } from '../journal/order.ts'
import { OFFSET, referralFact } from './referral-facts.ts'

/** Whether a contact came by a code of ours, by one that is not or not any more, or by none. */
function cameBy(entry: Entry | undefined): 'signed' | 'unsigned' | null {
  if (entry === undefined) return null
  return entry === 'unsigned' ? 'unsigned' : 'signed'
}

async function contactFact(client: ClientBase, id: string, event: ContactEvent): Promise<void> {
  if (event.type === 'contact.opened') {
    await client.query('insert into fact_contact (id, day, region, request, entry) values ($1, $2, $3, true, $4)', [id, localDate(event.at, OFFSET), event.region, cameBy(event.entry)])
  } else if (event.type === 'contact.assessed' && event.change.region !== undefined) {
    await client.query('update fact_contact set region = $2 where id = $1', [id, event.change.region])
  } else if (event.type === 'contact.closed' && event.outcome.kind === 'notRequest') {
    await client.query('update fact_contact set request = false where id = $1', [id])
  }
}

async function caseFact(client: ClientBase, id: string, event: Exclude<CaseEvent, ReferralEvent>): Promise<void> {
  switch (event.type) {
    case 'case.opened':
      await client.query('insert into fact_case (id, day, region, reasons, closed) values ($1, $2, $3, $4, false)', [id, localDate(event.at, OFFSET), event.assessment.region, event.assessment.reasons])
      break
    case 'case.assessed':
      await client.query('update fact_case set reasons = coalesce($2, reasons), region = coalesce($3, region) where id = $1', [id, event.change.reasons ?? null, event.change.region ?? null])
      if (event.change.region != null) await client.query('update fact_referral set region = $2 where case_id = $1', [id, event.change.region])
      break
    case 'case.closed':
      await client.query('update fact_case set closed = true where id = $1', [id])
      break
    case 'case.reopened':
      await client.query('update fact_case set closed = false where id = $1', [id])
      break
    case 'case.handed':
    case 'case.tasked':
    case 'case.taskDone':
    case 'case.taskDropped':
    case 'case.taskLapsed':
    case 'case.conferred':
    case 'case.asked':
    case 'case.notAsked':
    case 'case.said':
    case 'case.waiverAsked':
    case 'case.waived':
    case 'case.waiverDeclined':
  }
}

const isReferralEvent = (event: CaseEvent): event is ReferralEvent => event.type.startsWith('referral.')

/** Keeps the facts that are counted: a contact, a case and a referral are three different things. */
export async function applyFacts(client: ClientBase, events: readonly Recorded[]): Promise<void> {
  for (const recorded of events) {
    if (isOf(CONTACT, recorded)) await contactFact(client, recorded.stream, recorded.event)
    else if (isOf(CASE, recorded)) await (isReferralEvent(recorded.event) ? referralFact(client, recorded.stream, recorded.event) : caseFact(client, recorded.stream, recorded.event))
  }
}

/** Tables this follower writes. */
export const FACT_TABLES = ['fact_contact', 'fact_case', 'fact_referral'] as const
