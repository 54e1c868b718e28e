import { randomBytes } from 'node:crypto'
import type { ToCitizen } from '@senim/contract/live.ts'
import { toCitizen } from '@senim/contract/live.ts'
import { contactView } from '@senim/contract/contacts.ts'
import type { NoteView } from '@senim/contract/notes.ts'
import { drawPhrase, foldPhrase } from '@senim/text/receipt.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { capabilityFor } from '../../../access/capability.ts'
import { chanceOf, keepReceipt } from '../../../contacts/receipt.ts'
import { newId } from '../../../identity.ts'
import { MasterKey } from '../../../keys/master.ts'
import { ask } from '../../../postgres/ask.ts'
import type { TestDatabase } from '../../../postgres/testing.ts'
import { createDatabase } from '../../../postgres/testing.ts'
import { loseOperator, offer } from '../../../routing/handle.ts'
import { enterStaff, eventually, granted, onLine, write } from '../../../testing/centre.ts'
import type { Browser, OpenWeb } from '../../../testing/web.ts'
import { askServer, openWeb } from '../../../testing/web.ts'
import { verifyDatabase } from '../../../verify.ts'

const FOR_COLLEAGUES = 'коллегам: спросите, разослали ли видео'
const FOR_MYSELF = 'себе: позвонить Ерлану'
const EPOCH = { holder: 'test', epoch: 1 }
const master = new MasterKey(randomBytes(32))

let database: TestDatabase
let open: OpenWeb
let second: OpenWeb
let staff: string
let mine: Browser
let otherStaff: string
let other: Browser
let supervisor: Browser

beforeAll(async () => {
  database = await createDatabase()
  open = await openWeb(database, { master })
  second = await openWeb(database, { master })
  await open.centre.house.pool.query(`insert into lease (name, holder, epoch, expires_at) values ('router', 'test', 1, now() + interval '1 hour')`)
  staff = await onLine(open.centre, { capacity: 20 })
  mine = await open.signedIn(staff)
  otherStaff = await onLine(open.centre, { capacity: 20 })
  other = await open.signedIn(otherStaff)
  supervisor = await open.signedIn(await enterStaff(open.centre, 'supervisor'))
})
afterAll(async () => {
  await Promise.all([open.stop(), second.stop()])
  await database.drop()
})

async function dialogueOf(who = staff, browser = mine): Promise<string> {
  const contact = await write(open.centre, { text: 'меня снимали на видео', language: 'ru' })
  granted(await offer(open.centre.house, EPOCH, contact, who))
  expect((await browser.post(`/api/offers/${contact}/accept`, { id: newId() })).status).toBe(200)
  return contact
}

const noted = async (browser: Browser, contact: string, to: NoteView['to'], text: string, id = newId()): Promise<number> => (await browser.post(`/api/contacts/${contact}/notes`, { id, to, text })).status
const notesSeen = async (browser: Browser, contact: string): Promise<readonly string[]> => (contactView.parse((await browser.get(`/api/contacts/${contact}`)).json()).notes ?? []).map((note) => note.text)

/** A page of the person that has read everything after `after`. */
async function pageOf(web: OpenWeb, contact: string, after: number): Promise<{ heard: ToCitizen[]; raw: string[]; socket: WebSocket }> {
  const socket = new WebSocket(`${web.address.replace('http', 'ws')}/live`, { headers: { origin: web.address } })
  const heard: ToCitizen[] = []
  const raw: string[] = []
  socket.on('message', (data: Buffer) => {
    raw.push(data.toString())
    heard.push(toCitizen.parse(JSON.parse(data.toString())))
  })
  await new Promise((resolve) => socket.once('open', resolve))
  socket.send(JSON.stringify({ t: 'hello', cap: capabilityFor(master, contact), after, lang: 'ru' }))
  await eventually(() => Promise.resolve(heard.some((frame) => frame.t === 'state') || undefined))
  return { heard, raw, socket }
}

