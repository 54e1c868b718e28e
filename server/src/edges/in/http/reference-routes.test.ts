import { REFERENCE_LIMITS } from '@senim/core/directory/reference/faults.ts'
import { SHIPPED } from '@senim/core/directory/reference/sets.ts'
import { REFUSALS } from '@senim/text/refusals.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../../identity.ts'
import type { TestDatabase } from '../../../postgres/testing.ts'
import { createDatabase } from '../../../postgres/testing.ts'
import { enterStaff } from '../../../testing/centre.ts'
import type { Answer, Browser, OpenWeb } from '../../../testing/web.ts'
import { askServer, openWeb } from '../../../testing/web.ts'

let database: TestDatabase
let open: OpenWeb
let administrator: Browser
let operator: Browser
beforeAll(async () => {
  database = await createDatabase()
  open = await openWeb(database)
  administrator = await open.signedIn(await enterStaff(open.centre, 'administrator'))
  operator = await open.signedIn(await enterStaff(open.centre, 'operator'))
})
afterAll(async () => {
  await open.stop()
  await database.drop()
})

const save = async (content: unknown, expected: number, language = 'ru'): Promise<Answer> => await administrator.post('/api/reference', { id: newId(), expected, content }, { 'accept-language': language })
const replies = async (): Promise<readonly { id: string; text: Record<string, string> }[]> => JSON.parse((await operator.get('/api/canned')).text) as readonly { id: string; text: Record<string, string> }[]

test('the desk reads what the administrator saved; the answer names who and which version', async () => {
  expect((await replies()).length).toBe(SHIPPED.canned.length)
  const [first, ...others] = SHIPPED.canned
  const edited = { ...first, text: { kk: ' Қалайсыз?\u0000\u202E ', ru: 'Как вы?', en: 'How are you?' } }
  const answer = await save({ set: 'canned', value: [edited, ...others] }, 0)
  expect(answer.json()).toMatchObject({ version: 1, restores: null, made: { by: { name: 'Test' } } })
  expect((await replies())[0]?.text, 'cleaned like everything that is typed').toEqual({ kk: 'Қалайсыз?', ru: 'Как вы?', en: 'How are you?' })
})

test('a fault is one sentence in the language of whoever edits, and nothing is changed', async () => {
  const first = SHIPPED.canned[0]
  for (const language of ['kk', 'ru', 'en'] as const) {
    const answer = await save({ set: 'canned', value: [{ ...first, title: { kk: 'а', ru: '', en: 'a' } }] }, 1, language)
    expect([answer.status, answer.json()['sentence']]).toEqual([422, REFUSALS.textMissing[language]({})])
    const late = await save({ set: 'canned', value: [] }, 0, language)
    expect([late.status, late.json()['sentence']]).toEqual([409, REFUSALS.changedMeanwhile[language]({})])
  }
  const { version } = (await administrator.get('/api/reference/canned')).json()
  expect(version).toBe(1)
})

test('what is no such set, no such version or no such shape is refused', async () => {
  expect((await administrator.get('/api/reference/floors')).status).toBe(400)
  expect((await administrator.post('/api/reference/canned/restore', { id: newId(), expected: 1, to: 77 })).status).toBe(404)
  for (const content of [{ set: 'canned' }, { set: 'canned', value: [{ ...SHIPPED.canned[0], topic: 'jokes' }] }, { set: 'reasons', value: [{ ...SHIPPED.reasons[0], reasons: [{ id: 'elsewhere.own1', name: { kk: 'а', ru: 'а', en: 'a' } }] }] }]) {
    expect((await save(content, 1)).status, JSON.stringify(content).slice(0, 80)).toBe(400)
  }
  expect((await save({ set: 'proposals', value: [{ ...SHIPPED.proposals[0], id: 'somebody’s words' }] }, 0)).status).toBe(400)
})

test('a rule that is saved keeps the law it stands on, which its times come from', async () => {
  expect((await save({ set: 'proposals', value: SHIPPED.proposals.toReversed() }, 0)).status).toBe(200)
  const saved = (await administrator.get('/api/reference/proposals')).json()['content'] as { readonly value: typeof SHIPPED.proposals }
  expect(saved.value).toEqual(SHIPPED.proposals.toReversed())
})

