import { existsSync, globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pack } from './pack.ts'

const ROOT = join(import.meta.dirname, '..')
// Builds the screens whose sources are newer than what was built from them. The bundler is loaded only when there is work for it.

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
  if (!isStale(`web/${name}`, 'index.html')) return
  const { build } = await import('vite')
  await build({ configFile: join(import.meta.dirname, name, 'vite.config.ts'), logLevel: 'warn' })
  pack(join(import.meta.dirname, name, 'dist/assets'))
}

async function buildPage(): Promise<void> {
  if (!isStale('web/public', 'slowed.js')) return
  const { buildPublic } = await import('./public/build.ts')
  await buildPublic()
}

await Promise.all([buildPage(), buildApp('desk'), buildApp('agency')])
