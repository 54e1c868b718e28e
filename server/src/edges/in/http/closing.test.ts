import type { CaseRow, CaseView } from '@senim/contract/cases.ts'
import { agencyList, agencyReferral, caseRow, caseView } from '@senim/contract/cases.ts'
import type { Body } from '@senim/core/directory/bodies.ts'
import { LANGUAGES } from '@senim/core/language.ts'
import { CITIZEN } from '@senim/text/citizen.ts'
import { refusalSentence } from '@senim/text/refusals.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { capabilityFor } from '../../../access/capability.ts'
import { newId } from '../../../identity.ts'
import { ask as askDatabase } from '../../../postgres/ask.ts'
import type { TestDatabase } from '../../../postgres/testing.ts'
import { createDatabase } from '../../../postgres/testing.ts'
import { offer } from '../../../routing/handle.ts'
import { enterStaff, enterTestBody, granted, onLine, ULYTAU, write } from '../../../testing/centre.ts'
import type { Answer, Browser, OpenWeb } from '../../../testing/web.ts'
import { askServer, openWeb } from '../../../testing/web.ts'
import { verifyDatabase } from '../../../verify.ts'

/** How a case ends: the person's last word, what is taken back, what is waived, and the closing. */
let database: TestDatabase
let open: OpenWeb
let police: Body
let school: Body
let staff: string
let mine: Browser
let officer: Browser
let teacher: Browser
let supervisors: readonly [Browser, Browser]
let contact: string
let caseId: string
let toPolice: string
let toSchool: string

const PARTS = { place: '', address: '', school: '', home: '' }
const assess = async (change: object): Promise<void> => expect((await mine.post(`/api/contacts/${contact}/assessment`, { id: newId(), change })).status).toBe(200)
const board = async (browser = mine): Promise<CaseView> => caseView.parse((await browser.get(`/api/cases/${caseId}`)).json())
const row = async (browser = mine): Promise<CaseRow | undefined> => z.array(caseRow).parse(JSON.parse((await browser.get('/api/cases')).text)).find((one) => one.id === caseId)
const missing = async (): Promise<readonly string[]> => (await board()).missing.map((one) => one.code)
const act = async (browser: Browser, path: string, body: object = {}): Promise<readonly [number, unknown]> => {
  const answer = await browser.post(`/api/cases/${caseId}/${path}`, { id: newId(), ...body })
  return [answer.status, answer.json()['refused']]
}
const DONE = [200, undefined] as const
const said = async (browser: Browser, referral: string): Promise<void> => {
  for (const [what, body] of [['accept', {}], ['answer', { outcome: 'measureTaken', on: '2026-01-02', who: 'Ерлан', text: 'Выехали.' }]] as const) expect((await browser.post(`/api/agency/referrals/${referral}/${what}`, { id: newId(), ...body })).status).toBe(200)
}
const verify = async (referral: string): Promise<void> => expect(await act(mine, `referrals/${referral}/verify`)).toEqual(DONE)

/** What the person's page answers. */
async function page(fields: Readonly<Record<string, string>>, of = contact, path = '/dialogue'): Promise<Answer> {
  const cap = capabilityFor(open.centre.house.master, of)
  return await askServer(open.address, path, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ lang: 'ru', cap, nonce: newId(), ...fields }).toString() })
}
const looks = async (lang = 'ru'): Promise<string> => (await page({ do: 'refresh', lang })).text
const words = CITIZEN.ru.help

