import { randomBytes } from 'node:crypto'
import type { StaffFrame, ToCitizen, ToStaff } from '@senim/contract/live.ts'
import { toCitizen, toStaff } from '@senim/contract/live.ts'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { capabilityFor } from '../../access/capability.ts'
import { newId } from '../../identity.ts'
import { MasterKey } from '../../keys/master.ts'
import { ask } from '../../postgres/ask.ts'
import type { TestDatabase } from '../../postgres/testing.ts'
import { createDatabase } from '../../postgres/testing.ts'
import { offer } from '../../routing/handle.ts'
import { answerAnyOffer } from '../../routing/handover.ts'
import { enterStaff, enterTestBody, eventually, granted, onLine, ULYTAU, write } from '../../testing/centre.ts'
import type { Browser, OpenWeb } from '../../testing/web.ts'
import { askServer, openWeb } from '../../testing/web.ts'

const EPOCH = { holder: 'test', epoch: 1 }
const master = new MasterKey(randomBytes(32))
let database: TestDatabase
let web: OpenWeb
const open: WebSocket[] = []

beforeAll(async () => {
  database = await createDatabase()
  web = await openWeb(database, { master })
  await web.centre.house.pool.query(`insert into lease (name, holder, epoch, expires_at) values ('router', 'test', 1, now() + interval '1 hour')`)
})
afterEach(() => {
  for (const socket of open.splice(0)) socket.terminate()
})
afterAll(async () => {
  await web.stop()
  await database.drop()
})

interface Line<In extends { readonly t: string }> {
  readonly heard: In[]
  readonly socket: WebSocket
  send(frame: StaffFrame | object): void
  until<T>(find: (frame: In) => T | undefined | false): Promise<T>
}

async function connect<In extends { readonly t: string }>(path: string, cookie: string | undefined, read: (raw: unknown) => In, first?: StaffFrame): Promise<Line<In>> {
  const socket = new WebSocket(`${web.address.replace('http', 'ws')}${path}`, { headers: { origin: web.address, ...(cookie === undefined ? {} : { cookie }) } })
  open.push(socket)
  const heard: In[] = []
  socket.on('message', (data: Buffer) => heard.push(read(JSON.parse(data.toString()))))
  socket.on('open', () => first && socket.send(JSON.stringify(first)))
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  const until = async <T>(find: (frame: In) => T | undefined | false): Promise<T> => await eventually(() => Promise.resolve(heard.map(find).findLast((found) => found !== undefined && found !== false) || undefined))
  return { heard, socket, send: (frame) => socket.send(JSON.stringify(frame)), until }
}

const deskOf = async (browser: Browser, first?: StaffFrame): Promise<Line<ToStaff>> => await connect('/live/staff', browser.cookie, (raw) => toStaff.parse(raw), first)

async function pageOf(contact: string): Promise<Line<ToCitizen>> {
  const page = await connect('/live', undefined, (raw): ToCitizen => toCitizen.parse(raw))
  page.send({ t: 'hello', cap: capabilityFor(master, contact), after: 0, lang: 'kk' })
  await page.until((frame) => frame.t === 'state')
  return page
}

async function atWork(): Promise<{ id: string; browser: Browser }> {
  const id = await onLine(web.centre)
  return { id, browser: await web.signedIn(id) }
}

async function supervisor(): Promise<{ id: string; browser: Browser }> {
  const id = await enterStaff(web.centre, 'supervisor')
  return { id, browser: await web.signedIn(id) }
}

async function inHandsOf(operator: string): Promise<string> {
  const contact = await write(web.centre, { text: 'қорқып тұрмын' })
  granted(await offer(web.centre.house, EPOCH, contact, operator))
  granted(await answerAnyOffer(web.centre.house, operator, newId(), contact, 'accept'))
  return contact
}

const say = async ({ browser }: { browser: Browser }, contact: string, text: string): Promise<number> => (await browser.post(`/api/contacts/${contact}/messages`, { id: newId(), text })).status
const takeOver = async ({ browser }: { browser: Browser }, contact: string, from: string): Promise<number> => (await browser.post(`/api/contacts/${contact}/takeover`, { id: newId(), from, ground: 'danger' })).status
const close = async ({ browser }: { browser: Browser }, contact: string): Promise<number> => (await browser.post(`/api/contacts/${contact}/close`, { id: newId(), outcome: { kind: 'notRequest', what: 'test' } })).status
const textsOf = ({ heard }: Line<ToStaff>): readonly string[] => heard.flatMap((frame) => (frame.t === 'message' ? [frame.message.text] : []))

/** Everything sent before has been heard by then. */
async function heardOut(desk: Line<ToStaff>): Promise<void> {
  const pongs = (): number => desk.heard.filter((frame) => frame.t === 'pong').length
  const before = pongs()
  desk.send({ t: 'ping' })
  await eventually(() => Promise.resolve(pongs() > before || undefined))
}

