import { once } from 'node:events'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { refuse } from '@senim/core/decider.ts'
import { refusalSentence } from '@senim/text/refusals.ts'
import { describe, expect, test } from 'vitest'
import { get, post } from '../browser/form.ts'
import { useServer } from '../browser/server.ts'

const server = useServer()
const MEGABYTE = 1024 * 1024
const HUGE = 100 * MEGABYTE
const FORM = 'application/x-www-form-urlencoded'

interface Ended {
  /** The whole answer as it came; empty when the connection broke without one. */
  readonly answer: string
  /** Bytes the other side took before it ended. */
  readonly sent: number
}

/** A connection of which only the answer and the end are of interest. */
async function open(head: readonly string[]): Promise<{ readonly socket: Socket; readonly ended: Promise<Ended> }> {
  const { hostname, port } = new URL(server().address)
  const socket = connect(Number(port), hostname)
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk))
  // Being cut off is what happens to whoever does not stop.
  socket.on('error', () => undefined)
  const ended = new Promise<Ended>((resolve) => socket.once('close', () => resolve({ answer: Buffer.concat(chunks).toString('utf8'), sent: socket.bytesWritten })))
  await once(socket, 'connect')
  socket.write(`${[...head, 'host: localhost', 'accept-language: ru'].join('\r\n')}\r\n\r\n`)
  return { socket, ended }
}

/** Sends 100 MB as fast as they are taken, and reads the answer meanwhile. */
async function sendHuge(path: string, type: string, length: 'told' | 'untold'): Promise<Ended> {
  const { socket, ended } = await open([`POST ${path} HTTP/1.1`, `content-type: ${type}`, length === 'told' ? `content-length: ${HUGE}` : 'transfer-encoding: chunked'])
  const block = Buffer.alloc(64 * 1024, 'x')
  const piece = length === 'told' ? block : Buffer.concat([Buffer.from(`${block.length.toString(16)}\r\n`), block, Buffer.from('\r\n')])
  for (let left = HUGE; left > 0 && socket.writable; left -= block.length) {
    if (!socket.write(piece)) await Promise.race([once(socket, 'drain').catch(() => undefined), ended])
  }
  return await ended
}

/** A form that comes a byte a second and does not end in an hour. */
async function sendSlowly(): Promise<Ended> {
  const { socket, ended } = await open(['POST / HTTP/1.1', `content-type: ${FORM}`, 'content-length: 4000'])
  const drop = setInterval(() => socket.write('x'), 1000)
  return await ended.finally(() => clearInterval(drop))
}

async function residentBytes(): Promise<number> {
  const metrics = await (await fetch(`${server().address}/metrics`)).text()
  return Number(/^senim_resident_bytes (\d+)/m.exec(metrics)?.[1])
}

/** Others come and write while `abuse` goes on, one after another; the most memory the server used meanwhile. */
async function whileOthersAreServed<T>(abuse: Promise<T>): Promise<{ readonly result: T; readonly visitors: number; readonly most: number }> {
  let [visitors, most] = [0, 0]
  const over = new AbortController()
  const done = abuse.finally(() => over.abort())
  while (!over.signal.aborted) {
    const start = await get(server().address, '/', 'kk')
    const dialogue = await post(server().address, '/', { cap: start.cap, nonce: start.nonce, text: `сәлем ${visitors}` }, 'kk')
    expect([start.status, dialogue.status, dialogue.bubbles]).toEqual([200, 200, [`сәлем ${visitors}`]])
    visitors += 1
    most = Math.max(most, await residentBytes())
    // Two a second: what a calm day brings. More of them would be a flood, and newcomers slowed.
    await sleep(500)
  }
  return { result: await done, visitors, most }
}

describe('a body of 100 MB', () => {
  test.each([
    ['/', FORM, 'told', 413],
    ['/', FORM, 'untold', 413],
    ['/api/session', 'application/json', 'told', 413],
    ['/nowhere', FORM, 'untold', 404],
    ['/', 'application/octet-stream', 'untold', 415],
  ] as const)('to %s as %s, its length %s, is answered %i and not read', async (path, type, length, status) => {
    const { answer, sent } = await sendHuge(path, type, length)
    expect(answer.split('\r\n')[0]).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(sent).toBeLessThan(HUGE / 2)
    if (status === 413) expect(answer).toContain(refusalSentence(refuse('tooLong'), 'ru'))
  })

  test('from forty at once takes no memory to speak of, and others are served', async () => {
    await get(server().address, '/', 'kk')
    const before = await residentBytes()
    const huge = Array.from({ length: 40 }, async (_, nth) => await sendHuge('/', FORM, nth % 2 === 0 ? 'told' : 'untold'))
    const { result, visitors, most } = await whileOthersAreServed(Promise.all(huge))
    expect(result.filter(({ answer }) => !answer.startsWith('HTTP/1.1 413 '))).toEqual([])
    expect(visitors).toBeGreaterThan(0)
    expect((most - before) / MEGABYTE).toBeLessThan(256)
  })
})

test('three hundred forms that come a byte a second are ended with an answer, and others are served', async () => {
  const before = await residentBytes()
  const slow = Array.from({ length: 300 }, sendSlowly)
  const { result, visitors, most } = await whileOthersAreServed(Promise.all(slow))
  expect(result.filter(({ answer }) => !answer.startsWith('HTTP/1.1 408 Request Timeout\r\n')).map(({ answer }) => answer)).toEqual([])
  expect(visitors).toBeGreaterThan(10)
  expect((most - before) / MEGABYTE).toBeLessThan(256)
})
