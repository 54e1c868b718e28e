import type { Opening, OpeningField } from '@senim/core/directory/reference/sets.ts'
import type { Language, Texts } from '@senim/core/language.ts'
import { CITIZEN } from './citizen.ts'
import type { CitizenTexts } from './citizen/texts.ts'

/** What the product itself says there. */
export function openingShipped(field: OpeningField): Texts {
  const of = (language: Language): string => {
    const words = CITIZEN[language]
    return field === 'meanwhile' || field === 'longer' ? words.live[field] : words[field]
  }
  return { kk: of('kk'), ru: of('ru'), en: of('en') }
}

/** The words of the citizen's page with what the centre says otherwise. Whatever is empty is said as shipped: the page never breaks. */
export function withOpening(words: CitizenTexts, language: Language, opening: Opening): CitizenTexts {
  const said = (field: OpeningField): string => opening[field]?.[language].trim() || openingShipped(field)[language]
  return { ...words, question: said('question'), hint: said('hint'), how: said('how'), live: { ...words.live, meanwhile: said('meanwhile'), longer: said('longer') } }
}
