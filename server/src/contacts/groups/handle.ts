import type { Refusal } from '@senim/core/decider.ts'
import { isRefusal, refuse } from '@senim/core/decider.ts'
import type { NonRequest } from '@senim/core/directory/problems.ts'
import type { House } from '../../house.ts'
import { contactOrder } from '../handle.ts'
import { membersOf } from './view.ts'

/** So many are closed in one commit, so that nobody's message waits behind a thousand. */
const AT_ONCE = 50

/** Closes all of a group as what one member of staff says they are. Each is decided on its own: whoever wrote more meanwhile, or is being answered, stays. */
export async function dismissGroup(house: House, staff: string, clientId: string, group: string, what: NonRequest): Promise<{ closed: number; stayed: number } | Refusal> {
  const members = await membersOf(house.pool, group)
  if (members.length === 0) return refuse('groupGone')
  let stayed = 0
  for (let from = 0; from < members.length; from += AT_ONCE) {
    const answers = await Promise.all(
      members.slice(from, from + AT_ONCE).map(async ({ contact }) =>
        await house.executor.execute(contactOrder(house, contact, { do: 'dismiss', staff, what, now: house.clock() }, { actor: staff, scope: `staff ${staff}`, clientId: `${clientId} ${contact}`, body: [contact, what] })),
      ),
    )
    stayed += answers.filter(isRefusal).length
  }
  return { closed: members.length - stayed, stayed }
}
