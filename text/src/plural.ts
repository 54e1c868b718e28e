import type { Language } from '@senim/core/language.ts'

const rules = { kk: new Intl.PluralRules('kk'), ru: new Intl.PluralRules('ru'), en: new Intl.PluralRules('en') } as const

/** Picks the word form for a number: ru needs one, few, many; en one and other; kk has one form after a numeral. */
export function plural(language: Language, n: number, forms: { one: string; few?: string; many?: string; other: string }): string {
  const form = rules[language].select(n)
  return (form === 'one' ? forms.one : form === 'few' ? forms.few : form === 'many' ? forms.many : undefined) ?? forms.other
}

const numbers = { kk: new Intl.NumberFormat('ru'), ru: new Intl.NumberFormat('ru'), en: new Intl.NumberFormat('en') } as const

/** A number people read: no-break spaces for thousands and a decimal comma in kk and ru. */
export function figure(language: Language, n: number): string {
  return numbers[language].format(n)
}
