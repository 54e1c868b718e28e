import type { CaseEvent } from '@senim/core/cases/events.ts'
import { NO_ADDRESSES } from '@senim/core/directory/addresses.ts'
import type { Addresses } from '@senim/core/directory/addresses.ts'
import { caseIdFor, connect, assess } from '../cases/handle.ts'
import { findCase } from '../cases/view.ts'
import type { Centre } from '../centre.ts'
import { reply } from '../contacts/handle.ts'
import { findContact } from '../contacts/view.ts'
import { addressesOf, sayAddresses } from '../directory/addresses.ts'
import { newId } from '../identity.ts'
import { answerOffer, offer } from '../routing/handle.ts'
import { granted, onLine, ULYTAU, write } from './centre.ts'

/** Words, names and numbers that must stay in the house. */
export const SECRETS = ['Айгерім', 'Серікқызы', '87011234567', 'ойдан', 'Бейбітшілік', 'аулада', 'Сәтбаев', 'код сөз'] as const

export interface TestReferral {
  readonly staff: string
  readonly contact: string
  readonly caseId: string
  readonly referral: string
}

/** Somebody writes, is answered, and a body is connected. */
export async function connectBody(centre: Centre, body: string): Promise<TestReferral> {
  const { house } = centre
  await house.pool.query(`insert into lease (name, holder, epoch, expires_at) values ('router', 'test', 1, now() + interval '1 hour') on conflict (name) do update set holder = 'test', epoch = 1, expires_at = excluded.expires_at`)
  const staff = await onLine(centre)
  const contact = await write(centre, { text: 'Мен Айгерім Серікқызы, аулада ұрады, 87011234567' })
  granted(await offer(house, { holder: 'test', epoch: 1 }, contact, staff))
  granted(await answerOffer(house, staff, newId(), contact, 'accept'))
  granted(await reply(house, staff, contact, newId(), 'Айгерім, осындамын'))
  granted(await assess(house, staff, newId(), contact, { caseId: null, leads: false }, { risk: 'high', age: 14, region: ULYTAU, safe: { ways: ['dialogue'], quiet: null, note: 'код сөз' } }))
  const known = (await findContact(house.pool, contact))?.assessment
  if (known === undefined) throw new Error('the contact is gone')
  const caseId = caseIdFor(contact)
  granted(await connect(house, { clientId: newId(), staff, contact, caseId, consent: true, known, parts: { place: 'Сәтбаев', address: 'Бейбітшілік 7', school: 'аулада', home: 'ойдан' }, orders: [{ body, purpose: 'p', action: 'Тексеру', slice: ['action', 'place', 'address', 'home', 'contact'], ground: 'childAtRisk', replaces: null }] }))
  const referral = Object.keys((await findCase(house.pool, caseId))?.referrals ?? {})[0] ?? ''
  return { staff, contact, caseId, referral }
}

/** Says how a body is reached. The secret of its system, when it has one. */
export async function reachBody({ house }: Centre, body: string, addresses: Partial<Addresses>, newSecret = false): Promise<string | null> {
  const { rows } = await house.pool.query<{ version: number }>('select version from stream where id = $1', [body])
  granted((await sayAddresses(house, 'test', newId(), { body, addresses: { ...NO_ADDRESSES, ...addresses }, newSecret, expected: rows[0]?.version ?? 0 })).answer)
  return (await addressesOf(house, [body])).get(body)?.secret ?? null
}

/** What the journal says of telling about a case, in order. */
export async function toldOf({ house }: Centre, caseId: string): Promise<readonly Extract<CaseEvent, { type: 'referral.notified' }>[]> {
  const { rows } = await house.pool.query<{ data: Extract<CaseEvent, { type: 'referral.notified' }> }>(`select data from event where stream = $1 and type = 'referral.notified' order by version`, [caseId])
  return rows.map((row) => row.data)
}
