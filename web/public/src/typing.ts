import { setText } from './list.ts'
import { find } from './page.ts'

const SHOWN = 6000
const TOLD = 3000

/** "… is writing", both ways: told to the other side now and then, shown for a moment when the other side tells. */
export class Typing {
  private told = 0
  private timer = 0
  private readonly tell: () => void

  constructor(tell: () => void) {
    this.tell = tell
  }

  /** A key was pressed. */
  typed(): void {
    if (Date.now() - this.told < TOLD) return
    this.told = Date.now()
    this.tell()
  }

  /** Shows the words, or hides what was shown. The line keeps its place, so nothing jumps. */
  show(words: string | null): void {
    clearTimeout(this.timer)
    const place = find('typing', HTMLElement)
    place?.classList.toggle('still', words === null)
    if (words === null) return
    setText(place?.querySelector('span') ?? null, words)
    this.timer = window.setTimeout(() => this.show(null), SHOWN)
  }
}
