import type { BodyAddresses } from '@senim/contract/notices.ts'
import { bodyAddresses, saidAddresses } from '@senim/contract/notices.ts'
import { id, refusal } from '@senim/contract/primitives.ts'
import { NO_ADDRESSES } from '@senim/core/directory/addresses.ts'
import { canAdminister } from '@senim/core/directory/can.ts'
import { z } from 'zod'
import { staffedBodies } from '../../../access/bodies.ts'
import { addressesOf, sayAddresses } from '../../../directory/addresses.ts'
import type { House } from '../../../house.ts'
import { granted } from './answers.ts'
import { deny, whoIs } from './gate.ts'
import type { App } from './typed-app.ts'

const config = { rule: canAdminister }
const tags = ['people']
const params = z.object({ body: id })
const response = { 200: bodyAddresses, 404: refusal, 409: refusal, 422: refusal }

/** How a body is reached outside of its portal. The secret of its system is shown in the answer in which it is made, and never again. */
export function addAddressRoutes(app: App, house: House): void {
  const shown = async (body: string, secret: string | null): Promise<BodyAddresses> => {
    const [known] = await staffedBodies(house.pool, body)
    const { webhook, duty, head, secret: kept } = (await addressesOf(house, [body])).get(body) ?? { ...NO_ADDRESSES, secret: null }
    return { webhook, duty, head, signed: kept !== null, secret, version: known?.version ?? deny('bodyUnknown') }
  }

  app.get('/api/bodies/:body/addresses', { config, schema: { tags, summary: 'How a body is reached outside of its portal', params, response } }, async (request) => await shown(request.params.body, null))

  app.post('/api/bodies/:body/addresses', { config, schema: { tags, summary: 'Say how a body is reached', params, body: saidAddresses, response } }, async (request) => {
    const { id: clientId, newSecret, expected, ...addresses } = request.body
    const { answer, secret } = await sayAddresses(house, whoIs(request).member.id, clientId, { body: request.params.body, addresses, newSecret, expected })
    granted(answer)
    return await shown(request.params.body, secret)
  })
}
