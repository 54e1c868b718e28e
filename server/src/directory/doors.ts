import type { Institution } from '@senim/core/directory/institutions.ts'
import { decideDoor, decideInstitution } from '@senim/core/directory/institutions.ts'
import type { Language } from '@senim/core/language.ts'
import { isRefusal } from '@senim/core/decider.ts'
import type { Actor, House } from '../house.ts'
import { identify } from '../house.ts'
import { idOf } from '../identity.ts'
import type { Answer, Happening, Held, StreamRef } from '../journal/order.ts'
import { newStreamOf, streamOf } from '../journal/order.ts'
import { DOOR, INSTITUTION } from './events.ts'

/** The id of an institution is made of its code, so that entering it again corrects it. */
export function institutionId(code: string): string {
  return idOf('institution', code)
}

/** The id of the door that a code names. */
export function doorId(institution: string, campaign: number, language: Language): string {
  return idOf('door', institution, String(campaign), language)
}

type Give = { readonly actor: Actor; readonly clientId: string; readonly body: unknown; readonly streams: readonly StreamRef[]; readonly decide: (held: Held) => ReturnType<typeof decideInstitution> | ReturnType<typeof decideDoor>; readonly of: string }

async function give(house: House, { actor, clientId, body, streams, decide, of }: Give): Promise<Answer> {
  return await house.executor.execute({
    ...identify(house, actor, clientId, body),
    actor,
    at: house.clock(),
    streams,
    contents: [],
    keys: [],
    decide(held) {
      const decided = decide(held)
      return isRefusal(decided) ? decided : decided.map((event): Happening => ({ stream: of, event }))
    },
  })
}

/** Enters an institution or corrects it. */
export async function enterInstitution(house: House, actor: Actor, clientId: string, institution: Institution): Promise<Answer> {
  return await give(house, { actor, clientId, body: institution, of: institution.id, streams: [newStreamOf(INSTITUTION, institution.id)], decide: (held) => decideInstitution(institution, held.get(INSTITUTION, institution.id)) })
}

/** Makes a door of an institution. Both are locked, so that the region it needs is there when it is made. */
export async function makeDoor(house: House, actor: Actor, clientId: string, door: { readonly institution: string; readonly campaign: number; readonly language: Language }): Promise<Answer> {
  const id = doorId(door.institution, door.campaign, door.language)
  return await give(house, {
    actor, clientId, body: door, of: id,
    streams: [streamOf(INSTITUTION, door.institution), newStreamOf(DOOR, id)],
    decide: (held) => decideDoor({ do: 'make', door: { id, ...door }, institution: held.get(INSTITUTION, door.institution), by: actor, now: house.clock() }, held.get(DOOR, id)),
  })
}

/** Revokes a door: its codes lead to the plain page from now on. */
export async function revokeDoor(house: House, actor: Actor, clientId: string, door: string): Promise<Answer> {
  return await give(house, { actor, clientId, body: ['revoke', door], of: door, streams: [streamOf(DOOR, door)], decide: (held) => decideDoor({ do: 'revoke', by: actor, now: house.clock() }, held.get(DOOR, door)) })
}

const AT_ONCE = 100
export interface Tally {
  readonly institutions: number
  readonly made: number
  readonly there: number
  readonly revoked: number
}

/** Makes the doors of many institutions that are not there yet; dialogues go on beside it. What is there or was revoked stays as it is. */
export async function makeDoors(house: House, actor: Actor, clientId: string, institutions: readonly string[], campaign: number, languages: readonly Language[]): Promise<Tally> {
  const wanted = institutions.flatMap((institution) => [...new Set(languages)].map((language) => ({ institution, campaign, language })))
  const tally = { institutions: institutions.length, made: 0, there: 0, revoked: 0 }
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    const answers = await Promise.all(wanted.slice(at, at + AT_ONCE).map((one) => makeDoor(house, actor, `${clientId} ${one.institution} ${one.language}`, one)))
    for (const answer of answers) {
      if (!isRefusal(answer)) tally.made += 1
      else if (answer.refused === 'doorThere') tally.there += 1
      else if (answer.refused === 'doorRevoked') tally.revoked += 1
    }
  }
  return tally
}
