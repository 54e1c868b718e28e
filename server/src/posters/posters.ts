import { setImmediate as breathe } from 'node:timers/promises'
import { POSTERS } from '@senim/text/posters.ts'
import { drawA4 } from './a4.ts'
import type { Paper } from './paper.ts'
import { newPaper } from './paper.ts'
import type { Poster } from './poster.ts'
import { drawStickers } from './stickers.ts'

export type Sheet = 'a4' | 'stickers'
const DRAW = { a4: drawA4, stickers: drawStickers } as const satisfies Record<Sheet, (paper: Paper, poster: Poster) => void>

/** One PDF with a page for each poster. Dialogues go on between two pages, and nothing is drawn any more once `left` says that nobody waits for it. */
export async function printPosters(sheet: Sheet, posters: readonly Poster[], at: Date, left?: AbortSignal): Promise<Buffer | undefined> {
  const language = posters[0]?.language ?? 'kk'
  const paper = newPaper({ title: POSTERS[language].title, language, at })
  const parts: Buffer[] = []
  paper.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise<void>((resolve, reject) => {
    paper.once('end', resolve)
    paper.once('error', reject)
  })
  for (const poster of posters) {
    if (left?.aborted === true) return undefined
    DRAW[sheet](paper, poster)
    await breathe()
  }
  paper.end()
  await ended
  return Buffer.concat(parts)
}
