import { expect, test } from 'vitest'
import { defused, readInstitutionRow } from './institution-rows.ts'

const ROW = { code: '62-014', name: '№ 14 мектеп', kind: 'school', region: '620000000', district: 'Сәтбаев', pupils: '812' }
const READ = { ...ROW, pupils: 812 }

test('a row is read as it is meant: a region by code or by name in any language, a kind in the words people use', () => {
  expect(readInstitutionRow(ROW)).toEqual(READ)
  for (const region of ['Ұлытау облысы', 'область Ұлытау', ' ULYTAU  region ']) expect(readInstitutionRow({ ...ROW, region }), region).toEqual(READ)
  for (const kind of ['мектеп', 'Школа', ' school ']) expect(readInstitutionRow({ ...ROW, kind }), kind).toEqual(READ)
  expect(readInstitutionRow({ ...ROW, kind: 'Колледж' })).toMatchObject({ kind: 'college' })
  expect(readInstitutionRow({ ...ROW, pupils: '1 012' })).toMatchObject({ pupils: 1012 })
})

test('what is not known is null and not wrong', () => {
  expect(readInstitutionRow({ code: '1', name: 'x', kind: 'school' })).toEqual({ code: '1', name: 'x', kind: 'school', region: null, district: null, pupils: null })
})

test.each([
  ['codeWrong', { code: '' }], ['codeWrong', { code: '=1+1' }], ['codeWrong', { code: 'a b' }], ['codeWrong', { code: 'x'.repeat(41) }],
  ['nameWrong', { name: ' ' }], ['nameWrong', { name: 'x'.repeat(201) }], ['nameWrong', { name: 'а\u0000б' }],
  ['kindUnknown', { kind: '' }], ['kindUnknown', { kind: 'prison' }], ['kindUnknown', { kind: 'constructor' }],
  ['regionUnknown', { region: '999999999' }], ['regionUnknown', { region: 'Oz' }], ['districtLong', { district: 'x'.repeat(121) }],
  ['pupilsWrong', { pupils: '-1' }], ['pupilsWrong', { pupils: 'many' }], ['pupilsWrong', { pupils: '12.5' }], ['pupilsWrong', { pupils: '100000' }],
] as const)('%s: %j', (fault, change) => expect(readInstitutionRow({ ...ROW, ...change })).toMatchObject({ fault }))

test('a formula is text, goes out defused, and comes back as it was', () => {
  for (const name of ['=cmd|calc', '+7 701', '-1', '@sum(a1)']) {
    expect(readInstitutionRow({ ...ROW, name })).toMatchObject({ name })
    expect(defused(name)).toBe(`'${name}`)
    expect(readInstitutionRow({ ...ROW, name: defused(name) })).toMatchObject({ name })
  }
  expect(defused('№ 14 мектеп')).toBe('№ 14 мектеп')
})
