import { afterAll, beforeAll, expect, test } from 'vitest'
import { history } from '@senim/contract/history.ts'
import { institutionId } from '../../../directory/doors.ts'
import { enterBody } from '../../../directory/handle.ts'
import { newId } from '../../../identity.ts'
import type { TestDatabase } from '../../../postgres/testing.ts'
import { createDatabase } from '../../../postgres/testing.ts'
import { enterStaff, enterTestBody, enterTestSchool, granted } from '../../../testing/centre.ts'
import type { Browser, OpenWeb } from '../../../testing/web.ts'
import { openWeb } from '../../../testing/web.ts'

let database: TestDatabase
let open: OpenWeb
let administrator: string
let browser: Browser

beforeAll(async () => {
  database = await createDatabase()
  open = await openWeb(database)
  administrator = await enterStaff(open.centre, 'administrator')
  browser = await open.signedIn(administrator)
})
afterAll(async () => {
  await open.stop()
  await database.drop()
})

async function versionsOf(kind: string, id: string): Promise<ReturnType<typeof history.parse>['versions']> {
  const answer = await browser.get(`/api/history/${kind}/${id}`)
  expect(answer.status, answer.text).toBe(200)
  return history.parse(answer.json()).versions
}

test('every version says who, when and what stood there afterwards, the newest first', async () => {
  const body = await enterTestBody(open.centre, 'police')
  const renamed = { ...body, name: { kk: 'Полиция', ru: 'Полиция', en: 'Police' } }
  granted(await enterBody(open.centre.house, administrator, newId(), renamed))
  const [last, first, ...more] = await versionsOf('body', body.id)
  expect(more).toEqual([])
  expect(first).toMatchObject({ version: 1, what: 'body.entered', by: { id: 'test', name: null }, value: body })
  expect(last).toMatchObject({ version: 2, by: { id: administrator, name: 'Test' }, value: renamed })
  expect(last?.at).toBeGreaterThanOrEqual(first?.at ?? Infinity)
})

test('staff, institutions and doors have one too', async () => {
  const { institution, door } = await enterTestSchool(open.centre)
  const [person] = await versionsOf('staff', administrator)
  expect(person?.value).toEqual({ id: administrator, name: 'Test', roles: ['administrator'], languages: ['kk', 'ru'], skills: [], region: null, body: null, capacity: 3, active: true })
  expect((await versionsOf('institution', institutionId(institution.code)))[0]?.value).toEqual(institution)
  expect((await versionsOf('door', door))[0]).toMatchObject({ what: 'door.made', value: { institution: institution.id, revoked: null } })
})

test('what was never entered has none, and an id of one kind is nobody of another', async () => {
  const body = await enterTestBody(open.centre, 'school')
  for (const path of [`body/${newId()}`, `staff/${body.id}`, `door/${body.id}`]) expect((await browser.get(`/api/history/${path}`)).status, path).toBe(404)
  for (const path of [`contact/${body.id}`, 'body/x']) expect((await browser.get(`/api/history/${path}`)).status, path).toBe(400)
})
