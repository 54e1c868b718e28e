import type { About } from '@senim/core/directory/assessment.ts'
import type { Risk } from '@senim/core/directory/problems.ts'
import type { Skill } from '@senim/core/directory/staff.ts'
import { ANSWERING_ROLES } from '@senim/core/directory/staff.ts'
import type { Language } from '@senim/core/language.ts'
import { isUrgent, turn } from '@senim/core/contacts/place.ts'
import type { InHand, Turn } from '@senim/core/routing/away.ts'
import { awayRoom, byTurn, handsOf, PLACE_KEPT } from '@senim/core/routing/away.ts'
import type { Free, Waiting } from '@senim/core/routing/pick.ts'
import { fits } from '@senim/core/routing/pick.ts'
import type { Instant } from '@senim/core/time.ts'
import type { ClientBase, Pool } from 'pg'
import { isHere } from '../contacts/view.ts'

/** How many at the head of each queue are looked at in one go: far more than there are operators to take them. */
const HEAD = 500

/** SQL: the dialogues in the hands of `operator`, as the rule of capacity sees them. */
export const inHandsOf = (operator: string): string =>
  `coalesce((select json_agg(json_build_object('urgency', c.urgency, 'here', ${isHere(PLACE_KEPT)})) from contact c where c.operator = ${operator} and c.status = 'live'), '[]')`

/** These dialogues as the rule of capacity sees them, in whosever hands they are. */
export async function findInHand(client: ClientBase, contacts: readonly string[]): Promise<ReadonlyMap<string, InHand>> {
  const { rows } = await client.query<InHand & { id: string }>({ name: 'in-hand', text: `select c.id, c.urgency, ${isHere(PLACE_KEPT)} as here from contact c where c.id = any($1::uuid[])`, values: [contacts] })
  return new Map(rows.map((row) => [row.id, row]))
}

/** Operators who could take somebody now. */
export async function freeOperators(pool: Pool): Promise<readonly Free[]> {
  const { rows } = await pool.query<{ id: string; languages: Language[]; skills: Skill[]; capacity: number; hand: InHand[]; heavy: number; since: Date }>({
    name: 'free-operators',
    text: `select s.id, s.languages, s.skills, o.capacity, ${inHandsOf('o.id')} as hand, o.heavy, o.since
      from operator o join staff s on s.id = o.id
      where o.status = 'available' and o.offered is null and s.active and s.roles && $1::text[]`,
    values: [ANSWERING_ROLES],
  })
  return rows.map(({ id, languages, skills, capacity, hand, heavy, since }) => {
    const hands = handsOf(hand)
    return { id, languages, skills, room: capacity - hands.live, holding: hands.live, heavy, since: since.getTime(), awayRoom: awayRoom(hands) }
  })
}

/** How many operators take offers now, whatever is in their hands. */
export async function atWork(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ n: number }>({ name: 'at-work', text: `select count(*)::int as n from operator where status = 'available'` })
  return rows[0]?.n ?? 0
}

/** Somebody at the head of the queue. */
export type Queued = Waiting & Turn & { readonly here: boolean }

const QUEUED = `select c.id, c.language, c.urgency, c.said_about, c.entry, c.opened_at, c.passed, c.place, (c.behind is not null and not c.at_head) as behind`
const AT_HEAD = `order by c.place, c.id limit ${HEAD}`

/**
 * The heads of both queues, of those who look at their page and of those who have closed it, in the order of their turns. Before anybody has
 * talked to them, what people say on the form, or else a school's code, is all that is known of the skill they need. `first`: only those in danger who are not set back.
 */
