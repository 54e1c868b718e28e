import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '@senim/core/language.ts'
import { ACCOUNTS } from './accounts.ts'
import { ADMIN } from './admin.ts'
import { ADDRESSES } from './addresses.ts'
import { AGENCY } from './agency.ts'
import { AWAY } from './away.ts'
import { BOARD } from './board.ts'
import { BODIES } from './bodies.ts'
import { CASES } from './cases.ts'
import { CITIZEN } from './citizen.ts'
import { CLOSING } from './closing.ts'
import { COUNTED } from './counted.ts'
import { DESK } from './desk.ts'
import { DOORS } from './doors.ts'
import { DUTY } from './duty.ts'
import { HANDS } from './hands.ts'
import { INSTITUTION } from './institution.ts'
import { JOIN } from './join.ts'
import { KEYBOARD } from './keyboard.ts'
import { KIT } from './kit.ts'
import { LEAD } from './lead.ts'
import { LETTERS } from './letters.ts'
import { NOTES } from './notes.ts'
import { NOTICES } from './notices.ts'
import { OWN_SYSTEM } from './own-system.ts'
import { PERFORMANCE } from './performance.ts'
import { PORTAL } from './portal.ts'
import { POSTERS } from './posters.ts'
import { REFERENCE } from './reference.ts'
import { REFERRAL } from './referral.ts'
import { SEARCH } from './search.ts'
import { SETUP } from './setup.ts'
import { SHIFT } from './shift.ts'
import { TABLES } from './tables.ts'
import { SILENCES } from './silences.ts'
import { SOUND_TEXTS } from './sounds.ts'
import { TRACES } from './traces.ts'

const CATALOGUES = {
  ACCOUNTS,
  ADDRESSES,
  ADMIN,
  AGENCY,
  AWAY,
  BOARD,
  BODIES,
  CASES,
  CITIZEN,
  CLOSING,
  COUNTED,
  DESK,
  DOORS,
  DUTY,
  HANDS,
  INSTITUTION,
  JOIN,
  KEYBOARD,
  KIT,
  LEAD,
  LETTERS,
  NOTES,
  NOTICES,
  OWN_SYSTEM,
  PERFORMANCE,
  PORTAL,
  POSTERS,
  REFERENCE,
  REFERRAL,
  SEARCH,
  SETUP,
  SHIFT,
  SILENCES,
  SOUND_TEXTS,
  TABLES,
  TRACES,
}

/** Every text of a catalogue with its path; functions are asked with figures and words that stand for anything. */
function textsIn(value: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [1, 2, 5, 21].flatMap((n) => textsIn(value(n, path.endsWith('.span') ? 'hour' : n, n) as unknown, `${path}(${n})`))
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`))
  return []
}

describe.each(Object.entries(CATALOGUES))('%s', (name, catalogue: Readonly<Record<string, unknown>>) => {
  test.each(LANGUAGES)('says everything in %s, calmly', (language) => {
    const texts = textsIn(catalogue[language], name)
    expect(texts.length).toBeGreaterThan(3)
    for (const [path, text] of texts) {
      expect(text.trim(), path).not.toBe('')
      expect(text, path).not.toMatch(/[!！]/)
      expect(text, path).not.toMatch(/undefined|NaN|\[object/)
    }
  })
  test('says the same things in every language', () => {
    const paths = (language: string): readonly string[] => textsIn(catalogue[language], name).map(([path]) => path.replace(/\.(one|few|many|other)$/, '')).filter((path, at, all) => all.indexOf(path) === at).toSorted()
    for (const language of LANGUAGES) expect(paths(language)).toEqual(paths('kk'))
  })
  test('says it in the letters of the language', () => {
    const letters = textsIn(catalogue['kk'], name).map(([, text]) => text).join(' ')
    expect(letters).toMatch(/[әғқңөұүһі]/i)
    expect(textsIn(catalogue['en'], name).filter(([, text]) => /[а-яёәғқңөұүһі]/i.test(text)).map(([path]) => path)).toEqual([])
  })
})
