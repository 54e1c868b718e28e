import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { me } from '@senim/contract/access.ts'
import { contactView } from '@senim/contract/contacts.ts'
import type { ContactView } from '@senim/contract/contacts.ts'
import { Operator } from '../browser/operator.ts'
import { TestServer } from '../server.ts'
import type { Told } from './writer.ts'
import { Writer } from './writer.ts'

const CITIZENS = 30
const KILLS = 5

let server: TestServer
beforeAll(async () => {
  server = await TestServer.start()
})
afterAll(() => server.stop())

interface Person {
  readonly contact: string
  readonly writer: Writer
}

const live = (path: string): string => `${server.address.replace('http', 'ws')}${path}`

/** A page like a browser's: its capability is the hidden field of the form, and the contact's id is in it. */
async function citizen(name: string): Promise<Person> {
  const page = await (await fetch(`${server.address}/kk`)).text()
  const cap = /name="cap" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const hex = Buffer.from(cap, 'base64url').subarray(0, 16).toString('hex')
  const contact = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  const writer = new Writer(name, { url: live('/live'), headers: { origin: server.address }, hello: { t: 'hello', cap, after: 0, lang: 'kk' }, say: (id, text) => ({ t: 'say', id, text }) })
  return { contact, writer }
}

async function session(login: string): Promise<string> {
  const { password } = server.account(login)
  const answer = await fetch(`${server.address}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json', origin: server.address }, body: JSON.stringify({ login, password }) })
  me.parse(await answer.json())
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

async function read(cookie: string, contact: string): Promise<ContactView> {
  const answer = await fetch(`${server.address}/api/contacts/${contact}`, { headers: { cookie } })
  return contactView.parse(await answer.json())
}

/** What one side was told is stored must stand there: all of it, once, in order, under the numbers it was told. */
function compare(view: ContactView, by: 'citizen' | 'staff', told: readonly Told[]): void {
  const stored = view.messages.filter((message) => message.by === by)
  expect(stored.map((message) => message.text)).toEqual(told.map((one) => one.text))
  expect(stored.map((message) => message.seq)).toEqual(told.map((one) => one.seq))
  expect(view.messages.map((message) => message.seq)).toEqual(view.messages.map((_, n) => n + 1))
}

test('killed five times under load: nothing acknowledged is lost, doubled or out of order, and the journal verifies each time', async () => {
  const people = await Promise.all(Array.from({ length: CITIZENS }, (_, n) => citizen(`citizen ${n}`)))
  const operator = await Operator.signIn(server, 'asem')
  await operator.available(3)
  const talks = [await operator.takeOffer('citizen'), await operator.takeOffer('citizen'), await operator.takeOffer('citizen')]
  const cookie = await session('asem')
  const answers = talks.map((contact) => new Writer(`answer ${contact}`, { url: live('/live/staff'), headers: { origin: server.address, cookie }, hello: undefined, say: (id, text) => ({ t: 'say', id, contact, text }) }))

  for (let kill = 0; kill < KILLS; kill += 1) {
    await sleep(1500 + kill * 150)
    await server.kill9()
    expect(await server.verify()).toMatchObject({ ok: true, differences: 0 })
    await server.begin()
  }
  await sleep(1500)
  await Promise.all([...people.map((one) => one.writer.stop()), ...answers.map((one) => one.stop())])

  const supervisor = await session('gulnar')
  for (const { contact, writer } of people) {
    const view = await read(supervisor, contact)
    compare(view, 'citizen', writer.told)
    expect(writer.connections, 'came back by itself after each kill').toBeGreaterThan(KILLS)
    const answer = answers[talks.indexOf(contact)]
    if (answer) compare(view, 'staff', answer.told)
  }
  const stored = people.reduce((sum, one) => sum + one.writer.told.length, 0)
  process.stdout.write(`${KILLS} kills, ${stored} messages of ${CITIZENS} people and ${answers.reduce((sum, one) => sum + one.told.length, 0)} answers, all there\n`)
  expect(stored).toBeGreaterThan(1000)
  for (const answer of answers) expect(answer.told.length).toBeGreaterThan(50)
  expect(await server.verify()).toMatchObject({ ok: true, differences: 0 })
}, 240_000)

test('asked to stop under load it drains: what it acknowledged is there, and it ends by itself', async () => {
  const people = await Promise.all(Array.from({ length: CITIZENS }, (_, n) => citizen(`late ${n}`)))
  await sleep(1000)
  const began = Date.now()
  await server.restart()
  expect(Date.now() - began).toBeLessThan(15_000)
  await sleep(1000)
  await Promise.all(people.map((one) => one.writer.stop()))
  const supervisor = await session('gulnar')
  for (const { contact, writer } of people) compare(await read(supervisor, contact), 'citizen', writer.told)
  expect(await server.verify()).toMatchObject({ ok: true, differences: 0 })
}, 120_000)
