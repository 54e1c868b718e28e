import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** Packs every script and style sheet of a folder beside itself, once, so that the server never packs while people wait. */
export function pack(folder: string): void {
  for (const name of globSync('*.{js,css}', { cwd: folder })) {
    const file = join(folder, name)
    const open = readFileSync(file)
    writeFileSync(`${file}.gz`, gzipSync(open, { level: 9 }))
    writeFileSync(`${file}.br`, brotliCompressSync(open, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
  }
}
