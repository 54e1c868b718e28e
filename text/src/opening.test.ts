import { LANGUAGES } from '@senim/core/language.ts'
import { OPENING_FIELDS, OPENING_LIMITS } from '@senim/core/directory/reference/sets.ts'
import { expect, test } from 'vitest'
import { CITIZEN } from './citizen.ts'
import { openingShipped, withOpening } from './opening.ts'

test('what the centre says stands on the page, and everything else as it is shipped', () => {
  const words = withOpening(CITIZEN.ru, 'ru', { question: { kk: 'Не болып жатыр?', ru: 'Что происходит?', en: 'What is going on?' }, longer: { kk: 'а', ru: 'Ещё немного', en: 'c' } })
  expect(words).toEqual({ ...CITIZEN.ru, question: 'Что происходит?', live: { ...CITIZEN.ru.live, longer: 'Ещё немного' } })
})

test('an empty text breaks nothing: the shipped one stands there', () => {
  for (const language of LANGUAGES) expect(withOpening(CITIZEN[language], language, { question: { kk: '', ru: ' ', en: '\n' } })).toEqual(CITIZEN[language])
})

test('the shipped words keep the limits that edited ones must keep', () => {
  for (const field of OPENING_FIELDS) for (const language of LANGUAGES) expect(Array.from(openingShipped(field)[language]).length, `${field} ${language}`).toBeLessThanOrEqual(OPENING_LIMITS[field])
})
