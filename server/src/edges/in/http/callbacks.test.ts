import type { Body } from '@senim/core/directory/bodies.ts'
import fc from 'fast-check'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../../identity.ts'
import { ask } from '../../../postgres/ask.ts'
import type { TestDatabase } from '../../../postgres/testing.ts'
import { createDatabase } from '../../../postgres/testing.ts'
import type { BodySystem } from '../../../testing/body-system.ts'
import { eventsOf, systemFor } from '../../../testing/body-system.ts'
import { enterStaff, enterTestBody } from '../../../testing/centre.ts'
import { connectBody } from '../../../testing/referral.ts'
import type { Answer, OpenWeb } from '../../../testing/web.ts'
import { openWeb } from '../../../testing/web.ts'
import { verifyDatabase } from '../../../verify.ts'

const OUTCOME = { outcome: 'personSafe', on: '2026-01-05', who: 'Маман', text: 'Бала қауіпсіз жерде' }

let database: TestDatabase
let open: OpenWeb
let police: Body
let system: BodySystem

beforeAll(async () => {
  database = await createDatabase()
  open = await openWeb(database)
  police = await enterTestBody(open.centre, 'police')
  system = await systemFor(open, police.id)
})
afterAll(async () => {
  await open.stop()
  await database.drop()
})

const short = ({ status, text }: Answer): string => `${status} ${(JSON.parse(text) as { refused?: string }).refused ?? ''}`.trim()
const now = (): number => Math.floor(Date.now() / 1000)
const sentTo = async (body = police.id): Promise<string> => (await connectBody(open.centre, body)).referral
const journal = async (): Promise<number> => Number((await ask(database.superUrl, `select count(*)::int as n from event where stream in (select id from stream where kind = 'case')`))[0]?.['n'])
/** The bucket of a body is emptied: a test here asks more than a system would. */
const rest = async (): Promise<unknown> => await ask(database.superUrl, 'delete from body_use')
const accepted = (referral: string): string => JSON.stringify({ type: 'referral.accepted', data: { referral } })

