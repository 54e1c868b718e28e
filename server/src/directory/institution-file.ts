import { isUtf8 } from 'node:buffer'
import type { Refusal } from '@senim/core/decider.ts'
import { isRefusal, refuse } from '@senim/core/decider.ts'
import type { Column, RowFault } from '@senim/core/directory/institution-rows.ts'
import { COLUMNS, defused, NEEDED, readInstitutionRow } from '@senim/core/directory/institution-rows.ts'
import type { Institution } from '@senim/core/directory/institutions.ts'
import { parse } from 'csv-parse/sync'
import { institutionId } from './doors.ts'

export const LARGEST_FILE = 2 * 1024 * 1024
export const MOST_ROWS = 10_000

/** A row that cannot be taken: its number as a spreadsheet counts, where it fails, and what stands there. */
export interface BadRow {
  readonly row: number
  readonly column: Column
  readonly fault: RowFault
  readonly cell: string
}

export interface ReadFile {
  readonly good: readonly Institution[]
  readonly bad: readonly BadRow[]
}

/** Text of a file in UTF-8 or, when it is not that, in Windows-1251, as spreadsheets here still save it. */
function textOf(file: Buffer): string | undefined {
  if (file.includes(0)) return undefined
  return new TextDecoder(isUtf8(file) ? 'utf-8' : 'windows-1251').decode(file)
}

/** What stands between cells: of the three in use, the one the first row has most of. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1)
  const often = (sign: string): number => first.split(sign).length
  return [',', ';', '\t'].toSorted((a, b) => often(b) - often(a))[0] ?? ','
}

function cellsOf(file: Buffer): readonly (readonly string[])[] | Refusal {
  const text = textOf(file)
  if (text === undefined) return refuse('fileUnreadable')
  try {
    return parse(text, { delimiter: delimiterOf(text), relax_column_count: true, relax_quotes: true, to: MOST_ROWS + 2 })
  } catch {
    return refuse('fileUnreadable')
  }
}

/** Reads a list of institutions. Refused as a whole only when no row of it can mean anything; else each bad row is named and the good ones can be taken. */
export function readInstitutionFile(file: Buffer): ReadFile | Refusal {
  if (file.length > LARGEST_FILE) return refuse('fileTooLarge', { n: MOST_ROWS })
  const cells = cellsOf(file)
  if (isRefusal(cells)) return cells
  const [head = [], ...rows] = cells
  const names = head.map((name) => name.trim().toLowerCase())
  const missing = NEEDED.filter((column) => !names.includes(column))
  if (missing.length > 0) return refuse('fileNeedsColumns', { columns: missing.join(', ') })
  if (rows.length > MOST_ROWS) return refuse('fileTooLarge', { n: MOST_ROWS })
  const good = new Map<string, Institution>()
  const bad: BadRow[] = []
  rows.forEach((row, at) => {
    if (row.every((cell) => cell.trim() === '')) return
    const said = Object.fromEntries(COLUMNS.flatMap((column) => (names.includes(column) ? [[column, row[names.indexOf(column)] ?? '']] : []))) as Partial<Record<Column, string>>
    const read = readInstitutionRow(said)
    const wrong = 'fault' in read ? read : good.has(read.code) ? ({ fault: 'repeated', column: 'code' } as const) : undefined
    if (wrong) bad.push({ row: at + 2, ...wrong, cell: (said[wrong.column] ?? '').slice(0, 80) })
    else if (!('fault' in read)) good.set(read.code, { id: institutionId(read.code), ...read })
  })
  return { good: [...good.values()], bad }
}

/** All institutions as a table that a spreadsheet opens; what looks like a formula is only text in it. */
export function writeInstitutionFile(institutions: readonly Institution[]): string {
  const cell = (value: string | number | null): string => `"${defused(String(value ?? '')).replaceAll('"', '""')}"`
  return `\uFEFF${[COLUMNS.join(','), ...institutions.map((one) => COLUMNS.map((column) => cell(one[column])).join(','))].join('\r\n')}\r\n`
}
