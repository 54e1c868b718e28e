import { agencyReferral, caseView } from '@senim/contract/cases.ts'
import { contactView } from '@senim/contract/contacts.ts'
import type { Body } from '@senim/core/directory/bodies.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../../identity.ts'
import { ask } from '../../../postgres/ask.ts'
import type { TestDatabase } from '../../../postgres/testing.ts'
import { createDatabase } from '../../../postgres/testing.ts'
import { offer } from '../../../routing/handle.ts'
import { enterStaff, enterTestBody, granted, onLine, ULYTAU, write } from '../../../testing/centre.ts'
import type { Answer, Browser, OpenWeb } from '../../../testing/web.ts'
import { openWeb } from '../../../testing/web.ts'

const WORDS = 'отчим снова пришёл пьяный'
const PARTS = { place: 'Жезказган, у школы 7', address: 'Абая 12, квартира 34', school: 'одноклассники отбирают телефон', home: 'отчим бьёт мать' }
const NOTE = 'кодовое слово ромашка'
/** Nothing of this may reach anybody who has no need of it. */
const SECRETS = [WORDS, NOTE, ...Object.values(PARTS)]

let database: TestDatabase
let open: OpenWeb
let police: Body
let education: Body
let mine: Browser
let other: Browser
let supervisor: Browser
let policeman: Browser
let teacher: Browser
/** Who is behind a browser. */
const idOf = new Map<Browser, string>()
let contact: string
let caseId: string
let toPolice: string
let toEducation: string

async function browserFor(id: string): Promise<Browser> {
  const browser = await open.signedIn(id)
  idOf.set(browser, id)
  return browser
}

async function officerOf(body: Body): Promise<Browser> {
  return await browserFor(await enterStaff(open.centre, 'officer', { body: body.id }))
}

/** A dialogue in the hands of `browser`'s operator. */
async function dialogueOf(browser: Browser): Promise<string> {
  const id = await write(open.centre, { text: WORDS, language: 'ru' })
  granted(await offer(open.centre.house, { holder: 'test', epoch: 1 }, id, idOf.get(browser) ?? ''))
  expect((await browser.post(`/api/offers/${id}/accept`, { id: newId() })).status).toBe(200)
  return id
}

/** Connects both bodies: the police may know where, the school department what happened at school. */
async function connectBoth(): Promise<void> {
  const change = { risk: 'high', region: ULYTAU, about: 'self', age: 14, sex: 'f', safe: { ways: ['dialogue'], quiet: null, note: NOTE } }
  expect((await mine.post(`/api/contacts/${contact}/assessment`, { id: newId(), change })).status).toBe(200)
  const order = { purpose: 'test', ground: 'childAtRisk', replaces: null }
  const orders = [
    { ...order, body: police.id, action: 'Проверить семью', slice: ['action', 'about', 'place', 'address', 'contact'] },
    { ...order, body: education.id, action: 'Разобраться в классе', slice: ['action', 'school'] },
  ]
  const answer = await mine.post(`/api/contacts/${contact}/connect`, { id: newId(), consent: false, parts: PARTS, orders })
  expect(answer.status).toBe(200)
  const view = caseView.parse(answer.json())
  caseId = view.id
  const referralTo = (body: Body): string => view.rows.find((row) => row.body.id === body.id)?.referral ?? ''
  toPolice = referralTo(police)
  toEducation = referralTo(education)
}

beforeAll(async () => {
  database = await createDatabase()
  open = await openWeb(database)
  await open.centre.house.pool.query(`insert into lease (name, holder, epoch, expires_at) values ('router', 'test', 1, now() + interval '1 hour')`)
  police = await enterTestBody(open.centre, 'police')
  education = await enterTestBody(open.centre, 'education')
  mine = await browserFor(await onLine(open.centre))
  other = await browserFor(await onLine(open.centre))
  supervisor = await browserFor(await enterStaff(open.centre, 'supervisor'))
  policeman = await officerOf(police)
  teacher = await officerOf(education)
  contact = await dialogueOf(mine)
  await connectBoth()
})
afterAll(async () => {
  await open.stop()
  await database.drop()
})