describe('a note', () => {
  test('never reaches the person: not their socket in either process, not a resumed one, no gap, no page, no return words', async () => {
    const contact = await dialogueOf()
    const { house } = open.centre
    const [here, there] = [await pageOf(open, contact, 0), await pageOf(second, contact, 0)]
    await eventually(() => Promise.resolve((here.heard.length >= 2 && there.heard.length >= 2) || undefined))
    const before = here.raw.length
    for (const to of ['colleagues', 'self'] as const) expect(await noted(mine, contact, to, to === 'self' ? FOR_MYSELF : FOR_COLLEAGUES)).toBe(200)
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(here.raw.length, 'not even a sign that there is one').toBe(before)
    expect((await mine.post(`/api/contacts/${contact}/messages`, { id: newId(), text: 'я рядом' })).status).toBe(200)
    for (const page of [here, there]) {
      const answer = await eventually(() => Promise.resolve(page.heard.find((frame) => frame.t === 'message' && frame.message.text === 'я рядом')))
      expect(answer).toMatchObject({ message: { seq: 2 } })
    }
    const resumed = await Promise.all([0, 1].map((after) => pageOf(second, contact, after)))
    for (const [n, page] of resumed.entries()) await eventually(() => Promise.resolve(page.heard.filter((frame) => frame.t === 'message').length >= 2 - n || undefined))
    const phrase = drawPhrase('ru', chanceOf(house, contact))
    await keepReceipt(house, contact, foldPhrase(phrase))
    const form = async (path: string, fields: Readonly<Record<string, string>>): Promise<string> =>
      (await askServer(open.address, path, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ lang: 'ru', ...fields }).toString() })).text
    const cap = capabilityFor(master, contact)
    const pages = [await form('/return', { words: phrase.join(' ') }), await form('/dialogue', { cap, nonce: 'n', do: 'refresh' }), await form('/', { cap, nonce: 'm', text: 'спасибо' })]
    for (const page of pages) expect(page, 'the dialogue itself is there').toContain('я рядом')
    for (const told of [...[here, there, ...resumed].flatMap((page) => page.raw), ...pages]) {
      for (const secret of [FOR_COLLEAGUES, FOR_MYSELF, 'Ерлан', '"notes"', 'colleagues']) expect(told).not.toContain(secret)
    }
    for (const page of [here, there, ...resumed]) page.socket.close()
  })

  test('to colleagues is read by the supervisor and by whoever answers next; one to oneself by its writer alone', async () => {
    const contact = await dialogueOf()
    await noted(mine, contact, 'colleagues', FOR_COLLEAGUES)
    await noted(mine, contact, 'self', FOR_MYSELF)
    expect(await notesSeen(mine, contact)).toEqual([FOR_COLLEAGUES, FOR_MYSELF])
    expect(await notesSeen(supervisor, contact)).toEqual([FOR_COLLEAGUES])
    for (const path of ['', '/notes']) expect((await other.get(`/api/contacts/${contact}${path}`)).status, 'not by somebody who may not read the dialogue').toBe(404)
    expect(await noted(other, contact, 'colleagues', 'чужая')).toBe(404)
    expect(await noted(supervisor, contact, 'colleagues', 'от старшего')).toBe(200)
    const { house } = open.centre
    const { rows } = await house.pool.query<{ holding: string[] }>('select holding from operator where id = $1', [staff])
    open.centre.presence.leave(staff)
    await house.pool.query('delete from presence where who = $1', [staff])
    granted(await loseOperator(house, staff, rows[0]?.holding ?? []))
    granted(await offer(house, EPOCH, contact, otherStaff))
    expect((await other.post(`/api/offers/${contact}/accept`, { id: newId() })).status).toBe(200)
    expect(await notesSeen(other, contact)).toEqual([FOR_COLLEAGUES, 'от старшего'])
    expect(await notesSeen(other, contact)).not.toContain(FOR_MYSELF)
  })

  test('read or written by a supervisor is a look that stands in the journal, once; by whoever answers it is none', async () => {
    const looks = async (contact: string): Promise<number> => (await ask(database.superUrl, `select 1 from look where contact = '${contact}'`)).length
    const [written, read] = [await dialogueOf(otherStaff, other), await dialogueOf(otherStaff, other)]
    expect(await noted(other, written, 'colleagues', FOR_COLLEAGUES)).toBe(200)
    expect((await other.get(`/api/contacts/${read}/notes`)).status).toBe(200)
    expect([await looks(written), await looks(read)]).toEqual([0, 0])
    expect(await noted(supervisor, written, 'colleagues', 'от старшего')).toBe(200)
    expect((await supervisor.get(`/api/contacts/${read}/notes`)).status).toBe(200)
    expect((await supervisor.get(`/api/contacts/${read}/notes`)).status).toBe(200)
    expect([await looks(written), await looks(read)]).toEqual([1, 1])
  })

  test('sent twice stands once; empty, too long or without a reader it is refused', async () => {
    const contact = await dialogueOf(otherStaff, other)
    const id = newId()
    expect([await noted(other, contact, 'colleagues', 'один раз', id), await noted(other, contact, 'colleagues', 'один раз', id)]).toEqual([200, 200])
    expect(await notesSeen(other, contact)).toEqual(['один раз'])
    for (const text of ['', '  ', 'ы'.repeat(4001)]) expect(await noted(other, contact, 'self', text)).toBe(422)
    expect((await other.post(`/api/contacts/${contact}/notes`, { id: newId(), to: 'citizen', text: 'человеку' })).status).toBe(400)
  })

  test('stands in the journal and the database only as a sealed box, and all verifies', async () => {
    for (const table of ['event', 'stream', 'note', 'contact', 'message', 'draft']) {
      for (const { row } of await ask(database.superUrl, `select ${table}::text as row from ${table}`)) for (const secret of ['разослали', 'Ерлан']) expect(String(row)).not.toContain(secret)
    }
    expect((await verifyDatabase(database.superUrl)).differences).toEqual([])
    await ask(database.superUrl, 'update note set to_self = false')
    expect((await verifyDatabase(database.superUrl)).differences.join()).toContain('note')
  })
})

