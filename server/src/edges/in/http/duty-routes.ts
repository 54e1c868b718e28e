import { dutyNow, enterRoster, roster, silent, silentDetail } from '@senim/contract/duty.ts'
import type { RosterView, SilentDetail } from '@senim/contract/duty.ts'
import { id, refusal, regionCode } from '@senim/contract/primitives.ts'
import type { Body } from '@senim/core/directory/bodies.ts'
import { canAdminister, canKeepRoster, canSeeDuty, canSpeakForBody } from '@senim/core/directory/can.ts'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { readLogged } from '../../../access/read-log.ts'
import { findSilent, noteSeen, silentBodies } from '../../../cases/silent.ts'
import type { Reader } from '../../../cases/silent.ts'
import { dutyIn, findRosterView } from '../../../directory/duty/roster-view.ts'
import { enterRoster as enter } from '../../../directory/duty/handle.ts'
import { bodiesById } from '../../../directory/view.ts'
import type { House } from '../../../house.ts'
import { granted } from './answers.ts'
import { deny, whoIs } from './gate.ts'
import type { App } from './typed-app.ts'

const REFUSED = { 401: refusal, 403: refusal, 404: refusal, 409: refusal } as const

/** Who is on duty in which body, and the silences that climbed to somebody. */
export function addDutyRoutes(app: App, house: House): void {
  const bodyBy = async (one: string): Promise<Body> => (await bodiesById(house.pool, [one])).get(one) ?? deny('bodyUnknown')
  const ownBody = async (request: FastifyRequest): Promise<Body> => await bodyBy(whoIs(request).member.body ?? deny('forbidden'))
  const reader = async (request: FastifyRequest): Promise<Reader> => ({ id: whoIs(request).member.id, head: whoIs(request).member.head === true, body: await ownBody(request) })
  const say = async (request: FastifyRequest, body: Body, { id: clientId, expected, shifts, away }: z.infer<typeof enterRoster>): Promise<RosterView> => {
    granted(await enter(house, whoIs(request).member.id, clientId, { body: body.id, shifts, away }, expected))
    return await findRosterView(house, body)
  }

  app.get('/api/duty', { config: { rule: canSeeDuty }, schema: { tags: ['duty'], summary: 'Who is on duty now in each body of a region', querystring: z.object({ region: regionCode }), response: { 200: z.array(dutyNow), ...REFUSED } } }, async (request) => await dutyIn(house, request.query.region))

  const params = z.object({ body: id })
  app.get('/api/bodies/:body/roster', { config: { rule: canAdminister }, schema: { tags: ['duty'], summary: 'The roster of a body', params, response: { 200: roster, ...REFUSED } } }, async (request) => await findRosterView(house, await bodyBy(request.params.body)))
  app.post('/api/bodies/:body/roster', { config: { rule: canAdminister }, schema: { tags: ['duty'], summary: 'Say who is on duty in a body', params, body: enterRoster, response: { 200: roster, ...REFUSED } } }, async (request) => await say(request, await bodyBy(request.params.body), request.body))

  app.get('/api/agency/roster', { config: { rule: canSpeakForBody }, schema: { tags: ['agency'], summary: 'The roster of the officer’s own body', response: { 200: roster, ...REFUSED } } }, async (request) => await findRosterView(house, await ownBody(request)))
  app.post('/api/agency/roster', { config: { rule: canKeepRoster }, schema: { tags: ['agency'], summary: 'Its head says who is on duty', body: enterRoster, response: { 200: roster, ...REFUSED } } }, async (request) => await say(request, await ownBody(request), request.body))

  app.get('/api/agency/silent', { config: { rule: canSpeakForBody }, schema: { tags: ['agency'], summary: 'Silences of bodies that climbed to the officer’s own', response: { 200: z.array(silent), ...REFUSED } } }, async (request) => await silentBodies(house, await reader(request)))

  app.get('/api/agency/silent/:referral', { config: { rule: canSpeakForBody }, schema: { tags: ['agency'], summary: 'One of them; the first look of an office is its receipt', params: z.object({ referral: id }), response: { 200: silentDetail, ...REFUSED } } }, async (request): Promise<SilentDetail> => {
    const { referral } = request.params
    const by = await reader(request)
    const find = async (): ReturnType<typeof findSilent> => await readLogged(house.pool, by.id, 'referral', referral, () => findSilent(house, by, referral))
    const first = (await find()) ?? deny('referralUnknown')
    if (first.detail.seen !== null) return first.detail
    const refused = await noteSeen(house, by, first)
    if (refused) granted(refused)
    return ((await find()) ?? deny('referralUnknown')).detail
  })
}
