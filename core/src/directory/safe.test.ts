import { describe, expect, test } from 'vitest'
import { isRefusal } from '../decider.ts'
import { NOW, RULES_OF_111 } from '../testing/people.ts'
import type { Instant } from '../time.ts'
import { atLocalTime } from '../time.ts'
import type { SafeContact } from './assessment.ts'
import type { Cleared, Way } from './safe.ts'
import { clearPage, clearWay, isNever } from './safe.ts'

const { calendar } = RULES_OF_111
const rule = (change: Partial<SafeContact> = {}): SafeContact => ({ ways: ['dialogue', 'phone'], quiet: null, note: null, ...change })
const local = (hour: number, minute = 0): Instant => atLocalTime('2026-11-25', hour * 60 + minute, calendar.offsetMinutes)
type Begun = Exclude<Way, 'page'>
/** What the gate answers to each way that we could begin. */
const gate = (safe: SafeContact | null, at: Instant = NOW): Readonly<Record<Begun, string>> => {
  const answer = (way: Begun): string => {
    const cleared = clearWay(way, safe, at, calendar)
    return isRefusal(cleared) ? cleared.refused : 'cleared'
  }
  return { dialogue: answer('dialogue'), phone: answer('phone'), sms: answer('sms') }
}
const NOTHING = { dialogue: 'contactForbidden', phone: 'contactForbidden', sms: 'contactForbidden' }

describe('the gate of safe contact', () => {
  test('lets only the page be used where nobody asked what is safe', () => expect(gate(null)).toEqual({ ...NOTHING, dialogue: 'cleared' }))
  test('lets nothing begin where the person must never be reached', () => {
    expect(gate(rule({ ways: [] }))).toEqual(NOTHING)
    expect([isNever(rule({ ways: [] })), isNever(rule({ ways: ['dialogue'] })), isNever(null)]).toEqual([true, false, false])
  })
  test('lets a short message go where a call may', () => {
    expect(gate(rule({ ways: ['dialogue'] }))).toEqual({ ...NOTHING, dialogue: 'cleared' })
    expect(gate(rule({ ways: ['phone'] }))).toEqual({ dialogue: 'contactForbidden', phone: 'cleared', sms: 'cleared' })
  })
  test('holds back what rings in the quiet hours, over midnight too, by the clocks of Kazakhstan', () => {
    const night = rule({ quiet: [21 * 60, 8 * 60] })
    const QUIET = { dialogue: 'cleared', phone: 'contactQuietNow', sms: 'contactQuietNow' }
    const FREE = { dialogue: 'cleared', phone: 'cleared', sms: 'cleared' }
    const at: readonly (readonly [number, number, object])[] = [[20, 59, FREE], [21, 0, QUIET], [23, 59, QUIET], [0, 0, QUIET], [7, 59, QUIET], [8, 0, FREE], [12, 0, FREE]]
    for (const [hour, minute, answer] of at) expect(gate(night, local(hour, minute)), `${hour}:${minute}`).toEqual(answer)
  })
  test('and within one day', () => {
    const lesson = rule({ quiet: [9 * 60, 14 * 60] })
    expect([8 * 60 + 59, 9 * 60, 13 * 60 + 59, 14 * 60].map((minute) => gate(lesson, local(0, minute)).phone)).toEqual(['cleared', 'contactQuietNow', 'contactQuietNow', 'cleared'])
  })
  test('takes an answer on the page that is held open away from nobody', () => expect(clearPage({ contact: 'c' }, NOW)).toMatchObject({ way: 'page', at: NOW }))
})

/** What tsc checks: a line below that compiles without its error stops `npm run types`. */
describe('leave to reach the person', () => {
  const go = <W extends Way>(leave: Cleared<W>): W => leave.way
  const call = (leave: Cleared<'phone'>): string => leave.way
  test('cannot be forged, left out, taken for another way, or for an answer of the gate that nobody read', () => {
    const page = clearPage({ contact: 'c' }, NOW)
    const phone = clearWay('phone', rule(), local(12), calendar)
    if (isRefusal(phone)) throw new Error('the gate is shut')
    expect([go(page), call(phone)]).toEqual(['page', 'phone'])
    // @ts-expect-error a leave that nobody gave
    expect(call({ way: 'phone', at: NOW })).toBe('phone')
    // @ts-expect-error the page's is no leave to call
    expect(call(page)).toBe('page')
    // @ts-expect-error no leave at all
    expect(() => call()).toThrow(TypeError)
    // @ts-expect-error the gate may have refused
    expect(call(clearWay('phone', null, NOW, calendar))).toBeUndefined()
    // @ts-expect-error an answer on their own page is nothing that we begin
    expect(clearWay('page', null, NOW, calendar)).toBeDefined()
  })
})
