import { foldLetters } from '../directory/letters.ts'

/** How much of a text is shown around what was found, in characters. */
const AROUND = 60

/** What is looked for, as it is compared: folded, one by one, without repeats. None when nothing but signs was typed. */
export function wordsOf(typed: string): readonly string[] {
  return [...new Set(foldLetters(typed).split(/[^\p{L}\p{N}]+/u).filter(Boolean))]
}

/**
 * Looks for the words in the texts of one dialogue: each must stand in one of them, also as a part of a longer word, since
 * Kazakh and Russian words end in many ways. Gives the text where the most of them stand, or undefined.
 */
export function findWords(texts: readonly string[], words: readonly string[]): string | undefined {
  const missing = new Set(words)
  let best: string | undefined
  let most = 0
  for (const text of texts) {
    const folded = foldLetters(text)
    const here = words.filter((word) => folded.includes(word))
    for (const word of here) missing.delete(word)
    if (here.length <= most) continue
    most = here.length
    best = text
  }
  return missing.size === 0 ? best : undefined
}

/** The part of a text around the first of the words. A cut end is marked. */
export function excerpt(text: string, words: readonly string[]): string {
  const bare = text.normalize('NFC').replaceAll(/\s+/gu, ' ')
  const folded = foldLetters(bare)
  const places = words.map((word) => folded.indexOf(word)).filter((place) => place >= 0)
  // Folding drops invisible signs, so the place may be off by a few characters: the excerpt is wide enough.
  const place = Math.min(...places, bare.length)
  const begin = whole(bare, Math.max(0, place - AROUND))
  const end = whole(bare, Math.min(bare.length, place + AROUND * 2))
  return `${begin > 0 ? '…' : ''}${bare.slice(begin, end).trim()}${end < bare.length ? '…' : ''}`
}

/** A place that is not in the midst of a character made of two halves. */
function whole(text: string, place: number): number {
  const half = text.charCodeAt(place)
  return half >= 0xdc00 && half <= 0xdfff ? place + 1 : place
}
