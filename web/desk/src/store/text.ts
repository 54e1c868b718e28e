import type { Language } from '@senim/core/language.ts'
import type { DeskTexts } from '@senim/text/desk.ts'
import { DESK } from '@senim/text/desk.ts'
import { useLanguage } from '@senim/kit/language.tsx'

/** The desk's words in the language of the app. */
export function useText(): { text: DeskTexts; language: Language } {
  const { language } = useLanguage()
  return { text: DESK[language], language }
}
