import type { Decision, Refusal } from '@senim/core/decider.ts'
import { isRefusal } from '@senim/core/decider.ts'
import type { Body } from '@senim/core/directory/bodies.ts'
import type { DirectoryEvent } from '@senim/core/directory/decide.ts'
import { decideBody, decideStaff } from '@senim/core/directory/decide.ts'
import type { StaffMember } from '@senim/core/directory/staff.ts'
import type { Actor, House } from '../house.ts'
import { identify } from '../house.ts'
import { idOf } from '../identity.ts'
import type { Answer } from '../journal/order.ts'

function enter(house: House, actor: Actor, clientId: string, kind: 'body' | 'staff', id: string, decision: Decision<DirectoryEvent>, body: unknown): Promise<Answer> {
  return house.executor.execute({
    ...identify(house, actor, clientId, body),
    actor,
    at: house.clock(),
    streams: [{ id, kind, mayBegin: true }],
    contents: [],
    keys: [],
    decide: () => (isRefusal(decision) ? decision : decision.map((event) => ({ stream: id, event }))),
  })
}

/** Enters a body or corrects it. */
export async function enterBody(house: House, actor: Actor, clientId: string, body: Body): Promise<Answer> {
  return await enter(house, actor, clientId, 'body', body.id, decideBody(body), body)
}

/** Enters a member of staff or corrects what is known of them. Sign-in is the business of `access/`. */
export async function enterStaff(house: House, actor: Actor, clientId: string, member: StaffMember): Promise<Answer | Refusal> {
  return await enter(house, actor, clientId, 'staff', idOf('staff', member.id), decideStaff(member), member)
}
