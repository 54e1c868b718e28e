import { expect, test } from 'vitest'
import { specification } from '../testing/specification.ts'
import type { Door, DoorCommand, DoorEvent, Institution } from './institutions.ts'
import { barToPoster, decideDoor, decideInstitution, evolveDoor } from './institutions.ts'

const SCHOOL: Institution = { id: 'school', code: '62-014', name: '№ 14 мектеп', kind: 'school', region: '620000000', district: 'Сәтбаев', pupils: 812 }
const PLAN = { id: 'door', institution: 'school', campaign: 1, language: 'kk' } as const
const make: DoorCommand = { do: 'make', door: PLAN, institution: SCHOOL, by: 'zhanar', now: 1000 }
const revoke: DoorCommand = { do: 'revoke', by: 'asel', now: 2000 }
const made: DoorEvent = { type: 'door.made', door: PLAN, by: 'zhanar', at: 1000 }
const revoked: DoorEvent = { type: 'door.revoked', by: 'asel', at: 2000 }
const { given } = specification<Door | null, DoorEvent, DoorCommand>(decideDoor, evolveDoor, null)

test('a door is made once and revoked once, and names who did it and when', () => {
  given().when(make).happens(made)
  given(made).when(revoke).happens(revoked)
  given(made).when(make).refused('doorThere')
  given(made, revoked).when(revoke).refused('doorRevoked')
  given().when(revoke).refused('doorUnknown')
  expect(evolveDoor(evolveDoor(null, made), revoked)).toEqual({ ...PLAN, made: { by: 'zhanar', at: 1000 }, revoked: { by: 'asel', at: 2000 } })
})

test('a revoked door does not open again: its posters may still hang', () => {
  given(made, revoked).when(make).refused('doorRevoked')
})

test('a door needs an institution, and the institution a region', () => {
  given().when({ ...make, institution: null }).refused('institutionUnknown')
  given().when({ ...make, institution: { ...SCHOOL, region: null } }).refused('regionNeeded')
})

test('no poster is printed of a door that is revoked or leads to no region', () => {
  expect(barToPoster({ revoked: null }, SCHOOL)).toBeNull()
  expect(barToPoster({ revoked: null }, { region: null })).toMatchObject({ refused: 'regionNeeded' })
  expect(barToPoster({ revoked: { by: 'asel', at: 2000 } }, { region: null })).toMatchObject({ refused: 'doorRevoked' })
})

test('an institution is entered, corrected, and not entered again as it is', () => {
  expect(decideInstitution(SCHOOL, null)).toEqual([{ type: 'institution.entered', institution: SCHOOL }])
  expect(decideInstitution({ ...SCHOOL, region: null }, SCHOOL)).toEqual([{ type: 'institution.entered', institution: { ...SCHOOL, region: null } }])
  expect(decideInstitution({ ...SCHOOL }, SCHOOL)).toEqual([])
})
