import { existsSync, globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { buildPublic } from './public/build.ts'

const ROOT = join(import.meta.dirname, '..')
/** What every screen is made of, besides its own folder. */
const SHARED = ['core/src', 'contract/src', 'text/src', 'web/kit/src', 'package-lock.json', 'web/build.ts']

function newest(paths: readonly string[]): number {
  const files = paths.flatMap((path) => (path.includes('.') ? [path] : globSync(`${path}/**/*.{ts,tsx,css,html}`, { cwd: ROOT, exclude: (name) => name === 'dist' })))
  return Math.max(0, ...files.map((file) => statSync(join(ROOT, file)).mtimeMs))
}

function isStale(app: string, made: string): boolean {
  const result = join(ROOT, app, 'dist', made)
  return !existsSync(result) || statSync(result).mtimeMs < newest([...SHARED, app])
}

async function buildApp(name: 'desk' | 'agency'): Promise<void> {
  if (isStale(`web/${name}`, 'index.html')) await build({ configFile: join(import.meta.dirname, name, 'vite.config.ts'), logLevel: 'warn' })
}

/** Builds the screens whose sources are newer than what was built from them. */
export async function buildWeb(): Promise<void> {
  const page = isStale('web/public', 'dialogue.js') ? buildPublic() : Promise.resolve()
  await Promise.all([page, buildApp('desk'), buildApp('agency')])
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildWeb()
