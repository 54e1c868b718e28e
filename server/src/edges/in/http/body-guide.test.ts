import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestDatabase } from '../../../postgres/testing.ts'
import { createDatabase } from '../../../postgres/testing.ts'
import { systemFor } from '../../../testing/body-system.ts'
import { enterTestBody } from '../../../testing/centre.ts'
import { connectBody } from '../../../testing/referral.ts'
import type { OpenWeb } from '../../../testing/web.ts'
import { openWeb } from '../../../testing/web.ts'

let database: TestDatabase
let open: OpenWeb

beforeAll(async () => {
  database = await createDatabase()
  open = await openWeb(database)
})
afterAll(async () => {
  await open.stop()
  await database.drop()
})

/** What the guide shows, with `…` for anything: fields it leaves out are not compared. */
function shown(value: unknown): unknown {
  if (value === '…') return expect.anything()
  if (Array.isArray(value)) return value.map(shown)
  return value !== null && typeof value === 'object' ? expect.objectContaining(Object.fromEntries(Object.entries(value).map(([field, one]) => [field, shown(one)]))) : value
}

test('every example of the guide does what the guide says', async () => {
  const guide = readFileSync(join(import.meta.dirname, '../../../../../docs/body-api.md'), 'utf8')
  const examples = [...guide.matchAll(/```bash\n(.*?)```\n\n```json\n(.*?)```/gs)].map(([, command = '', answer = '']) => ({ command, answer }))
  expect(examples).toHaveLength(guide.match(/```bash/g)?.length ?? 0)
  expect(examples.length).toBeGreaterThan(7)
  const { id: body } = await enterTestBody(open.centre, 'police')
  const system = await systemFor(open, body)
  const env: NodeJS.ProcessEnv = { ...process.env, SENIM: open.address, KEY: system.key, SECRET: system.secret, BODY: body, REFERRAL: (await connectBody(open.centre, body)).referral }
  for (const [nth, { command, answer }] of examples.entries()) {
    // The first example lists one referral; the others come later.
    if (nth === 1) Object.assign(env, { OTHER: (await connectBody(open.centre, body)).referral, THIRD: (await connectBody(open.centre, body)).referral })
    const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', command], { env })
    expect(JSON.parse(stdout), command).toEqual(shown(JSON.parse(answer)))
  }
})
