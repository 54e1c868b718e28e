import { REGIONS } from '@senim/core/directory/data/regions.ts'
import type { Language } from '@senim/core/language.ts'

/** Every region with its name, by name. */
export function regionChoices(language: Language): readonly (readonly [code: string, name: string])[] {
  return REGIONS.map(({ code, name }) => [code, name[language]] as const).toSorted(([, a], [, b]) => a.localeCompare(b, language))
}
