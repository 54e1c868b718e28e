import { agencyReferral, caseView } from '@senim/contract/cases.ts'
import type { AgencyReferral, CaseView } from '@senim/contract/cases.ts'
import { id, refusal } from '@senim/contract/primitives.ts'
import { confer, dropTask, giveTask, ownTaskDone, taskDone } from '@senim/contract/tasks.ts'
import type { TaskCommand } from '@senim/core/cases/tasks.ts'
import type { ContentRef } from '@senim/core/decider.ts'
import { canAnswer, canSpeakForBody } from '@senim/core/directory/can.ts'
import { atLocalTime } from '@senim/core/time.ts'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { readLogged } from '../../../access/read-log.ts'
import { actOnCase, sealReferralText } from '../../../cases/handle.ts'
import { contactOfCase, findAgencyReferral } from '../../../cases/view.ts'
import type { House } from '../../../house.ts'
import { idOf } from '../../../identity.ts'
import { granted } from './answers.ts'
import { deny, whoIs } from './gate.ts'
import { boardOf, ownCase } from './own-case.ts'
import type { App } from './typed-app.ts'

const REFUSED = { 401: refusal, 403: refusal, 404: refusal, 409: refusal, 422: refusal } as const
const answers = { 200: caseView, ...REFUSED } as const
const params = z.object({ case: id })
const taskParams = z.object({ case: id, task: id })
const tags = ['cases']

/** What is said about something, and which case it is about. */
interface Act {
  readonly caseId: string
  readonly contact: string
  readonly clientId: string
  readonly body: unknown
  readonly text: string
}

/** One joint act of whoever asks: what they wrote is sealed, or there are no words. */
async function actJointly(house: House, request: FastifyRequest, { caseId, contact, clientId, body, text }: Act, make: (by: string, content: ContentRef | null, now: number) => TaskCommand): Promise<void> {
  const staff = whoIs(request).member.id
  const sealed = text === '' ? null : granted(await sealReferralText(house, contact, text))
  granted(await actOnCase(house, { actor: staff, scope: `staff ${staff}`, clientId, caseId, body: [body, text], contents: sealed ? [sealed.box] : [] }, make(staff, sealed?.ref ?? null, house.clock())))
}

/** What the bodies of a case do together: joint tasks, and conferences. */
export function addTaskRoutes(app: App, house: House): void {
  const { calendar } = house.rules
  const act = async (request: FastifyRequest, said: Omit<Act, 'contact'>, make: Parameters<typeof actJointly>[3]): Promise<CaseView> => {
    const { contact } = await ownCase(house, request, said.caseId)
    await actJointly(house, request, { ...said, contact }, make)
    return await boardOf(house, request, said.caseId)
  }

  app.post('/api/cases/:case/tasks', { config: { rule: canAnswer }, schema: { tags, summary: 'Give several connected bodies a task together, by a day', params, body: giveTask, response: answers } }, async (request) => {
    const { case: caseId } = request.params
    const { id: clientId, parts, text, due } = request.body
    const until = atLocalTime(due, calendar.closesAt, calendar.offsetMinutes)
    return await act(request, { caseId, clientId, body: ['task', caseId, parts, due], text }, (staff, content, now) => ({ do: 'task', task: idOf('task', caseId, clientId), parts, content: content ?? deny('empty'), due: until, staff, now }))
  })

  app.post('/api/cases/:case/tasks/:task/done', { config: { rule: canAnswer }, schema: { tags, summary: 'Note that a body has done its part', params: taskParams, body: taskDone, response: answers } }, async (request) => {
    const { case: caseId, task } = request.params
    const { id: clientId, part, text } = request.body
    return await act(request, { caseId, clientId, body: ['taskDone', task, part], text }, (by, content, now) => ({ do: 'taskDone', task, part, by, body: null, content, now }))
  })

  app.post('/api/cases/:case/tasks/:task/drop', { config: { rule: canAnswer }, schema: { tags, summary: 'Drop a task that nobody needs to do any more, for a reason', params: taskParams, body: dropTask, response: answers } }, async (request) => {
    const { case: caseId, task } = request.params
    const { id: clientId, reason } = request.body
    return await act(request, { caseId, clientId, body: ['taskDrop', task], text: reason }, (staff, content, now) => ({ do: 'taskDrop', task, staff, content: content ?? deny('reasonNeeded'), now }))
  })

  app.post('/api/cases/:case/conferences', { config: { rule: canAnswer }, schema: { tags, summary: 'Write down a conference of the bodies: the day, who was there, the record', params, body: confer, response: answers } }, async (request) => {
    const { case: caseId } = request.params
    const { id: clientId, on, present, text } = request.body
    return await act(request, { caseId, clientId, body: ['confer', caseId, on, present], text }, (staff, content, now) => ({ do: 'confer', conference: idOf('conference', caseId, clientId), on, present, content: content ?? deny('empty'), staff, now }))
  })

  app.post('/api/agency/referrals/:referral/tasks/:task/done', { config: { rule: canSpeakForBody }, schema: { tags: ['agency'], summary: 'Our part of a joint task is done', params: z.object({ referral: id, task: id }), body: ownTaskDone, response: { 200: agencyReferral, ...REFUSED } } }, async (request) => {
    const { referral, task } = request.params
    const { id: clientId, text } = request.body
    const { id: officer, body } = whoIs(request).member
    const known = await readLogged(house.pool, officer, 'referral', referral, () => findAgencyReferral(house, referral, body ?? ''))
    const { caseId } = known ?? deny('referralUnknown')
    const contact = (await contactOfCase(house.pool, caseId)) ?? deny('referralUnknown')
    await actJointly(house, request, { caseId, contact, clientId, body: ['taskDone', task, referral], text }, (by, content, now) => ({ do: 'taskDone', task, part: referral, by, body, content, now }))
    const { caseId: _caseId, ...shown } = (await findAgencyReferral(house, referral, body ?? '')) ?? deny('referralUnknown')
    return shown satisfies AgencyReferral
  })
}
