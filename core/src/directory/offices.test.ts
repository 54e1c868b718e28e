import { describe, expect, test } from 'vitest'
import { bodyOf } from '../testing/people.ts'
import type { Body } from './bodies.ts'
import type { Office } from './clocks.ts'
import { bodyBehind } from './offices.ts'

const ministry: Body = { ...bodyOf('ministry', '710000000'), id: 'interior' }
const committee: Body = { ...bodyOf('ministry', '710000000'), id: 'committee', superior: 'interior' }
const police: Body = { ...bodyOf('police'), superior: 'committee' }
const district: Body = { ...bodyOf('prosecutor'), id: 'prosecutor.district', superior: bodyOf('prosecutor').id }
const ALL = [bodyOf('school'), bodyOf('prosecutor', '750000000'), district, bodyOf('prosecutor'), bodyOf('akimat'), ministry, committee, police]
const behind = (office: Office, of: Body = police, bodies: readonly Body[] = ALL): string | undefined => bodyBehind(office, of, bodies)?.id

describe('behind an office is', () => {
  test('the body itself for who is on duty and for its head', () => expect([behind('duty'), behind('head')]).toEqual([police.id, police.id]))
  test('the one above it, and at the end of that line the ministry', () => expect([behind('superior'), behind('ministry')]).toEqual(['committee', 'interior']))
  test('the akimat and the prosecutor of its own region, not of a part of it', () => expect([behind('akimat'), behind('prosecutor')]).toEqual([bodyOf('akimat').id, bodyOf('prosecutor').id]))
  test('for a part of the region, the one of the whole', () => expect(behind('prosecutor', district)).toBe(bodyOf('prosecutor').id))
  test('never the silent body itself', () => expect(behind('akimat', bodyOf('akimat'))).toBeUndefined())
  test('none where none was named, or it is sent nothing new', () => {
    expect([behind('superior', bodyOf('school')), behind('ministry', bodyOf('school'))]).toEqual([undefined, undefined])
    expect(behind('superior', police, [{ ...committee, retired: 1 }, ministry])).toBeUndefined()
  })
  test('none for the centre’s own offices', () => expect([behind('supervisor'), behind('director')]).toEqual([undefined, undefined]))
  test('found also when the bodies stand in a circle', () => expect(behind('ministry', police, [police, { ...committee, superior: 'interior' }, { ...ministry, superior: 'committee' }])).toBe('interior'))
})
