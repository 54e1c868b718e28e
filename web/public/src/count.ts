import { textLength, TEXT_LIMIT } from '@senim/core/contacts/text.ts'

/** How many characters before the limit the counter begins to warn. */
export const NEAR = 500

/** How a text stands to the limit, counted as the server counts it. */
export function measure(text: string): { readonly length: number; readonly left: number; readonly look: '' | 'near' | 'over' } {
  const length = textLength(text.trim())
  const left = TEXT_LIMIT - length
  return { length, left, look: left < 0 ? 'over' : left <= NEAR ? 'near' : '' }
}

/** Writes the counter. */
export function drawCount(place: HTMLElement | null, words: string, look: string): void {
  if (place === null) return
  if (place.textContent !== words) place.textContent = words
  place.className = `count num ${look}`
}
