import type { AbsenceEntry, RosterView, ShiftEntry } from '@senim/contract/duty.ts'
import type { Language } from '@senim/core/language.ts'
import { DUTY } from '@senim/text/duty.ts'
import { clock, day } from '../time.ts'

/** `25 ноя, 09:00 – 26 ноя, 09:00`; the day once when it is one day. */
export function stretch(from: number, until: number, language: Language): string {
  const [first, last] = [day(from, language), day(until, language)]
  return first === last ? `${first}, ${clock(from)} – ${clock(until)}` : `${first}, ${clock(from)} – ${last}, ${clock(until)}`
}

export function nameIn(officers: RosterView['officers'], id: string): string {
  return officers.find((one) => one.id === id)?.name ?? ''
}

/** A shift in one line: who, when, how often, who stands in. */
export function shiftWords({ officer, substitute, from, until, repeat }: ShiftEntry, officers: RosterView['officers'], language: Language): string {
  const text = DUTY[language]
  return [nameIn(officers, officer), stretch(from, until, language), text.repeats[repeat], ...(substitute === null ? [] : [text.instead(nameIn(officers, substitute))])].join(', ')
}

export function awayWords({ officer, from, until }: AbsenceEntry, officers: RosterView['officers'], language: Language): string {
  return `${nameIn(officers, officer)}, ${stretch(from, until, language)}`
}
