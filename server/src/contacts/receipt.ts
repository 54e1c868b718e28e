import { keptUntil } from '@senim/core/directory/rules.ts'
import type { Language } from '@senim/core/language.ts'
import { SECOND } from '@senim/core/time.ts'
import type { House } from '../house.ts'

/** A phrase as it is compared: folded, one blank between the words. */
export interface Phrase {
  readonly all: string
  readonly locator: string
}

/** Up to this many wrong guesses against one locator cost nothing: people mistype. */
const FREE_GUESSES = 3
const FIRST_HOLD = SECOND / 4
/** However often somebody guessed wrong, the next answer comes after this. */
export const LONGEST_HOLD = 8 * SECOND

const fingerprintOf = (house: House, words: string): Buffer => house.master.fingerprint(`return words ${words}`)

/**
 * Chance for the words of a contact. It follows from the master key and the contact, so that the words are stored nowhere
 * and yet can be shown again to whoever holds the dialogue's page.
 */
export function chanceOf(house: House, contact: string): Buffer {
  return house.master.sign('return words', contact)
}

/** What the words of a dialogue depend on, and how many days they go on opening it after its end. Undefined when nobody wrote, or the words no longer open it. */
export async function findReturnable(house: House, contact: string): Promise<{ language: Language; days: number } | undefined> {
  const { rows } = await house.pool.query<{ language: Language; closed_at: Date | null }>({ name: 'find-returnable', text: 'select language, closed_at from contact where id = $1', values: [contact] })
  const row = rows[0]
  const kept = row && keptUntil('returnWords', row.closed_at?.getTime() ?? house.clock(), house.rules)
  if (row === undefined || kept === undefined || (row.closed_at !== null && house.clock() >= kept.at)) return undefined
  return { language: row.language, days: kept.rule.span.n }
}

/** Lets these words open the contact. Called before they are shown: no page shows words that open nothing. */
export async function keepReceipt(house: House, contact: string, phrase: Phrase): Promise<void> {
  await house.pool.query({ name: 'keep-receipt', text: 'insert into receipt (fingerprint, contact) values ($1, $2) on conflict do nothing', values: [fingerprintOf(house, phrase.all), contact] })
}

/** The contact that one of these phrases opens. Words that have run out are forgotten when they are tried. */
export async function findContactByPhrase(house: House, phrases: readonly Phrase[]): Promise<string | undefined> {
  if (phrases.length === 0) return undefined
  const prints = phrases.map((phrase) => fingerprintOf(house, phrase.all))
  const { rows } = await house.pool.query<{ contact: string }>({ name: 'find-receipt', text: 'select contact from receipt where fingerprint = any($1)', values: [prints] })
  for (const { contact } of rows) {
    if ((await findReturnable(house, contact)) !== undefined) return contact
    await house.pool.query('delete from receipt where fingerprint = any($1) and contact = $2', [prints, contact])
  }
  return undefined
}

/** Counts a wrong guess by its first words. Answers how many milliseconds its answer should be held back. */
export async function noteWrongGuess(house: House, phrases: readonly Phrase[]): Promise<number> {
  if (phrases.length === 0) return 0
  const { rows } = await house.pool.query<{ n: number }>({
    name: 'note-wrong-guess',
    text: `insert into receipt_guess as g (locator, n, at) select locator, 1, now() from unnest($1::bytea[]) as t (locator) order by locator
      on conflict (locator) do update set n = case when g.at < now() - interval '1 hour' then 1 else least(g.n + 1, 1000) end, at = now() returning n`,
    values: [[...new Set(phrases.map((phrase) => phrase.locator))].map((locator) => fingerprintOf(house, locator))],
  })
  await house.pool.query({ name: 'forget-guesses', text: `delete from receipt_guess where at < now() - interval '1 day'` })
  const n = Math.max(...rows.map((row) => row.n))
  return n <= FREE_GUESSES ? 0 : Math.min(FIRST_HOLD * 2 ** Math.min(n - FREE_GUESSES - 1, 10), LONGEST_HOLD)
}
