import type { Body, BodyKind } from '@senim/core/directory/bodies.ts'
import { REGIONS } from '@senim/core/directory/data/regions.ts'
import type { Region } from '@senim/core/directory/regions.ts'
import type { Texts } from '@senim/core/language.ts'

/** The region in the possessive, as it stands before or after a body's name. */
function ofRegion({ name }: Region): Texts {
  const ru = name.ru
    .replace(/^область /, 'области ')
    .replace(/^город Астана$/, 'города Астаны')
    .replace(/^город /, 'города ')
    .replace(/ская область$/, 'ской области')
  return { kk: `${name.kk}ның`, ru, en: name.en }
}

/** What a body of each kind is called in a region. Invented for the demo centre: real names and duty numbers come with a directory. */
const NAMES = {
  police: (of) => ({ kk: `${of.kk} полиция департаменті`, ru: `Департамент полиции ${of.ru}`, en: `Police Department, ${of.en}` }),
  education: (of) => ({ kk: `${of.kk} білім басқармасы`, ru: `Управление образования ${of.ru}`, en: `Education Department, ${of.en}` }),
  school: (of) => ({ kk: `${of.kk} № 3 мектебі`, ru: `Школа № 3 ${of.ru}`, en: `School No. 3, ${of.en}` }),
  guardianship: (of) => ({ kk: `${of.kk} қорғаншылық органы`, ru: `Орган опеки ${of.ru}`, en: `Guardianship Body, ${of.en}` }),
  minors: (of) => ({ kk: `${of.kk} кәмелетке толмағандар комиссиясы`, ru: `Комиссия по делам несовершеннолетних ${of.ru}`, en: `Commission on Minors, ${of.en}` }),
  social: (of) => ({ kk: `${of.kk} әлеуметтік қорғау басқармасы`, ru: `Управление социальной защиты ${of.ru}`, en: `Social Protection Department, ${of.en}` }),
  health: (of) => ({ kk: `${of.kk} психикалық денсаулық орталығы`, ru: `Центр психического здоровья ${of.ru}`, en: `Mental Health Centre, ${of.en}` }),
  crisis: (of) => ({ kk: `${of.kk} отбасын қолдау орталығы`, ru: `Центр поддержки семьи ${of.ru}`, en: `Family Support Centre, ${of.en}` }),
  prosecutor: (of) => ({ kk: `${of.kk} прокуратурасы`, ru: `Прокуратура ${of.ru}`, en: `Prosecutor’s Office, ${of.en}` }),
} as const satisfies Partial<Record<BodyKind, (of: Texts) => Texts>>
type DemoKind = keyof typeof NAMES

const KINDS: readonly DemoKind[] = ['police', 'education', 'school', 'guardianship', 'minors', 'social', 'health', 'crisis', 'prosecutor']

/** The same body has the same id on every machine: its kind and its region's code stand in it. */
export function demoBodyId(kind: DemoKind, region: Region['code']): string {
  return `0191d3a0-0000-7000-9${String(KINDS.indexOf(kind)).padStart(3, '0')}-${region.padStart(12, '0')}`
}

/** Nine bodies in each of the twenty regions. */
export const DEMO_BODIES: readonly Body[] = REGIONS.flatMap((region) =>
  KINDS.map((kind) => ({ id: demoBodyId(kind, region.code), kind, region: region.code, name: NAMES[kind](ofRegion(region)) })),
)
