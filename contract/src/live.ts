import { z } from 'zod'
import { citizenView, contactView, marks, message, queue, self } from './contacts.ts'
import { id, instant, writtenText } from './primitives.ts'
import { referenceSet } from './reference.ts'
import { shift } from './shift.ts'
import { silences } from './silences.ts'

/** No dialogue has more messages: a number above it is no number of a message. */
export const MOST_MESSAGES = 1_000_000
const messageNumber = z.int().min(0).max(MOST_MESSAGES)

/**
 * What crosses the sockets, as JSON text frames, one object a frame, told apart by `t`.
 * A message is acknowledged only when it is stored for good; whoever hears nothing sends it again under the same id.
 * A socket receives the messages of a dialogue in order of `seq` and without gaps.
 */

/** Citizen → server, on `/live`. The first frame must be `hello`. */
export const citizenFrame = z.discriminatedUnion('t', [
  z.object({ t: z.literal('hello'), cap: z.string().max(200), after: messageNumber, lang: z.enum(['kk', 'ru', 'en']) }),
  z.object({ t: z.literal('say'), id, text: writtenText, danger: z.boolean().optional() }),
  z.object({ t: z.literal('typing') }),
  z.object({ t: z.literal('seen'), upTo: messageNumber }),
  z.object({ t: z.literal('ping') }),
])
export type CitizenFrame = z.input<typeof citizenFrame>

/** Server → citizen. `state` is the whole view without messages, sent whenever something in it changed. */
export const toCitizen = z.discriminatedUnion('t', [
  z.object({ t: z.literal('state'), view: citizenView.omit({ messages: true }) }),
  z.object({ t: z.literal('message'), message }),
  z.object({ t: z.literal('ack'), id, seq: z.int(), at: z.int() }),
  z.object({ t: z.literal('refused'), id: id.nullable(), code: z.string(), sentence: z.string() }),
  z.object({ t: z.literal('typing') }),
  z.object({ t: z.literal('pong') }),
])
export type ToCitizen = z.infer<typeof toCitizen>

/** Staff → server, on `/live/staff`, authenticated by the session cookie and the Origin header. */
export const staffFrame = z.discriminatedUnion('t', [
  z.object({ t: z.literal('open'), contact: id, after: messageNumber }),
  z.object({ t: z.literal('say'), id, contact: id, text: writtenText }),
  z.object({ t: z.literal('typing'), contact: id }),
  z.object({ t: z.literal('seen'), contact: id, upTo: messageNumber }),
  z.object({ t: z.literal('ping') }),
  z.object({ t: z.literal('shut'), contact: id }).describe('Follows a dialogue no longer that is not their own'),
  z.object({ t: z.literal('shift'), on: z.boolean() }).describe('Follows the centre at work; supervisors only'),
  z.object({ t: z.literal('silences'), on: z.boolean() }).describe('Follows what is late and how far it has climbed; supervisors only'),
])
export type StaffFrame = z.input<typeof staffFrame>

/**
 * Server → staff. `self` and `queue` are whole and replace what was there; `contact` is a dialogue's view without its
 * messages; `case`, `referral` and `reference` only say that one changed and should be read again.
 */
export const toStaff = z.discriminatedUnion('t', [
  z.object({ t: z.literal('self'), self }),
  z.object({ t: z.literal('queue'), queue }),
  z.object({ t: z.literal('contact'), contact: contactView.omit({ messages: true, theirs: true }) }),
  z.object({ t: z.literal('message'), contact: id, message }),
  z.object({ t: z.literal('marks'), contact: id, theirs: marks }),
  z.object({ t: z.literal('ack'), id, contact: id, seq: z.int(), at: z.int() }),
  z.object({ t: z.literal('refused'), id: id.nullable(), code: z.string(), sentence: z.string() }),
  z.object({ t: z.literal('typing'), contact: id }),
  z.object({ t: z.literal('case'), caseId: id }),
  z.object({ t: z.literal('referral'), referral: id }),
  z.object({ t: z.literal('reference'), set: referenceSet }),
  z.object({ t: z.literal('pong') }),
  z.object({ t: z.literal('shift'), shift }),
  z.object({ t: z.literal('silences'), silences }),
  z.object({ t: z.literal('alive'), of: z.enum(['shift', 'silences']), at: instant }).describe('That view is still as it was at this moment'),
])
export type ToStaff = z.infer<typeof toStaff>
