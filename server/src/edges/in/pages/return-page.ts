import type { Language } from '@senim/core/language.ts'
import { CITIZEN } from '@senim/text/citizen.ts'
import type { Assets } from './frame.ts'
import { frame, header, languages } from './frame.ts'
import { html } from './html.ts'
import { danger, voice } from './start-page.ts'

export interface ReturnPage {
  readonly lang: Language
  readonly assets: Assets
  /** What was typed; it stays in the field. */
  readonly typed?: string
  /** Whether these words were tried and opened nothing. Which of them is wrong is never said. */
  readonly wrong?: boolean
  /** Why nothing could be tried. */
  readonly problem?: string
}

/** Longest text the field takes: several times what the longest phrase with blanks needs. */
const FIELD_LIMIT = 400

/** The page where return words are typed. Works without script. */
export function returnPage({ lang, assets, typed = '', wrong = false, problem }: ReturnPage): string {
  const words = CITIZEN[lang]
  const { receipt } = words
  const said = problem ?? (wrong ? receipt.wrong : undefined)
  return frame(
    lang,
    'start',
    assets,
    html`${header(lang, languages(lang, 'return', '/return'))}
<main class="wrap cols"><form class="form" id="return" method="post" action="/return" autocomplete="off"><input type="hidden" name="lang" value="${lang}">
<h1><label for="text">${receipt.question}</label></h1>
<p class="hint" id="hint">${receipt.typing}</p>
<p class="problem" id="problem" role="alert"${said === undefined && html` hidden`}>${said}</p>
<textarea id="text" name="words" maxlength="${FIELD_LIMIT}" rows="3" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="hint${said !== undefined && ' problem'}"${said !== undefined && html` aria-invalid="true" autofocus`}>
${typed}</textarea>
<div class="act"><button class="send" id="send" type="submit">${receipt.open}</button></div>
<p class="how">${receipt.forgotten} <a class="way" href="/${lang}">${words.toStart}</a></p></form>
${danger(words)}
${voice(words)}
<footer class="foot"><p>${words.exitDoes} <span class="keys">${words.exitKeys}</span></p><p class="org">${words.organisation}</p></footer>
</main>`,
  )
}
