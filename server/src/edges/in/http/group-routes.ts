import { dismissGroup as dismissBody, dismissed, groupWords } from '@senim/contract/groups.ts'
import { id, refusal } from '@senim/contract/primitives.ts'
import { canDismiss } from '@senim/core/directory/can.ts'
import { z } from 'zod'
import { readLogged } from '../../../access/read-log.ts'
import { dismissGroup } from '../../../contacts/groups/handle.ts'
import { findGroup } from '../../../contacts/groups/view.ts'
import type { House } from '../../../house.ts'
import { granted } from './answers.ts'
import { deny, whoIs } from './gate.ts'
import type { App } from './typed-app.ts'

const params = z.object({ group: id })
const REFUSED = { 401: refusal, 403: refusal, 404: refusal, 409: refusal } as const

/** Copies of one text, decided once: their words, which are read before anything is decided, and the decision. */
export function addGroupRoutes(app: App, house: House): void {
  app.get('/api/groups/:group', { config: { rule: canDismiss }, schema: { tags: ['desk'], summary: 'The words of those who wait with the same text', params, response: { 200: groupWords, ...REFUSED } } }, async (request) => {
    const { group } = request.params
    const found = (await findGroup(house, group)) ?? deny('groupGone')
    // Whoever asks may have named any of them: written down is whose words are shown.
    return await readLogged(house.pool, whoIs(request).member.id, 'group', found.first, () => found.open())
  })

  app.post('/api/groups/:group/dismiss', { config: { rule: canDismiss }, schema: { tags: ['desk'], summary: 'Close all of them as no request', params, body: dismissBody, response: { 200: dismissed, ...REFUSED } } }, async (request) => {
    return granted(await dismissGroup(house, whoIs(request).member.id, request.body.id, request.params.group, request.body.what))
  })
}
