import type { Body } from '@senim/core/directory/bodies.ts'
import type { Who } from '@senim/core/directory/can.ts'
import { canAdminister, canAnswer, canSeeCounted, canSpeakForBody } from '@senim/core/directory/can.ts'
import type { Role } from '@senim/core/directory/staff.ts'
import { ROLES } from '@senim/core/directory/staff.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeBodyKey } from '../../../access/body-keys.ts'
import { readSignedCode, signedCode } from '../../../access/signed-code.ts'
import { newId } from '../../../identity.ts'
import type { TestDatabase } from '../../../postgres/testing.ts'
import { createDatabase } from '../../../postgres/testing.ts'
import { enterStaff, enterTestBody, granted } from '../../../testing/centre.ts'
import type { Route } from '../../../testing/routes.ts'
import { addressOf, routesOf } from '../../../testing/routes.ts'
import type { Browser, OpenWeb } from '../../../testing/web.ts'
import { askServer, openWeb } from '../../../testing/web.ts'
import { buildApp } from './app.ts'

/** What whoever writes, a browser without a session and the machines of the centre must reach. Nothing else. */
const PUBLIC = new Set([
  'GET /', 'POST /', 'GET /kk', 'GET /kk/', 'POST /kk', 'GET /ru', 'GET /ru/', 'POST /ru', 'GET /en', 'GET /en/', 'POST /en', 'GET /:lang(^[a-zA-Z]{2,3}$)', 'GET /dialogue', 'POST /dialogue', 'GET /e/:code',
  ...['', '/kk', '/ru', '/en'].flatMap((lang) => [`GET ${lang}/traces`, `GET ${lang}/return`, `POST ${lang}/return`]), 'POST /kk/traces', 'POST /ru/traces', 'POST /en/traces',
  'POST /api/session', 'GET /api/setup', 'POST /api/setup', 'POST /api/join', 'POST /api/join/look', 'GET /api/openapi.json', 'GET /api/docs', 'GET /healthz', 'GET /readyz', 'GET /metrics', 'GET /public/:file',
  'GET /desk', 'GET /desk/', 'GET /desk/*', 'GET /desk/assets/:file', 'GET /agency', 'GET /agency/', 'GET /agency/*', 'GET /agency/assets/:file',
])

/** What a body's own system must reach, by its key; and where it sends what it signed. No session opens these, and a key opens nothing else. */
const BY_KEY = new Set(['GET /api/body/v1/referrals', 'GET /api/body/v1/referrals/:referral', ...['accept', 'refuse', 'report', 'answer'].map((act) => `POST /api/body/v1/referrals/:referral/${act}`)])
const BY_SIGNATURE = new Set(['POST /hooks/body/:body'])

