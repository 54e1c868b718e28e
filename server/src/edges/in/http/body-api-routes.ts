import { bodyAccept, bodyAnswer, bodyReferrals, bodyReferralsQuery, bodyRefuse, bodyReport } from '@senim/contract/body-api.ts'
import { agencyReferral } from '@senim/contract/cases.ts'
import { id, refusal } from '@senim/contract/primitives.ts'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Said, Speaker } from '../../../cases/body-side.ts'
import { sayOfReferral } from '../../../cases/body-side.ts'
import { referralsSince } from '../../../cases/view.ts'
import type { House } from '../../../house.ts'
import { granted } from './answers.ts'
import { deny, whichBody } from './gate.ts'
import { lookAtReferral, referralFor } from './own-referral.ts'
import type { App } from './typed-app.ts'

const config = { rule: 'bodyKey' } as const
/** Most bytes of a request: ten times the longest report. */
export const LARGEST_CALL = 64 * 1024
const COMMON = { tags: ['body API'], security: [{ bodyKey: [] }] }
const REFUSED = { 400: refusal, 401: refusal, 404: refusal, 409: refusal, 413: refusal, 422: refusal, 429: refusal } as const
const params = z.object({ referral: id })
const REPEATABLE = 'Needs the header Idempotency-Key (or `id`): the same one again does nothing again.'

/** A body's own system. What it does bears the body's id, whichever of its keys it used. */
export const systemSpeaks = (body: string): Speaker => ({ id: body, body, scope: `body ${body}`, via: 'api' })

/** By what the body's system makes sure that a request it repeats is done once. */
function repeatKeyOf(request: FastifyRequest, clientId: string | undefined): string {
  const { 'idempotency-key': header } = request.headers
  if (header === undefined) return clientId ?? deny('repeatKeyNeeded')
  return typeof header === 'string' && /^[!-~]{1,200}$/.test(header) ? `key ${header}` : deny('repeatKeyNeeded')
}

/** What a body's own system may do, by its key: see its referrals and answer them, as its officers do in the portal. */
export function addBodyApiRoutes(app: App, house: House): void {
  const say = async (request: FastifyRequest<{ Params: { referral: string }; Body: { id?: string | undefined } }>, said: Said): Promise<z.infer<typeof agencyReferral>> => {
    const speaker = systemSpeaks(whichBody(request))
    granted(await sayOfReferral(house, speaker, request.params.referral, repeatKeyOf(request, request.body.id), said))
    return await referralFor(house, speaker, request.params.referral)
  }

  app.get('/api/body/v1/referrals', { config, schema: { ...COMMON, summary: 'The body’s own referrals, by when something last happened to them', querystring: bodyReferralsQuery, response: { 200: bodyReferrals, ...REFUSED } } }, async (request) => {
    return await referralsSince(house.pool, whichBody(request), request.query)
  })

  app.get('/api/body/v1/referrals/:referral', { config, exposeHeadRoute: false, schema: { ...COMMON, summary: 'One referral: its slice and nothing else; the first look delivers it', params, response: { 200: agencyReferral, ...REFUSED } } }, async (request) => {
    return await lookAtReferral(house, systemSpeaks(whichBody(request)), request.params.referral)
  })

  app.post('/api/body/v1/referrals/:referral/accept', { config, bodyLimit: LARGEST_CALL, schema: { ...COMMON, summary: 'Take it on', description: REPEATABLE, params, body: bodyAccept, response: { 200: agencyReferral, ...REFUSED } } }, async (request) => await say(request, { do: 'accept' }))

  app.post('/api/body/v1/referrals/:referral/refuse', { config, bodyLimit: LARGEST_CALL, schema: { ...COMMON, summary: 'Refuse it with a reason; it will get a new owner', description: REPEATABLE, params, body: bodyRefuse, response: { 200: agencyReferral, ...REFUSED } } }, async (request) => {
    const { id: _id, ...said } = request.body
    return await say(request, { do: 'refuse', ...said })
  })

  app.post('/api/body/v1/referrals/:referral/report', { config, bodyLimit: LARGEST_CALL, schema: { ...COMMON, summary: 'Interim report, with a milestone where there is one', description: REPEATABLE, params, body: bodyReport, response: { 200: agencyReferral, ...REFUSED } } }, async (request) => {
    const { id: _id, ...said } = request.body
    return await say(request, { do: 'report', ...said })
  })

  app.post('/api/body/v1/referrals/:referral/answer', { config, bodyLimit: LARGEST_CALL, schema: { ...COMMON, summary: 'The outcome: what was done, when and by whom', description: REPEATABLE, params, body: bodyAnswer, response: { 200: agencyReferral, ...REFUSED } } }, async (request) => {
    const { id: _id, ...said } = request.body
    return await say(request, { do: 'answer', ...said })
  })
}
