import { describe, expect, test } from 'vitest'
import { excerpt, findWords, wordsOf } from './match.ts'

describe('words in the texts of a dialogue', () => {
  const texts = ['Мені мектепте ұрады', 'Үйге қайтқым келмейді, әкем ЁЛКАНЫ сындырды']

  test('are found in any case, with Russian letters for Kazakh ones, as a part of a word', () => {
    for (const typed of ['ұрады', 'УРАДЫ', 'кайтк', 'мектеп', 'елканы', 'акем', 'Үйге']) expect(findWords(texts, wordsOf(typed)), typed).toBeDefined()
  })

  test('must all be there, in whichever text', () => {
    expect(findWords(texts, wordsOf('мектепте сындырды'))).toBeDefined()
    expect(findWords(texts, wordsOf('мектепте полиция'))).toBeUndefined()
  })

  test('show the text where the most of them stand', () => {
    expect(findWords(texts, wordsOf('ұрады үйге қайтқым'))).toBe(texts[1])
  })

  test('are none when nothing but signs was typed', () => {
    expect(wordsOf(' …, - ')).toEqual([])
    expect(wordsOf('әкем, Акем')).toEqual(['акем'])
  })
})

describe('an excerpt', () => {
  test('stands around the first word and marks where it is cut', () => {
    const text = `${'а'.repeat(200)} мектеп ${'б'.repeat(200)}`
    const short = excerpt(text, ['мектеп'])
    expect(short).toContain('мектеп')
    expect(short).toMatch(/^….{100,190}…$/)
  })

  test('of a short text is the text', () => {
    expect(excerpt('мені мектепте\n\nұрады', ['урады'])).toBe('мені мектепте ұрады')
  })

  test('begins and ends between characters that are drawn as one', () => {
    for (const before of ['', 'а']) expect(excerpt(`${before}${'🙂'.repeat(90)}мектеп${'🙂'.repeat(90)}`, ['мектеп']).isWellFormed()).toBe(true)
  })
})
