import type { KnownBody } from '@senim/contract/people.ts'
import { correctedBody, knownBody } from '@senim/contract/people.ts'
import { id, refusal } from '@senim/contract/primitives.ts'
import { canAdminister } from '@senim/core/directory/can.ts'
import { z } from 'zod'
import { staffedBodies } from '../../../access/bodies.ts'
import { openReferrals } from '../../../cases/view.ts'
import { sayBody } from '../../../directory/bodies.ts'
import type { House } from '../../../house.ts'
import { granted } from './answers.ts'
import { deny, denyUnknownRegion, whoIs } from './gate.ts'
import type { App } from './typed-app.ts'

const config = { rule: canAdminister }
const tags = ['people']

/** Bodies as the administrator sees them: entered, corrected, retired. */
export function addBodyRoutes(app: App, house: House): void {
  const known = async (one: string | null): Promise<KnownBody[]> => {
    const [bodies, open] = await Promise.all([staffedBodies(house.pool, one), openReferrals(house.pool)])
    return bodies.map(({ body: { id: body, kind, region, name, superior = null, retired = null }, officers, version }) => ({ id: body, kind, region, name: { ...name }, superior, retired, officers, open: open.get(body) ?? 0, version }))
  }

  app.get('/api/bodies/known', { config, schema: { tags, summary: 'Every body, retired ones too, with its officers and what it still owes', response: { 200: z.array(knownBody) } } }, async () => await known(null))

  app.post('/api/bodies/:body', { config, schema: { tags, summary: 'Enter a body, or correct or retire the one with this id', params: z.object({ body: id }), body: correctedBody, response: { 200: knownBody, 404: refusal, 409: refusal } } }, async (request) => {
    const { id: clientId, retired, expected, superior, ...said } = request.body
    denyUnknownRegion(said.region)
    granted(await sayBody(house, whoIs(request).member.id, clientId, { body: { ...said, id: request.params.body, ...(superior !== null && { superior }) }, retired, expected }))
    return (await known(request.params.body))[0] ?? deny('bodyUnknown')
  })
}
