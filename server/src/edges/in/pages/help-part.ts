import type { Question } from '@senim/core/cases/person.ts'
import type { Language } from '@senim/core/language.ts'
import type { CitizenTexts } from '@senim/text/citizen/texts.ts'
import type { Html } from './html.ts'
import { html } from './html.ts'

/** The question as a page shows it. Whoever has none passed no gate, and nothing of it stands there. */
export interface ShownHelp extends Question {
  /** What was typed and not stored. */
  readonly kept?: string
  readonly problem?: string
}

/** Longest answer the field takes; the server's own limit is said when it is passed. */
const FIELD_LIMIT = 16_000

/** "Did help come?", or what they have said and what follows from it. No body is named. Works by its buttons; the script only keeps it out of the history. */
export function helpPart(lang: Language, words: CitizenTexts, page: { readonly cap: string; readonly nonce: string }, help: ShownHelp): Html {
  const { question, hint, few, came, notCame, saidCame, saidCameMore, afterAll, saidNot, saidNotMore, lost } = words.help
  const title = help.helped === null ? question : help.helped ? saidCame : saidNot
  const more = help.helped === null ? [hint] : help.helped ? [saidCameMore] : saidNotMore
  return html`<section class="help" id="help" aria-labelledby="help-h" data-helped="${help.helped === null ? 'asked' : help.helped ? 'came' : 'notCame'}" data-lost="${lost}"><h2 id="help-h" tabindex="-1">${title}</h2>${more.map((text) => html`<p>${text}</p>`)}
${help.helped !== false && html`<form id="answer" method="post" action="/dialogue#help" autocomplete="off"><input type="hidden" name="cap" value="${page.cap}"><input type="hidden" name="nonce" value="${page.nonce}"><input type="hidden" name="lang" value="${lang}">
<p class="problem" id="help-problem" role="alert"${help.problem === undefined && html` hidden`}>${help.problem}</p>
<details${(help.problem !== undefined || (help.kept ?? '') !== '') && html` open`}><summary>${few}</summary><textarea id="few" aria-label="${few}" name="text" rows="2" maxlength="${FIELD_LIMIT}" autocomplete="off"${help.problem !== undefined && html` aria-invalid="true" aria-describedby="help-problem"`}>
${help.kept}</textarea></details><div class="yes-no">${help.helped === null && html`<button class="quiet" type="submit" name="do" value="came">${came}</button>`}<button class="quiet" type="submit" name="do" value="notCame">${help.helped === null ? notCame : afterAll}</button></div></form>`}</section>`
}
