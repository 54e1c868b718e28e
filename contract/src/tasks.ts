import { z } from 'zod'
import { id, instant, localDate } from './primitives.ts'

const words = (least: string) => z.string().trim().min(1, least).max(2000, 'tooLong')
const note = z.string().trim().max(2000, 'tooLong')

/** Something several bodies of a case do together, by a day. */
export const task = z.object({
  task: id,
  text: z.string(),
  by: z.string().describe('Who gave it'),
  at: instant,
  due: instant,
  status: z.enum(['open', 'done', 'dropped']),
  late: z.boolean(),
  lapsedAt: instant.nullable(),
  parts: z.array(z.object({ referral: id, done: z.object({ at: instant, by: z.string(), text: z.string().nullable() }).nullable() })),
  dropped: z.object({ at: instant, by: z.string(), why: z.string() }).nullable(),
})
export type TaskView = z.infer<typeof task>

/** The bodies met about the case. */
export const conference = z.object({ conference: id, on: localDate, at: instant, by: z.string(), present: z.array(id).describe('Referrals of the bodies that were there'), text: z.string() })
export type ConferenceView = z.infer<typeof conference>

/** A joint task as one body sees it: its own part, and no other body. */
export const ownTask = z.object({ task: id, text: z.string(), due: instant, late: z.boolean(), status: z.enum(['open', 'done', 'dropped']), done: z.object({ at: instant, by: z.string() }).nullable() })
export type OwnTask = z.infer<typeof ownTask>

export const giveTask = z.object({ id, parts: z.array(id).max(50), text: words('empty'), due: localDate.describe('It is due when this working day closes') })
export const taskDone = z.object({ id, part: id, text: note })
export const ownTaskDone = z.object({ id, text: note })
export const dropTask = z.object({ id, reason: words('reasonNeeded') })
export const confer = z.object({ id, on: localDate, present: z.array(id).max(50), text: words('empty') })
