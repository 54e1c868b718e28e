import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DESK_KEYS } from '@senim/core/directory/keys.ts'
import { expect, test } from 'vitest'

const DESK = join(import.meta.dirname, '../web/desk/src')
const SOURCES = globSync('**/*.{ts,tsx}', { cwd: DESK }).map((file) => readFileSync(join(DESK, file), 'utf8'))
/** What goes by number, and sending, which the answer's own field does. */
const FIXED = [...Array.from({ length: 9 }, (_, n) => `Ctrl+Digit${n + 1}`), ...Array.from({ length: 4 }, (_, n) => `Alt+Digit${n + 1}`), 'Ctrl+Enter']

/** The chords bound by name, and those bound one for each of a row of things. */
const bound = SOURCES.flatMap((source) => [...source.matchAll(/useKeys\((?<bindings>\{[\s\S]*?\}|Object[^\n]*)\)\n/g)].flatMap(({ groups }) => {
  const bindings = groups?.['bindings'] ?? ''
  const each = /`((?:Ctrl|Alt)\+Digit)\$/.exec(bindings)?.[1]
  if (each !== undefined) return Array.from({ length: each.startsWith('Ctrl') ? 9 : 4 }, (_, n) => `${each}${n + 1}`)
  return [...bindings.matchAll(/(?:^|[{,\s])'?((?:(?:Ctrl|Alt|Shift)\+)*(?:F\d+|Slash|Escape|Enter|Key[A-Z]|Digit\d))'?:/g)].map(([, chord = '']) => chord)
}))

const inOrder = (chords: readonly string[]): readonly string[] => [...new Set(chords)].toSorted((one, two) => one.localeCompare(two))

test('every key that is bound can be looked up and changed, and no other is promised', () => {
  expect(inOrder([...bound, 'Ctrl+Enter'])).toEqual(inOrder([...Object.values(DESK_KEYS), ...FIXED]))
})

test('the list has a row for each', () => {
  const rows = /const ROWS[^=]*= \[(?<names>[^\]]*)\]/.exec(SOURCES.find((source) => source.includes('const ROWS')) ?? '')?.groups?.['names'] ?? ''
  expect(inOrder([...rows.matchAll(/'(\w+)'/g)].map(([, name = '']) => name))).toEqual(inOrder([...Object.keys(DESK_KEYS), 'slot', 'send', 'risk']))
})

test('no key goes by the letter that a layout has there', () => {
  for (const source of SOURCES) expect(source).not.toMatch(/event\.key\b/)
})
