import type { LinkView } from '@senim/contract/people.ts'
import type { Refusal } from '@senim/core/decider.ts'
import { isRefusal, refuse } from '@senim/core/decider.ts'
import { decideInvite, hindranceOf } from '@senim/core/directory/invites.ts'
import { keptUntil } from '@senim/core/directory/rules.ts'
import type { StaffMember } from '@senim/core/directory/staff.ts'
import { decideLink, findInvite, storedEntry } from '../directory/staff.ts'
import type { StoredInvite } from '../directory/staff.ts'
import { findStaff, namesOf } from '../directory/view.ts'
import type { Actor, House } from '../house.ts'
import { idOf, newId } from '../identity.ts'
import { findSignedIn, oneByOne } from './accounts.ts'
import { sealPassword } from './passwords.ts'
import { otherAdministrators } from './people.ts'
import type { Session } from './sessions.ts'
import { beginSession, inTurn } from './sessions.ts'
import { readSignedCode, signedCode } from './signed-code.ts'

/** A link that was just made: shown once, and the same for whoever repeats the command. */
export interface MadeLink {
  readonly code: string
  readonly until: number
}

/**
 * Makes a link for somebody: the first one, or one for a forgotten password. The password and all sessions of theirs end first,
 * so that whatever breaks in between leaves the door shut and never open.
 */
export async function makeLink(house: House, actor: Actor, clientId: string, member: string): Promise<MadeLink | Refusal> {
  const invite = idOf('invite', actor, clientId)
  const now = house.clock()
  const kept = keptUntil('inviteLink', now, house.rules)
  if (kept === undefined) throw new Error('no rule says how long a link stands')
  const shut = await oneByOne(house.pool, async (db) => {
    const entry = await storedEntry(db, member)
    const command = { do: 'invite', invite, until: kept.at, by: actor, otherAdministrators: await otherAdministrators(db, member), now } as const
    if (entry.invites?.some((one) => one.id === invite) === true) return command
    const decided = decideInvite(command, entry)
    if (isRefusal(decided)) return decided
    await db.query('update account set password = null where id = $1', [member])
    await db.query('delete from session where account = $1', [member])
    return command
  })
  if (isRefusal(shut)) return shut
  // Who came in by the link before, between the two, is out again: from here on only the new one leads in.
  const made = await oneByOne(house.pool, async (db) => {
    if ((await storedEntry(db, member)).invites?.some((one) => one.id === invite) === true) return undefined
    const decided = await decideLink(house, actor, clientId, member, shut)
    if (isRefusal(decided)) return decided
    await db.query('update account set password = null where id = $1', [member])
    await db.query('delete from session where account = $1', [member])
    return undefined
  })
  if (made) return made
  return { code: signedCode(house.master, 'invite', invite), until: (await findInvite(house.pool, invite))?.until ?? kept.at }
}

/** Takes the open link of somebody back. */
export async function revokeLink(house: House, actor: Actor, clientId: string, member: string): Promise<Refusal | undefined> {
  const revoked = await decideLink(house, actor, clientId, member, { do: 'revoke', by: actor, now: house.clock() })
  return isRefusal(revoked) ? revoked : undefined
}

/** The open invitation that a code leads to. Nobody guesses a signature of 27 characters by trying: a wrong one is refused before the database is asked. */
async function findOpen(house: House, code: string): Promise<{ invite: StoredInvite; member: StaffMember } | Refusal> {
  const read = readSignedCode(house.master, 'invite', code)
  if (read?.signed !== true) return refuse('linkUnknown')
  const invite = await findInvite(house.pool, read.id)
  if (invite === undefined) return refuse('linkUnknown')
  const member = await findStaff(house.pool, invite.staff)
  const why = member?.active === true ? hindranceOf(invite, house.clock()) : 'linkRevoked'
  return why === undefined && member !== undefined ? { invite, member } : refuse(why ?? 'linkUnknown')
}

/** What the page behind a link says: who invited whom, as what, until when. */
export async function lookAtLink(house: House, code: string): Promise<LinkView | Refusal> {
  const open = await findOpen(house, code)
  if (isRefusal(open)) return open
  const { invite, member } = open
  const { rows } = await house.pool.query<{ name: string; login: string | null; body: LinkView['body'] }>(
    'select a.name, a.login, b.name as body from account a left join body b on b.id = $2 where a.id = $1', [member.id, member.body],
  )
  const names = await namesOf(house.pool, [invite.made.by])
  const row = rows[0]
  return row === undefined ? refuse('linkUnknown') : { name: row.name, login: row.login, roles: [...member.roles], body: row.body, by: names.get(invite.made.by) ?? null, until: invite.until }
}

/** Lets somebody in by their link, once, with a login and a password of their own. Of two at once one comes in: the journal decides. */
export async function join(house: House, { code, login, password }: { readonly code: string; readonly login: string; readonly password: string }): Promise<{ token: string; session: Session } | Refusal> {
  const open = await findOpen(house, code)
  if (isRefusal(open)) return open
  const sealed = await inTurn(() => sealPassword(password))
  if (sealed === undefined) return refuse('tooMany', { seconds: 5 })
  const { invite, member } = open
  const refused = await oneByOne(house.pool, async (db) => {
    const { rows } = await db.query<{ id: string; login: string | null }>('select id, login from account where id = $1 or login = $2', [member.id, login])
    const own = rows.find((row) => row.id === member.id)?.login ?? login
    if (rows.some((row) => row.id !== member.id && row.login === own)) return refuse('loginTaken', { login })
    // Decided anew for each request: one that was on its way when the link was used, or a newer one made, finds that out here.
    const joined = await decideLink(house, member.id, newId(), member.id, { do: 'join', invite: invite.id, now: house.clock() })
    if (isRefusal(joined)) return joined
    const set = await db.query('update account set login = $2, password = $3 where id = $1 and password is null', [member.id, own, sealed])
    return set.rowCount === 0 ? refuse('linkUsed') : undefined
  })
  if (refused) return refused
  const who = await findSignedIn(house.pool, member.id)
  return (who && (await beginSession(house.pool, who, sealed))) ?? refuse('linkRevoked')
}
