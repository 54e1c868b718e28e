/** The languages every text of the product exists in, Kazakh first: it is written first, not translated. */
export const LANGUAGES = ['kk', 'ru', 'en'] as const

export type Language = (typeof LANGUAGES)[number]

/** One text in every language of the product. */
export type Texts = Readonly<Record<Language, string>>

/** True for a language the product speaks. */
export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value)
}
