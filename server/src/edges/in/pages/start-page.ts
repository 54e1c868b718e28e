import { textLength, TEXT_LIMIT } from '@senim/core/contacts/text.ts'
import { REGIONS } from '@senim/core/directory/data/regions.ts'
import type { InstitutionKind } from '@senim/core/directory/institutions.ts'
import type { Opening } from '@senim/core/directory/reference/sets.ts'
import type { RegionCode } from '@senim/core/directory/regions.ts'
import type { Language } from '@senim/core/language.ts'
import { LANGUAGES } from '@senim/core/language.ts'
import type { CitizenTexts } from '@senim/text/citizen/texts.ts'
import { CITIZEN } from '@senim/text/citizen.ts'
import { phrase } from '@senim/text/live-words.ts'
import { withOpening } from '@senim/text/opening.ts'
import { TRACES } from '@senim/text/traces.ts'
import type { Assets } from './frame.ts'
import { frame, header, languages } from './frame.ts'
import type { Html } from './html.ts'
import { html, trusted } from './html.ts'
import type { ShownSlowed } from './slowed-part.ts'
import { SLOWED_SCRIPT, slowedHead } from './slowed-part.ts'

/** What somebody had filled in, as it came, so that a refused form loses nothing. */
export interface KeptForm {
  readonly text: string
  readonly region: string
  readonly about: string
  readonly danger: boolean
}

export interface StartPage {
  readonly lang: Language
  readonly cap: string
  readonly nonce: string
  readonly assets: Assets
  /** What the centre says otherwise than the product ships it. */
  readonly opening: Opening
  readonly kept?: KeptForm | undefined
  /** The code the page was opened by, as it came, and where it comes from when it is one of ours. */
  readonly entry?: { readonly code: string; readonly from?: { readonly region: RegionCode; readonly kind: InstitutionKind } | undefined } | undefined
  /** What somebody waits by who came in a flood. */
  readonly slowed?: ShownSlowed | undefined
  readonly problem?: { readonly sentence: string } | undefined
}

/** Most UTF-16 units the field takes: far above the limit, which is counted in code points by the script and by the server. */
const FIELD_LIMIT = 16_000
const NEAR = 500

const byLanguage = new Map(
  LANGUAGES.map((lang) => {
    const order = new Intl.Collator(lang)
    return [lang, REGIONS.map(({ code, name }) => ({ code, name: name[lang] })).toSorted((a, b) => order.compare(a.name, b.name))] as const
  }),
)

/** Enter in a field presses a form's first button: this one, so that it sends and does not change the language. */
const FIRST_BUTTON = trusted('<button type="submit" form="start" hidden></button>')

/** The page where somebody begins to write. Works without script; nothing is asked but one word. */
export function startPage(page: StartPage): string {
  const { lang } = page
  const words = withOpening(CITIZEN[lang], lang, page.opening)
  return frame(
    lang,
    'start',
    waits(page) ? { ...page.assets, also: SLOWED_SCRIPT } : page.assets,
    html`${FIRST_BUTTON}${header(lang, languages(lang, 'start'))}
<main class="wrap cols">${writeForm(page, words)}
${danger(words)}
${questions(lang, words, page.kept)}
${voice(words)}
<p class="back"><a class="way" href="/${lang}/return">${words.receipt.link}</a></p>
<footer class="foot"><p>${words.exitDoes} <span class="keys">${words.exitKeys}</span></p><button class="link" id="traces" type="submit" form="start" formaction="/${lang}/traces">${TRACES[lang].title}</button><p class="org">${words.organisation}</p></footer>
</main><p class="sr" id="announce" role="status"></p>`,
  )
}

const waits = ({ slowed, problem }: Pick<StartPage, 'slowed' | 'problem'>): boolean => slowed !== undefined && slowed.seconds > 0 && problem === undefined

function ask(words: CitizenTexts): Html {
  return html`<h1><label for="text">${words.question}</label></h1>
<p class="hint" id="hint">${words.hint}</p>`
}

