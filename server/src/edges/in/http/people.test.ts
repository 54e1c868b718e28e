import { randomBytes } from 'node:crypto'
import { history } from '@senim/contract/history.ts'
import type { AccountDetail } from '@senim/contract/people.ts'
import { account, accountDetail, invited, linkView } from '@senim/contract/people.ts'
import { DAY } from '@senim/core/time.ts'
import { REFUSALS } from '@senim/text/refusals.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { ENTERING } from '../../../access/accounts.ts'
import { signedCode } from '../../../access/signed-code.ts'
import { newId } from '../../../identity.ts'
import { ask } from '../../../postgres/ask.ts'
import type { TestDatabase } from '../../../postgres/testing.ts'
import { createDatabase } from '../../../postgres/testing.ts'
import { enterStaff, enterTestBody, eventually, onLine, PASSWORD, write } from '../../../testing/centre.ts'
import type { Answer, Browser, OpenWeb } from '../../../testing/web.ts'
import { openWeb } from '../../../testing/web.ts'
import { verifyDatabase } from '../../../verify.ts'

let database: TestDatabase
let open: OpenWeb
let zhanar: string
let browser: Browser

beforeAll(async () => {
  database = await createDatabase()
  open = await openWeb(database, { works: true })
  zhanar = await enterStaff(open.centre, 'administrator')
  browser = await open.signedIn(zhanar)
})
afterAll(async () => {
  await open.stop()
  await database.drop()
})

const said = (change: object = {}) => ({ name: 'Дана', roles: ['operator'], languages: ['kk'], skills: [], region: null, body: null, capacity: 3, ...change })
const login = (): string => `login-${newId().slice(-12)}`
const short = ({ status, text }: Answer): string => (status === 200 ? '200' : `${status} ${(JSON.parse(text) as { refused: string }).refused}`)

interface Came { readonly id: string; readonly code: string }

/** Enters somebody; the code of their link. */
async function invite(change: object = {}): Promise<Came> {
  const id = newId()
  const answer = await browser.post('/api/accounts', { id, ...said(change) })
  expect(answer.status, answer.text).toBe(200)
  return { id, code: codeIn(invited.parse(answer.json()).link.address) }
}

async function rowsOf(text: string, values: readonly unknown[]): Promise<readonly Record<string, unknown>[]> {
  return (await open.centre.house.pool.query<Record<string, unknown>>(text, [...values])).rows
}

const codeIn = (address: string): string => new URL(address).hash.slice(1)
const look = async (code: string): Promise<Answer> => await open.browser().post('/api/join/look', { code })

/** Comes in by a link in a browser of one's own. */
async function join(code: string, as = login(), password = PASSWORD): Promise<{ own: Browser; answer: Answer }> {
  const own = open.browser()
  return { own, answer: own.welcome(await own.post('/api/join', { code, login: as, password })) }
}

async function joined(change: object = {}): Promise<{ id: string; own: Browser; login: string }> {
  const { id, code } = await invite(change)
  const as = login()
  const { own, answer } = await join(code, as)
  expect(answer.status, answer.text).toBe(200)
  return { id, own, login: as }
}

/** Lets these requests wait at the lock of the accounts, one behind the other, and then go on. */
async function inOneRow<T extends readonly (() => Promise<unknown>)[]>(requests: T): Promise<{ -readonly [K in keyof T]: Awaited<ReturnType<T[K]>> }> {
  const db = await open.centre.house.pool.connect()
  const begun: Promise<unknown>[] = []
  try {
    await db.query('select pg_advisory_lock($1)', [ENTERING])
    for (const request of requests) {
      begun.push(request())
      await eventually(async () => ((await rowsOf(`select 1 from pg_locks where locktype = 'advisory' and objid = $1 and not granted and database = (select oid from pg_database where datname = current_database())`, [ENTERING])).length === begun.length ? true : undefined))
    }
  } finally {
    await db.query('select pg_advisory_unlock($1)', [ENTERING])
    db.release()
  }
  // eslint-disable-next-line typescript/no-unsafe-type-assertion -- the answers stand in the order of the requests
  return (await Promise.all(begun)) as { -readonly [K in keyof T]: Awaited<ReturnType<T[K]>> }
}

async function detailOf(id: string): Promise<AccountDetail> {
  return accountDetail.parse((await browser.get(`/api/accounts/${id}`)).json())
}

/** The name in every version of somebody, the newest first. */
async function namesIn(id: string): Promise<readonly unknown[]> {
  return history.parse((await browser.get(`/api/history/staff/${id}`)).json()).versions.map(({ value }) => value?.['name'])
}

