import type { Said } from '@senim/text/transcript.ts'
import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { backoff } from './link.ts'
import { newId, Thread } from './thread.ts'

const said = (seq: number, text: string, by: Said['by'] = 'citizen'): Said => ({ seq, by, name: by === 'staff' ? 'Марат' : null, text, at: seq })
const texts = (thread: Thread): readonly string[] => [...thread.messages.map(({ text }) => text), ...thread.pending.map(({ text }) => `${text}…`)]

test('a message is pending until the server has it, and then stands once', () => {
  const thread = new Thread([said(1, 'a')])
  thread.write('x', 'b')
  expect(texts(thread)).toEqual(['a', 'b…'])
  expect(thread.confirm('x', 2, 2)).toBe(false)
  expect(texts(thread)).toEqual(['a', 'b'])
  expect(thread.receive(said(2, 'b'))).toBe('known')
  expect(thread.unconfirmed).toEqual([])
})

test('an own message seen before its receipt is not drawn twice', () => {
  const thread = new Thread([said(1, 'a')])
  thread.write('x', 'b')
  expect(thread.receive(said(2, 'b'))).toBe('new')
  expect(texts(thread)).toEqual(['a', 'b'])
  expect(thread.unconfirmed, 'it is still sent again until the receipt comes').toEqual([{ id: 'x', text: 'b' }].map((one) => expect.objectContaining(one)))
  thread.confirm('x', 2, 2)
  expect(texts(thread)).toEqual(['a', 'b'])
})

test('a receipt that comes before an earlier message waits for it', () => {
  const thread = new Thread([said(1, 'a')])
  thread.write('x', 'c')
  expect(thread.confirm('x', 3, 3)).toBe(true)
  expect(texts(thread)).toEqual(['a', 'c…'])
  thread.receive(said(2, 'b', 'staff'))
  expect(texts(thread)).toEqual(['a', 'b', 'c'])
})

test('a gap is noticed, and nothing is put in the wrong place', () => {
  const thread = new Thread([said(1, 'a')])
  expect(thread.receive(said(3, 'c', 'staff'))).toBe('gap')
  expect(texts(thread)).toEqual(['a'])
})

test('what the server will not store is given back', () => {
  const thread = new Thread([])
  thread.write('x', 'a')
  expect(thread.takeBack('x')).toBe('a')
  expect(thread.takeBack('x')).toBeNull()
  expect(texts(thread)).toEqual([])
})

test('however receipts and messages cross, repeat or get lost, after a resume the page has what the server has', () => {
  const step = fc.record({ what: fc.constantFrom('write', 'receipt', 'push', 'staff'), repeat: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const server: { id: string | null; said: Said }[] = []
      const thread = new Thread([])
      let n = 0
      for (const { what, repeat } of steps) {
        if (what === 'write') {
          n += 1
          const text = repeat ? 'same words' : `own ${n}`
          thread.write(`id ${n}`, text)
          server.push({ id: `id ${n}`, said: said(server.length + 1, text) })
        } else if (what === 'staff') server.push({ id: null, said: said(server.length + 1, `staff ${server.length}`, 'staff') })
        else if (what === 'push') for (const one of server.slice(repeat ? 0 : -2)) thread.receive(one.said)
        else for (const { id, said: { seq, at } } of server.slice(repeat ? 0 : -1)) if (id !== null) thread.confirm(id, seq, at)
      }
      for (const one of server) if (one.said.seq > thread.last) thread.receive(one.said)
      for (const { id, said: { seq, at } } of server) if (id !== null) thread.confirm(id, seq, at)
      for (const one of server) thread.receive(one.said)
      expect(texts(thread)).toEqual(server.map((one) => one.said.text))
      expect(thread.unconfirmed).toEqual([])
    }),
  )
})

test('tries spread out: sooner or later by chance, never beyond 15 seconds', () => {
  expect(backoff(0, 0)).toBe(500)
  expect(backoff(0, 1)).toBe(2000)
  expect(backoff(6, 1), 'close together while a killed server may be back at any moment').toBe(2000)
  expect(backoff(8, 1)).toBe(8000)
  expect(backoff(50, 1)).toBe(15_000)
  expect(backoff(50, 0)).toBe(500)
})

test('ids are UUIDs and differ, on an old phone too, which has no randomUUID', () => {
  const own = Array.from({ length: 50 }, newId)
  const real = crypto
  vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => real.getRandomValues(bytes) })
  const old = Array.from({ length: 50 }, newId)
  vi.unstubAllGlobals()
  expect(new Set([...own, ...old]).size).toBe(100)
  for (const id of [...own, ...old]) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
})
