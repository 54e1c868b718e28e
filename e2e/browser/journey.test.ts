import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const isFailed = (error: unknown): error is { readonly stdout: string } => error instanceof Error && 'stdout' in error && typeof error.stdout === 'string'

test.each([['one process', []], ['two processes on one database', ['--two']]])('%s: the main job is done twice, from the first words to a counted, closed case', async (_processes, options) => {
  const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, '../journey/run.ts'), ...options]).catch((error: unknown) => {
    // Its last line says at which step it stopped, and why.
    if (isFailed(error)) return error
    throw error
  })
  const last: unknown = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '')
  expect(last).toMatchObject({ ok: true })
}, 240_000)
