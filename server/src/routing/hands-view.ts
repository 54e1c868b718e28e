import type { HandoverView, LookView, MovedView, TakenAway } from '@senim/contract/hands.ts'
import type { ContactEvent, TakeoverGround } from '@senim/core/contacts/events.ts'
import type { Pool } from 'pg'
import { namesOf } from '../directory/view.ts'
import type { House } from '../house.ts'
import { contactCode } from '../identity.ts'

/** The last hand-over of each of these dialogues, if it is one of this person's, with the note opened. */
export async function handoversOf(house: House, staff: string, contacts: readonly string[]): Promise<ReadonlyMap<string, HandoverView>> {
  if (contacts.length === 0) return new Map()
  const { rows } = await house.pool.query<{ contact: string; asked_by: string; by_name: string; to_name: string; note: string | null; asked_at: Date; until: Date; ended: HandoverView['ended'] }>({
    name: 'handovers-of',
    text: `select h.contact, h.asked_by, b.name as by_name, t.name as to_name, h.note, h.asked_at, h.until, h.ended
      from handover h join account b on b.id = h.asked_by join account t on t.id = h.asked_to where h.contact = any($1::uuid[]) and $2 in (h.asked_by, h.asked_to)`,
    values: [contacts, staff],
  })
  const notes = await house.boxes.open(rows.flatMap((row) => row.note ?? []))
  return new Map(rows.map((row): [string, HandoverView] => {
    const asked = row.asked_by === staff
    return [row.contact, { role: asked ? 'asked' : 'taking', name: asked ? row.to_name : row.by_name, at: row.asked_at.getTime(), until: row.until.getTime(), ended: row.ended, note: notes.get(row.note ?? '') ?? null }]
  }))
}

/** Dialogues that go on and were last taken over from this person: they may still be read. */
export async function takenFrom(pool: Pool, staff: string): Promise<readonly TakenAway[]> {
  const { rows } = await pool.query<{ contact: string; name: string; ground: TakeoverGround; at: Date }>({
    name: 'taken-from',
    text: `select distinct on (t.contact) t.contact, a.name, t.ground, t.at from takeover t join account a on a.id = t.taken_by join contact c on c.id = t.contact join stream st on st.id = t.contact
      where t.taken_from = $1::uuid and c.status <> 'closed' and (st.state->'takenFrom')::jsonb ? $1::uuid::text order by t.contact, t.version desc`,
    values: [staff],
  })
  return rows.map((row) => ({ contact: row.contact, code: contactCode(row.contact), name: row.name, ground: row.ground, at: row.at.getTime() }))
}

const MOVES = ['accepted', 'released', 'handoverAsked', 'handoverEnded', 'handedOver', 'takenOver', 'observed', 'closed'] as const satisfies readonly MovedView['what'][]

interface Sides {
  readonly who: string | null
  readonly to: string | null
}

/** Whom an event of these tells about: who did it, and who was on the other side. */
function sidesOf(event: ContactEvent): Sides {
  if (event.type === 'contact.accepted' || event.type === 'contact.released') return { who: event.operator, to: null }
  if (event.type === 'contact.takenOver') return { who: event.by, to: event.from }
  if (event.type === 'contact.observed' || event.type === 'contact.closed') return { who: event.by, to: null }
  return event.type === 'contact.handoverAsked' || event.type === 'contact.handoverEnded' || event.type === 'contact.handedOver' ? { who: event.from, to: event.to } : { who: null, to: null }
}

/** In whose hands a dialogue was, and who looked at it, from the journal itself. */
export async function historyOf(pool: Pool, contact: string): Promise<readonly MovedView[]> {
  const { rows } = await pool.query<{ data: ContactEvent; at: Date }>({
    name: 'history-of',
    text: `select data, at from event where stream = $1 and kind = 'contact' and type = any($2) order by version`,
    values: [contact, MOVES.map((what) => `contact.${what}`)],
  })
  const names = await namesOf(pool, rows.flatMap(({ data }) => Object.values(sidesOf(data)).filter((one): one is string => one !== null)))
  return rows.flatMap(({ data, at }) => {
    const what = MOVES.find((one) => data.type === `contact.${one}`)
    const { who, to } = sidesOf(data)
    if (what === undefined) return []
    return [{
      what, at: at.getTime(), name: names.get(who ?? '') ?? null, to: names.get(to ?? '') ?? null,
      ground: data.type === 'contact.takenOver' ? data.ground : null, ended: data.type === 'contact.handoverEnded' ? data.why : null,
    }]
  })
}

/** The last looks of supervisors at dialogues that were not theirs, newest first. */
export async function lastLooks(pool: Pool): Promise<readonly LookView[]> {
  const { rows } = await pool.query<{ contact: string; account: string; name: string; at: Date }>({
    name: 'last-looks',
    text: 'select l.contact, l.account, a.name, l.at from look l join account a on a.id = l.account order by l.at desc, l.contact limit 500',
  })
  return rows.map((row) => ({ contact: row.contact, code: contactCode(row.contact), account: row.account, name: row.name, at: row.at.getTime() }))
}
