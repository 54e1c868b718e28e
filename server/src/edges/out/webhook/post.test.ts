import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { webhookPort } from './post.ts'

let server: Server
let port = 0
const asked: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url === '/moved') response.writeHead(307, { location: '/taken' }).end()
    else if (request.url === '/endless') {
      response.writeHead(200)
      const pour = (): void => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
        if (!response.destroyed) response.once('drain', pour)
      }
      pour()
    } else if (request.url === '/heads') response.writeHead(200, { filler: 'x'.repeat(20_000) }).end()
    else if (request.url === '/injects') response.writeHead(200, { 'x-request-id': 'a b <script>' }).end()
    else if (request.url !== '/silent') response.writeHead(200).end('{"ok":true}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.closeAllConnections())

const message = (url: string): { id: string; url: string; secret: string; payload: string } => ({ id: 'msg', url, secret: `whsec_${Buffer.alloc(32).toString('base64')}`, payload: '{}' })
const outside = webhookPort({ inside: false, patience: 3000 })
const inside = webhookPort({ inside: true, patience: 1000 })
const here = (path: string): string => `http://127.0.0.1:${port}${path}`

describe('a call that must not leave, or must not arrive', () => {
  test.each(['https://127.0.0.1', 'https://10.0.0.5', 'https://169.254.169.254/latest/meta-data', 'https://[::1]', 'https://[::ffff:127.0.0.1]', 'https://2130706433', 'https://0x7f.1', 'https://0'])('is refused before anything is asked: %s', async (url) => {
    expect(await outside.send(message(url))).toEqual({ told: false, why: 'wrongAddress', said: null })
  })
  test('is refused when its name leads to this machine, whatever it is called', async () => {
    asked.length = 0
    expect(await outside.send(message(`https://localhost:${port}`))).toEqual({ told: false, why: 'wrongAddress', said: null })
    expect(asked).toEqual([])
  })
  test('is refused without TLS, but for a system on this machine that the configuration allows', async () => {
    expect(await outside.send(message(here('/')))).toEqual({ told: false, why: 'notSecure', said: null })
    expect(await inside.send(message('http://10.0.0.5'))).toEqual({ told: false, why: 'notSecure', said: null })
    expect(await inside.send(message('file:///etc/passwd'))).toEqual({ told: false, why: 'notSecure', said: null })
    expect(await inside.send(message(here('/')))).toEqual({ told: true, proof: 'HTTP 200' })
  })
  test('to a system that speaks no TLS is told as that', async () => {
    expect(await inside.send(message(`https://127.0.0.1:${port}`))).toMatchObject({ told: false, why: 'notSecure' })
  })
})

describe('an answer', () => {
  test('that sends elsewhere is not followed', async () => {
    asked.length = 0
    expect(await inside.send(message(here('/moved')))).toEqual({ told: false, why: 'refused', said: 'HTTP 307' })
    expect(asked).toEqual(['/moved'])
  })
  test('is not waited for longer than our patience', async () => expect(await inside.send(message(here('/silent')))).toMatchObject({ told: false, why: 'noAnswer' }))
  test('without end is cut off', async () => expect(await inside.send(message(here('/endless')))).toEqual({ told: true, proof: 'HTTP 200' }))
  test('with a head too large is none', async () => expect(await inside.send(message(here('/heads')))).toMatchObject({ told: false, why: 'noAnswer' }))
  test('gives no more for a proof than a plain receipt', async () => expect(await inside.send(message(here('/injects')))).toEqual({ told: true, proof: 'HTTP 200' }))
  test('from nobody is told as none', async () => expect(await inside.send(message('http://127.0.0.1:1'))).toEqual({ told: false, why: 'noAnswer', said: 'ECONNREFUSED' }))
})
