import type { Language } from '@senim/core/language.ts'
import type { Instant } from '@senim/core/time.ts'
import { DAY, MINUTE } from '@senim/core/time.ts'
import type { LiveWords } from './live-words.ts'
import { phrase } from './live-words.ts'

/** A message as the citizen's page knows it. */
export interface Said {
  readonly seq: number
  readonly by: 'citizen' | 'staff'
  readonly name: string | null
  readonly text: string
  readonly at: Instant
}

/** What the list is made of, on the server and in the page's script alike. */
export interface Transcript {
  /** In order of `seq`. */
  readonly messages: readonly Said[]
  /** Written but not stored yet, oldest first; they always stand last. */
  readonly pending: readonly { readonly id: string; readonly text: string }[]
  /** What to say of the pending ones. */
  readonly pendingWord: string
  readonly theirs: { readonly delivered: number; readonly read: number }
  /** First name of whoever answers now, null while nobody does. */
  readonly staffName: string | null
  /** Whoever answers now came after somebody else, who may not have written. */
  readonly staffChanged?: boolean
  readonly now: Instant
  /** Minutes east of UTC. */
  readonly offset: number
}

/** One line of the list. `key` is the same for the same line for ever, so that a drawn line can be kept. */
export type Line =
  | { readonly kind: 'day' | 'note'; readonly key: string; readonly text: string }
  | {
      readonly kind: 'message'
      readonly key: string
      readonly said: Said | null
      readonly mine: boolean
      readonly text: string
      readonly meta: string
      /** Ticks beside the words: 0 none, 1 stored, 2 delivered or read. */
      readonly ticks: 0 | 1 | 2
    }

const two = (n: number): string => (n < 10 ? `0${n}` : String(n))
const dayOf = (at: Instant, offset: number): number => Math.floor((at + offset * MINUTE) / DAY)

/** Local time of day, `22:14`. */
export function clockTime(at: Instant, offset: number): string {
  const local = new Date(at + offset * MINUTE)
  return `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`
}

function dayLabel(at: Instant, now: Instant, offset: number, words: LiveWords): string {
  const age = dayOf(now, offset) - dayOf(at, offset)
  const local = new Date(at + offset * MINUTE)
  const day = age === 0 ? words.today : age === 1 ? words.yesterday : `${two(local.getUTCDate())}.${two(local.getUTCMonth() + 1)}`
  return `${day}, ${clockTime(at, offset)}`
}

/**
 * Lays a dialogue out: a separator before each day, a note before each new answerer, the time once for a run of one
 * side within one minute, and delivery in words under the last stored message of the person.
 */
export function layTranscript(language: Language, words: LiveWords, talk: Transcript): Line[] {
  const lines: Line[] = []
  const { messages, offset } = talk
  const lastOwn = messages.reduce((last, said) => (said.by === 'citizen' ? said.seq : last), 0)
  let answerer: string | null = null
  let notes = 0
  const note = (name: string): void => {
    lines.push({ kind: 'note', key: `n${notes}`, text: phrase(language, answerer === null && !(talk.staffChanged && name === talk.staffName) ? words.joined : words.changed, { name }) })
    answerer = name
    notes += 1
  }
  messages.forEach((said, at) => {
    const before = messages[at - 1]
    const next = messages[at + 1]
    if (before === undefined || dayOf(before.at, offset) !== dayOf(said.at, offset)) {
      lines.push({ kind: 'day', key: `d${said.seq}`, text: dayLabel(said.at, talk.now, offset, words) })
    }
    if (said.name !== null && said.name !== answerer) note(said.name)
    const runs = next !== undefined && next.by === said.by && clockTime(next.at, offset) === clockTime(said.at, offset)
    lines.push(messageLine(said, said.seq === lastOwn, runs, words, talk))
  })
  if (talk.staffName !== null && talk.staffName !== answerer) note(talk.staffName)
  for (const { id, text } of talk.pending) lines.push({ kind: 'message', key: id, said: null, mine: true, text, meta: talk.pendingWord, ticks: 0 })
  return lines
}

function messageLine(said: Said, last: boolean, runs: boolean, words: LiveWords, talk: Transcript): Line {
  const mine = said.by === 'citizen'
  const base = { kind: 'message', key: `m${said.seq}`, said, mine, text: said.text } as const
  const time = clockTime(said.at, talk.offset)
  if (!last) return { ...base, meta: runs ? '' : time, ticks: 0 }
  const read = talk.theirs.read >= said.seq
  const delivered = read || talk.theirs.delivered >= said.seq
  return { ...base, meta: `${time} · ${read ? words.read : delivered ? words.delivered : words.sent}`, ticks: delivered ? 2 : 1 }
}
