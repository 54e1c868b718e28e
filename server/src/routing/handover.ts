import type { ContactOutcome, TakeoverGround } from '@senim/core/contacts/events.ts'
import type { Contact } from '@senim/core/contacts/state.ts'
import { NO_CONTACT } from '@senim/core/contacts/state.ts'
import type { Refusal } from '@senim/core/decider.ts'
import { isRefusal, refuse } from '@senim/core/decider.ts'
import type { Language } from '@senim/core/language.ts'
import type { HandsCommand, Profession } from '@senim/core/routing/handover.ts'
import { decideHands, handsOf, whomToAsk } from '@senim/core/routing/handover.ts'
import { CONTACT } from '../contacts/events.ts'
import { contactOrder } from '../contacts/handle.ts'
import { findContact } from '../contacts/view.ts'
import { namesOf } from '../directory/view.ts'
import type { House } from '../house.ts'
import { identify } from '../house.ts'
import type { Answer, Happening, SealedContent } from '../journal/order.ts'
import { newStreamOf, streamOf } from '../journal/order.ts'
import { colleaguesOnLine } from './colleagues.ts'
import { OPERATOR } from './events.ts'
import { answerOffer, closeContact } from './handle.ts'

/** How often a command looks again when other people are concerned by the time it has the locks. */
const TRIES = 4

interface Asked {
  readonly staff: string
  readonly clientId: string
  /** What the client said, the same in each try: a repeated command is known by it. */
  readonly body: unknown
  readonly contents?: readonly SealedContent[]
}

/** Locks the contact and everybody whose hands are touched, and writes to all of them or to none. */
async function executeHands(house: House, command: HandsCommand, { staff, clientId, body, contents = [] }: Asked): Promise<Answer> {
  const hands = handsOf(command)
  return await house.executor.execute({
    ...identify(house, `staff ${staff}`, clientId, body),
    actor: staff,
    at: command.now,
    // Only whoever takes over may work for the first time; the others are at work, or there is nothing to decide.
    streams: [streamOf(CONTACT, command.contactId), ...hands.map((id) => (command.do === 'takeOver' && id === command.by ? newStreamOf(OPERATOR, id) : streamOf(OPERATOR, id)))],
    contents,
    keys: [],
    decide(held) {
      const decided = decideHands(command, held.get(CONTACT, command.contactId), (id) => held.get(OPERATOR, id), house.rules)
      if (isRefusal(decided)) return decided
      const told = [...decided.operators].flatMap(([id, events]) => events.map((event): Happening => ({ stream: id, event })))
      return [...decided.contact.map((event): Happening => ({ stream: command.contactId, event })), ...told]
    },
  })
}

/** Reads how the contact stands, asks, and reads again when that has changed before the locks were had. */
async function whileStale(house: House, contact: string, ask: (state: Contact) => Promise<Answer>): Promise<Answer> {
  let answer: Answer = refuse('staleView')
  for (let tries = 0; tries < TRIES; tries += 1) {
    // One that nobody has written under is refused by the decision itself, in the same words as one of somebody else.
    answer = await ask((await findContact(house.pool, contact)) ?? NO_CONTACT)
    if (!isRefusal(answer) || answer.refused !== 'staleView') return answer
  }
  return answer
}

/**
 * Accepts or declines whatever is offered: a contact of the queue, or a colleague's dialogue. The command says the same in both
 * cases, so that a repeated click gets the first answer whatever has become of the contact.
 */
export async function answerAnyOffer(house: House, staff: string, clientId: string, contact: string, action: 'accept' | 'decline'): Promise<Answer> {
  return await whileStale(house, contact, async ({ handover, operator }) => {
    if (action === 'decline' || handover?.to !== staff || operator === null) return await answerOffer(house, staff, clientId, contact, action)
    return await executeHands(house, { do: 'accept', contactId: contact, from: operator, to: staff, now: house.clock() }, { staff, clientId, body: { do: 'accept', operatorId: staff, contactId: contact, now: 0 } })
  })
}

