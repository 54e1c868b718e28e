import { announce, find } from './page.ts'
import { atEnd, toEnd } from './scroll.ts'

/** Asks the server for the page of this dialogue and takes only the part about the help out of it: the server words it, here as without script. */
async function read(form: URLSearchParams): Promise<HTMLElement | null> {
  form.set('script', '1')
  const answer = await fetch('/dialogue', { method: 'POST', body: form, cache: 'no-store', referrerPolicy: 'no-referrer' })
  if (answer.status >= 500) throw new Error('not answered')
  return new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('help')
}

function put(part: HTMLElement | null): void {
  const old = find('help', HTMLElement)
  if (part !== null && old !== null) old.replaceWith(document.adoptNode(part))
  else if (part !== null) find('typing', HTMLElement)?.before(document.adoptNode(part))
  else old?.remove()
}

async function send(form: HTMLFormElement, pressed: string): Promise<void> {
  const fields = new URLSearchParams()
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string') fields.set(name, value)
  })
  fields.set('do', pressed)
  try {
    put(await read(fields))
    const again = find('few', HTMLElement)
    const to = again?.getAttribute('aria-invalid') === 'true' ? again : find('help-h', HTMLElement)
    to?.focus()
  } catch {
    const problem = find('help-problem', HTMLElement)
    if (problem === null) return
    problem.textContent = find('help', HTMLElement)?.dataset['lost'] ?? ''
    problem.hidden = false
  }
}

/** The answer to "did help come?" goes without a form that the browser would keep in its history. */
export function beginHelp(): void {
  let sending = false
  // Each button by itself: old phones do not say which one sent a form.
  document.addEventListener('click', (event) => {
    const pressed = event.target
    if (!(pressed instanceof HTMLButtonElement) || pressed.form?.id !== 'answer') return
    event.preventDefault()
    if (sending) return
    sending = true
    void send(pressed.form, pressed.value).finally(() => {
      sending = false
    })
  })
  addEventListener('pagehide', () => {
    const field = find('few', HTMLTextAreaElement)
    if (field !== null) field.value = ''
  })
}

/** The page is open while the question comes, or while it must not be asked any more: shows what stands now, unless it is shown already. */
export async function followHelp(cap: string, help: string | undefined): Promise<void> {
  const shown = find('help', HTMLElement)
  if (shown?.dataset['helped'] === help) return
  try {
    const part = help === undefined ? null : await read(new URLSearchParams({ cap, lang: document.documentElement.lang, do: 'refresh' }))
    const follow = atEnd()
    put(part)
    if (follow) toEnd()
    if (help === 'asked') announce(find('help-h', HTMLElement)?.textContent ?? '')
  } catch {
    // The next state tells again.
  }
}
