import { contactView } from '@senim/contract/contacts.ts'
import { draft, keepDraft as keepBody, note as noteShape, writeNote } from '@senim/contract/notes.ts'
import { id, refusal } from '@senim/contract/primitives.ts'
import { canAnswer, looksAtContact } from '@senim/core/directory/can.ts'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { readLogged } from '../../../access/read-log.ts'
import { findReadable } from '../../../cases/readable.ts'
import { draftsOf, dropSent, keepDraft } from '../../../contacts/drafts.ts'
import { note } from '../../../contacts/handle.ts'
import { notesFor } from '../../../contacts/view.ts'
import type { House } from '../../../house.ts'
import { noteLook } from '../../../routing/handover.ts'
import { findContactView } from '../../../routing/view.ts'
import { granted } from './answers.ts'
import { deny, whoIs } from './gate.ts'
import type { App } from './typed-app.ts'

const contactParams = z.object({ contact: id })
const REFUSED = { 401: refusal, 403: refusal, 404: refusal, 409: refusal, 422: refusal } as const

/** What the staff write and the person never reads: notes to colleagues and to oneself, and drafts. */
export function addNoteRoutes(app: App, house: House): void {
  const staffOf = (request: FastifyRequest): string => whoIs(request).member.id

  /** Whoever may read the dialogue may write beside it; a supervisor's look stands in the journal, as by any other way. */
  const readable = async (request: FastifyRequest, contact: string): Promise<void> => {
    const { member } = whoIs(request)
    const { facts } = (await findReadable(house.pool, member, contact)) ?? deny('contactUnknown')
    if (looksAtContact(member, facts)) granted(await noteLook(house, member.id, contact))
  }

  app.post('/api/contacts/:contact/notes', { config: { rule: canAnswer }, schema: { tags: ['desk'], summary: 'Note something for colleagues or for oneself', params: contactParams, body: writeNote, response: { 200: contactView, ...REFUSED } } }, async (request) => {
    const { contact } = request.params
    const { id: clientId, to, text } = request.body
    const staff = staffOf(request)
    await readable(request, contact)
    granted(await note(house, staff, contact, clientId, to, text))
    await dropSent(house, staff, contact, to, text)
    return (await readLogged(house.pool, staff, 'contact', contact, () => findContactView(house, staff, contact))) ?? deny('contactUnknown')
  })

  app.get('/api/contacts/:contact/notes', { config: { rule: canAnswer }, schema: { tags: ['desk'], summary: 'The notes beside a dialogue', params: contactParams, response: { 200: z.array(noteShape), ...REFUSED } } }, async (request) => {
    const { contact } = request.params
    const staff = staffOf(request)
    await readable(request, contact)
    return await readLogged(house.pool, staff, 'contact', contact, () => notesFor(house, contact, staff))
  })

  app.get('/api/drafts', { config: { rule: canAnswer }, schema: { tags: ['desk'], summary: 'What one was writing and has not sent', response: { 200: z.array(draft), ...REFUSED } } }, async (request) => [...(await draftsOf(house, staffOf(request)))])

  app.post('/api/contacts/:contact/draft', { config: { rule: canAnswer }, schema: { tags: ['desk'], summary: 'Keep what one is writing; an empty text forgets it', params: contactParams, body: keepBody, response: { 200: z.object({}), ...REFUSED } } }, async (request) => {
    const { contact } = request.params
    // Words of one's own in a dialogue that has gone to somebody else may still be taken away.
    if (request.body.text !== '') await readable(request, contact)
    await keepDraft(house, staffOf(request), { contact, ...request.body })
    return {}
  })
}
