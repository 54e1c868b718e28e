import { setImmediate as othersFirst } from 'node:timers/promises'
import { excerpt, findWords } from '@senim/core/contacts/match.ts'
import type { House } from '../house.ts'

/** In so many of the own last dialogues words are looked for. */
export const SEARCHED = 200
/** And in no more texts than these, so that one search is never a burden for those who are answering. */
const MOST_TEXTS = 20_000
/** Boxes opened in one go; between two of them the server answers others. */
const AT_ONCE = 200

/** The last dialogues this person answers or answered to the end, the newest first. */
export async function ownLast(house: House, staff: string): Promise<readonly string[]> {
  const { rows } = await house.pool.query<{ id: string }>({
    name: 'own-last',
    text: `select id from contact where operator = $1 and status in ('live', 'closed') order by opened_at desc, id desc limit ${SEARCHED}`,
    values: [staff],
  })
  return rows.map((row) => row.id)
}

/**
 * Looks for words in the texts of these contacts, the newest first. The texts are opened in memory and forgotten; there is no
 * index, since an index of encrypted words would be those words. Gives the excerpts of what was found, and in how many contacts was looked.
 */
export async function findInTexts(house: House, contacts: readonly string[], words: readonly string[]): Promise<{ excerpts: ReadonlyMap<string, string>; searched: number }> {
  const { rows } = await house.pool.query<{ contact: string; content: string }>({
    name: 'texts-of',
    text: `select m.contact, m.content from unnest($1::uuid[]) with ordinality c (id, place) join message m on m.contact = c.id order by c.place, m.seq limit ${MOST_TEXTS + 1}`,
    values: [contacts],
  })
  const whole = rows.length > MOST_TEXTS ? beforeTheCut(rows) : rows
  const texts = new Map<string, string>()
  for (let begun = 0; begun < whole.length; begun += AT_ONCE) {
    for (const [id, text] of await house.boxes.openOnce(whole.slice(begun, begun + AT_ONCE).map((row) => row.content))) texts.set(id, text)
  }
  const excerpts = new Map<string, string>()
  for (const [contact, messages] of Map.groupBy(whole, (row) => row.contact)) {
    const found = findWords(messages.flatMap((row) => texts.get(row.content) ?? []), words)
    if (found !== undefined) excerpts.set(contact, excerpt(found, words))
    await othersFirst()
  }
  return { excerpts, searched: whole === rows ? contacts.length : new Set(whole.map((row) => row.contact)).size }
}

/** The dialogue in which the limit fell is left out whole. */
function beforeTheCut(rows: readonly { contact: string; content: string }[]): readonly { contact: string; content: string }[] {
  const last = rows.at(-1)?.contact
  return rows.filter((row) => row.contact !== last)
}
