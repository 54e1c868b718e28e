import { REGIONS } from '@senim/core/directory/data/regions.ts'
import type { Language } from '@senim/core/language.ts'

/** A region's name; the code itself when it is not in the directory. */
export function regionName(code: string, language: Language): string {
  return REGIONS.find((region) => region.code === code)?.name[language] ?? code
}
