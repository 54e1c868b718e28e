import { foldLetters } from '@senim/core/directory/letters.ts'
import type { Language } from '@senim/core/language.ts'
import { LANGUAGES } from '@senim/core/language.ts'
import { describe, expect, test } from 'vitest'
import { drawPhrase, foldPhrase, LOCATOR_WORDS, PHRASE_WORDS, readPhrase, RECEIPT_WORDS } from './receipt.ts'

const ALPHABET: Readonly<Record<Language, RegExp>> = { kk: /^[а-яёәғқңөұүһі]{3,9}$/u, ru: /^[а-яё]{3,9}$/u, en: /^[a-z]{3,9}$/ }

/** Bytes that look like chance and are the same in every run. */
function bytes(seed: number): Uint8Array {
  let state = seed + 1
  return Uint8Array.from({ length: 16 }, () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    return (state >>> 11) & 255
  })
}

const shortHash = (text: string): number => Array.from(text).reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0, 0x811c9dc5)

describe.each(LANGUAGES)('the return words in %s', (language) => {
  const words = RECEIPT_WORDS[language]
  const folded = words.map(foldLetters)

  test('are 3 to 9 letters of the language', () => expect(words.filter((word) => !ALPHABET[language].test(word))).toEqual([]))
  test('stay different however they are typed', () => expect(folded.filter((word, at) => folded.indexOf(word) !== at)).toEqual([]))
  test('do not begin each other, so that no blank is needed between them', () => {
    const sorted = folded.toSorted()
    expect(sorted.filter((word, at) => sorted[at + 1]?.startsWith(word))).toEqual([])
  })
  test('carry at least 64 bits, of which the locator shows few', () => {
    const bits = Math.log2(new Set(folded).size)
    expect(bits * PHRASE_WORDS).toBeGreaterThanOrEqual(64)
    expect(bits * (PHRASE_WORDS - LOCATOR_WORDS)).toBeGreaterThanOrEqual(45)
  })
  test('hold nothing that frightens or reminds of who may do harm', () => {
    const bad = /пышақ|мылтық|қамшы|белбеу|өлім|^қан$|^ата$|^әке$|нож|ремень|смерть|кровь|пистолет|^папа$|^мама$|отчим|knife|gun|belt|blood|death|father|mother|bottle|бутылка|шөлмек|rope|верёвка|^арқан$/u
    expect(words.filter((word) => bad.test(word))).toEqual([])
  })
  test('are drawn by chance alone, every word of the list', () => {
    const drawn = Array.from({ length: 8000 }, (_, at) => drawPhrase(language, bytes(at)))
    expect(drawn.every((phrase) => phrase.length === PHRASE_WORDS)).toBe(true)
    expect(new Set(drawn.flat()).size).toBe(words.length)
    expect(new Set(drawn.map((phrase) => phrase.join(' '))).size).toBe(drawn.length)
  })
  test('are found again however they are typed', () => {
    for (let n = 0; n < 300; n += 1) {
      const phrase = drawPhrase(language, bytes(n))
      const { all } = foldPhrase(phrase)
      const typed = [phrase.join(' '), phrase.join('').toUpperCase(), ` ${phrase.join(',\n ')}. `, phrase.map((word, at) => `${at + 1}) ${word}`).join('\r\n'), phrase.join('-').normalize('NFD'), foldLetters(phrase.join('  '))]
      for (const one of typed) expect(readPhrase(one).map((read) => read.all)).toContain(all)
    }
  })
  test('stand in the order in which they were given to people', () => {
    expect(shortHash(words.join(' '))).toBe(GIVEN[language])
  })
})

/** A changed list changes what the page shows for dialogues that are open: read `receipt.ts` before writing another figure here. */
const GIVEN: Readonly<Record<Language, number>> = { kk: 3_078_480_346, ru: 4_029_594_815, en: 1_327_447_090 }

test('what cannot be a phrase is none', () => {
  const phrase = drawPhrase('kk', bytes(1))
  for (const typed of ['', ' ', '7', phrase.slice(1).join(' '), [...phrase, phrase[0]].join(' '), phrase.with(3, 'жоқсөз').join(' '), 'а'.repeat(5000), '👋🏽']) expect(readPhrase(typed)).toEqual([])
})

test('the locator is the first two words', () => expect(foldPhrase(['Қайың', 'ёлка', 'күн']).locator).toBe('кайын елка'))
