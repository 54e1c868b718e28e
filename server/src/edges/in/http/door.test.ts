import { CITIZEN } from '@senim/text/citizen.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { doorCode, doorKeysOf } from '../../../access/door-code.ts'
import { makeDoor, revokeDoor } from '../../../directory/doors.ts'
import { newId } from '../../../identity.ts'
import type { TestDatabase } from '../../../postgres/testing.ts'
import { createDatabase } from '../../../postgres/testing.ts'
import { waitingContacts } from '../../../routing/store.ts'
import { enterTestSchool, eventually, granted, openCentre, ULYTAU, write } from '../../../testing/centre.ts'
import type { OpenWeb } from '../../../testing/web.ts'
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

/** The hidden fields of a page's form. */
function fieldsOf(page: string): Record<string, string> {
  return Object.fromEntries([...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map(([, name = '', value = '']) => [name, value]))
}

async function post(path: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const answer = await open.browser().ask('POST', path, { body: new URLSearchParams(fields).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } })
  expect(answer.status).toBe(200)
  return answer.text
}

const pageOf = async (code: string): Promise<string> => {
  const answer = await open.browser().get(`/e/${encodeURIComponent(code)}`, { 'accept-language': 'ru' })
  expect(answer.status, code).toBe(200)
  return answer.text
}

/** Comes by a code, writes, and says what is known of the contact. */
async function comeBy(code: string, more: Readonly<Record<string, string>> = {}): Promise<Record<string, unknown>> {
  const text = newId()
  const page = await post('/', { ...fieldsOf(await pageOf(code)), ...more, text })
  expect(page).toContain(text)
  const { rows } = await open.centre.house.pool.query('select id, entry, door, region, said_region from contact order by opened_at desc, id desc limit 1')
  return rows[0] as Record<string, unknown>
}

const counted = async (contact: unknown): Promise<unknown> => await eventually(async () => (await open.centre.house.pool.query<{ entry: string | null }>('select entry from fact_contact where id = $1', [contact])).rows[0])
/** The page with all that is drawn anew each time taken out. */
const plain = (page: string): string => page.replaceAll(/name="(cap|nonce|entry)" value="[^"]*"/g, '').replaceAll('<input type="hidden" >', '')

describe('by the code of a school', () => {
  test('the page names the region and not the school, and the contact remembers the door', async () => {
    const { code, door, institution } = await enterTestSchool(open.centre)
    const page = await pageOf(code)
    expect(page).toContain('<html lang="kk">')
    expect(page).toContain('Ұлытау облысы, мектеп коды бойынша.')
    expect(page).not.toContain(institution.name)
    expect(page).not.toContain(institution.code)
    const contact = await comeBy(code)
    expect(contact).toMatchObject({ entry: 'school', door, region: null, said_region: ULYTAU })
    expect(await counted(contact['id'])).toEqual({ entry: 'signed' })
    const { rows } = await open.centre.house.pool.query<{ data: string }>(`select data::text as data from event where stream = $1 and type = 'contact.opened'`, [contact['id']])
    expect(rows[0]?.data).not.toContain(institution.name)
    expect(rows[0]?.data).not.toContain(code)
  })

  test('in every language of its own', async () => {
    const seen = { kk: 'Ұлытау облысы, мектеп коды бойынша.', ru: 'Область Ұлытау, по коду школы.', en: 'Ulytau Region, by the school’s code.' }
    for (const language of ['kk', 'ru', 'en'] as const) {
      const page = await pageOf((await enterTestSchool(open.centre, { language })).code)
      expect(page).toContain(`<html lang="${language}">`)
      expect(page).toContain(seen[language])
      expect(page).toContain(CITIZEN[language].fromRemove)
    }
    expect(await pageOf((await enterTestSchool(open.centre, { kind: 'college', language: 'ru' })).code)).toContain('по коду колледжа')
  })

  test('what the person says themselves counts more', async () => {
    const { code } = await enterTestSchool(open.centre)
    expect(await comeBy(code, { region: '100000000' })).toMatchObject({ entry: 'school', said_region: '100000000' })
  })

  test('the line can be taken away; what was typed stays, and then nothing is known of where they are', async () => {
    const { code } = await enterTestSchool(open.centre)
    const without = await post('/ru', { ...fieldsOf(await pageOf(code)), text: 'набрано', without: '1' })
    expect(without).toContain('набрано')
    expect(without).not.toContain('id="from"')
    expect(fieldsOf(without)).not.toHaveProperty('entry')
    await post('/', { ...fieldsOf(without), text: 'набрано' })
    const { rows } = await open.centre.house.pool.query('select id, entry, door, said_region from contact order by opened_at desc, id desc limit 1')
    expect(rows[0]).toMatchObject({ entry: null, door: null, said_region: null })
    expect(await counted((rows[0] as { id: string }).id)).toEqual({ entry: null })
  })

  test('another language and a form that says nothing yet keep the code', async () => {
    const { code } = await enterTestSchool(open.centre)
    const other = await post('/ru', { ...fieldsOf(await pageOf(code)), text: '' })
    expect(other).toContain('Область Ұлытау, по коду школы.')
    expect(fieldsOf(other)['entry']).toBe(code)
    const answer = await open.browser().ask('POST', '/', { body: new URLSearchParams({ ...fieldsOf(other), text: '' }).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } })
    expect(answer.status).toBe(422)
    expect(fieldsOf(answer.text)['entry']).toBe(code)
  })

  test('a school without a region still counts as signed, and the page says nothing', async () => {
    const { code } = await enterTestSchool(open.centre, { region: null })
    expect(await pageOf(code)).not.toContain('id="from"')
    expect(await comeBy(code)).toMatchObject({ entry: 'school', region: null })
  })

  test('somebody who is good with children is looked for; what the person says themselves counts more', async () => {
    const { door, institution } = await enterTestSchool(open.centre)
    const by = (kind: 'school' | 'college') => ({ door, institution: institution.id, kind })
    const [school, college, unsigned, none] = [await write(open.centre, { entry: by('school') }), await write(open.centre, { entry: by('college') }), await write(open.centre, { entry: 'unsigned' }), await write(open.centre)]
    const skills = new Map((await waitingContacts(open.centre.house.pool)).map(({ id, skill }) => [id, skill]))
    expect([school, college, unsigned, none].map((id) => skills.get(id))).toEqual(['children', null, null, null])
  })
})

