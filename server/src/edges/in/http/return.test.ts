import { randomBytes } from 'node:crypto'
import { LANGUAGES } from '@senim/core/language.ts'
import { CITIZEN } from '@senim/text/citizen.ts'
import { drawPhrase } from '@senim/text/receipt.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { capabilityFor } from '../../../access/capability.ts'
import { newId } from '../../../identity.ts'
import { ask } from '../../../postgres/ask.ts'
import type { TestDatabase } from '../../../postgres/testing.ts'
import { createDatabase } from '../../../postgres/testing.ts'
import type { Answer, OpenWeb } from '../../../testing/web.ts'
import { askServer, openWeb } from '../../../testing/web.ts'

let database: TestDatabase
let open: OpenWeb
beforeAll(async () => {
  database = await createDatabase()
  open = await openWeb(database)
})
afterAll(async () => {
  await open.stop()
  await database.drop()
})

const GUESSES = 10_000
const AT_ONCE = 100

async function form(path: string, fields: Readonly<Record<string, string>>): Promise<Answer> {
  return await askServer(open.address, path, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(fields).toString() })
}

/** Somebody writes; the words their page shows. */
async function writeAndRead(text: string): Promise<readonly string[]> {
  const { text: page } = await form('/', { lang: 'ru', cap: capabilityFor(open.centre.house.master, newId()), nonce: 'n', text })
  const [, list = ''] = /<ol id="phrase" lang="ru">(.*?)<\/ol>/.exec(page) ?? []
  return Array.from(list.matchAll(/<li>(.*?)<\/li>/g), ([, word]) => word ?? '')
}

const isOpen = ({ status, text }: Answer, said: string): boolean => status === 200 && text.includes(said) && text.includes('id="dialogue"')

test('words shown on the page bring it back; wrong ones get one sentence that names none of them and stay in the field', async () => {
  const words = await writeAndRead('моё сообщение')
  expect(words).toHaveLength(7)
  expect(isOpen(await form('/return', { lang: 'ru', words: words.join(' ') }), 'моё сообщение')).toBe(true)
  for (const lang of LANGUAGES) {
    for (const wrong of [words.with(6, 'незнакомо'), words.with(0, 'незнакомо'), words.toReversed(), words.slice(1), ['<b>']]) {
      const { status, text } = await form('/return', { lang, words: wrong.join(' ') })
      expect(status).toBe(422)
      expect(text).toContain(CITIZEN[lang].receipt.wrong)
      expect(text).toContain(`\n${wrong.join(' ').replace('<b>', '&lt;b&gt;')}</textarea>`)
      expect(text).not.toContain('id="dialogue"')
    }
  }
})

test('another language keeps what was typed and tries nothing', async () => {
  const words = await writeAndRead('другой язык')
  const { status, text } = await form('/kk/return', { lang: 'ru', words: words.join(' ') })
  expect(status).toBe(200)
  expect(text).toContain(CITIZEN.kk.receipt.question)
  expect(text).toContain(`${words.join(' ')}</textarea>`)
})

test('whoever came back writes on in the same dialogue', async () => {
  const words = await writeAndRead('первое')
  const { text } = await form('/return', { lang: 'ru', words: words.join(' ') })
  const [, cap = ''] = /name="cap" value="([^"]*)"/.exec(text) ?? []
  const { text: after } = await form('/dialogue', { lang: 'ru', cap, nonce: 'm', text: 'второе' })
  expect(Array.from(after.matchAll(/<p class="bub">([^<]*)/g), ([, said]) => said)).toEqual(['первое', 'второе'])
})

test('10,000 guesses, one in fifty with the right first words, find nothing; nothing about who guesses is kept; the owner gets in at once', { timeout: 240_000 }, async () => {
  const words = await writeAndRead('только для меня')
  let opened = 0
  let wrong = 0
  const guess = async (n: number): Promise<void> => {
    const drawn = drawPhrase('ru', randomBytes(16))
    const tried = n % 50 === 0 ? [...words.slice(0, 2), ...drawn.slice(2)] : drawn
    const { status, text } = await form('/return', { lang: 'ru', words: tried.join(' ') })
    if (status === 422 && text.includes(CITIZEN.ru.receipt.wrong)) wrong += 1
    if (text.includes('id="dialogue"')) opened += 1
  }
  let next = 0
  const guesser = async (): Promise<void> => {
    while (next < GUESSES) {
      next += 1
      await guess(next)
    }
  }
  const guessers = Array.from({ length: AT_ONCE }, guesser)
  const during = form('/return', { lang: 'ru', words: words.join(' ') })
  expect(isOpen(await during, 'только для меня'), 'while others guess').toBe(true)
  await Promise.all(guessers)
  expect({ opened, wrong }).toEqual({ opened: 0, wrong: GUESSES })
  expect(isOpen(await form('/return', { lang: 'ru', words: words.join(', ') }), 'только для меня'), 'after the guesses').toBe(true)
  const columns = await ask(database.superUrl, `select column_name as name from information_schema.columns where table_name = 'receipt_guess' order by 1`)
  expect(columns.map((one) => one['name'])).toEqual(['at', 'locator', 'n'])
})
