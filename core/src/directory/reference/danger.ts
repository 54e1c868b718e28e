import type { Refusal } from '../../decider.ts'
import { refuse } from '../../decider.ts'
import { LANGUAGES } from '../../language.ts'
import { COMMON_WORDS } from '../data/common-words.ts'
import type { DangerList } from '../data/danger-lists.ts'
import { DANGER_LIST } from '../data/danger-lists.ts'
import type { DangerLevel } from '../data/danger-words.ts'
import { DANGER_LEVELS, dangerWordsOf, LEAST_STEM } from '../data/danger-words.ts'
import type { ReferenceFault } from './faults.ts'
import { REFERENCE_LIMITS } from './faults.ts'

/** Most characters and words of one entry: what is longer nobody ever writes the same. */
const LONGEST = { characters: 60, words: 8 } as const

const inAll = (list: DangerList, level: DangerLevel): readonly string[] => LANGUAGES.flatMap((language) => list[level][language])

/** Every line without the blanks around and between its words; blank lines are left out. */
export function withoutBlanks(list: DangerList): DangerList {
  const lines = (all: readonly string[]): readonly string[] => all.map((line) => line.trim().replaceAll(/\s+/gu, ' ')).filter((line) => line !== '')
  const level = ({ kk, ru, en }: DangerList[DangerLevel]): DangerList[DangerLevel] => ({ kk: lines(kk), ru: lines(ru), en: lines(en) })
  return { critical: level(list.critical), high: level(list.high) }
}

/** A word alone has three letters, and so has a beginning wherever it stands: what is shorter stands in every sentence. */
function isShort(words: readonly string[]): boolean {
  return words.every((word) => word.length < LEAST_STEM) || words.some((word) => word.endsWith('*') && word.length <= LEAST_STEM)
}

/** Whether a word, or a word that begins so, stands in every second message. */
function isCommon(word: string): boolean {
  return word.endsWith('*') ? COMMON_WORDS.some((one) => one.startsWith(word.slice(0, -1))) : COMMON_WORDS.includes(word)
}

function wordFault(entry: string): ReferenceFault | undefined {
  const all = dangerWordsOf(entry)
  const words = all.filter((word) => word !== '_')
  if (isShort(words)) return 'wordTooShort'
  // One gap: several of them would be tried in all their lengths together.
  const gaps = all.length - words.length
  if (gaps > 1 || all[0] === '_' || all.at(-1) === '_' || /\*\S/u.test(entry) || all.length > LONGEST.words || Array.from(entry).length > LONGEST.characters) return 'wordShape'
  return words.every(isCommon) ? 'wordTooCommon' : undefined
}

/** How an entry is compared: the same for every spelling of it. */
const keyOf = (entry: string): string => dangerWordsOf(entry).join(' ')

/** The first entry that another one says already, among its own or as graver as it is shipped. */
function twice(own: DangerList): string | undefined {
  const seen = new Set<string>()
  for (const level of DANGER_LEVELS) {
    for (const entry of inAll(DANGER_LIST, level)) seen.add(keyOf(entry))
    for (const entry of inAll(own, level)) {
      if (seen.has(keyOf(entry))) return entry
      seen.add(keyOf(entry))
    }
  }
  return undefined
}

/** Own words must each say something, and what no other says: a word in every message would make none of them urgent. */
export function dangerFault(own: DangerList): Refusal<ReferenceFault> | undefined {
  for (const level of DANGER_LEVELS) {
    for (const language of LANGUAGES) {
      if (own[level][language].length > REFERENCE_LIMITS.records) return refuse('listTooLong', { n: REFERENCE_LIMITS.records })
      for (const item of own[level][language]) {
        const fault = wordFault(item)
        if (fault) return refuse(fault, { item })
      }
    }
  }
  const item = twice(own)
  return item === undefined ? undefined : refuse('wordTwice', { item })
}
