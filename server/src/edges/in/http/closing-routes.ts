import { askPerson, caseView, closeCase, secondWaiver, waive, withdraw } from '@senim/contract/cases.ts'
import type { CaseView } from '@senim/contract/cases.ts'
import { id, refusal } from '@senim/contract/primitives.ts'
import type { CaseCommand } from '@senim/core/cases/decide.ts'
import type { ContentRef } from '@senim/core/decider.ts'
import { canAnswer, canWaive, canWithdraw } from '@senim/core/directory/can.ts'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { actOnCase, sealReferralText } from '../../../cases/handle.ts'
import type { House } from '../../../house.ts'
import { granted } from './answers.ts'
import { whoIs } from './gate.ts'
import { boardOf, ownCase } from './own-case.ts'
import type { App } from './typed-app.ts'

const params = z.object({ case: id })
const answers = { 200: caseView, 401: refusal, 403: refusal, 404: refusal, 409: refusal, 422: refusal } as const
const tags = ['cases']

/** What ends a case: the person's last word, what is taken back or waived, and the closing itself. */
export function addClosingRoutes(app: App, house: House): void {
  type By = { readonly staff: string; readonly now: number }
  /** One act on a case of one's own. What is written about it is sealed; the act's body names it without its box. */
  const act = async (request: FastifyRequest, caseId: string, clientId: string, body: unknown, make: (by: By) => CaseCommand): Promise<CaseView> => {
    await ownCase(house, request, caseId)
    const staff = whoIs(request).member.id
    granted(await actOnCase(house, { actor: staff, scope: `staff ${staff}`, clientId, caseId, body }, make({ staff, now: house.clock() })))
    return await boardOf(house, request, caseId)
  }
  const actWithWords = async (request: FastifyRequest, caseId: string, clientId: string, body: unknown, text: string, make: (by: By, content: ContentRef) => CaseCommand): Promise<CaseView> => {
    const state = await ownCase(house, request, caseId)
    const staff = whoIs(request).member.id
    const { ref, box } = granted(await sealReferralText(house, state.contact, text))
    granted(await actOnCase(house, { actor: staff, scope: `staff ${staff}`, clientId, caseId, body: [body, text], contents: [box] }, make({ staff, now: house.clock() }, ref)))
    return await boardOf(house, request, caseId)
  }

  app.post('/api/cases/:case/ask', { config: { rule: canAnswer }, schema: { tags, summary: 'Ask the person whether help came; where their rule forbids it, that is written down', params, body: askPerson, response: answers } }, async (request) => {
    const { case: caseId } = request.params
    return await act(request, caseId, request.body.id, ['ask', caseId], (by) => ({ do: 'ask', ...by }))
  })

  app.post('/api/cases/:case/referrals/:referral/withdraw', { config: { rule: canWithdraw }, schema: { tags, summary: 'Take a referral back, on a named ground', params: z.object({ case: id, referral: id }), body: withdraw, response: answers } }, async (request) => {
    const { case: caseId, referral } = request.params
    const { id: clientId, ground, note } = request.body
    const make = (by: By, content: ContentRef | null): CaseCommand => ({ do: 'act', act: { do: 'withdraw', referral, ground, content, ...by } })
    return note === '' ? await act(request, caseId, clientId, ['withdraw', referral, ground], (by) => make(by, null)) : await actWithWords(request, caseId, clientId, ['withdraw', referral, ground], note, make)
  })

  app.post('/api/cases/:case/waive', { config: { rule: canWaive }, schema: { tags, summary: 'Let a case close without something, for a reason; where the danger is high a second person must agree', params, body: waive, response: answers } }, async (request) => {
    const { case: caseId } = request.params
    const { id: clientId, blocker, reason } = request.body
    return await actWithWords(request, caseId, clientId, ['waive', caseId, blocker], reason, (by, content) => ({ do: 'waive', blocker, content, ...by }))
  })

  app.post('/api/cases/:case/waive/second', { config: { rule: canWaive }, schema: { tags, summary: 'Agree as the second person, or do not', params, body: secondWaiver, response: answers } }, async (request) => {
    const { case: caseId } = request.params
    const { id: clientId, blocker, agrees } = request.body
    return await act(request, caseId, clientId, ['second', caseId, blocker, agrees], (by) => ({ do: 'secondWaiver', blocker, agrees, ...by }))
  })

  app.post('/api/cases/:case/close', { config: { rule: canAnswer }, schema: { tags, summary: 'Close a case in which nothing is missing', params, body: closeCase, response: answers } }, async (request) => {
    const { case: caseId } = request.params
    const { id: clientId, end } = request.body
    return await act(request, caseId, clientId, ['close', caseId, end], (by) => ({ do: 'close', end, ...by }))
  })
}
