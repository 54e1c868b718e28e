import type { ContactOutcome } from '@senim/core/contacts/events.ts'
import type { Refusal } from '@senim/core/decider.ts'
import { isRefusal, refuse } from '@senim/core/decider.ts'
import { ANSWERING_ROLES } from '@senim/core/directory/staff.ts'
import type { MatchCommand, OperatorCommand } from '@senim/core/routing/decide.ts'
import type { LookAt } from '@senim/core/routing/away.ts'
import { decideLost, decideMatch, decideOperator } from '@senim/core/routing/decide.ts'
import type { ClientBase } from 'pg'
import type { Actor, House } from '../house.ts'
import { newId } from '../identity.ts'
import { identify } from '../house.ts'
import type { Answer, Happening, Held, Order } from '../journal/order.ts'
import { newStreamOf, streamOf } from '../journal/order.ts'
import { CONTACT } from '../contacts/events.ts'
import { OPERATOR } from './events.ts'
import { awayFor, findInHand } from './store.ts'

/** What an operator does about themselves: available, break, offline. */
export async function setOperator(house: House, staff: string, clientId: string, command: OperatorCommand): Promise<Answer> {
  return await house.executor.execute({
    ...identify(house, `staff ${staff}`, clientId, { ...command, now: 0 }),
    actor: staff,
    at: house.clock(),
    streams: [newStreamOf(OPERATOR, staff)],
    contents: [],
    keys: [],
    decide(held) {
      const events = decideOperator(command, held.get(OPERATOR, staff))
      return isRefusal(events) ? events : events.map((event) => ({ stream: staff, event }))
    },
  })
}

interface By {
  readonly actor: Actor
  readonly scope: string
  readonly clientId: string
}

/** What the tables say in the same transaction: what stands in the way, and whose pages are open. */
interface MatchFacts {
  readonly objection?: Refusal | undefined
  readonly lookAt?: LookAt
}

/** `body`: what makes it the same command when it comes again, if that is not all of it. */
function matchOrder(house: House, command: MatchCommand, by: By, facts?: (client: ClientBase, held: Held) => Promise<MatchFacts>, body: unknown = { ...command, now: 0 }): Order<MatchFacts | undefined> {
  const stream = command.operatorId
  const order: Order<MatchFacts | undefined> = {
    ...identify(house, by.scope, by.clientId, body),
    actor: by.actor,
    at: command.now,
    streams: [streamOf(CONTACT, command.contactId), streamOf(OPERATOR, stream)],
    contents: [],
    keys: [],
    decide(held, known) {
      if (known?.objection) return known.objection
      const both = decideMatch(command, held.get(CONTACT, command.contactId), held.get(OPERATOR, stream), house.rules, known?.lookAt)
      if (isRefusal(both)) return both
      return [...both.contact.map((event) => ({ stream: command.contactId, event })), ...both.operator.map((event) => ({ stream, event }))]
    },
  }
  return facts ? { ...order, facts } : order
}

/** Accepts or declines an offer of the queue; the answer of a repeated click is the first one. */
export async function answerOffer(house: House, staff: string, clientId: string, contact: string, action: 'accept' | 'decline'): Promise<Answer> {
  const command: MatchCommand = { do: action, operatorId: staff, contactId: contact, now: house.clock() }
  return await house.executor.execute(matchOrder(house, command, { actor: staff, scope: `staff ${staff}`, clientId }))
}

/** Ends a dialogue that is handed over to nobody, and frees the operator's place. */
export async function closeContact(house: House, staff: string, clientId: string, contact: string, outcome: ContactOutcome): Promise<Answer> {
  const command: MatchCommand = { do: 'close', operatorId: staff, contactId: contact, outcome, now: house.clock() }
  return await house.executor.execute(matchOrder(house, command, { actor: staff, scope: `staff ${staff}`, clientId }))
}

/** The router's epoch: a router that was replaced while it slept may offer nothing any more. */
export interface Epoch {
  readonly holder: string
  readonly epoch: number
}

/** Looks at what is in the operator's hands by now, what is offered to them, and whom it is about. */
async function looker(client: ClientBase, held: Held, staff: string, contact: string): Promise<LookAt> {
  const { holding, offered } = held.get(OPERATOR, staff)
  const found = await findInHand(client, [...holding, ...(offered === null ? [] : [offered]), contact])
  return (id) => found.get(id) ?? { urgency: null, here: true }
}

