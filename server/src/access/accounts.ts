import type { Me } from '@senim/contract/access.ts'
import { canAdminister, canSpeakForBody } from '@senim/core/directory/can.ts'
import type { StaffMember } from '@senim/core/directory/staff.ts'
import type { Refusal } from '@senim/core/decider.ts'
import { isRefusal, refuse } from '@senim/core/decider.ts'
import type { Pool } from 'pg'
import { enterStaff } from '../directory/handle.ts'
import { bodiesById } from '../directory/view.ts'
import type { Actor, House } from '../house.ts'
import { sealPassword } from './passwords.ts'

export interface NewAccount {
  readonly member: StaffMember
  readonly login: string
  readonly name: string
  readonly password: string
}

/** Enters somebody who may sign in. Refuses a login that is taken. Repeating it with the same id changes nothing. */
export async function createAccount(house: House, actor: Actor, account: NewAccount): Promise<Refusal | undefined> {
  const { member, login, name, password } = account
  const taken = await house.pool.query<{ id: string }>('select id from account where login = $1', [login])
  if (taken.rows[0] && taken.rows[0].id !== member.id) return refuse('loginTaken', { login })
  const entered = await enterStaff(house, actor, `account ${member.id}`, member)
  if (isRefusal(entered)) return entered
  await house.pool.query('insert into account (id, login, name, password) values ($1, $2, $3, $4) on conflict do nothing', [member.id, login, name, await sealPassword(password)])
  return undefined
}

/** Whether the centre still waits for its first administrator. */
export async function needsSetup(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ any: boolean }>(`select exists (select from staff where 'administrator' = any(roles)) as any`)
  return rows[0]?.any !== true
}

/** Somebody who may sign in and is still active. */
export interface SignedIn {
  readonly member: StaffMember
  readonly name: string
}

export async function findSignedIn(pool: Pool, id: string): Promise<SignedIn | undefined> {
  const { rows } = await pool.query<StaffMember & { name: string }>({
    name: 'find-signed-in',
    text: 'select s.id, s.roles, s.languages, s.skills, s.region, s.body, s.capacity, s.active, a.name from staff s join account a on a.id = s.id where s.id = $1 and s.active',
    values: [id],
  })
  const row = rows[0]
  if (row === undefined) return undefined
  const { name, ...member } = row
  return { member, name }
}

/** What a client is told of whoever is signed in. */
export async function meView(pool: Pool, { member, name }: SignedIn, csrf: string): Promise<Me> {
  const { id, roles, languages, skills, region, body, capacity } = member
  const own = body === null ? undefined : (await bodiesById(pool, [body])).get(body)
  return {
    id, name, roles: [...roles], languages: [...languages], skills: [...skills], region, capacity, csrf,
    body: own ? { id: own.id, kind: own.kind, region: own.region, name: { ...own.name } } : null,
    home: canSpeakForBody(member) && !canAdminister(member) ? '/agency/' : '/desk/',
  }
}
