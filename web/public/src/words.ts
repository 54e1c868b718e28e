import { announce, find } from './page.ts'

/** Copies, reads out and prints the return words. Without script they are there to be written down. */
export function beginWords(): void {
  const phrase = find('phrase', HTMLElement)
  if (phrase === null) return
  const words = Array.from(phrase.children, (word) => word.textContent ?? '')
  find('copy', HTMLElement)?.addEventListener('click', (event) => void copy(words.join(' '), phrase, event.currentTarget))
  find('print', HTMLElement)?.addEventListener('click', print)
  const aloud = find('aloud', HTMLElement)
  if (aloud === null || !('speechSynthesis' in window)) return
  aloud.hidden = false
  aloud.addEventListener('click', () => say(words, phrase.lang))
  // Whoever leaves must not be read to any longer.
  for (const going of ['leaving', 'pagehide']) addEventListener(going, () => speechSynthesis.cancel())
}

/** Folds the words away when somebody begins to answer, and shows them again when the dialogue has ended. */
export function foldWords(status: 'live' | 'closed'): void {
  const part = find('words', HTMLDetailsElement)
  if (part === null || part.contains(document.activeElement)) return
  part.open = status === 'closed'
}

async function copy(text: string, phrase: HTMLElement, button: EventTarget | null): Promise<void> {
  try {
    // A clipboard of its own is only there on https and on this machine.
    await navigator.clipboard.writeText(text)
  } catch {
    getSelection()?.selectAllChildren(phrase)
    if (!document.execCommand('copy')) return
    getSelection()?.removeAllRanges()
  }
  if (!(button instanceof HTMLElement)) return
  const done = button.dataset['done'] ?? ''
  const place = find('copied', HTMLElement)
  if (place !== null) place.textContent = done
  announce(done)
}

/** One word at a time, slowly, so that there is time to write. */
function say(words: readonly string[], language: string): void {
  speechSynthesis.cancel()
  for (const word of words) {
    const said = new SpeechSynthesisUtterance(word)
    said.lang = language
    said.rate = 0.7
    speechSynthesis.speak(said)
  }
}

/** Only the words go on paper: whoever finds it learns nothing from it. */
function print(): void {
  const { classList } = document.documentElement
  classList.add('printing')
  addEventListener('afterprint', () => classList.remove('printing'), { once: true })
  window.print()
}

/** The page where the words are typed: a browser that keeps it for its Back button keeps it empty. */
export function beginReturn(): void {
  const form = find('return', HTMLFormElement)
  const field = find('text', HTMLTextAreaElement)
  if (form === null || field === null) return
  addEventListener('pagehide', () => {
    field.value = ''
  })
}
