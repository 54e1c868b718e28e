import type { Language } from '@senim/core/language.ts'
import type { LiveWords } from './live-words.ts'
import { phrase } from './live-words.ts'

/** What of the citizen's view the head of the page depends on. */
export interface Standing {
  readonly status: 'waiting' | 'live' | 'closed'
  readonly ahead: number
  /** Minutes. */
  readonly usualWait: number | null
  readonly staff: { readonly name: string; readonly role: 'operator' | 'psychologist' | 'lawyer' | 'supervisor' } | null
  readonly reconnecting: boolean
}

/** The head of the page: the state in words, and while waiting a heading with sentences under it. */
export interface Heading {
  readonly state: string
  readonly icon: 'clock' | 'person' | 'done'
  readonly title: string
  readonly lines: readonly string[]
}

/** Above this many minutes a figure says nothing more (SCREENS: night surge). */
const LONG_WAIT = 20

/** Says where the person stands. `waited` is minutes since their first message. */
export function describe(language: Language, words: LiveWords, view: Standing, waited: number): Heading {
  if (view.status === 'closed') return { state: words.closed, icon: 'done', title: words.closed, lines: [] }
  if (view.status === 'live') {
    const state = view.staff === null ? words.someone : `${view.staff.name}, ${words.roles[view.staff.role]}`
    return { state, icon: 'person', title: state, lines: [] }
  }
  if (view.reconnecting) return { state: words.reconnecting, icon: 'clock', title: words.lost, lines: [words.kept, words.stays] }
  const wait = usual(language, words, view.usualWait, waited)
  return {
    state: phrase(language, words.place, { n: view.ahead + 1 }),
    icon: 'clock',
    title: view.ahead === 0 ? words.next : phrase(language, words.ahead, { n: view.ahead }),
    lines: [...wait, words.meanwhile, words.stays],
  }
}

function usual(language: Language, words: LiveWords, minutes: number | null, waited: number): readonly string[] {
  if (minutes === null) return []
  if (waited > Math.max(minutes, 1)) return [words.longer]
  return [minutes > LONG_WAIT ? words.usualLong : phrase(language, words.usual, { n: Math.max(minutes, 1) })]
}