describe('a draft', () => {
  const keep = async (browser: Browser, contact: string, text: string, kind = 'reply'): Promise<number> => (await browser.post(`/api/contacts/${contact}/draft`, { kind, text })).status
  const kept = async (browser: Browser): Promise<readonly (readonly string[])[]> => (JSON.parse((await browser.get('/api/drafts')).text) as { contact: string; kind: string; text: string }[]).map(({ contact, kind, text }) => [contact, kind, text])

  test('is there in another browser and in another process, for its writer alone', async () => {
    const contact = await dialogueOf(otherStaff, other)
    expect(await keep(other, contact, 'Начало ответа')).toBe(200)
    expect(await keep(other, contact, 'Начало ответа, дальше')).toBe(200)
    expect(await keep(other, contact, 'заметка', 'self')).toBe(200)
    const elsewhere = await second.signedIn(otherStaff)
    for (const browser of [other, elsewhere]) expect(await kept(browser)).toEqual([[contact, 'reply', 'Начало ответа, дальше'], [contact, 'self', 'заметка']])
    expect(await kept(supervisor)).toEqual([])
    expect(await kept(mine)).toEqual([])
    expect(await keep(mine, contact, 'чужой диалог')).toBe(404)
    for (const { row } of await ask(database.superUrl, 'select draft::text as row from draft')) expect(String(row)).not.toContain(Buffer.from('ответа').toString('hex'))
    await keep(other, contact, '')
    await keep(other, contact, '', 'self')
    expect(await kept(other)).toEqual([])
  })

  test('a box that was put elsewhere does not open for anybody else, and hides none of their own', async () => {
    const contact = await dialogueOf(otherStaff, other)
    await keep(other, contact, 'только мои слова')
    // Somebody at work by now: whoever was lost is not.
    const finder = await onLine(open.centre)
    const finders = await open.signedIn(finder)
    await ask(database.superUrl, `update draft set staff = '${finder}'`)
    const own = await dialogueOf(finder, finders)
    await keep(finders, own, 'свои слова')
    expect(await kept(finders)).toEqual([[own, 'reply', 'свои слова']])
    await ask(database.superUrl, 'delete from draft')
  })

  test('is gone when it was noted, when the contact ends, and when the thread is erased', async () => {
    const [first, erased] = [await dialogueOf(otherStaff, other), await dialogueOf(otherStaff, other)]
    await keep(other, first, ' записать  ', 'colleagues')
    await noted(other, first, 'colleagues', 'записать')
    expect(await kept(other)).toEqual([])
    await keep(other, first, 'не отправлено')
    expect((await other.post(`/api/contacts/${first}/close`, { id: newId(), outcome: { kind: 'notRequest', what: 'test' } })).status).toBe(200)
    expect((await ask(database.superUrl, 'select 1 from draft')).length).toBe(0)
    expect(await keep(other, first, 'после конца')).toBe(200)
    expect(await kept(other)).toEqual([])
    await keep(other, erased, 'стёртый человек')
    await ask(database.superUrl, `update key set wrapped = null, destroyed_at = now() where id = '${erased}'`)
    const fresh = await openWeb(database, { master })
    expect(await kept(await fresh.signedIn(otherStaff))).toEqual([])
    await fresh.stop()
  })
})
