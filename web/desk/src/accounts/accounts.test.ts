import { describe, expect, test } from 'vitest'
import type { BodyView } from '@senim/contract/assessment.ts'
import { newAccount } from '@senim/contract/access.ts'
import type { Newcomer } from './draft.ts'
import { entryOf, lackOf, NOBODY } from './draft.ts'
import { firstPassword } from './password.ts'

const ID = '0191d3a0-0000-7000-8000-000000000001'
const school: BodyView = { id: ID, kind: 'school', region: '620000000', name: { kk: 'Мектеп', ru: 'Школа', en: 'School' } }
const asem: Newcomer = { ...NOBODY, name: 'Әсем', login: 'asem' }
const officer: Newcomer = { ...asem, at: 'body', body: ID, skills: ['children'], capacity: '9' }

describe('what is lacking', () => {
  test('is named from the top of the form down', () => {
    expect([NOBODY, { ...asem, login: 'ab' }, { ...asem, login: 'a sem' }, { ...asem, roles: [] }, { ...officer, body: '' }, { ...asem, languages: [] }, { ...asem, capacity: '51' }, asem, officer].map(lackOf)).toEqual([
      'name', 'login', 'login', 'roles', 'body', 'languages', 'capacity', null, null,
    ])
  })

  test('languages and dialogues at once are asked only of those who hold dialogues', () => {
    expect(lackOf({ ...asem, roles: ['analyst'], capacity: '', languages: [] })).toBeNull()
    expect(lackOf({ ...asem, roles: ['analyst', 'operator'], capacity: '' })).toBe('capacity')
  })
})

describe('how they are entered', () => {
  test('an officer speaks for one body and has no other role', () => {
    expect(entryOf(officer, 'p', [school])).toMatchObject({ roles: ['officer'], body: ID, region: '620000000', skills: [], capacity: 1 })
  })

  test('what is not lacking is what the server takes', () => {
    for (const draft of [asem, officer, { ...asem, roles: ['analyst'] as const, capacity: '', languages: [] }]) {
      expect(newAccount.safeParse({ id: ID, ...entryOf(draft, firstPassword((into) => crypto.getRandomValues(into)), [school]) }).error).toBeUndefined()
    }
  })
})

test('a first password can be read out, and no chance is favoured', () => {
  const bytes = [255, 248, 0, 30, 31, ...Array.from({ length: 13 }, () => 7)].values()
  expect(firstPassword((into) => into.fill(bytes.next().value ?? 0))).toBe('a9ah-hhhh-hhhh-hhhh')
})
