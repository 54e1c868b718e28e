import type { LocalDate } from '../time.ts'
import type { Texts } from '../language.ts'

/** KATO code of a region, nine digits: `620000000` is Ulytau. */
export type RegionCode = string

export interface Region {
  readonly code: RegionCode
  readonly name: Texts
  /** Residents, with the day they were counted on; `estimate` must never be printed as a rate's denominator. */
  readonly population: { readonly count: number; readonly on: LocalDate; readonly status: 'published' | 'estimate'; readonly source: string }
  /** Row from north, column from west, on the tile map. */
  readonly tile: readonly [row: number, column: number]
}
