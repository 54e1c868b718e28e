import { connect as connectBody } from '@senim/contract/assessment.ts'
import { accept, agencyList, agencyReferral, answer, caseRow, caseView, counted, refuse as refuseBody, report, sendBack, verify } from '@senim/contract/cases.ts'
import type { CaseView } from '@senim/contract/cases.ts'
import { id, localDate, refusal } from '@senim/contract/primitives.ts'
import type { ReferralCommand } from '@senim/core/cases/referral/decide.ts'
import type { Case } from '@senim/core/cases/state.ts'
import type { Body } from '@senim/core/directory/bodies.ts'
import { canAnswer, canSeeAllCases, canSeeCounted, canSpeakForBody } from '@senim/core/directory/can.ts'
import { localDate as dayOf } from '@senim/core/time.ts'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Said, Speaker } from '../../../cases/body-side.ts'
import { sayOfReferral } from '../../../cases/body-side.ts'
import { actOnCase, connect, sealReferralText } from '../../../cases/handle.ts'
import { agencyList as readAgencyList, casesFor } from '../../../cases/view.ts'
import { bodiesById } from '../../../directory/view.ts'
import type { House } from '../../../house.ts'
import { countedSince } from '../../../statistics/view.ts'
import { granted } from './answers.ts'
import { boardOf, ownCase } from './own-case.ts'
import { lookAtReferral, referralFor } from './own-referral.ts'
import type { App } from './typed-app.ts'
import { deny, whoIs } from './gate.ts'

const caseParams = z.object({ case: id })
const referralParams = z.object({ case: id, referral: id })
const agencyParams = z.object({ referral: id })
const REFUSED = { 401: refusal, 403: refusal, 404: refusal, 409: refusal, 422: refusal } as const

/** The centre's side of a case: the joint board, verifying, returning. */
export function addCaseRoutes(app: App, house: House): void {
  const mine = async (request: FastifyRequest, caseId: string): Promise<Case> => await ownCase(house, request, caseId)
  const view = async (request: FastifyRequest, caseId: string): Promise<CaseView> => await boardOf(house, request, caseId)

  app.get('/api/cases', { config: { rule: canAnswer }, schema: { tags: ['cases'], summary: 'Own cases; a supervisor sees all', response: { 200: z.array(caseRow), ...REFUSED } } }, async (request) => {
    const { member } = whoIs(request)
    return await casesFor(house, member.id, canSeeAllCases(member) ? null : member.id)
  })

  app.get('/api/cases/:case', { config: { rule: canAnswer }, schema: { tags: ['cases'], summary: 'The joint board of a case', params: caseParams, response: { 200: caseView, ...REFUSED } } }, async (request) => {
    await mine(request, request.params.case)
    return await view(request, request.params.case)
  })

  app.post('/api/cases/:case/connect', { config: { rule: canAnswer }, schema: { tags: ['cases'], summary: 'Connect further bodies, or a new owner for what was refused', params: caseParams, body: connectBody, response: { 200: caseView, ...REFUSED } } }, async (request) => {
    const state = await mine(request, request.params.case)
    const { id: clientId, ...rest } = request.body
    granted(await connect(house, { clientId, staff: whoIs(request).member.id, contact: state.contact, caseId: request.params.case, known: state.assessment, ...rest }))
    return await view(request, request.params.case)
  })

  app.post('/api/cases/:case/referrals/:referral/verify', { config: { rule: canAnswer }, schema: { tags: ['cases'], summary: 'Confirm that what a body reports is so', params: referralParams, body: verify, response: { 200: caseView, ...REFUSED } } }, async (request) => {
    const { case: caseId, referral } = request.params
    await mine(request, caseId)
    const staff = whoIs(request).member.id
    granted(await actOnCase(house, { actor: staff, scope: `staff ${staff}`, clientId: request.body.id, caseId, body: ['verify', referral] }, { do: 'act', act: { do: 'verify', referral, staff, now: house.clock() } }))
    return await view(request, caseId)
  })

  app.post('/api/cases/:case/referrals/:referral/return', { config: { rule: canAnswer }, schema: { tags: ['cases'], summary: 'Send an outcome back with a reason', params: referralParams, body: sendBack, response: { 200: caseView, ...REFUSED } } }, async (request) => {
    const { case: caseId, referral } = request.params
    const state = await mine(request, caseId)
    const staff = whoIs(request).member.id
    const { ref, box } = granted(await sealReferralText(house, state.contact, request.body.reason))
    const act: ReferralCommand = { do: 'sendBack', referral, staff, content: ref, now: house.clock() }
    granted(await actOnCase(house, { actor: staff, scope: `staff ${staff}`, clientId: request.body.id, caseId, body: ['return', referral, request.body.reason], contents: [box] }, { do: 'act', act }))
    return await view(request, caseId)
  })

  app.get('/api/statistics/counted', { config: { rule: canSeeCounted }, schema: { tags: ['statistics'], summary: 'What was counted since a day, by region', querystring: z.object({ since: localDate.optional() }), response: { 200: counted, ...REFUSED } } }, async (request) => {
    const today = dayOf(house.clock(), house.rules.calendar.offsetMinutes)
    return await countedSince(house.pool, request.query.since ?? `${today.slice(0, 4)}-01-01`)
  })
}

