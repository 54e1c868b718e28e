import type { DoorView, ReachView } from '@senim/contract/doors.ts'
import { door, institution, institutions, newDoor, newInstitution, regionDoors, regionDoorsMade } from '@senim/contract/doors.ts'
import { id, line, refusal, regionCode } from '@senim/contract/primitives.ts'
import { canAdminister } from '@senim/core/directory/can.ts'
import type { Door } from '@senim/core/directory/institutions.ts'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { doorCode, doorKeysOf } from '../../../access/door-code.ts'
import { doorsOf, findDoor, findInstitution, findInstitutions, institutionsIn } from '../../../directory/door-view.ts'
import { doorId, enterInstitution, institutionId, makeDoor, makeDoors, revokeDoor } from '../../../directory/doors.ts'
import type { House } from '../../../house.ts'
import { granted } from './answers.ts'
import { deny, denyUnknownRegion, whoIs } from './gate.ts'
import type { App } from './typed-app.ts'

const REFUSED = { 404: refusal, 409: refusal }
const config = { rule: canAdminister }
const tags = ['doors']

/** The address people reach us by: the configured one, or else the one this browser used. */
export function originOf(request: FastifyRequest, configured: string | undefined): string {
  return configured ?? `${request.protocol}://${request.host}`
}

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\])$/

/** Whether the codes lead where somebody else's phone gets to. */
export function reachOf(request: FastifyRequest, configured: string | undefined): ReachView {
  const origin = originOf(request, configured)
  if (configured === undefined) return { origin, state: 'unset' }
  return { origin, state: LOOPBACK.test(new URL(configured).hostname) ? 'local' : 'public' }
}

/** What the QR code of a door says. */
export function addressOf(house: House, origin: string, of: Door): string {
  return `${origin}/e/${doorCode(doorKeysOf(house.master), of)}`
}

/** Institutions and their doors: entered, made and revoked by the administrator. */
export function addDoorRoutes(app: App, house: House, origin: string | undefined): void {
  const show = (request: FastifyRequest, of: Door): DoorView => ({ ...of, made: { ...of.made }, revoked: of.revoked && { ...of.revoked }, address: addressOf(house, originOf(request, origin), of) })
  const get = async (request: FastifyRequest, of: string): Promise<DoorView> => show(request, (await findDoor(house.pool, of)) ?? deny('doorUnknown'))

  app.get('/api/institutions', { config, schema: { tags, summary: 'Institutions by code or name', querystring: z.object({ find: line(0, 100).default('') }), response: { 200: institutions } } }, async (request) => {
    const { rows, ...counted } = await findInstitutions(house.pool, request.query.find)
    return { ...counted, rows: [...rows], reach: reachOf(request, origin) }
  })

  app.get('/api/institutions/:institution', { config, schema: { tags, summary: 'One institution', params: z.object({ institution: id }), response: { 200: institution, ...REFUSED } } }, async (request) => {
    return (await findInstitution(house.pool, request.params.institution)) ?? deny('institutionUnknown')
  })

  app.post('/api/institutions', { config, schema: { tags, summary: 'Enter an institution, or correct the one with this code', body: newInstitution, response: { 200: institution, ...REFUSED } } }, async (request) => {
    const { id: clientId, ...said } = request.body
    denyUnknownRegion(said.region)
    const entered = { ...said, id: institutionId(said.code) }
    granted(await enterInstitution(house, whoIs(request).member.id, clientId, entered))
    return entered
  })

  app.get('/api/institutions/:institution/doors', { config, schema: { tags, summary: 'The doors of an institution, revoked ones too', params: z.object({ institution: id }), response: { 200: z.array(door) } } }, async (request) => {
    return (await doorsOf(house.pool, request.params.institution)).map((one) => show(request, one))
  })

  app.post('/api/doors', { config, schema: { tags, summary: 'Make a door: an institution, a campaign, a language', body: newDoor, response: { 200: door, ...REFUSED } } }, async (request) => {
    const { id: clientId, ...said } = request.body
    granted(await makeDoor(house, whoIs(request).member.id, clientId, said))
    return await get(request, doorId(said.institution, said.campaign, said.language))
  })

  app.post('/api/regions/:region/doors', { config, schema: { tags, summary: 'Make the doors that a region’s institutions do not have yet', params: z.object({ region: regionCode }), body: regionDoors, response: { 200: regionDoorsMade, ...REFUSED } } }, async (request) => {
    const { id: clientId, campaign, languages } = request.body
    const there = await institutionsIn(house.pool, request.params.region)
    return await makeDoors(house, whoIs(request).member.id, clientId, there.map((one) => one.id), campaign, languages)
  })

  app.post('/api/doors/:door/revoke', { config, schema: { tags, summary: 'Revoke a door: its codes lead to the plain page from now on', params: z.object({ door: id }), body: z.object({ id }), response: { 200: door, ...REFUSED } } }, async (request) => {
    granted(await revokeDoor(house, whoIs(request).member.id, request.body.id, request.params.door))
    return await get(request, request.params.door)
  })
}
