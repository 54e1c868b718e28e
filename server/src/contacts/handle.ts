import type { ContactCommand } from '@senim/core/contacts/decide.ts'
import { decideContact } from '@senim/core/contacts/decide.ts'
import type { Refusal } from '@senim/core/decider.ts'
import { isRefusal, refuse } from '@senim/core/decider.ts'
import type { About, Assessment } from '@senim/core/directory/assessment.ts'
import type { Entry } from '@senim/core/directory/institutions.ts'
import { urgencyOfText } from '@senim/core/directory/data/danger-words.ts'
import { compareRisk } from '@senim/core/directory/problems.ts'
import type { Language } from '@senim/core/language.ts'
import type { Instant } from '@senim/core/time.ts'
import type { Actor, House } from '../house.ts'
import { identify } from '../house.ts'
import type { Answer, NewKey, Order, SealedContent } from '../journal/order.ts'
import { isOf, newStreamOf, streamOf } from '../journal/order.ts'
import { CONTACT } from './events.ts'
import { forgetLikeness, noteLikeness } from './likeness.ts'

/** A message that is stored for good: its number in the dialogue. */
export interface Stored {
  readonly seq: number
  readonly at: Instant
}

export interface Approach {
  readonly contact: string
  /** Made by the page; repeating it repeats nothing. */
  readonly clientId: string
  readonly text: string
  readonly danger: boolean
  readonly language: Language
  readonly region: string | null
  readonly about: About | null
  /** The code they came by, if there was one. */
  readonly entry?: Entry | null
}

/** Asked once for somebody new, and never in a dialogue: whether they are taken in now, and where they stand. */
export type Admit = (urgent: boolean) => Promise<'in' | 'behind' | Refusal>

const EVERYBODY: Admit = () => Promise.resolve('in')

type Give = { readonly actor: Actor; readonly clientId: string; readonly scope: string; readonly body: unknown; readonly contents?: readonly SealedContent[]; readonly keys?: readonly NewKey[] }

/** An order about one contact. */
export function contactOrder(house: House, contact: string, command: ContactCommand, give: Give): Order {
  return {
    ...identify(house, give.scope, give.clientId, give.body),
    actor: give.actor,
    at: house.clock(),
    streams: [command.do === 'open' ? newStreamOf(CONTACT, contact) : streamOf(CONTACT, contact)],
    contents: give.contents ?? [],
    keys: give.keys ?? [],
    decide(held) {
      const events = decideContact(command, held.get(CONTACT, contact), house.rules)
      return isRefusal(events) ? events : events.map((event) => ({ stream: contact, event }))
    },
  }
}

function storedBy(answer: Answer): Stored | Refusal {
  if (isRefusal(answer)) return answer
  for (const recorded of answer) {
    if (isOf(CONTACT, recorded) && recorded.event.type === 'contact.wrote') return { seq: recorded.event.seq, at: recorded.at }
  }
  return refuse('unavailable')
}

/**
 * Somebody writes: the first words open the contact, later ones go on with it. The page does not have to know which it
 * is, so a form that is sent twice, or again after Back, still lands in the one dialogue.
 */
export async function approach(house: House, words: Approach, admit: Admit = EVERYBODY): Promise<Stored | Refusal> {
  const key = await house.boxes.findKey(words.contact)
  if (key !== undefined) return await goOn(house, words)
  const admitted = await admit(words.danger || compareRisk(urgencyOfText(words.text, house.danger.value), 'high') >= 0)
  if (isRefusal(admitted)) return admitted
  const opened = await begin(house, words, admitted === 'behind')
  return isRefusal(opened) && opened.refused === 'contactTaken' ? await goOn(house, words) : opened
}

async function begin(house: House, words: Approach, unproved: boolean): Promise<Stored | Refusal> {
  const { contact, language, region, about, entry = null, danger, text } = words
  const copy = await noteLikeness(house, contact, text)
  const behind = copy ? 'copy' : unproved ? 'load' : null
  const { key, stored } = house.boxes.newKey(contact)
  const { ref, box } = house.boxes.seal(key, 'message', text)
  const command: ContactCommand = { do: 'open', thread: contact, language, region, about, entry, behind, danger, words: urgencyOfText(text, house.danger.value), content: ref, now: house.clock() }
  return storedBy(await house.executor.execute(contactOrder(house, contact, command, { ...asCitizen(words), contents: [box], keys: [stored] })))
}

async function goOn(house: House, words: Approach): Promise<Stored | Refusal> {
  const key = await house.boxes.findKey(words.contact)
  if (key === undefined) return refuse('contactUnknown')
  const { ref, box } = house.boxes.seal(key, 'message', words.text)
  const command: ContactCommand = { do: 'write', content: ref, danger: words.danger, words: urgencyOfText(words.text, house.danger.value), now: house.clock() }
  const stored = storedBy(await house.executor.execute(contactOrder(house, words.contact, command, { ...asCitizen(words), contents: [box] })))
  if (!isRefusal(stored) && stored.seq === 2) void forgetLikeness(house, words.contact).catch(() => undefined)
  return stored
}

function asCitizen(words: Approach): Give {
  return { actor: 'citizen', scope: `citizen ${words.contact}`, clientId: words.clientId, body: [words.text, words.danger] }
}

/** A staff member answers in a dialogue of their own. */
export async function reply(house: House, staff: string, contact: string, clientId: string, text: string): Promise<Stored | Refusal> {
  const key = await house.boxes.findKey(contact)
  if (key === undefined) return refuse('contactUnknown')
  const { ref, box } = house.boxes.seal(key, 'message', text)
  const command: ContactCommand = { do: 'reply', staff, content: ref, now: house.clock() }
  return storedBy(await house.executor.execute(contactOrder(house, contact, command, { actor: staff, scope: `staff ${staff}`, clientId, body: [contact, text], contents: [box] })))
}

/** A note beside the dialogue, for colleagues or for oneself. Whether `staff` may read the dialogue is asked before. */
export async function note(house: House, staff: string, contact: string, clientId: string, to: 'colleagues' | 'self', text: string): Promise<Answer> {
  const key = await house.boxes.findKey(contact)
  if (key === undefined) return refuse('contactUnknown')
  const { ref, box } = house.boxes.seal(key, 'note', text)
  const command: ContactCommand = { do: 'note', staff, to, content: ref, now: house.clock() }
  return await house.executor.execute(contactOrder(house, contact, command, { actor: staff, scope: `staff ${staff}`, clientId, body: [contact, to, text], contents: [box] }))
}

/** The change of an assessment as the edge gives it: the note of safe contact is still text. */
export type OpenAssessmentChange = Omit<Partial<Assessment>, 'safe'> & { readonly safe?: { readonly ways: readonly ('dialogue' | 'phone')[]; readonly quiet: readonly [number, number] | null; readonly note: string | null } | null }

/** Seals the one free text of an assessment. */
export async function sealChange(house: House, contact: string, change: OpenAssessmentChange): Promise<{ change: Partial<Assessment>; contents: readonly SealedContent[] } | Refusal> {
  const { safe, ...rest } = change
  if (safe === undefined) return { change: rest, contents: [] }
  if (safe === null || safe.note === null || safe.note === '') return { change: { ...rest, safe: safe === null ? null : { ...safe, note: null } }, contents: [] }
  const key = await house.boxes.findKey(contact)
  if (key === undefined) return refuse('contactUnknown')
  const { ref, box } = house.boxes.seal(key, 'safeNote', safe.note)
  return { change: { ...rest, safe: { ...safe, note: ref } }, contents: [box] }
}
