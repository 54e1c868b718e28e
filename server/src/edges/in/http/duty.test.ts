import { dutyNow, roster as rosterView, silent, silentDetail } from '@senim/contract/duty.ts'
import type { RosterView, ShiftEntry } from '@senim/contract/duty.ts'
import { knownBody } from '@senim/contract/people.ts'
import type { Body } from '@senim/core/directory/bodies.ts'
import { DAY, HOUR } from '@senim/core/time.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assess, caseIdFor, connect, passMoments } from '../../../cases/handle.ts'
import { momentsOf } from '../../../cases/moments.ts'
import { findSilent, noteSeen } from '../../../cases/silent.ts'
import { findCase } from '../../../cases/view.ts'
import { findContact } from '../../../contacts/view.ts'
import { onDuty } from '../../../directory/duty/view.ts'
import { whoIsBehind } from '../../../directory/offices/view.ts'
import { newId } from '../../../identity.ts'
import type { TestDatabase } from '../../../postgres/testing.ts'
import { createDatabase } from '../../../postgres/testing.ts'
import { answerOffer, offer } from '../../../routing/handle.ts'
import { enterStaff, enterTestBody, granted, onLine, ULYTAU, write } from '../../../testing/centre.ts'
import type { Answer, Browser, OpenWeb } from '../../../testing/web.ts'
import { openWeb } from '../../../testing/web.ts'
import { verifyDatabase } from '../../../verify.ts'

let database: TestDatabase
let open: OpenWeb
let admin: Browser
let operator: string
let interior: Body
let akimat: Body

const enterOfficer = (body: Body, head = false): Promise<string> => enterStaff(open.centre, 'officer', { body: body.id, head })
const calendar = () => open.centre.house.rules.calendar

beforeAll(async () => {
  database = await createDatabase()
  open = await openWeb(database)
  await open.centre.house.pool.query(`insert into lease (name, holder, epoch, expires_at) values ('router', 'test', 1, now() + interval '1 hour')`)
  admin = await open.signedIn(await enterStaff(open.centre, 'administrator'))
  operator = await onLine(open.centre, { capacity: 50 })
  interior = await enterTestBody(open.centre, 'ministry', '710000000')
  akimat = await enterTestBody(open.centre, 'akimat')
})
afterAll(async () => {
  await open.stop()
  await database.drop()
})

async function enterRoster(browser: Browser, body: Body, shifts: readonly ShiftEntry[], change: object = {}): Promise<Answer> {
  const { version: expected } = await rosterOf(body)
  return await browser.post(`/api/bodies/${body.id}/roster`, { id: newId(), expected, shifts, away: [], ...change })
}
const rosterOf = async (body: Body): Promise<RosterView> => rosterView.parse((await admin.get(`/api/bodies/${body.id}/roster`)).json())
/** Nobody on duty before tomorrow. */
const tomorrow = (officer: string): ShiftEntry => ({ officer, substitute: null, from: Date.now() + DAY, until: Date.now() + 2 * DAY, repeat: 'once' })

/** A contact of grave danger, whose case connects these bodies. */
async function connectTo(...bodies: readonly Body[]): Promise<string> {
  const { house } = open.centre
  const contact = await write(open.centre)
  granted(await offer(house, { holder: 'test', epoch: 1 }, contact, operator))
  granted(await answerOffer(house, operator, newId(), contact, 'accept'))
  granted(await assess(house, operator, newId(), contact, { caseId: null, leads: false }, { risk: 'critical', age: 14, region: ULYTAU }))
  const known = (await findContact(house.pool, contact))?.assessment
  if (known === undefined) throw new Error('the contact is gone')
  const orders = bodies.map((body) => ({ body: body.id, purpose: body.kind, action: 'Тексеру', slice: ['action', 'home'] as const, ground: 'childAtRisk' as const, replaces: null }))
  granted(await connect(house, { clientId: newId(), staff: operator, contact, caseId: caseIdFor(contact), consent: true, known, parts: { place: '', address: '', school: '', home: 'үйінде ұрады' }, orders }))
  return caseIdFor(contact)
}

