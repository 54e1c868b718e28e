import { escapeIdentifier } from 'pg'
import { ask } from './ask.ts'

/** Owns the embedded cluster; nothing but starting, adopting and preparing uses it. */
export const SUPERUSER = 'senim_super'
/** What each role is called. `migrator` owns the database and its tables; `app` may do only what a migration grants it. */
export const ROLE = { migrator: 'senim_migrator', app: 'senim_app' } as const
export type Role = keyof typeof ROLE

const PLAIN = 'login nosuperuser nocreatedb nocreaterole noreplication nobypassrls'

/**
 * Sees to it that both roles and the database are there, with their rights and nobody else's. Doing it again changes nothing.
 * `superUrl` is any database of the cluster, as superuser.
 */
export async function prepareDatabase(superUrl: string, database: string): Promise<void> {
  const name = escapeIdentifier(database)
  const present = await ask(superUrl, `select rolname as name from pg_roles union all select datname from pg_database`)
  const missing = (wanted: string): boolean => !present.some((row) => row['name'] === wanted)
  const roles = Object.values(ROLE).map((role) => `${missing(role) ? 'create' : 'alter'} role ${role} ${PLAIN}`)
  // "create database" cannot run in a transaction; each statement here can be repeated after a crash between any two.
  const create = missing(database) ? [`create database ${name} owner ${ROLE.migrator}`] : [`alter database ${name} owner to ${ROLE.migrator}`]
  await ask(superUrl, ...roles, ...create, ...rightsOn(database))
}

/** The rights on a database as a whole; `create database … template` does not copy them. */
export function rightsOn(database: string): readonly string[] {
  const name = escapeIdentifier(database)
  return [`revoke all on database ${name} from public`, `grant connect on database ${name} to ${ROLE.app}`]
}
