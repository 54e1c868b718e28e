import type { Pool } from 'pg'

/** Reads something about a person and writes down who did, in one transaction: what cannot be logged is not read. */
export async function readLogged<T>(pool: Pool, account: string, what: 'contact' | 'case' | 'referral', subject: string, read: () => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query({ name: 'read-log', text: 'insert into read_log (account, what, subject) values ($1, $2, $3)', values: [account, what, subject] })
    const answer = await read()
    await client.query('commit')
    return answer
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}
