import { POSTERS } from '@senim/text/posters.ts'
import { drawCode } from './code.ts'
import type { Paper } from './paper.ts'
import { A4, INK, MM, write } from './paper.ts'
import type { Poster } from './poster.ts'

const MARGIN = 18 * MM
const WIDTH = A4.width - 2 * MARGIN
const CODE = 92 * MM

function drawFacts(paper: Paper, facts: readonly string[], x: number, top: number, width: number, height: number): void {
  const each = height / facts.length
  facts.forEach((fact, nth) => {
    const y = top + nth * each
    paper.moveTo(x, y).lineTo(x + width, y).lineWidth(1).strokeColor(INK.line).stroke()
    write(paper, { text: fact, x, y: y + 4 * MM, width, face: 'bold', size: 21, colour: INK.strong, lines: 3 })
  })
}

/** A number to call, large, with when to call it. */
function drawNumber(paper: Paper, { when, number, x, y, width, colour }: { when: string; number: string; x: number; y: number; width: number; colour: string }): void {
  paper.roundedRect(x, y, width, 38 * MM, 4 * MM).lineWidth(1.5).strokeColor(colour).stroke()
  write(paper, { text: when, x: x + 5 * MM, y: y + 5 * MM, width: width - 10 * MM, face: 'text', size: 14, colour: INK.strong, lines: 2 })
  write(paper, { text: number, x: x + 5 * MM, y: y + 18 * MM, width: width - 10 * MM, face: 'bold', size: 40, colour })
}

/** One page to hang up: read from two metres, and by somebody who does not want to be seen reading. */
export function drawA4(paper: Paper, { language, address, host, mark }: Poster): void {
  const text = POSTERS[language]
  paper.addPage({ size: 'A4', margin: 0 })
  paper.rect(0, 0, A4.width, 5 * MM).fill(INK.accent)
  let y = 22 * MM
  y += write(paper, { text: text.headline, x: MARGIN, y, width: WIDTH, face: 'bold', size: 46, colour: INK.strong, lines: 2 }) + 4 * MM
  y += write(paper, { text: text.about, x: MARGIN, y, width: WIDTH, face: 'text', size: 20, colour: INK.text, lines: 3 })
  const top = Math.max(y + 8 * MM, 98 * MM)
  paper.roundedRect(MARGIN, top, CODE, CODE, 4 * MM).lineWidth(2).strokeColor(INK.accent).stroke()
  drawCode(paper, address, MARGIN + MM, top + MM, CODE - 2 * MM)
  write(paper, { text: text.scan, x: MARGIN, y: top + CODE + 4 * MM, width: CODE, face: 'text', size: 16, colour: INK.text, lines: 2 })
  const facts = MARGIN + CODE + 10 * MM
  drawFacts(paper, text.facts, facts, top, A4.width - MARGIN - facts, CODE)
  const half = (WIDTH - 8 * MM) / 2
  drawNumber(paper, { when: text.danger, number: '112', x: MARGIN, y: 226 * MM, width: half, colour: INK.danger })
  drawNumber(paper, { when: text.voice, number: '111', x: MARGIN + half + 8 * MM, y: 226 * MM, width: half, colour: INK.accent })
  write(paper, { text: `${text.centre} · ${host}`, x: MARGIN, y: 277 * MM, width: WIDTH * 0.7, face: 'text', size: 10, colour: INK.quiet })
  write(paper, { text: mark, x: MARGIN + WIDTH * 0.7, y: 277 * MM, width: WIDTH * 0.3, face: 'text', size: 8, colour: INK.quiet, align: 'right' })
}
