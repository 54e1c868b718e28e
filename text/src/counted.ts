import type { Language } from '@senim/core/language.ts'

export interface CountedTexts {
  readonly title: string
}

const KK: CountedTexts = { title: 'Есептелгені' }
const RU: CountedTexts = { title: 'Посчитано' }
const EN: CountedTexts = { title: 'Counted' }

export const COUNTED = { kk: KK, ru: RU, en: EN } as const satisfies Record<Language, CountedTexts>
