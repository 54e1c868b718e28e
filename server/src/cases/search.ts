import type { Found, FoundRow, search } from '@senim/contract/search.ts'
import { wordsOf } from '@senim/core/contacts/match.ts'
import type { Refusal } from '@senim/core/decider.ts'
import { refuse } from '@senim/core/decider.ts'
import type { Who } from '@senim/core/directory/can.ts'
import { canActOnCase, canFindAll } from '@senim/core/directory/can.ts'
import { NON_REQUESTS } from '@senim/core/directory/problems.ts'
import { atLocalTime } from '@senim/core/time.ts'
import type { z } from 'zod'
import { logFound, readLogged } from '../access/read-log.ts'
import { Turns } from '../access/turns.ts'
import { referenceValue } from '../directory/reference/view.ts'
import { namesOf } from '../directory/view.ts'
import type { House } from '../house.ts'
import { contactCode } from '../identity.ts'
import type { FoundContact, Wanted } from './find.ts'
import { findContacts } from './find.ts'
import { findInTexts, ownLast } from './words.ts'

/** Rows on a page of what was found. */
export const PAGE = 50
const DAY_MINUTES = 24 * 60
const CODE = /^(?:[КкKk]\s*-?\s*)?([0-9A-Fa-f]{4})$/u

/** A search by words opens thousands of texts: two at a time in one process, and one of each person, who has no use for more. */
const searches = new Turns({ atOnce: 2, most: 20 })
const searching = new Set<string>()

type Question = z.output<typeof search>

/** A contact's code has four signs; everything else is the number of a case, with or without its year's leading zeros. */
function numberOrCode(typed: string): { number: string | null; code: string | null } {
  const code = CODE.exec(typed)?.[1]
  if (code !== undefined) return { number: null, code: code.toUpperCase() }
  const [, year, rest] = /^(?:№|N|#)?\s*(\d{4})\s*[-–—/]\s*(\d+)$/u.exec(typed) ?? []
  return { number: year === undefined || rest === undefined ? typed : `${year}-${rest.replace(/^0+/, '').padStart(4, '0')}`, code: null }
}

/** All of a category, retired ones too: what was chosen once is found. */
async function reasonsOf({ pool }: House, reason: string): Promise<readonly string[]> {
  const category = (await referenceValue(pool, 'reasons')).find((one) => one.id === reason)
  return category ? category.reasons.map((one) => one.id) : [reason]
}

async function wantedOf(house: House, who: Who, asked: Question, among: readonly string[] | null): Promise<Wanted> {
  const midnight = (day: string, minutes: number): Date => new Date(atLocalTime(day, minutes, house.rules.calendar.offsetMinutes))
  return {
    reader: canFindAll(who) ? null : who.id,
    operator: asked.who === 'anybody' ? null : asked.who === 'me' ? who.id : asked.who,
    ...(asked.number ? numberOrCode(asked.number) : { number: null, code: null }),
    from: asked.from === undefined ? null : midnight(asked.from, 0),
    until: asked.to === undefined ? null : midnight(asked.to, DAY_MINUTES),
    region: asked.region ?? null, reasons: asked.reason === undefined ? null : await reasonsOf(house, asked.reason), risk: asked.risk ?? null, urgency: asked.urgency ?? null,
    outcomes: asked.outcome === undefined ? null : asked.outcome === 'notRequest' ? NON_REQUESTS : [asked.outcome],
    language: asked.language ?? null, status: asked.status ?? null, among,
    after: asked.after === undefined ? null : { since: new Date(asked.after.since), contact: asked.after.contact },
  }
}

async function rowsOf(house: House, who: Who, found: readonly FoundContact[], excerpts: ReadonlyMap<string, string>): Promise<FoundRow[]> {
  const names = await namesOf(house.pool, found.flatMap((row) => row.answerer ?? []))
  return found.map((row) => ({
    contact: row.id, code: contactCode(row.id), status: row.status, language: row.language, since: row.opened_at.getTime(), region: row.region, risk: row.risk, urgency: row.urgency,
    outcome: row.outcome, answeredBy: row.answerer === null ? null : (names.get(row.answerer) ?? null),
    caseId: row.lead !== null && canActOnCase(who, { lead: row.lead }) ? row.case_id : null, caseNumber: row.number, excerpt: excerpts.get(row.id) ?? null,
  }))
}

async function byWords(house: House, who: Who, asked: Question, words: readonly string[]): Promise<Found> {
  const own = await ownLast(house, who.id)
  const candidates = await findContacts(house.pool, await wantedOf(house, who, asked, own), own.length)
  const { excerpts, searched } = await findInTexts(house, candidates.map((one) => one.id), words)
  const found = candidates.filter((one) => excerpts.has(one.id))
  await logFound(house.pool, who.id, found.map((one) => one.id))
  return { rows: await rowsOf(house, who, found, excerpts), more: false, searched }
}

async function inOwnTurn(staff: string, search: () => Promise<Found>): Promise<Found | Refusal> {
  const later = refuse('tooMany', { seconds: 2 })
  if (searching.has(staff)) return later
  searching.add(staff)
  try {
    return (await searches.take(search)) ?? later
  } finally {
    searching.delete(staff)
  }
}

/**
 * Finds contacts among those that this person may read, by what is known of them. With words, only among the own last
 * dialogues; such a search stands in the read log before any text is opened, and again by each contact that it shows.
 */
export async function searchContacts(house: House, who: Who, asked: Question): Promise<Found | Refusal> {
  const words = wordsOf(asked.words ?? '')
  if (words.length > 0) return await inOwnTurn(who.id, () => readLogged(house.pool, who.id, 'search', who.id, () => byWords(house, who, asked, words)))
  const found = await findContacts(house.pool, await wantedOf(house, who, asked, null), PAGE + 1)
  return { rows: await rowsOf(house, who, found.slice(0, PAGE), new Map()), more: found.length > PAGE, searched: null }
}