beforeAll(async () => {
  database = await createDatabase()
  open = await openWeb(database)
  await open.centre.house.pool.query(`insert into lease (name, holder, epoch, expires_at) values ('router', 'test', 1, now() + interval '1 hour')`)
  police = await enterTestBody(open.centre, 'police')
  school = await enterTestBody(open.centre, 'school')
  const signedIn = async (role: 'officer' | 'supervisor', body: string | null = null): Promise<Browser> => await open.signedIn(await enterStaff(open.centre, role, { body }))
  officer = await signedIn('officer', police.id)
  teacher = await signedIn('officer', school.id)
  supervisors = [await signedIn('supervisor'), await signedIn('supervisor')]
  staff = await onLine(open.centre, { capacity: 20 })
  mine = await open.signedIn(staff)
})
beforeEach(async () => {
  contact = await write(open.centre, { language: 'ru' })
  granted(await offer(open.centre.house, { holder: 'test', epoch: 1 }, contact, staff))
  await mine.post(`/api/offers/${contact}/accept`, { id: newId() })
  await assess({ risk: 'high', region: ULYTAU, age: 14, safe: { ways: ['dialogue'], quiet: null, note: 'телефон у него' } })
  const order = (body: Body, slice: readonly string[]): object => ({ body: body.id, purpose: 'first', action: 'Проверить', slice, ground: 'childAtRisk', replaces: null })
  const connected = caseView.parse((await mine.post(`/api/contacts/${contact}/connect`, { id: newId(), consent: false, parts: PARTS, orders: [order(police, ['action', 'contact']), order(school, ['action'])] })).json())
  caseId = connected.id
  toPolice = connected.rows.find((one) => one.body.id === police.id)?.referral ?? ''
  toSchool = connected.rows.find((one) => one.body.id === school.id)?.referral ?? ''
})
afterAll(async () => {
  await open.stop()
  await database.drop()
})

/** The case as far as the person can be asked: the school's referral is taken back, the police have answered. */
async function untilVerified(): Promise<void> {
  expect(await act(supervisors[0], `referrals/${toSchool}/withdraw`, { ground: 'sentInError', note: '' })).toEqual(DONE)
  await said(officer, toPolice)
  await verify(toPolice)
}

describe('taking a referral back', () => {
  test('is for a supervisor alone, on a ground that has a name; the body is told that, and nothing more', async () => {
    const withdraw = `referrals/${toSchool}/withdraw`
    expect(await act(mine, withdraw, { ground: 'sentInError', note: '' })).toEqual([403, 'forbidden'])
    expect(await act(supervisors[0], withdraw, { ground: 'mood', note: '' })).toEqual([400, 'unreadable'])
    expect(await act(supervisors[0], `referrals/${newId()}/withdraw`, { ground: 'sentInError', note: '' })).toEqual([404, 'referralUnknown'])
    expect(await act(supervisors[0], withdraw, { ground: 'personAsked', note: 'девочка просила не говорить школе' })).toEqual(DONE)
    expect(await act(supervisors[0], withdraw, { ground: 'personAsked', note: '' })).toEqual([409, 'stepNotOpen'])
    const entry = (await board()).rows.find((one) => one.referral === toSchool)?.entries.at(-1)
    expect(entry).toMatchObject({ what: 'withdrawn', who: 'Test', ground: 'personAsked', text: 'девочка просила не говорить школе' })
    const seen = (await teacher.get(`/api/agency/referrals/${toSchool}`)).text
    expect(agencyReferral.parse(JSON.parse(seen)).entries.at(-1)).toMatchObject({ what: 'withdrawn', who: null, ground: null, text: null })
    expect(seen).not.toContain('просила')
    expect(await row()).toMatchObject({ open: 1, total: 2 })
    const list = agencyList.parse((await teacher.get('/api/agency/referrals')).json())
    expect([list.waiting, list.done].map((rows) => rows.some((one) => one.referral === toSchool))).toEqual([false, true])
    const slice = async (): Promise<unknown> => agencyReferral.parse((await officer.get(`/api/agency/referrals/${toPolice}`)).json()).slice.contact
    expect(await slice()).toMatchObject({ note: 'телефон у него' })
    await act(supervisors[0], `referrals/${toPolice}/withdraw`, { ground: 'sentTwice', note: '' })
    expect(await slice(), 'what it was told is not its business any more').toBeNull()
    expect((await teacher.post(`/api/agency/referrals/${toSchool}/accept`, { id: newId() })).status, 'and nothing is done about it any more').toBe(409)
  })
})

