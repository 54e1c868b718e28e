import type { Forms } from '@senim/text/live-words.ts'
import { phrase } from '@senim/text/live-words.ts'
import { TEXT_LIMIT } from '@senim/core/contacts/text.ts'
import { drawCount, measure } from './count.ts'
import { carried, find, isReachable, pageLanguage, tellProblem } from './page.ts'
import { swapPage } from './swap.ts'
import { watchTraces } from './traces.ts'

interface StartWords {
  readonly left: Forms
  readonly over: Forms
  readonly tooLong: string
  readonly empty: string
  readonly unreachable: string
  readonly sending: string
}

/** The start page: counts near the limit, keeps a text that cannot go, sends once, and takes the text along to another language. */
export function beginStart(): void {
  const form = find('start', HTMLFormElement)
  const field = find('text', HTMLTextAreaElement)
  const send = find('send', HTMLButtonElement)
  if (form === null || field === null || send === null) return
  const words = carried<StartWords>(form, 'words')
  const language = pageLanguage()
  field.addEventListener('input', () => {
    const { left, look } = measure(field.value)
    drawCount(find('count', HTMLElement), look === '' ? '' : phrase(language, look === 'over' ? words.over : words.left, { n: Math.abs(left) }), look)
    tellProblem(field, '')
  })
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return
    event.preventDefault()
    send.click()
  })
  watchSending(form, field, send, words)
  watchTraces()
  for (const button of Array.from(document.querySelectorAll<HTMLButtonElement>('#langs button, #from button'))) {
    const leaves = button.name === 'without'
    button.addEventListener('click', (event) => {
      event.preventDefault()
      void exchange(button.formAction, form, leaves ? '' : textOf(new FormData(form).get('entry')), leaves ? '#text' : '#langs [aria-current]')
    })
  }
}

/** Sends once, and only when the server can be reached: a browser's own page about a lost connection would take the text away. */
function watchSending(form: HTMLFormElement, field: HTMLTextAreaElement, send: HTMLButtonElement, words: StartWords): void {
  const label = send.textContent ?? ''
  let sending = false
  const show = (now: boolean): void => {
    sending = now
    send.textContent = now ? words.sending : label
  }
  const go = async (): Promise<void> => {
    show(true)
    const reachable = await isReachable()
    document.documentElement.classList.toggle('cut', !reachable)
    if (reachable) return form.submit()
    show(false)
    tellProblem(field, words.unreachable)
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (sending) return
    const problem = field.value.trim() === '' ? words.empty : measure(field.value).look === 'over' ? words.tooLong : ''
    if (problem !== '') return tellProblem(field, phrase(pageLanguage(), problem, { limit: TEXT_LIMIT }))
    void go()
  })
  // A browser may keep the page as it was for its Back button: what was sent is not to be found there.
  addEventListener('pagehide', () => {
    if (sending) field.value = ''
  })
  addEventListener('pageshow', () => show(false))
}

/** Another language, or a page without the code they came by, is another page: it is put in place of this one, with all that was typed and chosen. Without a connection the page stays as it is. */
async function exchange(address: string, form: HTMLFormElement, entry: string, focus: string): Promise<void> {
  const typed = new FormData(form)
  if (!(await swapPage(address, entry === '' ? undefined : new URLSearchParams({ entry })))) return
  history.replaceState(null, '', address)
  fill(typed)
  beginStart()
  find('text', HTMLTextAreaElement)?.dispatchEvent(new Event('input'))
  document.querySelector<HTMLElement>(focus)?.focus()
}

const textOf = (value: FormDataEntryValue | null): string => (typeof value === 'string' ? value : '')

function fill(typed: FormData): void {
  const text = find('text', HTMLTextAreaElement)
  if (text !== null) text.value = textOf(typed.get('text'))
  const region = find('region', HTMLSelectElement)
  if (region !== null) region.value = textOf(typed.get('region'))
  for (const box of Array.from(document.querySelectorAll<HTMLInputElement>('[name="danger"], [name="about"]'))) box.checked = typed.get(box.name) === box.value
}
