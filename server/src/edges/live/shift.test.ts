import { randomBytes } from 'node:crypto'
import type { StaffFrame, ToCitizen, ToStaff } from '@senim/contract/live.ts'
import { caseView } from '@senim/contract/cases.ts'
import { toCitizen, toStaff } from '@senim/contract/live.ts'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { capabilityFor } from '../../access/capability.ts'
import { passMoments } from '../../cases/handle.ts'
import { findCase } from '../../cases/view.ts'
import { newId } from '../../identity.ts'
import { MasterKey } from '../../keys/master.ts'
import { ask } from '../../postgres/ask.ts'
import type { TestDatabase } from '../../postgres/testing.ts'
import { createDatabase } from '../../postgres/testing.ts'
import { enterStaff, enterTestBody, eventually, granted, onLine, ULYTAU, write } from '../../testing/centre.ts'
import type { OpenWeb } from '../../testing/web.ts'
import { openWeb } from '../../testing/web.ts'
import { offer } from '../../routing/handle.ts'
import { answerAnyOffer } from '../../routing/handover.ts'
import { TEXT_GRACE } from '../../routing/presence.ts'
import { lostOperators } from '../../routing/store.ts'

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

interface Line<In> {
  readonly heard: In[]
  send(frame: StaffFrame | object): void
}

async function connect<In>(path: string, headers: Readonly<Record<string, string>>, read: (raw: unknown) => In): Promise<Line<In>> {
  const socket = new WebSocket(`${web.address.replace('http', 'ws')}${path}`, { headers: { origin: web.address, ...headers } })
  open.push(socket)
  const heard: In[] = []
  socket.on('message', (data: Buffer) => heard.push(read(JSON.parse(data.toString()))))
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  return { heard, send: (frame) => socket.send(JSON.stringify(frame)) }
}

async function deskOf(login: string, cookie?: string): Promise<Line<ToStaff>> {
  return await connect('/live/staff', { cookie: cookie ?? (await web.signedIn(login)).cookie }, (raw) => toStaff.parse(raw))
}

const until = async <In, T>(line: Line<In>, find: (frame: In) => T | undefined | false): Promise<T> =>
  await eventually(() => Promise.resolve(line.heard.map(find).findLast((found) => found !== undefined && found !== false) || undefined))

async function inHandsOf(operator: string): Promise<string> {
  const { house } = web.centre
  const contact = await write(web.centre, { text: 'қорқып тұрмын' })
  granted(await offer(house, EPOCH, contact, operator))
  granted(await answerAnyOffer(house, operator, newId(), contact, 'accept'))
  return contact
}

/** A case with one body, which has not answered yet. */
async function silentCase(): Promise<{ readonly caseId: string; readonly referral: string }> {
  const asem = await onLine(web.centre)
  const contact = await inHandsOf(asem)
  const body = await enterTestBody(web.centre, 'school')
  const browser = await web.signedIn(asem)
  await browser.post(`/api/contacts/${contact}/assessment`, { id: newId(), change: { risk: 'high', region: ULYTAU, age: 14 } })
  const order = { body: body.id, purpose: 'manual', action: 'Тексеру', slice: ['action'], ground: 'childAtRisk', replaces: null }
  const view = caseView.parse((await browser.post(`/api/contacts/${contact}/connect`, { id: newId(), consent: false, parts: { place: '', address: '', school: '', home: '' }, orders: [order] })).json())
  return { caseId: view.id, referral: view.rows[0]?.referral ?? '' }
}

const shiftIn = (frame: ToStaff) => frame.t === 'shift' && frame.shift

