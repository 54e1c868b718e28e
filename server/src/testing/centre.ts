import { randomBytes } from 'node:crypto'
import { RULES } from '@senim/core/directory/data/rules.ts'
import { CALM } from '@senim/core/contacts/admission/load.ts'
import type { Body, BodyKind } from '@senim/core/directory/bodies.ts'
import { isRefusal } from '@senim/core/decider.ts'
import type { Refusal } from '@senim/core/decider.ts'
import type { Entry, Institution, InstitutionKind } from '@senim/core/directory/institutions.ts'
import type { Role } from '@senim/core/directory/staff.ts'
import type { Language } from '@senim/core/language.ts'
import { createAccount } from '../access/accounts.ts'
import type { Centre, Outside } from '../centre.ts'
import { startCentre } from '../centre.ts'
import { systemClock } from '../clock.ts'
import { approach } from '../contacts/handle.ts'
import { doorCode, doorKeysOf } from '../access/door-code.ts'
import { doorId, enterInstitution, institutionId, makeDoor } from '../directory/doors.ts'
import { webhookPort } from '../edges/out/webhook/post.ts'
import { enterBody } from '../directory/handle.ts'
import { newId } from '../identity.ts'
import { MasterKey } from '../keys/master.ts'
import { setOperator } from '../routing/handle.ts'
import type { TestDatabase } from '../postgres/testing.ts'

export const PASSWORD = 'a-long-enough-password'
export const ULYTAU = '620000000'

/** Fails a test with the refusal's own code. */
export function granted<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.refused} ${JSON.stringify(answer.params)}`)
  return answer
}

/** No letters, no short messages, and no calls into this machine. */
export const NOTHING_OUTSIDE: Outside = { ports: { webhook: webhookPort({ inside: false }), email: undefined, sms: undefined }, origin: 'https://111.test', centreMail: { supervisor: undefined, director: undefined }, inside: false }

/** A centre on a test database. Several may stand on one, as processes of one installation do: give them the same key. */
export async function openCentre(database: TestDatabase, { master = new MasterKey(randomBytes(32)), works = false, calm = CALM, outside = NOTHING_OUTSIDE }: { master?: MasterKey; works?: boolean; calm?: number; outside?: Outside } = {}): Promise<Centre> {
  return await startCentre({ databaseUrl: database.appUrl, master, clock: systemClock, rules: RULES, works, calm, outside })
}

/** Somebody who works here; the login is the id. */
export async function enterStaff({ house }: Centre, role: Role, { languages = ['kk', 'ru'], body = null, capacity = 3 }: { languages?: readonly Language[]; body?: string | null; capacity?: number } = {}): Promise<string> {
  const id = newId()
  granted(await createAccount(house, 'test', { member: { id, roles: [role], languages, skills: [], region: null, body, capacity, active: true }, login: id, name: 'Test', password: PASSWORD }))
  return id
}

/** An operator who is on line, present until the lease runs out. */
export async function onLine(centre: Centre, { capacity = 3, languages = ['kk', 'ru'] }: { capacity?: number; languages?: readonly Language[] } = {}): Promise<string> {
  const id = await enterStaff(centre, 'operator', { capacity, languages })
  await centre.presence.arrive(id, true)
  // As their browser would: it answers without being asked by anybody.
  setInterval(() => centre.presence.heard(id), 1000).unref()
  granted(await setOperator(centre.house, id, newId(), { do: 'goAvailable', capacity, now: centre.house.clock() }))
  return id
}

export async function enterTestBody({ house }: Centre, kind: BodyKind, region = ULYTAU): Promise<Body> {
  const body: Body = { id: newId(), kind, region, name: { kk: kind, ru: kind, en: kind } }
  granted(await enterBody(house, 'test', body.id, body))
  return body
}

/** A school with an open door. */
export async function enterTestSchool({ house }: Centre, { region = ULYTAU, kind = 'school', campaign = 1, language = 'kk' }: { region?: string | null; kind?: InstitutionKind; campaign?: number; language?: Language } = {}): Promise<{ institution: Institution; door: string; code: string }> {
  const code = newId().slice(-12)
  const institution: Institution = { id: institutionId(code), code, name: '№ 14 мектеп', kind, region: region ?? ULYTAU, district: null, pupils: 812 }
  const said = { institution: institution.id, campaign, language }
  granted(await enterInstitution(house, 'test', newId(), institution))
  granted(await makeDoor(house, 'test', newId(), said))
  // A region may be lost by a later correction, when there is a door already.
  if (region === null) granted(await enterInstitution(house, 'test', newId(), { ...institution, region }))
  return { institution: { ...institution, region }, door: doorId(institution.id, campaign, language), code: doorCode(doorKeysOf(house.master), said) }
}

/** Somebody writes for the first time, and looks at their page unless told. The id of the contact. */
export async function write({ house }: Centre, { text = 'көмек керек', language = 'kk', danger = false, about = null, entry = null, here = true }: { text?: string; language?: Language; danger?: boolean; about?: 'child' | null; entry?: Entry | null; here?: boolean } = {}): Promise<string> {
  const contact = newId()
  if (here) await house.pool.query(`insert into presence (who, node, expires_at) values ($1, 'test', now() + interval '1 hour')`, [contact])
  granted(await approach(house, { contact, clientId: newId(), text, danger, language, region: null, about, entry }))
  return contact
}

/** Waits until `find` sees something, for ten seconds unless told. */
export async function eventually<T>(find: () => Promise<T | undefined>, patience = 10_000): Promise<T> {
  const until = Date.now() + patience
  while (Date.now() < until) {
    const found = await find()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('waited in vain')
}
