import { describe, expect, test } from 'vitest'
import type { AccountView } from '@senim/contract/people.ts'
import { newAccount } from '@senim/contract/people.ts'
import type { Draft } from './draft.ts'
import { draftOf, entryOf, lackOf, NOBODY } from './draft.ts'
import { foundAmong, NO_FILTER } from './filter.ts'

const ID = '0191d3a0-0000-7000-8000-000000000001'
const asem: Draft = { ...NOBODY, name: 'Әсем' }
const officer: Draft = { ...asem, at: 'body', body: ID, region: '620000000', skills: ['children'], capacity: '9' }

describe('what is lacking', () => {
  test('is named from the top of the form down', () => {
    expect([NOBODY, { ...asem, roles: [] }, { ...officer, body: '' }, { ...asem, languages: [] }, { ...asem, capacity: '51' }, asem, officer].map(lackOf)).toEqual(['name', 'roles', 'body', 'languages', 'capacity', null, null])
  })

  test('languages and dialogues at once are asked only of those who hold dialogues', () => {
    expect(lackOf({ ...asem, roles: ['analyst'], capacity: '', languages: [] })).toBeNull()
    expect(lackOf({ ...asem, roles: ['analyst', 'operator'], capacity: '' })).toBe('capacity')
  })
})

describe('how they are entered', () => {
  test('an officer speaks for one body and has no other role', () => {
    expect(entryOf(officer)).toMatchObject({ roles: ['officer'], body: ID, region: '620000000', skills: [], capacity: 1 })
    expect(entryOf({ ...officer, at: 'centre' }), 'a body that was chosen before does not stay').toMatchObject({ roles: ['operator'], body: null })
  })

  test('what is not lacking is what the server takes', () => {
    for (const draft of [asem, officer, { ...asem, roles: ['analyst'] as const, capacity: '', languages: [] }]) expect(newAccount.safeParse({ id: ID, ...entryOf(draft) }).error).toBeUndefined()
  })

  test('the head of a body is one, whoever works in the centre is none', () => {
    expect(entryOf({ ...officer, head: true }).head).toBe(true)
    expect('head' in entryOf({ ...officer, at: 'centre', head: true })).toBe(false)
    expect(draftOf({ ...entryOf({ ...officer, head: true }), id: ID, login: null, roles: ['officer'], languages: ['kk'], skills: [], active: true, access: 'in', until: null }).head).toBe(true)
  })

  test('whoever is known comes back from the form as they were', () => {
    const known: AccountView = { id: ID, login: 'asem', name: 'Әсем', roles: ['operator', 'lawyer'], languages: ['kk'], skills: ['law'], region: null, body: null, capacity: 5, active: true, access: 'in', until: null }
    const { id: _id, login: _login, active: _active, access: _access, until: _until, ...said } = known
    expect(entryOf(draftOf(known))).toEqual(said)
  })
})

test('people are found by name, login, role, region and access', () => {
  const person = (name: string, change: Partial<AccountView> = {}): AccountView => ({ id: name, login: `${name}.login`, name, roles: ['operator'], languages: ['kk'], skills: [], region: null, body: null, capacity: 3, active: true, access: 'in', until: null, ...change })
  const all = [person('Дана'), person('Ерлан', { roles: ['officer'], region: '620000000' }), person('Асем', { active: false }), person('Асқар', { login: null, access: 'invited' })]
  const found = (change: Partial<typeof NO_FILTER>): readonly string[] => foundAmong(all, { ...NO_FILTER, ...change }, 'kk').map((one) => one.name)
  expect(found({})).toEqual(['Асем', 'Асқар', 'Дана', 'Ерлан'])
  expect(found({ words: ' АС' })).toEqual(['Асем', 'Асқар'])
  expect(found({ words: 'дана.log' })).toEqual(['Дана'])
  expect([found({ role: 'officer' }), found({ region: '620000000' }), found({ state: 'shut' }), found({ state: 'active', words: 'ас' })]).toEqual([['Ерлан'], ['Ерлан'], ['Асем'], ['Асқар']])
})