describe('the shift', () => {
  test('is shown to supervisors, and to nobody else', async () => {
    for (const role of ['operator', 'psychologist', 'lawyer'] as const) {
      const desk = await deskOf(await enterStaff(web.centre, role))
      desk.send({ t: 'shift', on: true })
      expect(await until(desk, (frame) => frame.t === 'refused' && frame.code)).toBe('forbidden')
      expect(desk.heard.filter(shiftIn)).toEqual([])
    }
    const desk = await deskOf(await enterStaff(web.centre, 'supervisor'))
    desk.send({ t: 'shift', on: true })
    await until(desk, shiftIn)
  })

  test('says who waits and who works, and not one word or place of a person', async () => {
    const asem = await onLine(web.centre)
    const desk = await deskOf(await enterStaff(web.centre, 'supervisor'))
    desk.send({ t: 'shift', on: true })
    const waiting = (await until(desk, shiftIn)).waiting.count
    const contact = await inHandsOf(asem)
    await write(web.centre, { danger: true, language: 'ru', text: 'құпия сөз' })
    const shift = await until(desk, (frame) => frame.t === 'shift' && frame.shift.waiting.count === waiting + 1 && frame.shift.operators.some((one) => one.holding.length > 0) && frame.shift)
    expect(shift.operators.find((one) => one.id === asem)).toMatchObject({ status: 'available', reason: null, capacity: 3, heavy: 0, offered: false, here: true, holding: [{ contact, open: true, handing: false }] })
    expect(shift.waiting.byUrgency.critical).toBeGreaterThan(0)
    expect(shift.waiting.byLanguage.ru).toBeGreaterThan(0)
    expect(JSON.stringify(desk.heard.filter((frame) => frame.t === 'shift'))).not.toMatch(/құпия|қорқып|region/)
  })

  test('says why somebody rests and since when, and goes on without being asked', async () => {
    const asem = await onLine(web.centre)
    const desk = await deskOf(await enterStaff(web.centre, 'supervisor'))
    desk.send({ t: 'shift', on: true })
    await until(desk, shiftIn)
    await (await web.signedIn(asem)).post('/api/desk/state', { id: newId(), to: { status: 'onBreak', reason: 'debrief' } })
    const resting = await until(desk, (frame) => frame.t === 'shift' && frame.shift.operators.find((one) => one.id === asem && one.status === 'onBreak'))
    expect(resting).toMatchObject({ reason: 'debrief' })
    expect(Math.abs(Date.now() - resting.since)).toBeLessThan(60_000)
    await until(desk, (frame) => frame.t === 'alive' && frame.of === 'shift')
  })

  test('costs one query a change however many look', async () => {
    const { pool } = web.centre.house
    const spy = vi.spyOn(pool, 'query')
    const reads = (): number => spy.mock.calls.filter(([first]) => (first as unknown as { name?: string }).name === 'shift-view').length
    const login = await enterStaff(web.centre, 'supervisor')
    const { cookie } = await web.signedIn(login)
    const desks = await Promise.all(Array.from({ length: 200 }, async () => await deskOf(login, cookie)))
    for (const desk of desks) desk.send({ t: 'shift', on: true })
    await Promise.all(desks.map(async (desk) => await until(desk, shiftIn)))
    const told = (desk: Line<ToStaff>): number => desk.heard.filter((frame) => frame.t === 'shift' || frame.t === 'alive').length
    const [before, heard] = [reads(), desks.map(told)]
    for (let n = 0; n < 20; n += 1) await write(web.centre)
    await eventually(() => Promise.resolve(reads() >= before + 3 || undefined))
    const most = reads() - before
    spy.mockRestore()
    // Each reading goes to all: with one query a desk there would be two hundred for every one of these.
    await eventually(() => Promise.resolve(desks.every((desk, at) => told(desk) - (heard[at] ?? 0) >= most) || undefined))
    expect(most).toBeLessThan(40)
  })
})

