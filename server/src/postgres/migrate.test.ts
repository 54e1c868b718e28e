import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { ask } from './ask.ts'
import { migrate } from './migrate.ts'
import { prepareDatabase } from './roles.ts'

let folder = ''
let name = ''
let url = ''

beforeEach(async () => {
  const cluster = inject('postgres')
  folder = mkdtempSync(join(os.tmpdir(), 'senim-migrations-'))
  name = `migrate_${randomUUID().replaceAll('-', '')}`
  await prepareDatabase(cluster.superUrl, name)
  url = cluster.migratorUrl.replace(/[^/]*$/, name)
})

afterEach(async () => {
  await ask(inject('postgres').superUrl, `drop database ${name} with (force)`)
  rmSync(folder, { recursive: true })
})

function write(file: string, sql: string): void {
  writeFileSync(join(folder, file), sql)
}

test('applies in order, once, and then only what is new', async () => {
  write('0002_b.sql', 'insert into line values (2);')
  write('0001_a.sql', 'create table line (number int); insert into line values (1);')
  expect(await migrate(url, folder)).toEqual(['0001_a.sql', '0002_b.sql'])
  expect(await migrate(url, folder)).toEqual([])
  write('0003_c.sql', 'insert into line values (3);')
  expect(await migrate(url, folder)).toEqual(['0003_c.sql'])
  expect(await ask(url, 'select number from line')).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }])
})

test('refuses a file that changed after it was applied, but not its line ends', async () => {
  write('0001_a.sql', 'create table a\n();')
  await migrate(url, folder)
  write('0001_a.sql', 'create table a\r\n();')
  expect(await migrate(url, folder)).toEqual([])
  write('0001_a.sql', 'create table b\n();')
  await expect(migrate(url, folder)).rejects.toThrow('The migration 0001_a.sql was changed after it had been applied')
})

test('a failing file leaves no trace and is named with its line; those before it stay', async () => {
  write('0001_a.sql', 'create table a ();')
  write('0002_b.sql', 'create table b ();\n\ncreate tabel c ();')
  await expect(migrate(url, folder)).rejects.toThrow('The migration 0002_b.sql failed in line 3: syntax error at or near "tabel"')
  expect(await ask(url, `select to_regclass('a') is not null as a, to_regclass('b') is not null as b`)).toEqual([{ a: true, b: false }])
  write('0002_b.sql', 'create table b ();')
  expect(await migrate(url, folder)).toEqual(['0002_b.sql'])
})

test('a file whose record cannot be written leaves no trace', async () => {
  write('0001_a.sql', 'create table a (); drop table migration;')
  await expect(migrate(url, folder)).rejects.toThrow('The migration 0001_a.sql failed to be recorded: relation "migration" does not exist')
  expect(await ask(url, `select to_regclass('a') as a`)).toEqual([{ a: null }])
})

test('of two at once, one waits and finds the work done', async () => {
  write('0001_a.sql', 'create table a (); select pg_sleep(0.2);')
  write('0002_b.sql', 'create table b ();')
  const both = await Promise.all([migrate(url, folder), migrate(url, folder)])
  expect(both.toSorted((one, other) => one.length - other.length)).toEqual([[], ['0001_a.sql', '0002_b.sql']])
})

test('refuses a number that comes too late, stands twice, or a name that is none', async () => {
  write('0002_b.sql', 'create table b ();')
  await migrate(url, folder)
  write('0001_a.sql', 'create table a ();')
  await expect(migrate(url, folder)).rejects.toThrow('The migration 0001_a.sql comes too late')
  write('0001_again.sql', '')
  await expect(migrate(url, folder)).rejects.toThrow('Two migrations have the number 0001')
  write('3.sql', '')
  await expect(migrate(url, folder)).rejects.toThrow('The migration 3.sql is not named like')
})

test('older code accepts a database that knows more than its folder', async () => {
  write('0001_a.sql', 'create table a ();')
  write('0002_b.sql', 'create table b ();')
  await migrate(url, folder)
  rmSync(join(folder, '0002_b.sql'))
  expect(await migrate(url, folder)).toEqual([])
})
