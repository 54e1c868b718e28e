import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { found as foundAnswer, transcript } from '@senim/contract/search.ts'
import type { Found } from '@senim/contract/search.ts'
import type { Contact } from '@senim/core/contacts/state.ts'
import { answererOf, formerOf } from '@senim/core/contacts/state.ts'
import { canReadContact } from '@senim/core/directory/can.ts'
import { SHIPPED } from '@senim/core/directory/reference/sets.ts'
import type { Role } from '@senim/core/directory/staff.ts'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeReference } from '../../../directory/reference/handle.ts'
import { contactCode, newId } from '../../../identity.ts'
import { ask } from '../../../postgres/ask.ts'
import type { TestDatabase } from '../../../postgres/testing.ts'
import { createDatabase } from '../../../postgres/testing.ts'
import { offer } from '../../../routing/handle.ts'
import { enterStaff, enterTestBody, eventually, granted, onLine, ULYTAU, write } from '../../../testing/centre.ts'
import type { Answer, Browser, OpenWeb } from '../../../testing/web.ts'
import { openWeb } from '../../../testing/web.ts'

const SECRET = 'Мені мектепте ұрады, әкем білмейді'
const ABAI = '100000000'

let database: TestDatabase
let open: OpenWeb
let mine: Browser
let other: Browser
let supervisor: Browser
const who = new Map<Browser, { id: string; roles: readonly Role[]; body: null }>()
const contacts: Record<'live' | 'case' | 'joke' | 'theirs' | 'waiting' | 'offered', string> = { live: '', case: '', joke: '', theirs: '', waiting: '', offered: '' }
let caseNumber: string

const idOf = (browser: Browser): string => who.get(browser)?.id ?? ''

/** Stops the preparation when a step of it was refused. */
function done(answer: Answer): Answer {
  if (answer.status !== 200) throw new Error(answer.text)
  return answer
}

async function signedIn(id: string, role: Role): Promise<Browser> {
  const browser = await open.signedIn(id)
  who.set(browser, { id, roles: [role], body: null })
  return browser
}

async function offered(browser: Browser, text: string, language: 'kk' | 'ru' = 'kk'): Promise<string> {
  const contact = await write(open.centre, { text, language })
  granted(await offer(open.centre.house, { holder: 'test', epoch: 1 }, contact, idOf(browser)))
  return contact
}

async function taken(browser: Browser, text: string, language: 'kk' | 'ru' = 'kk'): Promise<string> {
  const contact = await offered(browser, text, language)
  done(await browser.post(`/api/offers/${contact}/accept`, { id: newId() }))
  return contact
}

const judge = async (browser: Browser, contact: string, change: object): Promise<Answer> => await browser.post(`/api/contacts/${contact}/assessment`, { id: newId(), change })
const close = async (browser: Browser, contact: string, outcome: object): Promise<Answer> => await browser.post(`/api/contacts/${contact}/close`, { id: newId(), outcome })

beforeAll(async () => {
  database = await createDatabase()
  open = await openWeb(database)
  await open.centre.house.pool.query(`insert into lease (name, holder, epoch, expires_at) values ('router', 'test', 1, now() + interval '1 hour')`)
  const police = await enterTestBody(open.centre, 'police')
  mine = await signedIn(await onLine(open.centre, { capacity: 20 }), 'operator')
  other = await signedIn(await onLine(open.centre, { capacity: 20 }), 'operator')
  supervisor = await signedIn(await enterStaff(open.centre, 'supervisor'), 'supervisor')
  contacts.case = await taken(mine, SECRET)
  done(await judge(mine, contacts.case, { risk: 'high', region: ULYTAU, reasons: ['violence.bullying'], about: 'self', age: 14 }))
  const orders = [{ body: police.id, purpose: 'test', action: 'x', slice: ['action'], ground: 'childAtRisk', replaces: null }]
  const connected = done(await mine.post(`/api/contacts/${contacts.case}/connect`, { id: newId(), consent: false, parts: { place: '', address: '', school: '', home: '' }, orders }))
  caseNumber = String(connected.json()['number'])
  done(await close(mine, contacts.case, { kind: 'case' }))
  contacts.joke = await taken(mine, 'ха-ха', 'ru')
  done(await close(mine, contacts.joke, { kind: 'notRequest', what: 'joke' }))
  contacts.theirs = await taken(other, 'Ұрады, көмектесіңізші')
  await judge(other, contacts.theirs, { risk: 'critical', region: ABAI })
  contacts.live = await taken(mine, 'Ёлка упала, страшно', 'ru')
  contacts.waiting = await write(open.centre, { text: 'ешкім жоқ па' })
  contacts.offered = await offered(mine, 'ұрады, маған ұсынылған')
})
afterAll(async () => {
  await open.stop()
  await database.drop()
})