const told = async (caseId: string): Promise<readonly string[]> => {
  const { rows } = await open.centre.house.pool.query<{ data: { type: string; office?: string; nobody?: boolean } }>(`select data from event where stream = $1 and type in ('referral.sent', 'referral.climbed') order by version`, [caseId])
  return rows.map(({ data }) => `${data.office ?? 'sent'}${data.nobody ? ' (nobody)' : ''}`)
}

/** Lets time go on to the next thing that it does to a case, so many times. */
async function passTime(caseId: string, times: number): Promise<void> {
  const { house } = open.centre
  for (let n = 0; n < times; n += 1) {
    const state = await findCase(house.pool, caseId)
    const [next] = state === undefined ? [] : momentsOf(state).toSorted((a, b) => a.at - b.at)
    if (next === undefined) throw new Error('nothing is to come')
    await passMoments(house, [{ caseId, moment: next }], next.at)
  }
}

const referralOf = async (caseId: string): Promise<string> => Object.keys((await findCase(open.centre.house.pool, caseId))?.referrals ?? {})[0] ?? ''
const silentFor = async (browser: Browser) => silent.array().parse(JSON.parse((await browser.get('/api/agency/silent')).text))

test('a body without a roster is manned by all its officers, one without officers by nobody', async () => {
  const [school, minors] = [await enterTestBody(open.centre, 'school'), await enterTestBody(open.centre, 'minors')]
  const there = [await enterOfficer(school), await enterOfficer(school)].toSorted()
  const { pool } = open.centre.house
  expect(await onDuty(pool, school.id, Date.now(), calendar())).toEqual(there)
  expect(await onDuty(pool, minors.id, Date.now(), calendar())).toEqual([])
  expect(await told(await connectTo(school))).toEqual(['sent'])
})

test('with a roster, who has the shift; the substitute while they are away; nobody in a gap', async () => {
  const body = await enterTestBody(open.centre, 'social')
  const [first, second] = [await enterOfficer(body), await enterOfficer(body)]
  const now = Date.now()
  const shift: ShiftEntry = { officer: first, substitute: second, from: now - HOUR, until: now + HOUR, repeat: 'once' }
  expect((await enterRoster(admin, body, [shift])).status).toBe(200)
  expect((await rosterOf(body)).present).toEqual([first])
  expect((await rosterOf(body)).gaps).toMatchObject([{ from: now + HOUR }])
  expect((await enterRoster(admin, body, [shift], { away: [{ officer: first, from: now - HOUR, until: now + DAY }] })).status).toBe(200)
  expect(await onDuty(open.centre.house.pool, body.id, Date.now(), calendar())).toEqual([second])
  expect((await enterRoster(admin, body, [tomorrow(first)])).status).toBe(200)
  expect(await onDuty(open.centre.house.pool, body.id, Date.now(), calendar())).toEqual([])
  const history = (await admin.get(`/api/history/roster/${body.id}`)).json()
  expect(history).toMatchObject({ versions: [{ what: 'roster.entered' }, { what: 'roster.entered' }, { what: 'roster.entered', value: { shifts: [shift] } }] })
})

test('the head keeps the roster of their own body; another officer reads it', async () => {
  const body = await enterTestBody(open.centre, 'health')
  const [head, other] = [await enterOfficer(body, true), await enterOfficer(body)]
  const [asHead, asOther] = [await open.signedIn(head), await open.signedIn(other)]
  const said = { id: newId(), expected: 0, shifts: [tomorrow(other)], away: [] }
  expect((await asOther.post('/api/agency/roster', said)).status).toBe(403)
  expect((await asHead.post('/api/agency/roster', said)).status).toBe(200)
  expect(rosterView.parse((await asOther.get('/api/agency/roster')).json())).toMatchObject({ version: 1, shifts: [{ officer: other }], officers: expect.arrayContaining([{ id: head, name: 'Test', head: true, works: true }]) as unknown })
  const late = await asHead.post('/api/agency/roster', { ...said, id: newId(), shifts: [] })
  expect([late.status, late.json()['refused']]).toEqual([409, 'changedMeanwhile'])
  const now = await asHead.get('/api/session')
  expect(now.json()).toMatchObject({ head: true })
})

