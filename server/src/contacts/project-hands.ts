import type { ContactEvent } from '@senim/core/contacts/events.ts'
import type { Contact } from '@senim/core/contacts/state.ts'
import type { ClientBase } from 'pg'
import type { Change } from '../journal/order.ts'

type ContactChange = Change<Contact, ContactEvent>
type Asked = Extract<ContactEvent, { type: 'contact.handoverAsked' }>

const iso = (at: number): string => new Date(at).toISOString()

/** How an event ends a hand-over that is open, if it does. */
function endOf(event: ContactEvent): string | undefined {
  if (event.type === 'contact.handoverEnded') return event.why
  if (event.type === 'contact.handedOver') return 'accepted'
  if (event.type === 'contact.takenOver') return 'takenOver'
  return event.type === 'contact.released' ? 'askerLost' : undefined
}

interface HandoverRow {
  readonly contact: string
  asked: Asked | undefined
  /** How the one that was open before this batch ended in it. */
  before: string | undefined
  ended: string | undefined
}

function handoverOf({ id, events }: ContactChange): HandoverRow {
  const row: HandoverRow = { contact: id, asked: undefined, before: undefined, ended: undefined }
  for (const { event } of events) {
    const ended = endOf(event)
    if (event.type === 'contact.handoverAsked') Object.assign(row, { asked: event, ended: undefined })
    else if (ended !== undefined && row.asked === undefined) row.before ??= ended
    else if (ended !== undefined) row.ended ??= ended
  }
  return row
}

async function writeHandovers(client: ClientBase, changes: readonly ContactChange[]): Promise<void> {
  const rows = changes.map(handoverOf)
  const asked = rows.flatMap(({ contact, asked: one, ended }) => (one ? [{ contact, asked_by: one.from, asked_to: one.to, note: one.note?.id ?? null, asked_at: iso(one.at), until: iso(one.until), ended: ended ?? null }] : []))
  const ended = rows.filter((row) => row.asked === undefined && row.before !== undefined)
  if (asked.length > 0) {
    await client.query({
      name: 'project-handovers',
      text: `insert into handover select * from json_populate_recordset(null::handover, $1)
        on conflict (contact) do update set asked_by = excluded.asked_by, asked_to = excluded.asked_to, note = excluded.note, asked_at = excluded.asked_at, until = excluded.until, ended = excluded.ended`,
      values: [JSON.stringify(asked)],
    })
  }
  if (ended.length > 0) {
    await client.query({
      name: 'end-handovers',
      text: 'update handover set ended = t.ended from unnest($1::uuid[], $2::text[]) as t (contact, ended) where handover.contact = t.contact and handover.ended is null',
      values: [ended.map((row) => row.contact), ended.map((row) => row.before)],
    })
  }
}

/** The due time of a hand-over stands while it is open. */
async function writeDeadlines(client: ClientBase, changes: readonly ContactChange[]): Promise<void> {
  const touched = changes.filter(({ events }) => events.some(({ event }) => event.type === 'contact.handoverAsked' || endOf(event) !== undefined))
  if (touched.length === 0) return
  await client.query({ name: 'drop-handover-deadlines', text: `delete from deadline where name = 'handover' and stream = any($1::uuid[])`, values: [touched.map((one) => one.id)] })
  const open = touched.flatMap(({ id, state }) => (state.handover ? [{ id, until: iso(state.handover.until) }] : []))
  if (open.length === 0) return
  await client.query({
    name: 'set-handover-deadlines',
    text: `insert into deadline (stream, name, kind, due_at) select stream, 'handover', 'contact', due_at from unnest($1::uuid[], $2::timestamptz[]) as t (stream, due_at)`,
    values: [open.map((one) => one.id), open.map((one) => one.until)],
  })
}

async function writeTakeovers(client: ClientBase, changes: readonly ContactChange[]): Promise<void> {
  const rows = changes.flatMap(({ id, events }) => events.flatMap(({ event, version }) => (event.type === 'contact.takenOver' ? [{ contact: id, version, taken_from: event.from, taken_by: event.by, ground: event.ground, at: iso(event.at) }] : [])))
  if (rows.length > 0) await client.query({ name: 'project-takeovers', text: 'insert into takeover select * from json_populate_recordset(null::takeover, $1)', values: [JSON.stringify(rows)] })
}

async function writeLooks(client: ClientBase, changes: readonly ContactChange[]): Promise<void> {
  const rows = changes.flatMap(({ id, events }) => events.flatMap(({ event, version }) => (event.type === 'contact.observed' ? [{ contact: id, version, account: event.by, at: iso(event.at) }] : [])))
  if (rows.length > 0) await client.query({ name: 'project-looks', text: 'insert into look select * from json_populate_recordset(null::look, $1)', values: [JSON.stringify(rows)] })
}

/** In whose hands it is and was, and who looked. */
export async function writeHands(client: ClientBase, changes: readonly ContactChange[]): Promise<void> {
  await writeHandovers(client, changes)
  await writeDeadlines(client, changes)
  await writeTakeovers(client, changes)
  await writeLooks(client, changes)
}
