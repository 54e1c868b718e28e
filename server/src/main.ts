import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf, ConfigError, readConfig } from './config.ts'
import { start } from './start.ts'
import type { Started } from './start.ts'

const WEB_BUILD = join(import.meta.dirname, '../../web/build.ts')

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/**
 * Builds the screens when their sources are newer; a server that was shipped without sources serves what it was shipped with.
 * In a process of its own: the tools of the build would stay in the server's memory (measured: 230 MB).
 */
async function buildScreens(): Promise<void> {
  if (!existsSync(WEB_BUILD)) return
  const [code] = await once(spawn(process.execPath, [WEB_BUILD], { stdio: ['ignore', 'ignore', 'inherit'] }), 'exit')
  if (code !== 0) throw new Error('the screens could not be built; what is wrong stands above')
}

function announce({ address, demo, setupCode }: Started, origin: string | undefined): void {
  const at = origin ?? address
  if (at === undefined) return say('Senim works. This process has no web part.')
  say(`Senim is ready.

  Someone who needs help   ${at}/
  Operators, supervisors   ${at}/desk/
  State bodies             ${at}/agency/
  API                      ${at}/api/docs`)
  if (setupCode !== undefined) say(`\n  The centre is empty. Make its first administrator at ${at}/desk/setup with the code ${setupCode}`)
  if (demo.length === 0) return
  say('\n  Demo centre. Sign in as:')
  for (const { login, password, name, roles } of demo) say(`    ${login.padEnd(22)}${password.padEnd(18)}${name}, ${roles.join(', ')}`)
}

async function main(): Promise<void> {
  const config = readConfig(process.env, process.argv.slice(2))
  const built = config.parts.includes('web') ? buildScreens() : Promise.resolve()
  const [started, building] = await Promise.allSettled([start(config), built])
  if (started.status === 'rejected') throw started.reason
  if (building.status === 'rejected') {
    await started.value.stop()
    throw building.reason
  }
  serve(started.value, config.origin)
}

function serve(started: Started, origin: string | undefined): void {
  announce(started, origin)
  let stopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      void started.stop().then(() => process.exit(0))
    })
  }
}

main().catch((error: unknown) => {
  const line = (error instanceof Error ? error.message || codeOf(error) : String(error)).replaceAll(/\s*\n\s*/g, ' ')
  process.stderr.write(`${error instanceof ConfigError ? '' : 'Senim could not start: '}${line}\n`)
  process.exit(1)
})
