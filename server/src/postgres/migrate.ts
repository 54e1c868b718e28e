import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client, DatabaseError } from 'pg'

interface Migration {
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

/** "senim" in ASCII: one migrator at a time in a database. */
const LOCK = 0x73_65_6e_69_6d

/** Reads the numbered files in order. A line's end must not change a hash: some systems check out with CRLF. */
function readMigrations(folder: string): readonly Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql')).toSorted()
  const odd = names.find((name) => !/^\d{4}_[a-z0-9_]+\.sql$/.test(name))
  if (odd !== undefined) throw new Error(`The migration ${odd} is not named like 0001_what_it_does.sql.`)
  const twin = names.find((name, index) => names[index + 1]?.slice(0, 4) === name.slice(0, 4))
  if (twin !== undefined) throw new Error(`Two migrations have the number ${twin.slice(0, 4)}.`)
  return names.map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
  })
}

/** Which files are still to be applied. A database may know more than the folder: old code runs while new code arrives. */
function pendingOf(files: readonly Migration[], applied: ReadonlyMap<string, string>): readonly Migration[] {
  const changed = files.find((file) => (applied.get(file.name) ?? file.sha256) !== file.sha256)
  if (changed !== undefined) throw new Error(`The migration ${changed.name} was changed after it had been applied; restore it and add a new one.`)
  const pending = files.filter((file) => !applied.has(file.name))
  const last = [...applied.keys()].toSorted().at(-1) ?? ''
  const late = pending.find((file) => file.name < last)
  if (late !== undefined) throw new Error(`The migration ${late.name} comes too late: ${last} has already been applied; give it a higher number.`)
  return pending
}

function failure(file: Migration, where: string, error: unknown): Error {
  return new Error(`The migration ${file.name} failed${where}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
}

/** Where in the file PostgreSQL stumbled, if it says so. */
function lineOf(file: Migration, error: unknown): string {
  if (!(error instanceof DatabaseError) || error.position === undefined) return ''
  return ` in line ${file.sql.slice(0, Number(error.position)).split('\n').length}`
}

async function apply(client: Client, file: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(file.sql).catch((error: unknown) => { throw failure(file, lineOf(file, error), error) })
    await client.query('insert into migration (name, sha256, at) values ($1, $2, now())', [file.name, file.sha256])
      .catch((error: unknown) => { throw failure(file, ' to be recorded', error) })
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined) // The connection may be what failed; the server rolls back then.
    throw error
  }
}

/**
 * Brings a database up to the files `NNNN_name.sql` of a folder: forward only, in order, each in a transaction of its own,
 * by one process at a time (others wait, then find the work done). Answers with the names applied by this call.
 *
 * Throws in one sentence, changing nothing more: a file misnamed, numbered twice, changed after it was applied, numbered
 * below one already applied, or failing (with the line and PostgreSQL's reason; those before it stay applied).
 */
export async function migrate(migratorUrl: string, folder: string): Promise<string[]> {
  const files = readMigrations(folder)
  const client = new Client({ connectionString: migratorUrl })
  client.on('error', () => undefined) // A lost connection rejects the query in flight.
  await client.connect()
  try {
    // Held by the session: it goes with the connection, however that ends.
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query('create table if not exists migration (name text primary key, sha256 text not null, at timestamptz not null)')
    const rows = await client.query<{ name: string; sha256: string }>('select name, sha256 from migration')
    const pending = pendingOf(files, new Map(rows.rows.map((row) => [row.name, row.sha256])))
    for (const file of pending) await apply(client, file)
    return pending.map((file) => file.name)
  } finally {
    await client.end()
  }
}