const ANSWERING: readonly Role[] = ['operator', 'psychologist', 'lawyer', 'supervisor']
const COUNTING: readonly Role[] = ['supervisor', 'analyst', 'administrator']
/** Which roles may use a route; a HEAD is a GET. */
const MAY: Readonly<Record<string, readonly Role[]>> = {
  'GET /api/session': ROLES,
  'DELETE /api/session': ROLES,
  'GET /api/accounts': ['administrator'],
  'POST /api/accounts': ['administrator'],
  'GET /api/accounts/:account': ['administrator'],
  'POST /api/accounts/:account': ['administrator'],
  'POST /api/accounts/:account/link': ['administrator'],
  'POST /api/accounts/:account/link/revoke': ['administrator'],
  'GET /api/bodies/known': ['administrator'],
  'POST /api/bodies/:body': ['administrator'],
  'GET /api/duty': ANSWERING,
  'GET /api/bodies/:body/roster': ['administrator'],
  'POST /api/bodies/:body/roster': ['administrator'],
  'GET /api/agency/roster': ['officer'],
  'POST /api/agency/roster': ['officer'],
  'GET /api/agency/silent': ['officer'],
  'GET /api/agency/silent/:referral': ['officer'],
  'GET /api/bodies/:body/keys': ['administrator'],
  'POST /api/bodies/:body/keys': ['administrator'],
  'POST /api/bodies/:body/keys/:key/revoke': ['administrator'],
  'GET /api/bodies/:body/addresses': ['administrator'],
  'POST /api/bodies/:body/addresses': ['administrator'],
  'GET /api/notices/undelivered': ['supervisor', 'administrator'],
  'POST /api/notices/:notice/again': ['supervisor', 'administrator'],
  'POST /api/notices/:notice/told': ['supervisor', 'administrator'],
  'GET /api/institutions': ['administrator'],
  'POST /api/institutions': ['administrator'],
  'POST /api/institutions/import': ['administrator'],
  'GET /api/institutions.csv': ['administrator'],
  'GET /api/institutions/:institution/doors': ['administrator'],
  'POST /api/doors': ['administrator'],
  'POST /api/doors/:door/revoke': ['administrator'],
  'GET /api/history/:kind/:id': ['administrator'],
  'GET /api/institutions/:institution': ['administrator'],
  'GET /api/doors/:door/poster.pdf': ['administrator'],
  'GET /api/regions/:region/posters.pdf': ['administrator'],
  'POST /api/regions/:region/doors': ['administrator'],
  'GET /api/bodies': [...ANSWERING, 'administrator'],
  'GET /api/desk': ANSWERING,
  'POST /api/desk/state': ANSWERING,
  'POST /api/offers/:contact/accept': ANSWERING,
  'POST /api/offers/:contact/decline': ANSWERING,
  'POST /api/away/next': ANSWERING,
  'GET /api/contacts/:contact': ANSWERING,
  'POST /api/contacts/:contact/messages': ANSWERING,
  'POST /api/contacts/:contact/assessment': ANSWERING,
  'GET /api/contacts/:contact/proposals': ANSWERING,
  'POST /api/contacts/:contact/connect': ANSWERING,
  'POST /api/contacts/:contact/close': ANSWERING,
  'GET /api/contacts/:contact/notes': ANSWERING,
  'POST /api/contacts/:contact/notes': ANSWERING,
  'POST /api/contacts/:contact/draft': ANSWERING,
  'GET /api/drafts': ANSWERING,
  'GET /api/canned': ANSWERING,
  'GET /api/reasons': [...ANSWERING, 'analyst', 'administrator'],
  'GET /api/reference/:set': ['administrator'],
  'GET /api/reference/:set/versions': ['administrator'],
  'POST /api/reference': ['administrator'],
  'POST /api/reference/:set/restore': ['administrator'],
  'POST /api/reference/proposals/what-if': ['administrator'],
  'GET /api/preferences': ANSWERING,
  'POST /api/preferences': ANSWERING,
  'POST /api/search': ANSWERING,
  'GET /api/search/answerers': ['supervisor'],
  'GET /api/contacts/:contact/transcript': ANSWERING,
  'GET /api/groups/:group': ANSWERING,
  'POST /api/groups/:group/dismiss': ANSWERING,
  'GET /api/colleagues': ANSWERING,
  'POST /api/contacts/:contact/handover': ANSWERING,
  'POST /api/contacts/:contact/handover/withdraw': ANSWERING,
  'GET /api/contacts/:contact/history': ANSWERING,
  'POST /api/contacts/:contact/takeover': ['supervisor'],
  'GET /api/shift': ['supervisor'],
  'GET /api/looks': COUNTING,
  'GET /api/cases': ANSWERING,
  'GET /api/cases/:case': ANSWERING,
  'POST /api/cases/:case/connect': ANSWERING,
  'POST /api/cases/:case/referrals/:referral/verify': ANSWERING,
  'POST /api/cases/:case/referrals/:referral/return': ANSWERING,
  'POST /api/cases/:case/close': ANSWERING,
  'POST /api/cases/:case/ask': ANSWERING,
  'POST /api/cases/:case/referrals/:referral/withdraw': ['supervisor'],
  'POST /api/cases/:case/waive': ['supervisor'],
  'POST /api/cases/:case/waive/second': ['supervisor'],
  'POST /api/cases/:case/tasks': ANSWERING,
  'POST /api/cases/:case/tasks/:task/done': ANSWERING,
  'POST /api/cases/:case/tasks/:task/drop': ANSWERING,
  'POST /api/cases/:case/conferences': ANSWERING,
  'GET /api/silences': ['supervisor'],
  'GET /api/leads': ['supervisor'],
  'POST /api/cases/:case/lead': ['supervisor'],
  'GET /api/statistics/counted': COUNTING,
  'GET /api/statistics/performance': COUNTING,
  'GET /api/statistics/performance.csv': COUNTING,
  'GET /api/statistics/performance.xlsx': COUNTING,
  'GET /api/agency/referrals': ['officer'],
  'GET /api/agency/referrals/:referral': ['officer'],
  'POST /api/agency/referrals/:referral/accept': ['officer'],
  'POST /api/agency/referrals/:referral/refuse': ['officer'],
  'POST /api/agency/referrals/:referral/report': ['officer'],
  'POST /api/agency/referrals/:referral/answer': ['officer'],
  'POST /api/agency/referrals/:referral/tasks/:task/done': ['officer'],
}

