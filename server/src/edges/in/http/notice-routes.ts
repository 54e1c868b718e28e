import { toldByHand, tryAgain as tryAgainBody, undelivered } from '@senim/contract/notices.ts'
import { id, refusal } from '@senim/contract/primitives.ts'
import { canSeeUndelivered } from '@senim/core/directory/can.ts'
import { z } from 'zod'
import type { House } from '../../../house.ts'
import { tellByHand, tryAgain } from '../../../outbox/handle.ts'
import type { Queue } from '../../../outbox/queue.ts'
import { undeliveredNotices } from '../../../outbox/view.ts'
import { granted } from './answers.ts'
import { whoIs } from './gate.ts'
import type { App } from './typed-app.ts'

const config = { rule: canSeeUndelivered }
const tags = ['notices']
const params = z.object({ notice: id })
const response = { 200: z.array(undelivered), 404: refusal, 409: refusal, 422: refusal }

/** What could not be told to somebody outside, and what a member of staff does about it. */
export function addNoticeRoutes(app: App, house: House, queue: Queue): void {
  app.get('/api/notices/undelivered', { config, schema: { tags, summary: 'What nobody could be told of, the oldest first', response } }, async () => await undeliveredNotices(house.pool))

  app.post('/api/notices/:notice/again', { config, schema: { tags, summary: 'Try once more to tell it, by all means as they are now', params, body: tryAgainBody, response } }, async (request) => {
    const refused = await tryAgain(house, queue, request.params.notice)
    if (refused) granted(refused)
    return await undeliveredNotices(house.pool)
  })

  app.post('/api/notices/:notice/told', { config, schema: { tags, summary: 'Say that they were told by hand', params, body: toldByHand, response } }, async (request) => {
    const { id: clientId, note } = request.body
    granted(await tellByHand(house, whoIs(request).member.id, clientId, request.params.notice, note))
    return await undeliveredNotices(house.pool)
  })
}
