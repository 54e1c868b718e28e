import type { Order as BodyOrder } from '@senim/core/cases/connect.ts'
import type { CaseCommand } from '@senim/core/cases/decide.ts'
import { decideCase } from '@senim/core/cases/decide.ts'
import { decideContact } from '@senim/core/contacts/decide.ts'
import type { ContentRef, Refusal } from '@senim/core/decider.ts'
import { isRefusal, refuse } from '@senim/core/decider.ts'
import type { Assessment } from '@senim/core/directory/assessment.ts'
import type { Ground, SliceField } from '@senim/core/directory/bodies.ts'
import type { Office } from '@senim/core/directory/clocks.ts'
import type { Rules } from '@senim/core/directory/rules.ts'
import { ANSWERING_ROLES } from '@senim/core/directory/staff.ts'
import type { Instant } from '@senim/core/time.ts'
import type { ClientBase } from 'pg'
import type { OpenAssessmentChange } from '../contacts/handle.ts'
import { sealChange } from '../contacts/handle.ts'
import { CONTACT } from '../contacts/events.ts'
import { currentRules, rulesById } from '../directory/reference/view.ts'
import { emptyOffices } from '../directory/offices/view.ts'
import { bodiesById } from '../directory/view.ts'
import type { BoxKind } from '../keys/boxes.ts'
import type { Actor, House } from '../house.ts'
import { identify } from '../house.ts'
import { idOf } from '../identity.ts'
import type { Answer, Happening, SealedContent } from '../journal/order.ts'
import { newStreamOf, streamOf } from '../journal/order.ts'
import type { Due } from './due.ts'
import { CASE } from './events.ts'
import type { MomentFacts } from './moments.ts'
import { passMoment, referralOf } from './moments.ts'
import type { Parts } from './slice.ts'
import { cutSlice } from './slice.ts'

export interface ConnectRequest {
  readonly clientId: string
  readonly staff: string
  readonly contact: string
  readonly caseId: string
  readonly consent: boolean
  readonly parts: Parts
  readonly orders: readonly { readonly body: string; readonly purpose: string; readonly action: string; readonly slice: readonly SliceField[]; readonly ground: Ground; readonly replaces: string | null }[]
  /** What the slices are cut from: the assessment as it stands. */
  readonly known: Assessment
}

/** A contact has one case; its id follows from the contact's, so that two quick clicks cannot open two. */
export const caseIdFor = (contact: string): string => idOf('case', contact)

async function numberFor(house: House): Promise<string> {
  const { rows } = await house.pool.query<{ n: string }>(`select nextval('case_number') as n`)
  const year = new Date(house.clock() + house.rules.calendar.offsetMinutes * 60_000).getUTCFullYear()
  return `${year}-${(rows[0]?.n ?? '0').padStart(4, '0')}`
}

/** Who is on duty is read when it is decided, in the same transaction. */
type SealedOrder = Omit<BodyOrder, 'manned' | 'nobody'>

async function sealOrders(house: House, request: ConnectRequest): Promise<{ orders: readonly SealedOrder[]; boxes: readonly SealedContent[] } | Refusal> {
  const key = await house.boxes.findKey(request.contact)
  if (key === undefined) return refuse('contactUnknown')
  const bodies = await bodiesById(house.pool, request.orders.map((one) => one.body))
  const rules = await rulesById(house.pool, request.orders.map((one) => one.purpose))
  const orders: SealedOrder[] = []
  const boxes: SealedContent[] = []
  for (const one of request.orders) {
    const body = bodies.get(one.body)
    if (body === undefined) return refuse('notFound')
    if (body.retired !== undefined) return refuse('bodyRetired')
    const { ref, box } = house.boxes.seal(key, 'slice', JSON.stringify(cutSlice(one.slice, one.action, request.parts, request.known)))
    boxes.push(box)
    orders.push({ id: idOf('referral', request.clientId, one.body, one.purpose), body, purpose: one.purpose, basis: rules.get(one.purpose)?.basis ?? null, ground: one.ground, slice: one.slice, content: ref, replaces: one.replaces })
  }
  return { orders, boxes }
}

interface ConnectFacts {
  readonly rules: Rules
  readonly empty: Awaited<ReturnType<typeof emptyOffices>>
}

