import type { Figures } from '@senim/contract/performance.ts'
import type { Language } from '@senim/core/language.ts'
import { duration } from '@senim/kit/time.ts'
import { PERFORMANCE } from '@senim/text/performance.ts'
import type { PerformanceColumn } from '@senim/text/performance.ts'
import { figure } from '@senim/text/plural.ts'
import type { SortBy } from './asked.ts'

/** One line of the table. `figures` null: nothing was sent. */
export interface Line {
  readonly key: string
  readonly name: string
  readonly more?: string
  readonly href?: string
  readonly figures: Figures | null
}

const OF = { acceptedInTime: 'acceptJudged', answeredInTime: 'outcomeJudged' } as const

/** A share as a part of one; null while nothing can be judged. */
export function shareOf(figures: Figures | null, column: keyof typeof OF): number | null {
  if (figures === null || figures[OF[column]] === 0) return null
  return figures[column] / figures[OF[column]]
}

/** What lines are compared by; null is not known. */
function valueOf(figures: Figures | null, column: PerformanceColumn): number | null {
  if (figures === null) return null
  return column === 'acceptedInTime' || column === 'answeredInTime' ? shareOf(figures, column) : figures[column]
}

/** A figure as people read it; null is not known. A share is rounded down, so that only all of them are 100 %. */
export function wordsOf(figures: Figures | null, column: PerformanceColumn, language: Language): string | null {
  const value = valueOf(figures, column)
  if (figures === null || value === null) return null
  switch (column) {
    case 'acceptedInTime':
    case 'answeredInTime':
      return PERFORMANCE[language].share(figure(language, figures[column]), figure(language, figures[OF[column]]), String(Math.floor(100 * value)))
    case 'acceptMedian':
    case 'acceptP95':
    case 'outcomeMedian':
    case 'outcomeP95':
      return duration(value, language)
    case 'sent':
    case 'refused':
    case 'returned':
    case 'reopened':
    case 'missed':
    case 'climbs':
    case 'withdrawn':
      return figure(language, value)
  }
}

/** Lines in order; what is not known comes last, whichever way, and after it whoever was sent nothing. */
export function sorted(lines: readonly Line[], by: SortBy, down: boolean, language: Language): readonly Line[] {
  const named = (a: Line, b: Line): number => a.name.localeCompare(b.name, language)
  if (by === 'name') return lines.toSorted((a, b) => (down ? named(b, a) : named(a, b)))
  return lines.toSorted((a, b) => {
    const [x, y] = [valueOf(a.figures, by), valueOf(b.figures, by)]
    if (x === null || y === null) return Number(x === null) - Number(y === null) || Number(a.figures === null) - Number(b.figures === null) || named(a, b)
    return (down ? y - x : x - y) || named(a, b)
  })
}

/** Stretches of a line between gaps: places in the row and their values. */
export function runsOf(values: readonly (number | null)[]): readonly (readonly (readonly [at: number, value: number])[])[] {
  const runs: (readonly [number, number])[][] = []
  values.forEach((value, at) => {
    if (value === null) return
    const last = runs.at(-1)
    if (last !== undefined && last.at(-1)?.[0] === at - 1) last.push([at, value])
    else runs.push([[at, value]])
  })
  return runs
}
