import { assessmentChange, closeContact as closeBody, connect as connectBody, proposals, reply as replyBody } from '@senim/contract/assessment.ts'
import { contactView, desk, self } from '@senim/contract/contacts.ts'
import { setState } from '@senim/contract/access.ts'
import { caseView } from '@senim/contract/cases.ts'
import { id, refusal } from '@senim/contract/primitives.ts'
import type { ContactOutcome } from '@senim/core/contacts/events.ts'
import type { Contact } from '@senim/core/contacts/state.ts'
import { canActOnCase, canAnswer, looksAtContact } from '@senim/core/directory/can.ts'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { readLogged } from '../../../access/read-log.ts'
import { assess, caseIdFor, connect } from '../../../cases/handle.ts'
import { findCase, findCaseView, proposalsFor } from '../../../cases/view.ts'
import { dropDrafts } from '../../../contacts/drafts.ts'
import { reply } from '../../../contacts/handle.ts'
import { findReadable } from '../../../cases/readable.ts'
import type { House } from '../../../house.ts'
import { setOperator, takeAway } from '../../../routing/handle.ts'
import { answerAnyOffer, endContact, noteLook } from '../../../routing/handover.ts'
import { findContactView, selfView } from '../../../routing/view.ts'
import type { Presence } from '../../../routing/presence.ts'
import type { App } from './typed-app.ts'
import { deny, denyUnknownRegion, whoIs } from './gate.ts'
import { granted } from './answers.ts'

const contactParams = z.object({ contact: id })
const justId = z.object({ id })
const REFUSED = { 401: refusal, 403: refusal, 404: refusal, 409: refusal, 422: refusal } as const

