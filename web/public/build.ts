import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { pack } from '../pack.ts'

/** Builds the script of the citizen's pages into `dist/dialogue.js`, plain and packed: one small module that old phones understand too. */
export async function buildPublic(): Promise<void> {
  const root = fileURLToPath(new URL('.', import.meta.url))
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      target: 'es2019',
      outDir: 'dist',
      emptyOutDir: true,
      minify: true,
      modulePreload: false,
      rolldownOptions: { input: `${root}src/dialogue.ts`, output: { entryFileNames: 'dialogue.js', format: 'es' } },
    },
  })
  pack(`${root}dist`)
}
