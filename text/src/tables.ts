import type { Language } from '@senim/core/language.ts'
import { TABLES_EN } from './tables/en.ts'
import { TABLES_KK } from './tables/kk.ts'
import { TABLES_RU } from './tables/ru.ts'
import type { TablesTexts } from './tables/texts.ts'

export const TABLES: Readonly<Record<Language, TablesTexts>> = { kk: TABLES_KK, ru: TABLES_RU, en: TABLES_EN }
