import { LANGUAGES } from '@senim/core/language.ts'
import { describe, expect, test } from 'vitest'
import { CITIZEN } from './citizen.ts'
import { phrase, pluralForm, thousands } from './live-words.ts'

/** Every text of a catalogue with the path to it. */
function textsOf(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => textsOf(one, `${path}.${name}`))
}

const holes = (text: string): readonly string[] => Array.from(text.matchAll(/\{\w+\}/g), ([hole]) => hole).toSorted()

describe('word forms', () => {
  test('a number asks for the form that CLDR names', () => {
    for (const language of LANGUAGES) {
      const rules = new Intl.PluralRules(language)
      for (let n = 0; n <= 1200; n += 1) expect({ language, n, form: pluralForm(language, n) }).toEqual({ language, n, form: rules.select(n) })
    }
  })

  test('Russian has a form for each number somebody may read', () => {
    const { live } = CITIZEN.ru
    expect([1, 2, 5, 11, 21, 22, 112].map((n) => phrase('ru', live.ahead, { n }))).toEqual([
      'Перед вами 1 человек', 'Перед вами 2 человека', 'Перед вами 5 человек', 'Перед вами 11 человек', 'Перед вами 21 человек', 'Перед вами 22 человека', 'Перед вами 112 человек',
    ])
  })

  test('thousands stand apart as each language writes them', () => {
    expect(LANGUAGES.map((language) => thousands(language, 4000))).toEqual(['4\u00A0000', '4\u00A0000', '4,000'])
    expect(thousands('ru', 1_234_567)).toBe('1\u00A0234\u00A0567')
    expect(thousands('en', 999)).toBe('999')
  })

  test('what is not given stays visible instead of vanishing', () => {
    expect(phrase('en', '{name} writes {what}', { name: 'Marat' })).toBe('Marat writes {what}')
  })
})

describe('the three catalogues', () => {
  test('say the same things: every phrase has the same places to fill in each language', () => {
    const kk = new Map(textsOf(CITIZEN.kk))
    for (const language of LANGUAGES) {
      for (const [path, text] of textsOf(CITIZEN[language])) {
        const twin = kk.get(path) ?? kk.get(path.replace(/\.(one|few|many)$/, '.other'))
        expect({ language, path, holes: holes(text) }).toEqual({ language, path, holes: holes(twin ?? '') })
      }
    }
  })

  test('are calm: no exclamation mark, no empty text, no hyphen that stands for a dash', () => {
    for (const language of LANGUAGES) {
      for (const [path, text] of textsOf(CITIZEN[language])) expect({ path, calm: text !== '' && !text.includes('!') && !text.includes(' - ') }).toEqual({ path, calm: true })
    }
  })
})
