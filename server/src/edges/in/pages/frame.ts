import { CITIZEN } from '@senim/text/citizen.ts'
import type { Language } from '@senim/core/language.ts'
import type { Html } from './html.ts'
import { html, trusted } from './html.ts'
import { pageStyle } from './style.ts'

/** Where Exit leads: the weather service, a page anybody may have open. The only address outside the service on a citizen's page. */
export const NEUTRAL_SITE = 'https://www.kazhydromet.kz/'

/** Address of the page's script, as served. */
export interface Assets {
  readonly script: string
  /** One more, on a page that needs it. */
  readonly also?: string
}

/** A whole document in the shape all citizen pages share: neutral title, no icon, no referrer, not indexed. */
export function frame(lang: Language, style: keyof typeof pageStyle, assets: Assets | null, body: Html): string {
  return html`<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content"><meta name="robots" content="noindex"><meta name="referrer" content="no-referrer"><meta name="format-detection" content="telephone=no"><title>${CITIZEN[lang].title}</title><link rel="icon" href="data:,"><style>${trusted(pageStyle[style])}</style>${
    assets && html`<script src="${assets.script}" type="module"></script>${assets.also !== undefined && html`<script src="${assets.also}" type="module"></script>`}`
  }</head>
<body>${body}</body></html>`.markup
}

/** The header: whatever stands on the left, and Exit always in the same corner. */
export function header(lang: Language, left: Html): Html {
  return html`<header class="top"><div class="top-in">${left}<a class="exit" id="exit" href="${NEUTRAL_SITE}" rel="noreferrer">${CITIZEN[lang].exit}<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 4l8 8M12 4l-8 8" stroke="currentColor" stroke-width="2.25" stroke-linecap="round"/></svg></a></div></header>`
}

const LANGUAGE_LINKS = [
  { lang: 'kk', short: 'Қаз', name: 'Қазақша' },
  { lang: 'ru', short: 'Рус', name: 'Русский' },
  { lang: 'en', short: 'Eng', name: 'English' },
] as const

/** The other languages of the page at `path` (the start page when empty). Beside the form named by `form` they are its buttons, so that what was typed comes along; elsewhere they are links. */
export function languages(lang: Language, form?: string, path = ''): Html {
  const choices = LANGUAGE_LINKS.map((to) => {
    const same = html`lang="${to.lang}" title="${to.name}"${to.lang === lang && html` aria-current="true"`}`
    return form === undefined
      ? html`<a href="/${to.lang}${path}" hreflang="${to.lang}" ${same}><span>${to.short}</span></a>`
      : html`<button type="submit" form="${form}" formaction="/${to.lang}${path}" ${same}><span>${to.short}</span></button>`
  })
  return html`<nav class="langs" id="langs" aria-label="${CITIZEN[lang].languages}">${choices}</nav>`
}
