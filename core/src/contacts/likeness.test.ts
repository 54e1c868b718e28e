import { expect, test } from 'vitest'
import { likenessOf } from './likeness.ts'

test('case, spaces, punctuation and repeated letters make no other text', () => {
  const one = likenessOf('Лол кек')
  for (const same of ['лол, кек!!!', ' ЛООООЛ   кеек ', 'ло-л к.е.к']) expect(likenessOf(same), same).toBe(one)
})

test('a Kazakh text typed with Russian letters is the same', () => expect(likenessOf('Қалайсың')).toBe(likenessOf('калайсын')))

test('other words are another text, and so is another age', () => {
  expect(likenessOf('лол кек один')).not.toBe(likenessOf('лол кек'))
  expect(likenessOf('маған 14 жас')).not.toBe(likenessOf('маған 15 жас'))
  expect(likenessOf('11')).not.toBe(likenessOf('1'))
})

test('signs alone are compared by themselves', () => {
  expect(likenessOf('😀😀😀')).toBe(likenessOf('😀 😀'))
  expect(likenessOf('???')).not.toBe(likenessOf('...'))
})
