import { isDeepStrictEqual } from 'node:util'
import type { Me } from '@senim/contract/access.ts'
import { canAdminister, canSpeakForBody } from '@senim/core/directory/can.ts'
import type { StaffMember } from '@senim/core/directory/staff.ts'
import type { Refusal } from '@senim/core/decider.ts'
import { isRefusal, refuse } from '@senim/core/decider.ts'
import type { Pool, PoolClient } from 'pg'
import { enterStaff } from '../directory/handle.ts'
import type { StaffRow } from '../directory/view.ts'
import { bodiesById, findStaff, memberOf } from '../directory/view.ts'
import type { Actor, House } from '../house.ts'
import { sealPassword } from './passwords.ts'
import { Turns } from './turns.ts'

export interface NewAccount {
  readonly member: StaffMember
  readonly login: string
  readonly name: string
  readonly password: string
}

/** One account is changed after another, over all processes: of two with one login, or two first administrators, the second is refused. */
export const ENTERING = 7_061_112

/** Enters somebody who may sign in. Refuses a login that is taken, and the id of somebody else. Repeating it changes nothing. */
export async function createAccount(house: House, actor: Actor, account: NewAccount): Promise<Refusal | undefined> {
  return await enter(house, actor, account, async () => undefined)
}

/** Enters the first administrator of a centre. Refuses when it has one. */
export async function createFirstAccount(house: House, account: NewAccount): Promise<Refusal | undefined> {
  return await enter(house, 'setup', account, async (db) => ((await needsSetup(db)) ? undefined : refuse('setupDone')))
}

async function enter(house: House, actor: Actor, account: NewAccount, hindrance: (db: PoolClient) => Promise<Refusal | undefined>): Promise<Refusal | undefined> {
  const { member, login, name, password } = account
  const sealed = await sealPassword(password)
  return await oneByOne(house.pool, async (db) => {
    const refused = await hindrance(db)
    if (refused) return refused
    const before = await findAccounts(db, account)
    if (before.some((row) => row.login === login && row.id !== member.id)) return refuse('loginTaken', { login })
    if (before[0]) return before[0].login === login && before[0].name === name && isDeepStrictEqual(await findStaff(db, member.id), member) ? undefined : refuse('sameIdOtherBody')
    // The journal first: a repetition after a crash between the two finds its own event and adds the account.
    const entered = await enterStaff(house, actor, `account ${member.id}`, member, name)
    if (isRefusal(entered)) return entered
    await db.query('insert into account (id, login, name, password) values ($1, $2, $3, $4)', [member.id, login, name, sealed])
    return undefined
  })
}

/** Whoever already has the login or the id. */
async function findAccounts(db: PoolClient, { login, member }: NewAccount): Promise<readonly { id: string; login: string | null; name: string }[]> {
  return (await db.query<{ id: string; login: string | null; name: string }>('select id, login, name from account where login = $1 or id = $2', [login, member.id])).rows
}

/** A few of this process at a time ask for the lock, each with a connection: if all who wait did, the one whose turn it is would find none left for what else it reads. */
const atTheLock = new Turns({ atOnce: 4, most: Number.POSITIVE_INFINITY })

/** Does one thing to accounts in a transaction that no other one overlaps. */
export async function oneByOne<T>(pool: Pool, work: (db: PoolClient) => Promise<T>): Promise<T> {
  const done = await atTheLock.take(async () => ({ answer: await alone(pool, work) }))
  if (done === undefined) throw new Error('nobody is sent away here')
  return done.answer
}

async function alone<T>(pool: Pool, work: (db: PoolClient) => Promise<T>): Promise<T> {
  const db = await pool.connect()
  try {
    await db.query('begin')
    await db.query('select pg_advisory_xact_lock($1)', [ENTERING])
    const done = await work(db)
    await db.query('commit')
    return done
  } catch (error) {
    await db.query('rollback').catch(() => undefined)
    throw error
  } finally {
    db.release()
  }
}

/** Whether the centre still waits for its first administrator. */
export async function needsSetup(db: Pool | PoolClient): Promise<boolean> {
  const { rows } = await db.query<{ any: boolean }>(`select exists (select from staff s join account a on a.id = s.id where 'administrator' = any(s.roles) and a.password is not null) as any`)
  return rows[0]?.any !== true
}

/** Somebody who may sign in and is still active. */
export interface SignedIn {
  readonly member: StaffMember
  readonly name: string
}

export async function findSignedIn(pool: Pool, id: string): Promise<SignedIn | undefined> {
  const { rows } = await pool.query<StaffRow & { name: string }>({
    name: 'find-signed-in',
    text: 'select s.id, s.roles, s.languages, s.skills, s.region, s.body, s.capacity, s.active, s.head, a.name from staff s join account a on a.id = s.id where s.id = $1 and s.active',
    values: [id],
  })
  const row = rows[0]
  if (row === undefined) return undefined
  const { name, ...member } = row
  return { member: memberOf(member), name }
}

/** What a client is told of whoever is signed in. */
export async function meView(pool: Pool, { member, name }: SignedIn, csrf: string): Promise<Me> {
  const { id, roles, languages, skills, region, body, capacity, head } = member
  const own = body === null ? undefined : (await bodiesById(pool, [body])).get(body)
  return {
    id, name, roles: [...roles], languages: [...languages], skills: [...skills], region, capacity, ...(head && { head }), csrf,
    body: own ? { id: own.id, kind: own.kind, region: own.region, name: { ...own.name } } : null,
    home: canSpeakForBody(member) && !canAdminister(member) ? '/agency/' : '/desk/',
  }
}