/** Holds a lock until it is released. */
async function holding(lock: string): Promise<{ held: Client; release: () => Promise<void> }> {
  const held = new Client({ connectionString: database.superUrl })
  await held.connect()
  await held.query('begin')
  await held.query(lock)
  return { held, release: async () => { await held.query('commit'); await held.end() } }
}

async function find(browser: Browser, asked: object = {}): Promise<Found> {
  const answer = await browser.post('/api/search', { who: 'anybody', ...asked })
  expect(answer.status, answer.text).toBe(200)
  return foundAnswer.parse(answer.json())
}
const names = Object.keys(contacts) as (keyof typeof contacts)[]
/** Which of the contacts were found, by the names of this test, the newest first. */
const found = async (browser: Browser, asked: object = {}): Promise<readonly string[]> => (await find(browser, asked)).rows.map((row) => names.find((name) => contacts[name] === row.contact) ?? row.contact)

describe('a search by what is known', () => {
  test('brings what one may read and nothing else, the newest first', async () => {
    expect(await found(mine)).toEqual(['live', 'joke', 'case'])
    expect(await found(other)).toEqual(['theirs'])
    expect(await found(supervisor)).toEqual(['offered', 'waiting', 'live', 'theirs', 'joke', 'case'])
  })

  test('is the same rule as reading one', async () => {
    const { rows } = await open.centre.house.pool.query<{ id: string; state: Contact; lead: string | null }>(
      `select s.id, s.state, f.lead from stream s left join contact c on c.id = s.id left join case_file f on f.id = c.case_id where s.kind = 'contact'`,
    )
    for (const [browser, one] of who) {
      const readable = rows.filter((row) => canReadContact(one, { operator: answererOf(row.state), lead: row.lead, former: formerOf(row.state) }) || one.roles.includes('supervisor')).map((row) => row.id)
      expect((await find(browser)).rows.map((row) => row.contact).toSorted(), one.roles[0]).toEqual(readable.toSorted())
    }
  })

  test('brings the contacts of the cases one leads, whoever answered them', async () => {
    await ask(database.superUrl, `update contact set operator = '${idOf(other)}' where id = '${contacts.case}'`)
    const both = [await found(mine), await found(mine, { who: 'me' })]
    await ask(database.superUrl, `update contact set operator = '${idOf(mine)}' where id = '${contacts.case}'`)
    expect(both).toEqual([['live', 'joke', 'case'], ['live', 'joke']])
  })

  test.each([
    ['the number of the case', () => ({ number: caseNumber }), ['case']],
    ['its number as people write it', () => ({ number: `№ ${caseNumber.replace('-0', '-').replace('-0', '-')}` }), ['case']],
    ['the code of the contact', () => ({ number: contactCode(contacts.joke).toLowerCase() }), ['joke']],
    ['the code with a Latin letter', () => ({ number: contactCode(contacts.joke).replace('К', 'K') }), ['joke']],
    ['a number that is nobody’s', () => ({ number: '1999-0001' }), []],
    ['the region', () => ({ region: ULYTAU }), ['case']],
    ['a reason', () => ({ reason: 'violence.bullying' }), ['case']],
    ['a whole category of reasons', () => ({ reason: 'violence' }), ['case']],
    ['another reason', () => ({ reason: 'violence.physicalViolence' }), []],
    ['the risk', () => ({ risk: 'high' }), ['case']],
    ['the risk that nobody assessed', () => ({ risk: 'unknown' }), ['live', 'joke']],
    ['the outcome', () => ({ outcome: 'joke' }), ['joke']],
    ['any that was no request', () => ({ outcome: 'notRequest' }), ['joke']],
    ['the language', () => ({ language: 'kk' }), ['case']],
    ['the status', () => ({ status: 'live' }), ['live']],
    ['days before', () => ({ to: '2020-01-01' }), []],
    ['days from then on', () => ({ from: '2020-01-01', to: '9998-12-31' }), ['live', 'joke', 'case']],
    ['all of it together', () => ({ region: ULYTAU, language: 'kk', outcome: 'case', risk: 'high', status: 'closed' }), ['case']],
  ] as const)('goes by %s', async (_name, asked, expected) => {
    expect(await found(mine, asked())).toEqual(expected)
  })

  test('of another’s critical contact brings nothing to whoever may not know of it', async () => {
    for (const asked of [{ risk: 'critical' }, { region: ABAI }, { who: idOf(other) }, { number: contactCode(contacts.theirs) }]) {
      expect(await found(mine, asked)).toEqual([])
      expect(await found(supervisor, asked)).toEqual(['theirs'])
    }
  })

  test('goes on after the last row, however many share a moment', async () => {
    const seen: string[] = []
    await ask(database.superUrl, `update contact set opened_at = '2026-01-01T00:00:00Z'`)
    const all = await find(supervisor)
    for (let row = all.rows.at(0); row !== undefined; ) {
      seen.push(row.contact)
      row = (await find(supervisor, { after: { since: row.since, contact: row.contact } })).rows.at(0)
    }
    expect(seen).toEqual(all.rows.map((row) => row.contact))
    expect(new Set(seen).size).toBe(6)
    // Ids are in the order in which they were made: back to that order of time.
    await ask(database.superUrl, `update contact c set opened_at = e.at from event e where e.stream = c.id and e.version = 1`)
  })
})

