import { body as bodyView } from '@senim/contract/assessment.ts'
import type { KnownBody } from '@senim/contract/people.ts'
import { knownBody } from '@senim/contract/people.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, caseIdFor } from '../../../cases/handle.ts'
import { NOT_ASSESSED } from '@senim/core/directory/assessment.ts'
import { newId } from '../../../identity.ts'
import type { TestDatabase } from '../../../postgres/testing.ts'
import { createDatabase } from '../../../postgres/testing.ts'
import { enterStaff, enterTestBody, ULYTAU, write } from '../../../testing/centre.ts'
import type { Answer, Browser, OpenWeb } from '../../../testing/web.ts'
import { openWeb } from '../../../testing/web.ts'
import { verifyDatabase } from '../../../verify.ts'

let database: TestDatabase
let open: OpenWeb
let browser: Browser

beforeAll(async () => {
  database = await createDatabase()
  open = await openWeb(database)
  browser = await open.signedIn(await enterStaff(open.centre, 'administrator'))
})
afterAll(async () => {
  await open.stop()
  await database.drop()
})

const NAME = { kk: 'Полиция бөлімі', ru: 'Отдел полиции', en: 'Police department' }
const say = async (id: string, change: object = {}): Promise<Answer> => await browser.post(`/api/bodies/${id}`, { id: newId(), kind: 'police', region: ULYTAU, name: NAME, superior: null, retired: false, expected: (await known(id))?.version ?? 0, ...change })
const known = async (id: string): Promise<KnownBody | undefined> => knownBody.array().parse(JSON.parse((await browser.get('/api/bodies/known')).text)).find((one) => one.id === id)
const working = async (): Promise<readonly string[]> => bodyView.array().parse(JSON.parse((await browser.get('/api/bodies')).text)).map((one) => one.id)

test('a body is entered, corrected, retired and put to work again; each is a version', async () => {
  const id = newId()
  expect(knownBody.parse((await say(id)).json())).toEqual({ id, kind: 'police', region: ULYTAU, name: NAME, superior: null, retired: null, officers: 0, open: 0, version: 1 })
  expect((await say(id, { name: { ...NAME, en: 'Police of Ulytau' } })).status).toBe(200)
  expect(knownBody.parse((await say(id, { retired: true })).json())).toMatchObject({ name: NAME, retired: expect.any(Number) as number })
  expect(await working()).not.toContain(id)
  expect((await say(id)).status).toBe(200)
  expect(await working()).toContain(id)
  const history = (await browser.get(`/api/history/body/${id}`)).json()
  expect(history).toMatchObject({ versions: [{ what: 'body.resumed' }, { what: 'body.retired' }, { what: 'body.entered', value: { name: NAME } }, { what: 'body.entered', value: { name: { en: 'Police of Ulytau' } } }, { what: 'body.entered' }] })
})

test('a correction by a page from before somebody else’s change is refused, and undoes nothing', async () => {
  const id = newId()
  const name = { kk: 'Мектеп', ru: 'Школа', en: 'School' }
  expect((await say(id, { kind: 'school', name })).status).toBe(200)
  const expected = (await known(id))?.version
  expect((await say(id, { kind: 'school', name, retired: true })).status).toBe(200)
  const late = await say(id, { kind: 'school', name: { ...name, en: 'A school' }, expected })
  expect([late.status, late.json()['refused']]).toEqual([409, 'changedMeanwhile'])
  expect(await known(id)).toMatchObject({ name, retired: expect.any(Number) as number })
  expect((await say(id, { kind: 'school', name: { ...name, en: 'A school' } })).status, 'after looking again').toBe(200)
})

test('a second one of the same kind, region and name is refused; so is a region that is none', async () => {
  const name = { kk: 'Көмек орталығы', ru: 'Кризисный центр', en: 'Crisis centre' }
  const id = newId()
  expect((await say(id, { kind: 'crisis', name })).status).toBe(200)
  const twin = await say(newId(), { kind: 'crisis', name: { ...name, kk: 'КӨМЕК ОРТАЛЫҒЫ', ru: 'Другой' } })
  expect([twin.status, twin.json()['refused']]).toEqual([409, 'bodyThere'])
  expect((await say(newId(), { region: '999999999' })).status).toBe(400)
  expect((await say(id, { kind: 'crisis', name, retired: true })).status).toBe(200)
  expect((await say(newId(), { kind: 'crisis', name })).status, 'the first has retired').toBe(200)
})

test('officers who can sign in are counted: one who was invited cannot answer yet, one who was shut out not any more', async () => {
  const body = await enterTestBody(open.centre, 'guardianship')
  const [there] = [await enterStaff(open.centre, 'officer', { body: body.id }), await enterStaff(open.centre, 'officer', { body: body.id })]
  const invited = await browser.post('/api/accounts', { id: newId(), name: 'Раушан', roles: ['officer'], languages: ['kk'], skills: [], region: null, body: body.id, capacity: 1 })
  expect(invited.status).toBe(200)
  expect((await known(body.id))?.officers).toBe(2)
  await browser.post(`/api/accounts/${there}`, { id: newId(), name: 'Test', roles: ['officer'], languages: ['kk', 'ru'], skills: [], region: null, body: body.id, capacity: 3, active: false, expected: 1 })
  expect((await known(body.id))?.officers).toBe(1)
})

test('a retired body is sent nothing new, whoever still has it on their screen', async () => {
  const body = await enterTestBody(open.centre, 'minors')
  const operator = await enterStaff(open.centre, 'operator')
  const contact = await write(open.centre)
  expect((await browser.post(`/api/bodies/${body.id}`, { id: newId(), kind: body.kind, region: body.region, name: body.name, superior: null, retired: true, expected: 1 })).status).toBe(200)
  const parts = { place: '', address: '', school: '', home: '' }
  const orders = [{ body: body.id, purpose: 'own', action: 'x', slice: ['action'] as const, ground: 'consent' as const, replaces: null }]
  const sent = await connect(open.centre.house, { clientId: newId(), staff: operator, contact, caseId: caseIdFor(contact), consent: true, parts, orders, known: NOT_ASSESSED })
  expect(sent).toMatchObject({ refused: 'bodyRetired' })
  const late = await browser.post('/api/accounts', { id: newId(), name: 'Қайрат', roles: ['officer'], languages: ['kk'], skills: [], region: null, body: body.id, capacity: 1 })
  expect([late.status, late.json()['refused']]).toEqual([409, 'bodyRetired'])
})

test('what stands in the rows is what the journal gives', async () => {
  expect((await verifyDatabase(database.migratorUrl)).differences).toEqual([])
})