/** Ends a dialogue. An open hand-over ends with it. */
export async function endContact(house: House, staff: string, clientId: string, contact: string, outcome: ContactOutcome): Promise<Answer> {
  return await whileStale(house, contact, async ({ handover }) => {
    if (handover === undefined) return await closeContact(house, staff, clientId, contact, outcome)
    return await executeHands(house, { do: 'close', contactId: contact, from: staff, to: handover.to, outcome, now: house.clock() }, { staff, clientId, body: { do: 'close', operatorId: staff, contactId: contact, outcome, now: 0 } })
  })
}

/** Whom to hand over to: a colleague by name, or anybody of a profession. */
export type Taker = { readonly staff: string } | { readonly any: Profession }

export interface HandoverRequest {
  readonly staff: string
  readonly clientId: string
  readonly contact: string
  readonly to: Taker
  /** For the colleague alone. */
  readonly note: string | null
}

/** Of "any" the last is whoever asks: refused like everybody before, unless the command is a repeated one. */
async function takersOf(house: House, to: Taker, language: Language, staff: string): Promise<readonly string[]> {
  // An id of anything else than a colleague is nobody who could be on the line.
  if ('staff' in to) return (await namesOf(house.pool, [to.staff])).has(to.staff) ? [to.staff] : []
  return [...whomToAsk(to.any, language, (await colleaguesOnLine(house.pool)).filter((one) => one.id !== staff)), staff]
}

const NEXT = new Set(['colleagueBusy', 'colleagueAway', 'notToYourself'])

/** Offers the dialogue to a colleague; it stays with whoever asks until the other has accepted. */
export async function handOver(house: House, { staff, clientId, contact, to, note }: HandoverRequest): Promise<Answer> {
  const state = await findContact(house.pool, contact)
  const sealed = await sealNote(house, contact, note)
  if (state === undefined || sealed === undefined) return refuse('contactUnknown')
  let answer: Answer = refuse('colleagueAway')
  // Of "any" one may have been asked something else meanwhile: then the next is.
  for (const taker of await takersOf(house, to, state.language, staff)) {
    const command: HandsCommand = { do: 'handOver', contactId: contact, from: staff, to: taker, note: sealed.ref, now: house.clock() }
    answer = await executeHands(house, command, { staff, clientId, body: ['handOver', contact, to, note], contents: sealed.contents })
    if (!isRefusal(answer) || !NEXT.has(answer.refused)) return answer
  }
  return 'any' in to ? refuse('nobodyFree') : answer
}

async function sealNote(house: House, contact: string, note: string | null) {
  if (note === null) return { ref: null, contents: [] }
  const key = await house.boxes.findKey(contact)
  if (key === undefined) return undefined
  const { ref, box } = house.boxes.seal(key, 'handoverNote', note)
  return { ref, contents: [box] }
}

/** Takes an open hand-over back. */
export async function withdrawHandover(house: House, staff: string, clientId: string, contact: string): Promise<Answer> {
  return await whileStale(house, contact, async ({ handover }) => {
    const to = handover?.to ?? staff
    return await executeHands(house, { do: 'withdraw', contactId: contact, from: staff, to, now: house.clock() }, { staff, clientId, body: ['withdraw', contact] })
  })
}

/** A supervisor takes a dialogue out of the hands in which they saw it. */
export async function takeOver(house: House, staff: string, clientId: string, contact: string, from: string, ground: TakeoverGround): Promise<Answer> {
  return await whileStale(house, contact, async ({ handover }) => {
    return await executeHands(house, { do: 'takeOver', contactId: contact, from, by: staff, asked: handover?.to ?? null, ground, now: house.clock() }, { staff, clientId, body: ['takeOver', contact, from, ground] })
  })
}

/** Looks of one supervisor at one dialogue within so long are one event; the read log has each. */
const ONE_LOOK = 10 * 60_000

/** Writes into the journal that a supervisor looks. A dialogue that has ended needs none: nobody follows it, and the read log tells of it. */
export async function noteLook(house: House, staff: string, contact: string): Promise<Refusal | undefined> {
  const now = house.clock()
  const state = await findContact(house.pool, contact)
  if (state === undefined || state.status === 'closed') return undefined
  const noted = await house.executor.execute(contactOrder(house, contact, { do: 'observe', by: staff, now }, { actor: staff, scope: `look ${staff}`, clientId: `${contact} ${Math.floor(now / ONE_LOOK)}`, body: contact }))
  return isRefusal(noted) && noted.refused !== 'contactClosed' ? noted : undefined
}
