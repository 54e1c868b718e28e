import { createHash, randomBytes } from 'node:crypto'
import type { Refusal } from '@senim/core/decider.ts'
import { isRefusal, refuse } from '@senim/core/decider.ts'
import { HOUR, SECOND } from '@senim/core/time.ts'
import type { Pool } from 'pg'
import type { SignedIn } from './accounts.ts'
import { findSignedIn } from './accounts.ts'
import { matchesPassword } from './passwords.ts'
import { Turns } from './turns.ts'

/** A session ends after a long shift, and after two hours in which nothing was asked. */
const LONGEST = 14 * HOUR
const IDLE = 2 * HOUR
/** From the fifth wrong password on, each one makes the next wait longer: 2, 4, 8 … seconds, five minutes at most. */
const FREE_TRIES = 4
const LONGEST_WAIT = 300 * SECOND
/** argon2id takes 19 MiB and a core: few at a time, or a flood of sign-ins would take the calls' cores. */
const HASHES_AT_ONCE = 2
const HASHES_WAITING = 40

export interface Session {
  readonly who: SignedIn
  readonly csrf: string
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

const hashes = new Turns({ atOnce: HASHES_AT_ONCE, most: HASHES_WAITING })

/** Does what takes a core in turn; undefined when too many wait already. */
export const inTurn = async <T>(work: () => Promise<T>): Promise<T | undefined> => await hashes.take(work)

/** Logins that failed are kept by their hash, and forgotten after a day: sooner or later somebody types the password there. */
const keptAs = (login: string): string => createHash('sha256').update(login).digest('base64url')

/** Signs somebody in. The same refusal for an unknown login and for a wrong password, after the same time. */
export async function signIn(pool: Pool, login: string, password: string): Promise<{ token: string; session: Session } | Refusal> {
  const checked = await inTurn(() => check(pool, login, password))
  if (checked === undefined) return refuse('tooMany', { seconds: 5 })
  if (isRefusal(checked)) return checked
  await pool.query('delete from sign_in_failure where login = $1', [keptAs(login)])
  return (await beginSession(pool, checked.who, checked.kept)) ?? refuse('wrongSignIn')
}

/** Whose password it is. The wait is looked at in turn: guesses sent at once must wait for each other. */
async function check(pool: Pool, login: string, password: string): Promise<{ who: SignedIn; kept: string } | Refusal> {
  const wait = await findWait(pool, login)
  if (wait) return wait
  const { rows } = await pool.query<{ id: string; password: string | null }>('select id, password from account where login = $1', [login])
  const kept = rows[0]?.password ?? undefined
  const right = await matchesPassword(password, kept)
  const who = right && rows[0] ? await findSignedIn(pool, rows[0].id) : undefined
  if (who !== undefined && kept !== undefined) return { who, kept }
  await noteFailure(pool, login)
  return refuse('wrongSignIn')
}

/** Whether whoever guesses has to wait first. */
export async function findWait(pool: Pool, login: string): Promise<Refusal | undefined> {
  const { rows } = await pool.query<{ seconds: number }>('select ceil(extract(epoch from until - now()))::int as seconds from sign_in_failure where login = $1 and until > now()', [keptAs(login)])
  return rows[0] && refuse('tooMany', { seconds: rows[0].seconds })
}

export async function noteFailure(pool: Pool, login: string): Promise<void> {
  await pool.query(
    `insert into sign_in_failure as f (login, n, until) values ($1, 1, now())
     on conflict (login) do update set n = f.n + 1, until = now() + least($3, case when f.n < $2 then 0 else 1000 * power(2, least(f.n - $2 + 1, 20)) end) * interval '1 millisecond'`,
    [keptAs(login), FREE_TRIES, LONGEST_WAIT],
  )
}

/** Begins a session, unless the password that was right is by now another one: then undefined. */
export async function beginSession(pool: Pool, who: SignedIn, kept: string): Promise<{ token: string; session: Session } | undefined> {
  const token = randomBytes(32).toString('base64url')
  const csrf = randomBytes(18).toString('base64url')
  const begun = await pool.query('insert into session (hash, account, csrf) select $1, id, $3 from account where id = $2 and password = $4 for share', [hashOf(token), who.member.id, csrf, kept])
  if (begun.rowCount === 0) return undefined
  await pool.query(`delete from sign_in_failure where until < now() - interval '1 day'`)
  await pool.query(`delete from session where created_at < now() - $1 * interval '1 millisecond'`, [LONGEST])
  return { token, session: { who, csrf } }
}

/** Who a session cookie speaks for, or undefined when it has ended or its owner may no longer sign in. */
export async function findSession(pool: Pool, token: string): Promise<Session | undefined> {
  const { rows } = await pool.query<{ account: string; csrf: string }>({
    name: 'find-session',
    text: `with seen as (update session set seen_at = now() where hash = $1 and seen_at < now() - interval '1 minute' and seen_at > now() - $3 * interval '1 millisecond')
      select account, csrf from session where hash = $1 and created_at > now() - $2 * interval '1 millisecond' and seen_at > now() - $3 * interval '1 millisecond'`,
    values: [hashOf(token), LONGEST, IDLE],
  })
  const row = rows[0]
  const who = row && (await findSignedIn(pool, row.account))
  return row && who ? { who, csrf: row.csrf } : undefined
}

export async function endSession(pool: Pool, token: string): Promise<void> {
  await pool.query('delete from session where hash = $1', [hashOf(token)])
}