/** The desk follows this dialogue no longer: whatever it does there is refused. */
async function untilLeft(desk: Line<ToStaff>, contact: string): Promise<void> {
  await eventually(async () => {
    desk.send({ t: 'typing', contact })
    await heardOut(desk)
    return desk.heard.some((frame) => frame.t === 'refused' && frame.code === 'contactUnknown') || undefined
  })
}

/** Holds every reader at the point where what they read is written down, while something else happens. */
async function whileHeld(begin: () => Promise<void> | void, meanwhile: () => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: database.superUrl })
  await client.connect()
  await client.query('begin')
  await client.query('lock table read_log in access exclusive mode')
  await begin()
  await eventually(async () => (await ask(database.superUrl, `select 1 from pg_locks where relation = 'read_log'::regclass and not granted`)).length > 0 || undefined)
  await meanwhile()
  await client.query('commit')
  await client.end()
  // Whoever was held is through when nobody asks for anything.
  await eventually(async () => (await ask(database.superUrl, `select 1 from pg_locks where relation = 'read_log'::regclass`)).length === 0 || undefined)
  await new Promise((resolve) => setTimeout(resolve, 200))
}

describe('a dialogue that is being opened', () => {
  test('and is shut meanwhile stays shut', async () => {
    const [asem, gulnar] = [await atWork(), await supervisor()]
    const contact = await inHandsOf(asem.id)
    const [page, desk] = [await pageOf(contact), await deskOf(gulnar.browser)]
    await whileHeld(() => desk.send({ t: 'open', contact, after: 0 }), async () => {
      desk.send({ t: 'shut', contact })
      await heardOut(desk)
    })
    expect(await say(asem, contact, 'сәлем')).toBe(200)
    desk.send({ t: 'typing', contact })
    expect(await desk.until((frame) => frame.t === 'refused' && frame.code)).toBe('contactUnknown')
    expect(textsOf(desk)).toEqual([])
    expect(page.heard.some((frame) => frame.t === 'typing')).toBe(false)
    // Opened anew it is there.
    desk.send({ t: 'open', contact, after: 0 })
    await desk.until((frame) => frame.t === 'message' && frame.message.text === 'сәлем')
  })

  test('by whoever loses it meanwhile is only read by them', async () => {
    const [asem, gulnar] = [await atWork(), await supervisor()]
    const contact = await inHandsOf(asem.id)
    const page = await pageOf(contact)
    const lines: Line<ToStaff>[] = []
    await whileHeld(async () => {
      const line = await deskOf(asem.browser, { t: 'open', contact, after: 0 })
      await line.until((frame) => frame.t === 'self')
      lines.push(line)
    }, async () => {
      // By the rows alone: the supervisor's own reading would wait as well.
      void takeOver(gulnar, contact, asem.id)
      await eventually(async () => (await ask(database.superUrl, `select 1 from operator where id = '${gulnar.id}' and holding <> '{}'`)).length > 0 || undefined)
      await lines[0]?.until((frame) => frame.t === 'self' && frame.self.taken?.length === 1)
    })
    const [desk] = lines
    if (desk === undefined) throw new Error('no desk')
    desk.send({ t: 'typing', contact })
    desk.send({ t: 'seen', contact, upTo: 1 })
    await heardOut(desk)
    expect(await say(gulnar, contact, 'енді менмін')).toBe(200)
    await page.until((frame) => frame.t === 'message' && frame.message.text === 'енді менмін')
    await desk.until((frame) => frame.t === 'message' && frame.message.text === 'енді менмін')
    expect(page.heard.some((frame) => frame.t === 'typing')).toBe(false)
  })

  test('by a page that goes meanwhile is followed by nobody', async () => {
    const [asem, gulnar] = [await atWork(), await supervisor()]
    const contact = await inHandsOf(asem.id)
    const desk = await deskOf(gulnar.browser)
    const metric = async (name: string): Promise<number> => Number(new RegExp(`^${name} (\\d+)`, 'm').exec((await askServer(web.address, '/metrics')).text)?.[1] ?? Number.NaN)
    await whileHeld(() => desk.send({ t: 'open', contact, after: 0 }), async () => {
      desk.socket.terminate()
      await eventually(async () => (await metric('senim_sockets')) === 0 || undefined)
    })
    const before = await metric('senim_pushed_total')
    expect(await say(asem, contact, 'сәлем')).toBe(200)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect((await metric('senim_pushed_total')) - before).toBe(0)
  })
})

