import { Client } from 'pg'

/** Runs statements one after another on a connection of their own and answers with the rows of the last. */
export async function ask(url: string, ...statements: readonly string[]): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined) // A lost connection rejects the query in flight; without one it is no news.
  await client.connect()
  try {
    let rows: readonly Readonly<Record<string, unknown>>[] = []
    for (const statement of statements) rows = (await client.query<Readonly<Record<string, unknown>>>(statement)).rows
    return rows
  } finally {
    await client.end()
  }
}
