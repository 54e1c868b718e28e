import type { Language } from '@senim/core/language.ts'
import { phrase } from '@senim/text/live-words.ts'
import { SLOWED } from '@senim/text/slowed.ts'
import type { Html } from './html.ts'
import { html } from './html.ts'

/** What somebody waits by. Without script its seconds are only said. */
export interface ShownSlowed {
  readonly ticket: string
  readonly bits: number
  readonly seconds: number
}

/** The script that works and then sends; asked for by nobody who is not slowed. */
export const SLOWED_SCRIPT = '/public/slowed.js'

/** In place of the question: why it takes a moment, how long, and what to do in danger. */
export function slowedHead(lang: Language, { bits, seconds }: ShownSlowed): Html {
  const words = SLOWED[lang]
  return html`<h1>${words.title}</h1>
<p class="hint" id="hint">${words.why} ${words.danger}</p>
<p class="problem num" id="slowed" data-bits="${bits}" data-seconds="${seconds}" data-words="${JSON.stringify(words.sends)}" hidden></p><noscript><p class="problem">${phrase(lang, words.press, { n: seconds })}</p></noscript>`
}
