import { CALENDAR } from '@senim/core/directory/data/calendar.ts'
import { REGIONS } from '@senim/core/directory/data/regions.ts'
import { decideRoster, onDuty } from '@senim/core/directory/duty.ts'
import { bodyBehind } from '@senim/core/directory/offices.ts'
import { atLocalTime } from '@senim/core/time.ts'
import { expect, test } from 'vitest'
import { DEMO_ACCOUNTS, DEMO_HEADS } from './accounts.ts'
import { DEMO_BODIES, demoBodyId, nationalId } from './bodies.ts'
import { DEMO_ROSTERS } from './rosters.ts'

const PEOPLE = [...DEMO_ACCOUNTS, ...DEMO_HEADS]
const officersOf = (body: string): readonly string[] => PEOPLE.filter((one) => one.body === body).map(({ id }) => id)

test('every body has exactly one head, and everybody an id of their own', () => {
  expect(DEMO_BODIES.filter(({ id }) => PEOPLE.filter((one) => one.body === id && one.head).length !== 1)).toEqual([])
  expect(new Set(PEOPLE.map(({ id }) => id)).size).toBe(PEOPLE.length)
  expect(new Set(DEMO_BODIES.map(({ id }) => id)).size).toBe(DEMO_BODIES.length)
})

test('whatever stands above a body is there; a silence of the police reaches every office', () => {
  expect(DEMO_BODIES.filter(({ superior }) => superior !== undefined && !DEMO_BODIES.some(({ id }) => id === superior))).toEqual([])
  for (const { code } of REGIONS) {
    const police = DEMO_BODIES.find(({ id }) => id === demoBodyId('police', code))
    const behind = police && (['superior', 'ministry', 'akimat', 'prosecutor'] as const).map((office) => bodyBehind(office, police, DEMO_BODIES)?.id)
    expect(behind).toEqual([nationalId('policing'), nationalId('interior'), demoBodyId('akimat', code), demoBodyId('prosecutor', code)])
  }
})

test('the rosters are such as a head may enter; at night somebody is with the police, and nobody with the social department', () => {
  const decided = DEMO_ROSTERS.map((roster) => decideRoster(roster, null, { officers: officersOf(roster.body), calendar: CALENDAR, by: 'demo', now: 0, expected: 0, version: 0 }))
  expect(decided).toEqual(DEMO_ROSTERS.map((roster) => [{ type: 'roster.entered', roster, by: 'demo', at: 0 }]))
  const night = atLocalTime('2026-11-25', 180, CALENDAR.offsetMinutes)
  const there = (body: string): number => onDuty(DEMO_ROSTERS.find((one) => one.body === body) ?? null, officersOf(body), night, CALENDAR).length
  expect([there(demoBodyId('police', '620000000')), there(demoBodyId('social', '620000000')), there(demoBodyId('school', '620000000'))]).toEqual([1, 0, 2])
})