test('a fault in the tables of time is one sentence that names the row, in the language of whoever edits', async () => {
  const deadlines = SHIPPED.deadlines.map((row) => (row.id === 'verify.high' ? { ...row, span: { n: 4, unit: 'day' } } : row))
  const ladders = SHIPPED.ladders.map((row) => (row.id === 'ladder.police' ? { ...row, rungs: [] } : row))
  const calendar = { ...SHIPPED.calendar, worked: ['2026-12-16'] }
  const said = {
    kk: ['«Нәтижені тексеру, Барлық орган, Жоғары қауіп» жолы «Нәтижені тексеру, Барлық орган» жолынан көп уақыт береді: қауіп артса, мерзім ұзармауы керек.', '«Органның міндеті, Полиция» сатысында бірде-бір баспалдақ жоқ: үнсіздікті айтатын ешкім қалмайды.', '16.12.2026 күні екі рет тұр: ол не мереке, не жұмыс күні, бір-ақ рет жазылады.'],
    ru: ['«Проверить исход, Все органы, Высокий риск» даёт больше времени, чем «Проверить исход, Все органы»: при большей опасности срок не может быть длиннее.', 'В лестнице «Обязанность органа, Полиция» нет ни одной ступени: о молчании некому сообщить.', 'День 16.12.2026 указан дважды: он либо праздничный, либо рабочий, и записан один раз.'],
    en: ['“Verify the outcome, All bodies, High risk” gives more time than “Verify the outcome, All bodies”: graver danger cannot have longer.', 'The ladder “Owed by the body, Police” has no rungs: nobody would be told of a silence.', 'The day 2026-12-16 stands twice: it is a holiday or worked, and is named once.'],
  } as const
  for (const language of ['kk', 'ru', 'en'] as const) {
    const answers = [await save({ set: 'deadlines', value: deadlines }, 0, language), await save({ set: 'ladders', value: ladders }, 0, language), await save({ set: 'calendar', value: calendar }, 0, language)]
    expect(answers.map((answer) => answer.json()['sentence'])).toEqual(said[language])
    expect(answers.map(({ status }) => status)).toEqual([409, 409, 409])
  }
  for (const set of ['deadlines', 'ladders', 'calendar']) expect((await administrator.get(`/api/reference/${set}`)).json()['version']).toBe(0)
})

test('tables of time in another shape are refused', async () => {
  for (const span of [{ n: 1.5, unit: 'day' }, { n: 1, unit: 'moon' }, { n: 1 }]) expect((await save({ set: 'deadlines', value: [{ ...SHIPPED.deadlines[0], span }] }, 0)).status).toBe(400)
  expect((await save({ set: 'ladders', value: [{ ...SHIPPED.ladders[0], rungs: [{ to: 'mayor', after: { n: 1, unit: 'day' } }] }] }, 0)).status).toBe(400)
  expect((await save({ set: 'calendar', value: { ...SHIPPED.calendar, holidays: ['2026-12-16'] } }, 0)).status).toBe(400)
})

test('counts for an edited table are made for no more rules than can be saved', async () => {
  const rules = (length: number): object => ({ rules: Array.from({ length }, (_, nth) => ({ ...SHIPPED.proposals[0], id: `police.own${nth}` })) })
  expect((await administrator.post('/api/reference/proposals/what-if', rules(REFERENCE_LIMITS.records))).status).toBe(200)
  const answer = await administrator.post('/api/reference/proposals/what-if', rules(REFERENCE_LIMITS.records + 1), { 'accept-language': 'ru' })
  expect([answer.status, answer.json()['sentence']]).toEqual([409, REFUSALS.listTooLong.ru({ n: REFERENCE_LIMITS.records })])
})

test('the citizen’s page says what the centre says, and stays small', async () => {
  const texts = (length: number) => ({ kk: 'ж'.repeat(length), ru: 'ж'.repeat(length), en: 'w'.repeat(length) })
  const before = Buffer.byteLength((await askServer(open.address, '/kk')).text)
  expect((await save({ set: 'opening', value: { question: texts(60), hint: texts(160), how: texts(120), meanwhile: texts(160), longer: texts(240) } }, 0)).status).toBe(200)
  const page = (await askServer(open.address, '/kk')).text
  expect(page).toContain(`<label for="text">${'ж'.repeat(60)}</label>`)
  expect(Buffer.byteLength(page) - before).toBeLessThan(600)
  expect((await save({ set: 'opening', value: { question: { kk: '<script>', ru: '&', en: '"' } } }, 1)).status).toBe(200)
  expect((await askServer(open.address, '/kk')).text).toContain('&lt;script&gt;</label>')
})
