import { NOT_ASSESSED } from '@senim/core/directory/assessment.ts'
import type { Assessment } from '@senim/core/directory/assessment.ts'
import type { ReferenceContent } from '@senim/core/directory/reference/sets.ts'
import { SHIPPED, shipped, valueOf } from '@senim/core/directory/reference/sets.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assess, caseIdFor, connect } from '../../cases/handle.ts'
import { findCase, findCaseView, proposalsFor } from '../../cases/view.ts'
import { otherwiseProposed } from '../../cases/what-if.ts'
import type { Centre } from '../../centre.ts'
import { findContact } from '../../contacts/view.ts'
import { newId } from '../../identity.ts'
import type { TestDatabase } from '../../postgres/testing.ts'
import { createDatabase } from '../../postgres/testing.ts'
import { answerOffer, offer } from '../../routing/handle.ts'
import { enterStaff, enterTestBody, eventually, granted, onLine, openCentre, ULYTAU, write } from '../../testing/centre.ts'
import { verifyDatabase } from '../../verify.ts'
import { changeReference, restoreReference } from './handle.ts'
import { currentReference, referenceHistory, referenceValue } from './view.ts'

let database: TestDatabase
let one: Centre
let other: Centre
let zhanar: string
beforeAll(async () => {
  database = await createDatabase()
  one = await openCentre(database)
  other = await openCentre(database, { master: one.house.master })
  zhanar = await enterStaff(one, 'administrator')
})
afterAll(async () => {
  await one.stop()
  await other.stop()
  await database.drop()
})

const PUPIL: Assessment = { ...NOT_ASSESSED, risk: 'high', reasons: ['violence.bullying', 'violence.physicalViolence'], actors: ['household', 'peer'], region: ULYTAU, about: 'self', age: 14 }
const by = (expected: number, clientId = newId()) => ({ actor: zhanar, clientId, expected })
const WITHOUT_FIRST: ReferenceContent = { set: 'canned', value: SHIPPED.canned.slice(1) }

test('nothing was changed yet: what is shipped holds, and nobody made it', async () => {
  expect(await currentReference(one.house.pool, 'canned')).toEqual({ version: 0, content: shipped('canned'), restores: null, made: null })
  expect(await referenceValue(one.house.pool, 'reasons')).toEqual(SHIPPED.reasons)
})

test('a change is a version that names who and when; undo is another; a repeated command repeats nothing', async () => {
  const [first, second] = [by(0), by(1)]
  granted(await changeReference(one.house, first, WITHOUT_FIRST))
  granted(await changeReference(one.house, first, WITHOUT_FIRST))
  expect(await changeReference(one.house, by(0), { set: 'canned', value: [] }), 'the second of two').toMatchObject({ refused: 'changedMeanwhile' })
  granted(await restoreReference(other.house, second, 'canned', 0))
  granted(await restoreReference(other.house, second, 'canned', 0))
  const history = await referenceHistory(one.house.pool, 'canned')
  expect(history.map(({ version, restores, made }) => [version, restores, made?.by])).toEqual([[2, 0, { id: zhanar, name: 'Test' }], [1, null, { id: zhanar, name: 'Test' }], [0, null, undefined]])
  expect(history.map(({ content }) => content)).toEqual([shipped('canned'), WITHOUT_FIRST, shipped('canned')])
  expect(await restoreReference(one.house, by(2), 'canned', 9)).toMatchObject({ refused: 'versionUnknown' })
})

test('a rule that one process changed holds for the next decision in another, and a case knows which version it was', async () => {
  for (const kind of ['minors', 'police'] as const) await enterTestBody(one, kind)
  const proposed = async (): Promise<readonly string[]> => (await proposalsFor(other.house, PUPIL, undefined)).proposals.map(({ rule }) => rule)
  expect(await proposed()).toEqual(['police.childHomeAndSchool', 'minors.childAtHome'])
  const graver = SHIPPED.proposals.map((rule) => (rule.id === 'minors.childAtHome' ? { ...rule, when: { ...rule.when, riskAtLeast: 'critical' as const } } : rule.id === 'police.childHomeAndSchool' ? { ...rule, source: 'Law No. 245-VIII, art. 39' } : rule))
  granted(await changeReference(one.house, by(0), { set: 'proposals', value: graver }))
  expect(await proposed()).toEqual(['police.childHomeAndSchool.v1'])
  granted(await restoreReference(one.house, by(1), 'proposals', 0))
  expect(await proposed()).toEqual(['police.childHomeAndSchool', 'minors.childAtHome'])
})

