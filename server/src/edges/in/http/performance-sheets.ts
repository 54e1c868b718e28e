import type { Figures, Group, Performance } from '@senim/contract/performance.ts'
import { GROUPS } from '@senim/contract/performance.ts'
import { REGIONS } from '@senim/core/directory/data/regions.ts'
import type { Language } from '@senim/core/language.ts'
import { CASES } from '@senim/text/cases.ts'
import { PERFORMANCE } from '@senim/text/performance.ts'
import type { FileColumn } from '@senim/text/performance.ts'
import type { Cell, Sheet } from './sheets.ts'

const COLUMNS = [
  'sent', 'accepted', 'acceptedInTime', 'acceptJudged', 'acceptMedian', 'acceptP95', 'answered', 'answeredInTime', 'outcomeJudged', 'outcomeMedian', 'outcomeP95',
  'refused', 'returned', 'reopened', 'missed', 'climbs', 'withdrawn',
] as const satisfies readonly FileColumn[]
const TIMES: readonly FileColumn[] = ['acceptMedian', 'acceptP95', 'outcomeMedian', 'outcomeP95']

/** Times are in minutes, to a hundredth. */
const cellsOf = (figures: Figures | null): readonly Cell[] =>
  COLUMNS.map((column) => {
    const value = figures?.[column] ?? null
    return value !== null && TIMES.includes(column) ? Math.round(value / 600) / 100 : value
  })

const regionIn = (code: string | null, language: Language): string => (code === null ? PERFORMANCE[language].unknownRegion : (REGIONS.find((one) => one.code === code)?.name[language] ?? code))

function namedRows(of: Performance, group: Group, language: Language): readonly (readonly Cell[])[] {
  const kinds = CASES[language].kinds
  switch (group) {
    case 'bodies':
      return of.bodies.map((one) => [one.name[language], kinds[one.kind], regionIn(one.region, language), ...cellsOf(one.figures)])
    case 'kinds':
      return of.kinds.map((one) => [kinds[one.kind], ...cellsOf(one.figures)])
    case 'regions':
    case 'seats':
      return of[group].map((one) => [regionIn(one.region, language), ...cellsOf(one.figures)])
    case 'months':
    case 'weeks':
      return of[group].map((one) => [one.since, ...cellsOf(one.figures)])
  }
}

/** One table of the figures, its columns named; what is not known is an empty cell. */
export function sheetOf(of: Performance, group: Group, language: Language): Sheet {
  const text = PERFORMANCE[language]
  const first = group === 'bodies' ? [text.firsts.bodies, text.kind, text.firsts.seats] : [text.firsts[group]]
  return { name: text.groups[group], head: [...first, ...COLUMNS.map((column) => text.file[column])], rows: namedRows(of, group, language) }
}

export function sheetsOf(of: Performance, language: Language): readonly Sheet[] {
  return GROUPS.map((group) => sheetOf(of, group, language))
}
