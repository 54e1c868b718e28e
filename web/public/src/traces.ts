import { find } from './page.ts'
import { putBack, shownNow, swapPage } from './swap.ts'

/**
 * Shows the page on what stays in place of the start page, which is kept as it is and comes back by the browser's Back
 * as by the page's own button. Sent as a form, as without script, the words would stay behind in the history.
 */
export function watchTraces(): void {
  const button = find('traces', HTMLButtonElement)
  button?.addEventListener('click', (event) => {
    event.preventDefault()
    void visitTraces(button.formAction)
  })
}

async function visitTraces(address: string): Promise<void> {
  const start = shownNow()
  if (!(await swapPage(address))) return
  history.pushState(null, '', address)
  scrollTo(0, 0)
  beginTraces()
  addEventListener('popstate', () => {
    const { lang } = document.documentElement
    if (document.documentElement.classList.contains('gone')) return
    putBack(start)
    if (lang !== start.lang) document.querySelector<HTMLElement>(`#langs [lang="${lang}"]`)?.click()
    else find('traces', HTMLButtonElement)?.focus()
  }, { once: true })
}

function beginTraces(): void {
  find('back', HTMLFormElement)?.addEventListener('submit', (event) => {
    event.preventDefault()
    history.back()
  })
  for (const button of Array.from(document.querySelectorAll<HTMLButtonElement>('#langs button'))) {
    button.addEventListener('click', (event) => {
      event.preventDefault()
      void switchLanguage(button.formAction)
    })
  }
  const heading = document.querySelector('h1')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus()
}

async function switchLanguage(address: string): Promise<void> {
  if (!(await swapPage(address))) return
  history.replaceState(null, '', address)
  beginTraces()
}
