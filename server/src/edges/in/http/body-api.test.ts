import { bodyReferrals } from '@senim/contract/body-api.ts'
import { agencyReferral } from '@senim/contract/cases.ts'
import type { Body } from '@senim/core/directory/bodies.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../../identity.ts'
import { ask } from '../../../postgres/ask.ts'
import type { TestDatabase } from '../../../postgres/testing.ts'
import { createDatabase } from '../../../postgres/testing.ts'
import type { BodySystem } from '../../../testing/body-system.ts'
import { eventsOf, systemFor } from '../../../testing/body-system.ts'
import { enterStaff, enterTestBody } from '../../../testing/centre.ts'
import type { TestReferral } from '../../../testing/referral.ts'
import { connectBody, SECRETS } from '../../../testing/referral.ts'
import type { Answer, Browser, OpenWeb } from '../../../testing/web.ts'
import { askServer, openWeb } from '../../../testing/web.ts'
import { verifyDatabase } from '../../../verify.ts'

const OUTCOME = { outcome: 'measureTaken', on: '2026-01-05', who: 'Инспектор', text: 'Қорғау нұсқамасы берілді' }

let database: TestDatabase
let open: OpenWeb
let police: Body
let system: BodySystem
let other: BodySystem

beforeAll(async () => {
  database = await createDatabase()
  open = await openWeb(database)
  police = await enterTestBody(open.centre, 'police')
  system = await systemFor(open, police.id)
  other = await systemFor(open, (await enterTestBody(open.centre, 'education')).id)
})
afterAll(async () => {
  await open.stop()
  await database.drop()
})

const connected = async (): Promise<TestReferral> => await connectBody(open.centre, police.id)
const short = ({ status, text }: Answer): string => `${status} ${(JSON.parse(text) as { refused?: string }).refused ?? ''}`.trim()
const reads = async (referral: string): Promise<readonly unknown[]> => (await ask(database.superUrl, `select account from read_log where what = 'referral' and subject = '${referral}'`)).map((row) => row['account'])
const eventsOfCase = async (caseId: string): Promise<number> => Number((await ask(database.superUrl, `select version from stream where id = '${caseId}'`))[0]?.['version'])

describe('a referral', () => {
  test('is delivered by the first look, read under the body’s name, and shows what the portal shows', async () => {
    const { referral } = await connected()
    const answer = await system.get(`/referrals/${referral}`)
    expect(agencyReferral.parse(answer.json())).toMatchObject({ referral, status: 'delivered', addressAfterAccept: true, slice: { address: null, action: 'Тексеру' } })
    const officer = await open.signedIn(await enterStaff(open.centre, 'officer', { body: police.id }))
    expect((await officer.get(`/api/agency/referrals/${referral}`)).json()).toEqual(answer.json())
    await system.get(`/referrals/${referral}`)
    expect(await eventsOf(open.centre, referral, 'referral.delivered')).toBe(1)
    expect(await ask(database.superUrl, `select data->>'via' as via, data->>'to' as who, actor from event where type = 'referral.delivered' and data->>'referral' = '${referral}'`)).toEqual([{ via: 'api', who: police.id, actor: police.id }])
    expect((await reads(referral)).filter((account) => account === police.id)).toHaveLength(3)
  })

  test('is accepted, reported on and answered, by the rules of the portal', async () => {
    const { referral } = await connected()
    const early = await system.post(`/referrals/${referral}/answer`, OUTCOME, { 'accept-language': 'ru' })
    expect([short(early), typeof early.json()['sentence']]).toEqual(['409 stepNotOpen', 'string'])
    expect((await system.post(`/referrals/${referral}/accept`, {})).json()).toMatchObject({ status: 'accepted', slice: { address: 'Бейбітшілік 7' } })
    expect((await system.post(`/referrals/${referral}/report`, { text: 'Тіркелді', milestone: { what: 'registered', on: '2026-01-04' } })).json()).toMatchObject({ status: 'inProgress' })
    expect(short(await system.post(`/referrals/${referral}/report`, { text: 'Тағы', milestone: { what: 'registered', on: '2026-01-04' } }))).toBe('409 milestoneTold')
    expect(short(await system.post(`/referrals/${referral}/answer`, { ...OUTCOME, on: '2999-01-01' }))).toBe('409 dateInFuture')
    const answered = agencyReferral.parse((await system.post(`/referrals/${referral}/answer`, OUTCOME)).json())
    expect([answered.status, answered.entries.at(-1)]).toMatchObject(['answered', { what: 'answered', text: 'Инспектор\nҚорғау нұсқамасы берілді', outcome: 'measureTaken', on: '2026-01-05' }])
  })

  test('is refused with a reason, and then says no more than what was asked', async () => {
    const { referral } = await connected()
    expect(short(await system.post(`/referrals/${referral}/refuse`, { reason: 'other', text: '' }))).toBe('422 reasonNeeded')
    expect((await system.post(`/referrals/${referral}/refuse`, { reason: 'notOurTerritory', text: 'Көрші аудан' })).json()).toMatchObject({ status: 'refused', slice: { place: null, home: null, contact: null } })
    expect(short(await system.post(`/referrals/${referral}/accept`, {}))).toBe('409 stepNotOpen')
  })

  test('that was taken back is answered no more', async () => {
    const { referral, caseId } = await connected()
    const supervisor = await open.signedIn(await enterStaff(open.centre, 'supervisor'))
    expect((await supervisor.post(`/api/cases/${caseId}/referrals/${referral}/withdraw`, { id: newId(), ground: 'sentInError', note: '' })).status).toBe(200)
    for (const [act, said] of [['accept', {}], ['report', { text: 'x' }], ['answer', OUTCOME], ['refuse', { reason: 'conflict', text: '' }]] as const) expect(short(await system.post(`/referrals/${referral}/${act}`, said)), act).toBe('409 stepNotOpen')
    expect((await system.get(`/referrals/${referral}`)).json()).toMatchObject({ status: 'withdrawn', slice: { place: null } })
  })

  test('of another body does not exist, whatever is asked of it, and stays as it was', async () => {
    const { referral, caseId } = await connected()
    const before = await eventsOfCase(caseId)
    const seen = ({ status, headers, text }: Answer): unknown => ({ status, text, headers: { ...headers, date: '' } })
    const nobodys = newId()
    expect(seen(await other.get(`/referrals/${referral}`))).toEqual(seen(await other.get(`/referrals/${nobodys}`)))
    for (const [act, said] of [['accept', {}], ['report', { text: 'x' }], ['answer', OUTCOME], ['refuse', { reason: 'conflict', text: '' }]] as const) {
      const theirs = await other.post(`/referrals/${referral}/${act}`, said)
      expect(short(theirs), act).toBe('404 referralUnknown')
      expect(seen(theirs), act).toEqual(seen(await other.post(`/referrals/${nobodys}/${act}`, said)))
    }
    expect((await other.get('/referrals')).json()).toEqual({ referrals: [], next: null })
    expect(await eventsOfCase(caseId)).toBe(before)
  })
})

