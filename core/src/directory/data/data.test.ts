import { describe, expect, it } from 'vitest'
import type { Texts } from '../../language.ts'
import { LANGUAGES } from '../../language.ts'
import { CANNED, CANNED_TOPICS } from './canned.ts'
import { REASON_CATEGORIES } from './reasons.ts'
import { REGIONS } from './regions.ts'
import { RULES } from './rules.ts'

const CANNED_LIMIT = 600

function repeated<T>(all: readonly T[]): readonly T[] {
  return all.filter((one, n) => all.indexOf(one) !== n)
}

/** Languages in which a text is missing, or has blanks around it. */
function faulty(texts: Texts): readonly string[] {
  return LANGUAGES.filter((language) => texts[language] === '' || texts[language] !== texts[language].trim())
}

describe('the reasons for contact', () => {
  const reasons = REASON_CATEGORIES.flatMap((category) => category.reasons.map((reason) => ({ ...reason, category: category.id })))

  it('are ten categories of counselling and one of none', () => {
    expect(REASON_CATEGORIES.filter((category) => category.counselling)).toHaveLength(10)
    expect(REASON_CATEGORIES.filter((category) => !category.counselling).map((category) => category.id)).toEqual(['nonCounselling'])
  })

  it('have an id of their own, `category.camelCase`', () => {
    expect(repeated([...REASON_CATEGORIES, ...reasons].map(({ id }) => id))).toEqual([])
    expect(reasons.filter(({ id, category }) => !/^[a-z]+(?:[A-Z][a-z]+)*\.[a-z]+(?:[A-Z][a-z]+)*$/.test(id) || !id.startsWith(`${category}.`))).toEqual([])
  })

  it('have a name in every language, and no name twice: a chip shows nothing else', () => {
    expect([...REASON_CATEGORIES, ...reasons].filter(({ name }) => faulty(name).length > 0)).toEqual([])
    for (const language of LANGUAGES) expect(repeated(reasons.map(({ name }) => name[language]))).toEqual([])
  })

  it('hold every reason that a rule names', () => {
    const known = new Set(reasons.map(({ id }) => id))
    const named = [...RULES.floors, ...RULES.proposals].flatMap((rule) => rule.when.reasons ?? [])
    expect(named).toContain('violence.bullying')
    expect(named.filter((id) => !known.has(id))).toEqual([])
  })
})

describe('the canned replies', () => {
  const texts = CANNED.flatMap(({ title, text }) => [title, text])

  it('have an id of their own that begins with the topic', () => {
    expect(repeated(CANNED.map(({ id }) => id))).toEqual([])
    expect(CANNED.filter(({ id, topic }) => !id.startsWith(`${topic}.`))).toEqual([])
  })

  it('use every topic', () => expect(new Set(CANNED.map(({ topic }) => topic))).toEqual(new Set(CANNED_TOPICS)))

  it('say something in every language, in no more than fits a screen', () => {
    expect(texts.filter((said) => faulty(said).length > 0)).toEqual([])
    const long = LANGUAGES.flatMap((language) => CANNED.filter(({ text }) => Array.from(text[language]).length > CANNED_LIMIT).map(({ id }) => `${id} ${language}`))
    expect(long).toEqual([])
  })

  it('never raise their voice, and say "сіз"', () => {
    expect(texts.filter((said) => LANGUAGES.some((language) => said[language].includes('!')))).toEqual([])
    expect(texts.filter((said) => /(?<!\p{L})(?:сен|сені|саған|сенің|сенде)(?!\p{L})/iu.test(said.kk) || /(?<!\p{L})(?:ты|тебя|тебе|тобой|твой|твоя|твои)(?!\p{L})/iu.test(said.ru))).toEqual([])
  })
})

describe('the regions', () => {
  it('are twenty, each with its own code, tile and name', () => {
    expect(REGIONS).toHaveLength(20)
    expect(repeated(REGIONS.map(({ code }) => code))).toEqual([])
    expect(repeated(REGIONS.map(({ tile }) => tile.join()))).toEqual([])
    expect(REGIONS.filter(({ code, name }) => !/^\d{9}$/.test(code) || faulty(name).length > 0)).toEqual([])
    for (const language of LANGUAGES) expect(repeated(REGIONS.map(({ name }) => name[language]))).toEqual([])
  })
})
