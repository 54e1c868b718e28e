import type { Language } from '@senim/core/language.ts'

/** The forms one phrase takes after a number: ru needs one, few, many; en one and other; kk only other. */
export interface Forms {
  readonly one?: string
  readonly few?: string
  readonly many?: string
  readonly other: string
}

/**
 * The words of the citizen's dialogue as plain data with `{n}`, `{name}` and `{limit}` in them: the server writes with
 * them, and the page carries them in one language to its script, which so needs no catalogue of its own.
 */
export interface LiveWords {
  readonly place: string
  readonly ahead: Forms
  readonly next: string
  readonly usual: Forms
  readonly usualLong: string
  readonly longer: string
  readonly meanwhile: string
  readonly stays: string
  readonly reconnecting: string
  readonly lost: string
  readonly kept: string
  readonly someone: string
  readonly roles: { readonly operator: string; readonly psychologist: string; readonly lawyer: string; readonly supervisor: string }
  readonly joined: string
  readonly changed: string
  readonly typing: string
  readonly sent: string
  readonly delivered: string
  readonly read: string
  readonly sending: string
  readonly unsent: string
  readonly notSent: string
  readonly offline: string
  readonly retry: Forms
  readonly connecting: string
  readonly count: string
  readonly left: Forms
  readonly over: Forms
  readonly tooLong: string
  readonly empty: string
  readonly closed: string
  readonly today: string
  readonly yesterday: string
  readonly shift: Forms
  readonly unreachable: string
}

/** CLDR plural category of a whole number in the three languages; the test compares it with Intl.PluralRules, which old phones lack. */
export function pluralForm(language: Language, n: number): keyof Forms {
  if (language !== 'ru') return n === 1 ? 'one' : 'other'
  const tens = n % 100
  const ones = n % 10
  if (ones === 1 && tens !== 11) return 'one'
  return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? 'few' : 'many'
}

/** Thousands apart by a no-break space, in English by a comma. `n` is whole and not negative. */
export function thousands(language: Language, n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, language === 'en' ? ',' : '\u00A0')
}

/** Puts values into a phrase, in the form its `n` asks for. */
export function phrase(language: Language, words: string | Forms, params: Readonly<Record<string, string | number>> = {}): string {
  const { n } = params
  const template = typeof words === 'string' ? words : ((typeof n === 'number' ? words[pluralForm(language, n)] : undefined) ?? words.other)
  return template.replace(/\{(\w+)\}/g, (whole: string, name: string) => {
    const value = params[name]
    return value === undefined ? whole : typeof value === 'number' ? thousands(language, value) : value
  })
}
