import { createHash } from 'node:crypto'
import { pieceOf, PIECES } from '@senim/core/contacts/admission/work.ts'
import type { Language } from '@senim/core/language.ts'
import { LANGUAGES } from '@senim/core/language.ts'
import { SLOWED } from '@senim/text/slowed.ts'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../../../postgres/ask.ts'
import type { TestDatabase } from '../../../postgres/testing.ts'
import { createDatabase } from '../../../postgres/testing.ts'
import type { Answer, OpenWeb } from '../../../testing/web.ts'
import { openWeb } from '../../../testing/web.ts'
import { verifyDatabase } from '../../../verify.ts'

let database: TestDatabase
let open: OpenWeb
beforeAll(async () => {
  database = await createDatabase()
  open = await openWeb(database, { works: true })
})
afterAll(async () => {
  await open.stop()
  await database.drop()
})

/** As many newcomers as this level stands for, all at once. */
async function flood(level: number, urgent = 0): Promise<void> {
  await open.centre.house.pool.query(`insert into newcomers (name, level, at) values ('all', $1, now()), ('urgent', $2, now()) on conflict (name) do update set level = excluded.level, at = now()`, [level, urgent])
  // What this process saw a second ago is looked at again.
  await open.centre.house.newcomers.count(false)
}
const FLOOD = 1440
const URGENT_FLOOD = 60
afterEach(async () => await flood(0))

type Fields = Readonly<Record<string, string>>

/** The fields a page's form would send, with script: what stands in `noscript` is not there. */
function fieldsOf(page: string): Record<string, string> {
  return Object.fromEntries([...page.replaceAll(/<noscript>.*?<\/noscript>/gs, '').matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map(([, name = '', value = '']) => [name, value]))
}

const post = async (fields: Fields, path = '/', headers: Fields = {}): Promise<Answer> => await open.browser().ask('POST', path, { body: new URLSearchParams(fields).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers } })
const fresh = async (lang: Language = 'kk'): Promise<Record<string, string>> => fieldsOf((await open.browser().get(`/${lang}`)).text)
const isTaken = ({ status, text }: Answer, said: string): boolean => status === 200 && text.includes('id="dialogue"') && text.includes(said)
const isSlowed = ({ status, text }: Answer, said: string): boolean => status === 429 && text.includes('id="slowed"') && text.includes(said)

function workFor(page: string): string {
  const { ticket = '' } = fieldsOf(page)
  const bits = Number(/data-bits="(\d+)"/.exec(page)?.[1])
  if (ticket === '' || Number.isNaN(bits)) throw new Error('the page asks for no work')
  return Array.from({ length: PIECES }, (_, piece) => {
    for (let tried = 0; ; tried += 1) if (createHash('sha256').update(pieceOf(ticket, piece, tried)).digest().readUInt32BE(0) >>> (32 - bits) === 0) return tried
  }).join('.')
}

async function behindOf(said: string): Promise<unknown> {
  const rows = await ask(database.superUrl, `select data->>'behind' as behind from event where type = 'contact.opened' order by seq desc limit 1`)
  return said === '' ? undefined : rows[0]?.['behind']
}

describe('on a calm night', () => {
  test('nothing is asked and the page carries nothing of it', async () => {
    const page = (await open.browser().get('/kk')).text
    for (const trace of ['slowed', 'ticket', '"work"']) expect(page).not.toContain(trace)
    expect(isTaken(await post({ ...fieldsOf(page), text: 'тыныш' }), 'тыныш')).toBe(true)
    expect(await behindOf('тыныш')).toBeNull()
  })

  test('two hundred pupils at once are a calm night', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, async (_, n) => await post({ ...(await fresh()), text: `оқушы ${n} сөзі` })))
    expect(answers.filter(({ status }) => status !== 200)).toEqual([])
  })
})