async function objectionOf(client: ClientBase, epoch: Epoch): Promise<Refusal | undefined> {
  const { rows } = await client.query<{ epoch: string }>({ name: 'router-epoch', text: `select epoch from lease where name = 'router' and holder = $1 for share`, values: [epoch.holder] })
  return Number(rows[0]?.epoch) === epoch.epoch ? undefined : refuse('routerReplaced')
}

/** Offers a waiting contact to one operator, if this router is still the one. */
export async function offer(house: House, epoch: Epoch, contact: string, staff: string): Promise<Answer> {
  const command: MatchCommand = { do: 'offer', operatorId: staff, contactId: contact, now: house.clock() }
  return await house.executor.execute(matchOrder(house, command, { actor: 'router', scope: 'router', clientId: newId() }, async (client, held) => ({ objection: await objectionOf(client, epoch), lookAt: await looker(client, held, staff, contact) })))
}

/** So many at the head of those who have left are tried when others take them at the same moment. */
const TRIED = 20

/** Takes this one of those who have left: an offer and its acceptance in one. */
export async function take(house: House, staff: string, clientId: string, contactId: string): Promise<Answer> {
  const command: MatchCommand = { do: 'take', operatorId: staff, contactId, now: house.clock() }
  return await house.executor.execute(matchOrder(house, command, { actor: staff, scope: `staff ${staff}`, clientId }, async (client, held) => ({ lookAt: await looker(client, held, staff, contactId) }), 'take the next who has left'))
}

/** Takes the next of those who have left, as their turns come. Answers which it was; asked again under the same id, the same one. */
export async function takeAway(house: House, staff: string, clientId: string): Promise<{ readonly contact: string } | Refusal> {
  const { rows: before } = await house.pool.query<{ stream: string }>({ name: 'taken-before', text: `select distinct stream from event where command_id = $1 and kind = 'contact'`, values: [identify(house, `staff ${staff}`, clientId, null).commandId] })
  const next = before[0] ? [before[0].stream] : await awayFor(house.pool, staff, house.clock(), TRIED)
  for (const contactId of next) {
    const answer = await take(house, staff, clientId, contactId)
    if (!isRefusal(answer)) return { contact: contactId }
    if (answer.refused !== 'contactTaken' && answer.refused !== 'contactClosed') return answer
  }
  return refuse('nobodyAway')
}

/** An offer nobody took in time goes on to the next. `now` is the database's clock, which set nothing too early. */
export async function lapseOffer(house: House, contact: string, staff: string, dueAt: number, now: number): Promise<Answer> {
  const command: MatchCommand = { do: 'lapse', operatorId: staff, contactId: contact, now }
  return await house.executor.execute(matchOrder(house, command, { actor: 'clock', scope: 'offer', clientId: `${contact} ${dueAt}` }))
}

/** An operator whose last socket has been gone for longer than its grace, or who may not answer any more: everything in their hands goes back. */
export async function loseOperator(house: House, staff: string, contacts: readonly string[]): Promise<Answer> {
  const now = house.clock()
  return await house.executor.execute<boolean>({
    ...identify(house, 'presence', newId(), staff),
    actor: 'presence',
    at: now,
    streams: [streamOf(OPERATOR, staff), ...contacts.map((id) => streamOf(CONTACT, id))],
    contents: [],
    keys: [],
    async facts(client) {
      const { rows } = await client.query('select 1 from presence p join staff s on s.id = p.who where p.who = $1 and p.expires_at > now() and s.active and s.roles && $2::text[]', [staff, ANSWERING_ROLES])
      return rows.length > 0
    },
    decide(held, back) {
      if (back) return refuse('presenceFresh')
      const known = new Map(contacts.map((id) => [id, held.get(CONTACT, id)]))
      const lost = decideLost(staff, held.get(OPERATOR, staff), known, house.rules, now)
      if (isRefusal(lost)) return lost
      const released = [...lost.contacts].flatMap(([id, events]) => events.map((event): Happening => ({ stream: id, event })))
      return [...released, ...lost.operator.map((event) => ({ stream: staff, event }))]
    },
  })
}
