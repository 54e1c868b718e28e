import { FAMILY_CODE_67, LAW_245, ORDER_506, OWN } from '@senim/core/directory/data/sources.ts'
import type { Language } from '@senim/core/language.ts'

/** The sources that the product ships, by what stands in the record. */
const SHIPPED: Readonly<Record<string, Readonly<Record<Exclude<Language, 'en'>, string>>>> = {
  [LAW_245.source]: { kk: '2025 жылғы 30 желтоқсандағы № 245-VIII Заң', ru: 'Закон № 245-VIII от 30 декабря 2025 года' },
  [ORDER_506.source]: { kk: 'балаларды жәбірлеу туралы 2022 жылғы № 506 бұйрық, 2025 жылғы өзгерістерімен', ru: 'Приказ № 506 2022 года о травле детей, с изменениями 2025 года' },
  [FAMILY_CODE_67.source]: {
    kk: 'Неке және отбасы туралы кодекс, 67-баптың 3-тармағы: бала туралы хабар бала нақты болған жердегі қорғаншылық органына беріледі',
    ru: 'Кодекс о браке и семье, пункт 3 статьи 67: о ребёнке сообщают органу опеки по месту, где ребёнок находится',
  },
  [OWN.source]: { kk: 'бастапқы мән, оны орталық растауы керек', ru: 'исходное значение, центр должен его подтвердить' },
}
const ARTICLE = { kk: (n: string) => `${n}-бап`, ru: (n: string) => `статья ${n}` }

function one(source: string, language: Exclude<Language, 'en'>): string {
  const [, name = source, article] = /^(.+), art\. (\d+)$/.exec(source) ?? []
  const words = SHIPPED[name]?.[language]
  if (words === undefined) return source
  return article === undefined ? words : `${words}, ${ARTICLE[language](article)}`
}

/** Where a rule comes from, in words of this language; records name it in English. What an administrator wrote stays as written. */
export function sourceWords(source: string, language: Language): string {
  return language === 'en' ? source : source.split('; ').map((part) => one(part, language)).join('; ')
}
