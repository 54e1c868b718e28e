import { randomBytes } from 'node:crypto'
import { RULES } from '@senim/core/directory/data/rules.ts'
import { DAY } from '@senim/core/time.ts'
import { drawPhrase, foldPhrase, readPhrase, RECEIPT_WORDS } from '@senim/text/receipt.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Centre } from '../centre.ts'
import { ask } from '../postgres/ask.ts'
import type { TestDatabase } from '../postgres/testing.ts'
import { createDatabase } from '../postgres/testing.ts'
import { newId } from '../identity.ts'
import { openCentre, write } from '../testing/centre.ts'
import { chanceOf, findContactByPhrase, findReturnable, keepReceipt, LONGEST_HOLD, noteWrongGuess } from './receipt.ts'

let database: TestDatabase
let centre: Centre
beforeAll(async () => {
  database = await createDatabase()
  centre = await openCentre(database)
})
afterAll(async () => {
  await centre.stop()
  await database.drop()
})

/** Somebody writes and is shown the words. */
async function withWords(): Promise<{ contact: string; words: readonly string[] }> {
  const contact = await write(centre)
  const words = drawPhrase('kk', chanceOf(centre.house, contact))
  await keepReceipt(centre.house, contact, foldPhrase(words))
  return { contact, words }
}

const find = async (typed: string, house = centre.house): Promise<string | undefined> => await findContactByPhrase(house, readPhrase(typed))

test('the words open the contact they were shown for, again and again, and no other', async () => {
  const [one, other] = [await withWords(), await withWords()]
  expect(one.words).not.toEqual(other.words)
  for (const { contact, words } of [one, other, one]) expect(await find(words.join(' ').toUpperCase())).toBe(contact)
  expect(await find(one.words.with(6, other.words[6] === one.words[6] ? 'автобус' : (other.words[6] ?? '')).join(' '))).toBeUndefined()
})

test('the words of a contact stay the same, and belong to the master key', async () => {
  const contact = newId()
  expect(chanceOf(centre.house, contact)).toEqual(chanceOf(centre.house, contact))
  const stranger = await openCentre(database, {})
  expect(chanceOf(stranger.house, contact)).not.toEqual(chanceOf(centre.house, contact))
  await stranger.stop()
})

test('the words stand nowhere in the database', async () => {
  const { words } = await withWords()
  await noteWrongGuess(centre.house, [foldPhrase(words)])
  for (const table of ['receipt', 'receipt_guess', 'event', 'stream', 'contact']) {
    const rows = (await ask(database.superUrl, `select ${table}::text as row from ${table}`)).map((one) => String(one['row']))
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) for (const word of [...words, foldPhrase(words).all, Buffer.from(words[0] ?? '').toString('hex')]) expect(row).not.toContain(word)
  }
})

test('they open it while it goes on and 90 days after its end, and are then forgotten', async () => {
  const { contact, words } = await withWords()
  const at = (days: number): typeof centre.house => ({ ...centre.house, clock: () => Date.now() + days * DAY })
  expect(await find(words.join(' '), at(1000))).toBe(contact)
  await ask(database.superUrl, `update contact set closed_at = now() where id = '${contact}'`)
  expect(await find(words.join(' '), at(89.9))).toBe(contact)
  expect(await findReturnable(at(89.9), contact)).toEqual({ language: 'kk', days: 90 })
  expect(await find(words.join(' '), at(90.1))).toBeUndefined()
  expect(await findReturnable(at(90.1), contact)).toBeUndefined()
  expect(await find(words.join(' '), at(1)), 'what has run out is no longer there').toBeUndefined()
  expect(RULES.retention.every((rule) => rule.status === 'default')).toBe(true)
})

test('wrong guesses are held back longer and longer for one locator, with an end to it, and no other locator is', async () => {
  const guess = (start: readonly string[]) => foldPhrase([...start, ...drawPhrase('kk', randomBytes(16)).slice(2)])
  const [attacked, left] = [RECEIPT_WORDS.kk.slice(10, 12), RECEIPT_WORDS.kk.slice(20, 22)]
  const holds: number[] = []
  for (let n = 0; n < 14; n += 1) holds.push(await noteWrongGuess(centre.house, [guess(attacked)]))
  expect(holds.slice(0, 5)).toEqual([0, 0, 0, 250, 500])
  expect(holds).toEqual(holds.toSorted((a, b) => a - b))
  expect(holds.at(-1)).toBe(LONGEST_HOLD)
  expect(await noteWrongGuess(centre.house, [guess(left)])).toBe(0)
  await ask(database.superUrl, `update receipt_guess set at = now() - interval '61 minutes'`)
  expect(await noteWrongGuess(centre.house, [guess(attacked)])).toBe(0)
  await ask(database.superUrl, `update receipt_guess set at = now() - interval '25 hours'`)
  await noteWrongGuess(centre.house, [guess(left)])
  expect(await ask(database.superUrl, 'select count(*)::int as n from receipt_guess')).toEqual([{ n: 1 }])
})
