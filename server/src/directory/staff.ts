import type { Decision } from '@senim/core/decider.ts'
import { isRefusal } from '@senim/core/decider.ts'
import type { StaffEvent, StaffFacts } from '@senim/core/directory/decide.ts'
import { correctStaff } from '@senim/core/directory/decide.ts'
import type { Invite, InviteCommand, StaffEntry } from '@senim/core/directory/invites.ts'
import { decideInvite } from '@senim/core/directory/invites.ts'
import type { StaffMember } from '@senim/core/directory/staff.ts'
import type { ClientBase, Pool } from 'pg'
import type { Actor, House } from '../house.ts'
import { identify } from '../house.ts'
import { idOf } from '../identity.ts'
import type { Answer } from '../journal/order.ts'
import { streamOf } from '../journal/order.ts'
import { STAFF } from './events.ts'
import type { SealedName } from './names.ts'
import { bodiesById } from './view.ts'

interface Give {
  readonly actor: Actor
  readonly clientId: string
  readonly body: unknown
  readonly member: string
  readonly sealed?: SealedName | null
  readonly decide: (entry: StaffEntry, version: number) => Decision<StaffEvent>
}

async function give(house: House, { actor, clientId, body, member, sealed = null, decide }: Give): Promise<Answer> {
  const stream = idOf('staff', member)
  return await house.executor.execute({
    ...identify(house, actor, clientId, body),
    actor,
    at: house.clock(),
    streams: [streamOf(STAFF, stream)],
    contents: sealed?.contents ?? [],
    keys: sealed?.keys ?? [],
    decide(held) {
      const decided = decide(held.get(STAFF, stream), held.version(stream))
      return isRefusal(decided) ? decided : decided.map((event) => ({ stream, event }))
    },
  })
}

/** Corrects what is known of somebody: name, rights, region, languages, skills, whether they work here. `sealed`: the name, when it is another than before. */
export async function correctMember(house: House, actor: Actor, clientId: string, { member, name, sealed }: { readonly member: StaffMember; readonly name: string; readonly sealed: SealedName | null }, facts: Pick<StaffFacts, 'otherAdministrators' | 'body' | 'expected'>): Promise<Answer> {
  return await give(house, {
    actor, clientId, sealed, member: member.id,
    body: ['correct', member, name, facts.expected],
    decide: (entry, version) => correctStaff(member, entry, { ...facts, name: sealed?.ref ?? null, version, by: actor, now: house.clock() }),
  })
}

/** Makes a link, takes it back, or lets its owner in. A repeated command finds what it did the first time. */
export async function decideLink(house: House, actor: Actor, clientId: string, member: string, command: InviteCommand): Promise<Answer> {
  return await give(house, { actor, clientId, body: [command.do, member], member, decide: (entry) => decideInvite(command, entry) })
}

/** The body an officer is to speak for, as it stands now; null for none. */
export async function bodyOfMember(db: ClientBase | Pool, { body }: StaffMember): Promise<StaffFacts['body']> {
  return body === null ? null : ((await bodiesById(db, [body])).get(body) ?? null)
}

/** What the journal knows of somebody, as it stands now. */
export async function storedEntry(db: ClientBase | Pool, member: string): Promise<StaffEntry> {
  const { rows } = await db.query<{ state: StaffEntry }>({ name: 'staff-entry', text: 'select state from stream where id = $1 and kind = $2 and version > 0', values: [idOf('staff', member), STAFF.name] })
  return rows[0]?.state ?? STAFF.initial
}

/** How many events there are of somebody. Whoever shows a page reads it before the rest: too old is refused later, too new would undo what nobody saw. */
export async function staffVersion(db: ClientBase | Pool, member: string): Promise<number> {
  const { rows } = await db.query<{ version: number }>({ name: 'staff-version', text: 'select version from stream where id = $1 and kind = $2', values: [idOf('staff', member), STAFF.name] })
  return rows[0]?.version ?? 0
}

/** A link as the rows have it, with whose it is. */
export interface StoredInvite extends Invite {
  readonly staff: string
}

interface InviteRow { id: string; staff: string; until: Date; made_by: string; made_at: Date; ended: 'used' | 'revoked' | 'replaced' | null; ended_at: Date | null }

const inviteOf = (row: InviteRow): StoredInvite => ({
  id: row.id, staff: row.staff, until: row.until.getTime(), made: { by: row.made_by, at: row.made_at.getTime() },
  ended: row.ended === null || row.ended_at === null ? null : { how: row.ended, at: row.ended_at.getTime() },
})

export async function findInvite(db: ClientBase | Pool, id: string): Promise<StoredInvite | undefined> {
  return (await db.query<InviteRow>({ name: 'find-invite', text: 'select * from invite where id = $1', values: [id] })).rows.map(inviteOf)[0]
}

/** The newest link of each of these people. */
export async function lastInvites(db: ClientBase | Pool, staff: readonly string[]): Promise<ReadonlyMap<string, StoredInvite>> {
  const { rows } = await db.query<InviteRow>({ name: 'last-invites', text: 'select distinct on (staff) * from invite where staff = any($1::uuid[]) order by staff, made_at desc, id desc', values: [staff] })
  return new Map(rows.map((row) => [row.staff, inviteOf(row)]))
}
