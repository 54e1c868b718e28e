import { z } from 'zod'
import { INSTITUTION_KINDS } from '@senim/core/directory/institutions.ts'
import { assessment, risk } from './assessment.ts'
import { group } from './groups.ts'
import { handover, takenAway } from './hands.ts'
import { note } from './notes.ts'
import { id, instant, language, regionCode } from './primitives.ts'

/** One message of a dialogue. `seq` counts from 1 without gaps, so a reader always knows what is missing. */
export const message = z.object({
  seq: z.int().min(1),
  by: z.enum(['citizen', 'staff']),
  name: z.string().nullable().describe('First name of the staff member who wrote'),
  text: z.string(),
  at: instant,
})
export type MessageView = z.infer<typeof message>

/** How far each side has got: up to which `seq` it was delivered to them and read by them. */
export const marks = z.object({ delivered: z.int().min(0), read: z.int().min(0) })
export type Marks = z.infer<typeof marks>

/** What a citizen's page shows. Nothing in it names the centre's inner state. */
export const citizenView = z.object({
  status: z.enum(['waiting', 'live', 'closed']),
  ahead: z.int().min(0).describe('People before you; 0 when you are next or being answered'),
  usualWait: z.int().nullable().describe('Minutes people usually wait now; null when nobody knows'),
  staff: z.object({ name: z.string(), role: z.enum(['operator', 'psychologist', 'lawyer', 'supervisor']), changed: z.boolean().optional().describe('Somebody else answered before') }).nullable(),
  reconnecting: z.boolean().describe('The operator was lost; the place at the head of the queue is kept'),
  messages: z.array(message),
  theirs: marks.describe('How far the centre has got with your messages'),
  help: z.enum(['asked', 'came', 'notCame']).optional().describe('Whether help came: asked, or what you said; left out when you were not asked, or must not be'),
})
export type CitizenView = z.infer<typeof citizenView>

/** One of the operator's own dialogues, as a tab. */
export const slot = z.object({
  contact: id,
  code: z.string().describe('Short code to speak of it, such as К-7F42'),
  language,
  urgency: risk.nullable(),
  risk: risk.nullable(),
  region: regionCode.nullable(),
  caseId: id.nullable(),
  caseNumber: z.string().nullable(),
  since: instant,
  seq: z.int(),
  unread: z.int(),
  last: z.string().describe('First 80 characters of the last message'),
  online: z.boolean().describe('The person’s page is connected'),
  handover: handover.optional(),
  takesPlace: z.boolean().describe('Takes one of the operator’s places; a dialogue with somebody who has left does not, unless there is danger'),
})
export type SlotView = z.infer<typeof slot>

export const offer = z.object({
  contact: id,
  code: z.string(),
  language,
  urgency: risk.nullable(),
  region: regionCode.nullable(),
  since: instant,
  until: instant,
  returned: z.boolean().describe('Comes back because an operator was lost'),
  words: z.string().describe('The person’s own first words, at most 200 characters'),
  handover: handover.optional().describe('It is a colleague’s dialogue, who goes on with it until it is accepted'),
})
export type OfferView = z.infer<typeof offer>

export const queueRow = z.object({ contact: id, language, urgency: risk.nullable(), region: regionCode.nullable(), since: instant, offered: z.boolean(), here: z.boolean().describe('The person’s page is open') })
export const queueSide = z.object({ total: z.int(), since: instant.nullable().describe('When whoever waits longest came'), urgent: z.int().describe('How many of them in high or critical danger'), grouped: z.int().describe('How many of them stand in groups') })
/** Two queues side by side: of those whose page is open and of those who have left; `rows` are up to 50 of each, in the order of their turns.
 * Whoever stands in a group is not among the rows; the totals count all. */
export const queue = z.object({ total: z.int(), rows: z.array(queueRow).max(100), here: queueSide, away: queueSide, groups: z.array(group) })
export type QueueView = z.infer<typeof queue>

/** The operator's own state: everything on the left of the desk but the queue. */
export const self = z.object({
  status: z.enum(['offline', 'available', 'onBreak']),
  capacity: z.int(),
  heavy: z.int(),
  offer: offer.nullable(),
  slots: z.array(slot),
  taken: z.array(takenAway).optional(),
})
export type SelfView = z.infer<typeof self>

export const desk = z.object({ self, queue })
export type DeskView = z.infer<typeof desk>

/** A dialogue opened on the desk. */
export const contactView = z.object({
  contact: id,
  code: z.string(),
  status: z.enum(['waiting', 'offered', 'live', 'closed']),
  language,
  urgency: risk.nullable(),
  since: instant,
  said: z.object({ region: regionCode.nullable(), about: z.enum(['self', 'child', 'other']).nullable() }).describe('What the person said on the form'),
  cameBy: z.enum(INSTITUTION_KINDS).nullable().describe('Whose QR code they came by; a code that is not valid is told by the figures alone'),
  assessment,
  caseId: id.nullable(),
  caseNumber: z.string().nullable(),
  mine: z.boolean(),
  messages: z.array(message),
  notes: z.array(note).optional().describe('Notes to colleagues, and one’s own to oneself'),
  theirs: marks.describe('How far the person has got with our messages'),
})
export type ContactView = z.infer<typeof contactView>
