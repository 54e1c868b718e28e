import { REGIONS } from './data/regions.ts'
import type { Institution, InstitutionKind } from './institutions.ts'
import type { RegionCode } from './regions.ts'

/** Columns of a list of institutions, by the names that stand in its first row. */
export const COLUMNS = ['code', 'name', 'kind', 'region', 'district', 'pupils'] as const
export type Column = (typeof COLUMNS)[number]
/** Without these no row means anything; the others may be missing or empty. */
export const NEEDED: readonly Column[] = ['code', 'name', 'kind']

/** What keeps a row from being taken. */
export const ROW_FAULTS = ['codeWrong', 'nameWrong', 'kindUnknown', 'regionUnknown', 'districtLong', 'pupilsWrong', 'repeated'] as const
export type RowFault = (typeof ROW_FAULTS)[number]

export type RowReading = Omit<Institution, 'id'> | { readonly fault: RowFault; readonly column: Column }

const KINDS = new Map<string, InstitutionKind>([['school', 'school'], ['мектеп', 'school'], ['школа', 'school'], ['college', 'college'], ['колледж', 'college']])
const lower = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, ' ')
const REGION_BY_NAME = new Map<string, RegionCode>(REGIONS.flatMap(({ code, name }) => [code, name.kk, name.ru, name.en].map((said) => [lower(said), code] as const)))

/** A formula of a spreadsheet is only text here; the mark that {@link defused} puts before it is taken off again. */
const cleaned = (cell: string | undefined): string => (cell ?? '').trim().replace(/^'(?=[=+\-@])/, '')

/** A cell as it may go into a table that somebody opens in a spreadsheet: nothing in it is run as a formula. */
export function defused(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}

/** Reads one row; the first thing wrong with it, from the left, is its fault. Regions go by KATO code or by name in any language. */
export function readInstitutionRow(row: Readonly<Partial<Record<Column, string>>>): RowReading {
  const code = cleaned(row.code)
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,39}$/u.test(code)) return { fault: 'codeWrong', column: 'code' }
  const name = cleaned(row.name).replaceAll(/\s+/g, ' ')
  if (name === '' || name.length > 200 || /\p{Cc}/u.test(name)) return { fault: 'nameWrong', column: 'name' }
  const kind = KINDS.get(lower(cleaned(row.kind)))
  if (kind === undefined) return { fault: 'kindUnknown', column: 'kind' }
  const saidRegion = lower(cleaned(row.region))
  const region = REGION_BY_NAME.get(saidRegion) ?? null
  if (region === null && saidRegion !== '') return { fault: 'regionUnknown', column: 'region' }
  const district = cleaned(row.district).replaceAll(/\s+/g, ' ')
  if (district.length > 120 || /\p{Cc}/u.test(district)) return { fault: 'districtLong', column: 'district' }
  const pupils = cleaned(row.pupils).replaceAll(/[\s\u00A0]/g, '')
  if (pupils !== '' && !/^\d{1,5}$/.test(pupils)) return { fault: 'pupilsWrong', column: 'pupils' }
  return { code, name, kind, region, district: district === '' ? null : district, pupils: pupils === '' ? null : Number(pupils) }
}
