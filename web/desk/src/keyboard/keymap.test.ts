import { expect, test } from 'vitest'
import { boundAs, labelOf } from './keymap.ts'

test('a chosen key does what the first one did, and the first one does nothing any more', () => {
  expect([boundAs('F8', { accept: 'F8' }), boundAs('F2', { accept: 'F8' }), boundAs('F4', { accept: 'F8' }), boundAs('Ctrl+Digit1', { accept: 'F8' })]).toEqual(['F2', undefined, 'F4', 'Ctrl+Digit1'])
  expect([boundAs('F4', { accept: 'F4', decline: 'F2' }), boundAs('F2', { accept: 'F4', decline: 'F2' })], 'two that changed places').toEqual(['F2', 'F4'])
})

test('a chord is called as the keyboard shows it', () => {
  expect(['F2', 'Alt+KeyT', 'Alt+Enter', 'Shift+Slash', 'Slash', 'Escape', 'Ctrl+Alt+Digit2'].map(labelOf)).toEqual(['F2', 'Alt T', 'Alt ⏎', '?', '/', 'Esc', 'Ctrl Alt 2'])
})