describe('silences', () => {
  test('are shown to supervisors alone; one that climbs is told at once, and when nothing is heard it is the past', async () => {
    for (const role of ['operator', 'psychologist', 'lawyer', 'officer'] as const) {
      const body = role === 'officer' ? (await enterTestBody(web.centre, 'school')).id : null
      const desk = await deskOf(await enterStaff(web.centre, role, { body }))
      desk.send({ t: 'silences', on: true })
      expect(await until(desk, (frame) => frame.t === 'refused' && frame.code)).toBe('forbidden')
      expect(desk.heard.filter((frame) => frame.t === 'silences')).toEqual([])
    }
    const desk = await deskOf(await enterStaff(web.centre, 'supervisor'))
    desk.send({ t: 'silences', on: true })
    await until(desk, (frame) => frame.t === 'silences')
    const { caseId, referral } = await silentCase()
    const { house } = web.centre
    const clock = (await findCase(house.pool, caseId))?.referrals[referral]?.due.find((one) => one.step === 'accept')
    if (clock === undefined) throw new Error('nothing runs')
    const { at } = clock
    await passMoments(house, [{ caseId, moment: { name: `accept ${referral} ${clock.since}`, at } }], at)
    const rowIn = (frame: ToStaff) => (frame.t === 'silences' ? frame.silences.rows.find((one) => one.referral === referral) : undefined)
    expect(await until(desk, (frame) => (rowIn(frame)?.told === 1 ? rowIn(frame) : undefined))).toMatchObject({ office: 'duty' })
    await until(desk, (frame) => frame.t === 'alive' && frame.of === 'silences')
    desk.send({ t: 'silences', on: false })
    const heard = desk.heard.length
    await passMoments(house, [{ caseId, moment: { name: `climb ${referral} 1`, at: at + 24 * 3_600_000 * 30 } }], at + 24 * 3_600_000 * 30)
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(desk.heard.slice(heard).filter((frame) => frame.t === 'silences' || frame.t === 'alive')).toEqual([])
  })
})

