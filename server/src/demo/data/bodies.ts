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
  akimat: (of) => ({ kk: `${of.kk} әкімдігі`, ru: `Акимат ${of.ru}`, en: `Akimat, ${of.en}` }),
} as const satisfies Partial<Record<BodyKind, (of: Texts) => Texts>>
type DemoKind = keyof typeof NAMES

const KINDS: readonly DemoKind[] = ['police', 'education', 'school', 'guardianship', 'minors', 'social', 'health', 'crisis', 'prosecutor', 'akimat']

/** The same body has the same id on every machine: its kind and its region's code stand in it. */
export function demoBodyId(kind: DemoKind, region: Region['code']): string {
  return `0191d3a0-0000-7000-9${String(KINDS.indexOf(kind)).padStart(3, '0')}-${region.padStart(12, '0')}`
}

const NATIONAL = {
  interior: { kk: 'Ішкі істер министрлігі', ru: 'Министерство внутренних дел', en: 'Ministry of Internal Affairs' },
  policing: { kk: 'Ішкі істер министрлігінің Әкімшілік полиция комитеті', ru: 'Комитет административной полиции МВД', en: 'Administrative Police Committee' },
  education: { kk: 'Оқу-ағарту министрлігі', ru: 'Министерство просвещения', en: 'Ministry of Education' },
  labour: { kk: 'Еңбек және халықты әлеуметтік қорғау министрлігі', ru: 'Министерство труда и социальной защиты населения', en: 'Ministry of Labour and Social Protection' },
  health: { kk: 'Денсаулық сақтау министрлігі', ru: 'Министерство здравоохранения', en: 'Ministry of Health' },
  prosecutor: { kk: 'Бас прокуратура', ru: 'Генеральная прокуратура', en: 'Prosecutor General’s Office' },
} as const satisfies Record<string, Texts>
type National = keyof typeof NATIONAL
const NATIONALS = ['interior', 'policing', 'education', 'labour', 'health', 'prosecutor'] as const satisfies readonly National[]

export const ASTANA = '710000000'

/** National bodies sit in the capital; each has the same id on every machine. */
export function nationalId(one: National): string {
  return `0191d3a0-0000-7000-9fff-${String(NATIONALS.indexOf(one)).padStart(12, '0')}`
}

/** What stands above a body of each kind: in its region, or in the country. */
const ABOVE: Readonly<Partial<Record<DemoKind, { readonly kind: DemoKind } | { readonly national: National }>>> = {
  police: { national: 'policing' }, education: { national: 'education' }, school: { kind: 'education' }, guardianship: { kind: 'education' }, minors: { kind: 'akimat' },
  social: { national: 'labour' }, health: { national: 'health' }, crisis: { kind: 'social' }, prosecutor: { national: 'prosecutor' },
}

function aboveOf(kind: DemoKind, region: Region['code']): Pick<Body, 'superior'> {
  const above = ABOVE[kind]
  if (above === undefined) return {}
  return { superior: 'kind' in above ? demoBodyId(above.kind, region) : nationalId(above.national) }
}

const MINISTRIES: readonly Body[] = NATIONALS.map((one) => ({ id: nationalId(one), kind: 'ministry', region: ASTANA, name: NATIONAL[one], ...(one === 'policing' && { superior: nationalId('interior') }) }))

/** Ten bodies in each of the twenty regions, and the ministries above them. */
export const DEMO_BODIES: readonly Body[] = [
  ...MINISTRIES,
  ...REGIONS.flatMap((region) => KINDS.map((kind): Body => ({ id: demoBodyId(kind, region.code), kind, region: region.code, name: NAMES[kind](ofRegion(region)), ...aboveOf(kind, region.code) }))),
]