test('the administrator makes an officer the head, and that holds from the next request on', async () => {
  const body = await enterTestBody(open.centre, 'ombudsman')
  const officer = await enterOfficer(body)
  const browser = await open.signedIn(officer)
  const said = { id: newId(), expected: 0, shifts: [tomorrow(officer)], away: [] }
  expect((await browser.post('/api/agency/roster', said)).status).toBe(403)
  const correct = async (change: object): Promise<Answer> => await admin.post(`/api/accounts/${officer}`, { id: newId(), name: 'Test', roles: ['officer'], languages: ['kk', 'ru'], skills: [], region: null, body: body.id, capacity: 3, active: true, ...change })
  expect((await correct({ head: true, expected: 1 })).json()).toMatchObject({ account: { head: true } })
  expect((await browser.post('/api/agency/roster', said)).status).toBe(200)
  expect((await correct({ expected: 2 })).status).toBe(200)
  expect((await browser.post('/api/agency/roster', { ...said, id: newId(), expected: 1 })).status).toBe(403)
  expect((await correct({ roles: ['operator'], body: null, head: true, expected: 3 })).json()['refused']).toBe('officerNeedsBody')
})

test('what makes no sense is refused, each with its own sentence, and nothing is done', async () => {
  const [body, another] = [await enterTestBody(open.centre, 'crisis'), await enterTestBody(open.centre, 'fire')]
  const [ours, theirs] = [await enterOfficer(body), await enterOfficer(another)]
  const good = tomorrow(ours)
  const refused = async (shifts: readonly ShiftEntry[]): Promise<unknown> => (await enterRoster(admin, body, shifts)).json()['refused']
  expect(await refused([{ ...good, until: good.from }])).toBe('shiftEmpty')
  expect(await refused([{ ...good, repeat: 'daily', until: good.from + DAY + 1 }])).toBe('shiftTooLong')
  expect(await refused([good, good])).toBe('shiftTwice')
  expect(await refused([tomorrow(theirs)])).toBe('notOurOfficer')
  expect(await refused([{ ...good, substitute: ours }])).toBe('ownSubstitute')
  expect(await refused(Array.from({ length: 101 }, () => good))).toBe('tooManyShifts')
  expect((await admin.post(`/api/bodies/${newId()}/roster`, { id: newId(), expected: 0, shifts: [], away: [] })).json()['refused']).toBe('bodyUnknown')
  expect((await rosterOf(body)).version).toBe(0)
})

test('a body that stands above itself is refused', async () => {
  const say = async ({ id, kind, region, name }: Body, superior: string | null): Promise<unknown> => {
    const expected = knownBody.array().parse(JSON.parse((await admin.get('/api/bodies/known')).text)).find((one) => one.id === id)?.version
    const answer = await admin.post(`/api/bodies/${id}`, { id: newId(), kind, region, name, superior, retired: false, expected })
    return answer.status === 200 ? knownBody.parse(answer.json()).superior : answer.json()['refused']
  }
  const [district, region] = [await enterTestBody(open.centre, 'rescue'), await enterTestBody(open.centre, 'rescue', '710000000')]
  expect(await say(district, region.id)).toBe(region.id)
  expect(await say(region, interior.id)).toBe(interior.id)
  expect(await say(interior, district.id)).toBe('superiorCircle')
  expect(await say(region, newId())).toBe('bodyUnknown')
  expect(await whoIsBehind(open.centre.house.pool, district.id, 'ministry', Date.now(), calendar())).toEqual({ body: interior.id, staff: [] })
  expect(await say(district, null)).toBeNull()
})