test('a category that the administrator added is searched as a whole, and so is one that was retired since', async () => {
  const { house } = open.centre
  const own = { id: 'category.own1', name: { kk: 'Су', ru: 'Вода', en: 'Water' }, counselling: true, reasons: [{ id: 'category.own1.own1', name: { kk: 'Суға кету', ru: 'Утопление', en: 'Drowning' } }] }
  await ask(database.superUrl, `update contact set reasons = '{category.own1.own1}' where id = '${contacts.case}'`)
  for (const [expected, category] of [own, { ...own, retired: true as const }].entries()) {
    granted(await changeReference(house, { actor: idOf(supervisor), clientId: newId(), expected }, { set: 'reasons', value: [...SHIPPED.reasons, category] }))
    expect(await found(mine, { reason: 'category.own1' })).toEqual(['case'])
  }
  await ask(database.superUrl, `update contact set reasons = '{violence.bullying}' where id = '${contacts.case}'`)
})

test('contacts from before reasons had a column are found by them after the upgrade', async () => {
  const migration = readFileSync(join(import.meta.dirname, '../../../../migrations/0008_search.sql'), 'utf8')
  await ask(database.superUrl, `update contact set reasons = null`)
  expect(await found(mine, { reason: 'violence.bullying' })).toEqual([])
  await ask(database.superUrl, /^update contact[\s\S]*?;$/m.exec(migration)?.[0] ?? '')
  expect(await found(mine, { reason: 'violence.bullying' })).toEqual(['case'])
})

describe('words', () => {
  test.each([['ұрады', ['case']], ['УРАДЫ МЕКТЕП', ['case']], ['елка', ['live']], ['мектеп ёлка', []], ['урад', ['case']]] as const)('%s are found in the own dialogues', async (words, expected) => {
    expect(await found(mine, { words })).toEqual(expected)
  })

  test('are looked for in nobody else’s dialogues, not even by a supervisor', async () => {
    expect(await found(supervisor, { words: 'ұрады' })).toEqual([])
    expect(await found(other, { words: 'ұрады' })).toEqual(['theirs'])
  })

  test('show where they stand, and in how many dialogues was looked', async () => {
    expect(await find(mine, { words: 'мектеп' })).toMatchObject({ rows: [{ excerpt: SECRET }], searched: 3 })
    expect(await find(mine, { words: 'мектеп', language: 'ru' })).toMatchObject({ rows: [], searched: 2 })
  })

  test('are looked for once at a time by one person, and by others meanwhile', async () => {
    const { pool } = open.centre.house
    const logged = async (): Promise<number> => (await pool.query(`select 1 from read_log where what = 'search'`)).rowCount ?? 0
    const before = await logged()
    const { held, release } = await holding(`lock table read_log in access exclusive mode`)
    const first = mine.post('/api/search', { who: 'me', words: 'мектеп' })
    await eventually(async () => ((await held.query(`select 1 from pg_locks where relation = 'read_log'::regclass and not granted`)).rows.length > 0 ? true : undefined))
    const others = await Promise.all(Array.from({ length: 5 }, () => mine.post('/api/search', { who: 'me', words: 'мектеп' })))
    expect(others.map((answer) => [answer.status, answer.json()['refused'], answer.headers['retry-after']])).toEqual(Array.from({ length: 5 }, () => [429, 'tooMany', '2']))
    expect(await found(mine), 'without words as ever').toEqual(['live', 'joke', 'case'])
    const theirs = other.post('/api/search', { who: 'me', words: 'ұрады' })
    await release()
    expect([(await first).status, (await theirs).status]).toEqual([200, 200])
    expect((await logged()) - before, 'what was refused is no look').toBe(2)
    expect(await found(mine, { words: 'мектеп' }), 'and again').toEqual(['case'])
  })

  test('of signs alone are no words', async () => {
    expect(await find(mine, { words: ' …! ' })).toMatchObject({ searched: null })
    expect(await found(mine, { words: ' …! ' })).toEqual(['live', 'joke', 'case'])
  })

  test('stand in the read log before a text is opened, and again with what is shown', async () => {
    const { pool } = open.centre.house
    const last = (await pool.query<{ id: string }>('select max(id) as id from read_log')).rows[0]?.id
    await find(mine, { words: 'мектеп' })
    await find(mine)
    const { rows } = await pool.query('select account, what, subject from read_log where id > $1 order by id', [last])
    expect(rows).toEqual([{ account: idOf(mine), what: 'search', subject: idOf(mine) }, { account: idOf(mine), what: 'contact', subject: contacts.case }])
    await ask(database.superUrl, 'revoke insert on read_log from senim_app')
    const answer = await mine.post('/api/search', { who: 'me', words: 'мектеп' })
    await ask(database.superUrl, 'grant insert on read_log to senim_app')
    expect(answer.status).toBe(503)
    expect(answer.text).not.toContain('ұрады')
  })
})

