import { contactView, self } from '@senim/contract/contacts.ts'
import { askHandover, colleague, look, moved, takeOver as takeOverBody } from '@senim/contract/hands.ts'
import { id, refusal } from '@senim/contract/primitives.ts'
import { shift } from '@senim/contract/shift.ts'
import { canAnswer, canAudit, canSupervise } from '@senim/core/directory/can.ts'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { readLogged } from '../../../access/read-log.ts'
import { findReadable } from '../../../cases/readable.ts'
import type { House } from '../../../house.ts'
import { colleaguesOnLine } from '../../../routing/colleagues.ts'
import { historyOf, lastLooks } from '../../../routing/hands-view.ts'
import { handOver, takeOver, withdrawHandover } from '../../../routing/handover.ts'
import type { Presence } from '../../../routing/presence.ts'
import { shiftView } from '../../../routing/shift-view.ts'
import { findContactView, selfView } from '../../../routing/view.ts'
import { granted } from './answers.ts'
import { deny, whoIs } from './gate.ts'
import type { App } from './typed-app.ts'

const contactParams = z.object({ contact: id })
const justId = z.object({ id })
const REFUSED = { 401: refusal, 403: refusal, 404: refusal, 409: refusal, 422: refusal } as const

/** In whose hands a dialogue is: handing over, taking over, and who sees the centre at work. */
export function addHandsRoutes(app: App, house: House, presence: Presence): void {
  const staffOf = (request: FastifyRequest): string => whoIs(request).member.id
  const readable = async (request: FastifyRequest, contact: string): Promise<void> => {
    if ((await findReadable(house.pool, whoIs(request).member, contact)) === undefined) deny('contactUnknown')
  }

  app.get('/api/colleagues', { config: { rule: canAnswer }, schema: { tags: ['desk'], summary: 'Colleagues on the line, to hand a dialogue to', response: { 200: z.array(colleague), ...REFUSED } } }, async (request) => {
    const all = await colleaguesOnLine(house.pool)
    return all.filter((one) => one.id !== staffOf(request)).map(({ id: staff, name, roles, languages, holding, capacity, busy }) => ({ id: staff, name, roles: [...roles], languages: [...languages], holding, capacity, busy }))
  })

  app.post('/api/contacts/:contact/handover', { config: { rule: canAnswer }, schema: { tags: ['desk'], summary: 'Offer the dialogue to a colleague; it stays until they accept', params: contactParams, body: askHandover, response: { 200: self, ...REFUSED } } }, async (request) => {
    const { contact } = request.params
    await readable(request, contact)
    const { id: clientId, to, note } = request.body
    granted(await handOver(house, { staff: staffOf(request), clientId, contact, to, note }))
    return await selfView(house, staffOf(request))
  })

  app.post('/api/contacts/:contact/handover/withdraw', { config: { rule: canAnswer }, schema: { tags: ['desk'], summary: 'Take an open hand-over back', params: contactParams, body: justId, response: { 200: self, ...REFUSED } } }, async (request) => {
    const { contact } = request.params
    await readable(request, contact)
    granted(await withdrawHandover(house, staffOf(request), request.body.id, contact))
    return await selfView(house, staffOf(request))
  })

  app.get('/api/contacts/:contact/history', { config: { rule: canAnswer }, schema: { tags: ['desk'], summary: 'In whose hands it was, and who looked', params: contactParams, response: { 200: z.array(moved), ...REFUSED } } }, async (request) => {
    await readable(request, request.params.contact)
    return [...(await historyOf(house.pool, request.params.contact))]
  })

  app.post('/api/contacts/:contact/takeover', { config: { rule: canSupervise }, schema: { tags: ['shift'], summary: 'Take the dialogue over, with a ground', params: contactParams, body: takeOverBody, response: { 200: contactView, ...REFUSED } } }, async (request) => {
    const { contact } = request.params
    const staff = staffOf(request)
    const { id: clientId, from, ground } = request.body
    // From now on they are at work, whether their socket is open yet or not.
    await presence.arrive(staff, false)
    granted(await takeOver(house, staff, clientId, contact, from, ground))
    return (await readLogged(house.pool, staff, 'contact', contact, () => findContactView(house, staff, contact))) ?? deny('contactUnknown')
  })

  app.get('/api/shift', { config: { rule: canSupervise }, schema: { tags: ['shift'], summary: 'The centre at work now', response: { 200: shift, ...REFUSED } } }, async () => await shiftView(house.pool))

  app.get('/api/looks', { config: { rule: canAudit }, schema: { tags: ['shift'], summary: 'Which supervisor looked at which dialogue, newest first', response: { 200: z.array(look), ...REFUSED } } }, async () => [...(await lastLooks(house.pool))])
}