describe('what is repeated', () => {
  test('under the same key is done once, and answered', async () => {
    const { referral } = await connected()
    const headers = { 'idempotency-key': 'accept-1' }
    const [one, two] = await Promise.all([system.post(`/referrals/${referral}/accept`, {}, headers), system.post(`/referrals/${referral}/accept`, {}, headers)])
    expect([one.status, two.status]).toEqual([200, 200])
    expect((await system.post(`/referrals/${referral}/accept`, {}, headers)).status).toBe(200)
    expect(await eventsOf(open.centre, referral, 'referral.accepted')).toBe(1)
    expect(short(await system.post(`/referrals/${referral}/report`, { text: 'x' }, headers))).toBe('409 sameIdOtherBody')
    const id = newId()
    for (const _ of [1, 2]) expect((await askServer(open.address, `/api/body/v1/referrals/${referral}/report`, { method: 'POST', body: JSON.stringify({ id, text: 'Барды' }), headers: { authorization: `Bearer ${system.key}`, 'content-type': 'application/json' } })).status).toBe(200)
    expect(await eventsOf(open.centre, referral, 'referral.reported')).toBe(1)
  })

  test('without one is not done at all', async () => {
    const { referral } = await connected()
    for (const bad of ['', 'two words', 'x'.repeat(201)]) expect(short(await system.post(`/referrals/${referral}/accept`, {}, { 'idempotency-key': bad })), bad).toBe('400 repeatKeyNeeded')
    const bare = await askServer(open.address, `/api/body/v1/referrals/${referral}/accept`, { method: 'POST', body: '{}', headers: { authorization: `Bearer ${system.key}`, 'content-type': 'application/json' } })
    expect(short(bare)).toBe('400 repeatKeyNeeded')
    expect(await eventsOf(open.centre, referral, 'referral.accepted')).toBe(0)
  })
})

