import type { Language } from '../../language.ts'
import { LANGUAGES } from '../../language.ts'
import { foldLetters } from '../letters.ts'
import type { Risk } from '../problems.ts'
import type { DangerList } from './danger-lists.ts'
import { DANGER_LIST } from './danger-lists.ts'

export type DangerLevel = keyof DangerList

/** Levels, the gravest first. */
export const DANGER_LEVELS = ['critical', 'high'] as const satisfies readonly DangerLevel[]

/** What the product ships is all there is. */
export const NO_OWN_WORDS: DangerList = { critical: { kk: [], ru: [], en: [] }, high: { kk: [], ru: [], en: [] } }

/** A message has at most 4,000 code points, so at most 8,000 units: nothing that may be sent stays unread. */
const READ = 8_000

/** Lower case, one spelling for each letter, words parted by single spaces, a space at both ends. */
function folded(text: string): string {
  return ` ${foldLetters(text.normalize('NFC').slice(0, READ)).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `
}

/** The words of an entry as they are compared; one that is a beginning keeps its star, a gap is `_`. */
export function dangerWordsOf(entry: string): readonly string[] {
  return entry.split(/\s+/u).flatMap((word) => (word === '_' ? ['_'] : word.endsWith('*') ? [`${folded(word).trim()}*`] : folded(word).trim() || []))
}

/** A beginning of fewer letters stands in too many words to say anything; the shipped lists have one, after another word. */
export const LEAST_STEM = 3

/** Whether an entry says anything by itself: while it is being typed it may be a star alone, which would stand for every word. */
function says(entry: string): boolean {
  const words = dangerWordsOf(entry).filter((word) => word !== '_')
  return words.some((word) => word.length >= 2) && (words.length > 1 || !words.some((word) => word.endsWith('*') && word.length <= LEAST_STEM)) && !words.includes('*')
}

function pattern(entry: string): string {
  return dangerWordsOf(entry).map((word) => (word === '_' ? '(?:[^ ]+ ){0,3}' : word.endsWith('*') ? `${word.slice(0, -1)}[^ ]* ` : `${word} `)).join('')
}

const entriesOf = (lists: Readonly<Record<Language, readonly string[]>>): readonly string[] => LANGUAGES.flatMap((language) => lists[language]).filter(says)

/** Begins at a space and never looks further than the entry's own words and three for each gap, so its work grows with the text and no faster. */
function anyOf(entries: readonly string[]): RegExp | undefined {
  return entries.length === 0 ? undefined : new RegExp(` (?:${entries.map(pattern).join('|')})`, 'u')
}

type Compiled = Readonly<Record<DangerLevel, RegExp | undefined>>
const compile = (list: DangerList): Compiled => ({ critical: anyOf(entriesOf(list.critical)), high: anyOf(entriesOf(list.high)) })
const SHIPPED = compile(DANGER_LIST)

/** Kept as long as somebody keeps the list: it is compiled once a version, not once a message. */
const compiledOwn = new WeakMap<DangerList, Compiled>()
function compiled(own: DangerList): Compiled {
  const known = compiledOwn.get(own) ?? compile(own)
  compiledOwn.set(own, known)
  return known
}

/**
 * How urgent the person's own words sound before anybody has read them: a pointer for the queue, never a judgement.
 * All three lists are asked, whatever the page's language, as people mix them. Negation and jokes are not understood
 * ("he does not hit me" is `high`): it only raises, so a mistake costs a place in the queue, and null means "nothing found", not "safe".
 * `own`: what the centre adds to the shipped lists; it takes nothing from them.
 */
export function urgencyOfText(text: string, own: DangerList = NO_OWN_WORDS): Risk | null {
  const words = folded(text)
  return DANGER_LEVELS.find((level) => SHIPPED[level]?.test(words) === true || compiled(own)[level]?.test(words) === true) ?? null
}

/** By which entry a text is raised, one of the gravest; null when by none. Slower than {@link urgencyOfText}, whose answer it explains. */
export function findDanger(text: string, own: DangerList = NO_OWN_WORDS): { readonly level: DangerLevel; readonly entry: string } | null {
  const level = urgencyOfText(text, own)
  const words = folded(text)
  if (level !== 'critical' && level !== 'high') return null
  const entry = [...entriesOf(own[level]), ...entriesOf(DANGER_LIST[level])].find((one) => anyOf([one])?.test(words) === true)
  return entry === undefined ? null : { level, entry }
}