/** One action: the case is opened (or gone on with) and a referral goes to every body, or nothing happens at all. */
export async function connect(house: House, request: ConnectRequest): Promise<Answer> {
  const { caseId, contact, staff, clientId } = request
  const sealed = await sealOrders(house, request)
  if (isRefusal(sealed)) return sealed
  const number = await numberFor(house)
  const now = house.clock()
  const { consent, parts, orders } = request
  return await house.executor.execute<ConnectFacts>({
    ...identify(house, `staff ${staff}`, clientId, { contact, caseId, consent, parts, orders }),
    actor: staff,
    at: now,
    streams: [streamOf(CONTACT, contact), newStreamOf(CASE, caseId)],
    contents: sealed.boxes,
    keys: [],
    async facts(client) {
      const rules = await currentRules(client, house.rules)
      return { rules, empty: await emptyOffices(client, sealed.orders.map(({ body }) => body.id), now, rules.calendar) }
    },
    decide(held, { rules, empty }) {
      const from = held.get(CONTACT, contact)
      const manned = sealed.orders.map((order): BodyOrder => ({ ...order, manned: !empty(order.body.id).includes('duty'), nobody: empty(order.body.id) }))
      const command: CaseCommand = { do: 'connect', number, contact, thread: from.thread, staff, assessment: from.assessment, consent, orders: manned, now }
      const events = decideCase(command, held.get(CASE, caseId), rules)
      if (isRefusal(events)) return events
      const sent = events.map((event): Happening => ({ stream: caseId, event }))
      if (from.caseId !== null) return sent
      const joined = decideContact({ do: 'joinCase', staff, caseId }, from, rules)
      return isRefusal(joined) ? joined : [...sent, ...joined.map((event) => ({ stream: contact, event }))]
    },
  })
}

function aboutCase(caseId: string, events: ReturnType<typeof decideCase>): readonly Happening[] | Refusal {
  return isRefusal(events) ? events : events.map((event) => ({ stream: caseId, event }))
}

/** Changes what is known. A contact and its case are changed together, so that they never tell two stories. `leads`: this person may act on the case. */
export async function assess(house: House, staff: string, clientId: string, contact: string, { caseId, leads }: { readonly caseId: string | null; readonly leads: boolean }, open: OpenAssessmentChange): Promise<Answer> {
  const sealed = await sealChange(house, contact, open)
  if (isRefusal(sealed)) return sealed
  const now = house.clock()
  const streams = [streamOf(CONTACT, contact), ...(caseId === null ? [] : [streamOf(CASE, caseId)])]
  return await house.executor.execute<Rules>({
    ...identify(house, `staff ${staff}`, clientId, { contact, open }),
    actor: staff,
    at: now,
    streams,
    contents: sealed.contents,
    keys: [],
    facts: (client) => currentRules(client, house.rules),
    decide(held, rules) {
      const from = held.get(CONTACT, contact)
      // The dialogue is over and its case is not: whoever leads the case goes on saying what is known, the safe-contact rule above all.
      if (from.status === 'closed' && caseId !== null && leads) return aboutCase(caseId, decideCase({ do: 'assess', staff, change: sealed.change, now }, held.get(CASE, caseId), rules))
      const events = decideContact({ do: 'assess', staff, change: sealed.change, now }, from, rules)
      if (isRefusal(events)) return events
      const mine = events.map((event): Happening => ({ stream: contact, event }))
      const assessed = events.find((event) => event.type === 'contact.assessed')
      if (caseId === null || assessed === undefined) return mine
      const theirs = aboutCase(caseId, decideCase({ do: 'assess', staff, change: assessed.change, now }, held.get(CASE, caseId), rules))
      return isRefusal(theirs) ? theirs : [...mine, ...theirs]
    },
  })
}

interface Act {
  readonly actor: Actor
  readonly scope: string
  readonly clientId: string
  readonly caseId: string
  /** What identifies the act, without the texts' references (they differ each time a text is sealed). */
  readonly body: unknown
  readonly contents?: readonly SealedContent[]
}

/** One act on a case. `read` makes the command of what it reads in the same transaction. */
async function decideOnCase(house: House, act: Act, read: (client: ClientBase) => Promise<CaseCommand>): Promise<Answer> {
  return await house.executor.execute<{ readonly rules: Rules; readonly command: CaseCommand }>({
    ...identify(house, act.scope, act.clientId, act.body),
    actor: act.actor,
    at: house.clock(),
    streams: [streamOf(CASE, act.caseId)],
    contents: act.contents ?? [],
    keys: [],
    facts: async (client) => ({ rules: await currentRules(client, house.rules), command: await read(client) }),
    decide(held, { rules, command }) {
      const events = decideCase(command, held.get(CASE, act.caseId), rules)
      return isRefusal(events) ? events : events.map((event) => ({ stream: act.caseId, event }))
    },
  })
}