/** An answer as whoever asks can tell it from another: all but the ids they sent themselves and the time. */
const seen = ({ status, headers, text }: Answer): unknown => ({ status, text, headers: { ...headers, date: '' } })

describe('what is another’s', () => {
  const unknown = newId()
  /** Every route of the desk that speaks of one contact or one case. */
  const questions = (one: { contact: string; caseId: string; referral: string }): readonly (readonly [string, string, unknown?])[] => [
    ['GET', `/api/contacts/${one.contact}`],
    ['GET', `/api/contacts/${one.contact}/proposals`],
    ['GET', `/api/contacts/${one.contact}/transcript`],
    ['POST', `/api/offers/${one.contact}/accept`, {}],
    ['POST', `/api/offers/${one.contact}/decline`, {}],
    ['POST', `/api/contacts/${one.contact}/messages`, { text: 'Здравствуйте' }],
    ['POST', `/api/contacts/${one.contact}/assessment`, { change: { risk: 'critical' } }],
    ['POST', `/api/contacts/${one.contact}/close`, { outcome: { kind: 'helped' } }],
    ['POST', `/api/contacts/${one.contact}/connect`, { consent: true, parts: PARTS, orders: [{ body: police.id, purpose: 'x', action: 'x', slice: ['action'], ground: 'consent', replaces: null }] }],
    ['GET', `/api/cases/${one.caseId}`],
    ['POST', `/api/cases/${one.caseId}/close`, { end: 'resolved' }],
    ['POST', `/api/cases/${one.caseId}/connect`, { consent: true, parts: PARTS, orders: [{ body: police.id, purpose: 'x', action: 'x', slice: ['action'], ground: 'consent', replaces: null }] }],
    ['POST', `/api/cases/${one.caseId}/referrals/${one.referral}/verify`, {}],
    ['POST', `/api/cases/${one.caseId}/referrals/${one.referral}/return`, { reason: 'Не хватает даты' }],
  ]
  const put = async (browser: Browser, [method, path, body]: readonly [string, string, unknown?]): Promise<Answer> =>
    method === 'GET' ? await browser.get(path) : await browser.post(path, { id: newId(), ...(body as object) })

  test('answers as what does not exist, at every door of the desk', async () => {
    const theirs = questions({ contact, caseId, referral: toPolice })
    const nobodys = questions({ contact: unknown, caseId: unknown, referral: unknown })
    for (const [nth, question] of theirs.entries()) {
      const [one, two] = [await put(other, question), await put(other, nobodys[nth] ?? question)]
      expect([404, 409], question[1]).toContain(one.status)
      expect(seen(one), `${question[0]} ${question[1]}`).toEqual(seen(two))
    }
  })

  test('stays as it was after all of that', async () => {
    const view = contactView.parse((await mine.get(`/api/contacts/${contact}`)).json())
    expect(view).toMatchObject({ status: 'live', mine: true, assessment: { risk: 'high' } })
    expect(view.messages.map((one) => one.text)).toEqual([WORDS])
  })

  test('is in nobody else’s list', async () => {
    expect((await other.get('/api/cases')).json()).toEqual([])
    expect((await mine.get('/api/cases')).json()).toMatchObject([{ id: caseId }])
    for (const secret of SECRETS) expect((await other.get('/api/desk')).text).not.toContain(secret)
  })

  test('is open to a supervisor', async () => {
    const view = await supervisor.get(`/api/contacts/${contact}`)
    expect(contactView.parse(view.json())).toMatchObject({ mine: false, messages: [{ text: WORDS }], assessment: { safe: { note: NOTE } } })
    expect((await supervisor.get('/api/cases')).json()).toMatchObject([{ id: caseId }])
    expect(caseView.parse((await supervisor.get(`/api/cases/${caseId}`)).json()).rows).toHaveLength(2)
  })
})

