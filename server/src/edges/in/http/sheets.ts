import { defused } from '@senim/core/directory/institution-rows.ts'
import type { Language } from '@senim/core/language.ts'
import writeXlsxFile from 'write-excel-file/node'

export type Cell = string | number | null

/** One table of a file. The first row names the columns; null is an empty cell: not known. */
export interface Sheet {
  readonly name: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A table as spreadsheets here open it: UTF-8 with its mark, semicolons, a decimal comma where the language has one; nothing in it is run as a formula. */
export function csvOf({ head, rows }: Sheet, language: Language): string {
  const number = (n: number): string => (language === 'en' ? String(n) : String(n).replace('.', ','))
  const cell = (value: Cell): string => (typeof value === 'number' ? number(value) : `"${defused(value ?? '').replaceAll('"', '""')}"`)
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
}

/** The tables as one workbook; numbers are numbers, words are words, and the first row stays in sight. */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Buffer> {
  const words = (value: string) => ({ value, type: String })
  return await writeXlsxFile(sheets.map(({ name, head, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    columns: head.map((_title, at) => ({ width: at === 0 ? 40 : 18 })),
    data: [head.map((value) => ({ ...words(value), fontWeight: 'bold' as const, textWrap: true })), ...rows.map((row) => row.map((value) => (typeof value === 'number' ? { value, type: Number } : value === null ? null : words(value))))],
  }))).toBuffer()
}
