import type { Institution } from '@senim/core/directory/institutions.ts'
import type { Language } from '@senim/core/language.ts'

type Invented = Omit<Institution, 'id'>

/** Invented schools and a college, marked as such in name and code. The last has no region, as lists from elsewhere sometimes lack it. */
export const DEMO_INSTITUTIONS: readonly Invented[] = [
  { code: 'DEMO-1', name: '«Тобылғы» мектебі (үлгі)', kind: 'school', region: '620000000', district: 'Ойдан шығарылған аудан', pupils: 640 },
  { code: 'DEMO-2', name: 'Школа «Алтын сай» (пример)', kind: 'school', region: '750000000', district: 'Вымышленный район', pupils: 1150 },
  { code: 'DEMO-3', name: '«Боз жусан» колледжі (үлгі)', kind: 'college', region: '100000000', district: null, pupils: 480 },
  { code: 'DEMO-4', name: 'Школа «Ак булак» (пример без региона)', kind: 'school', region: null, district: null, pupils: null },
]

/** One code in each language. */
export const DEMO_DOORS: readonly { readonly code: string; readonly campaign: number; readonly language: Language }[] = [
  { code: 'DEMO-1', campaign: 1, language: 'kk' },
  { code: 'DEMO-1', campaign: 1, language: 'ru' },
  { code: 'DEMO-3', campaign: 1, language: 'en' },
]
