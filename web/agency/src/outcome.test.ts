import { expect, test } from 'vitest'
import type { ReferralEntry } from '@senim/contract/cases.ts'
import { firstDraft, whatIsMissing } from './outcome.ts'

const answered = (text: string, at: number): ReferralEntry => ({ what: 'answered', at, who: 'А. Сейітов', text, outcome: 'measureTaken', reason: null, on: '2026-11-22', step: null, office: null, milestone: null, via: null, ground: null })

test('a returned form opens with the last answer, a new one with today and one’s own name', () => {
  expect(firstDraft([], 'Д. Әбенов', '2026-11-23')).toEqual({ outcome: null, on: '2026-11-23', who: 'Д. Әбенов', text: '', milestone: null })
  expect(firstDraft([answered('Бірінші', 1), answered('Екінші', 2)], 'Д. Әбенов', '2026-11-23')).toEqual({ outcome: 'measureTaken', on: '2026-11-22', who: 'А. Сейітов', text: 'Екінші', milestone: null })
})

test('an outcome has a kind, a day that has come, a person and words', () => {
  const whole = firstDraft([answered('Үйге барды', 1)], '', '2026-11-23')
  const missing = (change: Partial<typeof whole>): ReturnType<typeof whatIsMissing> => whatIsMissing({ ...whole, ...change }, '2026-11-23')
  expect(missing({})).toBeNull()
  expect(missing({ outcome: null })).toBe('outcome')
  expect(missing({ on: '' })).toBe('on')
  expect(missing({ on: '2026-11-24' })).toBe('future')
  expect(missing({ who: '  ' })).toBe('who')
  expect(missing({ text: ' \n' })).toBe('text')
})
