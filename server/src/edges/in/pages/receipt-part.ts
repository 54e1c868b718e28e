import type { Language } from '@senim/core/language.ts'
import type { CitizenTexts } from '@senim/text/citizen/texts.ts'
import { phrase } from '@senim/text/live-words.ts'
import type { Html } from './html.ts'
import { html } from './html.ts'

/** Return words as a page shows them. */
export interface ShownReceipt {
  readonly words: readonly string[]
  /** Language of the words: that of the dialogue, whatever the page's is. */
  readonly language: Language
  /** How long they open the dialogue after its end. */
  readonly days: number
}

/** The return words: open while there is time to write them down and when the dialogue has ended, folded in between. */
export function receiptPart(lang: Language, words: CitizenTexts, receipt: ShownReceipt, open: boolean): Html {
  const { title, how, who, lasts, copy, copied, aloud, print } = words.receipt
  return html`<details class="words" id="words"${open && html` open`}><summary>${title}</summary><p>${how}</p><ol id="phrase" lang="${receipt.language}">${receipt.words.map((word) => html`<li>${word}</li>`)}</ol><p>${who} ${phrase(lang, lasts, { n: receipt.days })}</p>
<div class="tools"><button class="quiet" id="copy" type="button" data-done="${copied}">${copy}</button><button class="quiet" id="print" type="button">${print}</button><button class="quiet" id="aloud" type="button" hidden>${aloud}</button><p id="copied"></p></div></details>`
}