let database: TestDatabase
let open: OpenWeb
let routes: readonly Route[]
let body: Body
const staff = new Map<Role, string>()
const browsers = new Map<Role, Browser>()

beforeAll(async () => {
  database = await createDatabase()
  const { built, routes: found } = await routesOf(() => openWeb(database))
  open = built
  routes = found
  body = await enterTestBody(open.centre, 'police')
  for (const role of ROLES) {
    const id = await enterStaff(open.centre, role, role === 'officer' ? { body: body.id, head: true } : {})
    staff.set(role, id)
    browsers.set(role, await open.signedIn(id))
  }
})
afterAll(async () => {
  await open.stop()
  await database.drop()
})

const nameOf = ({ method, url }: Route): string => `${method === 'HEAD' ? 'GET' : method} ${url}`
const changes = ({ method }: Route): boolean => method !== 'GET' && method !== 'HEAD'
const bySystem = (route: Route): boolean => BY_KEY.has(nameOf(route)) || BY_SIGNATURE.has(nameOf(route))
const closed = (): readonly Route[] => routes.filter((route) => !PUBLIC.has(nameOf(route)) && !bySystem(route))
/** What a route that takes a body is given: nothing that it could do anything with. */
const bodyOf = (route: Route): { body?: string } => (route.method === 'POST' ? { body: '{}' } : {})

function browserOf(role: Role): Browser {
  const browser = browsers.get(role)
  if (browser === undefined) throw new Error(`nobody is ${role}`)
  return browser
}

/** Somebody who may use a route. */
function allowedOn(route: Route): Browser {
  const role = MAY[nameOf(route)]?.[0]
  if (role === undefined) throw new Error(`${nameOf(route)} is in no table`)
  return browserOf(role)
}