const correct = async ({ account: of, version: expected }: AccountDetail, change: object, by: Browser = browser): Promise<Answer> => {
  const { id: _id, login: _login, access: _access, until: _until, ...rest } = of
  return await by.post(`/api/accounts/${of.id}`, { id: newId(), ...rest, expected, ...change })
}

describe('a link', () => {
  test('says who invited whom as what, and lets them in once with a login and a password of their own', async () => {
    const body = await enterTestBody(open.centre, 'police')
    const { id, code } = await invite({ name: 'Ерлан', roles: ['officer'], body: body.id, region: body.region })
    expect((await detailOf(id)).account).toMatchObject({ login: null, access: 'invited' })
    expect(linkView.parse((await look(code)).json())).toMatchObject({ name: 'Ерлан', login: null, roles: ['officer'], body: body.name, by: 'Test' })
    const { own, answer } = await join(code, 'erlan.police')
    expect(answer.json()).toMatchObject({ id, name: 'Ерлан', home: '/agency/' })
    expect((await own.get('/api/session')).status).toBe(200)
    expect((await open.browser().signIn('erlan.police')).status).toBe(200)
    expect((await detailOf(id)).account).toMatchObject({ login: 'erlan.police', access: 'in' })
    expect([short(await look(code)), short((await join(code)).answer)]).toEqual(['410 linkUsed', '410 linkUsed'])
  })

  test('opened twice at once lets one in', async () => {
    const { code } = await invite()
    const both = await Promise.all(Array.from({ length: 4 }, () => join(code)))
    expect(both.map(({ answer }) => short(answer)).toSorted()).toEqual(['200', '410 linkUsed', '410 linkUsed', '410 linkUsed'])
  })

  test('whose owner chose a login that is taken stays open, for whoever comes second at once too', async () => {
    const as = login()
    const [one, two] = [await invite(), await invite()]
    const answers = await Promise.all([join(one.code, as), join(two.code, as)])
    expect(answers.map(({ answer }) => short(answer)).toSorted()).toEqual(['200', '409 loginTaken'])
    const late = answers[0].answer.status === 200 ? two.code : one.code
    expect(short((await join(late)).answer)).toBe('200')
  })

  test('expired, taken back, replaced or altered says which', async () => {
    const [late, revoked, replaced] = [await invite(), await invite(), await invite()]
    expect((await browser.post(`/api/accounts/${revoked.id}/link/revoke`, { id: newId() })).status).toBe(200)
    const again = await browser.post(`/api/accounts/${replaced.id}/link`, { id: newId() })
    const { pool } = open.centre.house
    const until = await pool.query<{ until: Date; made_at: Date }>('select until, made_at from invite where staff = $1', [late.id])
    expect((until.rows[0]?.until.getTime() ?? 0) - (until.rows[0]?.made_at.getTime() ?? 0)).toBe(7 * DAY)
    expect([short(await look(revoked.code)), short(await look(replaced.code)), short((await join(revoked.code)).answer)]).toEqual(['410 linkRevoked', '410 linkRevoked', '410 linkRevoked'])
    expect(short((await join(codeIn(String(again.json()['address'])))).answer)).toBe('200')
    const altered = `${late.code.slice(0, -2)}${late.code.endsWith('AA') ? 'BB' : 'AA'}`
    for (const code of [altered, signedCode(open.centre.house.master, 'invite', newId()), 'x', late.code.slice(0, -1)]) expect(short(await look(code)), code).toBe('404 linkUnknown')
    expect(short(await open.browser().post('/api/join', { code: late.code, login: login(), password: 'short' }))).toBe('422 weakPassword')
  })

  test('that is made up costs no row and holds nobody up, and what opens a real one is stored nowhere', async () => {
    const { code } = await invite()
    const counted = async (): Promise<unknown> => await rowsOf('select count(*) from sign_in_failure', [])
    const before = await counted()
    const forged = [...Array.from({ length: 90 }, () => randomBytes(32).toString('base64url')), ...Array.from({ length: 10 }, () => `${code.slice(0, 22)}${randomBytes(16).toString('base64url').slice(1)}`)]
    for (const one of forged) expect(short(await look(one))).toBe('404 linkUnknown')
    expect(short((await join(forged.at(-1) ?? '')).answer)).toBe('404 linkUnknown')
    expect(await counted()).toEqual(before)
    const { rows } = await open.centre.house.pool.query('select row_to_json(i)::text as all from invite i union all select data::text from event union all select login from sign_in_failure')
    expect(JSON.stringify(rows)).not.toContain(code.slice(22))
    expect(short((await join(code)).answer), 'at once').toBe('200')
  })

  test('that is on its way leads nowhere once it was used and a newer one was made', async () => {
    const { id, code } = await invite()
    const [first, made, late] = await inOneRow([() => join(code), () => browser.post(`/api/accounts/${id}/link`, { id: newId() }), () => join(code)] as const)
    expect([short(made), short(late.answer)]).toEqual(['200', '410 linkUsed'])
    expect((await first.own.get('/api/session')).status).toBe(401)
    expect(short((await join(codeIn(String(made.json()['address'])))).answer)).toBe('200')
  })

  test('by which somebody comes in while a newer one is made leaves that one open, and nobody else in', async () => {
    const { id, code } = await invite()
    const [made, early] = await inOneRow([() => browser.post(`/api/accounts/${id}/link`, { id: newId() }), () => join(code)] as const)
    expect(short(made)).toBe('200')
    expect((await early.own.get('/api/session')).status).toBe(401)
    expect(short((await join(codeIn(String(made.json()['address'])))).answer)).toBe('200')
  })

  test('asked for twice under one id is one link, and entering twice enters once', async () => {
    const id = newId()
    const [one, two] = [await browser.post('/api/accounts', { id, ...said() }), await browser.post('/api/accounts', { id, ...said() })]
    expect(two.text).toBe(one.text)
    expect(short(await browser.post('/api/accounts', { id, ...said({ roles: ['supervisor'] }) }))).toBe('409 sameIdOtherBody')
    const { rows } = await open.centre.house.pool.query('select 1 from invite where staff = $1', [id])
    expect(rows).toHaveLength(1)
  })

  test('for a forgotten password ends every session and the old password at once', async () => {
    const { id, own, login: as } = await joined({ name: 'Асқар' })
    const socket = await staffSocket(own)
    const answer = await browser.post(`/api/accounts/${id}/link`, { id: newId() })
    expect((await own.get('/api/session')).status).toBe(401)
    expect(await socket.ended).toBe(4401)
    expect(short(await open.browser().signIn(as))).toBe('401 wrongSignIn')
    const code = codeIn(String(answer.json()['address']))
    expect((await look(code)).json()).toMatchObject({ login: as })
    const { answer: back } = await join(code, 'another-login', 'quite-another-password')
    expect(back.status).toBe(200)
    expect((await open.browser().signIn(as, 'quite-another-password')).status, 'the login stays').toBe(200)
  })

  test('is made by an administrator for others, and no body or region is made up', async () => {
    expect(short(await browser.post(`/api/accounts/${zhanar}/link`, { id: newId() }))).toBe('409 ownLink')
    expect(short(await browser.post('/api/accounts', { id: newId(), ...said({ roles: ['officer'] }) }))).toBe('409 officerNeedsBody')
    expect(short(await browser.post('/api/accounts', { id: newId(), ...said({ roles: ['officer'], body: newId() }) }))).toBe('404 bodyUnknown')
    expect(short(await browser.post('/api/accounts', { id: newId(), ...said({ region: '999999999' }) }))).toBe('400 regionUnknown')
    expect(short(await browser.post(`/api/accounts/${newId()}/link`, { id: newId() }))).toBe('404 staffUnknown')
  })
})