describe('the person', () => {
  test('is asked once there is something to ask about, once; the case closes when they have answered', async () => {
    expect(await act(mine, 'ask')).toEqual([409, 'nothingToAsk'])
    await untilVerified()
    expect(await missing()).toEqual(['personNotAsked'])
    expect(await row()).toMatchObject({ person: 'ask', ready: false })
    expect(await looks(), 'not asked: nothing of it stands there').not.toContain('id="help"')
    expect(await act(mine, 'ask')).toEqual(DONE)
    expect(await act(mine, 'ask')).toEqual([409, 'alreadyAsked'])
    const [waits] = (await board()).missing
    expect(waits).toMatchObject({ key: 'personMayAnswer', mayWaive: true, needsSecond: true })
    expect(waits?.until).toBeGreaterThan(Date.now() + 6 * 86_400_000)
    expect(await row()).toMatchObject({ person: 'waits', ready: false })
    expect(await act(mine, 'close', { end: 'personSafe' })).toEqual([409, 'feedbackMissing'])
    expect(await looks()).toContain(words.question)
    expect((await page({ do: 'came', text: 'спасибо, приехали' })).text).toContain(words.saidCame)
    expect(await row()).toMatchObject({ person: null, ready: true })
    expect(await act(mine, 'close', { end: 'personSafe' })).toEqual(DONE)
    expect((await board()).entries).toMatchObject([{ what: 'asked', who: 'Test' }, { what: 'said', who: null, helped: true, text: 'спасибо, приехали' }, { what: 'closed', end: 'personSafe' }])
  })

  test('reads the question in their language and learns the name of no body from it', async () => {
    await untilVerified()
    await act(mine, 'ask')
    for (const lang of LANGUAGES) {
      const text = await looks(lang)
      for (const line of [CITIZEN[lang].help.question, CITIZEN[lang].help.came, CITIZEN[lang].help.notCame, CITIZEN[lang].help.few]) expect(text).toContain(line)
      expect(text).not.toContain('police')
    }
    for (const lang of LANGUAGES) expect((await page({ do: 'notCame', lang, text: '' })).text).toContain(CITIZEN[lang].help.saidNotMore[1])
  })

  test('says no when the case and the dialogue have closed: it opens again, what was done is owed again, and its history stays', async () => {
    await untilVerified()
    await act(mine, 'ask')
    await page({ do: 'came', text: '' })
    expect((await mine.post(`/api/contacts/${contact}/close`, { id: newId(), outcome: { kind: 'case' } })).status).toBe(200)
    expect(await act(mine, 'close', { end: 'resolved' })).toEqual(DONE)
    const again = await looks()
    const phrase = Array.from(/<ol id="phrase" lang="ru">(.*?)<\/ol>/.exec(again)?.[1]?.matchAll(/<li>(.*?)<\/li>/g) ?? [], ([, word]) => word).join(' ')
    const back = (await page({ words: phrase }, contact, '/return')).text
    expect(back, 'by return words too').toContain(words.saidCame)
    expect(back).toContain(words.afterAll)
    expect((await page({ do: 'notCame', text: 'он вернулся' })).text).toContain(words.saidNot)
    const view = await board()
    expect(view).toMatchObject({ status: 'inWork', closedAt: null })
    expect(view.missing).toMatchObject([{ key: `noAnswer:${toPolice}`, body: police.name }])
    expect(view.entries.map((one) => one.what)).toEqual(['asked', 'said', 'closed', 'said', 'reopened'])
    expect(view.entries.slice(-2)).toMatchObject([{ helped: false, text: 'он вернулся' }, { who: null }])
    expect(await row(), 'and nobody overlooks it in the list').toMatchObject({ person: 'no', ready: false, open: 1 })
    const told = agencyReferral.parse((await officer.get(`/api/agency/referrals/${toPolice}`)).json())
    expect(told).toMatchObject({ status: 'returned' })
    expect(JSON.stringify(told), 'their own words are for the centre').not.toContain('вернулся')
  })

  test('counts as here by their socket alone when a script reads on, and by the page that was sent when there is none', async () => {
    await untilVerified()
    await act(mine, 'ask')
    const sent = async (): Promise<unknown> => (await askDatabase(database.superUrl, `select count(*)::int as n from presence where who = '${contact}' and node = 'served'`))[0]?.['n']
    await page({ do: 'refresh', script: '1' })
    await page({ do: 'came', text: '', script: '1' })
    expect(await sent()).toBe(0)
    await page({ do: 'notCame', text: '' })
    expect(await sent()).toBe(1)
  })

  test('is heard once however often the form comes, and keeps what was typed when it cannot be stored', async () => {
    await untilVerified()
    await act(mine, 'ask')
    const nonce = newId()
    for (let n = 0; n < 3; n += 1) expect((await page({ do: 'notCame', text: 'нет', nonce })).status).toBe(200)
    expect((await board()).entries.filter((one) => one.what === 'said')).toHaveLength(1)
    expect((await officer.post(`/api/agency/referrals/${toPolice}/answer`, { id: newId(), outcome: 'personSafe', on: '2026-01-02', who: 'Ерлан', text: 'Выехали снова.' })).status).toBe(200)
    await verify(toPolice)
    expect(await missing()).toEqual(['personSaysNo'])
    expect(await act(mine, 'ask')).toEqual(DONE)
    const long = await page({ do: 'came', text: 'ә'.repeat(4001) })
    expect(long.status).toBe(422)
    expect(long.text).toContain(`${'ә'.repeat(4001)}</textarea>`)
    expect(long.text).toContain('id="help-problem"')
    expect(await missing()).toEqual(['personMayAnswer'])
  })

  test('alone answers: not without being asked, not by a capability of another dialogue, not by a forged one', async () => {
    await untilVerified()
    expect((await page({ do: 'came', text: '' })).status).toBe(409)
    await act(mine, 'ask')
    const stranger = await write(open.centre, { language: 'ru' })
    const answer = await page({ do: 'notCame', text: '' }, stranger)
    expect(answer.status).toBe(409)
    expect(answer.text).toContain(refusalSentence({ refused: 'notAsked', params: {} }, 'ru'))
    expect((await page({ do: 'notCame', text: '', cap: capabilityFor(open.centre.house.master, contact).replace(/.$/, 'A').replace(/^./, 'x') })).status).toBe(400)
    const nobody = newId()
    expect((await page({ do: 'notCame', text: 'слово' }, nobody)).status, 'nobody has written under it').toBe(409)
    expect((await page({ do: 'refresh' }, nobody)).status, 'and nobody has now').toBe(404)
    expect(await missing()).toEqual(['personMayAnswer'])
  })

  test('is not asked where their rule forbids it: that is written down, and the case may close; the page shows nothing from the moment it is forbidden', async () => {
    await untilVerified()
    await act(mine, 'ask')
    expect(await looks()).toContain('id="help"')
    await assess({ safe: { ways: [], quiet: null, note: 'ничего не присылать' } })
    expect(await looks()).not.toContain('id="help"')
    expect((await mine.post(`/api/contacts/${contact}/messages`, { id: newId(), text: 'мы здесь' })).status, 'whoever writes to us is answered').toBe(200)
    expect(await looks()).toContain('мы здесь')
  })

  test('who must never be reached is not asked, and every body is told that much, whatever its slice', async () => {
    await untilVerified()
    await assess({ safe: { ways: [], quiet: null, note: 'ничего не присылать' } })
    expect((await board()).mayAsk).toBe(false)
    expect(await act(mine, 'ask')).toEqual(DONE)
    expect(await missing()).toEqual([])
    expect((await board()).entries).toMatchObject([{ what: 'notAsked', who: 'Test' }])
    const order = { body: school.id, purpose: 'second', action: 'Проверить', slice: ['action'], ground: 'childAtRisk', replaces: null }
    const after = caseView.parse((await mine.post(`/api/cases/${caseId}/connect`, { id: newId(), consent: false, parts: PARTS, orders: [order] })).json())
    const told = async (): Promise<unknown> => agencyReferral.parse((await teacher.get(`/api/agency/referrals/${after.rows.at(-1)?.referral ?? ''}`)).json()).slice.contact
    expect(await told(), 'never, and no word of why').toEqual({ ways: [], quiet: null, note: null })
    await assess({ safe: { ways: ['phone'], quiet: null, note: 'вечером' } })
    expect(await told(), 'more than that is not in its slice').toBeNull()
  })
})

