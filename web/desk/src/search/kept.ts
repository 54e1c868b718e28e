import type { FoundRow } from '@senim/contract/search.ts'

/** What is asked for, as it stands in the fields; empty is "anything". */
export interface Asked {
  readonly who: string
  readonly number: string
  readonly words: string
  readonly from: string
  readonly to: string
  readonly region: string
  readonly reason: string
  readonly risk: string
  readonly urgency: string
  readonly outcome: string
  readonly language: string
  readonly status: string
}

export const NOTHING_ASKED: Asked = { who: 'anybody', number: '', words: '', from: '', to: '', region: '', reason: '', risk: '', urgency: '', outcome: '', language: '', status: '' }

export interface Shown {
  readonly asked: Asked
  readonly rows: readonly FoundRow[]
  readonly more: boolean
  readonly searched: number | null
}

interface Kept {
  readonly asked: Asked
  readonly shown: Shown | null
}

let kept: Kept = { asked: NOTHING_ASKED, shown: null }

/** The search outlives its page, so that whoever comes back from what was found goes on from there. Only in memory: nothing of it stays on the device. */
export function keptSearch(): Kept {
  return kept
}

export function keepSearch(next: Partial<Kept>): void {
  kept = { ...kept, ...next }
}

/** The body of the request: what was left empty is left out. */
export function bodyOf(asked: Asked, last?: FoundRow): object {
  const said = Object.fromEntries(Object.entries(asked).filter(([, value]) => value.trim() !== ''))
  return last === undefined ? said : { ...said, after: { since: last.since, contact: last.contact } }
}

/** How many filters beside the two fields narrow the search. */
export function filtersIn({ who, number: _number, words: _words, ...filters }: Asked): number {
  return Object.values(filters).filter((value) => value !== '').length + (who === NOTHING_ASKED.who ? 0 : 1)
}

export const FIRST_FIELD = 'find-number'

/** Puts the focus into the first field as soon as it stands on the screen. */
export function focusSearch(): void {
  requestAnimationFrame(() => document.getElementById(FIRST_FIELD)?.focus())
}