describe('a dialogue that is open', () => {
  test('is written down each time it is opened', async () => {
    const [asem, gulnar] = [await atWork(), await supervisor()]
    const contact = await inHandsOf(asem.id)
    const desk = await deskOf(gulnar.browser)
    for (const times of [1, 2]) {
      desk.send({ t: 'open', contact, after: 0 })
      await eventually(async () => (await ask(database.superUrl, `select 1 from read_log where subject = '${contact}' and account = '${gulnar.id}'`)).length === times || undefined)
    }
    expect(await ask(database.superUrl, `select 1 from look where contact = '${contact}'`)).toHaveLength(1)
  })

  test('is looked at on by a supervisor to whom it was offered, when they say no', async () => {
    const [asem, gulnar] = [await atWork(), await supervisor()]
    const contact = await inHandsOf(asem.id)
    const [page, desk] = [await pageOf(contact), await deskOf(gulnar.browser)]
    expect((await gulnar.browser.post('/api/desk/state', { id: newId(), to: { status: 'available', capacity: 3 } })).status).toBe(200)
    desk.send({ t: 'open', contact, after: 0 })
    await desk.until((frame) => frame.t === 'message' && frame.contact === contact)
    expect((await asem.browser.post(`/api/contacts/${contact}/handover`, { id: newId(), to: { staff: gulnar.id }, note: null })).status).toBe(200)
    await desk.until((frame) => frame.t === 'self' && frame.self.offer?.contact === contact)
    expect((await gulnar.browser.post(`/api/offers/${contact}/decline`, { id: newId() })).status).toBe(200)
    await desk.until((frame) => frame.t === 'self' && frame.self.status === 'available' && frame.self.offer === null)
    expect(await say(asem, contact, 'жалғастырайық')).toBe(200)
    await desk.until((frame) => frame.t === 'message' && frame.message.text === 'жалғастырайық')
    // And it is a quiet look as before.
    desk.send({ t: 'typing', contact })
    desk.send({ t: 'seen', contact, upTo: 1 })
    await heardOut(desk)
    expect(page.heard.some((frame) => frame.t === 'typing')).toBe(false)
    expect(await ask(database.superUrl, `select read from mark where contact = '${contact}' and side = 'staff' and read > 0`)).toEqual([])
  })

  test('is followed by whom it was taken from until it ends, and then no more', async () => {
    const [asem, gulnar] = [await atWork(), await supervisor()]
    const contact = await inHandsOf(asem.id)
    const [page, desk] = [await pageOf(contact), await deskOf(asem.browser)]
    expect(await takeOver(gulnar, contact, asem.id)).toBe(200)
    desk.send({ t: 'open', contact, after: 0 })
    expect(await say(gulnar, contact, 'мен осындамын')).toBe(200)
    await desk.until((frame) => frame.t === 'message' && frame.message.text === 'мен осындамын')
    expect(await close(gulnar, contact)).toBe(200)
    await untilLeft(desk, contact)
    const before = desk.heard.length
    page.send({ t: 'say', id: newId(), text: 'тағы бір сөз' })
    page.send({ t: 'typing' })
    await page.until((frame) => frame.t === 'ack' || frame.t === 'refused')
    await heardOut(desk)
    expect(desk.heard.slice(before).filter((frame) => ['message', 'typing', 'contact', 'marks'].includes(frame.t))).toEqual([])
    expect(page.heard.some((frame) => frame.t === 'typing')).toBe(false)
  })

  test('is followed by the lead of its case until another leads, and then no more', async () => {
    const [asem, marat, dana, gulnar] = [await atWork(), await atWork(), await atWork(), await supervisor()]
    const contact = await inHandsOf(asem.id)
    const page = await pageOf(contact)
    const body = await enterTestBody(web.centre, 'police')
    await asem.browser.post(`/api/contacts/${contact}/assessment`, { id: newId(), change: { risk: 'high', region: ULYTAU } })
    const parts = { place: '', address: '', school: '', home: '' }
    const connected = await asem.browser.post(`/api/contacts/${contact}/connect`, { id: newId(), consent: true, parts, orders: [{ body: body.id, purpose: 'own', action: 'x', slice: ['action'], ground: 'consent', replaces: null }] })
    expect(connected.status, connected.text).toBe(200)
    const caseId = String((await ask(database.superUrl, `select case_id from contact where id = '${contact}'`))[0]?.['case_id'])
    const lead = async (who: string): Promise<number> => (await gulnar.browser.post(`/api/cases/${caseId}/lead`, { id: newId(), lead: who })).status
    expect(await lead(marat.id)).toBe(200)
    const desk = await deskOf(marat.browser)
    desk.send({ t: 'open', contact, after: 0 })
    expect(await say(asem, contact, 'бірінші')).toBe(200)
    await desk.until((frame) => frame.t === 'message' && frame.message.text === 'бірінші')
    expect(await lead(dana.id)).toBe(200)
    await untilLeft(desk, contact)
    const before = desk.heard.length
    expect(await say(asem, contact, 'екінші')).toBe(200)
    page.send({ t: 'typing' })
    await page.until((frame) => frame.t === 'message' && frame.message.text === 'екінші')
    await heardOut(desk)
    expect(desk.heard.slice(before).filter((frame) => ['message', 'typing', 'contact', 'marks'].includes(frame.t))).toEqual([])
    desk.send({ t: 'open', contact, after: 0 })
    await heardOut(desk)
    expect(textsOf(desk)).not.toContain('екінші')
    expect(page.heard.some((frame) => frame.t === 'typing')).toBe(false)
  })
})
