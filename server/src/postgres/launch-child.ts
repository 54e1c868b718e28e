import { launchPostgres } from './launch.ts'

/** A process of its own for the launcher's tests: launches on the folder it is given, says so, and stays until it is killed. */
const [folder = ''] = process.argv.slice(2)
try {
  const running = await launchPostgres(folder)
  process.stdout.write(`${JSON.stringify({ pid: running.pid })}\n`)
  setInterval(() => undefined, 60_000)
} catch (error) {
  process.stdout.write(`${JSON.stringify({ refused: error instanceof Error ? error.message : String(error) })}\n`)
}
