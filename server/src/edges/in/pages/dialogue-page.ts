import type { CitizenView } from '@senim/contract/contacts.ts'
import { textLength, TEXT_LIMIT } from '@senim/core/contacts/text.ts'
import type { Cleared } from '@senim/core/directory/safe.ts'
import type { Opening } from '@senim/core/directory/reference/sets.ts'
import type { Language } from '@senim/core/language.ts'
import { MINUTE } from '@senim/core/time.ts'
import type { Heading } from '@senim/text/citizen-state.ts'
import { describe } from '@senim/text/citizen-state.ts'
import type { CitizenTexts } from '@senim/text/citizen/texts.ts'
import { CITIZEN } from '@senim/text/citizen.ts'
import { phrase } from '@senim/text/live-words.ts'
import { withOpening } from '@senim/text/opening.ts'
import type { Line } from '@senim/text/transcript.ts'
import { layTranscript } from '@senim/text/transcript.ts'
import type { Assets } from './frame.ts'
import { frame, header } from './frame.ts'
import type { Html } from './html.ts'
import { html, trusted } from './html.ts'
import type { ShownHelp } from './help-part.ts'
import { helpPart } from './help-part.ts'
import type { ShownReceipt } from './receipt-part.ts'
import { receiptPart } from './receipt-part.ts'

export interface DialoguePage {
  readonly lang: Language
  readonly cap: string
  readonly nonce: string
  /** Somebody holds this page open: without that nothing of a dialogue is written down. */
  readonly leave: Cleared<'page'>
  readonly view: CitizenView
  readonly help?: ShownHelp | undefined
  readonly assets: Assets
  /** What the centre says otherwise than the product ships it. */
  readonly opening: Opening
  /** Words that bring the dialogue back; undefined when they no longer do. */
  readonly receipt?: ShownReceipt | undefined
  /** Server's clock, milliseconds since 1970. */
  readonly now: number
  /** Minutes east of UTC; Kazakhstan's whole country is 300. */
  readonly offsetMinutes?: number
  readonly kept?: { readonly text: string } | undefined
  readonly problem?: { readonly sentence: string } | undefined
}

const KAZAKHSTAN = 300
/** Most heads drawn before "You"; more are said as a figure. */
const MOST_HEADS = 4

/** The dialogue: waiting, live, closed, or waiting again because the operator was lost. Works by its buttons; the script makes it live. */
export function dialoguePage(page: DialoguePage): string {
  const { lang, view } = page
  const words = withOpening(CITIZEN[lang], lang, page.opening)
  const waited = Math.floor((page.now - (view.messages[0]?.at ?? page.now)) / MINUTE)
  const heading = describe(lang, words.live, view, waited)
  return frame(lang, 'dialogue', page.assets, html`${SPRITE}${header(lang, html`<p class="state" id="state" role="status"><svg aria-hidden="true"><use xlink:href="#i-${heading.icon}"/></svg><span>${heading.state}</span></p>`)}
<main class="wrap" id="dialogue" data-status="${view.status}" ${carried(page, words)}>
${lead(heading, view, words)}
<div class="hold">${offline(words)}
<section class="dials" aria-labelledby="danger"><h2 id="danger"><span>${words.ifDanger}</span><span>${words.ring}</span></h2><a href="tel:111">111</a><a href="tel:112">112<span>${words.emergency}</span></a><a href="tel:102">102<span>${words.police}</span></a></section></div>
${page.receipt && receiptPart(lang, words, page.receipt, view.status !== 'live')}
<ol class="talk" id="talk" aria-label="${words.title}">${transcript(page, words).map(line)}</ol>
${page.help && helpPart(lang, words, page, page.help)}
<p class="typing still" id="typing" aria-hidden="true"><i></i><i></i><i></i><span></span></p>
${view.status === 'closed' ? null : writeForm(page, words)}
<div class="bottom ended">${view.status === 'closed' && problemLine(page)}<p>${words.closedText}</p><a class="send" href="/${lang}">${words.writeAgain}</a><a class="call" href="tel:111">${words.call}</a></div>
</main><p class="sr" id="announce" aria-live="polite"></p>`)
}

/** What the script needs to go on from here: the view without its messages (they stand in the list), the words, the clock. */
function carried({ lang, view, now, offsetMinutes = KAZAKHSTAN }: DialoguePage, words: CitizenTexts): Html {
  const { messages: _, ...state } = view
  return html`data-lang="${lang}" data-now="${now}" data-offset="${offsetMinutes}" data-view="${JSON.stringify(state)}" data-words="${JSON.stringify({ ...words.live, you: words.you })}"`
}

function lead(heading: Heading, view: CitizenView, words: CitizenTexts): Html {
  const shown = Math.min(view.ahead, MOST_HEADS)
  const heads = Array.from({ length: shown }, (_, at) => html`<li>${at === 0 && view.ahead > MOST_HEADS && `+${view.ahead - MOST_HEADS + 1}`}</li>`)
  return html`<section class="lead" id="lead"><ol class="place" id="place" aria-hidden="true"${(view.status !== 'waiting' || view.ahead === 0) && html` hidden`}>${heads}<li class="you">${words.you}</li></ol>
<h1 id="title">${heading.title}</h1><div id="lines">${heading.lines.map((text) => html`<p>${text}</p>`)}</div></section>`
}

