import type { ContactEvent } from '@senim/core/contacts/events.ts'
import type { Contact } from '@senim/core/contacts/state.ts'
import type { Entry } from '@senim/core/directory/institutions.ts'
import { place } from '@senim/core/contacts/place.ts'
import { setBack } from '@senim/core/contacts/set-back.ts'
import type { ClientBase } from 'pg'
import type { Change } from '../journal/order.ts'
import { projectorOf } from '../journal/order.ts'
import { CONTACT } from './events.ts'
import { writeHands } from './project-hands.ts'

type ContactChange = Change<Contact, ContactEvent>
const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

/** The n-th message touches no row but its own. */
function touchesRow({ state, events }: ContactChange): boolean {
  return events.some(({ event }) => (event.type !== 'contact.wrote' && event.type !== 'contact.noted' && event.type !== 'contact.observed') || (event.type === 'contact.wrote' && event.by === 'staff' && state.firstReplyAt === event.at))
}

function closing(events: ContactChange['events']): { outcome: string; at: number } | undefined {
  for (const { event } of events) if (event.type === 'contact.closed') return { outcome: event.outcome.kind === 'notRequest' ? event.outcome.what : event.outcome.kind, at: event.at }
  return undefined
}

function entryOf(entry: Entry | undefined): { entry: string | null; door: string | null } {
  if (entry === undefined || entry === 'unsigned') return { entry: entry ?? null, door: null }
  return { entry: entry.kind, door: entry.door }
}

function rowOf({ id, state, events }: ContactChange): Record<string, unknown> {
  const opened = events.find(({ event }) => event.type === 'contact.opened')?.event
  const said = opened?.type === 'contact.opened' ? opened : undefined
  const closed = closing(events)
  const { assessment } = state
  return {
    id, thread: state.thread, language: state.language, status: state.status, opened_at: iso(state.openedAt),
    place: iso(place(state.openedAt, state.urgency, state.atHead) + setBack(state.behind, state.urgency, state.atHead)), urgency: state.urgency, risk: assessment.risk, region: assessment.region,
    said_region: said?.region ?? null, said_about: said?.about ?? null, about: assessment.about, age: assessment.age, at_head: state.atHead,
    operator: state.operator, offer_until: iso(state.offerUntil), passed: state.passed, first_reply: iso(state.firstReplyAt),
    case_id: state.caseId, outcome: closed?.outcome ?? null, closed_at: iso(closed?.at ?? null),
    reasons: assessment.reasons.length === 0 ? null : assessment.reasons, ...entryOf(said?.entry), behind: state.behind ?? null,
  }
}

async function writeRows(client: ClientBase, changes: readonly ContactChange[]): Promise<void> {
  const rows = changes.filter(touchesRow).map(rowOf)
  if (rows.length === 0) return
  await client.query({
    name: 'project-contacts',
    text: `insert into contact select * from json_populate_recordset(null::contact, $1)
      on conflict (id) do update set status = excluded.status, place = excluded.place, urgency = excluded.urgency, risk = excluded.risk,
        region = excluded.region, about = excluded.about, age = excluded.age, at_head = excluded.at_head, operator = excluded.operator,
        offer_until = excluded.offer_until, passed = excluded.passed, reasons = excluded.reasons, first_reply = excluded.first_reply, case_id = excluded.case_id,
        outcome = coalesce(contact.outcome, excluded.outcome), closed_at = coalesce(contact.closed_at, excluded.closed_at)`,
    values: [JSON.stringify(rows)],
  })
}

async function writeMessages(client: ClientBase, changes: readonly ContactChange[]): Promise<void> {
  const rows = changes.flatMap(({ id, events }) => events.flatMap(({ event }) => (event.type === 'contact.wrote' ? [{ id, event }] : [])))
  if (rows.length === 0) return
  await client.query({
    name: 'project-messages',
    text: 'insert into message (contact, seq, by_staff, content, at) select * from unnest($1::uuid[], $2::int[], $3::uuid[], $4::uuid[], $5::timestamptz[])',
    values: [rows.map((row) => row.id), rows.map((row) => row.event.seq), rows.map((row) => row.event.staff), rows.map((row) => row.event.content.id), rows.map((row) => iso(row.event.at))],
  })
}

async function writeNotes(client: ClientBase, changes: readonly ContactChange[]): Promise<void> {
  const rows = changes.flatMap(({ id, events }) => events.flatMap(({ event }) => (event.type === 'contact.noted' ? [{ id, event }] : [])))
  if (rows.length === 0) return
  await client.query({
    name: 'project-notes',
    text: 'insert into note (contact, n, by_staff, to_self, content, at) select * from unnest($1::uuid[], $2::int[], $3::uuid[], $4::boolean[], $5::uuid[], $6::timestamptz[])',
    values: [rows.map((row) => row.id), rows.map((row) => row.event.n), rows.map((row) => row.event.by), rows.map((row) => row.event.to === 'self'), rows.map((row) => row.event.content.id), rows.map((row) => iso(row.event.at))],
  })
}

/** An offer's due time stands while the offer does. */
async function writeDeadlines(client: ClientBase, changes: readonly ContactChange[]): Promise<void> {
  const touched = changes.filter(({ events }) => events.some(({ event }) => event.type === 'contact.offered' || event.type === 'contact.offerEnded' || event.type === 'contact.accepted'))
  if (touched.length === 0) return
  await client.query({ name: 'drop-offer-deadlines', text: `delete from deadline where name = 'offer' and stream = any($1::uuid[])`, values: [touched.map((one) => one.id)] })
  const open = touched.filter(({ state }) => state.offerUntil !== null)
  if (open.length === 0) return
  await client.query({
    name: 'set-offer-deadlines',
    text: `insert into deadline (stream, name, kind, due_at) select stream, 'offer', 'contact', due_at from unnest($1::uuid[], $2::timestamptz[]) as t (stream, due_at)`,
    values: [open.map((one) => one.id), open.map((one) => iso(one.state.offerUntil))],
  })
}

export const contactProjector = projectorOf(CONTACT, async (client, changes) => {
  await writeRows(client, changes)
  await writeMessages(client, changes)
  await writeNotes(client, changes)
  await writeDeadlines(client, changes)
  await writeHands(client, changes)
})
