import { expect, test } from 'vitest'
import { drafts, keepUnsaid } from './drafts.ts'
import { forget } from './kept.ts'
import type { Dialogue, Pending } from './store.ts'

const A = '00000000-0000-4000-8000-00000000000a'
const view = { contact: A } as Dialogue['view']
const said = (text: string, seq: number | null = null): Pending => ({ id: text, name: 'Әсем', text, at: 1, seq, refused: null })

test('what was never stored goes before the draft, and what was stored does not', () => {
  drafts.set(A, 'жоба')
  keepUnsaid({ view, pending: [said('сақталған', 2), said('бірінші'), said('екінші')] })
  expect(drafts.get(A)).toBe('бірінші\nекінші\nжоба')
})

test('nothing is left of a dialogue that was finished', () => {
  drafts.set(A, 'жоба')
  forget(A)
  expect(drafts.has(A)).toBe(false)
})
