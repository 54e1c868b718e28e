import type { AbsenceEntry, ShiftEntry } from '@senim/contract/duty.ts'
import type { Repeat } from '@senim/core/directory/duty.ts'
import { instantOf } from '../time.ts'

/** What was typed so far about a shift. */
export interface ShiftDraft {
  readonly officer: string
  readonly substitute: string
  readonly day: string
  readonly from: string
  readonly until: string
  readonly repeat: Repeat
}

/** A day and a night: the commonest shift of a body that never closes. */
export const shiftFrom = (day: string): ShiftDraft => ({ officer: '', substitute: '', day, from: '09:00', until: '09:00', repeat: 'once' })

export type ShiftLack = 'officer' | 'day' | 'time'

/** The first field, from the top of the form, that keeps it from being entered; or null. */
export function shiftLack({ officer, day, from, until }: ShiftDraft): ShiftLack | null {
  if (officer === '') return 'officer'
  if (day === '') return 'day'
  return from === '' || until === '' ? 'time' : null
}

/** An end that is not later than the beginning is on the next day. */
export function shiftOf({ officer, substitute, day, from, until, repeat }: ShiftDraft): ShiftEntry {
  return { officer, substitute: substitute === '' ? null : substitute, from: instantOf(day, from), until: instantOf(day, until, until <= from ? 1 : 0), repeat }
}

export interface AbsenceDraft {
  readonly officer: string
  readonly first: string
  readonly last: string
}

export const NO_ABSENCE: AbsenceDraft = { officer: '', first: '', last: '' }

export type AbsenceLack = 'officer' | 'days'

export function absenceLack({ officer, first, last }: AbsenceDraft): AbsenceLack | null {
  if (officer === '') return 'officer'
  return first === '' || last === '' ? 'days' : null
}

/** From the beginning of the first day to the end of the last. */
export function absenceOf({ officer, first, last }: AbsenceDraft): AbsenceEntry {
  return { officer, from: instantOf(first, '00:00'), until: instantOf(last, '00:00', 1) }
}
