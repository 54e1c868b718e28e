import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../../../postgres/ask.ts'
import type { TestDatabase } from '../../../postgres/testing.ts'
import { createDatabase } from '../../../postgres/testing.ts'
import { enterStaff, write } from '../../../testing/centre.ts'
import type { Route } from '../../../testing/routes.ts'
import { routesOf } from '../../../testing/routes.ts'
import type { OpenWeb } from '../../../testing/web.ts'
import { askServer, openWeb } from '../../../testing/web.ts'

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

describe('/readyz', () => {
  const probe = async (address: string): Promise<readonly number[]> => [(await askServer(address, '/healthz')).status, (await askServer(address, '/readyz')).status]

  test('answers 200 while the process can do its work', async () => {
    expect(await probe(open.address)).toEqual([200, 200])
    expect((await askServer(open.address, '/readyz')).json()).toEqual({ ok: true })
  })

  test('answers 503 while the database is gone, and 200 when it is back; the process lives on', async () => {
    const own = await createDatabase()
    const cut = await openWeb(own)
    await ask(database.superUrl, `alter database ${own.name} allow_connections false`, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${own.name}'`)
    const gone = await probe(cut.address)
    const refusal = await askServer(cut.address, '/readyz')
    await ask(database.superUrl, `alter database ${own.name} allow_connections true`)
    const back = await probe(cut.address)
    await cut.stop()
    await own.drop()
    expect([gone, back]).toEqual([[200, 503], [200, 200]])
    expect(refusal.json()).toMatchObject({ refused: 'unavailable' })
    expect(refusal.text).not.toMatch(/connect|postgres|database/i)
  })

  test('answers 503 within three seconds while nobody gets a connection', async () => {
    const held = await Promise.all(Array.from({ length: 16 }, () => open.centre.house.pool.connect()))
    const begun = performance.now()
    const { status } = await askServer(open.address, '/readyz')
    const took = performance.now() - begun
    for (const one of held) one.release()
    expect(status).toBe(503)
    expect(took).toBeLessThan(3000)
    expect(await probe(open.address)).toEqual([200, 200])
  })

  test('answers 503 while the server drains, and what was begun is finished', async () => {
    const own = await createDatabase()
    const draining = await openWeb(own)
    const { port, host } = new URL(draining.address)
    const socket = connect(Number(port), '127.0.0.1')
    let heard = ''
    socket.setEncoding('utf8').on('data', (text: string) => { heard += text })
    const body = JSON.stringify({ login: 'nobody', password: 'nothing' })
    const head = `POST /api/session HTTP/1.1\r\nhost: ${host}\r\norigin: ${draining.address}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`
    socket.write(head + body.slice(0, 5))
    await new Promise((resolve) => setTimeout(resolve, 100))
    const stopped = draining.stop()
    // The rest of it, and right behind it another question on the same connection.
    socket.write(`${body.slice(5)}GET /readyz HTTP/1.1\r\nhost: ${host}\r\n\r\n`)
    await once(socket, 'close')
    await stopped
    await own.drop()
    expect(heard.match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 401', 'HTTP/1.1 503'])
    expect(heard).toContain('"refused":"wrongSignIn"')
    expect(heard.split('HTTP/1.1 503')[1]).toMatch(/content-security-policy: [^]*"refused":"unavailable"/)
  })
})

test('a connection on which nothing is ever asked does not keep the server from ending', async () => {
  const own = await createDatabase()
  const ending = await openWeb(own)
  const silent = connect(Number(new URL(ending.address).port), '127.0.0.1')
  await once(silent, 'connect')
  silent.on('error', () => undefined)
  const ended = await Promise.race([ending.stop().then(() => 'ended'), new Promise((resolve) => setTimeout(() => resolve('still there'), 12_000))])
  silent.destroy()
  expect(ended).toBe('ended')
  await own.drop()
})

describe('/metrics', () => {
  interface Family { type: string; help: string; samples: Map<string, number> }

  /** Reads the OpenMetrics text format as strictly as it is written, as far as it is used here: no labels, no timestamps. */
  function parse(text: string): Map<string, Family> {
    const families = new Map<string, Family>()
    let name = ''
    const lines = text.split('\n')
    expect(lines.slice(-2)).toEqual(['# EOF', ''])
    for (const line of lines.slice(0, -2)) {
      const [, keyword, of = '', rest = ''] = /^# (TYPE|HELP) ([a-z_]+) (.+)$/.exec(line) ?? []
      if (keyword === 'TYPE') {
        expect(families.has(of), `${of} comes once`).toBe(false)
        expect(['gauge', 'counter']).toContain(rest)
        families.set((name = of), { type: rest, help: '', samples: new Map() })
        continue
      }
      const family = families.get(name)
      if (family === undefined) throw new Error(`"${line}" belongs to nothing`)
      if (keyword === 'HELP') {
        expect(of).toBe(name)
        family.help = rest
        continue
      }
      const [, sample = '', value = ''] = /^([a-z_]+) (-?\d+(?:\.\d+)?)$/.exec(line) ?? []
      expect(sample, line).toBe(family.type === 'counter' ? `${name}_total` : name)
      family.samples.set(sample, Number(value))
    }
    return families
  }

  test('is OpenMetrics to the last line, each figure with a type, a help and one value', async () => {
    const { headers, text } = await askServer(open.address, '/metrics')
    expect(headers['content-type']).toBe('application/openmetrics-text; version=1.0.0; charset=utf-8')
    const families = parse(text)
    expect([...families.keys()]).toEqual(['senim_sockets', 'senim_commands_waiting', 'senim_database_waiting', 'senim_resident_bytes', 'senim_events', 'senim_pushed'])
    for (const [name, { help, samples }] of families) {
      expect(help, name).toMatch(/^[A-Z].+\.$/)
      expect(samples.size, name).toBe(1)
    }
  })

  test('counts what happens and says nothing about whom it happened to', async () => {
    const events = async (): Promise<number> => parse((await askServer(open.address, '/metrics')).text).get('senim_events')?.samples.get('senim_events_total') ?? -1
    const before = await events()
    const contact = await write(open.centre, { text: 'отчим снова пришёл' })
    const login = await enterStaff(open.centre, 'operator')
    await (await open.signedIn(login)).get(`/api/contacts/${contact}`)
    expect(await events()).toBeGreaterThanOrEqual(before + 3)
    const { text } = await askServer(open.address, '/metrics')
    expect(text).not.toMatch(/[{}"]|[^\x20-\x7e\n]|[0-9a-f]{8}-|\d{1,3}(\.\d{1,3}){3}/)
  })
})

describe('the description of the API', () => {
  interface Operation { summary?: string; tags?: string[]; parameters?: { name: string; in: string; required: boolean; schema: unknown }[]; requestBody?: unknown; responses: Record<string, unknown> }
  interface Document { openapi: string; info: { title: string; version: string }; paths: Record<string, Record<string, Operation>> }
  const read = async (): Promise<Document> => (await askServer(open.address, '/api/openapi.json')).json() as unknown as Document
  /** Every API route but the two that describe the others. */
  const described = (): readonly Route[] => routes.filter(({ method, url }) => method !== 'HEAD' && url.startsWith('/api/') && url !== '/api/docs' && url !== '/api/openapi.json')

  test('is OpenAPI 3.1 and contains every route of the API', async () => {
    const { openapi, info, paths } = await read()
    expect(openapi).toMatch(/^3\.1\./)
    expect(info).toMatchObject({ title: 'Senim' })
    expect(described().length).toBeGreaterThan(25)
    for (const { method, url } of described()) {
      const operation = paths[url.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
      expect(operation?.summary, `${method} ${url}`).toMatch(/^[A-Z]/)
      expect(operation?.tags, `${method} ${url}`).toHaveLength(1)
      expect(Object.keys(operation?.responses ?? {}), `${method} ${url}`).toContain(method === 'DELETE' ? '204' : '200')
      expect(operation?.requestBody !== undefined, `${method} ${url}`).toBe(method === 'POST')
      expect((operation?.parameters ?? []).filter((one) => one.in === 'path').map((one) => `:${one.name}`), url).toEqual(url.match(/:\w+/g) ?? [])
    }
  })

  test('describes nothing that is not there, and points nowhere else', async () => {
    const document = await read()
    const there = new Set(routes.map(({ method, url }) => `${method} ${url.replaceAll(/:(\w+)/g, '{$1}')}`))
    for (const [path, operations] of Object.entries(document.paths)) {
      for (const method of Object.keys(operations)) expect(there.has(`${method.toUpperCase()} ${path}`), `${method} ${path}`).toBe(true)
    }
    const text = JSON.stringify(document)
    expect(text).not.toContain('"nullable"')
    for (const [, pointer = ''] of text.matchAll(/"\$ref":"#([^"]+)"/g)) {
      const found = pointer.split('/').slice(1).reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], document)
      expect(found, pointer).toBeDefined()
    }
    expect(text).not.toMatch(/https?:\/\/(?!json-schema\.org)/)
  })

  test('is readable for people', async () => {
    const { headers, text } = await askServer(open.address, '/api/docs')
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(text).toMatch(/^<!doctype html><html lang="en">/)
    const whole = text.replaceAll('<wbr>', '')
    for (const { method, url } of described()) expect(whole).toContain(`<code>${method} ${url.replaceAll(/:(\w+)/g, '{$1}')}</code>`)
    expect(text).not.toMatch(/<script|style=|undefined|\[object/)
  })
})
