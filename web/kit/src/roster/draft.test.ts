import { expect, test } from 'vitest'
import { absenceLack, absenceOf, NO_ABSENCE, shiftFrom, shiftLack, shiftOf } from './draft.ts'
import { shiftWords, stretch } from './words.ts'

const at = (local: string): number => Date.parse(`${local}+05:00`)
const draft = { ...shiftFrom('2026-11-25'), officer: 'erlan' }

test('what a shift lacks is named from the top of the form down', () => {
  expect([shiftFrom(''), { ...draft, day: '' }, { ...draft, until: '' }, draft].map(shiftLack)).toEqual(['officer', 'day', 'time', null])
  expect([NO_ABSENCE, { ...NO_ABSENCE, officer: 'erlan', first: '2026-11-25' }, { officer: 'erlan', first: '2026-11-25', last: '2026-11-25' }].map(absenceLack)).toEqual(['officer', 'days', null])
})

test('an end that is not later than the beginning is on the next day', () => {
  expect(shiftOf(draft)).toEqual({ officer: 'erlan', substitute: null, from: at('2026-11-25T09:00'), until: at('2026-11-26T09:00'), repeat: 'once' })
  expect(shiftOf({ ...draft, from: '20:00', until: '08:00' }).until).toBe(at('2026-11-26T08:00'))
  expect(shiftOf({ ...draft, until: '18:00', substitute: 'aigul' })).toMatchObject({ substitute: 'aigul', until: at('2026-11-25T18:00') })
})

test('away is from the beginning of the first day to the end of the last', () => {
  expect(absenceOf({ officer: 'erlan', first: '2026-11-25', last: '2026-11-25' })).toEqual({ officer: 'erlan', from: at('2026-11-25T00:00'), until: at('2026-11-26T00:00') })
})

test('a shift is read in one line, the day once when it is one day', () => {
  expect(stretch(at('2026-11-25T09:00'), at('2026-11-25T18:00'), 'en')).toBe('25 Nov, 09:00 – 18:00')
  const officers = [{ id: 'erlan', name: 'Ерлан', head: false, works: true }, { id: 'aigul', name: 'Айгүл', head: true, works: true }]
  expect(shiftWords({ ...shiftOf(draft), substitute: 'aigul', repeat: 'fourthDay' }, officers, 'en')).toBe('Ерлан, 25 Nov, 09:00 – 26 Nov, 09:00, every fourth day, Айгүл stands in when away')
  expect(shiftWords({ ...shiftOf(draft), repeat: 'daily' }, officers, 'en')).toBe('Ерлан, 09:00 – 09:00, every day from 25 Nov')
})
