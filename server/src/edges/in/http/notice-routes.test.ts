import type { Undelivered } from '@senim/contract/notices.ts'
import { bodyAddresses, undelivered } from '@senim/contract/notices.ts'
import type { Body } from '@senim/core/directory/bodies.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../../identity.ts'
import { ask } from '../../../postgres/ask.ts'
import type { TestDatabase } from '../../../postgres/testing.ts'
import { createDatabase } from '../../../postgres/testing.ts'
import { enterStaff, enterTestBody, eventually } from '../../../testing/centre.ts'
import type { TestMail } from '../../../testing/outside.ts'
import { testMail } from '../../../testing/outside.ts'
import type { TestReferral } from '../../../testing/referral.ts'
import { connectBody, toldOf } from '../../../testing/referral.ts'
import type { Answer, Browser, OpenWeb } from '../../../testing/web.ts'
import { openWeb } from '../../../testing/web.ts'
import { verifyDatabase } from '../../../verify.ts'
import { smtpPort } from '../../out/mail/smtp.ts'
import { webhookPort } from '../../out/webhook/post.ts'

let database: TestDatabase
let open: OpenWeb
let mail: TestMail
let supervisor: Browser
let administrator: Browser
let body: Body

beforeAll(async () => {
  database = await createDatabase()
  mail = await testMail('refuses')
  // One try and no more: what is failed is given up at once.
  await ask(database.superUrl, `update pgboss.queue set retry_limit = 0 where name in ('webhook', 'email', 'sms')`)
  open = await openWeb(database, { works: true, outside: { ports: { webhook: webhookPort({ inside: false }), email: smtpPort({ url: mail.url, from: 'desk@111.test' }), sms: undefined }, origin: 'https://111.test', centreMail: { supervisor: undefined, director: undefined }, inside: false } })
  supervisor = await open.signedIn(await enterStaff(open.centre, 'supervisor'))
  administrator = await open.signedIn(await enterStaff(open.centre, 'administrator'))
  body = await enterTestBody(open.centre, 'police')
})
afterAll(async () => {
  await open.stop()
  await mail.stop()
  await database.drop()
})

const NONE = { email: null, sms: null }
const read = (answer: Answer): Undelivered[] => undelivered.array().parse(JSON.parse(answer.text))
const list = async (): Promise<Undelivered[]> => read(await supervisor.get('/api/notices/undelivered'))
const versionOf = async (): Promise<number> => bodyAddresses.parse((await administrator.get(`/api/bodies/${body.id}/addresses`)).json()).version
const say = async (change: object = {}): Promise<Answer> => await administrator.post(`/api/bodies/${body.id}/addresses`, { id: newId(), webhook: null, duty: NONE, head: NONE, newSecret: false, expected: await versionOf(), ...change })
const failed = async (): Promise<{ sent: TestReferral; notice: Undelivered }> => {
  const sent = await connectBody(open.centre, body.id)
  const notice = await eventually(async () => (await list()).find((one) => one.case === sent.caseId && !one.trying))
  return { sent, notice }
}

describe('how a body is reached', () => {
  test('is said by the administrator, is sealed, and is one more version of the body', async () => {
    const before = await versionOf()
    const answer = await say({ duty: { email: 'kezekshi@police.test', sms: '+77011234567' } })
    expect(bodyAddresses.parse(answer.json())).toEqual({ webhook: null, duty: { email: 'kezekshi@police.test', sms: '+77011234567' }, head: NONE, signed: false, secret: null, version: before + 1 })
    expect((await administrator.get(`/api/history/body/${body.id}`)).json()).toMatchObject({ versions: [{ what: 'body.addressed' }, { what: 'body.entered' }] })
    for (const table of ['event', 'stream', 'body', 'body_address', 'content']) {
      const rows = (await ask(database.superUrl, `select ${table}::text as row from ${table}`)).map((one) => String(one['row'])).join('\n')
      for (const part of ['kezekshi', '77011234567', Buffer.from('kezekshi').toString('hex')]) expect(rows, table).not.toContain(part)
    }
  })

  test('the secret of its system is shown once, and is another one when it is asked for', async () => {
    const made = bodyAddresses.parse((await say({ webhook: 'https://police.test/senim' })).json())
    expect(made.secret).toMatch(/^whsec_[\w+/]{43}=$/)
    const again = bodyAddresses.parse((await say({ webhook: 'https://police.test/other' })).json())
    expect(again).toMatchObject({ signed: true, secret: null, webhook: 'https://police.test/other' })
    expect((await administrator.get(`/api/bodies/${body.id}/addresses`)).text).not.toContain('whsec_')
    const changed = bodyAddresses.parse((await say({ webhook: 'https://police.test/other', newSecret: true })).json())
    expect(changed.secret).toMatch(/^whsec_/)
    expect(changed.secret).not.toBe(made.secret)
    await say()
  })

  test('what is no address is refused with a sentence, and so is a page from before somebody else’s change', async () => {
    for (const wrong of ['http://police.test', 'https://', 'https://u:p@police.test/', 'ftp://police.test', 'http://127.0.0.1:80/x', 'javascript:alert(1)']) expect((await say({ webhook: wrong })).json(), wrong).toMatchObject({ refused: 'webhookMalformed' })
    for (const wrong of ['kezekshi', 'a@b', 'a@b.kz, c@d.kz', 'a b@c.kz', 'a@b.kz\nBcc: x@y.kz', '<a@b.kz>']) expect((await say({ duty: { email: wrong, sms: null } })).json(), wrong).toMatchObject({ refused: 'emailMalformed' })
    for (const wrong of ['87011234567', '+7 701', '+07', 'abc']) expect((await say({ head: { email: null, sms: wrong } })).json(), wrong).toMatchObject({ refused: 'numberMalformed' })
    expect((await say({ expected: 0 })).json()).toMatchObject({ refused: 'changedMeanwhile' })
    expect((await administrator.post(`/api/bodies/${newId()}/addresses`, { id: newId(), webhook: null, duty: NONE, head: NONE, newSecret: false, expected: 0 })).status).toBe(404)
  })
})

