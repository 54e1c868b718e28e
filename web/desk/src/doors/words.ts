import type { InstitutionView } from '@senim/contract/doors.ts'
import type { Language } from '@senim/core/language.ts'
import { day, localDate } from '@senim/kit/time.ts'
import { DOORS } from '@senim/text/doors.ts'
import { regionName } from '../reference.ts'

/** `1 қыр 2026`: a poster may be years old. */
export function dayOf(at: number, language: Language): string {
  return `${day(at, language)} ${localDate(at).slice(0, 4)}`
}

/** What is known of an institution beside its name, in one line. */
export function factsOf({ kind, region, district, pupils }: InstitutionView, language: Language): readonly string[] {
  const text = DOORS[language]
  return [text.kinds[kind], region === null ? text.noRegion : regionName(region, language), district, pupils === null ? null : text.pupils(pupils)].filter((one) => one !== null)
}
