import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Centre } from '../centre.ts'
import { ask } from '../postgres/ask.ts'
import type { TestDatabase } from '../postgres/testing.ts'
import { createDatabase } from '../postgres/testing.ts'
import { openCentre, write } from '../testing/centre.ts'

let database: TestDatabase
let centre: Centre
beforeAll(async () => {
  database = await createDatabase()
  centre = await openCentre(database)
  await write(centre)
})
afterAll(async () => {
  await centre.stop()
  await database.drop()
})

const asApp = (statement: string): Promise<unknown> => ask(database.appUrl, statement)

describe('the role the application works as', () => {
  test.each(['event', 'content', 'message', 'referral_entry', 'notice', 'notice_told', 'read_log', 'key_check'])('may not change or remove what stands in %s', async (table) => {
    await expect(asApp(`delete from ${table}`)).rejects.toThrow('permission denied')
    await expect(asApp(`truncate ${table}`)).rejects.toThrow('permission denied')
    const column = String((await ask(database.superUrl, `select column_name as name from information_schema.columns where table_name = '${table}' order by ordinal_position desc limit 1`))[0]?.['name'])
    await expect(asApp(`update ${table} set ${column} = ${column}`)).rejects.toThrow('permission denied')
  })
  test('reads the journal', async () => expect(await asApp('select count(*)::int as n from event')).toEqual([{ n: 2 }]))
  test('makes no tables and drops none', async () => {
    await expect(asApp('create table mine ()')).rejects.toThrow('permission denied')
    await expect(asApp('drop table event')).rejects.toThrow('must be owner')
    await expect(asApp('alter table event add column x int')).rejects.toThrow('must be owner')
  })
  test('puts jobs in and settles them, and makes no queues', async () => {
    expect(await asApp('select count(*)::int as n from pgboss.queue')).toEqual([{ n: 5 }])
    await expect(asApp(`select pgboss.create_queue('mine', '{"policy": "standard"}')`)).rejects.toThrow('permission denied')
    await expect(asApp(`insert into pgboss.queue select * from pgboss.queue`)).rejects.toThrow('permission denied')
    await expect(asApp('create table pgboss.mine ()')).rejects.toThrow('permission denied')
    await expect(asApp(`insert into pgboss.schedule (name, cron) values ('tell', '* * * * *')`)).rejects.toThrow('permission denied')
  })
  test('may not take another role', async () => expect(asApp('set role senim_migrator')).rejects.toThrow('permission denied'))
})

test('no words, names or numbers of people stand in events or states', async () => {
  const secret = 'Айгерім Серікқызы 87011234567'
  await write(centre, { text: secret })
  for (const table of ['event', 'stream', 'contact', 'message', 'content', 'fact_contact']) {
    const rows = (await ask(database.superUrl, `select ${table}::text as row from ${table}`)).map((one) => String(one['row']))
    expect(rows.length).toBeGreaterThanOrEqual(table === 'fact_contact' ? 0 : 1)
    for (const row of rows) for (const part of [...secret.split(' '), Buffer.from('Айгерім').toString('hex')]) expect(row).not.toContain(part)
  }
})