/** What the desk does: be available, take offers, talk, judge, connect the bodies, close. */
export function addDeskRoutes(app: App, house: House, presence: Presence): void {
  const staffOf = (request: FastifyRequest): string => whoIs(request).member.id

  /** A dialogue this person may see: theirs, their case's, or any for a supervisor. Others do not exist for them. */
  const visible = async (request: FastifyRequest, contact: string): Promise<Contact> => {
    const found = await findReadable(house.pool, whoIs(request).member, contact)
    return found?.state ?? deny('contactUnknown')
  }

  const view = async (request: FastifyRequest, contact: string): Promise<z.infer<typeof contactView>> => {
    const staff = staffOf(request)
    return (await readLogged(house.pool, staff, 'contact', contact, () => findContactView(house, staff, contact))) ?? deny('contactUnknown')
  }

  app.get('/api/desk', { config: { rule: canAnswer }, schema: { tags: ['desk'], summary: 'Own state and the queue', response: { 200: desk, ...REFUSED } } }, async (request) => {
    // The queue may rest before it is read; what is one's own is read after it, so that it is not older than what the socket told meanwhile.
    const queue = await house.queue.ask()
    return { self: await selfView(house, staffOf(request)), queue }
  })

  app.post('/api/desk/state', { config: { rule: canAnswer }, schema: { tags: ['desk'], summary: 'Be available, on a break or off the line', body: setState, response: { 200: self, ...REFUSED } } }, async (request) => {
    const staff = staffOf(request)
    const { id: clientId, to } = request.body
    const now = house.clock()
    if (to.status === 'available') {
      await presence.arrive(staff, false)
      granted(await setOperator(house, staff, clientId, { do: 'goAvailable', capacity: to.capacity, now }))
    } else if (to.status === 'onBreak') granted(await setOperator(house, staff, clientId, { do: 'goOnBreak', reason: to.reason, now }))
    else granted(await setOperator(house, staff, clientId, { do: 'goOffline', now }))
    return await selfView(house, staff)
  })

  app.post('/api/offers/:contact/accept', { config: { rule: canAnswer }, schema: { tags: ['desk'], summary: 'Take the contact that is offered', params: contactParams, body: justId, response: { 200: contactView, ...REFUSED } } }, async (request) => {
    granted(await answerAnyOffer(house, staffOf(request), request.body.id, request.params.contact, 'accept'))
    return await view(request, request.params.contact)
  })

  app.post('/api/offers/:contact/decline', { config: { rule: canAnswer }, schema: { tags: ['desk'], summary: 'Let the offer go to the next', params: contactParams, body: justId, response: { 200: self, ...REFUSED } } }, async (request) => {
    granted(await answerAnyOffer(house, staffOf(request), request.body.id, request.params.contact, 'decline'))
    return await selfView(house, staffOf(request))
  })

  app.post('/api/away/next', { config: { rule: canAnswer }, schema: { tags: ['desk'], summary: 'Take the next of those who have left', body: justId, response: { 200: contactView, ...REFUSED } } }, async (request) => {
    return await view(request, granted(await takeAway(house, staffOf(request), request.body.id)).contact)
  })

  app.get('/api/contacts/:contact', { config: { rule: canAnswer }, schema: { tags: ['desk'], summary: 'A dialogue, whole', params: contactParams, response: { 200: contactView, ...REFUSED } } }, async (request) => {
    const { contact } = request.params
    const { member } = whoIs(request)
    const found = (await findReadable(house.pool, member, contact)) ?? deny('contactUnknown')
    if (looksAtContact(member, found.facts)) granted(await noteLook(house, member.id, contact))
    return await view(request, contact)
  })

  app.post('/api/contacts/:contact/messages', { config: { rule: canAnswer }, schema: { tags: ['desk'], summary: 'Write to the person', params: contactParams, body: replyBody, response: { 200: z.object({ seq: z.int(), at: z.int() }), ...REFUSED } } }, async (request) => {
    await visible(request, request.params.contact)
    const { seq, at } = granted(await reply(house, staffOf(request), request.params.contact, request.body.id, request.body.text))
    return { seq, at }
  })

  app.post('/api/contacts/:contact/assessment', { config: { rule: canAnswer }, schema: { tags: ['desk'], summary: 'Say what is known', params: contactParams, body: z.object({ id, change: assessmentChange }), response: { 200: contactView, ...REFUSED } } }, async (request) => {
    const { contact } = request.params
    const state = await visible(request, contact)
    const one = state.caseId === null ? undefined : await findCase(house.pool, state.caseId)
    const leads = one !== undefined && canActOnCase(whoIs(request).member, one)
    denyUnknownRegion(request.body.change.region)
    granted(await assess(house, staffOf(request), request.body.id, contact, { caseId: state.caseId, leads }, known(request.body.change)))
    return await view(request, contact)
  })

  app.get('/api/contacts/:contact/proposals', { config: { rule: canAnswer }, schema: { tags: ['desk'], summary: 'Which bodies must act, by the rules', params: contactParams, response: { 200: proposals, ...REFUSED } } }, async (request) => {
    const state = await visible(request, request.params.contact)
    const one = state.caseId === null ? undefined : await findCase(house.pool, state.caseId)
    return await proposalsFor(house, one?.assessment ?? state.assessment, one)
  })

  app.post('/api/contacts/:contact/connect', { config: { rule: canAnswer }, schema: { tags: ['desk'], summary: 'Connect all bodies in one action', params: contactParams, body: connectBody, response: { 200: caseView, ...REFUSED } } }, async (request) => {
    const { contact } = request.params
    const state = await visible(request, contact)
    const { id: clientId, ...rest } = request.body
    const caseId = state.caseId ?? caseIdFor(contact)
    granted(await connect(house, { clientId, staff: staffOf(request), contact, caseId, known: (await findCase(house.pool, caseId))?.assessment ?? state.assessment, ...rest }))
    return (await readLogged(house.pool, staffOf(request), 'case', caseId, () => findCaseView(house, caseId, true))) ?? deny('caseUnknown')
  })

  app.post('/api/contacts/:contact/close', { config: { rule: canAnswer }, schema: { tags: ['desk'], summary: 'End the dialogue, or say that it is not a request', params: contactParams, body: closeBody, response: { 200: self, ...REFUSED } } }, async (request) => {
    const { contact } = request.params
    const state = await visible(request, contact)
    granted(await endContact(house, staffOf(request), request.body.id, contact, outcomeOf(request.body.outcome, state)))
    await dropDrafts(house, contact)
    return await selfView(house, staffOf(request))
  })
}

/** A field that was left out stays as it was; zod says `undefined` where it means "left out". */
function known<T extends object>(change: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  // eslint-disable-next-line typescript/no-unsafe-type-assertion -- it is what the filter leaves
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> }
}

function outcomeOf(outcome: z.infer<typeof closeBody>['outcome'], state: Contact): ContactOutcome {
  if (outcome.kind !== 'case') return outcome
  return state.caseId === null ? deny('caseUnknown') : { kind: 'case', caseId: state.caseId }
}
