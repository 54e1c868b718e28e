import { foldLetters } from '@senim/core/directory/letters.ts'
import type { Language } from '@senim/core/language.ts'
import { LANGUAGES } from '@senim/core/language.ts'
import { RECEIPT_EN } from './receipt/en.ts'
import { RECEIPT_KK } from './receipt/kk.ts'
import { RECEIPT_RU } from './receipt/ru.ts'

/**
 * The lists return words are drawn from: things a child knows, nobody's relatives, nothing that hurts. They are public; what
 * is secret is which words were drawn. No word begins another, so typed words need no blanks between them to be told apart.
 * A word that has been given to somebody must stay: taking one out shuts out everybody who wrote it down.
 */
export const RECEIPT_WORDS: Readonly<Record<Language, readonly string[]>> = { kk: RECEIPT_KK, ru: RECEIPT_RU, en: RECEIPT_EN }

/** Words in a phrase: with the shortest list that is more than 64 bits. */
export const PHRASE_WORDS = 7
/** The first words of a phrase, by which wrong guesses are counted. */
export const LOCATOR_WORDS = 2

const LONGEST = 9

/** Words as they are compared: folded, one blank between them. */
export interface FoldedPhrase {
  readonly all: string
  readonly locator: string
}

const foldedOf = (words: readonly string[]): FoldedPhrase => ({ all: words.join(' '), locator: words.slice(0, LOCATOR_WORDS).join(' ') })
const dictionaries = LANGUAGES.map((language) => new Set(RECEIPT_WORDS[language].map(foldLetters)))

/** Draws a phrase from 16 random bytes: the same bytes, the same words. The bias of the division is below 2⁻⁶⁰. */
export function drawPhrase(language: Language, chance: Uint8Array): readonly string[] {
  const list = RECEIPT_WORDS[language]
  const size = BigInt(list.length)
  let rest = chance.reduce((number, byte) => number * 256n + BigInt(byte), 0n)
  return Array.from({ length: PHRASE_WORDS }, () => {
    const word = list[Number(rest % size)] ?? ''
    rest /= size
    return word
  })
}

export function foldPhrase(words: readonly string[]): FoldedPhrase {
  return foldedOf(words.map(foldLetters))
}

/** What somebody typed, read as a phrase: in any case, with Russian letters for Kazakh ones, whatever stands between the words. One reading a language at most; none when it cannot be a phrase. */
export function readPhrase(typed: string): readonly FoldedPhrase[] {
  const letters = foldLetters(typed.slice(0, 1000)).replaceAll(/[^\p{L}]+/gu, '')
  const read = dictionaries.map((words) => cut(letters, words)).filter((words) => words !== undefined)
  return [...new Map(read.map(foldedOf).map((phrase) => [phrase.all, phrase])).values()]
}

function cut(letters: string, dictionary: ReadonlySet<string>): readonly string[] | undefined {
  const words: string[] = []
  let rest = letters
  while (rest !== '' && words.length < PHRASE_WORDS) {
    const word = begin(rest, dictionary)
    if (word === undefined) return undefined
    words.push(word)
    rest = rest.slice(word.length)
  }
  return rest === '' && words.length === PHRASE_WORDS ? words : undefined
}

function begin(letters: string, dictionary: ReadonlySet<string>): string | undefined {
  for (let length = 3; length <= LONGEST; length += 1) {
    const word = letters.slice(0, length)
    if (dictionary.has(word)) return word
  }
  return undefined
}
