import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../../identity.ts'
import type { TestDatabase } from '../../../postgres/testing.ts'
import { createDatabase } from '../../../postgres/testing.ts'
import { enterStaff, PASSWORD } from '../../../testing/centre.ts'
import type { Browser, OpenWeb } from '../../../testing/web.ts'
import { openWeb } from '../../../testing/web.ts'

const CODE = 'abcd2345'

let database: TestDatabase
let empty: TestDatabase
let open: OpenWeb
let fresh: OpenWeb

beforeAll(async () => {
  database = await createDatabase()
  empty = await createDatabase()
  open = await openWeb(database)
  fresh = await openWeb(empty, { setupCode: CODE })
})
afterAll(async () => {
  await Promise.all([open.stop(), fresh.stop()])
  await Promise.all([database.drop(), empty.drop()])
})

/** How failures of a login are kept: never as it was typed. */
const keptAs = (login: string): string => createHash('sha256').update(login).digest('base64url')
const hashOf = (browser: Browser): Buffer => createHash('sha256').update(browser.cookie.split('=')[1] ?? '').digest()

describe('signing in', () => {
  test('begins a session that answers who is there', async () => {
    const login = await enterStaff(open.centre, 'operator')
    const browser = open.browser()
    expect(await browser.signIn(login).then((answer) => answer.json())).toMatchObject({ id: login, roles: ['operator'], home: '/desk/' })
    const me = await browser.get('/api/session')
    expect(me.status).toBe(200)
    expect(me.json()).toMatchObject({ id: login, csrf: browser.csrf })
  })

  test('says the same for an unknown login and for a wrong password', async () => {
    const login = await enterStaff(open.centre, 'operator')
    const wrong = await open.browser().signIn(login, 'not the password')
    const unknown = await open.browser().signIn(newId(), 'not the password')
    expect([wrong.status, unknown.status]).toEqual([401, 401])
    expect(wrong.text).toBe(unknown.text)
    expect(wrong.headers['set-cookie']).toBeUndefined()
    expect(wrong.json()).toMatchObject({ refused: 'wrongSignIn' })
  })

  test('is slowed from the fifth wrong password on, for the right one too, and only for this login', async () => {
    const [login, other] = [await enterStaff(open.centre, 'operator'), await enterStaff(open.centre, 'operator')]
    const browser = open.browser()
    for (let nth = 1; nth <= 5; nth += 1) expect((await browser.signIn(login, 'wrong')).status, `try ${nth}`).toBe(401)
    const slowed = await browser.signIn(login)
    expect(slowed.status).toBe(429)
    expect(slowed.json()).toMatchObject({ refused: 'tooMany' })
    expect(Number(slowed.headers['retry-after'])).toBeGreaterThanOrEqual(1)
    expect(Number(slowed.headers['retry-after'])).toBeLessThanOrEqual(2)
    expect((await browser.signIn(other)).status).toBe(200)
  })

  test('waits longer with every further failure and forgets them after the right password', async () => {
    const login = await enterStaff(open.centre, 'operator')
    const browser = open.browser()
    const { pool } = open.centre.house
    const waits: number[] = []
    for (let nth = 0; nth < 7; nth += 1) {
      await browser.signIn(login, 'wrong')
      const { rows } = await pool.query<{ wait: number }>('select round(extract(epoch from until - now()))::int as wait from sign_in_failure where login = $1', [keptAs(login)])
      waits.push(Math.max(0, rows[0]?.wait ?? -1))
      await pool.query('update sign_in_failure set until = now() where login = $1', [keptAs(login)])
    }
    expect(waits).toEqual([0, 0, 0, 0, 2, 4, 8])
    expect((await browser.signIn(login)).status).toBe(200)
    expect((await pool.query('select 1 from sign_in_failure where login = $1', [keptAs(login)])).rowCount).toBe(0)
  })

  test('lets nobody guess faster by guessing at once', async () => {
    const login = await enterStaff(open.centre, 'operator')
    const answers = await Promise.all(Array.from({ length: 30 }, (_, nth) => open.browser().signIn(login, `wrong ${nth}`)))
    expect(answers.filter((answer) => answer.status === 401).length).toBeLessThanOrEqual(6)
    expect(answers.every((answer) => [401, 429].includes(answer.status))).toBe(true)
  })

  test('keeps no login that failed as it was typed, nor for longer than a day', async () => {
    const { pool } = open.centre.house
    const typed = 'my password by mistake'
    await open.browser().signIn(typed, 'x')
    expect((await pool.query('select * from sign_in_failure')).rows.map((row) => JSON.stringify(row)).join()).not.toContain(typed)
    await pool.query(`update sign_in_failure set until = now() - interval '25 hours' where login = $1`, [keptAs(typed)])
    await open.signedIn(await enterStaff(open.centre, 'operator'))
    expect((await pool.query('select 1 from sign_in_failure where login = $1', [keptAs(typed)])).rowCount).toBe(0)
  })

  test('is refused to somebody who no longer works here, in the same words', async () => {
    const login = await enterStaff(open.centre, 'operator')
    await open.centre.house.pool.query('update staff set active = false where id = $1', [login])
    expect((await open.browser().signIn(login)).json()).toMatchObject({ refused: 'wrongSignIn' })
  })
})

