import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { ask } from './ask.ts'
import { prepareDatabase } from './roles.ts'
import { createDatabase } from './testing.ts'
import type { TestDatabase } from './testing.ts'

let database: TestDatabase
beforeAll(async () => { database = await createDatabase() })
afterAll(() => database.drop())

test('the migrator owns the database and is no superuser', async () => {
  await ask(database.migratorUrl, 'create table scratch (text text)', 'drop table scratch')
  await expect(ask(database.migratorUrl, 'create role intruder')).rejects.toThrow(/permission denied/)
  expect(await ask(database.migratorUrl, `select rolname from pg_roles where oid = (select datdba from pg_database where datname = current_database())`))
    .toEqual([{ rolname: 'senim_migrator' }])
})

test.each([
  'create table scratch (text text)',
  'create temporary table scratch (text text)',
  'create schema mine',
  'create database mine',
  'create role mine',
  'set role senim_migrator',
  `select pg_read_file('PG_VERSION')`,
  `alter role senim_app superuser`,
])('the application may not: %s', async (statement) => {
  await expect(ask(database.appUrl, statement)).rejects.toThrow(/permission denied|must be/)
})

test('the application reads only what it was granted', async () => {
  await ask(database.migratorUrl, 'create table secret (text text)', 'create table open (text text)', 'grant select on open to senim_app')
  expect(await ask(database.appUrl, 'select * from open')).toEqual([])
  await expect(ask(database.appUrl, 'select * from secret')).rejects.toThrow(/permission denied/)
  await expect(ask(database.appUrl, `insert into open values ('x')`)).rejects.toThrow(/permission denied/)
})

test('preparing again changes nothing, and takes back a right that crept in', async () => {
  const { superUrl } = inject('postgres')
  const read = (): ReturnType<typeof ask> => ask(superUrl, `select datname, datdba, datacl::text from pg_database where datname = '${database.name}'`)
  const before = await read()
  await ask(superUrl, 'alter role senim_app createdb')
  await prepareDatabase(superUrl, database.name)
  expect(await read()).toEqual(before)
  await expect(ask(database.appUrl, 'create database mine')).rejects.toThrow(/permission denied/)
})
