import type { AgencyReferral } from '@senim/contract/cases.ts'
import { agencyReferral, caseView } from '@senim/contract/cases.ts'
import type { Body } from '@senim/core/directory/bodies.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../../identity.ts'
import type { TestDatabase } from '../../../postgres/testing.ts'
import { createDatabase } from '../../../postgres/testing.ts'
import { offer } from '../../../routing/handle.ts'
import { enterStaff, enterTestBody, granted, onLine, ULYTAU, write } from '../../../testing/centre.ts'
import type { Browser, OpenWeb } from '../../../testing/web.ts'
import { openWeb } from '../../../testing/web.ts'

/** What happens around a case after its bodies were connected: the rule of safe contact changes, officers look at once, it is closed and more is told. */
let database: TestDatabase
let open: OpenWeb
let police: Body
let staff: string
let mine: Browser
let officers: readonly Browser[]
let contact: string
let caseId: string
let referral: string

const PARTS = { place: '', address: '', school: '', home: '' }
const MAY_CALL = { ways: ['phone'], quiet: null, note: 'вечером' } as const
const NEVER_CALL = { ways: ['dialogue'], quiet: null, note: 'телефон у него' } as const

async function assess(change: object): Promise<number> {
  return (await mine.post(`/api/contacts/${contact}/assessment`, { id: newId(), change })).status
}
async function told(officer: Browser): Promise<AgencyReferral> {
  return agencyReferral.parse((await officer.get(`/api/agency/referrals/${referral}`)).json())
}
const order = (purpose: string): object => ({ body: police.id, purpose, action: 'Проверить', slice: ['action', 'contact'], ground: 'childAtRisk', replaces: null })

beforeAll(async () => {
  database = await createDatabase()
  open = await openWeb(database)
  await open.centre.house.pool.query(`insert into lease (name, holder, epoch, expires_at) values ('router', 'test', 1, now() + interval '1 hour')`)
  police = await enterTestBody(open.centre, 'police')
  const officer = async (): Promise<Browser> => await open.signedIn(await enterStaff(open.centre, 'officer', { body: police.id }))
  officers = [await officer(), await officer()]
  staff = await onLine(open.centre, { capacity: 20 })
  mine = await open.signedIn(staff)
})
beforeEach(async () => {
  contact = await write(open.centre, { language: 'ru' })
  granted(await offer(open.centre.house, { holder: 'test', epoch: 1 }, contact, staff))
  await mine.post(`/api/offers/${contact}/accept`, { id: newId() })
  await assess({ risk: 'high', region: ULYTAU, age: 14, safe: MAY_CALL })
  const connected = caseView.parse((await mine.post(`/api/contacts/${contact}/connect`, { id: newId(), consent: false, parts: PARTS, orders: [order('first')] })).json())
  caseId = connected.id
  referral = connected.rows[0]?.referral ?? ''
})
afterAll(async () => {
  await open.stop()
  await database.drop()
})

test('a body reads how the person may be reached as it is now, not as it was when the body was connected', async () => {
  const [first] = officers
  if (first === undefined) throw new Error('no officer')
  expect((await told(first)).slice.contact).toEqual(MAY_CALL)
  expect(await assess({ safe: NEVER_CALL })).toBe(200)
  expect((await told(first)).slice.contact).toEqual(NEVER_CALL)
})

test('after the dialogue whoever leads the case still changes the rule; an operator who does not may not', async () => {
  const [first] = officers
  if (first === undefined) throw new Error('no officer')
  expect((await mine.post(`/api/contacts/${contact}/close`, { id: newId(), outcome: { kind: 'case' } })).status).toBe(200)
  expect(await assess({ safe: NEVER_CALL })).toBe(200)
  expect((await told(first)).slice.contact).toEqual(NEVER_CALL)
  const other = await open.signedIn(await onLine(open.centre))
  expect((await other.post(`/api/contacts/${contact}/assessment`, { id: newId(), change: { safe: MAY_CALL } })).status).toBe(404)
  expect((await told(first)).slice.contact).toEqual(NEVER_CALL)
})

test('two officers of one body who open a new referral at the same moment both read it', async () => {
  const path = `/api/agency/referrals/${referral}`
  const answers = await Promise.all(Array.from({ length: 8 }, async (_, n) => await officers[n % 2]?.get(path)))
  expect(answers.map((answer) => answer?.status)).toEqual(answers.map(() => 200))
})

test('a case that is closed while the person goes on writing takes what is told, and opens again for new bodies', async () => {
  const [first] = officers
  if (first === undefined) throw new Error('no officer')
  const act = async (what: string, body: object): Promise<void> => expect((await first.post(`/api/agency/referrals/${referral}/${what}`, { id: newId(), ...body })).status).toBe(200)
  await act('accept', {})
  await act('answer', { outcome: 'measureTaken', on: '2026-01-02', who: 'Ерлан', text: 'Выехали.' })
  expect((await mine.post(`/api/cases/${caseId}/referrals/${referral}/verify`, { id: newId() })).status).toBe(200)
  // The rule allows calls alone, so the question may not even stand on the page.
  expect((await mine.post(`/api/cases/${caseId}/ask`, { id: newId() })).status).toBe(200)
  expect((await mine.post(`/api/cases/${caseId}/close`, { id: newId(), end: 'personSafe' })).status).toBe(200)
  expect(await assess({ risk: 'critical' })).toBe(200)
  const again = await mine.post(`/api/cases/${caseId}/connect`, { id: newId(), consent: false, parts: PARTS, orders: [order('second')] })
  const view = caseView.parse(again.json())
  expect(view).toMatchObject({ status: 'inWork', closedAt: null, assessment: { risk: 'critical' } })
  expect(view.rows.map((row) => row.status)).toEqual(['verified', 'sent'])
  expect((await mine.post(`/api/cases/${caseId}/close`, { id: newId(), end: 'personSafe' })).status).toBe(409)
})