test('the list is read a page at a time by what changed, none twice and none left out', async () => {
  const { id } = await enterTestBody(open.centre, 'minors')
  const minors = await systemFor(open, id)
  const sent = [await connectBody(open.centre, id), await connectBody(open.centre, id), await connectBody(open.centre, id)].map((one) => one.referral)
  const found: string[] = []
  for (let after: string | null = ''; after !== null; ) {
    const page = bodyReferrals.parse((await minors.get(`/referrals?limit=2${after === '' ? '' : `&after=${after}`}`)).json())
    expect(page.referrals.length).toBeLessThanOrEqual(2)
    found.push(...page.referrals.map((one) => one.referral))
    after = page.next
  }
  expect(found).toEqual(sent)
  const last = bodyReferrals.parse((await minors.get('/referrals')).json())
  await minors.post(`/referrals/${sent[0]}/accept`, {})
  const since = bodyReferrals.parse((await minors.get(`/referrals?since=${(last.referrals.at(-1)?.changedAt ?? 0) + 1}`)).json())
  expect(since.referrals).toMatchObject([{ referral: sent[0], status: 'accepted' }])
  const { text } = await minors.get('/referrals')
  for (const secret of SECRETS) expect(text).not.toContain(secret)
  for (const query of ['limit=0', 'limit=101', 'limit=x', 'since=-1', 'since=yesterday', 'after=x', `after=${'9'.repeat(40)}.${newId()}`, 'since=9e99']) expect(short(await minors.get(`/referrals?${query}`)), query).toBe('400 unreadable')
  expect(short(await minors.get('/referrals?body=x'))).toBe('400 fieldUnknown')
})

test('what cannot be taken in is refused with one sentence in the language asked for, and nothing is half done', async () => {
  const { referral, caseId } = await connected()
  // A key of its own: so many are more than one key is let ask at once.
  const { key } = await systemFor(open, police.id)
  const post = async (act: string, said: unknown, language: string): Promise<Answer> => await system.post(`/referrals/${referral}/${act}`, said, { 'accept-language': language, authorization: `Bearer ${key}` })
  await post('accept', {}, 'kk')
  const before = await eventsOfCase(caseId)
  const boxes = async (): Promise<number> => Number((await ask(database.superUrl, 'select count(*)::int as n from content'))[0]?.['n'])
  const sealed = await boxes()
  const bad: readonly (readonly [string, unknown, string])[] = [
    ['report', { text: '' }, '422 empty'], ['report', { text: 'x'.repeat(4001) }, '422 tooLong'], ['report', {}, '400 unreadable'], ['report', [], '400 unreadable'], ['report', { text: 'x', attachments: ['a.pdf'] }, '400 fieldUnknown'],
    ['report', { text: 'x', milestone: { what: 'registered', on: '2999-01-01' } }, '409 dateInFuture'], ['report', { text: 'x', milestone: { what: 'born', on: '2026-01-01' } }, '400 unreadable'],
    ['answer', { ...OUTCOME, outcome: 'helped' }, '400 unreadable'], ['answer', { ...OUTCOME, on: '2026-02-30' }, '400 unreadable'], ['answer', { ...OUTCOME, region: '999999999' }, '400 fieldUnknown'],
    ['refuse', { reason: 'busy', text: '' }, '400 unreadable'], ['report', { text: 'x'.repeat(70_000) }, '413 callTooLarge'],
  ]
  for (const [act, said, expected] of bad) {
    const sentences = new Set<unknown>()
    for (const language of ['kk', 'ru', 'en']) {
      const answer = await post(act, said, language)
      expect(short(answer), JSON.stringify(said).slice(0, 80)).toBe(expected)
      sentences.add(answer.json()['sentence'])
    }
    expect(sentences.size, expected).toBe(3)
  }
  for (const text of ['', '{', '{"text":"\xff"}'].map((one) => Buffer.from(one, 'latin1'))) expect((await askServer(open.address, `/api/body/v1/referrals/${referral}/report`, { method: 'POST', body: text, headers: { authorization: `Bearer ${system.key}`, 'content-type': 'application/json', 'idempotency-key': newId() } })).status).toBe(400)
  expect(short(await system.get('/referrals/not-an-id'))).toBe('400 unreadable')
  const file = (size: number): string => `--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-${'x'.repeat(size)}\r\n--x--\r\n`
  const attach = async (size: number, how: Readonly<Record<string, string>>): Promise<Answer> => await askServer(open.address, `/api/body/v1/referrals/${referral}/report`, { method: 'POST', body: file(size), headers: { authorization: `Bearer ${key}`, 'content-type': 'multipart/form-data; boundary=x', 'idempotency-key': newId(), ...how } })
  expect([short(await attach(6_000_000, {})), short(await attach(100, {}))]).toEqual(['413 callTooLarge', '415 unreadable'])
  const chunked = await askServer(open.address, `/api/body/v1/referrals/${referral}/report`, { method: 'POST', body: JSON.stringify({ text: 'x'.repeat(70_000) }), headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'transfer-encoding': 'chunked', 'idempotency-key': newId() } })
  expect(short(chunked), 'without a length').toBe('413 callTooLarge')
  expect([await eventsOfCase(caseId), await boxes()]).toEqual([before, sealed])
})