test('a rule may name a reason that was added a moment ago, and no other', async () => {
  const rule = { ...SHIPPED.proposals[0], id: 'ombudsman.own1', kind: 'ombudsman' as const, when: { reasons: ['violence.own1'] } }
  const content = { set: 'proposals', value: [...SHIPPED.proposals, rule] } as ReferenceContent
  expect(await changeReference(one.house, by(2), content)).toMatchObject({ refused: 'reasonUnknown' })
  const added = SHIPPED.reasons.map((category) => (category.id === 'violence' ? { ...category, reasons: [...category.reasons, { id: 'violence.own1', name: { kk: 'Аңду', ru: 'Преследование', en: 'Stalking' } }] } : category))
  granted(await changeReference(other.house, by(0), { set: 'reasons', value: added }))
  granted(await changeReference(one.house, by(2), content))
})

test('the opening words are at hand in every process, and from the start in one that comes later', async () => {
  const value = { question: { kk: 'Не болып жатыр?', ru: 'Что происходит?', en: 'What is going on?' } }
  expect(other.house.opening.value).toEqual({})
  granted(await changeReference(one.house, by(0), { set: 'opening', value }))
  await eventually(async () => (other.house.opening.value.question === undefined ? undefined : true))
  expect(other.house.opening.value).toEqual(value)
  const later = await openCentre(database, { master: one.house.master })
  expect(later.house.opening.value).toEqual(value)
  await later.stop()
})

test('a word that the centre adds makes the next message urgent in every process, and no longer once it is taken back', async () => {
  const urgencyOf = async (centre: Centre, text: string): Promise<unknown> => {
    const contact = await write(centre, { text })
    return (await findContact(centre.house.pool, contact))?.urgency
  }
  expect(await urgencyOf(other, 'ақ көлік тұр')).toBeNull()
  granted(await changeReference(one.house, by(0), { set: 'danger', value: { ...SHIPPED.danger, high: { kk: ['ақ көлік*'], ru: [], en: [] } } }))
  await eventually(async () => (other.house.danger.value.high.kk.length === 0 ? undefined : true))
  expect([await urgencyOf(one, 'АҚ КӨЛІКТЕР тұр'), await urgencyOf(other, 'ак колик тур')]).toEqual(['high', 'high'])
  granted(await restoreReference(other.house, by(1), 'danger', 0))
  await eventually(async () => (one.house.danger.value.high.kk.length === 0 ? true : undefined))
  expect(await urgencyOf(one, 'ақ көлік тұр')).toBeNull()
})

test('of the last cases it is counted how many would have gone otherwise; each goes on naming the rule it was decided under', async () => {
  expect(await otherwiseProposed(one.house, SHIPPED.proposals)).toEqual({ cases: 0, otherwise: 0 })
  const staff = await onLine(one)
  const contact = await write(one)
  await one.house.pool.query(`insert into lease (name, holder, epoch, expires_at) values ('router', 'test', 1, now() + interval '1 hour') on conflict (name) do update set holder = 'test', epoch = 1, expires_at = excluded.expires_at`)
  granted(await offer(one.house, { holder: 'test', epoch: 1 }, contact, staff))
  granted(await answerOffer(one.house, staff, newId(), contact, 'accept'))
  const { safe: _safe, ...known } = PUPIL
  granted(await assess(one.house, staff, newId(), contact, { caseId: null, leads: false }, known))
  const { version, content } = await currentReference(one.house.pool, 'proposals')
  granted(await changeReference(one.house, by(version), { set: 'proposals', value: valueOf('proposals', content).map((rule) => (rule.kind === 'minors' ? { ...rule, source: 'Decision of 2026' } : rule)) }))
  const minors = (await proposalsFor(one.house, PUPIL, undefined)).proposals.find(({ body }) => body.kind === 'minors')
  granted(await connect(one.house, { clientId: newId(), staff, contact, caseId: caseIdFor(contact), consent: false, known: PUPIL, parts: { place: '', address: '', school: '', home: '' }, orders: [{ body: minors?.body.id ?? '', purpose: minors?.rule ?? '', action: 'Тексеру', slice: ['action'], ground: 'childAtRisk', replaces: null }] }))
  granted(await restoreReference(one.house, by(version + 1), 'proposals', 0))
  expect((await findCaseView(one.house, caseIdFor(contact), true))?.rows[0]?.rule).toMatchObject({ status: 'default', source: 'Decision of 2026' })
  expect((await proposalsFor(one.house, PUPIL, await findCase(one.house.pool, caseIdFor(contact)))).proposals.filter(({ sent }) => sent).map(({ body }) => body.kind), 'the body is not asked twice because the wording changed').toEqual(['minors'])
  const now = await referenceValue(one.house.pool, 'proposals')
  expect(await otherwiseProposed(one.house, now)).toEqual({ cases: 1, otherwise: 0 })
  expect(await otherwiseProposed(one.house, now.filter(({ kind }) => kind !== 'minors'))).toEqual({ cases: 1, otherwise: 1 })
})

test('all of it is rebuilt from the journal', async () => {
  const { events, differences } = await verifyDatabase(database.migratorUrl)
  expect(events).toBeGreaterThan(6)
  expect(differences).toEqual([])
})
