import type { Forms } from '@senim/text/live-words.ts'
import { phrase } from '@senim/text/live-words.ts'
import { announce, carried, find, pageLanguage } from './page.ts'

const PRESSES = 3
const WITHIN = 5000

/**
 * Exit by its link or by Shift pressed three times: the page is covered and emptied at once, then replaced. A browser
 * that shows it again from its memory shows it empty and goes on.
 */
export function watchExit(): void {
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.target.closest('#exit') === null) return
    event.preventDefault()
    leave()
  })
  let presses: number[] = []
  document.addEventListener('keydown', (event) => {
    if (event.repeat) return
    if (event.key !== 'Shift') {
      presses = []
      return
    }
    const now = Date.now()
    presses = [...presses.filter((at) => now - at < WITHIN), now]
    if (presses.length >= PRESSES) leave()
    else tellLeft(PRESSES - presses.length)
  })
  addEventListener('pageshow', (event) => {
    if (event.persisted && document.documentElement.classList.contains('gone')) leave()
  })
}

let goal = ''

function leave(): void {
  goal = find('exit', HTMLAnchorElement)?.href ?? goal
  document.documentElement.classList.add('gone')
  for (const field of Array.from(document.querySelectorAll('textarea'))) field.value = ''
  dispatchEvent(new Event('leaving'))
  document.body.textContent = ''
  if (goal !== '') location.replace(goal)
}

function tellLeft(n: number): void {
  const holder = find('start', HTMLElement) ?? find('dialogue', HTMLElement)
  if (holder === null) return
  const { shift } = carried<{ shift?: Forms }>(holder, 'words')
  if (shift !== undefined) announce(phrase(pageLanguage(), shift, { n }))
}
