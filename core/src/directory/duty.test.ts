import { describe, expect, test } from 'vitest'
import { RULES_OF_111 } from '../testing/people.ts'
import { specification } from '../testing/specification.ts'
import { atLocalTime, DAY, HOUR } from '../time.ts'
import type { Entry } from './decide.ts'
import { NO_ENTRY } from './decide.ts'
import type { Absence, Roster, RosterEvent, RosterFacts, Shift } from './duty.ts'
import { decideRoster, evolveRoster, gapsOf, MOST_SHIFTS, onDuty } from './duty.ts'

const { calendar } = RULES_OF_111
const OFFICERS = ['erlan', 'viktor', 'aigul']
/** Hours after local midnight of a day in the week of Monday, 23 November 2026. */
const on = (day: number, hour = 0): number => atLocalTime(`2026-11-${day}`, hour * 60, calendar.offsetMinutes)
const shift = (officer: string, from: number, until: number, change: Partial<Shift> = {}): Shift => ({ officer, substitute: null, from, until, repeat: 'once', ...change })
const roster = (shifts: readonly Shift[], away: readonly Absence[] = []): Roster => ({ body: 'police', shifts, away })
const there = (one: Roster | null, at: number, officers: readonly string[] = OFFICERS) => onDuty(one, officers, at, calendar)
const office = shift('aigul', on(23, 9), on(23, 18), { repeat: 'workdays' })
const nights = shift('erlan', on(23, 9), on(24, 9), { repeat: 'fourthDay' })

describe('on duty', () => {
  test('are all of a body that has entered no roster', () => {
    expect(there(null, on(25))).toEqual(OFFICERS)
    expect(there(roster([], [{ officer: 'erlan', from: on(24), until: on(26) }]), on(25))).toEqual(OFFICERS)
  })
  test('is who has the shift, from its first moment until just before its last', () => {
    const one = roster([shift('erlan', on(25, 9), on(26, 9))])
    expect([on(25, 9) - 1, on(25, 9), on(26, 9) - 1, on(26, 9), on(25, 9) + 7 * DAY].map((at) => there(one, at))).toEqual([[], ['erlan'], ['erlan'], [], []])
  })
  test('a day and a night comes again on the fourth day', () => {
    expect([0, 1, 2, 3, 4, 5].map((days) => there(roster([nights]), on(23, 20) + days * DAY).length)).toEqual([1, 0, 0, 0, 1, 0])
    expect(there(roster([nights]), on(24, 8) + 400 * DAY)).toEqual(['erlan'])
  })
  test('before a shift has begun for the first time it does not run', () => expect(there(roster([nights]), on(23, 8))).toEqual([]))
  test('in office hours nobody is there at night, at the weekend or on a holiday', () => {
    const at = [on(25, 10), on(25, 3), on(28, 10), atLocalTime('2026-12-16', 600, calendar.offsetMinutes), atLocalTime('2026-12-18', 600, calendar.offsetMinutes)]
    expect(at.map((one) => there(roster([office]), one).length)).toEqual([1, 0, 0, 0, 1])
  })
  test('a night shift of a working day goes on into the day off', () => {
    const night = roster([shift('aigul', on(23, 20), on(24, 8), { repeat: 'workdays' })])
    expect([on(28, 7), on(28, 21)].map((at) => there(night, at).length)).toEqual([1, 0])
  })
  test('weekly is once a week', () => expect([0, 1, 7].map((days) => there(roster([shift('erlan', on(23, 9), on(23, 18), { repeat: 'weekly' })]), on(23, 10) + days * DAY).length)).toEqual([1, 0, 1]))
  test('while the officer is away, the substitute', () => {
    const one = roster([{ ...office, substitute: 'viktor' }], [{ officer: 'aigul', from: on(25), until: on(26) }])
    expect([on(24, 10), on(25, 10), on(26, 10)].map((at) => there(one, at))).toEqual([['aigul'], ['viktor'], ['aigul']])
  })
  test('and nobody when the substitute is away too, or there is none', () => {
    const away = [{ officer: 'aigul', from: on(25), until: on(26) }, { officer: 'viktor', from: on(25), until: on(26) }]
    expect(there(roster([{ ...office, substitute: 'viktor' }], away), on(25, 10))).toEqual([])
    expect(there(roster([office], away), on(25, 10))).toEqual([])
  })
  test('not somebody who works there no more', () => {
    expect(there(roster([office]), on(25, 10), ['erlan'])).toEqual([])
    expect(there(roster([{ ...office, substitute: 'viktor' }]), on(25, 10), ['viktor'])).toEqual(['viktor'])
  })
  test('each once', () => expect(there(roster([office, { ...nights, substitute: 'aigul', from: on(25, 9), until: on(26, 9) }], [{ officer: 'erlan', from: on(25), until: on(27) }]), on(25, 10))).toEqual(['aigul']))
})

