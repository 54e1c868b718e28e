import type { Language } from '@senim/core/language.ts'
import type { Standing } from '@senim/text/citizen-state.ts'
import { describe } from '@senim/text/citizen-state.ts'
import type { LiveWords } from '@senim/text/live-words.ts'
import { setText } from './list.ts'

const MOST_HEADS = 4

/** Draws where the person stands: the state in the header, and the place with its sentences while waiting. */
export function drawHead(language: Language, words: LiveWords & { readonly you: string }, view: Standing, waited: number, offline: boolean): void {
  const heading = describe(language, words, view, waited)
  const state = document.getElementById('state')
  setText(state?.querySelector('span') ?? null, offline ? words.offline : heading.state)
  state?.querySelector('use')?.setAttributeNS('http://www.w3.org/1999/xlink', 'href', `#i-${offline ? 'off' : heading.icon}`)
  document.documentElement.classList.toggle('off', offline)
  document.getElementById('dialogue')?.setAttribute('data-status', view.status)
  setText(document.getElementById('title'), heading.title)
  drawLines(document.getElementById('lines'), heading.lines)
  drawPlace(document.getElementById('place'), view, words.you)
}

function drawLines(place: HTMLElement | null, lines: readonly string[]): void {
  if (place === null) return
  while (place.children.length > lines.length) place.lastElementChild?.remove()
  lines.forEach((text, at) => setText(place.children[at] ?? place.appendChild(document.createElement('p')), text))
}

function drawPlace(place: HTMLElement | null, view: Standing, you: string): void {
  if (place === null) return
  const key = String(view.ahead)
  place.hidden = view.status !== 'waiting' || view.ahead === 0
  if (place.dataset['ahead'] === key) return
  place.dataset['ahead'] = key
  place.textContent = ''
  for (let at = 0; at < Math.min(view.ahead, MOST_HEADS); at += 1) {
    const head = place.appendChild(document.createElement('li'))
    if (at === 0 && view.ahead > MOST_HEADS) head.textContent = `+${view.ahead - MOST_HEADS + 1}`
  }
  const own = place.appendChild(document.createElement('li'))
  own.className = 'you'
  own.textContent = you
}
