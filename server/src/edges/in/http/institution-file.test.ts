import { LANGUAGES } from '@senim/core/language.ts'
import { DOORS } from '@senim/text/doors.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../../identity.ts'
import type { TestDatabase } from '../../../postgres/testing.ts'
import { createDatabase } from '../../../postgres/testing.ts'
import { enterStaff } from '../../../testing/centre.ts'
import type { Answer, Browser, OpenWeb } from '../../../testing/web.ts'
import { openWeb } from '../../../testing/web.ts'
import { verifyDatabase } from '../../../verify.ts'

let database: TestDatabase
let open: OpenWeb
let administrator: Browser
beforeAll(async () => {
  database = await createDatabase()
  open = await openWeb(database)
  administrator = await open.signedIn(await enterStaff(open.centre, 'administrator'))
})
afterAll(async () => {
  await open.stop()
  await database.drop()
})

const HEAD = 'code,name,kind,region,district,pupils'
const send = async (file: string | Buffer, take = false, language = 'ru', id = newId()): Promise<Answer> =>
  await administrator.post('/api/institutions/import', { id, file: Buffer.from(file).toString('base64'), take }, { 'accept-language': language })
const refused = ({ status, text }: Answer): string => `${status} ${String((JSON.parse(text) as { refused?: string }).refused)}`
const known = async (code: string): Promise<unknown> => ((await administrator.get(`/api/institutions?find=${encodeURIComponent(code)}`)).json()['rows'] as unknown[])[0]

/** Bytes of a text in Windows-1251, as far as Russian goes. */
const in1251 = (text: string): Buffer => Buffer.from(Array.from(text, (sign) => (sign === '№' ? 0xb9 : /[А-я]/.test(sign) ? sign.charCodeAt(0) - 0x0410 + 0xc0 : sign.charCodeAt(0))))

describe('a list of institutions', () => {
  test('is read first and taken only when asked; the bad rows are named by number, with the reason in the person’s language', async () => {
    const file = [HEAD, 'A-1,№ 1 мектеп,school,620000000,Сәтбаев,812', ',без кода,school,,,', 'A-3,Колледж,college,Oz,,', '', 'A-5,"Школа, ""Алау""",школа,область Абай,,1 012', 'A-1,дважды,school,,,', '=A-7,x,school,,,'].join('\n')
    for (const language of LANGUAGES) {
      const { faults } = DOORS[language]
      expect((await send(file, false, language)).json()).toEqual({
        good: 2, taken: 0,
        bad: [
          { row: 3, column: 'code', fault: 'codeWrong', cell: '', sentence: faults.codeWrong }, { row: 4, column: 'region', fault: 'regionUnknown', cell: 'Oz', sentence: faults.regionUnknown },
          { row: 7, column: 'code', fault: 'repeated', cell: 'A-1', sentence: faults.repeated }, { row: 8, column: 'code', fault: 'codeWrong', cell: '=A-7', sentence: faults.codeWrong },
        ],
      })
    }
    expect(await known('A-1')).toBeUndefined()
    const id = newId()
    expect((await send(file, true, 'ru', id)).json()).toMatchObject({ good: 2, taken: 2 })
    expect((await send(file, true, 'ru', id)).json(), 'the same again').toMatchObject({ good: 2, taken: 2 })
    expect(await known('A-5')).toMatchObject({ name: 'Школа, "Алау"', kind: 'school', region: '100000000', district: null, pupils: 1012 })
    const { rows } = await open.centre.house.pool.query(`select count(*)::int as n from event where kind = 'institution'`)
    expect(rows).toEqual([{ n: 2 }])
    await send(file, true)
    expect((await open.centre.house.pool.query(`select count(*)::int as n from event where kind = 'institution'`)).rows, 'what is known already is no event').toEqual([{ n: 2 }])
    expect((await verifyDatabase(database.superUrl)).differences).toEqual([])
  })

  test('may be in UTF-8 with or without its mark, in Windows-1251, and separated as spreadsheets do here', async () => {
    const body = (code: string): string => `${HEAD}\r\n${code},№ 5 Школа,школа,,Жезказган,5\r\n`
    for (const [code, file] of [['U-1', body('U-1')], ['U-2', `\uFEFF${body('U-2')}`], ['U-3', in1251(body('U-3'))], ['U-4', body('U-4').replaceAll(',', ';')], ['U-5', in1251(body('U-5').replaceAll(',', ';'))], ['U-6', body('U-6').replaceAll(',', '\t')]] as const) {
      expect((await send(file, true)).json(), code).toEqual({ good: 1, bad: [], taken: 1 })
      expect(await known(code), code).toMatchObject({ name: '№ 5 Школа', district: 'Жезказган', pupils: 5 })
    }
  })

  test('that cannot be read, names no columns or is too large is refused in one sentence', async () => {
    expect(refused(await send(Buffer.from(`${HEAD}\nA,b,school`, 'utf16le')))).toBe('422 fileUnreadable')
    expect(refused(await send(`${HEAD}\n"A,b,school`))).toBe('422 fileUnreadable')
    expect(refused(await send(''))).toBe('422 fileNeedsColumns')
    const noKind = await send('code;name;region\nA;b;c')
    expect([refused(noKind), noKind.json()['sentence']]).toEqual(['422 fileNeedsColumns', 'В первой строке должны стоять названия столбцов. Не хватает: kind.'])
    const rows = (n: number): string => `${HEAD}\n${Array.from({ length: n }, (_, at) => `R${at},x,school,,,`).join('\n')}`
    expect((await send(rows(10_000))).json()).toMatchObject({ good: 10_000, bad: [] })
    expect(refused(await send(rows(10_001)))).toBe('413 fileTooLarge')
    const large = await send(`${HEAD}\n${'x'.repeat(2 * 1024 * 1024)}`)
    expect([refused(large), large.json()['sentence']]).toEqual(['413 fileTooLarge', 'Файл слишком большой: можно до 10\u00A0000 строк и до 2 МБ. Разделите его на несколько файлов.'])
  })

  test('with formulas keeps them as text and gives them out defused', async () => {
    const file = [HEAD, 'F-1,"=HYPERLINK(""http://x"")",school,,@sum(1),', "F-2,'+7,school,,-1,"].join('\n')
    expect((await send(file, true)).json()).toMatchObject({ good: 2, bad: [] })
    const out = await administrator.get('/api/institutions.csv')
    expect(out.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(out.text.startsWith(`\uFEFF${HEAD}\r\n`)).toBe(true)
    expect(out.text).toContain(`"F-1","'=HYPERLINK(""http://x"")","school","","'@sum(1)",""`)
    expect(out.text).toContain(`"F-2","'+7","school","","'-1",""`)
    for (const cell of out.text.matchAll(/"((?:[^"]|"")*)"/g)) expect(cell[1]).not.toMatch(/^[=+\-@]/)
    expect((await send(out.text, true)).json()).toMatchObject({ bad: [] })
    expect(await known('F-1')).toMatchObject({ name: '=HYPERLINK("http://x")', district: '@sum(1)' })
  })
})
