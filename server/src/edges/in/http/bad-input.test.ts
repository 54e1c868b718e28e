import { LANGUAGES } from '@senim/core/language.ts'
import { refusalSentence } from '@senim/text/refusals.ts'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../../identity.ts'
import type { TestDatabase } from '../../../postgres/testing.ts'
import { createDatabase } from '../../../postgres/testing.ts'
import { offer } from '../../../routing/handle.ts'
import { enterStaff, enterTestBody, granted, onLine, PASSWORD, write } from '../../../testing/centre.ts'
import type { Answer, Browser, OpenWeb } from '../../../testing/web.ts'
import { openWeb } from '../../../testing/web.ts'

let database: TestDatabase
let open: OpenWeb
let operator: Browser
let administrator: Browser
let officer: Browser
let contact: string

beforeAll(async () => {
  database = await createDatabase()
  open = await openWeb(database)
  await open.centre.house.pool.query(`insert into lease (name, holder, epoch, expires_at) values ('router', 'test', 1, now() + interval '1 hour')`)
  const id = await onLine(open.centre)
  operator = await open.signedIn(id)
  administrator = await open.signedIn(await enterStaff(open.centre, 'administrator'))
  officer = await open.signedIn(await enterStaff(open.centre, 'officer', { body: (await enterTestBody(open.centre, 'police')).id }))
  contact = await write(open.centre)
  granted(await offer(open.centre.house, { holder: 'test', epoch: 1 }, contact, id))
  await operator.post(`/api/offers/${contact}/accept`, { id: newId() })
})
afterAll(async () => {
  await open.stop()
  await database.drop()
})
afterEach(async () => await stillWorks())

/** Whatever was said to it, the server goes on working, and so does the dialogue. */
async function stillWorks(): Promise<void> {
  expect((await open.browser().get('/readyz')).status).toBe(200)
  expect((await operator.get(`/api/contacts/${contact}`)).status).toBe(200)
}

