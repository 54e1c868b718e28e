import { expect, test } from 'vitest'
import type { KnownBody } from '@senim/contract/people.ts'
import { aboveFor, draftOf, entryOf, foundAmong, lackOf, NO_BODY, NO_FILTER } from './draft.ts'

const police: KnownBody = { id: 'police', kind: 'police', region: '620000000', name: { kk: 'Полиция', ru: 'Отдел полиции', en: 'Police' }, superior: null, retired: null, officers: 1, open: 0, version: 1 }
const school: KnownBody = { ...police, id: 'school', kind: 'school', name: { kk: 'Мектеп', ru: 'Школа', en: 'School' }, officers: 0 }
const old: KnownBody = { ...school, id: 'old', region: '750000000', retired: 1 }

test('what a body lacks is named from the top of the form down', () => {
  const name = { kk: 'а', ru: 'б', en: 'c' }
  expect([NO_BODY, { ...NO_BODY, kind: 'police' as const }, { kind: 'police' as const, region: '620000000', name: { ...name, ru: ' ' } }, { kind: 'police' as const, region: '620000000', name }].map(lackOf)).toEqual(['kind', 'region', 'ru', null])
})

test('bodies are found by any of their names, kind, region and state; a retired one needs no officer', () => {
  const found = (change: Partial<typeof NO_FILTER>): readonly string[] => foundAmong([police, school, old], { ...NO_FILTER, ...change }, 'kk').map((one) => one.id)
  expect([found({}), found({ words: 'отдел' }), found({ words: 'SCHOOL' }), found({ kind: 'school', region: '620000000' })]).toEqual([['police', 'school', 'old'], ['police'], ['school', 'old'], ['school']])
  expect([found({ state: 'works' }), found({ state: 'retired' }), found({ state: 'unanswered' })]).toEqual([['police', 'school'], ['old'], ['school']])
})

test('above a body may stand a ministry, a body of its region, or whichever does now; not itself, and none that has retired', () => {
  const ministry: KnownBody = { ...police, id: 'ministry', kind: 'ministry', region: '710000000', name: { kk: 'Министрлік', ru: 'Министерство', en: 'Ministry' } }
  const far: KnownBody = { ...police, id: 'far', region: '750000000' }
  const above = (draft: typeof NO_BODY) => aboveFor([school, police, far, old, ministry], 'school', draft, 'kk').map((one) => one.id)
  expect(above(draftOf(school))).toEqual(['ministry', 'police'])
  expect(above({ ...draftOf(school), superior: 'far' })).toEqual(['ministry', 'police', 'far'])
})

test('what stands above is entered, and nothing where nothing was chosen', () => {
  expect([entryOf(draftOf(police)).superior, entryOf(draftOf({ ...police, superior: 'ministry' })).superior]).toEqual([null, 'ministry'])
})
