import { randomBytes } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { CitizenFrame, StaffFrame, ToCitizen, ToStaff } from '@senim/contract/live.ts'
import { desk } from '@senim/contract/contacts.ts'
import { toCitizen, toStaff } from '@senim/contract/live.ts'
import type { ClientOptions } from 'ws'
import { WebSocket } from 'ws'
import { capabilityFor } from '../../access/capability.ts'
import { newId } from '../../identity.ts'
import { MasterKey } from '../../keys/master.ts'
import type { TestDatabase } from '../../postgres/testing.ts'
import { createDatabase } from '../../postgres/testing.ts'
import { enterStaff, eventually } from '../../testing/centre.ts'
import type { OpenWeb } from '../../testing/web.ts'
import { openWeb } from '../../testing/web.ts'

const master = new MasterKey(randomBytes(32))
let database: TestDatabase
/** Two processes of one centre: the citizens come to the first, the staff to the second. */
let first: OpenWeb
let second: OpenWeb
const open: WebSocket[] = []

beforeAll(async () => {
  database = await createDatabase()
  first = await openWeb(database, { master, works: true })
  second = await openWeb(database, { master, works: true })
})
// Whoever worked in a test is gone after it, at once and not when the lease runs out.
afterEach(async () => {
  for (const socket of open.splice(0)) socket.terminate()
  const { pool } = first.centre.house
  await eventually(async () => {
    await pool.query('delete from presence')
    return (await pool.query(`select 1 from operator where status <> 'offline'`)).rows.length === 0 ? true : undefined
  })
})
afterAll(async () => {
  await Promise.all([first.stop(), second.stop()])
  await database.drop()
})

/** One end of a live connection; whatever arrives is held against the contract. */
class Line<Out, In extends { readonly t: string }> {
  readonly heard: In[] = []
  closed: number | undefined
  private readonly socket: WebSocket

  constructor(socket: WebSocket, read: (raw: unknown) => In) {
    this.socket = socket
    open.push(socket)
    socket.on('message', (data: Buffer) => this.heard.push(read(JSON.parse(data.toString()))))
    socket.on('close', (code) => { this.closed = code })
    socket.on('error', () => undefined)
  }

  send(frame: Out): void {
    this.socket.send(JSON.stringify(frame))
  }

  end(): void {
    this.socket.close()
  }

  raw(data: string | Buffer): void {
    this.socket.send(data)
  }

  async until<T>(find: (frame: In) => T | undefined | false): Promise<T> {
    return await eventually(() => {
      for (const frame of this.heard) {
        const found = find(frame)
        if (found !== undefined && found !== false) return Promise.resolve(found)
      }
      return Promise.resolve(undefined)
    })
  }
}

function connect(web: OpenWeb, path: string, headers: Readonly<Record<string, string>> = {}, more: ClientOptions = {}): Promise<WebSocket> {
  const socket = new WebSocket(`${web.address.replace('http', 'ws')}${path}`, { headers: { origin: web.address, ...headers }, ...more })
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(socket))
    socket.once('unexpected-response', (_request, response) => reject(new Error(String(response.statusCode))))
    socket.once('error', reject)
  })
}

async function page(contact: string, { web = first, after = 0 } = {}): Promise<Line<CitizenFrame, ToCitizen>> {
  const line = new Line<CitizenFrame, ToCitizen>(await connect(web, '/live'), (raw) => toCitizen.parse(raw))
  line.send({ t: 'hello', cap: capabilityFor(master, contact), after, lang: 'kk' })
  return line
}

async function deskOf(web: OpenWeb, login: string): Promise<Line<StaffFrame, ToStaff>> {
  const { cookie } = await web.signedIn(login)
  return new Line<StaffFrame, ToStaff>(await connect(web, '/live/staff', { cookie }), (raw) => toStaff.parse(raw))
}

/** A dialogue between a citizen of one process and an operator of the other. */
async function dialogue() {
  const contact = newId()
  const citizen = await page(contact)
  citizen.send({ t: 'say', id: newId(), text: 'көмек керек' })
  const login = await enterStaff(second.centre, 'operator', { capacity: 20 })
  const staff = await deskOf(second, login)
  const browser = await second.signedIn(login)
  await browser.post('/api/desk/state', { id: newId(), to: { status: 'available', capacity: 20 } })
  // Whoever waited from before comes first.
  const taken = new Set<string>()
  for (let offered = ''; offered !== contact; ) {
    offered = await staff.until((frame) => frame.t === 'self' && frame.self.offer !== null && frame.self.offer.contact !== offered && !taken.has(frame.self.offer.contact) && frame.self.offer.contact)
    taken.add(offered)
    await browser.post(`/api/offers/${offered}/accept`, { id: newId() })
  }
  await citizen.until((frame) => frame.t === 'state' && frame.view.status === 'live')
  return { contact, citizen, staff, browser }
}

