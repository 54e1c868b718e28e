import { parseArgs } from 'node:util'
import { bothAreCounted } from './counted.ts'
import { pupilOfUlytau } from './pupil.ts'
import { withoutScript } from './scriptless.ts'
import { Stage } from './stage.ts'

/** `npm run journey`: the main job in Chromium against a fresh server of its own, `--two`: as two processes on one database. The last line is one JSON object. */
const { shots, two } = parseArgs({ options: { shots: { type: 'string' }, two: { type: 'boolean' } } }).values
const stage = await Stage.open({ shots, two: two ?? false })
try {
  await pupilOfUlytau(stage)
  await withoutScript(stage)
  await bothAreCounted(stage)
  process.stdout.write(`${JSON.stringify({ ok: true, steps: stage.steps })}\n`)
} catch (error) {
  process.stdout.write(`${JSON.stringify({ ok: false, steps: stage.steps, failed: error instanceof Error ? error.message : String(error) })}\n`)
  process.exitCode = 1
} finally {
  await stage.close()
}
