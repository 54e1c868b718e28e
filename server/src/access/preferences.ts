import type { DeskPreferences } from '@senim/contract/preferences.ts'
import { deskPreferences } from '@senim/contract/preferences.ts'
import type { Pool } from 'pg'

/** What somebody has set for their own desk; nothing when they never did, or when a newer version knows better what can be. */
export async function preferencesOf(pool: Pool, account: string): Promise<DeskPreferences> {
  const { rows } = await pool.query<{ keys: unknown }>({ name: 'preferences-of', text: 'select keys from preference where account = $1', values: [account] })
  const kept = deskPreferences.safeParse({ keys: rows[0]?.keys })
  return kept.success ? kept.data : { keys: {} }
}

export async function keepPreferences(pool: Pool, account: string, { keys }: DeskPreferences): Promise<void> {
  await pool.query({ name: 'keep-preferences', text: 'insert into preference (account, keys) values ($1, $2) on conflict (account) do update set keys = excluded.keys', values: [account, JSON.stringify(keys)] })
}
