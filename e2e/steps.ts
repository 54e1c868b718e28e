import { spawn } from 'node:child_process'
import { join } from 'node:path'

export interface Step {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
}

interface Ran {
  readonly passed: number
  readonly failed: number
}

const ROOT = join(import.meta.dirname, '..')
const BIN = join(ROOT, 'node_modules/.bin')

/** Test counts as vitest prints them; a step without tests counts as one that passed or failed. */
function countIn(output: string, ok: boolean): Ran {
  // eslint-disable-next-line no-control-regex -- colours are taken out
  const plain = output.replaceAll(/\u001B\[[0-9;]*m/g, '')
  const line = plain.split('\n').findLast((one) => /^\s*Tests\s/.test(one))
  const count = (word: string): number => Number(new RegExp(`(\\d+) ${word}`).exec(line ?? '')?.[1] ?? 0)
  if (line === undefined) return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  return { passed: count('passed'), failed: count('failed') + (ok || count('failed') > 0 ? 0 : 1) }
}

function run({ command, args }: Step): Promise<Ran> {
  return new Promise((resolve) => {
    const file = command === 'node' ? process.execPath : join(BIN, command)
    const child = spawn(file, args, { cwd: ROOT, env: { ...process.env, PATH: `${BIN}:${process.env['PATH'] ?? ''}` }, stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      process.stdout.write(chunk)
    })
    child.on('close', (code) => resolve(countIn(output, code === 0)))
  })
}

/** Runs steps one after another, all of them, and ends with a line `N passed, N failed`. */
export async function runSteps(steps: readonly Step[]): Promise<void> {
  let passed = 0
  let failed = 0
  for (const step of steps) {
    const began = Date.now()
    process.stdout.write(`\n── ${step.name}\n`)
    const ran = await run(step)
    passed += ran.passed
    failed += ran.failed
    process.stdout.write(`── ${step.name}: ${ran.failed === 0 ? 'ok' : 'FAILED'}, ${((Date.now() - began) / 1000).toFixed(1)} s\n`)
  }
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
  if (failed > 0) process.exitCode = 1
}