describe('what could not be told', () => {
  test('stands in the list with the reason; tried again it is told, and leaves the list', async () => {
    await say({ duty: { email: 'kezekshi@police.test', sms: null } })
    const { sent, notice } = await failed()
    expect(notice).toMatchObject({ what: 'sent', office: 'duty', body: { name: body.name }, trying: false, tries: [{ means: 'email', why: 'refused', said: 'SMTP 452' }] })
    mail.manner = 'takes'
    expect(read(await supervisor.post(`/api/notices/${notice.notice}/again`, { id: newId() })).find((one) => one.notice === notice.notice)).toMatchObject({ trying: true })
    await eventually(async () => ((await list()).some((one) => one.notice === notice.notice) ? undefined : true))
    expect((await toldOf(open.centre, sent.caseId)).map((one) => [one.means, one.told])).toEqual([['email', false], ['email', true]])
    expect((await supervisor.post(`/api/notices/${notice.notice}/again`, { id: newId() })).json()).toMatchObject({ refused: 'noticeTold' })
    mail.manner = 'refuses'
  })

  test('that fails again stays, and is written down once', async () => {
    const { sent, notice } = await failed()
    const before = mail.letters.length
    await administrator.post(`/api/notices/${notice.notice}/again`, { id: newId() })
    await eventually(async () => ((await list()).some((one) => one.notice === notice.notice && !one.trying) && mail.letters.length > before ? true : undefined))
    expect(await toldOf(open.centre, sent.caseId)).toHaveLength(1)
  })

  test('is told by hand, with a note that nobody finds in the events', async () => {
    const { sent, notice } = await failed()
    const note = 'Дежурный Ерлан принял по телефону'
    const id = newId()
    for (const same of [1, 2]) expect((await supervisor.post(`/api/notices/${notice.notice}/told`, { id, note })).status, String(same)).toBe(200)
    expect((await list()).some((one) => one.notice === notice.notice)).toBe(false)
    const [, event, ...more] = await toldOf(open.centre, sent.caseId)
    expect(more).toEqual([])
    expect(event).toMatchObject({ means: 'hand', told: true, proof: 'by hand' })
    expect([...(await open.centre.house.boxes.open([event?.content?.id ?? ''])).values()]).toEqual([note])
    expect((await ask(database.superUrl, 'select event::text as row from event')).map((one) => String(one['row'])).join()).not.toContain('Ерлан')
    expect((await supervisor.post(`/api/notices/${notice.notice}/told`, { id: newId(), note: ' ' })).json()).toMatchObject({ refused: 'empty' })
  })

  test('is nothing to be done about when there is no such notice', async () => {
    expect((await supervisor.post(`/api/notices/${newId()}/again`, { id: newId() })).json()).toMatchObject({ refused: 'noticeUnknown' })
    expect((await supervisor.post(`/api/notices/${newId()}/told`, { id: newId(), note: 'x' })).status).toBe(404)
  })

  test('an office behind which nobody stands is in the list as well', async () => {
    const { case: caseId } = (await failed()).notice
    const { rows } = await open.centre.house.pool.query<{ referral: string }>('select referral from notice where case_id = $1', [caseId])
    await ask(database.superUrl, `insert into notice values ('${newId()}', '${caseId}', '${rows[0]?.referral ?? ''}', '${body.id}', 'climbed', 'ministry', 'accept', '[]', now())`)
    await ask(database.superUrl, `insert into pgboss.job (id, name, data, retry_limit) select gen_random_uuid(), 'tell', json_build_object('notice', id), 0 from notice where office = 'ministry'`)
    const found = await eventually(async () => (await list()).find((one) => one.office === 'ministry'))
    expect(found.tries).toMatchObject([{ means: 'portal', why: 'nobody', said: null }])
    await ask(database.superUrl, `delete from notice where office = 'ministry'`)
  })

  test('the database verifies', async () => expect((await verifyDatabase(database.superUrl)).differences).toEqual([]))
})
