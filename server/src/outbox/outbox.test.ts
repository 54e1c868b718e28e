import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { Webhook } from 'standardwebhooks'
import type { Body } from '@senim/core/directory/bodies.ts'
import { actOnCase, sealReferralText } from '../cases/handle.ts'
import { findCase } from '../cases/view.ts'
import type { Centre } from '../centre.ts'
import { smtpPort } from '../edges/out/mail/smtp.ts'
import { webhookPort } from '../edges/out/webhook/post.ts'
import { newId } from '../identity.ts'
import { ask } from '../postgres/ask.ts'
import type { TestDatabase } from '../postgres/testing.ts'
import { createDatabase } from '../postgres/testing.ts'
import { enterStaff, enterTestBody, eventually, granted, openCentre } from '../testing/centre.ts'
import type { TestMail, TestSystem } from '../testing/outside.ts'
import { testMail, testSystem, wordsOf } from '../testing/outside.ts'
import { connectBody, reachBody, SECRETS, toldOf } from '../testing/referral.ts'
import { verifyDatabase } from '../verify.ts'

let database: TestDatabase
let centre: Centre
let mail: TestMail
let system: TestSystem
let body: Body

const DUTY = { email: 'kezekshi@police.test', sms: null }

beforeAll(async () => {
  database = await createDatabase()
  mail = await testMail()
  system = await testSystem()
  const ports = { webhook: webhookPort({ inside: true, patience: 1000 }), email: smtpPort({ url: mail.url, from: 'desk@111.test' }, { connectionTimeout: 1000, greetingTimeout: 1000, socketTimeout: 1000, dnsTimeout: 1000 }), sms: undefined }
  // Three tries, a second apart: the waits of the real queues are an hour together.
  await ask(database.superUrl, `update pgboss.queue set retry_limit = 2, retry_delay = 1, retry_delay_max = 1 where name in ('webhook', 'email', 'sms')`)
  centre = await openCentre(database, { works: true, outside: { ports, origin: 'https://111.test', centreMail: { supervisor: 'shift@111.test', director: undefined }, inside: true } })
})
afterAll(async () => {
  await centre.stop()
  await mail.stop()
  await system.stop()
  await database.drop()
})
afterEach(() => {
  mail.manner = 'takes'
  system.manner = 'takes'
  mail.letters.length = 0
  system.calls.length = 0
})

/** Waits until so much was written down of telling about a case. */
const told = async (caseId: string, n: number, patience?: number): ReturnType<typeof toldOf> =>
  await eventually(async () => {
    const found = await toldOf(centre, caseId)
    return found.length >= n ? found : undefined
  }, patience)
/** Whether nothing more comes for a moment. */
const quiet = async (ms: number): Promise<void> => await new Promise((resolve) => setTimeout(resolve, ms))

test('a body with an address is sent one letter, and what the mail server said stands in the journal', async () => {
  body = await enterTestBody(centre, 'police')
  await reachBody(centre, body.id, { duty: DUTY })
  const { caseId, referral } = await connectBody(centre, body.id)
  const [event] = await told(caseId, 1)
  expect(event).toMatchObject({ referral, office: 'duty', means: 'email', told: true, content: null })
  expect(event?.proof).toMatch(/^250 .*queued as 1$/)
  expect(mail.letters).toHaveLength(1)
  const words = wordsOf(mail.letters[0] ?? '')
  expect(words).toContain(`https://111.test/agency/referrals/${referral}`)
  expect(words).toMatch(/Мерзімі: \d{2}\.\d{2}\.\d{4} \d{2}:\d{2}\./)
  expect(words).toContain('Новый запрос контакт-центра ждёт вашего ответа')
  expect(words).toContain('Message-ID: <')
})

test('a body that has only its portal is told there, and no letter is tried', async () => {
  const portal = await enterTestBody(centre, 'crisis')
  await enterStaff(centre, 'officer', { body: portal.id })
  const { caseId } = await connectBody(centre, portal.id)
  expect(await told(caseId, 1)).toMatchObject([{ means: 'portal', told: true, proof: null }])
  expect(mail.letters).toEqual([])
})

test('a body’s own system is called with its signature, and has it delivered by that', async () => {
  const other = await enterTestBody(centre, 'social')
  const secret = await reachBody(centre, other.id, { webhook: system.url, duty: DUTY })
  const { caseId, referral } = await connectBody(centre, other.id)
  expect(await told(caseId, 1)).toMatchObject([{ means: 'webhook', told: true, proof: 'HTTP 202 r-1' }])
  expect((await findCase(centre.house.pool, caseId))?.referrals[referral]).toMatchObject({ status: 'delivered' })
  const [call] = system.calls
  expect(new Webhook(secret ?? '').verify(call?.body ?? '', call?.headers as Record<string, string>)).toMatchObject({ type: 'referral.sent', data: { referral, office: 'duty', link: `https://111.test/agency/referrals/${referral}` } })
  expect(mail.letters).toEqual([])
})

