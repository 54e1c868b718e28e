import type { Language } from '@senim/core/language.ts'
import { CITIZEN_EN } from './citizen/en.ts'
import { CITIZEN_KK } from './citizen/kk.ts'
import { CITIZEN_RU } from './citizen/ru.ts'
import type { CitizenTexts } from './citizen/texts.ts'

export const CITIZEN: Readonly<Record<Language, CitizenTexts>> = { kk: CITIZEN_KK, ru: CITIZEN_RU, en: CITIZEN_EN }
