import type { Line, Said } from '@senim/text/transcript.ts'

/** Reads the messages the server wrote into the list. */
export function readList(list: HTMLElement): Said[] {
  return Array.from(list.querySelectorAll<HTMLElement>('li[data-seq]'), (line) => ({
    seq: Number(line.dataset['seq']),
    by: line.classList.contains('me') ? 'citizen' : 'staff',
    name: line.dataset['name'] ?? null,
    text: line.querySelector('.bub')?.textContent ?? '',
    at: Number(line.dataset['at']),
  }))
}

/** Brings the list to these lines, keeping every drawn line that is among them: what somebody reads does not move. */
export function drawList(list: HTMLElement, lines: readonly Line[]): void {
  const drawn = new Map<string, Element>()
  for (const line of Array.from(list.children)) drawn.set(line.getAttribute('data-key') ?? '', line)
  let place = list.firstElementChild
  for (const line of lines) {
    const element = drawn.get(line.key) ?? make(line)
    drawn.delete(line.key)
    if (line.kind !== 'message') setText(element, line.text)
    else drawMeta(element, line.meta, line.ticks)
    if (element === place) place = place.nextElementSibling
    else list.insertBefore(element, place)
  }
  drawn.forEach((line) => line.remove())
}

/** Writes a text only when it differs, so that a screen reader is not told of what did not change. */
export function setText(element: Element | null, text: string): void {
  if (element !== null && element.textContent !== text) element.textContent = text
}

function make(line: Line): HTMLElement {
  const element = document.createElement('li')
  element.dataset['key'] = line.key
  if (line.kind !== 'message') {
    element.className = line.kind
    return element
  }
  element.className = line.said === null ? 'me pending' : line.mine ? 'me' : 'op'
  const [bubble, meta] = [document.createElement('p'), document.createElement('p')]
  bubble.className = 'bub'
  bubble.textContent = line.text
  meta.className = 'meta'
  element.append(bubble, meta)
  return element
}

function drawMeta(line: Element, words: string, ticks: 0 | 1 | 2): void {
  const meta = line.lastElementChild
  if (meta === null || (meta.textContent === words && meta.getAttribute('data-ticks') === String(ticks))) return
  meta.textContent = words
  meta.setAttribute('data-ticks', String(ticks))
  // Constant markup: nothing somebody wrote is in it.
  if (ticks > 0) meta.insertAdjacentHTML('beforeend', `<svg aria-hidden="true"><use xlink:href="#i-${ticks === 2 ? 'two' : 'one'}"/></svg>`)
}
