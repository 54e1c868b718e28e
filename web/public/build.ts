import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { pack } from '../pack.ts'

/** `slowed.js` is asked for only by pages of people who come in a flood. */
const SCRIPTS = ['dialogue', 'slowed'] as const

/** Builds the scripts of the citizen's pages into `dist`, plain and packed: each one small module of its own that old phones understand too. */
export async function buildPublic(): Promise<void> {
  const root = fileURLToPath(new URL('.', import.meta.url))
  for (const name of SCRIPTS) await buildScript(root, name)
  pack(`${root}dist`)
}

async function buildScript(root: string, name: (typeof SCRIPTS)[number]): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      target: 'es2019',
      outDir: 'dist',
      emptyOutDir: name === SCRIPTS[0],
      minify: true,
      modulePreload: false,
      rolldownOptions: { input: `${root}src/${name}.ts`, output: { entryFileNames: `${name}.js`, format: 'es' } },
    },
  })
}