test('the stretches with nobody on duty are found, and those that touch are one', () => {
  const one = roster([office, shift('viktor', on(25, 18), on(26, 9))], [{ officer: 'aigul', from: on(26, 12), until: on(26, 15) }])
  expect(gapsOf(one, OFFICERS, on(25, 7), on(27, 9), calendar)).toEqual([{ from: on(25, 7), until: on(25, 9) }, { from: on(26, 12), until: on(26, 15) }, { from: on(26, 18), until: on(27, 9) }])
  expect(gapsOf(roster([office]), OFFICERS, on(27, 17), on(30, 10), calendar), 'a weekend').toEqual([{ from: on(27, 18), until: on(30, 9) }])
})

const NOW = on(25, 12)
const facts: RosterFacts = { officers: OFFICERS, calendar, by: 'aigul', now: NOW, expected: 0, version: 0 }
const { given } = specification(([said, change = {}]: readonly [Roster, Partial<RosterFacts>?], state: Entry<Roster>) => decideRoster(said, state.value, { ...facts, ...change }), evolveRoster, NO_ENTRY as Entry<Roster>)
const entered = (one: Roster): RosterEvent => ({ type: 'roster.entered', roster: one, by: 'aigul', at: NOW })
const FULL = roster([office, { ...nights, substitute: 'viktor' }], [{ officer: 'erlan', from: on(27), until: on(28) }])

describe('a roster', () => {
  test('is said as a whole', () => given().when([FULL]).happens(entered(FULL)))
  test('said again the same is nothing new', () => given(entered(FULL)).when([FULL]).happens())
  test('and nothing said is nothing new either', () => given().when([roster([])]).happens())
  test('taken away, every officer counts again', () => given(entered(FULL)).when([roster([])]).happens(entered(roster([]))))
  test('leaves out what is over', () => given().when([roster([office, shift('erlan', on(23, 9), on(24, 9))], [{ officer: 'viktor', from: on(23), until: on(25) }])]).happens(entered(roster([office]))))
  test('of what somebody else changed meanwhile is not overwritten', () => given(entered(FULL)).when([roster([]), { version: 1 }]).refused('changedMeanwhile', { n: 1 }))
  test('of no body is none', () => given().when([FULL, { officers: null }]).refused('bodyUnknown'))
  test('a shift ends after it began', () => given().when([roster([shift('erlan', on(26, 9), on(26, 9))])]).refused('shiftEmpty'))
  test('and so does an absence', () => given().when([roster([], [{ officer: 'erlan', from: on(27), until: on(26) }])]).refused('shiftEmpty'))
  test('a shift ends before it comes again', () => {
    given().when([roster([shift('erlan', on(26, 9), on(27, 10), { repeat: 'daily' })])]).refused('shiftTooLong')
    given().when([roster([shift('erlan', on(26, 9), on(26, 9) + 8 * DAY)])]).refused('shiftTooLong')
  })
  test('the same officer is not on duty twice at once', () => {
    given().when([roster([office, office])]).refused('shiftTwice')
    given().when([roster([office, shift('aigul', on(26, 8), on(26, 10))])]).refused('shiftTwice')
    given().when([roster([office, shift('aigul', on(26, 10), on(26, 12))])]).refused('shiftTwice')
    // A Thursday of the fourth week is a fourth day too.
    given().when([roster([nights, shift('erlan', on(26, 9), on(26, 18), { repeat: 'weekly' })])]).refused('shiftTwice')
  })
  test('but one after the other, on a day off, or beside somebody else', () => {
    const more = [shift('aigul', on(26, 18), on(26, 20)), shift('aigul', on(28, 9), on(28, 18), { repeat: 'weekly' }), { ...office, officer: 'viktor' }]
    given().when([roster([office, ...more])]).happens(entered(roster([office, ...more])))
  })
  test('names officers of the body alone', () => {
    given().when([roster([shift('dana', on(26, 9), on(26, 18))])]).refused('notOurOfficer')
    given().when([roster([{ ...office, substitute: 'dana' }])]).refused('notOurOfficer')
    given().when([roster([office], [{ officer: 'dana', from: on(26), until: on(27) }])]).refused('notOurOfficer')
  })
  test('nobody stands in for themselves', () => given().when([roster([{ ...office, substitute: 'aigul' }])]).refused('ownSubstitute'))
  test('has its bounds', () => given().when([roster(Array.from({ length: MOST_SHIFTS + 1 }, (_, at) => shift('erlan', on(26) + at * HOUR, on(26) + (at + 1) * HOUR)))]).refused('tooManyShifts', { n: MOST_SHIFTS }))
})