describe('a citizen in one process, an operator in another', () => {
  test('hear each other, in order and once', async () => {
    const { contact, citizen, staff, browser } = await dialogue()
    for (let n = 0; n < 20; n += 1) {
      citizen.send({ t: 'say', id: newId(), text: `от человека ${n}` })
      staff.send({ t: 'say', id: newId(), contact, text: `от специалиста ${n}` })
    }
    await citizen.until((frame) => frame.t === 'message' && frame.message.text === 'от специалиста 19')
    await staff.until((frame) => frame.t === 'message' && frame.message.text === 'от человека 19')
    const seen = citizen.heard.flatMap((frame) => (frame.t === 'message' && frame.message.by === 'staff' ? [frame.message.text] : []))
    expect(seen).toEqual(Array.from({ length: 20 }, (_, n) => `от специалиста ${n}`))
    const read = staff.heard.flatMap((frame) => (frame.t === 'message' && frame.message.by === 'citizen' && frame.message.text.startsWith('от') ? [frame.message.text] : []))
    expect(read).toEqual(Array.from({ length: 20 }, (_, n) => `от человека ${n}`))
    await browser.post(`/api/contacts/${contact}/close`, { id: newId(), outcome: { kind: 'notRequest', what: 'test' } })
    await citizen.until((frame) => frame.t === 'state' && frame.view.status === 'closed')
  })

  test('a page that comes back is sent what it has not got, and nothing else', async () => {
    const { contact, citizen, staff } = await dialogue()
    for (let n = 0; n < 5; n += 1) staff.send({ t: 'say', id: newId(), contact, text: `жауап ${n}` })
    await citizen.until((frame) => frame.t === 'message' && frame.message.text === 'жауап 4')
    const again = await page(contact, { web: second, after: 4 })
    await again.until((frame) => frame.t === 'message' && frame.message.seq === 6)
    expect(again.heard.flatMap((frame) => (frame.t === 'message' ? [frame.message.seq] : []))).toEqual([5, 6])
  })

  test('a message sent again under its id is acknowledged again and stored once', async () => {
    const { contact, citizen, staff } = await dialogue()
    const id = newId()
    citizen.send({ t: 'say', id, text: 'бір рет' })
    await citizen.until((frame) => frame.t === 'ack' && frame.id === id)
    const again = await page(contact, { web: second })
    again.send({ t: 'say', id, text: 'бір рет' })
    const ack = await again.until((frame) => frame.t === 'ack' && frame.id === id && frame)
    expect(citizen.heard).toContainEqual(ack)
    again.send({ t: 'say', id, text: 'басқа мәтін' })
    await again.until((frame) => frame.t === 'refused' && frame.id === id)
    await staff.until((frame) => frame.t === 'message' && frame.message.text === 'бір рет')
    expect(staff.heard.filter((frame) => frame.t === 'message' && frame.message.text === 'бір рет')).toHaveLength(1)
  })

  test('a page that is open is said to be, and one that closed to be away', async () => {
    const { contact, citizen, staff } = await dialogue()
    const online = async (): Promise<boolean | undefined> => staff.heard.findLast((frame) => frame.t === 'self')?.self.slots.find((slot) => slot.contact === contact)?.online
    expect(await eventually(async () => ((await online()) === true ? 'open' : undefined), 15_000)).toBe('open')
    citizen.end()
    expect(await eventually(async () => ((await online()) === false ? 'away' : undefined), 15_000)).toBe('away')
  }, 40_000)
})

