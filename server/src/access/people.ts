import { isDeepStrictEqual } from 'node:util'
import type { AccountDetail, AccountView } from '@senim/contract/people.ts'
import type { Refusal } from '@senim/core/decider.ts'
import { isRefusal, refuse } from '@senim/core/decider.ts'
import { inviteStatus } from '@senim/core/directory/invites.ts'
import type { StaffMember } from '@senim/core/directory/staff.ts'
import type { Pool, PoolClient } from 'pg'
import { enterStaff } from '../directory/handle.ts'
import { sealName, showNames } from '../directory/names.ts'
import { bodyOfMember, correctMember, lastInvites, staffVersion } from '../directory/staff.ts'
import type { StaffRow } from '../directory/view.ts'
import { findStaff, memberOf, namesOf } from '../directory/view.ts'
import type { Actor, House } from '../house.ts'
import { oneByOne } from './accounts.ts'

/** Enters somebody who will come in by a link. Refuses the id of somebody else; repeating it changes nothing. */
export async function enterPerson(house: House, actor: Actor, member: StaffMember, name: string): Promise<Refusal | undefined> {
  return await oneByOne(house.pool, async (db) => {
    const before = await db.query<{ name: string }>('select name from account where id = $1', [member.id])
    if (before.rows[0]) return before.rows[0].name === name && isDeepStrictEqual(await findStaff(db, member.id), member) ? undefined : refuse('sameIdOtherBody')
    const body = await bodyOfMember(db, member)
    if (member.body !== null && body === null) return refuse('bodyUnknown')
    if (body?.retired !== undefined) return refuse('bodyRetired')
    // The journal first: a repetition after a crash between the two finds its own event and adds the account.
    const entered = await enterStaff(house, actor, `account ${member.id}`, member, name)
    if (isRefusal(entered)) return entered
    await db.query('insert into account (id, name) values ($1, $2)', [member.id, name])
    return undefined
  })
}

/** Enters many at once who may come in by links later; whoever is there already stays as they are. Throws when one is refused. */
export async function enterPeople(house: House, actor: Actor, people: readonly (StaffMember & { readonly name: string })[]): Promise<void> {
  const answers = await Promise.all(people.map(({ name, ...member }) => enterStaff(house, actor, `account ${member.id}`, member, name)))
  const refused = answers.find(isRefusal)
  if (refused) throw new Error(`somebody was refused: ${refused.refused}`)
  await house.pool.query('insert into account (id, name) select * from unnest($1::uuid[], $2::text[]) on conflict (id) do nothing', [people.map(({ id }) => id), people.map(({ name }) => name)])
}

/** How many administrators can sign in now, this one left out. */
export async function otherAdministrators(db: PoolClient, member: string): Promise<number> {
  const { rows } = await db.query<{ n: number }>(`select count(*)::int as n from staff s join account a on a.id = s.id where s.active and 'administrator' = any(s.roles) and a.password is not null and s.id <> $1`, [member])
  return rows[0]?.n ?? 0
}

/** Corrects what is known of somebody. Whoever is shut out by it has no session from then on; what was in their hands goes back by the router. */
export async function correctPerson(house: House, actor: Actor, clientId: string, { member, name, expected }: { readonly member: StaffMember; readonly name: string; readonly expected: number }): Promise<Refusal | undefined> {
  return await oneByOne(house.pool, async (db) => {
    const sealed = (await namesOf(db, [member.id])).get(member.id) === name ? null : await sealName(house, member.id, name)
    if (isRefusal(sealed)) return sealed
    const facts = { expected, otherAdministrators: await otherAdministrators(db, member.id), body: await bodyOfMember(db, member) }
    const corrected = await correctMember(house, actor, clientId, { member, name, sealed }, facts)
    if (isRefusal(corrected)) return corrected
    await showNames(house, db, [member.id])
    if (!member.active) await db.query('delete from session where account = $1', [member.id])
    return undefined
  })
}

/**
 * Seals the names that were entered before names stood in the journal, each as one more version that the system makes; and mends a row that a crash
 * left behind the journal. Once at the start; the second of two processes finds nothing to do.
 */
export async function settleNames(house: House): Promise<void> {
  await oneByOne(house.pool, async (db) => {
    const { rows } = await db.query<{ id: string; name: string }>('select s.id, a.name from staff s join account a on a.id = s.id where s.name is null')
    for (const { id, name } of rows) {
      const member = await findStaff(db, id)
      if (member) await enterStaff(house, 'upgrade', `name ${id}`, member, name)
    }
    await showNames(house, db)
  })
}

interface PersonRow extends StaffRow {
  readonly login: string | null
  readonly name: string
  readonly joined: boolean
}

const PEOPLE = 'select s.id, s.roles, s.languages, s.skills, s.region, s.body, s.capacity, s.active, s.head, a.login, a.name, a.password is not null as joined from staff s join account a on a.id = s.id'

async function viewsOf(pool: Pool, rows: readonly PersonRow[], now: number): Promise<AccountView[]> {
  const invites = await lastInvites(pool, rows.map((row) => row.id))
  return rows.map(({ joined, ...row }) => {
    const invite = invites.get(row.id)
    const waits = !joined && invite !== undefined && inviteStatus(invite, now) === 'open'
    return { ...memberOf(row), roles: [...row.roles], languages: [...row.languages], skills: [...row.skills], access: joined ? 'in' : waits ? 'invited' : 'none', until: waits ? invite.until : null }
  })
}

/** Everybody who works here or did, by name. */
export async function listPeople({ pool, clock }: House): Promise<AccountView[]> {
  const { rows } = await pool.query<PersonRow>({ name: 'people', text: `${PEOPLE} order by a.name, s.id` })
  return await viewsOf(pool, rows, clock())
}

/** One of them, with the newest link they were given. */
export async function findPerson({ pool, clock }: House, id: string): Promise<Pick<AccountDetail, 'account' | 'version' | 'link'> | undefined> {
  const version = await staffVersion(pool, id)
  const { rows } = await pool.query<PersonRow>({ name: 'person', text: `${PEOPLE} where s.id = $1`, values: [id] })
  const [account] = await viewsOf(pool, rows, clock())
  if (account === undefined) return undefined
  const invite = (await lastInvites(pool, [id])).get(id)
  const names = await namesOf(pool, invite ? [invite.made.by] : [])
  return {
    account,
    version,
    link: invite === undefined ? null : { by: names.get(invite.made.by) ?? null, at: invite.made.at, until: invite.until, status: inviteStatus(invite, clock()) },
  }
}
