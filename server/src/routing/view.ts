import type { ContactView, OfferView, QueueView, SelfView, SlotView } from '@senim/contract/contacts.ts'
import type { AssessmentView } from '@senim/contract/assessment.ts'
import type { Contact } from '@senim/core/contacts/state.ts'
import { INSTITUTION_KINDS } from '@senim/core/directory/institutions.ts'
import type { Risk } from '@senim/core/directory/problems.ts'
import type { Language } from '@senim/core/language.ts'
import { byTurn, PLACE_KEPT, takesPlace } from '@senim/core/routing/away.ts'
import { turn } from '@senim/core/contacts/place.ts'
import type { Operator } from '@senim/core/routing/state.ts'
import { NO_OPERATOR } from '@senim/core/routing/state.ts'
import type { Pool } from 'pg'
import { waitingGroups } from '../contacts/groups/view.ts'
import { findContact, isHere, marksOf, messagesAfter, notesFor } from '../contacts/view.ts'
import type { House } from '../house.ts'
import { handoversOf, takenFrom } from './hands-view.ts'
import { contactCode } from '../identity.ts'

/** Words of the person that an offer quotes, at most. */
const QUOTE = 200
const LAST = 80

async function operatorState(pool: Pool, staff: string): Promise<Operator> {
  const { rows } = await pool.query<{ state: Operator }>({ name: 'operator-state', text: `select state from stream where id = $1 and kind = 'operator' and version > 0`, values: [staff] })
  return rows[0]?.state ?? NO_OPERATOR
}

interface SlotRow {
  id: string
  language: Language
  urgency: Risk | null
  risk: Risk | null
  region: string | null
  said_region: string | null
  opened_at: Date
  offer_until: Date | null
  at_head: boolean
  case_id: string | null
  number: string | null
  seq: number
  read: number
  last: string | null
  first: string | null
  online: boolean
  kept: boolean
}

const SLOT = `select c.id, c.language, c.urgency, c.risk, c.region, c.said_region, c.opened_at, c.offer_until, c.at_head, c.case_id, f.number,
    coalesce(l.seq, 0) as seq, coalesce(m.read, 0) as read, l.content as last, (select content from message where contact = c.id and seq = 1) as first,
    ${isHere()} as online, ${isHere(PLACE_KEPT)} as kept
  from contact c left join case_file f on f.id = c.case_id
    left join lateral (select seq, content from message where contact = c.id order by seq desc limit 1) l on true
    left join mark m on m.contact = c.id and m.side = 'staff'
  where c.id = any($1::uuid[])`

const cut = (text: string | undefined, most: number): string => Array.from(text ?? '').slice(0, most).join('')

type Handovers = Awaited<ReturnType<typeof handoversOf>>

function slotOf(row: SlotRow, texts: ReadonlyMap<string, string>, handovers: Handovers): SlotView {
  const handover = handovers.get(row.id)
  return {
    contact: row.id, code: contactCode(row.id), language: row.language, urgency: row.urgency, risk: row.risk, region: row.region ?? row.said_region,
    caseId: row.case_id, caseNumber: row.number, since: row.opened_at.getTime(), seq: row.seq, unread: Math.max(0, row.seq - row.read),
    last: cut(texts.get(row.last ?? ''), LAST), online: row.online, takesPlace: takesPlace({ urgency: row.urgency, here: row.kept }), ...(handover ? { handover } : {}),
  }
}

function offerOf(row: SlotRow, texts: ReadonlyMap<string, string>, handovers: Handovers): OfferView {
  const handover = handovers.get(row.id)
  return {
    contact: row.id, code: contactCode(row.id), language: row.language, urgency: row.urgency, region: row.region ?? row.said_region,
    since: row.opened_at.getTime(), until: row.offer_until?.getTime() ?? handover?.until ?? 0, returned: row.at_head, words: cut(texts.get(row.first ?? ''), QUOTE), ...(handover ? { handover } : {}),
  }
}

/** Everything on the operator's own side of the desk. */
export async function selfView(house: House, staff: string): Promise<SelfView> {
  const operator = await operatorState(house.pool, staff)
  const ids = operator.offered === null ? operator.holding : [...operator.holding, operator.offered]
  const { rows } = await house.pool.query<SlotRow>({ name: 'slots', text: SLOT, values: [ids] })
  const [texts, handovers, taken] = await Promise.all([
    house.boxes.open(rows.flatMap((row) => [row.last, row.first].filter((one) => one !== null))),
    handoversOf(house, staff, ids),
    takenFrom(house.pool, staff),
  ])
  const byId = new Map(rows.map((row) => [row.id, row]))
  const offered = operator.offered === null ? undefined : byId.get(operator.offered)
  return {
    status: operator.status, capacity: operator.capacity, heavy: operator.heavy,
    offer: offered ? offerOf(offered, texts, handovers) : null,
    slots: operator.holding.flatMap((id) => byId.get(id) ?? []).map((row) => slotOf(row, texts, handovers)),
    taken: [...taken],
  }
}

/** So many of each queue are shown; the counts are of all. */
const SHOWN = 50

interface QueueRow {
  id: string | null
  language: Language
  urgency: Risk | null
  region: string | null
  opened_at: Date
  status: string
  place: Date
  here: boolean
}

interface Sides {
  here_total: string
  here_since: Date | null
  here_urgent: string
  here_grouped: string
  away_total: string
  away_since: Date | null
  away_urgent: string
  away_grouped: string
}