/** Shown by the script when the link is gone; without script a browser says it itself. */
function offline(words: CitizenTexts): Html {
  return html`<section class="alert" id="offline" role="alert" hidden><h2>${words.offlineTitle}</h2><p>${words.offlineText}</p><div class="again"><button class="quiet" id="connect" type="button">${words.connectNow}</button><span class="num" id="retry" aria-live="off"></span></div></section>`
}

function transcript({ lang, view, now, offsetMinutes = KAZAKHSTAN, kept }: DialoguePage, words: CitizenTexts): readonly Line[] {
  return layTranscript(lang, words.live, {
    messages: view.messages,
    pending: view.status === 'closed' && kept !== undefined && kept.text !== '' ? [{ id: 'kept', text: kept.text }] : [],
    pendingWord: words.live.notSent,
    theirs: view.theirs,
    staffName: view.status === 'live' ? (view.staff?.name ?? null) : null,
    staffChanged: view.staff?.changed === true,
    now,
    offset: offsetMinutes,
  })
}

function line(item: Line): Html {
  if (item.kind !== 'message') return html`<li class="${item.kind}" data-key="${item.key}">${item.text}</li>`
  const { said } = item
  const of = said && html` data-seq="${said.seq}" data-at="${said.at}"${said.name !== null && html` data-name="${said.name}"`}`
  return html`<li class="${item.mine ? 'me' : 'op'}${said === null && ' pending'}" data-key="${item.key}"${of}><p class="bub">${item.text}</p><p class="meta">${item.meta}${item.ticks > 0 && html`<svg aria-hidden="true"><use xlink:href="#i-${item.ticks === 2 ? 'two' : 'one'}"/></svg>`}</p></li>`
}

function problemLine({ problem }: DialoguePage): Html {
  return html`<p class="problem" id="problem" role="alert"${!problem && html` hidden`}>${problem?.sentence}</p>`
}

function writeForm(page: DialoguePage, words: CitizenTexts): Html {
  const { lang, cap, nonce, kept, problem } = page
  const text = kept?.text ?? ''
  const length = textLength(text.trim())
  return html`<form class="bottom write" id="write" method="post" action="/dialogue${page.view.status === 'live' && '#typing'}" autocomplete="off"><input type="hidden" name="cap" value="${cap}"><input type="hidden" name="nonce" value="${nonce}"><input type="hidden" name="lang" value="${lang}">
<button class="newer" id="newer" type="button" hidden>${words.newer}</button>${problemLine(page)}
<label class="sr" for="text">${words.writeLabel}</label><div class="row"><textarea id="text" name="text" rows="1" maxlength="16000" autocomplete="off" placeholder="${words.placeholder}" aria-describedby="${problem ? 'problem count' : 'count'}"${problem && html` aria-invalid="true" autofocus`}>
${text}</textarea><button class="send" id="send" type="submit" name="do" value="say">${words.send}</button></div>
<div class="under"><p class="count num${length > TEXT_LIMIT ? ' over' : ''}" id="count">${phrase(lang, words.live.count, { n: length, limit: TEXT_LIMIT })}</p><span class="keys">${words.keys}</span><p class="refresh-how">${words.refreshHow}</p><button class="quiet" id="refresh" type="submit" name="do" value="refresh">${words.refresh}</button></div></form>`
}

/** Every drawn mark of the page, once; the script only points at them. */
const SPRITE = trusted(`<svg class="sprite" aria-hidden="true"><symbol id="i-clock" viewBox="0 0 20 20"><circle cx="10" cy="10" r="8"/><path d="M10 5.500V10l3 2"/></symbol><symbol id="i-person" viewBox="0 0 20 20"><circle cx="10" cy="6.500" r="3.500"/><path d="M3 18c.6-4 3.300-6 7-6s6.400 2 7 6"/></symbol><symbol id="i-done" viewBox="0 0 20 20"><circle cx="10" cy="10" r="8"/><path d="M6.500 10.500l2.500 2.500 4.500-5.500"/></symbol><symbol id="i-off" viewBox="0 0 20 20"><path d="M2.500 8a11 11 0 0 1 6-3M17.500 8a11 11 0 0 0-3.500-2.300M6 12a6 6 0 0 1 4-1.600M10 16h.01M3 3l14 14"/></symbol><symbol id="i-one" viewBox="0 0 18 16"><path d="M4 8.500L7.500 12 14 4.500" stroke-width="1.750"/></symbol><symbol id="i-two" viewBox="0 0 18 16"><path d="M1.500 8.500L5 12l6.500-7.500M9 11.500l.5.500L16 4.500" stroke-width="1.750"/></symbol></svg>`)
