import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestDatabase } from '../../../postgres/testing.ts'
import { createDatabase } from '../../../postgres/testing.ts'
import { enterStaff } from '../../../testing/centre.ts'
import type { Route } from '../../../testing/routes.ts'
import { addressOf, routesOf } from '../../../testing/routes.ts'
import type { OpenWeb } from '../../../testing/web.ts'
import { openWeb } from '../../../testing/web.ts'

let database: TestDatabase
let open: OpenWeb
let routes: readonly Route[]

beforeAll(async () => {
  database = await createDatabase()
  const { built, routes: found } = await routesOf(() => openWeb(database))
  open = built
  routes = found
})
afterAll(async () => {
  await open.stop()
  await database.drop()
})

type Headers = Readonly<Record<string, unknown>>

/** Every answer's headers; `what` names the answer in a failure. */
function expectStrict(headers: Headers, what: string): void {
  const policy = new Map(String(headers['content-security-policy']).split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]))
  expect(policy.get('default-src'), what).toEqual(["'none'"])
  expect(policy.get('script-src'), what).toEqual(["'self'"])
  expect(policy.get('frame-ancestors'), what).toEqual(["'none'"])
  expect(policy.get('base-uri'), what).toEqual(["'none'"])
  expect(policy.get('form-action'), what).toEqual(["'self'"])
  expect(String(headers['content-security-policy']), what).not.toMatch(/unsafe|\*|https?:/)
  expect(headers, what).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin' })
  expect(headers, what).not.toHaveProperty('x-powered-by')
  expect(headers, what).not.toHaveProperty('access-control-allow-origin')
}

/** Screens and their script hold nothing about anybody: a browser may keep them. */
const isApp = (path: string): boolean => /^\/(desk|agency|public)/.test(path)

test('stand on the answer of every route, with a session and without', async () => {
  const browsers = [open.browser(), await open.signedIn(await enterStaff(open.centre, 'supervisor')), await open.signedIn(await enterStaff(open.centre, 'administrator'))]
  for (const browser of browsers) {
    for (const { method, url } of routes.filter((route) => route.method !== 'DELETE')) {
      const path = addressOf(url)
      const { status, headers } = await browser.ask(method, path, method === 'POST' ? { body: '{}' } : {})
      expect(status, `${method} ${path}`).toBeLessThan(500)
      expectStrict(headers, `${method} ${path}`)
      if (!isApp(path)) expect(headers['cache-control'], `${method} ${path}`).toBe('no-store')
    }
  }
})

test('stand on every kind of failure', async () => {
  const browser = open.browser()
  const failures: readonly (readonly [number, ReturnType<typeof browser.get>])[] = [
    [404, browser.get('/nothing')],
    [404, browser.get('/api/nothing')],
    [404, browser.get('/%zz')],
    [404, browser.get(`/public/${'a'.repeat(300)}`)],
    [404, browser.ask('PUT', '/api/session', { body: '{}' })],
    [400, browser.ask('POST', '/api/session', { body: '{' })],
    [401, browser.post('/api/session', { login: 'nobody', password: 'nothing' })],
    [403, browser.ask('POST', '/api/session', { body: '{}', headers: { origin: 'https://elsewhere.example' } })],
    [413, browser.ask('POST', '/api/session', { body: ' '.repeat(300_000) })],
  ]
  for (const [status, asked] of failures) {
    const answer = await asked
    expect(answer.status).toBe(status)
    expectStrict(answer.headers, String(status))
    expect(answer.headers['cache-control']).toBe('no-store')
  }
})

/** Sends bytes that need not be HTTP and reads what comes until the other side hangs up. */
async function sayRaw(bytes: string): Promise<{ status: number; headers: Headers; text: string }> {
  const socket = connect(Number(new URL(open.address).port), '127.0.0.1')
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk))
  socket.write(bytes)
  await once(socket, 'close')
  const [head = '', text = ''] = Buffer.concat(chunks).toString('utf8').split('\r\n\r\n')
  const [first = '', ...lines] = head.split('\r\n')
  return { status: Number(first.split(' ')[1]), headers: Object.fromEntries(lines.map((line) => line.split(/: (.*)/))), text }
}

test.each([
  ['what is no HTTP', 'hello\r\n\r\n', 400],
  ['two lengths', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nhello', 400],
  ['a length and chunks at once', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n', 400],
  ['headers without end', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
])('stand on the answer to %s', async (_what, bytes, status) => {
  const answer = await sayRaw(bytes)
  expect(answer.status).toBe(status)
  expectStrict(answer.headers, String(status))
  expect(answer.headers['cache-control']).toBe('no-store')
})

test('let a browser keep what carries its own hash, and nothing else for long', async () => {
  for (const path of ['/desk/', '/agency/', '/public/dialogue.js']) expect((await open.browser().get(path)).headers['cache-control'], path).toBe('no-cache')
  expect((await open.browser().get('/desk/assets/no-such-file.js')).headers['cache-control']).toBe('no-store')
})