export async function waitingContacts(pool: Pool, { first = false } = {}): Promise<readonly Queued[]> {
  const only = first ? ` and c.urgency in ('high', 'critical') and (c.behind is null or c.at_head)` : ''
  const { rows } = await pool.query<{ id: string; language: Language; urgency: Risk | null; said_about: About | null; entry: string | null; opened_at: Date; passed: string[]; place: Date; behind: boolean; here: boolean }>({
    name: first ? 'first-contacts' : 'waiting-contacts',
    text: `(${QUEUED}, true as here from contact c where c.status = 'waiting'${only} and ${isHere()} ${AT_HEAD})
      union all (${QUEUED}, false as here from contact c where c.status = 'waiting'${only} and not ${isHere()} ${AT_HEAD})`,
  })
  return rows
    .map((row) => ({
      id: row.id, language: row.language, skill: row.said_about === 'child' || (row.said_about === null && row.entry === 'school') ? ('children' as const) : null, urgency: row.urgency,
      since: row.opened_at.getTime(), passed: row.passed, behind: row.behind, here: row.here, away: !row.here && !isUrgent(row.urgency), turn: turn(row.place.getTime(), row.urgency, row.here),
    }))
    .toSorted(byTurn)
}

/** Those who have left, in no danger that is known of, whom this operator may answer by now, as their turns come; whom they have let pass come last. Danger takes a place, so those are offered. */
export async function awayFor(pool: Pool, staff: string, now: Instant, most: number): Promise<readonly string[]> {
  const { rows } = await pool.query<{ languages: Language[]; skills: Skill[] }>({ name: 'able', text: 'select languages, skills from staff where id = $1 and active', values: [staff] })
  const able = rows[0]
  if (able === undefined) return []
  const left = (await waitingContacts(pool)).filter((one) => one.away && fits(one, able, now))
  const passed = (one: Queued): number => Number(one.passed.includes(staff))
  return left.toSorted((a, b) => passed(a) - passed(b) || byTurn(a, b)).slice(0, most).map((one) => one.id)
}

/** Offers whose time is over on the database's clock. */
export async function dueOffers(pool: Pool): Promise<readonly { contact: string; operator: string; dueAt: number; now: number }[]> {
  const { rows } = await pool.query<{ contact: string; operator: string; due_at: Date; now: Date }>({
    name: 'due-offers',
    text: `select c.id as contact, c.operator, d.due_at, statement_timestamp() as now from deadline d join contact c on c.id = d.stream
      where d.kind = 'contact' and d.name = 'offer' and d.due_at <= statement_timestamp() and c.operator is not null order by d.due_at limit 200`,
  })
  return rows.map((row) => ({ contact: row.contact, operator: row.operator, dueAt: row.due_at.getTime(), now: row.now.getTime() }))
}

/** Hand-overs whose time is over on the database's clock. */
export async function dueHandovers(pool: Pool): Promise<readonly { contact: string; operator: string; dueAt: number; now: number }[]> {
  const { rows } = await pool.query<{ contact: string; operator: string; due_at: Date; now: Date }>({
    name: 'due-handovers',
    text: `select h.contact, h.asked_to as operator, d.due_at, statement_timestamp() as now from deadline d join handover h on h.contact = d.stream
      where d.kind = 'contact' and d.name = 'handover' and d.due_at <= statement_timestamp() order by d.due_at limit 200`,
  })
  return rows.map((row) => ({ contact: row.contact, operator: row.operator, dueAt: row.due_at.getTime(), now: row.now.getTime() }))
}

/** Operators at work whom no process has seen within their grace, or who may not answer any more, with all that is in their hands: also those who took one over off the line. */
export async function lostOperators(pool: Pool): Promise<readonly { staff: string; contacts: readonly string[] }[]> {
  const { rows } = await pool.query<{ staff: string; offered: string | null; holding: string[] }>({
    name: 'lost-operators',
    text: `select o.id as staff, o.offered, o.holding from operator o
      where (o.status <> 'offline' or cardinality(o.holding) > 0) and (not exists (select from presence p where p.who = o.id and p.expires_at > now())
        or not exists (select from staff s where s.id = o.id and s.active and s.roles && $1::text[]))`,
    values: [ANSWERING_ROLES],
  })
  return rows.map((row) => ({ staff: row.staff, contacts: row.offered === null ? row.holding : [...row.holding, row.offered] }))
}
