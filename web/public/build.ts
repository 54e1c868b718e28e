import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'vite'

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
  const script = readFileSync(`${root}dist/dialogue.js`)
  writeFileSync(`${root}dist/dialogue.js.gz`, gzipSync(script, { level: 9 }))
  writeFileSync(`${root}dist/dialogue.js.br`, brotliCompressSync(script))
}
