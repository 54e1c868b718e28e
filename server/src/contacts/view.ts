import { AWAY_BEHIND } from '@senim/core/contacts/place.ts'
import type { CitizenView, Marks, MessageView } from '@senim/contract/contacts.ts'
import type { NoteView } from '@senim/contract/notes.ts'
import type { Contact } from '@senim/core/contacts/state.ts'
import type { Role } from '@senim/core/directory/staff.ts'
import type { Pool } from 'pg'
import { namesOf } from '../directory/view.ts'
import type { House } from '../house.ts'
import type { Standing } from './standing.ts'

interface MessageRow {
  seq: number
  by_staff: string | null
  content: string
  at: Date
}

/** SQL: whether the page of contact `c` is open, or was at most so many milliseconds ago. */
export function isHere(kept = 0): string {
  return `exists (select from presence p where p.who = c.id and p.expires_at > now() - interval '${kept} milliseconds')`
}

/** SQL for `turn` of `core/contacts/place.ts`: when the turn of contact `c` comes. */
export const TURN = `(c.place + case when c.urgency in ('high', 'critical') or ${isHere()} then interval '0' else interval '${AWAY_BEHIND} milliseconds' end)`

/** A contact's state, or undefined when nobody has written under this id. */
export async function findContact(pool: Pool, contact: string): Promise<Contact | undefined> {
  const { rows } = await pool.query<{ state: Contact }>({ name: 'find-contact', text: `select state from stream where id = $1 and kind = 'contact' and version > 0`, values: [contact] })
  return rows[0]?.state
}

/** The messages of a dialogue after a number, in order and without gaps. An erased text reads as empty. */
export async function messagesAfter(house: House, contact: string, after: number, upTo = 1_000_000): Promise<readonly MessageView[]> {
  const { rows } = await house.pool.query<MessageRow>({
    name: 'messages-after',
    text: 'select seq, by_staff, content, at from message where contact = $1 and seq > $2 and seq <= $3 order by seq',
    values: [contact, after, upTo],
  })
  const texts = await house.boxes.open(rows.map((row) => row.content))
  const names = await namesOf(house.pool, rows.flatMap((row) => row.by_staff ?? []))
  return rows.map((row) => ({
    seq: row.seq,
    by: row.by_staff === null ? 'citizen' : 'staff',
    name: row.by_staff === null ? null : (names.get(row.by_staff) ?? null),
    text: texts.get(row.content) ?? '',
    at: row.at.getTime(),
  }))
}

/** The notes beside a dialogue that `reader` may read: all to colleagues, and their own to themselves. */
export async function notesFor(house: House, contact: string, reader: string): Promise<NoteView[]> {
  const { rows } = await house.pool.query<{ n: number; by_staff: string; to_self: boolean; content: string; at: Date }>({
    name: 'notes-for',
    text: 'select n, by_staff, to_self, content, at from note where contact = $1 and (by_staff = $2 or not to_self) order by n',
    values: [contact, reader],
  })
  const [texts, names] = await Promise.all([house.boxes.open(rows.map((row) => row.content)), namesOf(house.pool, rows.map((row) => row.by_staff))])
  return rows.map((row) => ({ n: row.n, name: names.get(row.by_staff) ?? null, to: row.to_self ? 'self' : 'colleagues', text: texts.get(row.content) ?? '', at: row.at.getTime() }))
}

/** How far one side has got. */
export async function marksOf(pool: Pool, contact: string, side: 'citizen' | 'staff'): Promise<Marks> {
  const { rows } = await pool.query<Marks>({ name: 'marks-of', text: 'select delivered, read from mark where contact = $1 and side = $2', values: [contact, side] })
  return rows[0] ?? { delivered: 0, read: 0 }
}

/** Where these stand who wait. To count who is before one costs as much as to count it for all, so pages ask `house.line`, which asks this once for many. */
export async function standingOf(pool: Pool, contacts: readonly string[]): Promise<Standing> {
  const [ahead, usual] = await Promise.all([
    pool.query<{ id: string; ahead: number }>({
      name: 'places',
      text: `select id, ahead from (select c.id, (row_number() over (order by ${TURN}, c.id) - 1)::int as ahead from contact c where c.status in ('waiting', 'offered')) q where id = any($1::uuid[])`,
      values: [contacts],
    }),
    pool.query<{ usual: number | null }>({
      name: 'usual-wait',
      text: `select percentile_cont(0.5) within group (order by extract(epoch from first_reply - opened_at)) as usual from contact where first_reply > now() - interval '1 hour'`,
    }),
  ])
  const seconds = usual.rows[0]?.usual ?? null
  return { ahead: new Map(ahead.rows.map((row) => [row.id, row.ahead])), usualWait: seconds === null ? null : Math.max(1, Math.ceil(seconds / 60)) }
}

type Shown = NonNullable<CitizenView['staff']>['role']
const SHOWN: readonly Shown[] = ['psychologist', 'lawyer', 'supervisor', 'operator']

async function whoAnswers(pool: Pool, staff: string, changed: boolean): Promise<CitizenView['staff']> {
  const { rows } = await pool.query<{ name: string; roles: Role[] }>({ name: 'who-answers', text: 'select a.name, s.roles from account a join staff s on s.id = a.id where a.id = $1', values: [staff] })
  const row = rows[0]
  return row ? { name: row.name, role: SHOWN.find((role) => row.roles.includes(role)) ?? 'operator', ...(changed ? { changed } : {}) } : null
}

/** What the citizen's page shows, without the messages. */
export async function citizenState(house: House, contact: string, state: Contact): Promise<Omit<CitizenView, 'messages'>> {
  const waits = state.status === 'waiting' || state.status === 'offered'
  const queue = waits ? await house.line.ask([contact]) : undefined
  return {
    status: state.status === 'closed' ? 'closed' : waits ? 'waiting' : 'live',
    ahead: queue?.ahead.get(contact) ?? 0, usualWait: queue?.usualWait ?? null,
    staff: state.status === 'live' && state.operator !== null ? await whoAnswers(house.pool, state.operator, state.changedHands ?? false) : null,
    reconnecting: waits && state.atHead,
    theirs: await marksOf(house.pool, contact, 'staff'),
  }
}

/** The whole view of a citizen's page, or undefined when nobody has written under this id. */
export async function findCitizenView(house: House, contact: string, after = 0): Promise<CitizenView | undefined> {
  const state = await findContact(house.pool, contact)
  if (state === undefined) return undefined
  const [view, messages] = await Promise.all([citizenState(house, contact, state), messagesAfter(house, contact, after)])
  return { ...view, messages: [...messages] }
}
