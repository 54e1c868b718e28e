import { expect, test } from 'vitest'
import type { VersionView } from '@senim/contract/history.ts'
import { readVersions } from './versions.ts'

const version = (n: number, value: VersionView['value']): VersionView => ({ version: n, what: 'body.entered', at: n * 1000, by: { id: 'zhanar', name: 'Жанар' }, value })
const fieldsOf = (value: Readonly<Record<string, unknown>>) => ['name', 'region'].map((label) => ({ label, text: typeof value[label] === 'string' ? value[label] : '' }))

test('each version says what it changed, from what to what; the first says all that was entered', () => {
  const read = readVersions([version(3, { name: 'b', region: null }), version(2, { name: 'b', region: 'r' }), version(1, { name: 'a' })], fieldsOf)
  expect(read).toEqual([
    { changed: [{ label: 'region', text: '', before: 'r' }], current: true, first: false, differs: false, version: expect.objectContaining({ version: 3 }) as unknown },
    { changed: [{ label: 'name', text: 'b', before: 'a' }, { label: 'region', text: 'r', before: '' }], current: false, first: false, differs: true, version: expect.objectContaining({ version: 2 }) as unknown },
    { changed: [{ label: 'name', text: 'a', before: null }], current: false, first: true, differs: true, version: expect.objectContaining({ version: 1 }) as unknown },
  ])
})

test('a version that changed nothing a person reads says so with no field', () => {
  expect(readVersions([version(2, { name: 'a', other: 1 }), version(1, { name: 'a' })], fieldsOf)[0]?.changed).toEqual([])
})