describe('an officer', () => {
  test('sees the referrals of the own body, and in the list no words', async () => {
    const answer = await policeman.get('/api/agency/referrals')
    expect(answer.json()).toMatchObject({ body: { id: police.id }, waiting: [{ referral: toPolice }], done: [] })
    expect(answer.text).not.toContain(toEducation)
    for (const secret of SECRETS) expect(answer.text).not.toContain(secret)
  })

  test('is told nothing of another body’s referral, not even that there is one', async () => {
    const unknown = newId()
    const deeds: readonly (readonly [string, object])[] = [['accept', {}], ['refuse', { reason: 'other', text: 'x' }], ['report', { text: 'x' }], ['answer', { outcome: 'measureTaken', on: '2026-01-02', who: 'x', text: 'x' }]]
    expect(seen(await policeman.get(`/api/agency/referrals/${toEducation}`))).toEqual(seen(await policeman.get(`/api/agency/referrals/${unknown}`)))
    for (const [deed, body] of deeds) {
      const [one, two] = [await policeman.post(`/api/agency/referrals/${toEducation}/${deed}`, { id: newId(), ...body }), await policeman.post(`/api/agency/referrals/${unknown}/${deed}`, { id: newId(), ...body })]
      expect(one.status, deed).toBe(404)
      expect(seen(one), deed).toEqual(seen(two))
    }
    expect(agencyReferral.parse((await teacher.get(`/api/agency/referrals/${toEducation}`)).json()).status).toBe('delivered')
  })

  test('sees the slice of the own body and nothing else', async () => {
    const answer = await teacher.get(`/api/agency/referrals/${toEducation}`)
    const { slice, withheld, addressAfterAccept } = agencyReferral.parse(answer.json())
    expect(slice).toEqual({ action: 'Разобраться в классе', school: PARTS.school, about: null, place: null, address: null, home: null, contact: null })
    expect(withheld).toEqual(['about', 'place', 'address', 'home', 'contact'])
    expect(addressAfterAccept).toBe(false)
    for (const secret of [WORDS, NOTE, PARTS.place, PARTS.address, PARTS.home, contact, caseId]) expect(answer.text).not.toContain(secret)
  })

  test('sees the address only after taking the referral on', async () => {
    const path = `/api/agency/referrals/${toPolice}`
    const before = await policeman.get(path)
    expect(agencyReferral.parse(before.json())).toMatchObject({ status: 'delivered', addressAfterAccept: true, slice: { address: null, place: PARTS.place, about: { age: 14 }, contact: { note: NOTE } } })
    expect(before.text).not.toContain(PARTS.address)
    const after = await policeman.post(`${path}/accept`, { id: newId() })
    expect(agencyReferral.parse(after.json())).toMatchObject({ status: 'accepted', addressAfterAccept: false, slice: { address: PARTS.address } })
    for (const secret of [WORDS, PARTS.school, PARTS.home]) expect(after.text).not.toContain(secret)
  })

  test('never learns the names of the centre’s own people', async () => {
    await open.centre.house.pool.query(`update account set name = 'Оператор Сәуле' where id = $1`, [idOf.get(mine)])
    const answer = await policeman.get(`/api/agency/referrals/${toPolice}`)
    expect(agencyReferral.parse(answer.json()).entries.map(({ what, who }) => ({ what, who }))).toEqual([{ what: 'sent', who: null }, { what: 'delivered', who: 'Test' }, { what: 'accepted', who: 'Test' }])
    expect(answer.text).not.toContain('Сәуле')
  })
})

test.each(['analyst', 'administrator'] as const)('the %s reads no words', async (role) => {
  const browser = await browserFor(await enterStaff(open.centre, role))
  const paths = ['/api/session', '/api/desk', '/api/canned', '/api/cases', `/api/cases/${caseId}`, `/api/contacts/${contact}`, `/api/contacts/${contact}/proposals`, `/api/contacts/${contact}/transcript`, '/api/search/answerers', '/api/preferences', '/api/agency/referrals', `/api/agency/referrals/${toPolice}`, '/api/statistics/counted', '/api/statistics/performance', '/api/statistics/performance.csv', '/api/accounts', '/api/bodies', '/metrics']
  const allowed: string[] = []
  for (const path of paths) {
    const answer = await browser.get(path)
    if (answer.status === 200) allowed.push(path)
    for (const secret of SECRETS) expect(answer.text, path).not.toContain(secret)
  }
  const rest = role === 'administrator' ? ['/api/accounts', '/api/bodies'] : []
  expect(allowed).toEqual(['/api/session', '/api/statistics/counted', '/api/statistics/performance', '/api/statistics/performance.csv', ...rest, '/metrics'])
})

