import type { About } from '@senim/core/directory/assessment.ts'
import type { Risk } from '@senim/core/directory/problems.ts'
import type { Skill } from '@senim/core/directory/staff.ts'
import { ANSWERING_ROLES } from '@senim/core/directory/staff.ts'
import type { Language } from '@senim/core/language.ts'
import type { Free, Waiting } from '@senim/core/routing/pick.ts'
import type { Pool } from 'pg'

/** How many at the head of the queue are looked at in one go: far more than there are operators to take them. */
const HEAD = 500

/** Operators who could take somebody now. */
export async function freeOperators(pool: Pool): Promise<readonly Free[]> {
  const { rows } = await pool.query<{ id: string; languages: Language[]; skills: Skill[]; capacity: number; holding: number; heavy: number; since: Date }>({
    name: 'free-operators',
    text: `select s.id, s.languages, s.skills, o.capacity, cardinality(o.holding) as holding, o.heavy, o.since
      from operator o join staff s on s.id = o.id
      where o.status = 'available' and o.offered is null and cardinality(o.holding) < o.capacity and s.active and s.roles && $1::text[]`,
    values: [ANSWERING_ROLES],
  })
  return rows.map(({ id, languages, skills, capacity, holding, heavy, since }) => ({ id, languages, skills, room: capacity - holding, holding, heavy, since: since.getTime() }))
}

/** The head of the queue, in order of place. Before anybody has talked to them, what people say on the form, or else a school's code, is all that is known of the skill they need. */
export async function waitingContacts(pool: Pool): Promise<readonly Waiting[]> {
  const { rows } = await pool.query<{ id: string; language: Language; urgency: Risk | null; said_about: About | null; entry: string | null; opened_at: Date; passed: string[] }>({
    name: 'waiting-contacts',
    text: `select id, language, urgency, said_about, entry, opened_at, passed from contact where status = 'waiting' order by place, id limit ${HEAD}`,
  })
  return rows.map((row) => ({ id: row.id, language: row.language, skill: row.said_about === 'child' || (row.said_about === null && row.entry === 'school') ? 'children' : null, urgency: row.urgency, since: row.opened_at.getTime(), passed: row.passed }))
}

/** Offers whose time is over on the database's clock. */
export async function dueOffers(pool: Pool): Promise<readonly { contact: string; operator: string; dueAt: number; now: number }[]> {
  const { rows } = await pool.query<{ contact: string; operator: string; due_at: Date; now: Date }>({
    name: 'due-offers',
    text: `select c.id as contact, c.operator, d.due_at, clock_timestamp() as now from deadline d join contact c on c.id = d.stream
      where d.kind = 'contact' and d.name = 'offer' and d.due_at <= clock_timestamp() and c.operator is not null order by d.due_at limit 200`,
  })
  return rows.map((row) => ({ contact: row.contact, operator: row.operator, dueAt: row.due_at.getTime(), now: row.now.getTime() }))
}

/** Operators at work whom no process has seen within their grace, or who may not answer any more, with all that is in their hands. */
export async function lostOperators(pool: Pool): Promise<readonly { staff: string; contacts: readonly string[] }[]> {
  const { rows } = await pool.query<{ staff: string; offered: string | null; holding: string[] }>({
    name: 'lost-operators',
    text: `select o.id as staff, o.offered, o.holding from operator o
      where o.status <> 'offline' and (not exists (select from presence p where p.who = o.id and p.expires_at > now())
        or not exists (select from staff s where s.id = o.id and s.active and s.roles && $1::text[]))`,
    values: [ANSWERING_ROLES],
  })
  return rows.map((row) => ({ staff: row.staff, contacts: row.offered === null ? row.holding : [...row.holding, row.offered] }))
}
