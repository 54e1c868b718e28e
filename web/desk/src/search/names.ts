import type { FoundRow } from '@senim/contract/search.ts'
import type { Language } from '@senim/core/language.ts'
import { clock, day, localDate } from '@senim/kit/time.ts'
import { DESK } from '@senim/text/desk.ts'
import { SEARCH } from '@senim/text/search.ts'

/** How a contact ended, in words. */
export function outcomeName(outcome: NonNullable<FoundRow['outcome']>, language: Language): string {
  const { outcomes } = SEARCH[language]
  if (outcome === 'helped' || outcome === 'case' || outcome === 'notRequest') return outcomes[outcome]
  return `${outcomes.notRequest}: ${DESK[language].dialogue.kinds[outcome].toLocaleLowerCase(language)}`
}

/** `25 ноя 2026, 19:49`: what is looked up may be of another year. */
export function dayAndTime(at: number, language: Language): string {
  return `${day(at, language)} ${localDate(at).slice(0, 4)}, ${clock(at)}`
}