test('who is on duty in a region is shown to whoever answers people', async () => {
  const body = await enterTestBody(open.centre, 'ambulance')
  const head = await enterOfficer(body, true)
  expect((await enterRoster(admin, body, [tomorrow(head)])).status).toBe(200)
  const asked = await (await open.signedIn(operator)).get(`/api/duty?region=${ULYTAU}`)
  const shown = dutyNow.array().parse(JSON.parse(asked.text))
  expect(shown.find((one) => one.body.id === body.id)).toMatchObject({ entered: true, present: [], heads: ['Test'] })
  expect(shown.find((one) => one.body.id === akimat.id)).toMatchObject({ entered: false, present: [], heads: [] })
})

test('a body with nobody on duty is escalated before anything is sent to it; an office with nobody behind it holds up nothing', async () => {
  const police = await enterTestBody(open.centre, 'police')
  const officer = await enterOfficer(police)
  expect((await enterRoster(admin, police, [tomorrow(officer)])).status).toBe(200)
  // No head, nothing above it; the akimat is no rung of the police: all the way up nobody is there.
  expect(await told(await connectTo(police))).toEqual(['head (nobody)', 'superior (nobody)', 'ministry (nobody)', 'prosecutor (nobody)', 'sent'])
  const head = await enterOfficer(police, true)
  expect(await whoIsBehind(open.centre.house.pool, police.id, 'head', Date.now(), calendar())).toEqual({ body: police.id, staff: [head] })
  expect(await told(await connectTo(police))).toEqual(['head', 'sent'])
  expect((await enterRoster(admin, police, [])).status).toBe(200)
  expect(await told(await connectTo(police))).toEqual(['sent'])
  expect((await whoIsBehind(open.centre.house.pool, police.id, 'head', Date.now(), calendar())).staff, 'not whoever else is on duty').toEqual([head])
})

test('a silence is seen by whoever it climbed to, never with what the referral says; the first look is the receipt', async () => {
  const [body, other] = [await enterTestBody(open.centre, 'guardianship'), await enterTestBody(open.centre, 'education')]
  const [asOfficer, asHead, asAkim, asSecond, asOther] = [
    await open.signedIn(await enterOfficer(body)), await open.signedIn(await enterOfficer(body, true)), await open.signedIn(await enterOfficer(akimat)), await open.signedIn(await enterOfficer(akimat)), await open.signedIn(await enterOfficer(other, true)),
  ]
  const caseId = await connectTo(body)
  const referral = await referralOf(caseId)
  expect(await silentFor(asHead)).toEqual([])
  // It is not opened in time, nor accepted; whoever is on duty is told, then the head.
  await passTime(caseId, 2)
  expect(await told(caseId)).toEqual(['sent', 'duty'])
  await passTime(caseId, 1)
  expect(await silentFor(asHead)).toMatchObject([{ referral, office: 'head', step: 'deliver', body: { id: body.id }, seen: null }])
  expect([await silentFor(asOfficer), await silentFor(asAkim), await silentFor(asOther)]).toEqual([[], [], []])
  await passTime(caseId, 1)
  expect(await silentFor(asAkim)).toMatchObject([{ referral, office: 'akimat', seen: null }])
  expect((await asOther.get(`/api/agency/silent/${referral}`)).status).toBe(404)

  const first = await asAkim.get(`/api/agency/silent/${referral}`)
  expect(silentDetail.parse(first.json())).toMatchObject({ seen: { by: 'Test' }, told: [{ office: 'duty', nobody: false }, { office: 'head', nobody: false }, { office: 'akimat', nobody: false }] })
  expect(first.text).not.toContain('ұрады')
  const again = silentDetail.parse((await asSecond.get(`/api/agency/silent/${referral}`)).json())
  expect(again.seen).toEqual(silentDetail.parse(first.json()).seen)
  const receipts = await open.centre.house.pool.query(`select from event where stream = $1 and type = 'referral.notified' and data->>'office' = 'akimat' and data->>'means' = 'portal'`, [caseId])
  expect(receipts.rowCount).toBe(1)
  expect(await silentFor(asHead), 'the head has not opened it').toMatchObject([{ seen: null }])

  expect((await asOfficer.get(`/api/agency/referrals/${referral}`)).status).toBe(200)
  expect((await asOfficer.post(`/api/agency/referrals/${referral}/accept`, { id: newId() })).status).toBe(200)
  expect([await silentFor(asHead), await silentFor(asAkim)], 'it is silent no more').toEqual([[], []])
  expect((await asAkim.get(`/api/agency/silent/${referral}`)).status).toBe(404)
  // It is silent anew, and the climb begins from below: what the akimat was told before is over.
  await passTime(caseId, 1)
  expect(await told(caseId)).toEqual(['sent', 'duty', 'head', 'akimat', 'duty'])
  expect([await silentFor(asHead), await silentFor(asAkim)]).toEqual([[], []])
})