describe('by a code that is nobody’s', () => {
  test('with any byte altered the page is the plain one, help is given, and it counts as unsigned', async () => {
    const { code } = await enterTestSchool(open.centre, { language: 'ru' })
    const usual = plain((await open.browser().get('/ru')).text)
    const bytes = Buffer.from(code, 'base64url')
    for (let at = 0; at < bytes.length; at += 1) {
      const altered = Buffer.from(bytes)
      altered.writeUInt8(bytes.readUInt8(at) ^ (1 << (at % 8)), at)
      const forged = altered.toString('base64url')
      expect(plain(await pageOf(forged)), `byte ${at}`).toBe(usual)
      const contact = await comeBy(forged)
      expect(contact, `byte ${at}`).toMatchObject({ entry: 'unsigned', door: null, region: null, said_region: null })
      expect(await counted(contact['id'])).toEqual({ entry: 'unsigned' })
    }
  })

  test('whatever stands there', async () => {
    const usual = plain((await open.browser().get('/ru')).text)
    for (const code of ['x', 'мектеп', '<script>alert(1)</script>', '"><b>', "' or 1=1 --", '{}', '0'.repeat(40), 'x'.repeat(90)]) {
      expect(plain(await pageOf(code)), code).toBe(usual)
      expect(await comeBy(code), code).toMatchObject({ entry: 'unsigned', door: null })
    }
  })

  test('when it is revoked, and when it is well signed but was never made', async () => {
    const { house } = open.centre
    const { code, door, institution } = await enterTestSchool(open.centre)
    granted(await revokeDoor(house, 'test', newId(), door))
    expect(await pageOf(code)).not.toContain('id="from"')
    expect(await comeBy(code)).toMatchObject({ entry: 'unsigned', door: null })
    const never = doorCode(doorKeysOf(house.master), { institution: institution.id, campaign: 9, language: 'kk' })
    expect(await comeBy(never)).toMatchObject({ entry: 'unsigned', door: null })
    expect(await makeDoor(house, 'test', newId(), { institution: institution.id, campaign: 1, language: 'kk' })).toMatchObject({ refused: 'doorRevoked' })
    expect(await makeDoor(house, 'test', newId(), { institution: newId(), campaign: 1, language: 'kk' })).toMatchObject({ refused: 'institutionUnknown' })
  })

  test('is told apart from no code at all', async () => {
    const page = (await open.browser().get('/ru')).text
    await post('/', { ...fieldsOf(page), text: 'без кода' })
    const { rows } = await open.centre.house.pool.query('select entry from contact order by opened_at desc, id desc limit 1')
    expect(rows).toEqual([{ entry: null }])
  })
})

test('a code stands in no cookie and no address, and all of it can be rebuilt from the journal', async () => {
  const { code } = await enterTestSchool(open.centre)
  const answer = await open.browser().get(`/e/${code}`)
  expect(answer.headers['set-cookie']).toBeUndefined()
  expect(answer.headers['cache-control']).toBe('no-store')
  expect(answer.text.match(new RegExp(code, 'g'))).toHaveLength(1)
  expect(answer.text).toContain('method="post" action="/"')
  expect((await verifyDatabase(database.superUrl)).differences).toEqual([])
})

test('contacts from before there were codes fold to the same rows', async () => {
  const second = await createDatabase()
  const centre = await openCentre(second)
  await write(centre)
  const { rows } = await centre.house.pool.query<{ data: string; state: string }>(`select e.data::text as data, s.state::text as state from event e join stream s on s.id = e.stream where e.type = 'contact.opened'`)
  await centre.stop()
  expect(rows[0]?.data).not.toContain('entry')
  expect(rows[0]?.state).not.toContain('entry')
  expect((await verifyDatabase(second.superUrl)).differences).toEqual([])
  await second.drop()
})
