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
import type { SealedName } from './names.ts'
import { sealName } from './names.ts'

interface Entering {
  readonly kind: 'body' | 'staff'
  readonly id: string
  readonly decision: Decision<DirectoryEvent>
  readonly body: unknown
  readonly sealed?: Pick<SealedName, 'contents' | 'keys'>
}

function enter(house: House, actor: Actor, clientId: string, { kind, id, decision, body, sealed = { contents: [], keys: [] } }: Entering): Promise<Answer> {
  return house.executor.execute({
    ...identify(house, actor, clientId, body),
    actor,
    at: house.clock(),
    streams: [{ id, kind, mayBegin: true }],
    contents: sealed.contents,
    keys: sealed.keys,
    decide: () => (isRefusal(decision) ? decision : decision.map((event) => ({ stream: id, event }))),
  })
}

/** Enters a body or corrects it. */
export async function enterBody(house: House, actor: Actor, clientId: string, body: Body): Promise<Answer> {
  return await enter(house, actor, clientId, { kind: 'body', id: body.id, decision: decideBody(body), body })
}

/** Enters a member of staff under a name. Sign-in is the business of `access/`. */
export async function enterStaff(house: House, actor: Actor, clientId: string, member: StaffMember, name: string): Promise<Answer | Refusal> {
  const sealed = await sealName(house, member.id, name)
  if (isRefusal(sealed)) return sealed
  return await enter(house, actor, clientId, { kind: 'staff', id: idOf('staff', member.id), decision: decideStaff(member, sealed.ref), body: [member, name], sealed })
}