describe('a key', () => {
  let administrator: Browser
  beforeAll(async () => {
    administrator = await open.signedIn(await enterStaff(open.centre, 'administrator'))
  })
  const keys = async (body: string): Promise<{ id: string; usedOn: string | null; revoked: unknown }[]> => (await administrator.get(`/api/bodies/${body}/keys`)).json()['keys'] as { id: string; usedOn: string | null; revoked: unknown }[]

  test('is shown in the answer it is made in and never again; it stands nowhere, and its last day of use does', async () => {
    const { id: body } = await enterTestBody(open.centre, 'social')
    const command = { id: newId(), name: 'Әлеумет жүйесі' }
    const made = (await administrator.post(`/api/bodies/${body}/keys`, command)).json()
    const key = String(made['key'])
    expect(made).toMatchObject({ keys: [{ name: 'Әлеумет жүйесі', begins: key.slice(0, 12), usedOn: null, revoked: null }], callbacks: `${open.address}/hooks/body/${body}` })
    expect((await administrator.post(`/api/bodies/${body}/keys`, command)).json()['key'], 'a repeated command').toBe(key)
    expect((await administrator.get(`/api/bodies/${body}/keys`)).text).not.toContain(key)
    expect((await askServer(open.address, '/api/body/v1/referrals', { headers: { authorization: `Bearer ${key}` } })).status).toBe(200)
    expect((await keys(body))[0]?.usedOn).toMatch(/^\d{4}-\d\d-\d\d$/)
    for (const table of ['event', 'stream', 'body_key', 'body_use', 'content', 'read_log']) {
      const rows = (await ask(database.superUrl, `select ${table}::text as row from ${table}`)).map((one) => String(one['row'])).join('\n')
      for (const secret of [key, key.slice(6), key.slice(-22), Buffer.from(key.slice(6), 'base64url').subarray(16).toString('hex')]) expect(rows, table).not.toContain(secret)
    }
  })

  test('opens nothing any more once it is revoked, while another of the same body goes on', async () => {
    const { id: body } = await enterTestBody(open.centre, 'social')
    const first = await systemFor(open, body)
    const second = await systemFor(open, body)
    const oldest = (await keys(body)).at(-1)?.id
    expect((await administrator.post(`/api/bodies/${body}/keys/${oldest}/revoke`, { id: newId() })).status).toBe(200)
    const refused = await first.get('/referrals')
    expect([short(refused), refused.headers['www-authenticate'], (await second.get('/referrals')).status]).toEqual(['401 keyWrong', 'Bearer', 200])
    expect(short(await administrator.post(`/api/bodies/${body}/keys/${oldest}/revoke`, { id: newId() }))).toBe('409 keyRevoked')
    expect(short(await administrator.post(`/api/bodies/${police.id}/keys/${oldest}/revoke`, { id: newId() }))).toBe('404 keyUnknown')
    expect(short(await administrator.post(`/api/bodies/${newId()}/keys`, { id: newId(), name: 'x' }))).toBe('404 bodyUnknown')
    expect((await administrator.get(`/api/history/body/${body}`)).json()).toMatchObject({ versions: [{ what: 'body.keyRevoked', by: { name: 'Test' } }, {}, { what: 'body.keyMade' }, {}, { what: 'body.keyMade' }, { what: 'body.entered' }] })
  })

  test('asks so much and no more; another one is not held up by it', async () => {
    const { id: body } = await enterTestBody(open.centre, 'social')
    const [busy, calm] = [await systemFor(open, body), await systemFor(open, body)]
    const answers = await Promise.all(Array.from({ length: 90 }, () => busy.get('/referrals')))
    const late = answers.filter((one) => one.status === 429)
    expect(late.length).toBeGreaterThan(15)
    expect(late.length).toBeLessThanOrEqual(30)
    expect(Number(late[0]?.headers['retry-after'])).toBeGreaterThan(0)
    expect((await calm.get('/referrals')).status).toBe(200)
  })
})

test('the description names the key, and every route with an example', async () => {
  const { components, paths } = (await askServer(open.address, '/api/openapi.json')).json() as unknown as { components: unknown; paths: Record<string, Record<string, { security?: unknown; requestBody?: unknown }>> }
  expect(components).toMatchObject({ securitySchemes: { bodyKey: { type: 'http', scheme: 'bearer' } } })
  const own = Object.entries(paths).filter(([path]) => path.startsWith('/api/body/v1/')).flatMap(([, methods]) => Object.values(methods))
  expect(own).toHaveLength(6)
  for (const one of own) expect(one.security).toEqual([{ bodyKey: [] }])
  for (const one of own.filter((each) => each.requestBody !== undefined)) expect(JSON.stringify(one.requestBody)).toContain('"example":{')
})

test('what stands in the rows is what the journal gives', async () => {
  expect((await verifyDatabase(database.migratorUrl)).differences).toEqual([])
})
