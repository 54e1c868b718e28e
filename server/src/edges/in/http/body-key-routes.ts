import type { BodyKeysView } from '@senim/contract/body-api.ts'
import { bodyKeys as keysAnswer, madeBodyKey, newBodyKey } from '@senim/contract/body-api.ts'
import { id, refusal } from '@senim/contract/primitives.ts'
import { canAdminister } from '@senim/core/directory/can.ts'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { bodyKeys, makeBodyKey, revokeBodyKey } from '../../../access/body-keys.ts'
import { bodiesById } from '../../../directory/view.ts'
import type { House } from '../../../house.ts'
import { granted } from './answers.ts'
import { originOf } from './door-routes.ts'
import { deny, whoIs } from './gate.ts'
import type { App } from './typed-app.ts'

const config = { rule: canAdminister }
const tags = ['people']
const params = z.object({ body: id })
const REFUSED = { 404: refusal, 409: refusal }

/** The keys of a body's own systems, as the administrator makes and revokes them. A key is in the answer in which it is made, and never again. */
export function addBodyKeyRoutes(app: App, house: House, origin: string | undefined): void {
  const shown = async (request: FastifyRequest, body: string): Promise<BodyKeysView> => {
    if (!(await bodiesById(house.pool, [body])).has(body)) deny('bodyUnknown')
    const own = originOf(request, origin)
    return { keys: await bodyKeys(house, body), api: `${own}/api/body/v1`, callbacks: `${own}/hooks/body/${body}` }
  }

  app.get('/api/bodies/:body/keys', { config, schema: { tags, summary: 'The keys of a body’s own systems', params, response: { 200: keysAnswer, ...REFUSED } } }, async (request) => await shown(request, request.params.body))

  app.post('/api/bodies/:body/keys', { config, schema: { tags, summary: 'Make a key; it is shown in this answer and never again', params, body: newBodyKey, response: { 200: madeBodyKey, ...REFUSED } } }, async (request) => {
    const { id: clientId, name } = request.body
    const key = granted(await makeBodyKey(house, whoIs(request).member.id, clientId, request.params.body, name))
    return { ...(await shown(request, request.params.body)), key }
  })

  app.post('/api/bodies/:body/keys/:key/revoke', { config, schema: { tags, summary: 'Revoke a key: the next call with it is refused', params: z.object({ body: id, key: id }), body: z.object({ id }), response: { 200: keysAnswer, ...REFUSED } } }, async (request) => {
    const refused = await revokeBodyKey(house, whoIs(request).member.id, request.body.id, request.params.body, request.params.key)
    if (refused) granted(refused)
    return await shown(request, request.params.body)
  })
}
