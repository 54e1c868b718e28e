import { expect, test } from 'vitest'
import { DESK_KEYS, keyHolder, keysFit, keysWith, mayBeKey } from './keys.ts'

test('every first key may be a key, and none is there twice', () => {
  expect(Object.values(DESK_KEYS).filter((chord) => !mayBeKey(chord))).toEqual([])
  expect(keysFit({})).toBe(true)
})

test('a letter or a figure that somebody types is no key, nor is what the browser keeps', () => {
  for (const chord of ['KeyA', 'Digit5', 'Enter', 'Space', 'Shift+KeyA', 'Tab', 'Alt+Tab', 'Ctrl+KeyW', 'Ctrl+KeyC', 'F5', 'Ctrl+Digit1', 'Alt+Digit4', 'Ctrl+Enter', 'Alt', '', 'Alt+KeyT; drop']) expect(mayBeKey(chord), chord).toBe(false)
  for (const chord of ['F8', 'Alt+KeyQ', 'Ctrl+Alt+KeyQ', 'Ctrl+Shift+Space', 'Alt+Digit9']) expect(mayBeKey(chord), chord).toBe(true)
})

test('two things never share a key, but may change places', () => {
  expect(keysFit({ accept: 'F4' })).toBe(false)
  expect(keysFit({ accept: 'F4', decline: 'F2' })).toBe(true)
  expect(keyHolder('F4', 'accept', {})).toBe('decline')
  expect(keyHolder('F4', 'accept', { decline: 'F8' })).toBeUndefined()
  expect(keysWith({ accept: 'F8' })).toMatchObject({ accept: 'F8', decline: 'F4' })
})
