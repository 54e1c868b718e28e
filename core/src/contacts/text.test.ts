import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText, TEXT_LIMIT, textLength } from './text.ts'

describe('what somebody typed', () => {
  test('stays as it is, in Kazakh letters, Russian ones, and with pictures', () => expect(cleanText('Сәлем, ё, 👩‍👧 көмек')).toBe('Сәлем, ё, 👩‍👧 көмек'))
  test('has one form: й typed as и and a breve is й', () => expect(cleanText('и\u0306')).toBe('й'))
  test('keeps its lines and tabs', () => expect(cleanText('а\r\nб\rв\tг')).toBe('а\nб\nв\tг'))
  test('loses control characters', () => expect(cleanText('а\u0000б\u001Bв\u0085г\u007F')).toBe('абвг'))
  test('loses what turns the reading direction: it can make a text read otherwise than it is', () => expect(cleanText('пароль \u202Eтерес\u202C \u2066x\u2069\u200F')).toBe('пароль терес x'))
  test('every one of them', () => {
    for (const point of [0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0xfeff]) expect(cleanText(`а${String.fromCodePoint(point)}б`), point.toString(16)).toBe('аб')
  })
  test('is empty when nothing in it can be seen', () => {
    for (const nothing of ['\u200B\u200B', '\u200D', ' \u200C\n', '\u00AD']) expect(cleanText(nothing)).toBe('')
    expect(cleanText('👩\u200D👧')).toBe('👩\u200D👧')
  })
  test('loses blanks around it', () => expect(cleanText('  \n да \n ')).toBe('да'))
  test('half of a character becomes the sign for one that was broken', () => expect(cleanText('а\uD83Dб')).toBe('а\uFFFDб'))
  test('cleaned twice is cleaned once', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (raw) => {
      expect(cleanText(cleanText(raw))).toBe(cleanText(raw))
    }))
  })
})

describe('its length', () => {
  test('is counted in characters as people see them typed: a picture of four bytes is one', () => expect(textLength('а👍')).toBe(2))
  test('is counted after both ways of typing a letter became one', () => expect(textLength('и\u0306')).toBe(1))
  test('the limit is four thousand', () => expect(TEXT_LIMIT).toBe(4000))
})
