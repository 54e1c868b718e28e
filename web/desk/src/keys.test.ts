import { expect, test } from 'vitest'
import { chordOf } from './keys.ts'

test('keys go by their place on the keyboard, whatever letters the layout has there', () => {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
  const russian = { ...none, altKey: true, code: 'KeyT' }
  expect([chordOf(russian), chordOf({ ...none, code: 'Slash' }), chordOf({ ...none, ctrlKey: true, code: 'Numpad2' })]).toEqual(['Alt+KeyT', 'Slash', 'Ctrl+Digit2'])
})
