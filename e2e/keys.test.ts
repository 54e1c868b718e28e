import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const DESK = join(import.meta.dirname, '../web/desk/src')
const SOURCES = globSync('**/*.{ts,tsx}', { cwd: DESK }).map((file) => readFileSync(join(DESK, file), 'utf8'))
const SIGNS: Readonly<Record<string, string>> = { '⏎': 'Enter', Esc: 'Escape', '?': 'Shift+Slash', '/': 'Slash' }

/** The chords that a row of the list stands for: `Alt 1–4` for four. */
function chordsIn(row: string): readonly string[] {
  const [last = '', ...held] = row.split(' ').toReversed()
  const [, from, to] = /^(\d)–(\d)$/.exec(last) ?? []
  const keys = from === undefined ? [SIGNS[last] ?? (/^[A-Z]$/.test(last) ? `Key${last}` : /^\d$/.test(last) ? `Digit${last}` : last)] : Array.from({ length: Number(to) - Number(from) + 1 }, (_, n) => `Digit${Number(from) + n}`)
  return keys.map((key) => [...held.toReversed(), key].join('+'))
}

const list = SOURCES.find((source) => source.includes('const KEYS')) ?? ''
const listed = [...list.matchAll(/\['\w+', '([^']+)'\]/g)].flatMap(([, row = '']) => chordsIn(row))

/** The chords bound by name, and those bound one for each of a row of things. */
const bound = SOURCES.flatMap((source) => [...source.matchAll(/useKeys\((?<bindings>\{[\s\S]*?\}|Object[^\n]*)\)\n/g)].flatMap(({ groups }) => {
  const bindings = groups?.['bindings'] ?? ''
  const each = /`((?:Ctrl|Alt)\+Digit)\$/.exec(bindings)?.[1]
  if (each !== undefined) return Array.from({ length: each.startsWith('Ctrl') ? 9 : 4 }, (_, n) => `${each}${n + 1}`)
  return [...bindings.matchAll(/(?:^|[{,\s])'?((?:(?:Ctrl|Alt|Shift)\+)*(?:F\d+|Slash|Escape|Enter|Key[A-Z]|Digit\d))'?:/g)].map(([, chord = '']) => chord)
}))

const inOrder = (chords: readonly string[]): readonly string[] => [...new Set(chords)].toSorted((one, two) => one.localeCompare(two))

test('the list of keys names every key that is bound, and no other', () => {
  // The answer's own field sends: it needs no key of the page.
  expect(inOrder([...bound, 'Ctrl+Enter'])).toEqual(inOrder(listed))
})

test('no key goes by the letter that a layout has there', () => {
  for (const source of SOURCES) expect(source).not.toMatch(/event\.key\b/)
})
