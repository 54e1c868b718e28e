import type { CaseEvent } from '@senim/core/cases/events.ts'
import { noticeOf } from '@senim/core/cases/means.ts'
import type { Case } from '@senim/core/cases/state.ts'
import type { ClientBase } from 'pg'
import { CASE, noticeId } from '../cases/events.ts'
import type { Change } from '../journal/order.ts'
import { projectorOf } from '../journal/order.ts'

type CaseChange = Change<Case, CaseEvent>

/** What is to be told of these changes, as rows of `notice`. */
export function noticesIn(changes: readonly CaseChange[]): readonly { readonly id: string; readonly body: string }[] {
  return changes.flatMap(({ id: caseId, state, events }) =>
    events.flatMap(({ event, version, at }) => {
      const notice = noticeOf(event)
      if (notice === null || !('referral' in event)) return []
      const body = event.type === 'referral.sent' ? event.body : state.referrals[event.referral]?.body
      if (body === undefined) return []
      const due = 'due' in event ? event.due.map(({ step, at: until }) => ({ step, at: until })) : []
      const step = event.type === 'referral.climbed' ? event.step : null
      return [{ id: noticeId(caseId, version), case_id: caseId, referral: event.referral, body, ...notice, step, due, at: new Date(at).toISOString() }]
    }),
  )
}

async function writeNotices(client: ClientBase, changes: readonly CaseChange[]): Promise<void> {
  const rows = noticesIn(changes)
  if (rows.length > 0) await client.query('insert into notice select * from json_populate_recordset(null::notice, $1)', [JSON.stringify(rows)])
}

/** Each means at most once as failed and once as told; an answer that came by hand may come again. */
async function writeTold(client: ClientBase, changes: readonly CaseChange[]): Promise<void> {
  const rows = changes.flatMap(({ events }) =>
    events.flatMap(({ event, actor, at }) => (event.type === 'referral.notified' ? [{ notice: event.notice, means: event.means, told: event.told, proof: event.proof, content: event.content?.id ?? null, said_by: actor, at: new Date(at).toISOString() }] : [])),
  )
  if (rows.length > 0) await client.query('insert into notice_told select * from json_populate_recordset(null::notice_told, $1) on conflict do nothing', [JSON.stringify(rows)])
}

/** What is to be told and what came of it, as rows. Putting it on its way is the business of `queue.ts`: a rebuild tells nobody anything. */
export const noticeProjector = projectorOf(CASE, async (client, changes) => {
  await writeNotices(client, changes)
  await writeTold(client, changes)
})
