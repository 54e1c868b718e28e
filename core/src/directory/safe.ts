import type { Refusal } from '../decider.ts'
import { refuse } from '../decider.ts'
import type { Calendar, Instant } from '../time.ts'
import { DAY, MINUTE } from '../time.ts'
import type { SafeContact } from './assessment.ts'

/**
 * Every way by which something of ours may reach the person. `page`: an answer on the page that they opened and hold open themselves; `dialogue`: what we
 * begin there, which waits until they look; a call; a short message.
 */
export type Way = 'page' | 'dialogue' | 'phone' | 'sms'
type Begun = Exclude<Way, 'page'>

declare const cleared: unique symbol
/** Leave to reach the person by this way, now. Only {@link clearWay} gives it, and whatever goes out to a person takes it: no other way out compiles. */
export interface Cleared<W extends Way = Way> {
  readonly way: W
  readonly at: Instant
  readonly [cleared]: true
}

export const SAFE_REFUSALS = ['contactForbidden', 'contactQuietNow'] as const
export type SafeRefusal = (typeof SAFE_REFUSALS)[number]

/** What rings or lights up where others may see it; the person's own page shows nothing until they open it. */
const RINGS: Readonly<Record<Begun, boolean>> = { dialogue: false, phone: true, sms: true }
/** The rule that staff write down knows two ways; a short message comes to the same telephone as a call. */
const ASKED_AS = { dialogue: 'dialogue', phone: 'phone', sms: 'phone' } as const satisfies Record<Begun, SafeContact['ways'][number]>

function isQuiet([from, to]: readonly [number, number], at: Instant, { offsetMinutes }: Calendar): boolean {
  const minute = Math.floor((((at + offsetMinutes * MINUTE) % DAY) + DAY) % DAY / MINUTE)
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to
}

// eslint-disable-next-line typescript/no-unsafe-type-assertion -- the brand exists nowhere at run time, and only the two gates below give it
const clear = <W extends Way>(way: W, at: Instant): Cleared<W> => ({ way, at }) as Cleared<W>

/** The one gate for all that we begin. Where nobody has asked what is safe, only the person's own page is. */
export function clearWay<W extends Begun>(way: W, safe: SafeContact | null, at: Instant, calendar: Calendar): Cleared<W> | Refusal<SafeRefusal> {
  const ways = safe?.ways ?? ['dialogue']
  if (!ways.includes(ASKED_AS[way])) return refuse('contactForbidden')
  if (RINGS[way] && safe?.quiet && isQuiet(safe.quiet, at, calendar)) return refuse('contactQuietNow')
  return clear(way, at)
}

/**
 * Leave to answer on the person's own page. Only a proof that somebody holds it open gives it: the server asks for it where it has read a capability. No rule
 * takes it away: nothing rings, and silence to somebody who is writing to us makes nobody safer.
 */
export function clearPage(_heldBy: { readonly contact: string }, at: Instant): Cleared<'page'> {
  return clear('page', at)
}

/** Nobody may reach the person by any way: we begin nothing, and no body does. */
export const isNever = (safe: Pick<SafeContact, 'ways'> | null): boolean => safe?.ways.length === 0