describe('a transcript', () => {
  test('has the words, who answered, how it was judged and how it ended', async () => {
    const read = transcript.parse((await mine.get(`/api/contacts/${contacts.case}/transcript`)).json())
    expect(read).toMatchObject({ status: 'closed', outcome: 'case', caseNumber, assessment: { risk: 'high' }, messages: [{ text: SECRET, by: 'citizen' }] })
    expect(read.changes.map(({ what, who, level }) => [what, who, level])).toEqual([['urgency', null, 'high'], ['answers', 'Test', null], ['risk', 'Test', 'high'], ['case', null, null], ['closed', 'Test', null]])
    expect(read.closedAt).toBeGreaterThanOrEqual(read.since)
  })

  test('of another’s contact is the answer to one that is nobody’s', async () => {
    const seen = ({ status, text }: Answer): unknown => ({ status, text })
    for (const contact of [contacts.theirs, contacts.waiting, contacts.offered]) expect(seen(await mine.get(`/api/contacts/${contact}/transcript`))).toEqual(seen(await mine.get(`/api/contacts/${newId()}/transcript`)))
    expect((await supervisor.get(`/api/contacts/${contacts.theirs}/transcript`)).status).toBe(200)
  })

  test('stands in the read log, and is not shown when it cannot', async () => {
    const { pool } = open.centre.house
    const last = (await pool.query<{ id: string }>('select max(id) as id from read_log')).rows[0]?.id
    await supervisor.get(`/api/contacts/${contacts.case}/transcript`)
    expect((await pool.query('select account, what, subject from read_log where id > $1', [last])).rows).toEqual([{ account: idOf(supervisor), what: 'contact', subject: contacts.case }])
    await ask(database.superUrl, 'revoke insert on read_log from senim_app')
    const answer = await mine.get(`/api/contacts/${contacts.case}/transcript`)
    await ask(database.superUrl, 'grant insert on read_log to senim_app')
    expect([answer.status, answer.text.includes('ұрады')]).toEqual([503, false])
  })
})

test('only a supervisor is told who answers', async () => {
  expect((await supervisor.get('/api/search/answerers')).json()).toHaveLength(3)
  expect((await mine.get('/api/search/answerers')).status).toBe(403)
})

test('a dialogue that a supervisor took over is found by whom it was taken from until it ends, or until it was theirs again and they gave it away', async () => {
  await open.centre.presence.arrive(idOf(supervisor), true)
  done(await supervisor.post('/api/desk/state', { id: newId(), to: { status: 'available', capacity: 3 } }))
  const [ends, returns] = [await taken(other, 'бірінші алынған'), await taken(other, 'екінші алынған')]
  const handOver = async (from: Browser, to: Browser): Promise<void> => {
    done(await from.post(`/api/contacts/${returns}/handover`, { id: newId(), to: { staff: idOf(to) }, note: null }))
    done(await to.post(`/api/offers/${returns}/accept`, { id: newId() }))
  }
  for (const contact of [ends, returns]) done(await supervisor.post(`/api/contacts/${contact}/takeover`, { id: newId(), from: idOf(other), ground: 'quality' }))
  expect(await found(other)).toEqual([returns, ends, 'theirs'])
  await handOver(supervisor, other)
  await handOver(other, supervisor)
  expect(await found(other)).toEqual([ends, 'theirs'])
  done(await close(supervisor, ends, { kind: 'notRequest', what: 'test' }))
  expect(await found(other)).toEqual(['theirs'])
  // The rows of the take-overs are still there, and neither is readable by its id.
  expect(await ask(database.superUrl, `select 1 from takeover where taken_from = '${idOf(other)}'`)).toHaveLength(2)
  for (const contact of [ends, returns]) expect((await other.get(`/api/contacts/${contact}`)).status).toBe(404)
})
