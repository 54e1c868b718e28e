import { expect, test } from 'vitest'
import { followed } from './editing.ts'

const begun = { words: '"a"', version: 1, draft: 'a', saved: false }

test('a form in which nothing was typed follows what is known', () => {
  expect(followed(begun, 'a', 1)).toBe(begun)
  expect(followed(begun, 'b', 2)).toEqual({ words: '"b"', version: 2, draft: 'b', saved: false })
})

test('typed words stay when somebody else saves, and go on naming the version they began from', () => {
  const typed = { ...begun, draft: 'mine' }
  expect(followed(typed, 'b', 2)).toBe(typed)
})

test('after it was saved the form follows what the server made of it', () => {
  expect(followed({ ...begun, draft: ' mine', saved: true }, 'mine', 2)).toEqual({ words: '"mine"', version: 2, draft: 'mine', saved: false })
  expect(followed({ ...begun, draft: 'mine' }, 'mine', 2).version, 'its answer was lost').toBe(2)
})