test('a climb passes an office with nobody behind it at once, by who is there at that moment', async () => {
  const body = await enterTestBody(open.centre, 'guardianship')
  await enterOfficer(body)
  const asAkim = await open.signedIn(await enterOfficer(akimat))
  const caseId = await connectTo(body)
  await passTime(caseId, 2)
  expect(await told(caseId)).toEqual(['sent', 'duty'])
  await passTime(caseId, 1)
  expect(await told(caseId)).toEqual(['sent', 'duty', 'head (nobody)', 'akimat'])
  expect(silentDetail.parse((await asAkim.get(`/api/agency/silent/${await referralOf(caseId)}`)).json()).told).toMatchObject([{ office: 'duty', nobody: false }, { office: 'head', nobody: true }, { office: 'akimat', nobody: false }])
})

test('of two who open it at the same moment there is one receipt', async () => {
  const { house } = open.centre
  const body = await enterTestBody(open.centre, 'guardianship')
  await enterOfficer(body)
  const heads = [await enterOfficer(body, true), await enterOfficer(body, true)]
  const caseId = await connectTo(body)
  await passTime(caseId, 3)
  const readers = heads.map((id) => ({ id, body, head: true }))
  const found = await Promise.all(readers.map(async (reader) => ({ reader, silence: await findSilent(house, reader, await referralOf(caseId)) })))
  for (const { reader, silence } of found) expect(silence && (await noteSeen(house, reader, silence))).toBeUndefined()
  expect((await house.pool.query(`select from event where stream = $1 and type = 'referral.notified'`, [caseId])).rowCount).toBe(1)
})

test('whoever is on duty in the body above is behind its office, and its head while nobody is', async () => {
  const [police, committee] = [await enterTestBody(open.centre, 'police', '750000000'), await enterTestBody(open.centre, 'ministry', '750000000')]
  const { id, kind, region, name } = police
  expect((await admin.post(`/api/bodies/${id}`, { id: newId(), kind, region, name, superior: committee.id, retired: false, expected: 1 })).status).toBe(200)
  const behind = async () => await whoIsBehind(open.centre.house.pool, police.id, 'superior', Date.now(), calendar())
  const [head, officer] = [await enterOfficer(committee, true), await enterOfficer(committee)]
  expect((await enterRoster(admin, committee, [{ ...tomorrow(officer), from: Date.now() - HOUR }])).status).toBe(200)
  expect(await behind()).toEqual({ body: committee.id, staff: [officer] })
  expect((await enterRoster(admin, committee, [tomorrow(officer)])).status).toBe(200)
  expect(await behind()).toEqual({ body: committee.id, staff: [head] })
  const supervisor = await enterStaff(open.centre, 'supervisor')
  expect(await whoIsBehind(open.centre.house.pool, police.id, 'supervisor', Date.now(), calendar())).toEqual({ body: null, staff: [supervisor] })
})

test('what stands in the rows is what the journal gives', async () => {
  expect((await verifyDatabase(database.migratorUrl)).differences).toEqual([])
})
