import { me } from '@senim/contract/access.ts'
import { account, accountDetail, correctedAccount, invited, join as joinBody, link, linkView, lookAtLink as lookBody, newAccount } from '@senim/contract/people.ts'
import type { AccountDetail, MadeLink as LinkAnswer } from '@senim/contract/people.ts'
import { id, refusal } from '@senim/contract/primitives.ts'
import { canAdminister } from '@senim/core/directory/can.ts'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { MadeLink } from '../../../access/invites.ts'
import { join, lookAtLink, makeLink, revokeLink } from '../../../access/invites.ts'
import { correctPerson, enterPerson, findPerson, listPeople } from '../../../access/people.ts'
import { openCasesOf } from '../../../cases/view.ts'
import type { House } from '../../../house.ts'
import { heldBy } from '../../../routing/view.ts'
import type { Welcome } from './access-routes.ts'
import { granted } from './answers.ts'
import { originOf } from './door-routes.ts'
import { deny, denyUnknownRegion, whoIs } from './gate.ts'
import type { App } from './typed-app.ts'

const config = { rule: canAdminister }
const open = { rule: 'public' } as const
const tags = ['people']
const REFUSED = { 404: refusal, 409: refusal }
const params = z.object({ account: id })

/** Staff and officers: entered, corrected, shut out; and the links by which they come in. */
export function addPeopleRoutes(app: App, house: House, origin: string | undefined, welcome: Welcome): void {
  const get = async (of: string): Promise<AccountDetail> => {
    const [person, holding, leads] = await Promise.all([findPerson(house, of), heldBy(house.pool, of), openCasesOf(house.pool, of)])
    return { ...(person ?? deny('staffUnknown')), holding, leads: leads.map((one) => ({ ...one })) }
  }
  const shown = (request: FastifyRequest, { code, until }: MadeLink): LinkAnswer => ({ address: `${originOf(request, origin)}/desk/join#${code}`, until })

  app.get('/api/accounts', { config, schema: { tags, summary: 'Everybody who works here or did', response: { 200: z.array(account) } } }, async () => await listPeople(house))

  app.post('/api/accounts', { config, schema: { tags, summary: 'Enter somebody, and make the link by which they come in', body: newAccount, response: { 200: invited, ...REFUSED } } }, async (request) => {
    const { name, ...said } = request.body
    denyUnknownRegion(said.region)
    const by = whoIs(request).member.id
    const refused = await enterPerson(house, by, { ...said, active: true }, name)
    if (refused) granted(refused)
    const made = granted(await makeLink(house, by, said.id, said.id))
    return { account: (await get(said.id)).account, link: shown(request, made) }
  })

  app.get('/api/accounts/:account', { config, schema: { tags, summary: 'Somebody, with what they would leave behind', params, response: { 200: accountDetail, ...REFUSED } } }, async (request) => await get(request.params.account))

  app.post('/api/accounts/:account', { config, schema: { tags, summary: 'Correct what is known of somebody, or shut them out', params, body: correctedAccount, response: { 200: accountDetail, ...REFUSED } } }, async (request) => {
    const { id: clientId, name, expected, ...said } = request.body
    denyUnknownRegion(said.region)
    const refused = await correctPerson(house, whoIs(request).member.id, clientId, { member: { ...said, id: request.params.account }, name, expected })
    if (refused) granted(refused)
    return await get(request.params.account)
  })

  app.post('/api/accounts/:account/link', { config, schema: { tags, summary: 'A new link: the password and all sessions of theirs end', params, body: z.object({ id }), response: { 200: link, ...REFUSED } } }, async (request) => {
    return shown(request, granted(await makeLink(house, whoIs(request).member.id, request.body.id, request.params.account)))
  })

  app.post('/api/accounts/:account/link/revoke', { config, schema: { tags, summary: 'Take their link back', params, body: z.object({ id }), response: { 200: accountDetail, ...REFUSED } } }, async (request) => {
    const refused = await revokeLink(house, whoIs(request).member.id, request.body.id, request.params.account)
    if (refused) granted(refused)
    return await get(request.params.account)
  })

  app.post('/api/join/look', { config: open, schema: { tags, summary: 'Who is invited by a link, and as what', body: lookBody, response: { 200: linkView, 404: refusal, 410: refusal, 429: refusal } } }, async (request) => {
    return granted(await lookAtLink(house, request.body.code))
  })

  app.post('/api/join', { config: open, schema: { tags, summary: 'Come in by a link, once, with a login and a password of one’s own', body: joinBody, response: { 200: me, 404: refusal, 409: refusal, 410: refusal, 429: refusal } } }, async (request, reply) => {
    const begun = granted(await join(house, request.body))
    return await welcome(reply, begun.token, begun.session)
  })
}
