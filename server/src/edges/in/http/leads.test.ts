import { caseRow, caseView, leads } from '@senim/contract/cases.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { newId } from '../../../identity.ts'
import type { TestDatabase } from '../../../postgres/testing.ts'
import { createDatabase } from '../../../postgres/testing.ts'
import { offer } from '../../../routing/handle.ts'
import { enterStaff, enterTestBody, granted, onLine, ULYTAU, write } from '../../../testing/centre.ts'
import type { Browser, OpenWeb } from '../../../testing/web.ts'
import { openWeb } from '../../../testing/web.ts'
import { verifyDatabase } from '../../../verify.ts'

let database: TestDatabase
let open: OpenWeb
let lead: string
let own: Browser
let supervisor: Browser
let caseId: string

beforeAll(async () => {
  database = await createDatabase()
  open = await openWeb(database)
  await open.centre.house.pool.query(`insert into lease (name, holder, epoch, expires_at) values ('router', 'test', 1, now() + interval '1 hour')`)
  lead = await onLine(open.centre)
  own = await open.signedIn(lead)
  supervisor = await open.signedIn(await enterStaff(open.centre, 'supervisor'))
  const body = await enterTestBody(open.centre, 'police')
  const contact = await write(open.centre)
  granted(await offer(open.centre.house, { holder: 'test', epoch: 1 }, contact, lead))
  await own.post(`/api/offers/${contact}/accept`, { id: newId() })
  await own.post(`/api/contacts/${contact}/assessment`, { id: newId(), change: { risk: 'high', region: ULYTAU } })
  const parts = { place: '', address: '', school: '', home: '' }
  await own.post(`/api/contacts/${contact}/connect`, { id: newId(), consent: true, parts, orders: [{ body: body.id, purpose: 'own', action: 'x', slice: ['action'], ground: 'consent', replaces: null }] })
  caseId = caseRow.parse(z.array(z.unknown()).parse(JSON.parse((await own.get('/api/cases')).text))[0]).id
})
afterAll(async () => {
  await open.stop()
  await database.drop()
})

const rowSeenBy = async (browser: Browser): Promise<ReturnType<typeof caseRow.parse> | undefined> => caseRow.array().parse(JSON.parse((await browser.get('/api/cases')).text)).find((one) => one.id === caseId)

test('a case whose lead was shut out is named to the supervisor, who gives it to somebody who may lead', async () => {
  const dana = await enterStaff(open.centre, 'psychologist')
  const analyst = await enterStaff(open.centre, 'analyst')
  const administrator = await open.signedIn(await enterStaff(open.centre, 'administrator'))
  expect(await rowSeenBy(supervisor)).toMatchObject({ leadGone: false })
  const detail = await administrator.get(`/api/accounts/${lead}`)
  expect(detail.json()).toMatchObject({ leads: [{ id: caseId }], holding: 1 })
  const out = await administrator.post(`/api/accounts/${lead}`, { id: newId(), name: 'Test', roles: ['operator'], languages: ['kk', 'ru'], skills: [], region: null, body: null, capacity: 3, active: false, expected: detail.json()['version'] })
  expect(out.status, out.text).toBe(200)
  expect(await rowSeenBy(supervisor)).toMatchObject({ leadGone: true })
  const names = leads.parse(JSON.parse((await supervisor.get('/api/leads')).text)).map((one) => one.id)
  expect([names.includes(dana), names.includes(lead), names.includes(analyst)]).toEqual([true, false, false])
  for (const unfit of [lead, analyst, newId()]) expect((await supervisor.post(`/api/cases/${caseId}/lead`, { id: newId(), lead: unfit })).json()).toMatchObject({ refused: 'cannotLead' })
  const handed = await supervisor.post(`/api/cases/${caseId}/lead`, { id: newId(), lead: dana })
  expect(caseView.parse(handed.json()).id).toBe(caseId)
  expect(await rowSeenBy(supervisor)).toMatchObject({ leadGone: false })
  const theirs = await open.signedIn(dana)
  expect(await rowSeenBy(theirs)).toMatchObject({ id: caseId })
  expect((await theirs.get(`/api/cases/${caseId}`)).status).toBe(200)
})

test('what stands in the rows is what the journal gives', async () => {
  expect((await verifyDatabase(database.migratorUrl)).differences).toEqual([])
})
