import type { PerformanceColumn } from '@senim/text/performance.ts'

export const PERFORMANCE_PATH = '/desk/counted/bodies'

export const COMPARED = ['bodies', 'kinds', 'regions', 'seats'] as const
export type Compared = (typeof COMPARED)[number]
export const STEPS = ['months', 'weeks'] as const

export const COLUMNS: readonly PerformanceColumn[] = [
  'sent', 'acceptedInTime', 'acceptMedian', 'acceptP95', 'answeredInTime', 'outcomeMedian', 'outcomeP95', 'refused', 'returned', 'reopened', 'missed', 'climbs', 'withdrawn',
]
const SORTS = ['name', ...COLUMNS] as const
export type SortBy = (typeof SORTS)[number]

/** What the address asks for; empty is "any", and for a day what the server takes then. */
export interface Asked {
  readonly from: string
  readonly to: string
  readonly region: string
  readonly kind: string
  readonly by: Compared
  readonly step: (typeof STEPS)[number]
  readonly sort: SortBy
  /** The greatest first. */
  readonly down: boolean
}

export const NOTHING_ASKED: Asked = { from: '', to: '', region: '', kind: '', by: 'bodies', step: 'months', sort: 'sent', down: true }

const one = <T extends string>(all: readonly T[], said: string | null, otherwise: T): T => all.find((each) => each === said) ?? otherwise

/** Reads an address. What it says of days, regions and kinds is left to the server to refuse; the rest falls back to what is shown without it. */
export function readAsked(search: string): Asked {
  const said = new URLSearchParams(search)
  const text = (name: string): string => said.get(name) ?? ''
  return {
    from: text('from'), to: text('to'), region: text('region'), kind: text('kind'),
    by: one(COMPARED, said.get('by'), 'bodies'), step: one(STEPS, said.get('step'), 'months'), sort: one(SORTS, said.get('sort'), 'sent'), down: said.get('down') !== 'no',
  }
}

function inAddress(said: Readonly<Record<string, string>>): string {
  const params = new URLSearchParams(Object.entries(said).filter(([, value]) => value !== ''))
  return params.size === 0 ? '' : `?${params.toString()}`
}

/** What of it the server is asked. */
export function queryOf({ from, to, region, kind }: Asked, more: Readonly<Record<string, string>> = {}): string {
  return inAddress({ from, to, region, kind, ...more })
}

/** The address that shows the same again; what goes without saying is left out. */
export function addressOf(asked: Asked): string {
  const { from, to, region, kind, by, step, sort, down } = asked
  const unless = (value: string, usual: string): string => (value === usual ? '' : value)
  return PERFORMANCE_PATH + inAddress({ from, to, region, kind, by: unless(by, NOTHING_ASKED.by), step: unless(step, NOTHING_ASKED.step), sort: unless(sort, NOTHING_ASKED.sort), down: down ? '' : 'no' })
}

