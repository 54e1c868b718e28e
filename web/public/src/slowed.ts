import { beginsWithZeros, pieceOf, PIECES } from '@senim/core/contacts/admission/work.ts'
import type { Forms } from '@senim/text/live-words.ts'
import { phrase } from '@senim/text/live-words.ts'
import { firstBits } from './first-bits.ts'
import { announce, carried, find, pageLanguage } from './page.ts'

/** How long the page computes before it looks up, in milliseconds: a touch in between is answered at once. */
const SLICE = 30

/** Works for a place in the queue while somebody waits, in slices, and sends as soon as the work is done or the wait is over. */
function beginWork(): void {
  const box = find('slowed', HTMLElement)
  const form = find('start', HTMLFormElement)
  const send = find('send', HTMLButtonElement)
  const danger = form?.querySelector<HTMLInputElement>('[name="danger"]')
  const ticket = form?.querySelector<HTMLInputElement>('[name="ticket"]')
  const work = form?.querySelector<HTMLInputElement>('[name="work"]')
  if (box === null || form === null || send === null || !danger || !ticket || !work) return
  const words = carried<Forms>(box, 'words')
  const bits = Number(box.dataset['bits'])
  const until = Date.now() + Number(box.dataset['seconds']) * 1000
  const found: number[] = []
  let tried = 0
  let free = false

  const show = (): void => {
    box.textContent = phrase(pageLanguage(), words, { n: Math.max(1, Math.ceil((until - Date.now()) / 1000)) })
    box.hidden = false
  }
  const go = (): void => {
    clearInterval(ticking)
    free = true
    work.value = found.length === PIECES ? found.join('.') : ''
    send.click()
  }
  const step = (): void => {
    // Another language, or another way on: this form is gone.
    if (free || !form.isConnected) return clearInterval(ticking)
    const end = performance.now() + SLICE
    while (found.length < PIECES && performance.now() < end) {
      for (let n = 0; n < 64 && found.length < PIECES; n += 1) {
        if (beginsWithZeros(firstBits(pieceOf(ticket.value, found.length, tried)), bits)) {
          found.push(tried)
          tried = 0
        } else tried += 1
      }
    }
    if (found.length === PIECES || Date.now() >= until) return go()
    setTimeout(step)
  }
  // Whoever presses the button again loses no work by it; whoever says now that they are in danger waits for nothing.
  document.addEventListener('submit', (event) => {
    if (free || event.target !== form || danger.checked) return
    event.preventDefault()
    event.stopImmediatePropagation()
    announce(box.textContent ?? '')
  }, true)
  const ticking = setInterval(show, 1000)
  show()
  announce(box.textContent ?? '')
  setTimeout(step)
}

beginWork()