/** A live link of a browser; `ended` is the code it was closed with. */
async function staffSocket(own: Browser): Promise<{ ended: Promise<number> }> {
  const socket = new WebSocket(`${open.address.replace('http', 'ws')}/live/staff`, { origin: open.address, headers: { cookie: own.cookie } })
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  return { ended: new Promise((resolve) => socket.once('close', resolve)) }
}

describe('correcting somebody', () => {
  test('changes what is known, and the history says so while no event names anybody', async () => {
    const { id } = await joined({ name: 'Мадина' })
    const answer = await correct(await detailOf(id), { name: 'Мадина Е.', languages: ['kk', 'en'], skills: ['suicide'], capacity: 5, region: '750000000' })
    expect(accountDetail.parse(answer.json()).account).toMatchObject({ name: 'Мадина Е.', languages: ['kk', 'en'], skills: ['suicide'], capacity: 5, region: '750000000', access: 'in' })
    const history = await browser.get(`/api/history/staff/${id}`)
    expect(history.json()).toMatchObject({ versions: [{ what: 'staff.entered', by: { id: zhanar }, value: { capacity: 5 } }, { what: 'staff.joined', by: { id } }, { what: 'staff.invited' }, { what: 'staff.entered', value: { capacity: 3 } }] })
    const { rows } = await open.centre.house.pool.query<{ data: string }>('select data::text from event')
    expect(rows.map((row) => row.data).join(' ')).not.toContain('Мадина')
  })

  test('of the name alone is a version that says from what to what, is undone, and is refused to a page from before it', async () => {
    const { id } = await joined({ name: 'Ажар' })
    const old = await detailOf(id)
    expect(short(await correct(old, { name: 'Ажар Қ.' }))).toBe('200')
    expect((await namesIn(id))[0]).toBe('Ажар Қ.')
    expect(short(await correct(old, { name: 'Айжан' }))).toBe('409 changedMeanwhile')
    expect((await detailOf(id)).account.name).toBe('Ажар Қ.')
    expect(short(await correct(await detailOf(id), { name: 'Ажар' }))).toBe('200')
    expect(await namesIn(id)).toEqual(['Ажар', 'Ажар Қ.', 'Ажар', 'Ажар', 'Ажар'])
    expect(short(await correct(await detailOf(id), {})), 'the same again').toBe('200')
    expect(await namesIn(id)).toHaveLength(5)
  })

  test('that is repeated late brings no older name back, and under its id nothing else is said', async () => {
    const { id } = await joined({ name: 'Салтанат' })
    const { version: expected } = await detailOf(id)
    const command = { ...said({ name: 'Салтанат Б.' }), active: true, id: newId(), expected }
    expect(short(await browser.post(`/api/accounts/${id}`, command))).toBe('200')
    expect(short(await correct(await detailOf(id), { name: 'Салтанат Д.' }))).toBe('200')
    expect(short(await browser.post(`/api/accounts/${id}`, command)), 'once more').toBe('200')
    expect((await detailOf(id)).account.name).toBe('Салтанат Д.')
    expect(short(await browser.post(`/api/accounts/${id}`, { ...command, name: 'Сәния' }))).toBe('409 sameIdOtherBody')
  })

  test('of somebody whose key is destroyed finds no name anywhere, and writes none again', async () => {
    const { id } = await joined({ name: 'Өшірілген' })
    expect(short(await correct(await detailOf(id), { name: 'Өшірілген Е.' }))).toBe('200')
    await ask(database.superUrl, `update key set wrapped = null, destroyed_at = now() where id = '${id}'`)
    expect(await namesIn(id)).toEqual([null, null, null, null])
    expect((await detailOf(id)).account.name).toBe('—')
    expect((await browser.get('/api/accounts')).text).not.toContain('Өшірілген')
    expect(short(await correct(await detailOf(id), { name: 'Өшірілген' }))).toBe('409 nameErased')
    expect(short(await correct(await detailOf(id), { active: false })), 'the rest is corrected as before').toBe('200')
  })

  test('that shuts them out ends session, socket and offer at once, and their dialogues go to the head of the queue', async () => {
    const id = await onLine(open.centre)
    const own = await open.signedIn(id)
    const socket = await staffSocket(own)
    const contact = await write(open.centre)
    await eventually(async () => ((await rowsOf('select 1 from operator where id = $1 and offered = $2', [id, contact])).length > 0 ? true : undefined))
    expect((await own.post(`/api/offers/${contact}/accept`, { id: newId() })).status).toBe(200)
    const next = await write(open.centre)
    await eventually(async () => ((await rowsOf('select 1 from operator where id = $1 and offered = $2', [id, next])).length > 0 ? true : undefined))
    expect(await detailOf(id)).toMatchObject({ holding: 1, leads: [] })
    expect(short(await correct(await detailOf(id), { active: false }))).toBe('200')
    expect((await own.get('/api/session')).status).toBe(401)
    expect(await socket.ended).toBe(4401)
    const free = await eventually(async () => {
      const rows = await rowsOf('select c.status, c.at_head from contact c join operator o on o.id = $1 where c.id = any($2::uuid[]) and o.status = $3 order by c.opened_at', [id, [contact, next], 'offline'])
      return rows.length === 2 ? rows : undefined
    })
    // Nobody had begun with the second one yet: it keeps its place.
    expect(free).toEqual([{ status: 'waiting', at_head: true }, { status: 'waiting', at_head: false }])
    expect(short(await open.browser().signIn(id))).toBe('401 wrongSignIn')
    expect(short(await browser.post(`/api/accounts/${id}/link`, { id: newId() }))).toBe('409 staffInactive')
  })

  test('by a page from before somebody else’s change is refused, and undoes nothing', async () => {
    const { id, own } = await joined()
    const old = await detailOf(id)
    expect(short(await correct(old, { active: false }))).toBe('200')
    const late = await correct(old, { languages: ['kk', 'ru'], name: 'Дана Б.' })
    expect(short(late)).toBe('409 changedMeanwhile')
    expect(late.json()['sentence']).toBe(REFUSALS.changedMeanwhile.kk({}))
    expect((await own.get('/api/session')).status).toBe(401)
    expect((await detailOf(id)).account).toMatchObject({ active: false, languages: ['kk'], name: 'Дана' })
    expect(short(await correct(await detailOf(id), { languages: ['kk', 'ru'] }))).toBe('200')
    // A repeated command is the same one, whatever its page was.
    const command = { ...said(), active: true, id: newId(), expected: (await detailOf(id)).version }
    for (const nth of [1, 2]) expect(short(await browser.post(`/api/accounts/${id}`, command)), `time ${nth}`).toBe('200')
    expect(short(await browser.post(`/api/accounts/${id}`, { ...said(), active: true, id: newId() })), 'of no version').toBe('400 unreadable')
  })

  test('who is no operator any more frees their hands too, and comes back as what they are', async () => {
    const id = await onLine(open.centre)
    const own = await open.signedIn(id)
    const socket = await staffSocket(own)
    expect(short(await correct(await detailOf(id), { roles: ['analyst'] }))).toBe('200')
    expect(await socket.ended).toBe(4401)
    await eventually(async () => ((await rowsOf(`select 1 from operator where id = $1 and status = 'offline'`, [id])).length > 0 ? true : undefined))
    expect([(await own.get('/api/desk')).status, (await own.get('/api/statistics/counted')).status]).toEqual([403, 200])
  })

  test('never shuts the last administrator out, and gives nobody rights by their own hand', async () => {
    const own = await detailOf(zhanar)
    for (const change of [{ active: false }, { roles: ['analyst'] }]) expect(short(await correct(own, change)), JSON.stringify(change)).toBe('409 lastAdministrator')
    const second = await joined({ roles: ['administrator'] })
    for (const change of [{ active: false }, { roles: ['administrator', 'supervisor'] }]) expect(short(await correct(own, change)), JSON.stringify(change)).toBe('409 ownRoles')
    expect(short(await correct(own, { languages: ['kk', 'ru', 'en'] }))).toBe('200')
    // Two who shut each other out at once: one of them stays.
    const theirs = await detailOf(second.id)
    const both = await Promise.all([correct(theirs, { active: false }), correct(await detailOf(zhanar), { active: false }, second.own)])
    expect(both.map(short).toSorted()[0]).toBe('200')
    expect(both.filter((one) => one.status === 200)).toHaveLength(1)
    const { rows } = await open.centre.house.pool.query(`select 1 from staff where 'administrator' = any(roles) and active`)
    expect(rows).toHaveLength(1)
    if (both[1].status === 200) {
      browser = second.own
      zhanar = second.id
    }
  })

  test('two links for one another at once shut nobody out of the centre', async () => {
    const second = await joined({ roles: ['administrator'] })
    const both = await Promise.all([browser.post(`/api/accounts/${second.id}/link`, { id: newId() }), second.own.post(`/api/accounts/${zhanar}/link`, { id: newId() })])
    expect(both.filter((one) => one.status === 200)).toHaveLength(1)
    const { rows } = await open.centre.house.pool.query(`select 1 from staff s join account a on a.id = s.id where 'administrator' = any(roles) and active and password is not null`)
    expect(rows).toHaveLength(1)
    if (both[1].status === 200) {
      browser = second.own
      zhanar = second.id
    }
  })

  test('everybody is listed with where their access stands', async () => {
    const { id } = await invite({ name: 'Яна' })
    const all = account.array().parse(JSON.parse((await browser.get('/api/accounts')).text))
    // Whoever's name was erased stands behind everybody.
    expect(all.filter((one) => one.name !== '—').at(-1)).toMatchObject({ id, name: 'Яна', login: null, access: 'invited' })
    await browser.post(`/api/accounts/${id}/link/revoke`, { id: newId() })
    expect((await detailOf(id)).account).toMatchObject({ access: 'none', until: null })
  })
})

test('what stands in the rows is what the journal gives', async () => {
  expect((await verifyDatabase(database.migratorUrl)).differences).toEqual([])
})
