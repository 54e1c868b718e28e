import type { ReasonCategory } from '@senim/core/directory/problems.ts'
import type { Language, Texts } from '@senim/core/language.ts'
export const REGIONS: readonly { code: string; name: Texts }[] = [
  { code: '620000000', name: { kk: 'Ұлытау облысы', ru: 'Область Ұлытау', en: 'Ulytau Region' } },
  { code: '430000000', name: { kk: 'Қызылорда облысы', ru: 'Кызылординская область', en: 'Kyzylorda Region' } },
  { code: '790000000', name: { kk: 'Шымкент', ru: 'Шымкент', en: 'Shymkent' } },
  { code: '550000000', name: { kk: 'Павлодар облысы', ru: 'Павлодарская область', en: 'Pavlodar Region' } },
  { code: '750000000', name: { kk: 'Алматы', ru: 'Алматы', en: 'Almaty' } },
]
export const REASON_CATEGORIES: readonly ReasonCategory[] = [
  { id: 'violence', name: { kk: 'Зорлық-зомбылық', ru: 'Насилие', en: 'Violence' }, counselling: true, reasons: [
    { id: 'violence.bullying', name: { kk: 'Буллинг', ru: 'Травля', en: 'Bullying' } },
    { id: 'violence.physical', name: { kk: 'Физикалық зорлық', ru: 'Физическое насилие', en: 'Physical violence' } },
  ] },
]

/** A region's name; the code itself when it is not in the directory. */
export function regionName(code: string, language: Language): string {
  return REGIONS.find((region) => region.code === code)?.name[language] ?? code
}

export function reasonName(id: string, language: Language): string {
  for (const category of REASON_CATEGORIES) {
    const reason = category.reasons.find((one) => one.id === id)
    if (reason) return reason.name[language]
  }
  return id
}
