import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Centre } from '../centre.ts'
import { MasterKey } from '../keys/master.ts'
import { ask } from '../postgres/ask.ts'
import type { TestDatabase } from '../postgres/testing.ts'
import { createDatabase } from '../postgres/testing.ts'
import { enterTestBody, eventually, openCentre } from '../testing/centre.ts'
import { DEATHS } from '../testing/outbox-worker.ts'
import type { TestMail, TestSystem } from '../testing/outside.ts'
import { testMail, testSystem } from '../testing/outside.ts'
import { connectBody, reachBody, toldOf } from '../testing/referral.ts'
import { verifyDatabase } from '../verify.ts'

const WORKER = join(import.meta.dirname, '../testing/outbox-worker.ts')
const secret = randomBytes(32)

let database: TestDatabase
let centre: Centre
let mail: TestMail
let system: TestSystem
const workers: ChildProcess[] = []

beforeAll(async () => {
  database = await createDatabase()
  mail = await testMail()
  system = await testSystem()
  // A worker is missed after two seconds here, so that the test need not wait for ten.
  await ask(database.superUrl, `update pgboss.queue set heartbeat_seconds = 2, retry_delay = 1, retry_delay_max = 1`)
  centre = await openCentre(database, { master: new MasterKey(secret), outside: { ports: { webhook: { send: () => Promise.reject(new Error('this process tells nobody')) }, email: undefined, sms: undefined }, origin: 'https://111.test', centreMail: { supervisor: undefined, director: undefined }, inside: true } })
})
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL')
  await centre.stop()
  await mail.stop()
  await system.stop()
  await database.drop()
})

function startWorker(death: string): ChildProcess {
  const worker = spawn(process.execPath, [WORKER, database.appUrl, secret.toString('hex'), mail.url, death], { stdio: ['ignore', 'ignore', 'inherit'] })
  workers.push(worker)
  return worker
}

test.each(DEATHS)('a worker that is killed %s leaves one effect of each means in the journal', async (death) => {
  mail.letters.length = 0
  system.calls.length = 0
  const body = await enterTestBody(centre, 'social')
  await reachBody(centre, body.id, { webhook: system.url, duty: { email: 'kezekshi@social.test', sms: null } })
  const { caseId, referral } = await connectBody(centre, body.id)
  const victim = startWorker(death)
  const [, signal] = await once(victim, 'exit')
  expect(signal).toBe('SIGKILL')

  const heir = startWorker('never')
  await eventually(async () => ((await centre.house.pool.query(`select from pgboss.job where state < 'completed'`)).rowCount === 0 ? true : undefined), 40_000)
  heir.kill('SIGTERM')
  await once(heir, 'exit')
  const told = await toldOf(centre, caseId)
  expect(told.filter((one) => one.means === 'webhook')).toMatchObject([{ told: true }])
  expect(told.filter((one) => one.means === 'email').length).toBeLessThanOrEqual(1)
  expect(told.every((one) => one.told)).toBe(true)
  expect((await centre.house.pool.query(`select from event where stream = $1 and type = 'referral.delivered'`, [caseId])).rowCount).toBe(1)
  expect(system.calls.length).toBeLessThanOrEqual(2)
  expect(new Set(system.calls.map((call) => call.headers['webhook-id'])).size).toBe(1)
  expect(new Set(mail.letters.map((letter) => /^Message-ID: (.*)\r$/m.exec(letter)?.[1])).size).toBeLessThanOrEqual(1)
  expect(system.calls[0]?.body).toContain(referral)
}, 90_000)

test('the database verifies', async () => expect((await verifyDatabase(database.superUrl)).differences).toEqual([]))