describe('a signed call', () => {
  test('does what the interface does: accepts, reports, answers, refuses, and bears the body’s name', async () => {
    const referral = await sentTo()
    const took = (await system.call('referral.accepted', { referral })).json()
    expect(took).toEqual({ took: 'referral.accepted', referral, at: expect.any(Number) as number })
    expect((await system.call('referral.reported', { referral, text: 'Тіркелді', milestone: { what: 'registered', on: '2026-01-04' } })).status).toBe(200)
    expect((await system.call('referral.answered', { referral, ...OUTCOME })).status).toBe(200)
    expect((await system.get(`/referrals/${referral}`)).json()).toMatchObject({ status: 'answered', entries: [{}, { what: 'accepted' }, { what: 'reported', text: 'Тіркелді' }, { what: 'answered', text: 'Маман\nБала қауіпсіз жерде' }] })
    const refused = await sentTo()
    expect((await system.call('referral.refused', { referral: refused, reason: 'notOurPowers', text: '' })).status).toBe(200)
    expect(await ask(database.superUrl, `select distinct actor from event where type in ('referral.accepted', 'referral.refused')`)).toEqual([{ actor: police.id }])
  })

  test('that comes again gets the first answer, whatever has happened since, and stands in the journal once', async () => {
    const referral = await sentTo()
    const text = accepted(referral)
    const headers = system.signed(text, { id: 'msg_again' })
    const [one, two] = await Promise.all([system.send(text, headers), system.send(text, headers)])
    await system.call('referral.reported', { referral, text: 'Барды' })
    const late = await system.send(text, system.signed(text, { id: 'msg_again', at: now() - 100 }))
    expect([two.text, late.text]).toEqual([one.text, one.text])
    expect(await eventsOf(open.centre, referral, 'referral.accepted')).toBe(1)
    expect(short(await system.call('referral.reported', { referral, text: 'Басқа' }, { id: 'msg_again' }))).toBe('409 sameIdOtherBody')
  })

  test('is taken when one of several signatures fits, as while a secret is changed', async () => {
    const referral = await sentTo()
    const text = accepted(referral)
    const headers = system.signed(text)
    const other = new Webhook(Buffer.from('another secret').toString('base64')).sign(headers['webhook-id'] ?? '', new Date(now() * 1000), text)
    expect((await system.send(text, { ...headers, 'webhook-signature': `v1a,AAAA ${other} v1 ${headers['webhook-signature']}` })).status).toBe(200)
  })

  test('may be five minutes away from our clock either way, and no more', async () => {
    const text = accepted(await sentTo())
    for (const [at, expected] of [[now() - 302, '400 callOutOfTime'], [now() + 302, '400 callOutOfTime'], [0, '400 callOutOfTime'], [999_999_999_999, '400 callOutOfTime'], [now() + 295, '200'], [now() - 295, '409 stepNotOpen']] as const) {
      expect(short(await system.send(text, system.signed(text, { at }))), String(at - now())).toBe(expected)
    }
  })

  test('of a type we do not take is refused; so is our own call sent back to us', async () => {
    const referral = await sentTo()
    for (const type of ['referral.verified', 'referral.closed', 'referral.sent', 'referral.returned', 'constructor', '__proto__', '']) expect(short(await system.call(type, { referral, office: 'duty', link: 'https://111.test' })), type).toBe('422 callUnknown')
  })

  test('is refused as a whole for whatever is wrong in it', async () => {
    const referral = await sentTo()
    await system.call('referral.accepted', { referral })
    const foreign = await sentTo((await enterTestBody(open.centre, 'school')).id)
    const before = await journal()
    const bad: readonly (readonly [string, unknown, string])[] = [
      ['referral.reported', { referral, text: '' }, '422 empty'], ['referral.reported', { referral, text: 'x'.repeat(4001) }, '422 tooLong'], ['referral.reported', { referral, text: 'x', attachments: [] }, '400 fieldUnknown'],
      ['referral.reported', { text: 'x' }, '400 unreadable'], ['referral.reported', { referral: foreign, text: 'x' }, '404 referralUnknown'], ['referral.reported', { referral: newId(), text: 'x' }, '404 referralUnknown'],
      ['referral.answered', { referral, ...OUTCOME, on: '2999-01-01' }, '409 dateInFuture'], ['referral.refused', { referral, reason: 'conflict', text: '' }, '409 stepNotOpen'], ['referral.accepted', null, '400 unreadable'],
    ]
    for (const [type, data, expected] of bad) expect(short(await system.call(type, data)), JSON.stringify(data)).toBe(expected)
    for (const text of ['', '{', 'null', '[]', '"x"', '{"type":5}', '\uFEFF{}']) expect(short(await system.send(text, system.signed(text))), text).toBe('400 unreadable')
    const broken = Buffer.from('{"type":"\xff"}', 'latin1')
    expect(short(await system.send(broken, system.signed(broken.toString('utf8')))), 'no UTF-8').toBe('400 unreadable')
    const large = JSON.stringify({ type: 'referral.reported', data: { referral, text: 'x', file: 'x'.repeat(5_000_000) } })
    expect(short(await system.send(large, system.signed(large)))).toBe('413 callTooLarge')
    expect(await journal()).toBe(before)
    await rest()
  })
})

