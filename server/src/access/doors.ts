import { setTimeout as sleep } from 'node:timers/promises'
import type { OpenDoor } from '../directory/door-view.ts'
import { findOpenDoor } from '../directory/door-view.ts'
import { doorId } from '../directory/doors.ts'
import type { House } from '../house.ts'
import { doorKeysOf, findDoorCode } from './door-code.ts'

/** How long a page waits to learn where its code comes from. Help does not depend on it. */
const PATIENCE = 1500

/** The open door a code leads through; undefined when the code is nobody's, was altered or is revoked. */
export async function findDoorOf(house: House, code: string): Promise<OpenDoor | undefined> {
  const said = findDoorCode(doorKeysOf(house.master), code)
  return said && (await findOpenDoor(house.pool, doorId(said.institution, said.campaign, said.language)))
}

/** The same for a page that is shown whatever happens: a database that is away or slow says nothing. */
export async function findDoorInTime(house: House, code: string): Promise<OpenDoor | undefined> {
  const tooLate = new AbortController()
  const found = findDoorOf(house, code).catch(() => undefined)
  const inTime = await Promise.race([found, sleep(PATIENCE, undefined, { signal: tooLate.signal }).catch(() => undefined)])
  tooLate.abort()
  return inTime
}
