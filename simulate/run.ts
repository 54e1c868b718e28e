import { parseArgs } from 'node:util'
import { isRight, simulateFeedback } from './src/feedback/feedback.ts'

const { positionals: [name], values } = parseArgs({ allowPositionals: true, options: { seeds: { type: 'string', default: '200' } } })
const seeds = Number(values.seeds)
if (name !== 'feedback' || !Number.isInteger(seeds) || seeds < 1) {
  process.stderr.write('npm run simulate -- feedback --seeds N\n')
  process.exit(2)
}
const result = simulateFeedback(seeds, (line) => process.stdout.write(`${line}\n`))
process.stdout.write(`${JSON.stringify(result)}\n`)
process.exitCode = isRight(result) ? 0 : 1
