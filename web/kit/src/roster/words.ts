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

/** When a shift is: of one that comes again each day, the hours alone and the first day. */
function when({ from, until, repeat }: ShiftEntry, language: Language): readonly string[] {
  const text = DUTY[language]
  if (repeat !== 'daily' && repeat !== 'workdays') return [stretch(from, until, language), text.repeats[repeat]]
  return [`${clock(from)} – ${clock(until)}`, `${text.repeats[repeat]} ${text.since(day(from, language))}`]
}

/** A shift in one line: who, when, how often, who stands in. */
export function shiftWords(shift: ShiftEntry, officers: RosterView['officers'], language: Language): string {
  const text = DUTY[language]
  const { officer, substitute } = shift
  return [nameIn(officers, officer), ...when(shift, language), ...(substitute === null ? [] : [text.instead(nameIn(officers, substitute))])].join(', ')
}

export function awayWords({ officer, from, until }: AbsenceEntry, officers: RosterView['officers'], language: Language): string {
  return `${nameIn(officers, officer)}, ${stretch(from, until, language)}`
}
