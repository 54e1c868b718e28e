import type { Forms } from '@senim/text/live-words.ts'
import { phrase } from '@senim/text/live-words.ts'
import { TEXT_LIMIT } from '@senim/core/contacts/text.ts'
import { drawCount, measure } from './count.ts'
import { carried, find, pageLanguage, tellProblem } from './page.ts'

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
  const label = send.textContent ?? ''
  let sent = false

  field.addEventListener('input', () => {
    const { left, look } = measure(field.value)
    drawCount(find('count', HTMLElement), look === '' ? '' : phrase(language, look === 'over' ? words.over : words.left, { n: Math.abs(left) }), look)
    tellProblem(field, '')
  })
  form.addEventListener('submit', (event) => {
    const problem = whyNot(field.value, words)
    if (problem !== '' || sent) event.preventDefault()
    if (problem !== '') return tellProblem(field, phrase(language, problem, { limit: TEXT_LIMIT }))
    sent = true
    send.textContent = words.sending
  })
  addEventListener('pageshow', () => {
    sent = false
    send.textContent = label
  })
  for (const link of Array.from(document.querySelectorAll<HTMLAnchorElement>('#langs a'))) {
    link.addEventListener('click', (event) => {
      if (field.value.trim() === '') return
      event.preventDefault()
      void switchLanguage(link.href, form)
    })
  }
}

function whyNot(text: string, words: StartWords): string {
  if (text.trim() === '') return words.empty
  if (measure(text).look === 'over') return words.tooLong
  return navigator.onLine === false ? words.unreachable : ''
}

/** Another language is another page: it is fetched and put in place of this one, with all that was typed and chosen. */
async function switchLanguage(address: string, form: HTMLFormElement): Promise<void> {
  const typed = new FormData(form)
  try {
    const answer = await fetch(address, { cache: 'no-store', referrerPolicy: 'no-referrer' })
    if (!answer.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    document.documentElement.lang = page.documentElement.lang
    document.title = page.title
    document.body.replaceWith(document.adoptNode(page.body))
    history.replaceState(null, '', address)
    fill(typed)
    beginStart()
    find('text', HTMLTextAreaElement)?.dispatchEvent(new Event('input'))
    document.querySelector<HTMLElement>('#langs [aria-current]')?.focus()
  } catch {
    // No connection: the page stays as it is, with the text in it.
  }
}

function fill(typed: FormData): void {
  const text = find('text', HTMLTextAreaElement)
  if (text !== null) text.value = String(typed.get('text') ?? '')
  const region = find('region', HTMLSelectElement)
  if (region !== null) region.value = String(typed.get('region') ?? '')
  for (const box of Array.from(document.querySelectorAll<HTMLInputElement>('[name="danger"], [name="about"]'))) box.checked = typed.get(box.name) === box.value
}
