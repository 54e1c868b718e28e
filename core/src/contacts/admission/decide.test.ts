import { describe, expect, test } from 'vitest'
import type { Loads, Newcomer } from './decide.ts'
import { ADMISSIONS, admit, PASSES, TERMS, URGENT_TERMS } from './decide.ts'
import { bucketsOf, CALM, LOADS, loadOf } from './load.ts'

const CALM_NIGHT: Loads = { all: 'calm', urgent: 'calm' }
const FLOOD: Loads = { all: 'flood', urgent: 'calm' }
const URGENT_FLOOD: Loads = { all: 'flood', urgent: 'flood' }
const somebody: Newcomer = { urgent: false, scriptless: false, pass: 'none' }
const given = (loads: Loads) => ({ when: (more: Partial<Newcomer>) => ({ meets: (expected: unknown) => expect(admit({ ...somebody, ...more }, loads)).toEqual(expected) }) })
const slowed = ({ bits, seconds }: { bits: number; seconds: number }) => ({ refused: 'slowed', params: { bits, seconds } })

describe('the load', () => {
  const { all, urgent } = bucketsOf(CALM)
  test('of a whole school at once is calm', () => expect(loadOf(200, all)).toBe('calm'))
  test('rises with the level and never skips a step', () => expect([0, all.holds, all.holds + 1, 2 * all.holds, 2 * all.holds + 1, all.full].map((level) => loadOf(level, all))).toEqual(['calm', 'calm', 'busy', 'busy', 'flood', 'flood']))
  test('is over ten minutes after the worst flood', () => expect(loadOf(all.full - 10 * all.drains, all)).toBe('calm'))
  test('of those in danger is told from fewer', () => expect(urgent.holds).toBeLessThan(all.holds))
  test('of ten thousand in ten minutes is a flood', () => {
    let level = 0
    for (let second = 0; second < 600; second += 1) level = Math.min(all.full, Math.max(0, level - all.drains / 60) + 10_000 / 600)
    expect(loadOf(level, all)).toBe('flood')
  })
})

describe('somebody new', () => {
  test('on a calm night is asked for nothing', () => {
    for (const pass of PASSES) given(CALM_NIGHT).when({ pass }).meets('in')
  })
  test('in a flood is asked to work, or to wait', () => given(FLOOD).when({}).meets(slowed(TERMS.flood)))
  test('when it is busy is asked for less', () => given({ all: 'busy', urgent: 'calm' }).when({}).meets(slowed(TERMS.busy)))
  test('who worked is taken in like anybody', () => given(FLOOD).when({ pass: 'worked' }).meets('in'))
  test('who waited is taken in, behind those who worked', () => given(FLOOD).when({ pass: 'waited' }).meets('behind'))
  test('who comes too early goes on waiting', () => given(FLOOD).when({ pass: 'early' }).meets(slowed(TERMS.flood)))
  test('is never refused for good: every pass that time or work brings opens every load', () => {
    for (const load of LOADS) expect([ADMISSIONS[load].waited, ADMISSIONS[load].worked]).not.toContain('slowed')
  })
})

describe('somebody in danger', () => {
  test('is asked for nothing while others are a flood', () => given(FLOOD).when({ urgent: true }).meets('in'))
  test('works for a second or two when those in danger are a flood', () => given(URGENT_FLOOD).when({ urgent: true }).meets(slowed(URGENT_TERMS)))
  test('then waits shorter than anybody else', () => expect(URGENT_TERMS.seconds).toBeLessThan(Math.min(TERMS.busy.seconds, TERMS.flood.seconds)))
  test('without script is taken in at once all the same', () => given(URGENT_FLOOD).when({ urgent: true, scriptless: true }).meets('behind'))
  test('who worked keeps the full place', () => given(URGENT_FLOOD).when({ urgent: true, pass: 'worked' }).meets('in'))
})
