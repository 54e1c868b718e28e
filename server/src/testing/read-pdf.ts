import { inflateSync } from 'node:zlib'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import jsqr from 'jsqr'

/** A page as a reader of PDF that is not ours understands it. */
export interface ReadPage {
  /** Width and height in millimetres. */
  readonly size: readonly [number, number]
  readonly text: string
  /** What its QR codes say, tile by tile. */
  readonly codes: readonly (string | undefined)[]
}

const MM = 25.4 / 72
const DOTS = 2

/** What the QR code in one tile of a picture says; undefined when none is read. */
function codeIn(pixels: Uint8Array, width: number, left: number, top: number, across: number, down: number): string | undefined {
  const tile = new Uint8ClampedArray(across * down * 4)
  for (let row = 0; row < down; row += 1) tile.set(pixels.subarray(4 * ((top + row) * width + left), 4 * ((top + row) * width + left + across)), 4 * row * across)
  return jsqr.default(tile, across, down, { inversionAttempts: 'dontInvert' })?.data
}

/**
 * Opens a PDF with PDFium, the reader of Chromium: text, sizes, and what the QR codes say, read from the page as it is drawn.
 * A page is looked at whole, or tile by tile when it holds several codes.
 */
export async function readPdf(file: Uint8Array, { across, down }: { readonly across: number; readonly down: number } = { across: 1, down: 1 }): Promise<readonly ReadPage[]> {
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(file)
    const pages: ReadPage[] = []
    for (const page of document.pages()) {
      const { originalWidth, originalHeight } = page.getOriginalSize()
      // Drawing a page closes it: its text is asked for first.
      const text = page.getText()
      const { data, width, height } = await page.render({ scale: DOTS, render: 'bitmap' })
      const [wide, high] = [Math.floor(width / across), Math.floor(height / down)]
      const codes = Array.from({ length: across * down }, (_, nth) => codeIn(data, width, (nth % across) * wide, Math.floor(nth / across) * high, wide, high))
      pages.push({ size: [Math.round(originalWidth * MM), Math.round(originalHeight * MM)], text, codes })
    }
    document.destroy()
    return pages
  } finally {
    library.destroy()
  }
}

/** Names of the fonts a PDF speaks of, and of those whose letters it carries itself. */
export function fontsIn(file: Buffer): { readonly named: readonly string[]; readonly carried: readonly string[] } {
  const raw = file.toString('latin1')
  const names = (pattern: RegExp): readonly string[] => [...new Set([...raw.matchAll(pattern)].map(([, name]) => name ?? ''))].toSorted()
  const carried = [...raw.matchAll(/\/Type \/FontDescriptor\n\/FontName \/(\S+)[^>]*?\/FontFile2 (\d+) 0 R/g)].filter(([, , object]) => {
    const at = raw.search(new RegExp(`(?:^|\\n)${object} 0 obj\\b`))
    const from = raw.indexOf('stream\n', at) + 7
    // TrueType outlines begin with this word in a font that was cut to what is used.
    return inflateSync(file.subarray(from, raw.indexOf('\nendstream', from))).toString('latin1', 0, 4) === 'true'
  })
  return { named: names(/\/BaseFont \/(\S+)/g), carried: carried.map(([, name]) => name ?? '').toSorted() }
}