describe('a supervisor who looks', () => {
  test('is written down before anything is shown, and seen by nobody', async () => {
    const [asem, gulnar] = [await onLine(web.centre), await enterStaff(web.centre, 'supervisor')]
    const contact = await inHandsOf(asem)
    const citizen = await connect('/live', {}, (raw): ToCitizen => toCitizen.parse(raw))
    citizen.send({ t: 'hello', cap: capabilityFor(master, contact), after: 0, lang: 'kk' })
    const operator = await deskOf(asem)
    await until(operator, (frame) => frame.t === 'self')
    await until(citizen, (frame) => frame.t === 'state')
    const desk = await deskOf(gulnar)
    await until(desk, (frame) => frame.t === 'queue')
    const quiet = [citizen.heard.length, operator.heard.length]

    desk.send({ t: 'open', contact, after: 0 })
    await until(desk, (frame) => frame.t === 'message' && frame.message.seq === 1)
    const logged = await ask(database.superUrl, `select l.at <= now() as before, (select count(*) from look where contact = '${contact}') as looks from read_log l where subject = '${contact}' and account = '${gulnar}'`)
    expect(logged).toHaveLength(1)
    expect(Number(logged[0]?.['looks'])).toBe(1)
    // What this desk does is seen in no dialogue that it only reads.
    desk.send({ t: 'typing', contact })
    desk.send({ t: 'seen', contact, upTo: 1 })
    desk.send({ t: 'say', id: newId(), contact, text: 'мен де осындамын' })
    expect(await until(desk, (frame) => frame.t === 'refused' && frame.code)).toBe('notYours')

    operator.send({ t: 'say', id: newId(), contact, text: 'сәлем' })
    await until(desk, (frame) => frame.t === 'message' && frame.message.text === 'сәлем')
    await until(citizen, (frame) => frame.t === 'message' && frame.message.text === 'сәлем')
    const since = { citizen: citizen.heard.slice(quiet[0]), operator: operator.heard.slice(quiet[1]) }
    expect(since.citizen.map((frame) => frame.t).filter((t) => t !== 'pong')).toEqual(['message'])
    expect(since.operator.map((frame) => frame.t).filter((t) => t !== 'self' && t !== 'queue')).toEqual(['ack'])
    expect(await ask(database.superUrl, `select read from mark where contact = '${contact}' and side = 'staff' and read > 0`)).toEqual([])
  })

  test('is written down by whatever way they read it, and whose own it is looks at nothing', async () => {
    const [asem, gulnar] = [await onLine(web.centre), await enterStaff(web.centre, 'supervisor')]
    const contact = await inHandsOf(asem)
    const looks = async (): Promise<readonly unknown[]> => (await ask(database.superUrl, `select account from look where contact = '${contact}'`)).map((row) => row['account'])
    expect((await (await web.signedIn(asem)).get(`/api/contacts/${contact}`)).status).toBe(200)
    expect(await looks()).toEqual([])
    const supervisor = await web.signedIn(gulnar)
    expect((await supervisor.get(`/api/contacts/${contact}`)).status).toBe(200)
    expect(await looks()).toEqual([gulnar])
    const analyst = await web.signedIn(await enterStaff(web.centre, 'analyst'))
    expect(JSON.parse((await analyst.get('/api/looks')).text)).toContainEqual(expect.objectContaining({ contact, account: gulnar }))
    expect((await analyst.get(`/api/contacts/${contact}`)).status).toBe(403)
    expect(JSON.parse((await (await web.signedIn(asem)).get(`/api/contacts/${contact}/history`)).text)).toMatchObject([{ what: 'accepted' }, { what: 'observed', name: 'Test' }])
  })

  test('and takes it over is at work from then on, before any page of theirs is open', async () => {
    const [asem, gulnar] = [await onLine(web.centre), await enterStaff(web.centre, 'supervisor')]
    const contact = await inHandsOf(asem)
    const browser = await web.signedIn(gulnar)
    expect((await browser.post(`/api/contacts/${contact}/takeover`, { id: newId(), from: asem, ground: 'danger' })).status).toBe(200)
    expect((await lostOperators(web.centre.house.pool)).map((one) => one.staff)).not.toContain(gulnar)
    // Nothing renews it: without a page they are lost like anybody.
    await ask(database.superUrl, `update presence set expires_at = expires_at - interval '${TEXT_GRACE} milliseconds' where who = '${gulnar}'`)
    expect(await lostOperators(web.centre.house.pool)).toContainEqual({ staff: gulnar, contacts: [contact] })
  })

  test('stops when they shut it, and may take it over with a ground', async () => {
    const [asem, gulnar] = [await onLine(web.centre), await enterStaff(web.centre, 'supervisor')]
    const contact = await inHandsOf(asem)
    const [operator, desk] = [await deskOf(asem), await deskOf(gulnar)]
    const browser = await web.signedIn(gulnar)
    desk.send({ t: 'open', contact, after: 0 })
    await until(desk, (frame) => frame.t === 'message' && frame.contact === contact)
    expect((await browser.post(`/api/contacts/${contact}/takeover`, { id: newId(), from: asem, ground: 'curiosity' })).status).toBe(400)
    expect((await browser.post(`/api/contacts/${contact}/takeover`, { id: newId(), from: asem, ground: 'danger' })).json()).toMatchObject({ mine: true })
    expect(await until(operator, (frame) => frame.t === 'self' && frame.self.taken?.[0])).toMatchObject({ contact, ground: 'danger' })
    // The operator goes on reading, and can do nothing else.
    const first = await web.signedIn(asem)
    expect((await first.get(`/api/contacts/${contact}`)).status).toBe(200)
    expect((await first.post(`/api/contacts/${contact}/messages`, { id: newId(), text: 'мен әлі осындамын' })).json()).toMatchObject({ refused: 'notYours' })
    operator.send({ t: 'open', contact, after: 0 })
    desk.send({ t: 'say', id: newId(), contact, text: 'енді менмін' })
    await until(operator, (frame) => frame.t === 'message' && frame.message.text === 'енді менмін')
    operator.send({ t: 'shut', contact })
    expect((await browser.post(`/api/contacts/${contact}/close`, { id: newId(), outcome: { kind: 'notRequest', what: 'test' } })).status).toBe(200)
    expect((await first.get(`/api/contacts/${contact}`)).status).toBe(404)
  })
})