describe('a waiver', () => {
  const blocker = (): string => `noAnswer:${toPolice}`
  const waive = async (browser: Browser, key = blocker(), reason = 'Полиция района расформирована'): Promise<readonly [number, unknown]> => await act(browser, 'waive', { blocker: key, reason })
  const second = async (browser: Browser, agrees: boolean): Promise<readonly [number, unknown]> => await act(browser, 'waive/second', { blocker: blocker(), agrees })

  test('is for supervisors, has words, and names something that is missing', async () => {
    expect(await waive(mine)).toEqual([403, 'forbidden'])
    expect(await second(mine, true)).toEqual([403, 'forbidden'])
    expect(await waive(supervisors[0], blocker(), '  ')).toEqual([422, 'reasonNeeded'])
    expect(await waive(supervisors[0], `needsVerification:${toPolice}`)).toEqual([409, 'nothingToWaive'])
    expect(await waive(supervisors[0], `noAnswer:${newId()}`)).toEqual([409, 'nothingToWaive'])
    expect((await waive(supervisors[0], "'; drop table event; --"))[0]).toBe(400)
    expect(await second(supervisors[0], true)).toEqual([409, 'noWaiverAsked'])
    expect((await board()).entries).toEqual([])
  })

  test('needs a second person where the danger is high: another one, who sees who asks and why, and may decline', async () => {
    expect(await waive(supervisors[0])).toEqual(DONE)
    expect(await missing(), 'alone it waives nothing').toContain('noAnswer')
    expect(await row(supervisors[1])).toMatchObject({ seconds: 1, ready: false })
    const asked = (await board()).missing.find((one) => one.key === blocker())
    expect(asked).toMatchObject({ needsSecond: true, waiver: { name: 'Test', why: 'Полиция района расформирована' } })
    expect(await second(supervisors[0], true)).toEqual([409, 'secondPersonNeeded'])
    expect(await second(supervisors[1], false)).toEqual(DONE)
    expect(await second(supervisors[1], true)).toEqual([409, 'noWaiverAsked'])
    await waive(supervisors[0])
    expect(await second(supervisors[1], true)).toEqual(DONE)
    expect((await board()).missing.map((one) => one.key)).toEqual([`noAnswer:${toSchool}`])
    expect(await row(supervisors[1])).toMatchObject({ seconds: 0 })
    expect((await board()).entries).toMatchObject([
      { what: 'waiverAsked', who: 'Test', missing: 'noAnswer', body: police.name, text: 'Полиция района расформирована' }, { what: 'waiverDeclined' }, { what: 'waiverAsked' },
      { what: 'waived', who: 'Test', other: 'Test', text: 'Полиция района расформирована' },
    ])
  })

  test('of one person is enough where it is not high, until it is judged to be', async () => {
    await assess({ risk: 'medium' })
    expect(await waive(supervisors[0])).toEqual(DONE)
    expect((await board()).missing.map((one) => one.key)).toEqual([`noAnswer:${toSchool}`])
    await assess({ risk: 'high' })
    expect((await board()).missing.map((one) => one.key)).toEqual([blocker(), `noAnswer:${toSchool}`])
  })
})

test('all of it is in the journal: the rows are its own, and no word of it lies open', async () => {
  await untilVerified()
  await act(mine, 'ask')
  await page({ do: 'notCame', text: 'секретное слово' })
  await act(supervisors[0], 'waive', { blocker: `noAnswer:${toPolice}`, reason: 'тайная причина' })
  const { differences } = await verifyDatabase(database.superUrl)
  expect(differences).toEqual([])
  const events = await askDatabase(database.superUrl, `select count(*)::int as n from event where data::text like any (array['%секретное%', '%тайная%'])`)
  expect(events).toEqual([{ n: 0 }])
})
