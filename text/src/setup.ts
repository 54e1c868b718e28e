import type { Language } from '@senim/core/language.ts'

export interface SetupTexts {
  readonly title: string
}

const KK: SetupTexts = { title: 'Орталықты іске қосу' }
const RU: SetupTexts = { title: 'Запуск центра' }
const EN: SetupTexts = { title: 'Set up the centre' }

export const SETUP = { kk: KK, ru: RU, en: EN } as const satisfies Record<Language, SetupTexts>