/** A body's side: its own list, its own slice, its own answers. */
export function addAgencyRoutes(app: App, house: House): void {
  const ownBody = async (request: FastifyRequest): Promise<Body> => {
    const id = whoIs(request).member.body ?? deny('forbidden')
    return (await bodiesById(house.pool, [id])).get(id) ?? deny('forbidden')
  }
  const speaker = (request: FastifyRequest): Speaker => {
    const { id, body } = whoIs(request).member
    return { id, body: body ?? deny('forbidden'), scope: `staff ${id}`, via: 'portal' }
  }
  const say = async (request: FastifyRequest<{ Params: { referral: string } }>, clientId: string, said: Said): Promise<z.infer<typeof agencyReferral>> => {
    granted(await sayOfReferral(house, speaker(request), request.params.referral, clientId, said))
    return await referralFor(house, speaker(request), request.params.referral)
  }
  const rule = canSpeakForBody
  const tags = ['agency']

  app.get('/api/agency/referrals', { config: { rule }, schema: { tags, summary: 'The referrals of the officer’s own body', response: { 200: agencyList, ...REFUSED } } }, async (request) => await readAgencyList(house, await ownBody(request)))

  app.get('/api/agency/referrals/:referral', { config: { rule }, schema: { tags, summary: 'A referral as this body may see it; the first look delivers it', params: agencyParams, response: { 200: agencyReferral, ...REFUSED } } }, async (request) => await lookAtReferral(house, speaker(request), request.params.referral))

  app.post('/api/agency/referrals/:referral/accept', { config: { rule }, schema: { tags, summary: 'Take it on', params: agencyParams, body: accept, response: { 200: agencyReferral, ...REFUSED } } }, async (request) => await say(request, request.body.id, { do: 'accept' }))

  app.post('/api/agency/referrals/:referral/refuse', { config: { rule }, schema: { tags, summary: 'Refuse it with a reason; it will get a new owner', params: agencyParams, body: refuseBody, response: { 200: agencyReferral, ...REFUSED } } }, async (request) => {
    const { id: clientId, ...said } = request.body
    return await say(request, clientId, { do: 'refuse', ...said })
  })

  app.post('/api/agency/referrals/:referral/report', { config: { rule }, schema: { tags, summary: 'Interim report; it may tell the day a law counts from', params: agencyParams, body: report, response: { 200: agencyReferral, ...REFUSED } } }, async (request) => {
    const { id: clientId, ...said } = request.body
    return await say(request, clientId, { do: 'report', ...said })
  })

  app.post('/api/agency/referrals/:referral/answer', { config: { rule }, schema: { tags, summary: 'The outcome: what was done, when and by whom', params: agencyParams, body: answer, response: { 200: agencyReferral, ...REFUSED } } }, async (request) => {
    const { id: clientId, ...said } = request.body
    return await say(request, clientId, { do: 'answer', ...said })
  })
}