describe('a route', () => {
  test('without a rule stops the server before it listens', async () => {
    const { house, presence, queue } = open.centre
    const gauges = { sockets: () => 0, committed: () => 0, pushed: () => 0, draining: () => false }
    const app = await buildApp({ config: { origin: undefined, trustProxy: false }, house, presence, queue, gauges, setupCode: undefined })
    expect(() => app.get('/api/forgotten', async () => 'everything')).toThrow('GET /api/forgotten names no rule')
    void app.register(async (inner) => void inner.post('/inner', { config: {} }, async () => 'everything'))
    await expect(app.ready()).rejects.toThrow('POST /inner names no rule')
    await app.close()
  })

  test('stands in exactly one of the tables of this test', () => {
    expect(routes.length).toBeGreaterThan(80)
    expect([...new Set(closed().map(nameOf))].toSorted()).toEqual(Object.keys(MAY).toSorted())
    expect([...BY_KEY, ...BY_SIGNATURE].filter((name) => PUBLIC.has(name) || name in MAY)).toEqual([])
    expect([...PUBLIC, ...BY_KEY, ...BY_SIGNATURE].filter((name) => !routes.some((route) => nameOf(route) === name))).toEqual([])
  })

  test('that is not public answers 401 to whoever is not signed in', async () => {
    for (const route of closed()) {
      const answer = await open.browser().ask(route.method, addressOf(route.url), bodyOf(route))
      expect(answer.status, nameOf(route)).toBe(401)
      if (route.method !== 'HEAD') expect(answer.json(), nameOf(route)).toMatchObject({ refused: 'notSignedIn' })
    }
  })

  test('that does not exist answers 404, with a session and without', async () => {
    for (const browser of [open.browser(), browserOf('supervisor')]) {
      for (const path of ['/api', '/api/', '/api/nothing', '/api/desk/', '/api/contacts', '/API/desk', '/api//desk', '/api/%2e%2e/metrics', '/metrics/', '/.env', '/server/src/main.ts']) {
        expect((await browser.get(path)).status, path).toBe(404)
      }
    }
  })
})

describe('a body’s own system', () => {
  const withKey = async (): Promise<Readonly<Record<string, string>>> => ({ authorization: `Bearer ${granted(await makeBodyKey(open.centre.house, staff.get('administrator') ?? '', newId(), body.id, '102'))}`, 'content-type': 'application/json' })
  const called = async (route: Route, headers: Readonly<Record<string, string>>): Promise<unknown> => {
    const answer = await askServer(open.address, addressOf(route.url), { method: route.method, headers, ...bodyOf(route) })
    return route.method === 'HEAD' ? answer.status : [answer.status, answer.json()['refused']]
  }

  test('opens with its key what is its own, and nothing else', async () => {
    const headers = await withKey()
    for (const route of routes.filter((one) => BY_KEY.has(nameOf(one)))) expect([200, 400, 404], nameOf(route)).toContain((await askServer(open.address, addressOf(route.url), { method: route.method, headers, ...bodyOf(route) })).status)
    for (const route of closed()) {
      const from = { ...headers, origin: open.address }
      expect(await called(route, from), nameOf(route)).toEqual(route.method === 'HEAD' ? 401 : [401, 'notSignedIn'])
    }
    for (const route of routes.filter((one) => BY_SIGNATURE.has(nameOf(one)))) expect(await called(route, headers), nameOf(route)).toEqual([400, 'signatureMissing'])
  })

  test('is not whoever is signed in, whatever they may, and needs more than a key that looks like one', async () => {
    const own = (await withKey())['authorization'] ?? ''
    const altered = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split('').map((last) => `${own.slice(0, -1)}${last}`).filter((one) => one !== own)
    // The signature of another purpose under the very id of a key that works.
    const invite = `Bearer senim_${signedCode(open.centre.house.master, 'invite', readSignedCode(open.centre.house.master, 'body key', own.slice('Bearer senim_'.length))?.id ?? '')}`
    const nobodys = `Bearer senim_${signedCode(open.centre.house.master, 'body key', newId())}`
    for (const authorization of altered) expect((await askServer(open.address, '/api/body/v1/referrals', { headers: { authorization } })).status, authorization).toBe(401)
    for (const route of routes.filter((one) => BY_KEY.has(nameOf(one)))) {
      for (const role of ROLES) expect((await browserOf(role).ask(route.method, addressOf(route.url), bodyOf(route))).status, `${nameOf(route)} as ${role}`).toBe(401)
      for (const authorization of ['', 'Bearer', 'Bearer ', 'Bearer senim_', `Basic ${own.slice(7)}`, own.slice(7), own.slice(0, -1), `${own}A`, altered[0] ?? '', invite, nobodys, own.replace('senim_', '')]) {
        expect(await called(route, { authorization, 'content-type': 'application/json' }), `${nameOf(route)} with ${authorization}`).toEqual(route.method === 'HEAD' ? 401 : [401, 'keyWrong'])
      }
    }
  })
})

