import { expect, test } from 'vitest'
import { campaignOf, draftOf, entryOf, lackOf, NEW_INSTITUTION } from './draft.ts'

const FILLED = { ...NEW_INSTITUTION, code: ' A-1 ', name: ' № 1 мектеп ', region: '620000000', pupils: '812' }

test('the first field that cannot go as it is is named', () => {
  expect(lackOf(NEW_INSTITUTION)).toBe('code')
  expect(lackOf({ ...FILLED, code: '=A' })).toBe('code')
  expect(lackOf({ ...FILLED, name: ' ' })).toBe('name')
  for (const pupils of ['-1', '1.5', 'көп', '100000']) expect(lackOf({ ...FILLED, pupils })).toBe('pupils')
  expect(lackOf(FILLED)).toBeNull()
  expect(lackOf({ ...FILLED, pupils: '' })).toBeNull()
})

test('what is empty is unknown, and an entry comes back into its form as it was', () => {
  expect(entryOf({ ...FILLED, region: '', pupils: '' })).toEqual({ code: 'A-1', name: '№ 1 мектеп', kind: 'school', region: null, district: null, pupils: null })
  const known = { code: 'A-1', name: '№ 1 мектеп', kind: 'college', region: '620000000', district: 'Сәтбаев', pupils: 812 } as const
  expect(entryOf(draftOf({ id: 'x', ...known }))).toEqual(known)
})

test('a campaign is a whole number that fits into a code', () => {
  expect(['0', ' 2026 ', '65535'].map(campaignOf)).toEqual([0, 2026, 65_535])
  for (const typed of ['', '-1', '65536', '1,5', 'күз']) expect(campaignOf(typed), typed).toBeNull()
})
