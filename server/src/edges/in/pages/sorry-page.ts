import type { Language } from '@senim/core/language.ts'
import { CITIZEN } from '@senim/text/citizen.ts'
import { frame, header, languages } from './frame.ts'
import { html } from './html.ts'
import { danger, voice } from './start-page.ts'

/** Says that something is missing or down, without a dead end: the numbers and the way back to writing stay. */
export function sorryPage({ lang, sentence }: { readonly lang: Language; readonly sentence: string }): string {
  const words = CITIZEN[lang]
  return frame(
    lang,
    'start',
    null,
    html`${header(lang, languages(lang))}
<main class="wrap"><div class="sorry"><h1>${sentence}</h1><a class="send" href="/${lang}">${words.toStart}</a>
${danger(words)}
${voice(words)}
<footer class="foot"><p class="org">${words.organisation}</p></footer></div></main>`,
  )
}
