import { PLACE_KEPT } from '@senim/core/routing/away.ts'
import { expect, test } from 'vitest'
import { whoCameBack } from './returns.ts'

const [closed, open] = [false, true].map((online) => [{ contact: 'c', online }])
const NOW = 1_000_000
const KNOWN = new Set(['c'])

test('somebody taken while away is told of as soon as they are back, once', () => {
  const first = whoCameBack(new Map(), closed ?? [], new Set(), NOW)
  expect(first.back).toEqual([])
  const second = whoCameBack(first.closed, open ?? [], KNOWN, NOW + 1)
  expect(second.back).toEqual(['c'])
  expect(whoCameBack(second.closed, open ?? [], KNOWN, NOW + 2).back).toEqual([])
})

test('a phone that was dark for a moment is not told of', () => {
  const { closed: dark } = whoCameBack(new Map(), closed ?? [], KNOWN, NOW)
  expect(whoCameBack(dark, open ?? [], KNOWN, NOW + PLACE_KEPT - 1).back).toEqual([])
  const { closed: still } = whoCameBack(dark, closed ?? [], KNOWN, NOW + 5000)
  expect(whoCameBack(still, open ?? [], KNOWN, NOW + PLACE_KEPT).back).toEqual(['c'])
})
