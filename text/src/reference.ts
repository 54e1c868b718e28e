import type { Language } from '@senim/core/language.ts'
import { REFERENCE_EN } from './reference/en.ts'
import { REFERENCE_KK } from './reference/kk.ts'
import { REFERENCE_RU } from './reference/ru.ts'
import type { ReferenceTexts } from './reference/texts.ts'

export const REFERENCE: Readonly<Record<Language, ReferenceTexts>> = { kk: REFERENCE_KK, ru: REFERENCE_RU, en: REFERENCE_EN }
