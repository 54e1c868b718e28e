import { performance } from '@senim/contract/performance.ts'
import { LANGUAGES } from '@senim/core/language.ts'
import type { Language } from '@senim/core/language.ts'
import { PERFORMANCE } from '@senim/text/performance.ts'
import { refusalSentence } from '@senim/text/refusals.ts'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enterBody } from '../../../directory/handle.ts'
import { newId } from '../../../identity.ts'
import { Follower } from '../../../journal/follow.ts'
import type { TestDatabase } from '../../../postgres/testing.ts'
import { createDatabase } from '../../../postgres/testing.ts'
import { applyFacts } from '../../../statistics/facts.ts'
import { sendCases } from '../../../testing/cases.ts'
import { enterStaff, granted, ULYTAU, write } from '../../../testing/centre.ts'
import type { Browser, OpenWeb } from '../../../testing/web.ts'
import { openWeb } from '../../../testing/web.ts'
import { csvOf } from './sheets.ts'

const PATH = '/api/statistics/performance'
const JUNE = 'from=2026-06-01&to=2026-06-30'
const FORMULA = '=HYPERLINK("http://x"; "полиция")'
let database: TestDatabase
let open: OpenWeb
let analyst: Browser

beforeAll(async () => {
  database = await createDatabase()
  open = await openWeb(database)
  const { centre } = open
  const named = (name: string) => ({ kk: name, ru: name, en: name })
  const [police, health] = [{ id: newId(), kind: 'police' as const, region: ULYTAU, name: named(FORMULA) }, { id: newId(), kind: 'health' as const, region: ULYTAU, name: named('Ауру & "хана"') }]
  for (const body of [police, health]) granted(await enterBody(centre.house, 'test', body.id, body))
  await sendCases(centre, await write(centre), [Date.parse('2026-06-10T05:00:00Z'), Date.parse('2026-06-11T05:00:00Z')], [police])
  await new Follower(centre.house.pool, 'statistics', applyFacts).catchUp()
  analyst = await open.signedIn(await enterStaff(centre, 'analyst'))
})
afterAll(async () => {
  await open.stop()
  await database.drop()
})

describe('the figures', () => {
  test('are of the period, the region and the kind that were asked for', async () => {
    const read = async (query: string) => performance.parse((await analyst.get(`${PATH}?${query}`)).json())
    expect((await read(JUNE)).total).toMatchObject({ sent: 2, accepted: 0, acceptMedian: null, outcomeP95: null })
    expect((await read(`${JUNE}&kind=health`)).total).toBeNull()
    expect((await read('from=2026-06-11&to=2026-06-11')).total?.sent).toBe(1)
    expect((await read(`${JUNE}&region=${ULYTAU}`)).bodies.map((one) => one.figures?.sent ?? null)).toEqual([2, null])
  })

  test('are of a year when no period is named', async () => {
    const { months } = performance.parse((await analyst.get(PATH)).json())
    expect(months).toHaveLength(12)
  })

  test.each([
    ['periodReversed', 'from=2026-06-30&to=2026-06-01', {}], ['periodTooLong', 'from=2016-01-01&to=2026-01-01', { n: 3 }], ['periodTooLong', 'from=0001-01-01', { n: 3 }],
    ['regionUnknown', 'region=999999999', {}], ['regionUnknown', 'region=Oz', {}], ['kindUnknown', 'kind=prison', {}], ['kindUnknown', 'kind=constructor', {}],
  ] as const)('are refused in one sentence: %s %s', async (refused, query, params) => {
    for (const path of [PATH, `${PATH}.csv`, `${PATH}.xlsx`]) {
      const answer = await analyst.get(`${path}?${query}`, { 'accept-language': 'ru' })
      expect([answer.status, answer.json()]).toEqual([refused === 'regionUnknown' ? 400 : 422, { refused, params, sentence: refusalSentence({ refused, params }, 'ru') }])
    }
  })

  test.each([
    ['from=2026-02-30', '400 unreadable'], ['to=yesterday', '400 unreadable'], ['from=2026-01-01%27%20or%201=1', '400 unreadable'], [`kind=${'x'.repeat(50)}`, '400 unreadable'], ['region=', '400 regionUnknown'], ['kind=', '422 kindUnknown'],
  ])('are refused where %s says nothing', async (query, refused) => {
    const answer = await analyst.get(`${PATH}?${query}`)
    expect(`${answer.status} ${String(answer.json()['refused'])}`).toBe(refused)
  })
})

describe.each(LANGUAGES)('a file in %s', (language) => {
  const text = PERFORMANCE[language]

  test('is a table that a spreadsheet opens, with the figures of the page and no formula', async () => {
    const answer = await analyst.get(`${PATH}.csv?${JUNE}`, { 'accept-language': language })
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(answer.headers['content-disposition']).toBe('attachment; filename="figures-2026-06-01-2026-06-30.csv"')
    expect([...answer.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = answer.text.slice(1).split('\r\n')
    expect(lines[0]?.split(';').slice(0, 5)).toEqual([text.firsts.bodies, text.kind, text.firsts.seats, text.file.sent, text.file.accepted].map((cell) => `"${cell}"`))
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://x""; ""полиция"")"`)
    expect(lines[1]?.endsWith(';2;0;0;0;"";"";0;0;0;"";"";0;0;0;0;0;0')).toBe(true)
    expect(lines[2]?.endsWith(';""'.repeat(17)), 'nothing is known of a body that was sent nothing').toBe(true)
    const months = (await analyst.get(`${PATH}.csv?${JUNE}&by=months`, { 'accept-language': language })).text.split('\r\n')
    expect(months[1]?.startsWith('"2026-06-01";2;0;')).toBe(true)
  })

  test('is a workbook of all tables: numbers are numbers, words are words', async () => {
    const answer = await analyst.get(`${PATH}.xlsx?${JUNE}`, { 'accept-language': language })
    expect(answer.headers['content-disposition']).toBe('attachment; filename="figures-2026-06-01-2026-06-30.xlsx"')
    const files = unzipSync(answer.bytes)
    const read = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
    const names = [...read('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map((found) => found[1])
    expect(names).toEqual([text.groups.bodies, text.groups.kinds, text.groups.regions, text.groups.seats, text.groups.months, text.groups.weeks])
    const sheet = read('xl/worksheets/sheet1.xml')
    expect(sheet).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"/)
    expect(sheet).not.toContain('<f>')
    expect(sheet).toMatch(/<c r="D2"(?![^>]*t="s")[^>]*><v>2<\/v><\/c>/)
    expect(sheet).not.toMatch(/<c r="H2"[^>]*><v>/)
    expect(sheet).toMatch(/<c r="A2"[^>]*t="s"/)
    expect(read('xl/sharedStrings.xml')).toContain(`<t>${FORMULA}</t>`)
  })
})

test.each([['=1+1', `"'=1+1"`], ['+7', `"'+7"`], ['-7', `"'-7"`], ['@x', `"'@x"`], ['\tx', `"'\tx"`], ['\rx', `"'\rx"`], ['a"b', '"a""b"'], [1.5, '1,5'], [0, '0'], [null, '""']] as const)('a cell of %j is written %s', (cell, written) => {
  expect(csvOf({ name: 'x', head: ['h'], rows: [[cell]] }, 'kk')).toBe(`\uFEFF"h"\r\n${written}\r\n`)
})

test('a decimal mark is that of the language', () => {
  const marks = (language: Language): string => csvOf({ name: 'x', head: [], rows: [[0.25]] }, language).trim()
  expect(LANGUAGES.map(marks)).toEqual(['0,25', '0,25', '0.25'])
})
