import type { Pool } from 'pg'

/**
 * Writes down who reads what about a person, then reads it: what cannot be logged is not read. The row is committed before
 * the read begins. One transaction around both would hold a connection while the read waits for more of them: as many
 * readers as there are connections would wait for each other for ever.
 */
export async function readLogged<T>(pool: Pool, account: string, what: 'contact' | 'case' | 'referral' | 'search' | 'group', subject: string, read: () => Promise<T>): Promise<T> {
  await pool.query({ name: 'read-log', text: 'insert into read_log (account, what, subject) values ($1, $2, $3)', values: [account, what, subject] })
  return await read()
}

/** Writes down whose words a search has brought before somebody's eyes, before it does. */
export async function logFound(pool: Pool, account: string, contacts: readonly string[]): Promise<void> {
  if (contacts.length === 0) return
  await pool.query({ name: 'log-found', text: `insert into read_log (account, what, subject) select $1, 'contact', unnest($2::uuid[])`, values: [account, contacts] })
}