describe('between two processes', () => {
  test('each side sees how far the other has got', async () => {
    const { contact, citizen, staff } = await dialogue()
    const [asked, answered] = [newId(), newId()]
    citizen.send({ t: 'say', id: asked, text: 'вы здесь?' })
    const { message } = await staff.until((frame) => frame.t === 'message' && frame.message.text === 'вы здесь?' && frame)
    staff.send({ t: 'seen', contact, upTo: message.seq })
    await citizen.until((frame) => frame.t === 'state' && frame.view.theirs.read >= message.seq)
    staff.send({ t: 'say', id: answered, contact, text: 'да' })
    const reply = await citizen.until((frame) => frame.t === 'message' && frame.message.text === 'да' && frame.message)
    await staff.until((frame) => frame.t === 'marks' && frame.contact === contact && frame.theirs.delivered >= reply.seq)
    citizen.send({ t: 'seen', upTo: reply.seq })
    const far = await staff.until((frame) => frame.t === 'marks' && frame.contact === contact && frame.theirs.read >= reply.seq && frame.theirs)
    expect(far).toEqual({ delivered: reply.seq, read: reply.seq })
  })

  test('a desk whose wire is dead while its socket looks open is lost after its grace, and not before', async () => {
    const contact = newId()
    const citizen = await page(contact)
    citizen.send({ t: 'say', id: newId(), text: 'кімде-кім?' })
    const login = await enterStaff(second.centre, 'operator')
    const browser = await second.signedIn(login)
    // A socket that never answers: as the server sees a laptop that was shut.
    const socket = await connect(second, '/live/staff', { cookie: browser.cookie }, { autoPong: false })
    open.push(socket)
    await browser.post('/api/desk/state', { id: newId(), to: { status: 'available', capacity: 20 } })
    // Whoever waited from before comes first.
    const took = await eventually(async () => {
      const offered = desk.parse((await browser.get('/api/desk')).json()).self.offer?.contact
      if (offered !== undefined) await browser.post(`/api/offers/${offered}/accept`, { id: newId() })
      return offered === contact ? Date.now() : undefined
    })
    await citizen.until((frame) => frame.t === 'state' && frame.view.status === 'live')
    await eventually(() => Promise.resolve(citizen.heard.findLast((frame) => frame.t === 'state')?.view.status === 'waiting' ? true : undefined), 25_000)
    expect(Date.now() - took).toBeGreaterThan(10_000)
    expect(socket.readyState).toBe(socket.OPEN)
  }, 40_000)
})

describe('what a connection may not do', () => {
  test('come from another site', async () => {
    await expect(connect(first, '/live', { origin: 'https://evil.example' })).rejects.toThrow('403')
    await expect(connect(first, '/live/staff', { origin: 'https://evil.example' })).rejects.toThrow('403')
  })
  test('be staff without a session', async () => expect(connect(first, '/live/staff')).rejects.toThrow('401'))
  test('be anywhere else', async () => expect(connect(first, '/elsewhere')).rejects.toThrow('404'))

  test('speak with a forged capability', async () => {
    const line = new Line<CitizenFrame, ToCitizen>(await connect(first, '/live'), (raw) => toCitizen.parse(raw))
    line.send({ t: 'hello', cap: capabilityFor(new MasterKey(randomBytes(32)), newId()), after: 0, lang: 'ru' })
    expect(await line.until((frame) => frame.t === 'refused' && frame.code)).toBe('contactUnknown')
    line.send({ t: 'say', id: newId(), text: 'впустите' })
    await line.until((frame) => frame.t === 'refused' && frame.code === 'unreadable')
  })

  test('send what is no frame: it is told so and goes on', async () => {
    const contact = newId()
    const line = await page(contact)
    line.raw('not json')
    line.raw(Buffer.from([0x7b, 0xff, 0xfe]))
    line.raw('{"t":"say","id":"no id","text":"x"}')
    await eventually(() => Promise.resolve(line.heard.filter((frame) => frame.t === 'refused' && frame.code === 'unreadable').length >= 3 ? true : undefined))
    const id = newId()
    line.send({ t: 'say', id, text: 'ә'.repeat(4001) })
    expect(await line.until((frame) => frame.t === 'refused' && frame.id === id && frame.code)).toBe('tooLong')
    const good = newId()
    line.send({ t: 'say', id: good, text: 'ә'.repeat(4000) })
    await line.until((frame) => frame.t === 'ack' && frame.id === good)
  })

  test('read or answer a dialogue that is in other hands', async () => {
    const { contact } = await dialogue()
    const other = await deskOf(first, await enterStaff(first.centre, 'operator'))
    other.send({ t: 'open', contact, after: 0 })
    await other.until((frame) => frame.t === 'refused')
    const id = newId()
    other.send({ t: 'say', id, contact, text: 'мен де' })
    await other.until((frame) => frame.t === 'refused' && frame.id === id)
    expect(other.heard.some((frame) => frame.t === 'message')).toBe(false)
  })
})
