import { find } from './page.ts'

/** How far from the end somebody may be and still be reading the end. */
const NEAR = 120

/** Whether the end of the page is in sight. */
export function atEnd(): boolean {
  return window.innerHeight + window.pageYOffset > document.documentElement.scrollHeight - NEAR
}

export function toEnd(): void {
  window.scrollTo(0, document.documentElement.scrollHeight)
}

/** Shows or hides the button that says there is something newer below. */
export function offerNewer(offered: boolean): void {
  const newer = find('newer', HTMLElement)
  if (newer !== null) newer.hidden = !offered
}