/** One act of a body or of the centre on one referral, or the closing of the case. */
export async function actOnCase(house: House, act: Act, command: CaseCommand): Promise<Answer> {
  return await decideOnCase(house, act, async () => command)
}

/** Gives an open case a new lead, who works here and answers people. */
export async function handCase(house: House, staff: string, clientId: string, caseId: string, to: string): Promise<Answer> {
  return await house.executor.execute<boolean>({
    ...identify(house, `staff ${staff}`, clientId, ['hand', caseId, to]),
    actor: staff,
    at: house.clock(),
    streams: [streamOf(CASE, caseId)],
    contents: [],
    keys: [],
    facts: async (client) => (await client.query('select from staff where id = $1 and active and roles && $2::text[]', [to, ANSWERING_ROLES])).rowCount === 1,
    decide: (held, mayLead) => aboutCase(caseId, decideCase({ do: 'hand', to, mayLead, staff, now: house.clock() }, held.get(CASE, caseId), house.rules)),
  })
}

/** Seals what an officer or the centre wrote about a referral or its case, under the thread's key. */
export async function sealReferralText(house: House, contact: string, text: string, kind: BoxKind = 'referralText'): Promise<{ ref: ContentRef; box: SealedContent } | Refusal> {
  const key = await house.boxes.findKey(contact)
  return key === undefined ? refuse('contactUnknown') : house.boxes.seal(key, kind, text)
}

/** The person says whether help came, with a few words or none. Where nobody asked them there is nothing to answer. */
export async function sayHelp(house: House, contact: string, clientId: string, helped: boolean, text: string | null): Promise<Answer> {
  const caseId = caseIdFor(contact)
  const { rowCount } = await house.pool.query({ name: 'has-case', text: 'select from case_file where id = $1', values: [caseId] })
  if (rowCount !== 1) return refuse('notAsked')
  const sealed = text === null ? null : await sealReferralText(house, contact, text, 'message')
  if (isRefusal(sealed)) return sealed
  const act: Act = { actor: 'citizen', scope: `citizen ${contact}`, clientId, caseId, body: ['help', helped, text], contents: sealed ? [sealed.box] : [] }
  return await actOnCase(house, act, { do: 'say', helped, content: sealed?.ref ?? null, now: house.clock() })
}

/** The offices above the bodies of these referrals that nobody is behind, read at once. */
async function emptyAbove(client: ClientBase, referrals: readonly string[], now: Instant, { calendar }: Rules): Promise<(referral: string) => readonly Office[]> {
  const { rows } = await client.query<{ id: string; body: string }>({ name: 'bodies-of-referrals', text: 'select id, body from referral where id = any($1::uuid[])', values: [referrals] })
  const bodies = new Map(rows.map(({ id, body }) => [id, body]))
  const empty = await emptyOffices(client, [...new Set(bodies.values())], now, calendar)
  return (referral) => {
    const body = bodies.get(referral)
    return body === undefined ? [] : empty(body)
  }
}

/**
 * Time does what is due. Never early: each decision looks at its own state again; and once: a command's id is its moment's. They share one reading a commit of the rules and of who is behind
 * which office. Resolves when each was answered, whatever the answer: a moment that was refused still stands in its table.
 */
export async function passMoments(house: House, due: readonly Due[], now: Instant): Promise<void> {
  const referrals = due.flatMap(({ moment }) => referralOf(moment) ?? [])
  const facts = {
    once: async (client: ClientBase): Promise<MomentFacts> => {
      const rules = await currentRules(client, house.rules)
      return { rules, nobody: await emptyAbove(client, referrals, now, rules) }
    },
  }
  await Promise.allSettled(due.map(({ caseId, moment }) =>
    house.executor.execute<MomentFacts>({
      ...identify(house, 'case', `${caseId} ${moment.name} ${moment.at}`, [moment.name, moment.at]),
      actor: 'clock',
      at: now,
      streams: [streamOf(CASE, caseId)],
      contents: [],
      keys: [],
      facts,
      decide: (held, read) => aboutCase(caseId, passMoment(held.get(CASE, caseId), moment, now, read)),
    }),
  ))
}
