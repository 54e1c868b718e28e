import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../../../postgres/ask.ts'
import type { TestDatabase } from '../../../postgres/testing.ts'
import { createDatabase } from '../../../postgres/testing.ts'
import { enterStaff } from '../../../testing/centre.ts'
import type { OpenWeb } from '../../../testing/web.ts'
import { openWeb } from '../../../testing/web.ts'

let database: TestDatabase
let open: OpenWeb
beforeAll(async () => {
  database = await createDatabase()
  open = await openWeb(database)
})
afterAll(async () => {
  await open.stop()
  await database.drop()
})

test('keys that were chosen are there on any machine, and only for whoever chose them', async () => {
  const [mine, other] = [await enterStaff(open.centre, 'operator'), await enterStaff(open.centre, 'operator')]
  const here = await open.signedIn(mine)
  expect((await here.get('/api/preferences')).json()).toEqual({ keys: {} })
  expect((await here.post('/api/preferences', { keys: { accept: 'F8', decline: 'Alt+KeyQ' } })).status).toBe(200)
  expect((await here.post('/api/preferences', { keys: { accept: 'F8' } })).status).toBe(200)
  expect((await (await open.signedIn(mine)).get('/api/preferences')).json()).toEqual({ keys: { accept: 'F8' } })
  expect((await (await open.signedIn(other)).get('/api/preferences')).json()).toEqual({ keys: {} })
})

test('what cannot be a key is refused, and what was kept of an older version is passed over', async () => {
  const mine = await enterStaff(open.centre, 'operator')
  const here = await open.signedIn(mine)
  for (const keys of [{ accept: 'KeyA' }, { accept: 'F4' }, { accept: 'Ctrl+KeyW' }, { nothing: 'F8' }, { accept: 5 }, 'F8', null]) expect((await here.post('/api/preferences', { keys })).status, JSON.stringify(keys)).toBe(400)
  await ask(database.superUrl, `insert into preference values ('${mine}', '{"gone": "F8"}')`)
  expect((await here.get('/api/preferences')).json()).toEqual({ keys: {} })
})
