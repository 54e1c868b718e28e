import { refusal } from '@senim/contract/primitives.ts'
import { cannedReplies, changeReference, reasonCategories, referenceSet, referenceVersion, restoreReference, whatIf, whatIfAnswer } from '@senim/contract/reference.ts'
import { canAdminister, canAnswer, canReadReasons } from '@senim/core/directory/can.ts'
import { z } from 'zod'
import { otherwiseProposed } from '../../../cases/what-if.ts'
import { changeReference as change, restoreReference as restore } from '../../../directory/reference/handle.ts'
import { currentReference, referenceHistory, referenceValue } from '../../../directory/reference/view.ts'
import type { House } from '../../../house.ts'
import { granted } from './answers.ts'
import { whoIs } from './gate.ts'
import type { App } from './typed-app.ts'

const REFUSED = { 404: refusal, 409: refusal, 422: refusal }
const config = { rule: canAdminister }
const tags = ['reference']
const params = z.object({ set: referenceSet })

/** What the administrator edits, version by version, and the parts of it that others work with. */
export function addReferenceRoutes(app: App, house: House): void {
  app.get('/api/canned', { config: { rule: canAnswer }, schema: { tags: ['desk'], summary: 'Canned replies in every language', response: { 200: cannedReplies } } }, async () => await referenceValue(house.pool, 'canned'))

  app.get('/api/reasons', { config: { rule: canReadReasons }, schema: { tags, summary: 'Reasons for contact by category, retired ones too', response: { 200: reasonCategories } } }, async () => await referenceValue(house.pool, 'reasons'))

  app.get('/api/reference/:set', { config, schema: { tags, summary: 'A set as it stands', params, response: { 200: referenceVersion } } }, async (request) => await currentReference(house.pool, request.params.set))

  app.get('/api/reference/:set/versions', { config, schema: { tags, summary: 'Who changed a set, when and to what, the newest first', params, response: { 200: z.array(referenceVersion).readonly() } } }, async (request) => await referenceHistory(house.pool, request.params.set))

  app.post('/api/reference', { config, schema: { tags, summary: 'Make a set what is said here', body: changeReference, response: { 200: referenceVersion, ...REFUSED } } }, async (request) => {
    const { id: clientId, expected, content } = request.body
    granted(await change(house, { actor: whoIs(request).member.id, clientId, expected }, content))
    return await currentReference(house.pool, content.set)
  })

  app.post('/api/reference/:set/restore', { config, schema: { tags, summary: 'Undo: what an older version said, as a version of its own', params, body: restoreReference, response: { 200: referenceVersion, ...REFUSED } } }, async (request) => {
    const { id: clientId, expected, to } = request.body
    granted(await restore(house, { actor: whoIs(request).member.id, clientId, expected }, request.params.set, to))
    return await currentReference(house.pool, request.params.set)
  })

  app.post('/api/reference/proposals/what-if', { config, schema: { tags, summary: 'How many of the last cases these rules would have proposed other bodies for', body: whatIf, response: { 200: whatIfAnswer } } }, async (request) => granted(await otherwiseProposed(house, request.body.rules)))
}
