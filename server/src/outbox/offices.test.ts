import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Body } from '@senim/core/directory/bodies.ts'
import { actOnCase, sealReferralText } from '../cases/handle.ts'
import { findCase } from '../cases/view.ts'
import type { Centre } from '../centre.ts'
import { smtpPort } from '../edges/out/mail/smtp.ts'
import { smsGateway } from '../edges/out/sms/gateway.ts'
import { webhookPort } from '../edges/out/webhook/post.ts'
import { newId } from '../identity.ts'
import { ask } from '../postgres/ask.ts'
import type { TestDatabase } from '../postgres/testing.ts'
import { createDatabase } from '../postgres/testing.ts'
import { enterTestBody, eventually, granted, openCentre } from '../testing/centre.ts'
import type { TestMail, TestSystem } from '../testing/outside.ts'
import { testMail, testSystem, wordsOf } from '../testing/outside.ts'
import { connectBody, reachBody, SECRETS, toldOf } from '../testing/referral.ts'

let database: TestDatabase
let centre: Centre
let mail: TestMail
let gateway: TestSystem
let body: Body

const at = (name: string): { email: string; sms: null } => ({ email: `${name}@body.test`, sms: null })

beforeAll(async () => {
  database = await createDatabase()
  mail = await testMail()
  gateway = await testSystem()
  await ask(database.superUrl, `update pgboss.queue set retry_limit = 0 where name in ('webhook', 'email', 'sms')`)
  const ports = { webhook: webhookPort({ inside: false }), email: smtpPort({ url: mail.url, from: 'desk@111.test' }), sms: smsGateway({ url: `${gateway.url}?to={to}&id={id}`, token: 'secret' }) }
  centre = await openCentre(database, { works: true, outside: { ports, origin: 'https://111.test', centreMail: { supervisor: 'shift@111.test', director: undefined }, inside: false } })
  body = await enterTestBody(centre, 'social')
  await reachBody(centre, body.id, { duty: at('duty'), head: at('head') })
  await reachBody(centre, (await enterTestBody(centre, 'akimat')).id, { duty: at('akimat') })
  await reachBody(centre, (await enterTestBody(centre, 'prosecutor')).id, { duty: at('prosecutor') })
})
afterAll(async () => {
  await centre.stop()
  await mail.stop()
  await gateway.stop()
  await database.drop()
})

/** Lets time pass for one step of a referral, and then for each rung above it. */
async function climbAll(caseId: string, referral: string, step: 'accept' | 'verify', rungs: number): Promise<void> {
  const act = async (command: Parameters<typeof actOnCase>[2]): Promise<void> => void granted(await actOnCase(centre.house, { actor: 'clock', scope: 'test', clientId: newId(), caseId, body: command.do }, command))
  const now = async (): Promise<number> => {
    const one = (await findCase(centre.house.pool, caseId))?.referrals[referral]
    return one?.climb?.next ?? one?.due.find((due) => due.step === step)?.at ?? 0
  }
  await act({ do: 'act', act: { do: 'lapse', referral, step, now: await now() } })
  for (let rung = 0; rung < rungs; rung += 1) await act({ do: 'act', act: { do: 'climb', referral, rung, now: await now() } })
}

/** What came of telling, by office and means. */
const toldOffices = async (caseId: string, n: number): Promise<readonly string[]> =>
  await eventually(async () => {
    const found = (await toldOf(centre, caseId)).map((one) => `${one.office} ${one.means} ${one.told ? 'told' : 'failed'}`)
    return found.length >= n ? found.toSorted() : undefined
  })

test('a silence is told to each office by its own means; where nobody stands behind one, that is written down', async () => {
  const { caseId, referral } = await connectBody(centre, body.id)
  await climbAll(caseId, referral, 'accept', 5)
  expect(await toldOffices(caseId, 6)).toEqual(['akimat email told', 'duty email told', 'duty email told', 'head email told', 'ministry portal failed', 'prosecutor email told'])
  const to = (letter: string): string => /^To: (.*)\r$/m.exec(letter)?.[1] ?? ''
  expect(mail.letters.map(to).toSorted()).toEqual(['akimat@body.test', 'duty@body.test', 'duty@body.test', 'head@body.test', 'prosecutor@body.test'])
  const words = (name: string): string => wordsOf(mail.letters.find((letter) => to(letter) === `${name}@body.test`) ?? '')
  expect(words('head')).toContain('Ваш орган не ответил')
  expect(words('prosecutor')).toContain('Один из органов региона не ответил')
  // Only the body itself may open its referral.
  expect(words('prosecutor')).toContain('https://111.test/agency/\n')
  expect(words('prosecutor')).not.toContain(referral)
})

test('what the centre owes itself is told at its own desk, and by letter where there is one', async () => {
  mail.letters.length = 0
  const { house } = centre
  const { caseId, contact, referral } = await connectBody(centre, body.id)
  const officer = { referral, officer: newId(), body: body.id, now: house.clock() }
  const text = granted(await sealReferralText(house, contact, 'ойдан'))
  const act = async (command: Parameters<typeof actOnCase>[2], contents = [] as (typeof text.box)[]): Promise<void> => void granted(await actOnCase(house, { actor: 'test', scope: 'test', clientId: newId(), caseId, body: command.do, contents }, command))
  await act({ do: 'act', act: { do: 'accept', ...officer } })
  await act({ do: 'act', act: { do: 'answer', ...officer, outcome: 'measureTaken', on: '2026-01-01', content: text.ref } }, [text.box])
  await climbAll(caseId, referral, 'verify', 2)
  expect(await toldOffices(caseId, 3)).toEqual(['director portal told', 'duty email told', 'supervisor email told'])
  expect(mail.letters.map(wordsOf).find((words) => words.includes('shift@111.test'))).toContain(`https://111.test/desk/cases/${caseId}`)
})

test('when neither their system nor a letter gets through, a short message does, without a word of the person', async () => {
  mail.manner = 'refuses'
  const other = await enterTestBody(centre, 'crisis')
  await reachBody(centre, other.id, { webhook: 'https://127.0.0.1/senim', duty: { email: 'duty@body.test', sms: '+77011234567' } })
  const { caseId, referral } = await connectBody(centre, other.id)
  expect(await toldOffices(caseId, 3)).toEqual(['duty email failed', 'duty sms told', 'duty webhook failed'])
  expect(gateway.calls).toHaveLength(1)
  const { headers, body: sent } = gateway.calls[0] ?? { headers: {}, body: '' }
  expect(headers.authorization).toBe('Bearer secret')
  expect(JSON.parse(sent)).toEqual({ id: headers['idempotency-key'], to: '+77011234567', text: `111: жаңа сұрау жауап күтіп тұр / новый запрос ждёт ответа https://111.test/agency/referrals/${referral}` })
  for (const secret of SECRETS) expect(sent).not.toContain(secret)
})