const INSIDES = /\bat \S+ \(|node_modules|\.ts:\d|zod|fastify|FST_|SyntaxError|Unexpected token|select |insert |invalid input|postgres|pg_|stack/i

/** A refusal in short, when it is as it must be: the status, our own code, one sentence, and nothing of how we are made. */
function refusalOf({ status, text }: Answer): string {
  const { refused, params, sentence, ...rest } = JSON.parse(text) as Record<string, unknown>
  const whole = typeof params === 'object' && typeof sentence === 'string' && sentence.length > 5 && Object.keys(rest).length === 0
  return whole && !INSIDES.test(text) ? `${status} ${String(refused)}` : text
}

const signIn = { login: 'somebody', password: PASSWORD }
const account = (change: object = {}): object => ({ id: newId(), name: 'Дана', roles: ['operator'], languages: ['kk'], skills: [], region: null, body: null, capacity: 3, ...change })

describe('a body that cannot be read', () => {
  test.each([
    ['nothing', ''],
    ['half of a JSON', '{"login":"x'],
    ['no JSON', 'login=x&password=y'],
    ['a list', '[]'],
    ['a word', '"hello"'],
    ['null', 'null'],
    ['a number', '1e999'],
    ['ten thousand brackets', '['.repeat(10_000)],
    ['broken UTF-8', Buffer.concat([Buffer.from('{"login":"'), Buffer.from([0xff, 0xfe, 0xc3]), Buffer.from('","password":"x"}')])],
    ['an overlong NUL', Buffer.concat([Buffer.from('{"login":"'), Buffer.from([0xc0, 0x80]), Buffer.from('","password":"x"}')])],
    ['UTF-16', Buffer.from('{"login":"x","password":"y"}', 'utf16le')],
  ])('is refused as unreadable: %s', async (what, body) => {
    expect(refusalOf(await open.browser().ask('POST', '/api/session', { body })), what).toBe('400 unreadable')
  })

  test.each(['text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'nonsense'])('is refused with 415 when it is sent as %s', async (type) => {
    const answer = await open.browser().ask('POST', '/api/session', { body: 'login=x&password=y', headers: { 'content-type': type } })
    expect(refusalOf(answer)).toBe('415 unreadable')
  })

  test('is refused when it is a form, or says that it is JSON and is none', async () => {
    for (const type of ['application/x-www-form-urlencoded', 'application/json; charset=utf-16', 'APPLICATION/JSON']) {
      expect(refusalOf(await open.browser().ask('POST', '/api/session', { body: 'login=x&password=y', headers: { 'content-type': type } })), type).toBe('400 unreadable')
    }
  })

  test('is refused with 413 when it is huge, whether it says its length or not', async () => {
    const body = JSON.stringify({ ...signIn, more: 'x'.repeat(300_000) })
    expect(refusalOf(await open.browser().ask('POST', '/api/session', { body, headers: { 'content-length': String(body.length) } })), 'a huge body').toBe('413 tooLong')
    expect(refusalOf(await open.browser().ask('POST', '/api/session', { body, headers: { 'transfer-encoding': 'chunked' } })), 'a huge body in chunks').toBe('413 tooLong')
    expect((await open.browser().ask('POST', '/', { body: `text=${'x'.repeat(300_000)}`, headers: { 'content-type': 'application/x-www-form-urlencoded' } })).status).toBe(413)
  })
})

describe('a value of the wrong kind', () => {
  test.each([
    ['a number as login', { ...signIn, login: 5 }],
    ['a list as password', { ...signIn, password: ['x'] }],
    ['nothing as login', { ...signIn, login: '' }],
    ['blanks as login', { ...signIn, login: ' \u00a0 ' }],
    ['a login without end', { ...signIn, login: 'x'.repeat(101) }],
    ['a password without end', { ...signIn, password: 'x'.repeat(201) }],
    ['a missing password', { login: 'x' }],
    ['a NUL in the login', { ...signIn, login: 'some\u0000body' }],
  ])('is refused at sign-in: %s', async (what, body) => {
    expect(refusalOf(await open.browser().post('/api/session', body)), what).toBe('400 unreadable')
  })

  test.each([
    ['a role that is none', { roles: ['king'] }],
    ['no role', { roles: [] }],
    ['a fraction of a dialogue', { capacity: 1.5 }],
    ['more dialogues than hands', { capacity: 51 }],
    ['infinitely many', { capacity: Number.MAX_VALUE }],
    ['a region that is none', { region: 'Ulytau' }],
    ['a NUL in the name', { name: 'Да\u0000на' }],
    ['an id that is none', { id: 'dana' }],
    ['a body that is none', { body: '../../etc/passwd' }],
  ])('is refused in an account: %s', async (what, change) => {
    expect(refusalOf(await administrator.post('/api/accounts', account(change))), what).toBe('400 unreadable')
  })

  test('is refused where dialogues at once are counted', async () => {
    for (const capacity of [0, -1, 51, 2.5, '3', null]) expect(refusalOf(await operator.post('/api/desk/state', { id: newId(), to: { status: 'available', capacity } })), String(capacity)).toBe('400 unreadable')
  })

  test('is refused where a day is no day', async () => {
    for (const day of ['2026-02-30', '2026-13-01', '0000-00-00', '2026-1-1', 'yesterday', '2026-01-01T00:00:00Z', "2026-01-01' or 1=1 --", '0000-01-01']) {
      expect(refusalOf(await administrator.get(`/api/statistics/counted?since=${encodeURIComponent(day)}`)), day).toBe('400 unreadable')
    }
    for (const day of ['0001-01-01', '9999-12-31']) expect((await administrator.get(`/api/statistics/counted?since=${day}`)).status, day).toBe(200)
    const answer = { id: newId(), outcome: 'measureTaken', who: 'x', text: 'x' }
    for (const on of ['2026-02-30', '2025-02-29', '2026-00-10']) expect(refusalOf(await officer.post(`/api/agency/referrals/${newId()}/answer`, { ...answer, on })), on).toBe('400 unreadable')
  })

  test('is refused where an id is no id, at every door', async () => {
    for (const id of ['1', 'null', '..', '%00', '%2e%2e%2f', `${contact}x`, contact.slice(1), "' or 1=1 --", '{}', '№', '00000000-0000-0000-0000-00000000000g']) {
      const said = encodeURIComponent(id)
      for (const path of [`/api/contacts/${said}`, `/api/cases/${said}`, `/api/contacts/${said}/proposals`]) expect(refusalOf(await operator.get(path)), path).toBe('400 unreadable')
      expect(refusalOf(await officer.get(`/api/agency/referrals/${said}`)), id).toBe('400 unreadable')
      expect(refusalOf(await operator.post(`/api/contacts/${said}/messages`, { id: newId(), text: 'x' })), id).toBe('400 unreadable')
      expect(refusalOf(await operator.post(`/api/contacts/${contact}/messages`, { id, text: 'x' })), id).toBe('400 unreadable')
    }
  })

  test('is only the spelling when an id is written in capitals', async () => {
    const upper = contact.toUpperCase()
    const [one, two] = [await operator.get(`/api/contacts/${contact}`), await operator.get(`/api/contacts/${upper}`)]
    expect(two.text).toBe(one.text)
    expect((await operator.post(`/api/contacts/${upper}/assessment`, { id: newId().toUpperCase(), change: { age: 30 } })).status).toBe(200)
    expect((await operator.get(`/api/contacts/${contact}`)).json()).toMatchObject({ assessment: { age: 30 } })
    const id = newId()
    const said = [await operator.post(`/api/contacts/${contact}/messages`, { id, text: 'бір' }), await operator.post(`/api/contacts/${upper}/messages`, { id: id.toUpperCase(), text: 'бір' })]
    expect(said.map((answer) => answer.status)).toEqual([200, 200])
    expect(said[1]?.text).toBe(said[0]?.text)
  })
})

describe('a text', () => {
  const say = async (text: unknown): Promise<Answer> => await operator.post(`/api/contacts/${contact}/messages`, { id: newId(), text })
  const last = async (): Promise<unknown> => ((await operator.get(`/api/contacts/${contact}`)).json()['messages'] as { text: string }[]).at(-1)?.text

  test('that is too long is refused; the longest is stored whole', async () => {
    expect(refusalOf(await say('ә'.repeat(4001))), '4001').toBe('422 tooLong')
    expect(refusalOf(await say('😀'.repeat(4001))), '4001 of two units').toBe('422 tooLong')
    expect(refusalOf(await say('x'.repeat(200_000))), '200000').toBe('422 tooLong')
    expect((await say('😀'.repeat(4000))).status).toBe(200)
    expect(await last()).toBe('😀'.repeat(4000))
  })

  test('that says nothing is refused', async () => {
    for (const text of ['', '   ', '\n\t\r\n', '\u0000', '\u202e']) expect(refusalOf(await say(text)), JSON.stringify(text)).toBe('422 empty')
    for (const text of [5, null, {}, ['x']]) expect(refusalOf(await say(text)), JSON.stringify(text)).toBe('400 unreadable')
  })

  test('with NUL, half of a pair, or another script’s direction is stored without harm', async () => {
    for (const [text, kept] of [['қа\u0000лай', 'қалай'], ['жарты \ud83d', 'жарты \ufffd'], ['<script>alert(1)</script>', '<script>alert(1)</script>'], ["'); drop table message; --", "'); drop table message; --"]] as const) {
      expect((await say(text)).status, text).toBe(200)
      expect(await last(), text).toBe(kept)
    }
  })

  test('in every other field is bounded too; where names of rules stand, nobody’s words fit', async () => {
    const assess = async (change: object): Promise<Answer> => await operator.post(`/api/contacts/${contact}/assessment`, { id: newId(), change })
    for (const change of [{ reasons: ['x'.repeat(121)] }, { reasons: ['violence\u0000'] }, { reasons: ['меня бьёт отчим'] }, { reasons: Array.from({ length: 21 }, () => 'x') }, { age: -1 }, { age: 121 }, { age: '14' }, { risk: 'mortal' }, { sex: 'x' }, { region: '6200' }, { safe: { ways: ['dialogue'], quiet: [0, 1440], note: null } }, { safe: { ways: ['dialogue'], quiet: null, note: 'x'.repeat(501) } }]) {
      expect(refusalOf(await assess(change)), JSON.stringify(change).slice(0, 60)).toBe('400 unreadable')
    }
    expect(refusalOf(await assess({ region: '999999999' }))).toBe('400 regionUnknown')
    const safe = { ways: ['dialogue'], quiet: null, note: 'сөз\u0000' }
    expect((await assess({ safe })).status).toBe(200)
  })
})

test('fields nobody knows change nothing, nor do those that mean something to the language', async () => {
  const id = newId()
  const body = JSON.stringify(account({ id })).replace('{', '{"active":false,"__proto__":{"roles":["administrator"]},"constructor":{"prototype":{"admin":true}},"csrf":"x",')
  const answer = await administrator.ask('POST', '/api/accounts', { body })
  expect(answer.status).toBe(200)
  expect(answer.json()['account']).toMatchObject({ id, roles: ['operator'], active: true })
  expect(answer.text).not.toContain('csrf')
  expect(({} as Record<string, unknown>)['admin']).toBeUndefined()
})

describe('what is not there', () => {
  test('answers 404, whatever the method', async () => {
    for (const [method, path] of [['GET', '/api/nothing'], ['PUT', '/api/session'], ['PATCH', '/api/contacts/x'], ['DELETE', '/api/desk'], ['OPTIONS', '/api/session'], ['TRACE', '/api/session'], ['PROPFIND', '/api/session'], ['GET', '/api/offers']] as const) {
      const answer = await operator.ask(method, path, method === 'TRACE' ? { headers: {} } : {})
      expect(refusalOf(answer), `${method} ${path}`).toBe('404 notFound')
    }
    expect((await operator.ask('HEAD', '/api/nothing')).status).toBe(404)
  })

  test('answers a person in a browser with a page, and shows nothing of what was asked', async () => {
    for (const path of ['/nothing', '/%zz', '/%c0%ae%c0%ae/', '/<script>alert(1)</script>', `/${'x'.repeat(8000)}`, '/nothing?q=<script>', '/public/..%2f..%2fpackage.json', '/desk/assets/..%2findex.html', '/public/%00.js', '/public/no-such-file.js', '/desk/assets/no-such-file.js']) {
      const answer = await open.browser().get(path)
      expect([400, 404], path).toContain(answer.status)
      expect(answer.headers['content-type'], path).toBe('text/html; charset=utf-8')
      expect(answer.text, path).toContain('111')
      expect(answer.text, path).not.toMatch(/alert\(1\)|"dependencies"|\bat \S+ \(/)
    }
  })
})

describe('the sentence', () => {
  test.each(LANGUAGES)('is said in %s', async (language) => {
    for (const [path, code] of [['/api/nothing', 'notFound'], ['/api/session', 'notSignedIn']] as const) {
      const answer = await open.browser().get(path, { 'accept-language': `${language}-KZ,x;q=0.1` })
      expect(answer.json()['sentence']).toBe(refusalSentence({ refused: code, params: {} }, language))
      expect(answer.headers['vary']).toContain('accept-language')
    }
    expect((await open.browser().get('/nothing', { 'accept-language': language })).text).toContain(refusalSentence({ refused: 'notFound', params: {} }, language))
  })

  test.each([
    ['fr-FR,fr;q=0.9', 'kk'], ['', 'kk'], ['en;q=0.2, ru;q=0.9', 'ru'], ['fr, en;q=0.5, kk;q=0.4', 'en'], ['ru;q=0, en;q=0.1', 'en'], ['*', 'kk'], [';;;,,,q=', 'kk'], ['ru;q=nonsense, en', 'en'], ['x'.repeat(5000), 'kk'],
  ] as const)('goes by what the browser prefers: %s', async (wanted, language) => {
    const answer = await open.browser().get('/api/nothing', { 'accept-language': wanted })
    expect(answer.json()['sentence']).toBe(refusalSentence({ refused: 'notFound', params: {} }, language))
  })
})