describe('a call that nobody of the body signed', () => {
  test('is refused with the same words, whoever it says it is from', async () => {
    const referral = await sentTo()
    const text = accepted(referral)
    const [noSecret, noBody] = [(await enterTestBody(open.centre, 'health')).id, newId()]
    const other = await systemFor(open, (await enterTestBody(open.centre, 'fire')).id)
    const before = await journal()
    const answers = [
      await system.send(text, system.signed(text, { secret: other.secret })), await system.send(text, system.signed(text), noSecret), await system.send(text, system.signed(text), noBody), await system.send(text, system.signed(text), 'not-an-id'),
      await system.send(`${text} `, system.signed(text)), await system.send(text.replace('accepted', 'refused'), system.signed(text)), await system.send(`\uFEFF${text}`, system.signed(text)), await other.send(text, system.signed(text)),
    ]
    for (const one of answers) expect([one.status, one.text]).toEqual([401, answers[0]?.text])
    expect(answers[0]?.json()).toMatchObject({ refused: 'signatureWrong', sentence: 'The signature does not fit: check the address, the signing key, and that the body was sent unchanged.' })
    expect(await journal()).toBe(before)
  })

  test('is refused when a header is missing, twice there, or no header of that kind', async () => {
    const text = accepted(await sentTo())
    const whole = system.signed(text)
    for (const name of Object.keys(whole)) {
      const { [name]: _left, ...rest } = whole
      expect(short(await system.send(text, rest)), name).toBe('400 signatureMissing')
    }
    for (const [name, value] of [['webhook-id', 'a.b'], ['webhook-id', 'a b'], ['webhook-id', 'x'.repeat(201)], ['webhook-timestamp', 'now'], ['webhook-timestamp', `${now()}.5`], ['webhook-timestamp', '-1'], ['webhook-timestamp', '1e9'], ['webhook-timestamp', `${now()}, ${now()}`]] as const) {
      expect(short(await system.send(text, { ...whole, [name]: value })), value).toBe('400 signatureMissing')
    }
  })

  test('is refused once its secret is another, or was never for this way', async () => {
    const { id } = await enterTestBody(open.centre, 'rescue')
    const before = await systemFor(open, id)
    const after = await systemFor(open, id)
    const text = accepted(await sentTo(id))
    expect([short(await before.send(text, before.signed(text))), (await after.send(text, after.signed(text))).status]).toEqual(['401 signatureWrong', 200])
  })

  test('is never taken, however its headers are altered', async () => {
    const referral = await sentTo()
    const text = accepted(referral)
    const whole = system.signed(text)
    const before = await journal()
    const visible = fc.string({ unit: fc.constantFrom('a', 'b', 'X', 'Z', '0', '1', '9', '_', '-', ',', '+', '/', '=', ' ', '.', 'v'), maxLength: 90 })
    const change = fc.record({ name: fc.constantFrom('webhook-id', 'webhook-timestamp', 'webhook-signature', 'body'), at: fc.nat(60), put: visible })
    await fc.assert(fc.asyncProperty(change, async ({ name, at, put }) => {
      const alter = (value: string): string => value.slice(0, at) + put + value.slice(at + put.length)
      const headers = name === 'body' ? whole : { ...whole, [name]: alter(whole[name] ?? '').trim() }
      const sent = name === 'body' ? alter(text) : text
      // Whoever still names the right signature, and with it the same id and time, has altered nothing that counts.
      const right = (headers['webhook-signature'] ?? '').split(' ').some((one) => one.split(',').slice(0, 2).join(',') === whole['webhook-signature'])
      fc.pre(sent !== text || !right || headers['webhook-id'] !== whole['webhook-id'] || Number(headers['webhook-timestamp']) !== Number(whole['webhook-timestamp']))
      const answer = await system.send(sent, headers)
      expect([400, 401]).toContain(answer.status)
    }), { numRuns: 300 })
    expect(await journal()).toBe(before)
    expect((await system.send(text, whole)).status, 'unaltered').toBe(200)
  })
})

test('the administrator makes a secret for a body that is called nowhere, and sees it once', async () => {
  const { id } = await enterTestBody(open.centre, 'akimat')
  const administrator = await open.signedIn(await enterStaff(open.centre, 'administrator'))
  const none = { email: null, sms: null }
  const made = (await administrator.post(`/api/bodies/${id}/addresses`, { id: newId(), webhook: null, duty: none, head: none, newSecret: true, expected: 1 })).json()
  expect(made).toMatchObject({ webhook: null, signed: true, secret: expect.stringMatching(/^whsec_/) as string })
  expect((await administrator.get(`/api/bodies/${id}/addresses`)).json()).toMatchObject({ signed: true, secret: null })
  const text = accepted(await sentTo(id))
  expect((await system.send(text, system.signed(text, { secret: String(made['secret']) }), id)).status).toBe(200)
  for (const table of ['event', 'stream', 'body_address', 'content']) expect((await ask(database.superUrl, `select ${table}::text as row from ${table}`)).map((one) => String(one['row'])).join('\n'), table).not.toContain(String(made['secret']).slice(6))
})

test('what stands in the rows is what the journal gives', async () => {
  expect((await verifyDatabase(database.migratorUrl)).differences).toEqual([])
})
