import { id, refusal } from '@senim/contract/primitives.ts'
import { answerers, found, search, transcript } from '@senim/contract/search.ts'
import { canActOnCase, canAnswer, canFindAll, looksAtContact } from '@senim/core/directory/can.ts'
import { z } from 'zod'
import { readLogged } from '../../../access/read-log.ts'
import { answererNames } from '../../../cases/find.ts'
import { searchContacts } from '../../../cases/search.ts'
import { findTranscript } from '../../../cases/transcript.ts'
import { findReadable } from '../../../cases/readable.ts'
import { findCase } from '../../../cases/view.ts'
import type { House } from '../../../house.ts'
import { noteLook } from '../../../routing/handover.ts'
import { granted } from './answers.ts'
import { deny, whoIs } from './gate.ts'
import type { App } from './typed-app.ts'

const REFUSED = { 401: refusal, 403: refusal, 404: refusal } as const

/** Finding contacts again, and reading one from beginning to end. */
export function addSearchRoutes(app: App, house: House): void {
  // A search changes nothing, but what is looked for says much about somebody: it goes in the body and stands in no address.
  app.post('/api/search', { config: { rule: canAnswer }, schema: { tags: ['search'], summary: 'Contacts by what is known of them, or by words in the own last dialogues', body: search, response: { 200: found, 429: refusal, ...REFUSED } } }, async (request) => {
    return granted(await searchContacts(house, whoIs(request).member, request.body))
  })

  app.get('/api/search/answerers', { config: { rule: canFindAll }, schema: { tags: ['search'], summary: 'Whoever may have answered', response: { 200: answerers, ...REFUSED } } }, async () => await answererNames(house.pool))

  app.get('/api/contacts/:contact/transcript', { config: { rule: canAnswer }, schema: { tags: ['search'], summary: 'A dialogue to be read afterwards', params: z.object({ contact: id }), response: { 200: transcript, ...REFUSED } } }, async (request) => {
    const { contact } = request.params
    const { member } = whoIs(request)
    const { state, facts } = (await findReadable(house.pool, member, contact)) ?? deny('contactUnknown')
    if (looksAtContact(member, facts)) granted(await noteLook(house, member.id, contact))
    const one = state.caseId === null ? undefined : await findCase(house.pool, state.caseId)
    const opensCase = one !== undefined && canActOnCase(member, one)
    return (await readLogged(house.pool, member.id, 'contact', contact, () => findTranscript(house, member.id, contact, opensCase))) ?? deny('contactUnknown')
  })
}