describe('the read log', () => {
  interface Row { readonly account: string; readonly what: string; readonly subject: string }
  /** What a deed left in the log. */
  const logOf = async (deed: () => Promise<Answer>): Promise<{ status: number; rows: readonly Row[] }> => {
    const { pool } = open.centre.house
    const last = (await pool.query<{ id: string }>('select coalesce(max(id), 0) as id from read_log')).rows[0]?.id
    const { status } = await deed()
    return { status, rows: (await pool.query<Row>('select account, what, subject from read_log where id > $1 order by id', [last])).rows }
  }

  test('has a row for each read: who, what, of whom', async () => {
    const reads: readonly (readonly [Browser, Row['what'], string, () => Promise<Answer>])[] = [
      [mine, 'contact', contact, () => mine.get(`/api/contacts/${contact}`)],
      [supervisor, 'contact', contact, () => supervisor.get(`/api/contacts/${contact}`)],
      [mine, 'contact', contact, () => mine.post(`/api/contacts/${contact}/assessment`, { id: newId(), change: { age: 15 } })],
      [mine, 'case', caseId, () => mine.get(`/api/cases/${caseId}`)],
      [supervisor, 'case', caseId, () => supervisor.get(`/api/cases/${caseId}`)],
      [policeman, 'referral', toPolice, () => policeman.get(`/api/agency/referrals/${toPolice}`)],
    ]
    for (const [browser, what, subject, deed] of reads) expect(await logOf(deed)).toEqual({ status: 200, rows: [{ account: idOf.get(browser), what, subject }] })
  })

  test('has a row for what connecting the bodies shows', async () => {
    const body = { id: newId(), consent: true, parts: PARTS, orders: [{ body: police.id, purpose: 'another', action: 'x', slice: ['action'], ground: 'consent', replaces: null }] }
    const row = { account: idOf.get(mine), what: 'case', subject: caseId }
    expect(await logOf(() => mine.post(`/api/contacts/${contact}/connect`, body))).toEqual({ status: 200, rows: [row] })
  })

  test('has none for what was not shown', async () => {
    expect(await logOf(() => other.get(`/api/contacts/${contact}`))).toEqual({ status: 404, rows: [] })
    expect(await logOf(() => other.get(`/api/cases/${caseId}`))).toEqual({ status: 404, rows: [] })
  })

  test('is not read past: what cannot be logged is not shown', async () => {
    await ask(database.superUrl, 'revoke insert on read_log from senim_app')
    const answer = await mine.get(`/api/contacts/${contact}`)
    await ask(database.superUrl, 'grant insert on read_log to senim_app')
    expect(answer.status).toBe(503)
    expect(answer.text).not.toContain(WORDS)
  })

  test('holds nobody up when everybody reads at once', async () => {
    const answers = await Promise.all(Array.from({ length: 60 }, () => mine.get(`/api/contacts/${contact}`)))
    expect(answers.every((answer) => answer.status === 200)).toBe(true)
  })
})

describe('what is not one’s own yet, or not any more', () => {
  test('an offer shows the first words; the dialogue opens to whoever accepts it', async () => {
    const id = await write(open.centre, { text: WORDS, language: 'ru' })
    granted(await offer(open.centre.house, { holder: 'test', epoch: 1 }, id, idOf.get(other) ?? ''))
    expect((await other.get(`/api/contacts/${id}`)).status).toBe(404)
    expect((await other.post(`/api/offers/${id}/accept`, { id: newId() })).status).toBe(200)
    expect((await other.get(`/api/contacts/${id}`)).status).toBe(200)
  })

  test('a body that refused knows what it was asked, and not what it was told', async () => {
    const before = agencyReferral.parse((await teacher.get(`/api/agency/referrals/${toEducation}`)).json())
    expect(before.slice.school).toBe(PARTS.school)
    const after = agencyReferral.parse((await teacher.post(`/api/agency/referrals/${toEducation}/refuse`, { id: newId(), reason: 'notOurPowers', text: '' })).json())
    expect(after.slice).toMatchObject({ action: 'Разобраться в классе', school: null, home: null, address: null, contact: null, about: null, place: null })
  })
})
