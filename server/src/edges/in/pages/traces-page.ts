import type { Language } from '@senim/core/language.ts'
import { CITIZEN } from '@senim/text/citizen.ts'
import type { TracesSection } from '@senim/text/traces.ts'
import { TRACES } from '@senim/text/traces.ts'
import type { Assets } from './frame.ts'
import { frame, header, languages } from './frame.ts'
import type { Html } from './html.ts'
import { html } from './html.ts'
import type { KeptForm } from './start-page.ts'
import { danger } from './start-page.ts'

export interface TracesPage {
  readonly lang: Language
  /** Makes Exit cover the page. */
  readonly assets: Assets
  /** What stood on the start page of a browser without script, to be there again after the way back. Not shown here. */
  readonly carried?: { readonly cap: string; readonly nonce: string; readonly code: string; readonly kept: KeptForm } | undefined
}

/** What a visit and a call leave behind, said honestly. */
export function tracesPage({ lang, assets, carried }: TracesPage): string {
  const words = TRACES[lang]
  return frame(
    lang,
    'traces',
    assets,
    html`${header(lang, languages(lang, 'back', '/traces'))}
<main class="wrap"><div class="traces"><h1>${words.title}</h1><p class="hint">${words.lead}</p>
${words.sections.map(section)}
<form id="back" method="post" action="/${lang}" autocomplete="off">${carried && hidden({ cap: carried.cap, nonce: carried.nonce, entry: carried.code, ...carried.kept, danger: carried.kept.danger ? '1' : '' })}<button class="send" type="submit">${words.back}</button></form>
${danger(CITIZEN[lang])}
<footer class="foot"><p class="org">${CITIZEN[lang].organisation}</p></footer></div></main>`,
  )
}

function section({ title, text, steps }: TracesSection): Html {
  return html`<section><h2>${title}</h2>${text.map((one) => html`<p>${one}</p>`)}${steps && html`<ul>${steps.map((step) => html`<li>${step}</li>`)}</ul>`}</section>`
}

function hidden(fields: Readonly<Record<string, string>>): readonly Html[] {
  return Object.entries(fields).filter(([, value]) => value !== '').map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)
}
