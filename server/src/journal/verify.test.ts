import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Body } from '@senim/core/directory/bodies.ts'
import { actOnCase, assess, caseIdFor, connect, sealReferralText } from '../cases/handle.ts'
import { findCase } from '../cases/view.ts'
import type { Centre } from '../centre.ts'
import { approach, reply } from '../contacts/handle.ts'
import { findContact } from '../contacts/view.ts'
import { newId } from '../identity.ts'
import { ask } from '../postgres/ask.ts'
import type { TestDatabase } from '../postgres/testing.ts'
import { createDatabase } from '../postgres/testing.ts'
import { answerOffer, closeContact, offer } from '../routing/handle.ts'
import { enterTestBody, eventually, granted, onLine, openCentre, ULYTAU, write } from '../testing/centre.ts'
import { verifyDatabase } from '../verify.ts'

let database: TestDatabase
let centre: Centre
let contact: string

/** From the first words to a closed case, so that every kind of event and row is there. */
async function tellStory(): Promise<void> {
  const { house } = centre
  await house.pool.query(`insert into lease (name, holder, epoch, expires_at) values ('router', 'test', 1, now() + interval '1 hour') on conflict (name) do update set holder = 'test', epoch = 1, expires_at = excluded.expires_at`)
  const body: Body = await enterTestBody(centre, 'police')
  const staff = await onLine(centre)
  contact = await write(centre, { text: 'мектепте ұрады' })
  granted(await offer(house, { holder: 'test', epoch: 1 }, contact, staff))
  granted(await answerOffer(house, staff, newId(), contact, 'accept'))
  granted(await reply(house, staff, contact, newId(), 'Сәлеметсіз бе'))
  granted(await approach(house, { contact, clientId: newId(), text: 'рақмет', danger: true, language: 'kk', region: null, about: null }))
  granted(await assess(house, staff, newId(), contact, { caseId: null, leads: false }, { risk: 'high', age: 14, region: ULYTAU, actors: ['household'], safe: { ways: ['dialogue'], quiet: [1080, 1260], note: 'код сөз' } }))
  const known = (await findContact(house.pool, contact))?.assessment
  if (known === undefined) throw new Error('the contact is gone')
  const caseId = caseIdFor(contact)
  granted(await connect(house, { clientId: newId(), staff, contact, caseId, consent: true, known, parts: { place: 'Сәтбаев', address: 'ойдан алынған', school: '', home: 'ұрады' }, orders: [{ body: body.id, purpose: 'p', action: 'Тексеру', slice: ['action', 'home'], ground: 'childAtRisk', replaces: null }] }))
  const referral = Object.keys((await findCase(house.pool, caseId))?.referrals ?? {})[0] ?? ''
  const officer = { referral, officer: newId(), body: body.id, now: house.clock() }
  const text = granted(await sealReferralText(house, contact, 'барып тексердік'))
  const act = (command: Parameters<typeof actOnCase>[2], contents = [] as (typeof text.box)[]) => actOnCase(house, { actor: 'test', scope: 'test', clientId: newId(), caseId, body: command.do, contents }, command)
  granted(await act({ do: 'act', act: { do: 'deliver', via: 'portal', ...officer } }))
  granted(await act({ do: 'act', act: { do: 'accept', ...officer } }))
  granted(await act({ do: 'act', act: { do: 'answer', ...officer, outcome: 'measureTaken', on: '2026-01-01', content: text.ref } }, [text.box]))
  granted(await act({ do: 'act', act: { do: 'verify', referral, staff, now: house.clock() } }))
  granted(await act({ do: 'ask', staff, now: house.clock() }))
  granted(await act({ do: 'say', helped: true, content: null, now: house.clock() }))
  granted(await act({ do: 'close', staff, end: 'resolved', now: house.clock() }))
  granted(await closeContact(house, staff, newId(), contact, { kind: 'case', caseId }))
}

beforeAll(async () => {
  database = await createDatabase()
  centre = await openCentre(database, { works: true })
  await tellStory()
  // The counting follows by itself.
  await eventually(async () => ((await centre.house.pool.query('select 1 from fact_case where closed')).rows.length > 0 ? true : undefined))
  await centre.stop()
})
afterAll(() => database.drop())

const tampered = async (...statements: readonly string[]): Promise<readonly string[]> => {
  await ask(database.superUrl, ...statements)
  return (await verifyDatabase(database.superUrl)).differences
}
const saved = ['event', 'stream', 'contact', 'content', 'message', 'fact_case', 'referral', 'deadline']
beforeEach(async () => {
  for (const table of saved) {
    await ask(database.superUrl, `create table if not exists kept_${table} as table ${table}`, `delete from ${table}`, `insert into ${table} table kept_${table}`)
  }
})

test('a whole story verifies', async () => {
  const report = await verifyDatabase(database.superUrl)
  expect(report.differences).toEqual([])
  expect(report.events).toBeGreaterThan(18)
  expect(report.contents).toBeGreaterThan(5)
})

test('a changed event is found', async () => expect(await tampered(`update event set data = json_build_object('type', 'contact.urgencyRaised', 'level', 'low', 'why', 'words') where type = 'contact.urgencyRaised'`)).not.toEqual([]))
test('a missing event is found', async () => expect((await tampered(`delete from event where type = 'contact.accepted'`)).join()).toContain('is missing'))
test('a state that lies is found', async () => expect((await tampered(`update stream set state = (state::jsonb || '{"seq": 7}')::json where kind = 'contact'`)).join()).toContain(contact))
test('a changed row is found', async () => expect((await tampered(`update contact set urgency = 'low'`)).join()).toContain('contact'))
test('a missing row is found', async () => expect((await tampered('delete from message where seq = 1')).join()).toContain('message'))
test('a row too many is found', async () => expect((await tampered(`insert into message (contact, seq, by_staff, content, at) select contact, 99, by_staff, content, at from message limit 1`)).join()).toContain('message'))
test('a figure that lies is found', async () => expect((await tampered('update fact_case set closed = false')).join()).toContain('fact_case'))
test('a missing box is found', async () => expect((await tampered('delete from content where id = (select content from message where seq = 1)')).join()).toContain('content'))
test('an exchanged box is found', async () => expect((await tampered(`update content set box = (select box from content c where c.kind = 'message' and c.id <> content.id limit 1) where id = (select content from message where seq = 1)`)).join()).toContain('content'))
test('a forgotten deadline is found', async () => expect((await tampered(`insert into deadline (stream, name, kind, due_at) values ('${'0'.repeat(8)}-0000-0000-0000-000000000000', 'x', 'case', now())`)).join()).toContain('deadline'))
