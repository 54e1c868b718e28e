import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dismissed, groupWords } from '@senim/contract/groups.ts'
import { desk } from '@senim/contract/contacts.ts'
import { newId } from '../../identity.ts'
import { ask } from '../../postgres/ask.ts'
import type { TestDatabase } from '../../postgres/testing.ts'
import { createDatabase } from '../../postgres/testing.ts'
import { offer } from '../../routing/handle.ts'
import { waitingContacts } from '../../routing/store.ts'
import { enterStaff, granted, onLine, write } from '../../testing/centre.ts'
import type { Browser, OpenWeb } from '../../testing/web.ts'
import { openWeb } from '../../testing/web.ts'
import { verifyDatabase } from '../../verify.ts'
import { findContact } from '../view.ts'
import { approach } from '../handle.ts'

let database: TestDatabase
let open: OpenWeb
let asem: Browser
let staff: string
beforeAll(async () => {
  database = await createDatabase()
  open = await openWeb(database)
  staff = await enterStaff(open.centre, 'operator')
  asem = await open.signedIn(staff)
})
afterAll(async () => {
  await open.stop()
  await database.drop()
})

const copies = async (text: string, n: number): Promise<readonly string[]> => {
  const all: string[] = []
  for (let at = 0; at < n; at += 1) all.push(await write(open.centre, { text: `${text}${'!'.repeat(at)}` }))
  return all
}
const queue = async () => desk.parse((await asem.get('/api/desk')).json()).queue
const statusOf = async (contact: string | undefined): Promise<string | undefined> => (await findContact(open.centre.house.pool, contact ?? ''))?.status
const dismiss = async (group: string | undefined, what = 'joke') => await asem.post(`/api/groups/${group}/dismiss`, { id: newId(), what })

describe('copies of one text', () => {
  test('stand in the queue as one, are read by whoever decides, and closed by one decision as what they are', async () => {
    const all = await copies('Лол кек', 7)
    const single = await write(open.centre, { text: 'басқа сөз' })
    const shown = await queue()
    expect(shown.groups).toMatchObject([{ group: all[0], n: 7 }])
    expect(shown.rows.map((row) => row.contact)).toEqual([single])
    expect(shown.total).toBe(8)
    expect(groupWords.parse((await asem.get(`/api/groups/${all[3]}`)).json())).toMatchObject({ group: all[3], n: 7, words: 'Лол кек' })
    expect(await ask(database.superUrl, `select account, what, subject from read_log order by id desc limit 1`)).toEqual([{ account: staff, what: 'group', subject: all[0] }])
    expect(dismissed.parse((await dismiss(all[0])).json())).toEqual({ closed: 7, stayed: 0 })
    for (const contact of all) expect(await statusOf(contact)).toBe('closed')
    expect(await statusOf(single)).toBe('waiting')
    const rows = await ask(database.superUrl, `select distinct data->'outcome'->>'what' as what, data->>'by' as by, actor from event where type = 'contact.closed'`)
    expect(rows).toEqual([{ what: 'joke', by: staff, actor: staff }])
    expect((await queue()).groups).toEqual([])
  })

  test('leave out whoever may be in danger, wrote more, or is being offered', async () => {
    const all = await copies('кел ойнайық', 8)
    const { house } = open.centre
    const [danger = '', more = '', offered = ''] = all
    granted(await approach(house, { contact: danger, clientId: newId(), text: 'кел ойнайық', danger: true, language: 'kk', region: null, about: null }))
    granted(await approach(house, { contact: more, clientId: newId(), text: 'шынымен көмек керек', danger: false, language: 'kk', region: null, about: null }))
    const operator = await onLine(open.centre)
    await house.pool.query(`insert into lease values ('router', 'test', 1, now() + interval '1 hour')`)
    granted(await offer(house, { holder: 'test', epoch: 1 }, offered, operator))
    expect((await queue()).groups).toMatchObject([{ n: 5 }])
    expect(dismissed.parse((await dismiss(all[7], 'test')).json())).toEqual({ closed: 5, stayed: 0 })
    expect([await statusOf(danger), await statusOf(more), await statusOf(offered)]).toEqual(['waiting', 'waiting', 'offered'])
  })

  test('of which one says a word of danger from the first are no group at all', async () => {
    await copies('он меня убьёт', 6)
    expect((await queue()).groups).toEqual([])
  })

  test('too few are nobody’s to close or to read together', async () => {
    const [first] = await copies('тек төртеу', 4)
    expect((await asem.get(`/api/groups/${first}`)).status).toBe(404)
    expect((await dismiss(first)).status).toBe(404)
    expect((await dismiss(newId())).status).toBe(404)
    expect(await statusOf(first)).toBe('waiting')
  })

  test('what is no kind of non-request closes nobody', async () => {
    const [first] = await copies('бесеу бірдей', 5)
    expect((await dismiss(first, 'helped')).status).toBe(400)
    expect(await statusOf(first)).toBe('waiting')
  })
})

test('from the eleventh copy on they stand behind single texts, and the fingerprint tells nobody the words', async () => {
  const all = await copies('толқын толқын', 12)
  const later = await write(open.centre, { text: 'жалғыз' })
  const order = (await waitingContacts(open.centre.house.pool)).map((one) => one.id)
  expect(order.indexOf(all[9] ?? '')).toBeLessThan(order.indexOf(later))
  expect(order.indexOf(all[10] ?? '')).toBeGreaterThan(order.indexOf(later))
  const second = await createDatabase()
  const other = await openWeb(second)
  const print = async (one: OpenWeb, url: string): Promise<unknown> => {
    await write(one.centre, { text: 'құпия' })
    return (await ask(url, `select encode(fingerprint, 'hex') as print from likeness order by at desc limit 1`))[0]?.['print']
  }
  expect(await print(open, database.superUrl)).not.toBe(await print(other, second.superUrl))
  await other.stop()
  await second.drop()
})

test('all of it can be rebuilt from the journal', async () => expect((await verifyDatabase(database.superUrl)).differences).toEqual([]))
