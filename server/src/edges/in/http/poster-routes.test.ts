import type { Language } from '@senim/core/language.ts'
import { refusalSentence } from '@senim/text/refusals.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../../identity.ts'
import { ask } from '../../../postgres/ask.ts'
import type { TestDatabase } from '../../../postgres/testing.ts'
import { createDatabase } from '../../../postgres/testing.ts'
import { enterStaff, ULYTAU } from '../../../testing/centre.ts'
import { readPdf } from '../../../testing/read-pdf.ts'
import type { Answer, Browser, OpenWeb } from '../../../testing/web.ts'
import { openWeb } from '../../../testing/web.ts'

const ABAI = '100000000'

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

const enter = async (code: string, region: string | null): Promise<string> => String((await administrator.post('/api/institutions', { id: newId(), code, name: 'мектеп', kind: 'school', region, district: null, pupils: null })).json()['id'])
const make = async (institution: string, language: Language = 'kk', campaign = 1): Promise<{ id: string; address: string }> => (await administrator.post('/api/doors', { id: newId(), institution, campaign, language })).json() as { id: string; address: string }
const poster = async (door: string, more = ''): Promise<Answer> => await administrator.get(`/api/doors/${door}/poster.pdf${more}`, { 'accept-language': 'ru' })
const refusal = ({ status, text }: Answer): string => `${status} ${String((JSON.parse(text) as { refused?: string }).refused)}`

test('the poster of a door says its address, and the small print which institution it is for', async () => {
  const door = await make(await enter('P-1', ULYTAU), 'ru', 7)
  const answer = await poster(door.id)
  expect([answer.status, answer.headers['content-type'], answer.headers['content-disposition'], answer.headers['cache-control']]).toEqual([200, 'application/pdf', 'attachment; filename="a4.pdf"', 'no-store'])
  const [page] = await readPdf(answer.bytes)
  expect(page?.codes).toEqual([door.address])
  expect(page?.text).toContain('P-1 / 7 / ru')
  expect(page?.text, 'the institution is not named').not.toContain('мектеп')
  const [sheet] = await readPdf((await poster(door.id, '?sheet=stickers')).bytes, { across: 3, down: 4 })
  expect(new Set(sheet?.codes)).toEqual(new Set([door.address]))
  expect((await poster(door.id, '?sheet=flag')).status).toBe(400)
})

test('no poster leads to an institution without a region: one clear sentence, and the door is still there', async () => {
  const institution = await enter('P-2', ULYTAU)
  const door = await make(institution)
  await enter('P-2', null)
  const answer = await poster(door.id)
  expect(refusal(answer)).toBe('409 regionNeeded')
  expect(answer.json()['sentence']).toBe(refusalSentence({ refused: 'regionNeeded', params: {} }, 'ru'))
  await enter('P-2', ABAI)
  expect((await poster(door.id)).status, 'printed as soon as the region is known').toBe(200)
})

test('no poster is printed of a door that was revoked or never made', async () => {
  const door = await make(await enter('P-3', ULYTAU))
  await administrator.post(`/api/doors/${door.id}/revoke`, { id: newId() })
  expect(refusal(await poster(door.id))).toBe('409 doorRevoked')
  expect(refusal(await poster(newId()))).toBe('404 doorUnknown')
})

test('a file holds five hundred posters; of a larger region each part is a file of its own', async () => {
  await ask(database.superUrl, `with made as (insert into institution (id, code, name, kind, region) select gen_random_uuid(), 'M-' || lpad(n::text, 3, '0'), 'мектеп', 'school', '750000000' from generate_series(1, 501) n returning id)
    insert into door (id, institution, campaign, language, made_by, made_at) select gen_random_uuid(), id, 4, 'kk', 'test', now() from made`)
  const all = async (more = ''): Promise<Answer> => await administrator.get(`/api/regions/750000000/posters.pdf?campaign=4&language=kk&sheet=a4${more}`, { 'accept-language': 'kk' })
  const whole = await all()
  expect([whole.status, whole.json()['sentence']]).toEqual([409, 'Бір файлға 500 плакатқа дейін сыяды, ал бұл өңірде олар 501. Бөліп басып шығарыңыз.'])
  const pages = await readPdf((await all('&part=2')).bytes)
  expect(pages.map((page) => page.text.match(/M-\d+/)?.[0])).toEqual(['M-501'])
  expect([refusal(await all('&part=3')), (await all('&part=0')).status]).toEqual(['404 doorUnknown', 400])
})

test('the doors of a region are made at once, only those that are missing, and print as one document', async () => {
  const [one, two] = [await enter('R-1', '710000000'), await enter('R-2', '710000000')]
  await enter('R-3', null)
  const first = await make(one, 'kk', 9)
  const revoked = await make(two, 'ru', 9)
  await administrator.post(`/api/doors/${revoked.id}/revoke`, { id: newId() })
  const all = async (body: object): Promise<Answer> => await administrator.post('/api/regions/710000000/doors', body)
  const command = { id: newId(), campaign: 9, languages: ['kk', 'ru'] }
  expect((await all(command)).json()).toEqual({ institutions: 2, made: 2, there: 1, revoked: 1 })
  expect((await all({ ...command, id: newId() })).json()).toEqual({ institutions: 2, made: 0, there: 3, revoked: 1 })
  const printed = await administrator.get('/api/regions/710000000/posters.pdf?campaign=9&language=kk&sheet=a4')
  const pages = await readPdf(printed.bytes)
  expect(pages.map((page) => page.text.match(/R-\d \/ 9 \/ kk/)?.[0])).toEqual(['R-1 / 9 / kk', 'R-2 / 9 / kk'])
  expect(pages[0]?.codes).toEqual([first.address])
  expect((await readPdf((await administrator.get('/api/regions/710000000/posters.pdf?campaign=9&language=ru&sheet=a4')).bytes)).length, 'not the revoked one').toBe(1)
  expect(refusal(await administrator.get('/api/regions/710000000/posters.pdf?campaign=8&language=kk&sheet=a4'))).toBe('404 doorUnknown')
  expect((await all({ ...command, campaign: 65_536 })).status).toBe(400)
})
