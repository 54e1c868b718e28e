import type { Means } from '@senim/core/cases/events.ts'
import { MEANS } from '@senim/core/cases/events.ts'
import type { NoticeRefusal } from '@senim/core/cases/means.ts'
import type { Refusal } from '@senim/core/decider.ts'
import { isRefusal, refuse } from '@senim/core/decider.ts'
import { actOnCase, sealReferralText } from '../cases/handle.ts'
import { findCase } from '../cases/view.ts'
import type { House } from '../house.ts'
import type { Answer } from '../journal/order.ts'
import type { Queue } from './queue.ts'
import type { NoticeRow } from './store.ts'
import { findNotice, toldBy } from './store.ts'

/** A notice that nobody was told yet by any of these means. */
async function untold(house: House, id: string, by: readonly Means[]): Promise<NoticeRow | Refusal<NoticeRefusal>> {
  const notice = await findNotice(house.pool, id)
  if (notice === undefined) return refuse('noticeUnknown')
  return (await toldBy(house.pool, id)).some((means) => by.includes(means)) ? refuse('noticeTold') : notice
}

/** Tries once more to tell what was given up, by all means as they are now. Asked for twice, it is tried once. */
export async function tryAgain(house: House, queue: Queue, id: string): Promise<Refusal | null> {
  const notice = await untold(house, id, MEANS)
  if (isRefusal(notice)) return notice
  const client = await house.pool.connect()
  try {
    await client.query('begin')
    await queue.putAgain(client, { notice: id, body: notice.body })
    await client.query('commit')
    return null
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

/** A member of staff told them, by telephone or in person, and notes whom. */
export async function tellByHand(house: House, staff: string, clientId: string, id: string, note: string): Promise<Answer> {
  // The same command sent again finds its own answer in the journal.
  const notice = await untold(house, id, MEANS.filter((means) => means !== 'hand'))
  if (isRefusal(notice)) return notice
  const { referral, office, case_id: caseId } = notice
  const state = await findCase(house.pool, caseId)
  if (state === undefined) return refuse('caseUnknown')
  const sealed = await sealReferralText(house, state.contact, note)
  if (isRefusal(sealed)) return sealed
  return await actOnCase(
    house,
    { actor: staff, scope: `staff ${staff}`, clientId, caseId, body: ['told', id, note], contents: [sealed.box] },
    { do: 'notify', referral, notice: id, office, means: 'hand', told: true, proof: 'by hand', content: sealed.ref, now: house.clock() },
  )
}
