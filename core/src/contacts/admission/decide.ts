import type { Refusal } from '../../decider.ts'
import { refuse } from '../../decider.ts'
import type { Load } from './load.ts'

/** What somebody who writes for the first time brings: nothing, a ticket whose time has not come, one whose time has, or finished work. */
export const PASSES = ['none', 'early', 'waited', 'worked'] as const
export type Pass = (typeof PASSES)[number]

/** Taken in; taken in behind those of the same urgency who worked; asked to wait, with everything they wrote still before them. There is no "no". */
export type Admission = 'in' | 'behind' | 'slowed'

export const ADMISSIONS = {
  calm: { none: 'in', early: 'in', waited: 'in', worked: 'in' },
  busy: { none: 'slowed', early: 'slowed', waited: 'behind', worked: 'in' },
  flood: { none: 'slowed', early: 'slowed', waited: 'behind', worked: 'in' },
} as const satisfies Record<Load, Record<Pass, Admission>>

/** What is asked: so much work, or else so long a wait. */
export interface Terms {
  /** Zero bits each piece of the work must begin with: each bit more doubles it. */
  readonly bits: number
  /** Seconds after which nothing is asked any more. */
  readonly seconds: number
}

/** 32 and 131 thousand hashes: a moment and some seconds on a phone of today, up to the whole wait on an old one. */
export const TERMS = { busy: { bits: 11, seconds: 10 }, flood: { bits: 13, seconds: 20 } } as const satisfies Record<Exclude<Load, 'calm'>, Terms>
/** Somebody in danger: a second or two, and only when those in danger are themselves a flood. */
export const URGENT_TERMS: Terms = { bits: 10, seconds: 5 }

export interface Newcomer {
  readonly urgent: boolean
  /** Their browser runs no script, so nothing goes on by itself. */
  readonly scriptless: boolean
  readonly pass: Pass
}

/** How many there are of each sort just now. */
export interface Loads {
  readonly all: Load
  readonly urgent: Load
}

/**
 * Whether somebody new is taken in now. Whoever is in danger is asked for nothing as long as those in danger are no flood
 * themselves; and then, too, nobody in danger has to press a button twice: without script they are taken in at once.
 */
export function admit({ urgent, scriptless, pass }: Newcomer, loads: Loads): Exclude<Admission, 'slowed'> | Refusal<'slowed'> {
  const load = urgent ? loads.urgent : loads.all
  const admission = ADMISSIONS[load][pass]
  if (admission !== 'slowed') return admission
  if (urgent && scriptless) return 'behind'
  const { bits, seconds } = urgent || load === 'calm' ? URGENT_TERMS : TERMS[load]
  return refuse('slowed', { bits, seconds })
}