function writeForm({ lang, cap, nonce, kept, entry, slowed, problem }: StartPage, words: CitizenTexts): Html {
  const { live } = words
  const head = slowed && waits({ slowed, problem }) ? slowedHead(lang, slowed) : undefined
  const described = `hint${problem ? ' problem' : ''} count`
  return html`<form class="form" id="start" method="post" action="/" autocomplete="off" data-lang="${lang}" data-words="${JSON.stringify({ left: live.left, over: live.over, tooLong: live.tooLong, empty: live.empty, shift: live.shift, unreachable: live.unreachable, sending: words.sending })}">
<input type="hidden" name="cap" value="${cap}"><input type="hidden" name="nonce" value="${nonce}"><input type="hidden" name="lang" value="${lang}">${entry && html`<input type="hidden" name="entry" value="${entry.code}">`}${slowed && html`<input type="hidden" name="ticket" value="${slowed.ticket}"><input type="hidden" name="work" value="">`}
${head ?? ask(words)}
${cameFrom(lang, words, entry?.from)}<p class="problem" id="problem" role="alert"${!problem && html` hidden`}>${problem?.sentence}</p>
<textarea id="text" name="text" maxlength="${FIELD_LIMIT}" rows="3" autocomplete="off" spellcheck="false" aria-describedby="${described}"${head && html` aria-label="${words.question}"`}${problem && html` aria-invalid="true" autofocus`}>
${kept?.text}</textarea>
<p class="count num" id="count">${countNear(lang, words, kept?.text ?? '')}</p><noscript>${!head && html`<p class="count num">${phrase(lang, words.fits, { limit: TEXT_LIMIT })}</p>`}<input type="hidden" name="plain" value="1"></noscript>
<label class="flag"><input type="checkbox" name="danger" value="1"${kept?.danger && html` checked`}><span><b>${words.danger}</b><small>${words.dangerDoes}</small></span></label>
<div class="act"><button class="send" id="send" type="submit">${words.send}</button>
${!head && html`<div><p class="how">${words.how}</p><ul class="facts">${words.facts.map((fact) => html`<li>${fact}</li>`)}</ul></div>`}</div>
</form>`
}

/** Where the code says they are, and a way to take that back. The school itself is not named: somebody may look over the shoulder. */
function cameFrom(lang: Language, words: CitizenTexts, from: NonNullable<StartPage['entry']>['from']): Html | null {
  const region = REGIONS.find((one) => one.code === from?.region)
  if (from === undefined || region === undefined) return null
  const name = region.name[lang]
  return html`<p class="from" id="from">${words.from(name.charAt(0).toUpperCase() + name.slice(1), from.kind)} <button type="submit" formaction="/${lang}" name="without" value="1">${words.fromRemove}</button></p>
`
}

/** How much is left or too much, told only near the limit. */
export function countNear(lang: Language, { live }: CitizenTexts, text: string): string {
  const left = TEXT_LIMIT - textLength(text.trim())
  if (left > NEAR) return ''
  return left < 0 ? phrase(lang, live.over, { n: -left }) : phrase(lang, live.left, { n: left })
}

/** The two numbers for danger that cannot wait. */
export function danger(words: CitizenTexts): Html {
  return html`<section class="danger" aria-labelledby="danger"><h2 id="danger">${words.dangerNow}</h2><div class="dials"><a href="tel:112"><b>112</b>${words.emergency}</a><a href="tel:102"><b>102</b>${words.police}</a></div></section>`
}

/** Calling, with its trace named. */
export function voice(words: CitizenTexts): Html {
  return html`<section class="voice" aria-labelledby="voice"><h2 id="voice">${words.easierByVoice}</h2><a href="tel:111">${words.call}</a><p>${words.callTrace}</p></section>`
}

function questions(lang: Language, words: CitizenTexts, kept: KeptForm | undefined): Html {
  const options = (byLanguage.get(lang) ?? []).map(({ code, name }) => html`<option value="${code}"${kept?.region === code && html` selected`}>${name}</option>`)
  const about = (['self', 'child', 'other'] as const).map(
    (who) => html`<label class="opt"><input form="start" type="radio" name="about" value="${who}"${kept?.about === who && html` checked`}><span>${words.about[who]}</span></label>`,
  )
  const open = kept !== undefined && (kept.region !== '' || kept.about !== '')
  return html`<details${open && html` open`}><summary>${words.more}</summary><div class="extra"><p>${words.same}</p>
<label class="lab" for="region">${words.where}</label><select form="start" id="region" name="region" autocomplete="off"><option value="">${words.noRegion}</option>${options}</select>
<fieldset><legend>${words.aboutWhom}</legend>${about}</fieldset></div></details>`
}
