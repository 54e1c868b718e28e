import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { FLOW } from '@senim/core/flow.ts'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

interface Import {
  readonly from: string
  readonly to: string
}

/** What a file imports from this repository, as paths from the root. Types count: they bind as much as code does. */
function importsOf(file: string, source: string): readonly Import[] {
  const named = [...source.matchAll(/(?:^|\n)(?:(?:import|export)\s[\w\s{},*$]*?from\s+|import\s+)'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g)].map(([, fixed, late]) => fixed ?? late ?? '')
  return named.flatMap((name) => {
    if (name.startsWith('.')) return [{ from: file, to: relative(ROOT, join(ROOT, dirname(file), name)) }]
    const own = /^@senim\/(\w+)\/(.+)$/.exec(name)
    if (own === null) return [{ from: file, to: name }]
    const [, workspace = '', path = ''] = own
    const folder = ['desk', 'agency', 'public', 'kit'].includes(workspace) ? `web/${workspace}` : workspace
    return [{ from: file, to: `${folder}/${path.startsWith('src/') ? '' : 'src/'}${path}` }]
  })
}

const inside = (path: string, ...folders: readonly string[]): boolean => folders.some((folder) => path === folder || path.startsWith(`${folder}/`))
const isOutside = (path: string): boolean => !/\.(tsx?|css)$/.test(path) || !path.includes('/')
const moduleIn = (path: string, root: string): string | undefined => FLOW.find((name) => inside(path, `${root}/${name}`))
const isLeftOf = (a: string, b: string): boolean => FLOW.findIndex((one) => one === a) < FLOW.findIndex((one) => one === b)
const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || path.includes('/testing/')

const SERVER_GROUND = ['server/src/journal', 'server/src/keys', 'server/src/access', 'server/src/house.ts', 'server/src/identity.ts', 'server/src/clock.ts']
const APPS = ['web/desk', 'web/agency', 'web/public']

/** One rule a place: whether a file there may import the other. The first place that fits decides. */
const RULES: readonly { readonly place: string; readonly may: (to: string, from: string) => boolean }[] = [
  { place: 'core/src', may: (to, from) => inside(to, 'core/src') && !(moduleIn(from, 'core/src') && moduleIn(to, 'core/src') && isLeftOf(moduleIn(from, 'core/src') ?? '', moduleIn(to, 'core/src') ?? '')) },
  { place: 'contract/src', may: (to) => inside(to, 'contract/src', 'core/src') || to === 'zod' },
  { place: 'text/src', may: (to) => inside(to, 'text/src', 'core/src') },
  ...FLOW.map((name) => ({
    place: `server/src/${name}`,
    may: (to: string) => {
      const other = moduleIn(to, 'server/src')
      if (other !== undefined && other !== name) return isLeftOf(other, name) && /\/(events|view|handle)\.ts$/.test(to)
      return isOutside(to) || inside(to, `server/src/${name}`, 'core/src', 'contract/src', ...SERVER_GROUND)
    },
  })),
  { place: 'server/src/journal', may: (to) => isOutside(to) || inside(to, 'server/src/journal', 'core/src') },
  { place: 'server/src/keys', may: (to) => isOutside(to) || inside(to, 'server/src/keys', 'server/src/journal', 'server/src/identity.ts', 'core/src') },
  { place: 'server/src/postgres', may: (to) => isOutside(to) || inside(to, 'server/src/postgres') },
  { place: 'server/src/access', may: (to) => isOutside(to) || inside(to, 'core/src', 'contract/src', 'server/src/directory', ...SERVER_GROUND) },
  {
    place: 'server/src/outbox',
    may: (to) => {
      const other = moduleIn(to, 'server/src')
      return other === undefined ? isOutside(to) || inside(to, 'server/src/outbox', 'core/src', 'contract/src', 'text/src', ...SERVER_GROUND) : /\/(events|view|handle|addresses|duty)\.ts$/.test(to)
    },
  },
  { place: 'server/src/edges/out', may: (to, from) => isOutside(to) || to === 'server/src/outbox/ports.ts' || dirname(to) === dirname(from) },
  { place: 'server/src/edges', may: (to) => isOutside(to) || !/\/(project|store)\.ts$/.test(to) && !inside(to, 'web', 'e2e', 'bench') },
  ...APPS.map((app) => ({ place: `${app}/src`, may: (to: string) => isOutside(to) || inside(to, app, 'contract/src', 'core/src', 'text/src', 'web/kit') })),
  { place: 'web/kit', may: (to) => isOutside(to) || inside(to, 'web/kit', 'contract/src', 'core/src', 'text/src') },
]

function wrongIn(imports: readonly Import[]): readonly string[] {
  return imports.filter(({ from, to }) => !isTest(from) && RULES.find((rule) => inside(from, rule.place))?.may(to, from) === false).map(({ from, to }) => `${from} may not import ${to}`)
}

/** A round of files that import each other, if there is one. */
function findCycle(imports: readonly Import[]): readonly string[] | undefined {
  const next = Map.groupBy(imports, (one) => one.from)
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return undefined
    for (const { to } of next.get(file) ?? []) {
      const cycle = visit(to, [...path, file])
      if (cycle) return cycle
    }
    done.add(file)
    return undefined
  }
  for (const file of next.keys()) {
    const cycle = visit(file, [])
    if (cycle) return cycle
  }
  return undefined
}

const FILES = globSync('{core,contract,text,server,web,e2e,bench}/**/*.{ts,tsx}', { cwd: ROOT, exclude: (name) => /node_modules|dist$/.test(name) })
const IMPORTS = FILES.flatMap((file) => importsOf(file, readFileSync(join(ROOT, file), 'utf8')))

test('imports point only left', () => {
  expect(FILES.length).toBeGreaterThan(200)
  expect(IMPORTS.length).toBeGreaterThan(1000)
  expect(wrongIn(IMPORTS)).toEqual([])
})

test('no files import each other in a round', () => expect(findCycle(IMPORTS)).toBeUndefined())

test('a wrong import would be found', () => {
  const wrong = (from: string, code: string): readonly string[] => wrongIn(importsOf(from, code))
  expect(wrong('core/src/contacts/decide.ts', "import { x } from '../cases/decide.ts'")).toHaveLength(1)
  expect(wrong('core/src/time.ts', "import type { Pool } from 'pg'")).toHaveLength(1)
  expect(wrong('core/src/time.ts', "import { readFileSync } from 'node:fs'")).toHaveLength(1)
  expect(wrong('contract/src/live.ts', "import { House } from '@senim/server/house.ts'")).toHaveLength(1)
  expect(wrong('server/src/contacts/handle.ts', "import { offer } from '../routing/handle.ts'")).toHaveLength(1)
  expect(wrong('server/src/cases/handle.ts', "import { rows } from '../contacts/project.ts'")).toHaveLength(1)
  expect(wrong('server/src/journal/execute.ts', "import { CONTACT } from '../contacts/events.ts'")).toHaveLength(1)
  expect(wrong('server/src/edges/in/http/app.ts', "import { dueSteps } from '../../../cases/store.ts'")).toHaveLength(1)
  expect(wrong('server/src/outbox/outbox.ts', "import { smtpPort } from '../edges/out/mail/smtp.ts'")).toHaveLength(1)
  expect(wrong('server/src/outbox/view.ts', "import { rows } from '../cases/store.ts'")).toHaveLength(1)
  expect(wrong('server/src/edges/out/mail/smtp.ts', "import { Queue } from '../../../outbox/queue.ts'")).toHaveLength(1)
  expect(wrong('web/desk/src/App.tsx', "const x = await import('@senim/server/main.ts')")).toHaveLength(1)
  expect(wrong('web/desk/src/App.tsx', "import { Slice } from '@senim/agency/Slice.tsx'")).toHaveLength(1)
  expect(wrong('server/src/cases/handle.ts', "import { CONTACT } from '../contacts/events.ts'")).toEqual([])
  expect(findCycle([{ from: 'a.ts', to: 'b.ts' }, { from: 'b.ts', to: 'c.ts' }, { from: 'c.ts', to: 'a.ts' }])).toEqual(['a.ts', 'b.ts', 'c.ts', 'a.ts'])
})
