import type { Language } from '@senim/core/language.ts'
import { isLanguage } from '@senim/core/language.ts'

/** The element the server's page has under this id, or null on a page without it. */
export function find<Kind extends HTMLElement>(id: string, kind: abstract new () => Kind): Kind | null {
  const element = document.getElementById(id)
  return element instanceof kind ? element : null
}

/** Language the server wrote the page in. */
export function pageLanguage(): Language {
  const { lang } = document.documentElement
  return isLanguage(lang) ? lang : 'kk'
}

/** What the server put into a `data-` attribute as JSON. Its shape is the server's promise, checked where it is written. */
// eslint-disable-next-line typescript/no-unnecessary-type-parameters -- names the shape where it is read
export function carried<Shape>(element: HTMLElement, name: string): Shape {
  // eslint-disable-next-line typescript/no-unsafe-type-assertion -- the same release writes and reads it
  return JSON.parse(element.dataset[name] ?? '{}') as Shape
}

/** Says something to a screen reader once, without showing it. */
export function announce(text: string): void {
  const place = document.getElementById('announce')
  if (place === null) return
  const line = document.createElement('p')
  line.textContent = text
  place.append(line)
  setTimeout(() => line.remove(), 10_000)
}

/** Shows or takes away the sentence beside the field that says why nothing was sent. */
export function tellProblem(field: HTMLTextAreaElement, sentence: string): void {
  const place = document.getElementById('problem')
  if (place === null) return
  place.textContent = sentence
  place.hidden = sentence === ''
  field.setAttribute('aria-invalid', String(sentence !== ''))
  field.setAttribute('aria-describedby', sentence === '' ? 'count' : 'problem count')
  if (sentence !== '') field.focus()
}

/** How long a page waits before it says that nothing gets through. */
const PATIENCE = 10_000

/** Whether the server can be reached now. */
export async function isReachable(): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE))
  const asked = fetch('/healthz', { cache: 'no-store', credentials: 'omit' }).then(({ ok }) => ok, () => false)
  return await Promise.race([asked, late])
}