describe('the cookie', () => {
  test('stays out of reach of scripts and of other sites', async () => {
    const answer = await open.browser().signIn(await enterStaff(open.centre, 'operator'))
    const parts = (answer.headers['set-cookie']?.[0] ?? '').split('; ').slice(1)
    expect(parts.toSorted()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict'])
  })

  test('is not sent without encryption when the centre stands behind https', async () => {
    const origin = 'https://111.example'
    const secure = await openWeb(database, { origin })
    const login = await enterStaff(secure.centre, 'operator')
    const answer = await secure.browser().ask('POST', '/api/session', { body: JSON.stringify({ login, password: PASSWORD }), headers: { origin } })
    await secure.stop()
    expect(answer.status).toBe(200)
    expect(answer.headers['set-cookie']?.[0]?.split('; ').slice(1).toSorted()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure'])
    expect(answer.headers['strict-transport-security']).toMatch(/^max-age=\d{8}/)
  })

  test('is no key by itself: the database knows only its hash', async () => {
    const browser = await open.signedIn(await enterStaff(open.centre, 'operator'))
    const { rows } = await open.centre.house.pool.query<{ hash: Buffer }>('select hash from session where csrf = $1', [browser.csrf])
    expect(rows.map((row) => row.hash)).toEqual([hashOf(browser)])
  })
})

describe('a session', () => {
  test('ends with signing out, and the cookie is taken back', async () => {
    const browser = await open.signedIn(await enterStaff(open.centre, 'operator'))
    const out = await browser.ask('DELETE', '/api/session', { headers: { 'content-type': null } })
    expect(out.status).toBe(204)
    expect(out.headers['set-cookie']?.[0]).toMatch(/^senim=;.*Expires=Thu, 01 Jan 1970/)
    expect((await browser.get('/api/session')).status).toBe(401)
  })

  test.each([
    ['fourteen hours after it began', `created_at = now() - interval '14 hours 1 second'`],
    ['after two hours in which nothing was asked', `seen_at = now() - interval '2 hours 1 second'`],
  ])('ends %s', async (_when, change) => {
    const browser = await open.signedIn(await enterStaff(open.centre, 'operator'))
    expect((await browser.get('/api/session')).status).toBe(200)
    await open.centre.house.pool.query(`update session set ${change} where hash = $1`, [hashOf(browser)])
    const answer = await browser.get('/api/session')
    expect(answer.status).toBe(401)
    expect(answer.json()).toMatchObject({ refused: 'notSignedIn' })
  })

  test('goes on while it is used', async () => {
    const browser = await open.signedIn(await enterStaff(open.centre, 'operator'))
    const { pool } = open.centre.house
    await pool.query(`update session set created_at = now() - interval '13 hours', seen_at = now() - interval '119 minutes' where hash = $1`, [hashOf(browser)])
    expect((await browser.get('/api/session')).status).toBe(200)
    const { rows } = await pool.query<{ fresh: boolean }>(`select seen_at > now() - interval '1 minute' as fresh from session where hash = $1`, [hashOf(browser)])
    expect(rows).toEqual([{ fresh: true }])
  })

  test('ends when its owner stops working here', async () => {
    const login = await enterStaff(open.centre, 'operator')
    const browser = await open.signedIn(login)
    await open.centre.house.pool.query('update staff set active = false where id = $1', [login])
    expect((await browser.get('/api/session')).status).toBe(401)
  })

  test('is nobody’s when its token was made up', async () => {
    for (const cookie of ['senim=', 'senim=x', `senim=${'A'.repeat(43)}`, 'senim=%00', 'senim=%ff', `senim=${'x'.repeat(5000)}`]) {
      expect((await open.browser().get('/api/session', { cookie })).status, cookie.slice(0, 20)).toBe(401)
    }
  })
})

describe('the first administrator', () => {
  const first = (change: object = {}): object => ({ code: CODE, login: 'first-administrator', name: 'Айгүл', password: PASSWORD, ...change })

  test('is refused with a wrong code, a short password, or no code at all', async () => {
    const browser = fresh.browser()
    expect((await browser.get('/api/setup')).json()).toEqual({ open: true })
    const wrong = await browser.post('/api/setup', first({ code: 'abcd2346' }))
    expect([wrong.status, wrong.json()['refused']]).toEqual([403, 'forbidden'])
    const weak = await browser.post('/api/setup', first({ password: 'elevenchars' }))
    expect([weak.status, weak.json()['refused']]).toEqual([422, 'weakPassword'])
    expect((await browser.post('/api/setup', first({ code: undefined }))).status).toBe(400)
    expect((await browser.get('/api/setup')).json()).toEqual({ open: true })
  })

  test('is made once, by whoever comes first of several at once', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, (_, nth) => fresh.browser().post('/api/setup', first({ login: `administrator-${nth}` }))))
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409])
    expect(answers.filter((answer) => answer.status === 409).map((answer) => answer.json()['refused'])).toEqual(['setupDone', 'setupDone', 'setupDone'])
    expect((await fresh.centre.house.pool.query('select 1 from staff')).rowCount).toBe(1)
    const browser = fresh.browser()
    const begun = browser.welcome(answers.find((answer) => answer.status === 200) ?? (await browser.get('/api/session')))
    expect(begun.json()).toMatchObject({ roles: ['administrator'] })
    expect((await browser.get('/api/accounts')).json()).toMatchObject([{ roles: ['administrator'] }])
  })

  test('is not made again, with the code or without', async () => {
    expect((await fresh.browser().get('/api/setup')).json()).toEqual({ open: false })
    const again = await fresh.browser().post('/api/setup', first())
    expect([again.status, again.json()['refused']]).toEqual([409, 'setupDone'])
  })

  test('is not made in a centre that has no code', async () => {
    const bare = await createDatabase()
    const closed = await openWeb(bare)
    const answers = [await closed.browser().get('/api/setup'), await closed.browser().post('/api/setup', first({ code: '' }))]
    await closed.stop()
    await bare.drop()
    expect(answers[0]?.json()).toEqual({ open: false })
    expect(answers[1]?.json()).toMatchObject({ refused: 'setupDone' })
  })
})