test('a body whose system is down is told by letter by itself, and its system is tried on until it is given up', async () => {
  system.manner = 'refuses'
  const other = await enterTestBody(centre, 'health')
  await reachBody(centre, other.id, { webhook: system.url, duty: DUTY })
  const { caseId, referral } = await connectBody(centre, other.id)
  const events = await told(caseId, 2, 20_000)
  expect(events).toMatchObject([{ means: 'email', told: true }, { means: 'webhook', told: false, proof: 'refused HTTP 503' }])
  expect(mail.letters).toHaveLength(1)
  expect(system.calls).toHaveLength(3)
  expect(new Set(system.calls.map((call) => call.headers['webhook-id'])).size).toBe(1)
  expect((await findCase(centre.house.pool, caseId))?.referrals[referral]).toMatchObject({ status: 'sent' })
})

test.each(['hang', 'cut'] as const)('a system that takes the call and does not answer (%s) is called again under the same id, and what comes late is only recorded', async (manner) => {
  system.manner = manner
  const other = await enterTestBody(centre, 'education')
  await reachBody(centre, other.id, { webhook: system.url, duty: DUTY })
  const { caseId } = await connectBody(centre, other.id)
  await told(caseId, 1, 20_000)
  system.manner = 'takes'
  const events = await told(caseId, 2, 20_000)
  expect(events.map(({ means, told: done }) => [means, done])).toEqual([['email', true], ['webhook', true]])
  expect(system.calls.length).toBeGreaterThan(1)
  expect(new Set(system.calls.map((call) => call.headers['webhook-id'])).size).toBe(1)
  expect(new Set(system.calls.map((call) => call.body)).size).toBe(1)
  await quiet(2500)
  expect(await toldOf(centre, caseId)).toHaveLength(2)
  expect(mail.letters).toHaveLength(1)
})

test.each(['hang', 'cut', 'refuses'] as const)('a mail server that takes the letter and does not say so (%s) gets it again under the same id', async (manner) => {
  mail.manner = manner
  const other = await enterTestBody(centre, 'minors')
  await reachBody(centre, other.id, { duty: DUTY })
  const { caseId } = await connectBody(centre, other.id)
  await eventually(async () => (mail.letters.length > 0 ? true : undefined))
  mail.manner = 'takes'
  expect(await told(caseId, 1, 20_000)).toMatchObject([{ means: 'email', told: true }])
  expect(mail.letters.length).toBeGreaterThan(1)
  expect(new Set(mail.letters.map((letter) => /^Message-ID: (.*)\r$/m.exec(letter)?.[1])).size).toBe(1)
})

test('what is returned, reopened or taken back is told as well', async () => {
  const { house } = centre
  const other = await enterTestBody(centre, 'guardianship')
  await reachBody(centre, other.id, { duty: DUTY })
  const { caseId, contact, referral, staff } = await connectBody(centre, other.id)
  await told(caseId, 1)
  const officer = { referral, officer: newId(), body: other.id, now: house.clock() }
  const text = granted(await sealReferralText(house, contact, 'ойдан'))
  const act = (command: Parameters<typeof actOnCase>[2], contents = [] as (typeof text.box)[]): ReturnType<typeof actOnCase> => actOnCase(house, { actor: 'test', scope: 'test', clientId: newId(), caseId, body: command.do, contents }, command)
  granted(await act({ do: 'act', act: { do: 'accept', ...officer } }))
  granted(await act({ do: 'act', act: { do: 'answer', ...officer, outcome: 'measureTaken', on: '2026-01-01', content: text.ref } }, [text.box]))
  granted(await act({ do: 'act', act: { do: 'sendBack', referral, staff, content: text.ref, now: house.clock() } }))
  await told(caseId, 2)
  granted(await act({ do: 'act', act: { do: 'withdraw', referral, staff, ground: 'sentInError', content: null, now: house.clock() } }))
  await told(caseId, 3)
  const words = mail.letters.map(wordsOf).join('\n')
  expect(words).toContain('просит дополнить')
  expect(words).toContain('отозвал один из своих запросов')
})

test('nothing that leaves the house says a word of the person', async () => {
  const other = await enterTestBody(centre, 'school')
  await reachBody(centre, other.id, { webhook: system.url, duty: DUTY })
  system.manner = 'refuses'
  const { caseId, contact } = await connectBody(centre, other.id)
  await told(caseId, 2, 20_000)
  const number = (await findCase(centre.house.pool, caseId))?.number ?? ''
  const out = [...mail.letters.map(wordsOf), ...mail.letters, ...system.calls.map((call) => call.body + JSON.stringify(call.headers))]
  expect(out.length).toBeGreaterThan(3)
  for (const one of out) for (const secret of [...SECRETS, number, contact, caseId, 'ұрады', 'high']) expect(one).not.toContain(secret)
})

test('a batch that is rolled back tells nobody', async () => {
  const other = await enterTestBody(centre, 'rescue')
  await reachBody(centre, other.id, { duty: DUTY })
  await ask(database.superUrl, `create function no() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`, `create trigger no before insert on event for each row when (new.type = 'referral.sent') execute function no()`)
  await expect(connectBody(centre, other.id)).rejects.toThrow('no')
  await ask(database.superUrl, 'drop trigger no on event')
  const { rows } = await centre.house.pool.query(`select n.id from notice n where n.body = $1 union all select j.id from pgboss.job j where j.group_id = $1::text`, [other.id])
  expect(rows).toEqual([])
})

test('the database verifies, jobs and all', async () => {
  await eventually(async () => ((await centre.house.pool.query(`select from pgboss.job where state < 'completed'`)).rowCount === 0 ? true : undefined), 20_000)
  expect((await verifyDatabase(database.superUrl)).differences).toEqual([])
})
