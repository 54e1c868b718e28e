import { foldLetters } from '../directory/letters.ts'
import { MINUTE } from '../time.ts'

/** From this many of one text within {@link WAVE_WITHIN} on the next ones stand behind single texts. Greetings of many people never come so thick. */
export const WAVE = 10
export const WAVE_WITHIN = 10 * MINUTE
/** From this many that wait at the same time on they are shown as one. */
export const GROUP_LEAST = 5

/**
 * What is left of a text when it is compared with others: case, spaces, punctuation and repeated letters are gone. Digits stay: an age may be
 * all in which two people differ. A text of signs alone is compared by its signs.
 */
export function likenessOf(text: string): string {
  const folded = foldLetters(text)
  const bare = folded.replaceAll(/[^\p{L}\p{N}]+/gu, '')
  return (bare === '' ? folded.replaceAll(/\s+/gu, '') : bare).replaceAll(/(\P{N})\1+/gu, '$1')
}
