import { encode } from 'uqr'
import type { Paper } from './paper.ts'

/** Modules that stay white around a code (ISO/IEC 18004). */
const QUIET = 4

/** Draws a QR code with its quiet zone into a square. A quarter of it may be scratched away and it still reads. */
export function drawCode(paper: Paper, address: string, x: number, y: number, side: number): void {
  const { data, size } = encode(address, { ecc: 'Q', boostEcc: true, border: 0 })
  const module = side / (size + 2 * QUIET)
  const at = (n: number): number => (n + QUIET) * module
  paper.rect(x, y, side, side).fill('#ffffff')
  // One path of all that is dark: no hair shows between two neighbours, however it is printed.
  data.forEach((row, down) => {
    let from = 0
    while (from < size) {
      const dark = row[from]
      let to = from + 1
      while (to < size && row[to] === dark) to += 1
      if (dark) paper.rect(x + at(from), y + at(down), (to - from) * module, module)
      from = to
    }
  })
  paper.fill('#000000')
}
