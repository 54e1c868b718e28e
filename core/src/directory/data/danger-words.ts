import { foldLetters } from '../letters.ts'
import type { Risk } from '../problems.ts'
import { DANGER_LIST } from './danger-lists.ts'

/** A message has at most 4,000 code points, so at most 8,000 units: nothing that may be sent stays unread. */
const READ = 8_000

/** Lower case, one spelling for each letter, words parted by single spaces, a space at both ends. */
function folded(text: string): string {
  return ` ${foldLetters(text.normalize('NFC').slice(0, READ)).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `
}

function pattern(entry: string): string {
  const words = entry.split(' ').map((word) => {
    if (word === '_') return '(?:[^ ]+ ){0,3}'
    return word.endsWith('*') ? `${folded(word).trim()}[^ ]* ` : `${folded(word).trim()} `
  })
  return words.join('')
}

/** Begins at a space and never looks further than the entry's own words and three for each gap, so its work grows with the text and no faster. */
function anyOf(lists: Readonly<Record<string, readonly string[]>>): RegExp {
  return new RegExp(` (?:${Object.values(lists).flat().map(pattern).join('|')})`, 'u')
}

const CRITICAL = anyOf(DANGER_LIST.critical)
const HIGH = anyOf(DANGER_LIST.high)

/**
 * How urgent the person's own words sound before anybody has read them: a pointer for the queue, never a judgement.
 * All three lists are asked, whatever the page's language, as people mix them. Negation and jokes are not understood
 * ("he does not hit me" is `high`): it only raises, so a mistake costs a place in the queue, and null means "nothing found", not "safe".
 */
export function urgencyOfText(text: string): Risk | null {
  const words = folded(text)
  if (CRITICAL.test(words)) return 'critical'
  return HIGH.test(words) ? 'high' : null
}
