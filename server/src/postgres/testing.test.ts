import { chmodSync, existsSync, mkdtempSync } from 'node:fs'
import os from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { ask } from './ask.ts'
import { LaunchRange } from './launch-range.ts'
import { migrate } from './migrate.ts'
import { startOf } from './owner.ts'
import { createDatabase, MIGRATIONS, startTestCluster } from './testing.ts'

const range = new LaunchRange()
afterAll(() => range.clear())

test('the databases of tests come fully migrated, each alone', async () => {
  const [one, other] = await Promise.all([createDatabase(), createDatabase()])
  expect(await migrate(one.migratorUrl, MIGRATIONS)).toEqual([])
  await ask(one.migratorUrl, 'create table mine ()')
  expect(await ask(other.migratorUrl, `select to_regclass('mine') as mine`)).toEqual([{ mine: null }])
  await Promise.all([one.drop(), other.drop()])
  expect(await ask(inject('postgres').superUrl, `select 1 from pg_database where datname in ('${one.name}', '${other.name}')`)).toEqual([])
})

test('what a killed run left running is stopped and removed by the next one', async () => {
  const folder = mkdtempSync(join(os.tmpdir(), 'senim-test-'))
  chmodSync(folder, 0o711)
  const { child, said } = await range.launchInChild(join(folder, 'postgres'))
  await range.kill(child, 'SIGKILL')
  const next = await startTestCluster()
  expect(existsSync(folder)).toBe(false)
  expect(startOf('pid' in said ? said.pid : 0)).toBeNull()
  expect(await ask(inject('postgres').superUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  await next.stop()
})
