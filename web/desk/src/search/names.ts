import type { FoundRow } from '@senim/contract/search.ts'
import type { Language } from '@senim/core/language.ts'
import { DESK } from '@senim/text/desk.ts'
import { SEARCH } from '@senim/text/search.ts'

/** How a contact ended, in words. */
export function outcomeName(outcome: NonNullable<FoundRow['outcome']>, language: Language): string {
  const { outcomes } = SEARCH[language]
  if (outcome === 'helped' || outcome === 'case' || outcome === 'notRequest') return outcomes[outcome]
  return `${outcomes.notRequest}: ${DESK[language].dialogue.kinds[outcome].toLocaleLowerCase(language)}`
}
