import type { GroupView } from '@senim/contract/groups.ts'
import { GROUP_LEAST } from '@senim/core/contacts/likeness.ts'
import type { Language } from '@senim/core/language.ts'
import type { Pool } from 'pg'
import type { House } from '../../house.ts'

const MOST = 5

/** Those who wait, wrote once, and show no sign of danger: a decision asks the same of each again. */
const WAITING = `likeness l join contact c on c.id = l.contact where c.status = 'waiting' and not c.at_head and (c.urgency is null or c.urgency in ('low', 'medium'))`

/** A group with the fingerprint of its words, which stays inside of the server. */
export interface Group extends GroupView {
  readonly fingerprint: Buffer
}

/** The largest groups of those who wait with the same first words. Only words that came again are looked at: of tens of thousands who wait most said something of their own. */
export async function waitingGroups(pool: Pool): Promise<readonly Group[]> {
  const { rows } = await pool.query<{ fingerprint: Buffer; first: string; n: number; since: Date }>({
    name: 'waiting-groups',
    text: `select l.fingerprint, (array_agg(c.id order by c.opened_at, c.id))[1] as first, count(*)::int as n, min(c.opened_at) as since from ${WAITING}
      and l.fingerprint in (select fingerprint from likeness where again) group by l.fingerprint having count(*) >= ${GROUP_LEAST} order by n desc, since limit ${MOST}`,
  })
  return rows.map(({ fingerprint, first, n, since }) => ({ fingerprint, group: first, n, since: since.getTime() }))
}

interface Member {
  readonly contact: string
  readonly content: string
  readonly language: Language
  readonly since: number
}

/** Who waits with the same words as this contact; nobody when they are too few for one decision. */
export async function membersOf(pool: Pool, group: string): Promise<readonly Member[]> {
  const { rows } = await pool.query<{ contact: string; content: string; language: Language; opened_at: Date }>({
    name: 'group-members',
    text: `select c.id as contact, (select content from message where contact = c.id and seq = 1) as content, c.language, c.opened_at from ${WAITING}
      and l.fingerprint = (select fingerprint from likeness where contact = $1) order by c.opened_at, c.id`,
    values: [group],
  })
  return rows.length < GROUP_LEAST ? [] : rows.map((row) => ({ contact: row.contact, content: row.content, language: row.language, since: row.opened_at.getTime() }))
}

/** A group, to be decided by, and whose words stand for those of all. */
export interface FoundGroup {
  readonly first: string
  open(): Promise<GroupView & { language: Language; words: string }>
}

/** Undefined when there is no such group any more: the words of a single person are nobody else's. */
export async function findGroup(house: House, group: string): Promise<FoundGroup | undefined> {
  const members = await membersOf(house.pool, group)
  const first = members[0]
  if (first === undefined) return undefined
  const open = async () => ({ group, n: members.length, since: first.since, language: first.language, words: (await house.boxes.open([first.content])).get(first.content) ?? '' })
  return { first: first.contact, open }
}