describe('whatever changes something', () => {
  const outcome = async (route: Route, headers: Readonly<Record<string, string | null>>): Promise<unknown> => {
    const answer = await allowedOn(route).ask(route.method, addressOf(route.url), { ...bodyOf(route), headers })
    return [answer.status, answer.json()['refused']]
  }
  const changing = (): readonly Route[] => closed().filter(changes)

  test('is refused when it comes from elsewhere or does not say where from', async () => {
    const { host } = new URL(open.address)
    for (const route of changing()) {
      for (const origin of ['https://elsewhere.example', `http://${host}.elsewhere.example`, 'http://127.0.0.1:1', 'null', '', 'not an origin', null]) {
        expect(await outcome(route, { origin }), `${nameOf(route)} from ${origin}`).toEqual([403, 'forbidden'])
      }
    }
  })

  test('is refused without the token of its session, or with another one', async () => {
    const other = await open.signedIn(staff.get('lawyer') ?? '')
    for (const route of changing()) {
      for (const token of [null, '', 'made-up', other.csrf, `${allowedOn(route).csrf}x`]) {
        expect(await outcome(route, { 'x-senim-csrf': token }), `${nameOf(route)} with ${token}`).toEqual([403, 'forbidden'])
      }
    }
  })

  test('is refused from elsewhere at the doors that need no session', async () => {
    const doors = routes.filter((route) => changes(route) && route.url.startsWith('/api/') && PUBLIC.has(nameOf(route)))
    expect(doors.map(nameOf)).toEqual(['POST /api/session', 'POST /api/setup', 'POST /api/join/look', 'POST /api/join'])
    for (const route of doors) {
      for (const origin of ['https://elsewhere.example', 'null', null]) {
        expect((await open.browser().ask('POST', route.url, { body: '{}', headers: { origin } })).status, `${route.url} ${origin}`).toBe(403)
      }
    }
  })

  test('is let in from our own page with the token', async () => {
    for (const route of changing().filter((one) => one.method !== 'DELETE')) {
      const { status } = await allowedOn(route).ask(route.method, addressOf(route.url), bodyOf(route))
      expect([400, 404, 409], nameOf(route)).toContain(status)
    }
  })

  test('goes by the configured origin and not by the host a client names', async () => {
    const origin = 'https://111.example'
    const behind = await openWeb(database, { origin })
    const { address } = behind
    const ask = async (headers: Readonly<Record<string, string>>): Promise<number> => (await behind.browser().ask('POST', '/api/session', { body: '{}', headers })).status
    const answers = [await ask({ origin }), await ask({ origin: address }), await ask({ origin: 'https://elsewhere.example', host: 'elsewhere.example' }), await ask({ origin: 'http://111.example' })]
    await behind.stop()
    expect(answers).toEqual([400, 403, 403, 403])
  })
})

describe('a role', () => {
  test('may what the rules of the centre say', () => {
    const those = (can: (who: Who) => boolean): readonly Role[] => ROLES.filter((role) => can({ id: '', roles: [role], body: role === 'officer' ? 'a body' : null }))
    expect(those(canAnswer)).toEqual(ANSWERING)
    expect(those(canSeeCounted)).toEqual(COUNTING)
    expect(those(canAdminister)).toEqual(['administrator'])
    expect(those(canSpeakForBody)).toEqual(['officer'])
  })

  test.each(ROLES)('%s is let in where the table says so and gets 403 everywhere else', async (role) => {
    const browser = await open.signedIn(staff.get(role) ?? '')
    // Signing out comes last: it ends the session.
    const ordered = closed().toSorted((a, b) => Number(a.method === 'DELETE') - Number(b.method === 'DELETE'))
    for (const route of ordered) {
      const answer = await browser.ask(route.method, addressOf(route.url), bodyOf(route))
      if (MAY[nameOf(route)]?.includes(role)) expect([200, 204, 400, 404, 409], nameOf(route)).toContain(answer.status)
      else expect(answer.status, nameOf(route)).toBe(403)
    }
  })
})
