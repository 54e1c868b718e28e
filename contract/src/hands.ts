import { z } from 'zod'
import { HANDOVER_ENDS, TAKEOVER_GROUNDS } from '@senim/core/contacts/events.ts'
import { PROFESSIONS } from '@senim/core/routing/handover.ts'
import { ROLES } from '@senim/core/directory/staff.ts'
import { id, instant, language, writtenText } from './primitives.ts'

const name = z.string().describe('First name of a colleague')

/** How a hand-over came out; `accepted` for the one who has it now, `askerLost` and `takenOver` when somebody else came in between. */
export const handoverEnd = z.enum([...HANDOVER_ENDS, 'accepted', 'askerLost', 'takenOver'])

/** The last hand-over of a dialogue, for those two whom it concerns. */
export const handover = z.object({
  role: z.enum(['asked', 'taking']).describe('Whether the reader asked for it or was asked'),
  name,
  at: instant,
  until: instant,
  ended: handoverEnd.nullable(),
  note: z.string().nullable().describe('To the colleague; the person never sees it'),
})
export type HandoverView = z.infer<typeof handover>

/** A dialogue that a supervisor took over from the reader, who may go on reading it until it ends. */
export const takenAway = z.object({ contact: id, code: z.string(), name, ground: z.enum(TAKEOVER_GROUNDS), at: instant })
export type TakenAway = z.infer<typeof takenAway>

/** A colleague on the line to whom a dialogue could go. */
export const colleague = z.object({ id, name, roles: z.array(z.enum(ROLES)), languages: z.array(language), holding: z.int(), capacity: z.int(), busy: z.boolean().describe('Something is offered to them right now') })
export type ColleagueView = z.infer<typeof colleague>

export const askHandover = z.object({
  id,
  to: z.union([z.object({ staff: id }), z.object({ any: z.enum(PROFESSIONS) })]),
  note: writtenText.nullable().describe('To the colleague, in a sealed box'),
})

/** `from`: in whose hands the supervisor saw it; whoever comes second is refused. */
export const takeOver = z.object({ id, from: id, ground: z.enum(TAKEOVER_GROUNDS) })

/** What became of a dialogue's hands, and who looked, oldest first. */
export const moved = z.object({
  what: z.enum(['accepted', 'released', 'handoverAsked', 'handoverEnded', 'handedOver', 'takenOver', 'observed', 'closed']),
  at: instant,
  name: name.nullable(),
  to: name.nullable(),
  ground: z.enum(TAKEOVER_GROUNDS).nullable(),
  ended: z.enum(HANDOVER_ENDS).nullable(),
})
export type MovedView = z.infer<typeof moved>

export const look = z.object({ contact: id, code: z.string(), account: id, name, at: instant })
export type LookView = z.infer<typeof look>
