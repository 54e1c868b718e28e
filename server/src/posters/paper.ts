import { createRequire } from 'node:module'
import Pdf from 'pdfkit'

/** A document in the making. */
export type Paper = InstanceType<typeof Pdf>

const find = createRequire(import.meta.url).resolve
/** Golos Text was drawn for Cyrillic, all letters of Kazakh among them; of it, only the letters that are used go into a document. */
const FONTS = {
  text: find('@expo-google-fonts/golos-text/400Regular/GolosText_400Regular.ttf'),
  bold: find('@expo-google-fonts/golos-text/700Bold/GolosText_700Bold.ttf'),
} as const
export type Face = keyof typeof FONTS

/** Points in a millimetre. */
export const MM = 72 / 25.4
export const A4 = { width: 210 * MM, height: 297 * MM } as const
export const INK = { strong: '#15201b', text: '#33413a', quiet: '#59675f', accent: '#0d5a50', line: '#a9b5ad', danger: '#a01722' } as const

/** An empty document without pages. Its title is neutral; it names no school and no person. */
export function newPaper({ title, language, at }: { readonly title: string; readonly language: string; readonly at: Date }): Paper {
  const paper = new Pdf({ autoFirstPage: false, size: 'A4', margin: 0, lang: language, displayTitle: true, pdfVersion: '1.7', info: { Title: title, Creator: 'Senim', Producer: 'Senim', CreationDate: at } })
  for (const [face, file] of Object.entries(FONTS)) paper.registerFont(face, file)
  return paper
}

export interface Words {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly face: Face
  /** As large as this if it fits, in points. */
  readonly size: number
  readonly colour: string
  /** Lines it may take; it becomes smaller until it does. */
  readonly lines?: number
  readonly align?: 'left' | 'center' | 'right'
}

const GAP = 0.12

/** Writes words into a width, smaller when they would take more lines than they may. The height they took. */
export function write(paper: Paper, { text, x, y, width, face, size, colour, lines = 1, align = 'left' }: Words): number {
  let fits = size
  const heightAt = (points: number): number => {
    paper.font(face).fontSize(points)
    return paper.heightOfString(text, { width, align, lineGap: points * GAP })
  }
  const lineAt = (points: number): number => paper.font(face).fontSize(points).currentLineHeight(true) + points * GAP
  while (fits > 4 && heightAt(fits) > lineAt(fits) * lines + 1) fits -= 0.5
  const height = heightAt(fits)
  paper.fillColor(colour).text(text, x, y, { width, align, lineGap: fits * GAP })
  return height
}
