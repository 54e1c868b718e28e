import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError, readConfig } from './config.ts'
import { start } from './start.ts'
import type { Started } from './start.ts'

const WEB_BUILD = join(import.meta.dirname, '../../web/build.ts')

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Builds the screens when their sources are newer; a server that was shipped without sources serves what it was shipped with. */
async function buildScreens(): Promise<void> {
  if (!existsSync(WEB_BUILD)) return
  // eslint-disable-next-line typescript/no-unsafe-type-assertion -- imported by path: a server may be shipped without it
  const { buildWeb } = (await import(WEB_BUILD)) as { buildWeb: () => Promise<void> }
  await buildWeb()
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
  const [started] = await Promise.all([start(config), built])
  announce(started, config.origin)
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
  const line = error instanceof Error ? error.message : String(error)
  process.stderr.write(`${error instanceof ConfigError ? '' : 'Senim could not start: '}${line}\n`)
  process.exit(1)
})
