import type { ContentRef, Refusal } from '@senim/core/decider.ts'
import { refuse } from '@senim/core/decider.ts'
import type { PoolClient } from 'pg'
import type { House } from '../house.ts'
import type { NewKey, SealedContent } from '../journal/order.ts'

/**
 * What people who work here are called is personal data: an event points at a box, sealed with a key of their own. The row `account.name` is
 * that name once more, in the clear, for lists and joins; a destroyed key takes it away too (migration 0013).
 */
export interface SealedName {
  readonly ref: ContentRef
  readonly contents: readonly SealedContent[]
  readonly keys: readonly NewKey[]
}

/** Seals a name with the key of its owner, which is made with their first one. Of two at once both would make it: accounts are changed one by one. */
export async function sealName({ pool, boxes }: House, owner: string, name: string): Promise<SealedName | Refusal<'nameErased'>> {
  // Not the keys in memory: one that was destroyed elsewhere seals for nobody.
  const { rows } = await pool.query<{ erased: boolean }>({ name: 'key-of-name', text: 'select wrapped is null as erased from key where id = $1', values: [owner] })
  if (rows[0]?.erased === true) return refuse('nameErased')
  const known = rows.length === 0 ? undefined : await boxes.findKey(owner)
  const begun = known === undefined ? boxes.newKey(owner) : undefined
  const key = known ?? begun?.key
  if (key === undefined) throw new Error('a key is known or begun')
  const { ref, box } = boxes.seal(key, 'staffName', name)
  return { ref, contents: [box], keys: begun === undefined ? [] : [begun.stored] }
}

/** Puts into the rows what the journal says people are called: of these, or of everybody. Whatever repeats or broke off in between, it is the newest. */
export async function showNames({ boxes }: House, db: PoolClient, ids: readonly string[] | null = null): Promise<void> {
  const { rows } = await db.query<{ id: string; name: string }>('select id, name from staff where name is not null and ($1::uuid[] is null or id = any($1))', [ids])
  const names = await boxes.openOnce(rows.map((row) => row.name))
  const readable = rows.flatMap(({ id, name: box }) => {
    const name = names.get(box)
    return name === undefined ? [] : [{ id, name }]
  })
  await db.query('update account set name = t.name from unnest($1::uuid[], $2::text[]) as t (id, name) where account.id = t.id and account.name <> t.name', [readable.map((one) => one.id), readable.map((one) => one.name)])
}