const WAITS = `c.status in ('waiting', 'offered')`
/** Nobody who may be in danger, is offered, or was promised the head of the queue stands in a group. */
const SINGLE = `(c.status = 'offered' or c.at_head or coalesce(c.urgency in ('high', 'critical'), false) or not exists (select from likeness l where l.contact = c.id and l.fingerprint = any($1::bytea[])))`
const headOf = (side: 'here' | 'away'): string => `(select c.id, c.language, c.urgency, coalesce(c.region, c.said_region) as region, c.opened_at, c.status, c.place, ${side === 'here'} as here from contact c
    where ${WAITS} and ${side === 'here' ? '' : 'not '}${isHere()} and ${SINGLE} order by c.place, c.id limit ${SHOWN})`

/** The two queues as everybody on the desk sees them: no words, no codes that are not theirs to know. Copies of one text stand there once, as a group. */
export async function queueView(pool: Pool): Promise<QueueView> {
  const groups = await waitingGroups(pool)
  // One statement, so that the counts and the rows are of one moment. `offset 0`: whether a page is open is looked up once for each.
  const { rows } = await pool.query<QueueRow & Sides>({
    name: 'queue-view',
    text: `with counts as (select count(*) filter (where here) as here_total, min(opened_at) filter (where here) as here_since, count(*) filter (where here and urgent) as here_urgent,
          count(*) filter (where not here) as away_total, min(opened_at) filter (where not here) as away_since, count(*) filter (where not here and urgent) as away_urgent
          from (select ${isHere()} as here, c.opened_at, c.urgency in ('high', 'critical') as urgent from contact c where ${WAITS} offset 0) w),
        grouped as (select count(*) filter (where here) as here_grouped, count(*) filter (where not here) as away_grouped
          from (select ${isHere()} as here from likeness l join contact c on c.id = l.contact where l.fingerprint = any($1::bytea[]) and ${WAITS} and not ${SINGLE} offset 0) w),
        head as (${headOf('here')} union all ${headOf('away')})
      select * from counts cross join grouped left join head on true`,
    values: [groups.map((one) => one.fingerprint)],
  })
  const [counts] = rows
  const here = { total: Number(counts?.here_total ?? 0), since: counts?.here_since?.getTime() ?? null, urgent: Number(counts?.here_urgent ?? 0), grouped: Number(counts?.here_grouped ?? 0) }
  const away = { total: Number(counts?.away_total ?? 0), since: counts?.away_since?.getTime() ?? null, urgent: Number(counts?.away_urgent ?? 0), grouped: Number(counts?.away_grouped ?? 0) }
  const shown = rows.flatMap((row) => (row.id === null ? [] : [{ row, id: row.id, turn: turn(row.place.getTime(), row.urgency, row.here) }])).toSorted(byTurn)
  return {
    total: here.total + away.total, here, away, groups: groups.map(({ group, n, since }) => ({ group, n, since })),
    rows: shown.map(({ row, id }) => ({ contact: id, language: row.language, urgency: row.urgency, region: row.region, since: row.opened_at.getTime(), offered: row.status === 'offered', here: row.here })),
  }
}

/** An assessment with its sealed note opened. */
export async function openAssessment(house: House, contact: Pick<Contact, 'assessment'>): Promise<AssessmentView> {
  const { safe, ...rest } = contact.assessment
  const noteId = safe?.note?.id
  const note = noteId === undefined ? null : ((await house.boxes.open([noteId])).get(noteId) ?? null)
  return { ...rest, reasons: [...rest.reasons], legal: [...rest.legal], actors: [...rest.actors], safe: safe && { ways: [...safe.ways], quiet: safe.quiet && [safe.quiet[0], safe.quiet[1]], note } }
}

/** A dialogue as it is opened on the desk; undefined when there is none. Whether `staff` may see it is asked before. */
export async function findContactView(house: House, staff: string, contact: string): Promise<ContactView | undefined> {
  const state = await findContact(house.pool, contact)
  if (state === undefined || state.status === 'none') return undefined
  const [assessment, messages, notes, theirs, said] = await Promise.all([
    openAssessment(house, state),
    messagesAfter(house, contact, 0),
    notesFor(house, contact, staff),
    marksOf(house.pool, contact, 'citizen'),
    house.pool.query<{ said_region: string | null; said_about: 'self' | 'child' | 'other' | null; number: string | null; entry: string | null }>({
      name: 'said',
      text: 'select c.said_region, c.said_about, c.entry, f.number from contact c left join case_file f on f.id = c.case_id where c.id = $1',
      values: [contact],
    }),
  ])
  const row = said.rows[0]
  return {
    contact, code: contactCode(contact), status: state.status, language: state.language, urgency: state.urgency, since: state.openedAt,
    said: { region: row?.said_region ?? null, about: row?.said_about ?? null }, cameBy: INSTITUTION_KINDS.find((kind) => kind === row?.entry) ?? null, assessment, caseId: state.caseId, caseNumber: row?.number ?? null,
    mine: state.operator === staff && state.status === 'live', messages: [...messages], notes, theirs,
  }
}

/** How many dialogues somebody has in hand. */
export async function heldBy(pool: Pool, staff: string): Promise<number> {
  return (await pool.query<{ n: number }>({ name: 'held-by', text: 'select cardinality(holding) as n from operator where id = $1', values: [staff] })).rows[0]?.n ?? 0
}
