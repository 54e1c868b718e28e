import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../../identity.ts'
import type { TestDatabase } from '../../../postgres/testing.ts'
import { createDatabase } from '../../../postgres/testing.ts'
import { enterStaff, ULYTAU } from '../../../testing/centre.ts'
import type { Browser, OpenWeb } from '../../../testing/web.ts'
import { openWeb } from '../../../testing/web.ts'

let database: TestDatabase
let open: OpenWeb
let zhanar: string
let administrator: Browser
beforeAll(async () => {
  database = await createDatabase()
  open = await openWeb(database)
  zhanar = await enterStaff(open.centre, 'administrator')
  administrator = await open.signedIn(zhanar)
})
afterAll(async () => {
  await open.stop()
  await database.drop()
})

const school = (change: object = {}): Record<string, unknown> => ({ id: newId(), code: newId().slice(-8), name: '№ 14 мектеп', kind: 'school', region: ULYTAU, district: 'Сәтбаев', pupils: 812, ...change })
const enter = async (change: object = {}): Promise<Record<string, unknown>> => (await administrator.post('/api/institutions', school(change))).json()

test('an institution is entered, found by code and name, and corrected under its code', async () => {
  const entered = await enter({ code: 'ULY-77', name: 'Ұлытау колледжі', kind: 'college' })
  expect((await administrator.get(`/api/institutions?find=${encodeURIComponent('ұлытау')}`)).json()).toEqual({ total: 1, found: 1, rows: [entered], reach: { origin: open.address, state: 'unset' } })
  const corrected = await enter({ code: 'ULY-77', name: 'Ұлытау политехникалық колледжі', kind: 'college' })
  expect(corrected['id']).toBe(entered['id'])
  expect((await administrator.get('/api/institutions?find=uly-77')).json()['rows']).toEqual([corrected])
  expect((await administrator.get('/api/institutions?find=%25')).json()['rows'], 'a per cent sign is only itself').toEqual([])
  for (const change of [{ region: '999999999' }, { kind: 'prison' }, { pupils: -1 }, { name: '' }, { code: 'x'.repeat(41) }, { name: 'а\u0000б' }]) expect((await administrator.post('/api/institutions', school(change))).status, JSON.stringify(change)).toBe(400)
})

test('a door is made once and revoked once; who and when is known, and repeating a command repeats nothing', async () => {
  const { id: institution } = await enter()
  const command = { id: newId(), institution, campaign: 3, language: 'ru' }
  const made = await administrator.post('/api/doors', command)
  expect(made.json()).toMatchObject({ institution, campaign: 3, language: 'ru', made: { by: zhanar }, revoked: null })
  expect(String(made.json()['address'])).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/e\/[\w-]{40}$/)
  expect((await administrator.post('/api/doors', command)).text).toBe(made.text)
  expect((await administrator.post('/api/doors', { ...command, id: newId() })).json()).toMatchObject({ refused: 'doorThere' })
  const revoke = { id: newId() }
  const revoked = await administrator.post(`/api/doors/${String(made.json()['id'])}/revoke`, revoke)
  expect(revoked.json()).toMatchObject({ made: { by: zhanar }, revoked: { by: zhanar } })
  expect((await administrator.post(`/api/doors/${String(made.json()['id'])}/revoke`, revoke)).text).toBe(revoked.text)
  expect((await administrator.post(`/api/doors/${String(made.json()['id'])}/revoke`, { id: newId() })).json()).toMatchObject({ refused: 'doorRevoked' })
  expect((await administrator.get(`/api/institutions/${String(institution)}/doors`)).text).toBe(`[${revoked.text}]`)
})

test('a door needs an institution that is there and has a region', async () => {
  const { id: nowhere } = await enter({ region: null })
  expect((await administrator.post('/api/doors', { id: newId(), institution: nowhere, campaign: 1, language: 'kk' })).json()).toMatchObject({ refused: 'regionNeeded' })
  const unknown = await administrator.post('/api/doors', { id: newId(), institution: newId(), campaign: 1, language: 'kk' })
  expect([unknown.status, unknown.json()['refused']]).toEqual([404, 'institutionUnknown'])
  expect((await administrator.post('/api/doors', { id: newId(), institution: nowhere, campaign: 65_536, language: 'kk' })).status).toBe(400)
  expect((await administrator.post(`/api/doors/${newId()}/revoke`, { id: newId() })).status).toBe(404)
})

test.each([['https://111.example', 'public'], ['http://localhost:8111', 'local'], ['http://127.0.0.1:8111', 'local']])('with the configured address %s the code holds it, and the page knows that it is %s', async (origin, state) => {
  const behind = await openWeb(database, { origin, master: open.centre.house.master })
  const browser = behind.browser()
  const begun = await browser.ask('POST', '/api/session', { body: JSON.stringify({ login: zhanar, password: 'a-long-enough-password' }), headers: { origin } })
  browser.cookie = begun.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  browser.csrf = String(begun.json()['csrf'])
  const { id: institution } = await enter()
  const made = await browser.ask('POST', '/api/doors', { body: JSON.stringify({ id: newId(), institution, campaign: 1, language: 'kk' }), headers: { origin } })
  const { reach } = (await browser.get('/api/institutions')).json()
  await behind.stop()
  const address = String(made.json()['address'])
  expect([address.slice(0, origin.length), address.slice(origin.length).length]).toEqual([origin, 43])
  expect(reach).toEqual({ origin, state })
})