describe('in a flood', () => {
  test.each(LANGUAGES)('%s: somebody new keeps their text, is told how long, and gets through by waiting', async (lang) => {
    await flood(FLOOD)
    const said = `сөз ${lang} <b>`
    const fields = { ...(await fresh(lang)), text: said, region: '620000000', about: 'self' }
    const answer = await post({ ...fields, plain: '1' })
    expect(isSlowed(answer, 'сөз')).toBe(true)
    expect(answer.text).toContain(`сөз ${lang} &lt;b&gt;</textarea>`)
    expect(answer.text).toContain('value="620000000" selected')
    expect(answer.text).toContain(SLOWED[lang].title)
    expect(answer.text).toContain('href="tel:112"')
    expect(answer.headers['retry-after']).toBe('20')
    const again = await post({ ...fields, ...fieldsOf(answer.text), plain: '1' })
    expect(isSlowed(again, 'сөз'), 'too early: kindly, and with the same ticket').toBe(true)
    expect(fieldsOf(again.text)['ticket']).toBe(fieldsOf(answer.text)['ticket'])
  })

  test('somebody who worked is taken in at once, and like anybody', async () => {
    await flood(FLOOD)
    const fields = { ...(await fresh()), text: 'еңбек' }
    const slowed = await post(fields)
    expect(isTaken(await post({ ...fields, ...fieldsOf(slowed.text), work: workFor(slowed.text) }), 'еңбек')).toBe(true)
    expect(await behindOf('еңбек')).toBeNull()
  })

  test('work is good for one contact only, and not when it is made up', async () => {
    await flood(FLOOD)
    const mine = { ...(await fresh()), text: 'менікі' }
    const slowed = await post(mine)
    const { ticket = '' } = fieldsOf(slowed.text)
    const work = workFor(slowed.text)
    expect(isSlowed(await post({ ...(await fresh()), text: 'басқа', ticket, work }), 'басқа')).toBe(true)
    expect(isSlowed(await post({ ...mine, ticket, work: work.replace(/^\d+/, '0') }), 'менікі')).toBe(true)
    expect(isSlowed(await post({ ...mine, ticket: 'x'.repeat(32), work }), 'менікі')).toBe(true)
    expect(isTaken(await post({ ...mine, ticket, work }), 'менікі')).toBe(true)
  })

  test('a dialogue goes on as if nothing was', async () => {
    const fields = { ...(await fresh()), text: 'бірінші' }
    const page = await post(fields)
    await flood(FLOOD, URGENT_FLOOD)
    for (let n = 0; n < 20; n += 1) expect(isTaken(await post({ ...fieldsOf(page.text), nonce: `n${n}`, text: `тағы ${n}` }, '/dialogue'), `тағы ${n}`)).toBe(true)
    expect(isTaken(await post(fields), 'бірінші'), 'the first form sent again').toBe(true)
  })

  test('somebody in danger is asked for nothing, by their word or by what they say', async () => {
    await flood(FLOOD)
    expect(isTaken(await post({ ...(await fresh()), text: 'ол есік алдында', danger: '1' }), 'ол есік')).toBe(true)
    expect(isTaken(await post({ ...(await fresh()), text: 'он меня убьёт' }), 'убьёт')).toBe(true)
    expect(await behindOf('убьёт')).toBeNull()
  })

  test('whoever ticks it while they wait, waits no longer', async () => {
    await flood(FLOOD)
    const fields = { ...(await fresh()), text: 'күттім' }
    const slowed = await post(fields)
    expect(isTaken(await post({ ...fields, ...fieldsOf(slowed.text), danger: '1' }), 'күттім')).toBe(true)
  })

  test('when those in danger are themselves a flood: five seconds at most, none at all without script', async () => {
    await flood(FLOOD, URGENT_FLOOD)
    const fields = { ...(await fresh()), text: 'қауіп', danger: '1' }
    const slowed = await post(fields)
    expect(isSlowed(slowed, 'қауіп')).toBe(true)
    expect(slowed.text).toContain('data-seconds="5"')
    expect(slowed.text).toContain('name="danger" value="1" checked')
    expect(isTaken(await post({ ...fields, ...fieldsOf(slowed.text), work: workFor(slowed.text) }), 'қауіп')).toBe(true)
    expect(await behindOf('қауіп')).toBeNull()
    expect(isTaken(await post({ ...(await fresh()), text: 'скриптсіз', danger: '1', plain: '1' }), 'скриптсіз')).toBe(true)
    expect(await behindOf('скриптсіз')).toBe('load')
  })

  test('another language keeps the text and the ticket', async () => {
    await flood(FLOOD)
    const fields = { ...(await fresh()), text: 'тіл' }
    const slowed = await post(fields)
    const other = await post({ ...fields, ...fieldsOf(slowed.text), plain: '1' }, '/ru')
    expect(other.text).toContain(SLOWED.ru.title)
    expect(other.text).toContain('тіл</textarea>')
    expect(fieldsOf(other.text)['ticket']).toBe(fieldsOf(slowed.text)['ticket'])
  })
})

test('the load is one for all processes, and ends', async () => {
  const second = await openWeb(database)
  await flood(FLOOD)
  expect(await second.centre.house.newcomers.look()).toMatchObject({ all: 'flood' })
  await open.centre.house.pool.query(`update newcomers set at = now() - interval '10 minutes'`)
  expect(await second.centre.house.newcomers.count(false)).toMatchObject({ all: 'calm' })
  await second.stop()
})

test('no address is kept anywhere, and all that is in the journal can be rebuilt', async () => {
  const address = '203.0.113.77'
  await post({ ...(await fresh()), text: 'мекенжай' }, '/', { 'x-forwarded-for': address, forwarded: `for=${address}` })
  await flood(FLOOD)
  await post({ ...(await fresh()), text: 'мекенжай' }, '/', { 'x-forwarded-for': address })
  const tables = await ask(database.superUrl, `select table_name as name from information_schema.tables where table_schema = 'public'`)
  for (const { name } of tables) {
    const rows = await ask(database.superUrl, `select t::text as line from ${String(name)} t where t::text like '%${address}%' or t::text like '%127.0.0.1%' limit 1`)
    expect(rows, String(name)).toEqual([])
  }
  const columns = await ask(database.superUrl, `select table_name || '.' || column_name as name from information_schema.columns where table_name in ('newcomers', 'likeness') order by 1`)
  expect(columns.map((one) => one['name'])).toEqual(['likeness.again', 'likeness.at', 'likeness.contact', 'likeness.fingerprint', 'newcomers.at', 'newcomers.level', 'newcomers.name'])
  expect((await verifyDatabase(database.superUrl)).differences).toEqual([])
})
