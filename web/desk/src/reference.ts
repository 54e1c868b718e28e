import { REASON_CATEGORIES } from '@senim/core/directory/data/reasons.ts'
import { REGIONS } from '@senim/core/directory/data/regions.ts'
import type { Language } from '@senim/core/language.ts'

/** A region's name; the code itself when it is not in the directory. */
export function regionName(code: string, language: Language): string {
  return REGIONS.find((region) => region.code === code)?.name[language] ?? code
}

const REASON_NAMES = new Map(REASON_CATEGORIES.flatMap((category) => category.reasons.map((reason) => [reason.id, reason.name])))

/** A reason's name; its id when it is not in the directory. */
export function reasonName(id: string, language: Language): string {
  return REASON_NAMES.get(id)?.[language] ?? id
}
