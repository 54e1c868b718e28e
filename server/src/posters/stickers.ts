import { POSTERS } from '@senim/text/posters.ts'
import { drawCode } from './code.ts'
import type { Paper } from './paper.ts'
import { A4, INK, MM, write } from './paper.ts'
import type { Poster } from './poster.ts'

/** Twelve on a sheet, three by four, as the common label sheets are cut. */
const STICKER = { width: 63.5 * MM, height: 72 * MM, across: 3, down: 4, gap: 2.5 * MM } as const
const LEFT = (A4.width - STICKER.across * STICKER.width - (STICKER.across - 1) * STICKER.gap) / 2
const TOP = (A4.height - STICKER.down * STICKER.height) / 2
const PAD = 4 * MM
const CODE = 39 * MM

function drawSticker(paper: Paper, { language, address, mark }: Poster, x: number, y: number): void {
  const { sticker: text } = POSTERS[language]
  const inner = { x: x + PAD, width: STICKER.width - 2 * PAD, align: 'center' } as const
  paper.roundedRect(x, y, STICKER.width, STICKER.height, 2 * MM).lineWidth(0.3).strokeColor(INK.line).stroke()
  write(paper, { ...inner, text: text.headline, y: y + 4 * MM, face: 'bold', size: 13, colour: INK.strong, lines: 2 })
  drawCode(paper, address, x + (STICKER.width - CODE) / 2, y + 15.5 * MM, CODE)
  write(paper, { ...inner, text: text.facts, y: y + 55.5 * MM, face: 'text', size: 9, colour: INK.strong })
  write(paper, { ...inner, text: text.danger, y: y + 60.5 * MM, face: 'bold', size: 10, colour: INK.danger })
  write(paper, { ...inner, text: mark, y: y + 67 * MM, face: 'text', size: 5.5, colour: INK.quiet })
}

/** One sheet of stickers that all say the same. */
export function drawStickers(paper: Paper, poster: Poster): void {
  paper.addPage({ size: 'A4', margin: 0 })
  for (let row = 0; row < STICKER.down; row += 1) {
    for (let column = 0; column < STICKER.across; column += 1) drawSticker(paper, poster, LEFT + column * (STICKER.width + STICKER.gap), TOP + row * STICKER.height)
  }
}
