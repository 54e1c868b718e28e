/** Many write Kazakh on a Russian keyboard, or with a Latin i: each letter is taken for the one typed instead of it. */
const FOLDED: Readonly<Record<string, string>> = { қ: 'к', ғ: 'г', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и', i: 'и', ә: 'а', ё: 'е' }

/** Lower case and one spelling for each letter, so that texts compare as people type them; marks and invisible signs are gone. */
export function foldLetters(text: string): string {
  const bare = text.normalize('NFC').toLowerCase().replaceAll(/[\p{M}\p{Cf}]+/gu, '')
  return bare.replaceAll(/[қғңөұүһіiәё]/gu, (letter) => FOLDED[letter] ?? letter)
}
